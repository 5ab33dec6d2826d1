/// What a misspelt heading is close to.
enum NearMiss {
  /// Exactly one keyword is near enough.
  case certain(Heading)
  /// Several are equally near.
  case ambiguous([Keyword])
}

extension HeadingReader {
  /// Whether a line looks like a heading: at most four words before a colon that is not part of
  /// an address.
  func hasKeywordShape(_ line: SourceLine) -> Bool {
    guard line.kind == .text, let colon = line.colon else { return false }
    let head = Int(line.content.start)..<Int(colon)
    let behind = Int(colon) + 1
    let isAddress =
      behind + 1 < Int(line.content.end) && bytes[behind] == UInt8(ascii: "/")
      && bytes[behind + 1] == UInt8(ascii: "/")
    return !isAddress && head.count <= 40 && (1...4).contains(wordEnds(in: head).count)
  }

  /// The keyword that the head of `line` was meant to be.
  ///
  /// Optimal string alignment on squeezed bytes, at most one slip in three letters; when two
  /// keywords are equally near, nothing is corrected.
  func nearMiss(_ line: SourceLine, admitted: [Keyword]) -> NearMiss? {
    guard hasKeywordShape(line), let colon = line.colon else { return nil }
    let head = Blanks.trim(bytes, Int(line.content.start)..<Int(colon))
    let value = valueRange(behind: Int(colon), in: line)
    var best: [(heading: Heading, distance: Int)] = []
    for end in wordEnds(in: head) {
      let argument = Blanks.trim(bytes, end..<head.upperBound)
      let name = Vocabulary.squeeze(bytes[head.lowerBound..<end])
      for match in matches(name, admitted: admitted) {
        let spelling = match.spelling
        guard argument.isEmpty || isArgument(argument, of: spelling) else { continue }
        if argument.isEmpty, spelling.keyword.entry.argument == .answer { continue }
        let heading = Heading(
          keyword: spelling.keyword,
          keywordRange: SourceRange(head.lowerBound, end),
          argument: SourceRange(argument.lowerBound, argument.upperBound),
          value: value,
          isCanonical: true
        )
        best.append((heading, match.distance))
      }
    }
    return nearest(best)
  }

  /// The spellings within reach of `name`.
  private func matches(
    _ name: [UInt8],
    admitted: [Keyword]
  ) -> [(spelling: Vocabulary.Spelling, distance: Int)] {
    var result: [(spelling: Vocabulary.Spelling, distance: Int)] = []
    for spelling in Vocabulary.spellings where admitted.contains(spelling.keyword) {
      let limit = max(1, spelling.squeezed.count / 3)
      guard
        let distance = EditDistance.distance(name, spelling.squeezed, atMost: limit)
      else { continue }
      result.append((spelling, distance))
    }
    return result
  }

  private func nearest(_ matches: [(heading: Heading, distance: Int)]) -> NearMiss? {
    guard let least = matches.map({ $0.distance }).min() else { return nil }
    var keywords: [Keyword] = []
    var heading: Heading?
    for match in matches where match.distance == least {
      if !keywords.contains(match.heading.keyword) { keywords.append(match.heading.keyword) }
      if heading == nil { heading = match.heading }
    }
    if keywords.count > 1 { return .ambiguous(keywords) }
    return heading.map { .certain($0) }
  }

  /// The heading that `line` would be if it had a colon behind its first words.
  func headingWithoutColon(_ line: SourceLine) -> Heading? {
    let content = line.content.indices
    for end in wordEnds(in: content).prefix(4).reversed() {
      let name = content.lowerBound..<end
      guard let spelling = Vocabulary.spelling(squeezed: Vocabulary.squeeze(bytes[name])),
        spelling.isCanonical
      else { continue }
      let rest = Blanks.trim(bytes, end..<content.upperBound)
      guard let argument = argument(in: rest, of: spelling.keyword) else { return nil }
      let value = Blanks.trim(bytes, argument.upperBound..<rest.upperBound)
      return Heading(
        keyword: spelling.keyword,
        keywordRange: SourceRange(name.lowerBound, name.upperBound),
        argument: SourceRange(argument.lowerBound, argument.upperBound),
        value: SourceRange(value.lowerBound, value.upperBound),
        isCanonical: true
      )
    }
    return nil
  }

  /// The argument at the beginning of `rest`, when no colon ends it.
  private func argument(in rest: Range<Int>, of keyword: Keyword) -> Range<Int>? {
    let none = rest.lowerBound..<rest.lowerBound
    switch keyword.entry.argument {
    case .none: return none
    case .label:
      guard let end = wordEnds(in: rest).first, bytes[rest.lowerBound].isASCIIDigit else {
        return none
      }
      return rest.lowerBound..<end
    case .code: return wordEnds(in: rest).first.map { rest.lowerBound..<$0 }
    case .answer: return answer(in: rest)
    }
  }

  /// The words before the verb of a destination: `tidak` in `tidak kembali ke langkah 4`.
  private func answer(in rest: Range<Int>) -> Range<Int>? {
    var start = rest.lowerBound
    for end in wordEnds(in: rest).prefix(6) {
      let word = Vocabulary.squeeze(bytes[start..<end])
      if HeadingReader.destinationVerbs.contains(where: { $0.text.utf8.elementsEqual(word) }) {
        let answer = Blanks.trim(bytes, rest.lowerBound..<start)
        return answer.isEmpty ? nil : answer
      }
      start = end
    }
    return nil
  }

  private static let destinationVerbs: [StaticString] = ["lanjut", "kembali", "selesai", "ke"]
}
