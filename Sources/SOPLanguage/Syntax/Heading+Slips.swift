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

  // MARK: Misspelt keywords

  /// The keyword that the head of `line` was meant to be, among those that `blocks` admit.
  ///
  /// Optimal string alignment on squeezed bytes, at most one slip in three letters; when two
  /// keywords are equally near, nothing is corrected.
  func nearMiss(_ line: SourceLine, in blocks: BlockSet) -> NearMiss? {
    guard let colon = line.colon else { return nearMissWithoutValue(line, in: blocks) }
    guard hasKeywordShape(line) else { return nil }
    let head = Blanks.trim(bytes, Int(line.content.start)..<Int(colon))
    var least = Int.max
    var keywords: [Keyword] = []
    var end = head.lowerBound
    for wordEnd in wordEnds(in: head) {
      let argument = Blanks.trim(bytes, wordEnd..<head.upperBound)
      let name = Vocabulary.squeeze(bytes, head.lowerBound..<wordEnd)
      for (spelling, distance) in Vocabulary.spellings(near: name, in: blocks)
      where distance <= least {
        guard isPossible(argument, of: spelling) else { continue }
        if distance < least { keywords = [] }
        if keywords.isEmpty { end = wordEnd }
        least = distance
        if !keywords.contains(spelling.keyword) { keywords.append(spelling.keyword) }
      }
    }
    guard let keyword = keywords.first else { return nil }
    if keywords.count > 1 { return .ambiguous(keywords) }
    let argument = Blanks.trim(bytes, end..<head.upperBound)
    return .certain(
      Heading(
        keyword: keyword,
        keywordRange: SourceRange(head.lowerBound, end),
        argument: SourceRange(argument.lowerBound, argument.upperBound),
        value: valueRange(behind: Int(colon), in: line),
        isCanonical: true
      )
    )
  }

  /// The keyword without a value that a line without a colon was meant to be.
  private func nearMissWithoutValue(_ line: SourceLine, in blocks: BlockSet) -> NearMiss? {
    let content = line.content.indices
    guard line.kind == .text, content.count <= 40, blocks.contains(.parallel) else { return nil }
    let name = Vocabulary.squeeze(bytes, content)
    let matches = Vocabulary.spellings(near: name, in: .parallel)
    guard let match = matches.first(where: { $0.spelling.keyword.form.value == .nothing }) else {
      return nil
    }
    return .certain(
      Heading(
        keyword: match.spelling.keyword,
        keywordRange: line.content,
        argument: line.content.endPoint,
        value: line.content.endPoint,
        isCanonical: true
      )
    )
  }

  private func isPossible(_ argument: Range<Int>, of spelling: Vocabulary.Spelling) -> Bool {
    argument.isEmpty ? spelling.argument != .answer : isArgument(argument, of: spelling)
  }

  // MARK: Lost colons

  /// The heading that `line` would be if it had a colon behind its first words.
  func headingWithoutColon(_ line: SourceLine) -> Heading? {
    let content = line.content.indices
    for end in wordEnds(in: content).prefix(4).reversed() {
      let name = content.lowerBound..<end
      guard let spelling = Vocabulary.spelling(of: bytes, name),
        spelling.isCanonical
      else { continue }
      let rest = Blanks.trim(bytes, end..<content.upperBound)
      guard let argument = argument(in: rest, of: spelling) else { return nil }
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
  private func argument(in rest: Range<Int>, of spelling: Vocabulary.Spelling) -> Range<Int>? {
    let none = rest.lowerBound..<rest.lowerBound
    switch spelling.argument {
    case .none: return none
    case .label:
      guard let end = wordEnds(in: rest).first, bytes[rest.lowerBound].isASCIIDigit else {
        return none
      }
      return rest.lowerBound..<end
    case .code: return wordEnds(in: rest).first.map { rest.lowerBound..<$0 } ?? none
    case .answer: return answer(in: rest, of: spelling)
    }
  }

  /// The words before the verb of a destination: `tidak` in `tidak kembali ke langkah 4`.
  private func answer(in rest: Range<Int>, of spelling: Vocabulary.Spelling) -> Range<Int>? {
    var start = rest.lowerBound
    for end in wordEnds(in: rest).prefix(6) {
      let word = Blanks.trim(bytes, start..<end)
      if isDestinationVerb(word) {
        let answer = Blanks.trim(bytes, rest.lowerBound..<start)
        return answer.isEmpty ? nil : answer
      }
      start = end
    }
    return !rest.isEmpty && isArgument(rest, of: spelling) ? rest : nil
  }

  private func isDestinationVerb(_ word: Range<Int>) -> Bool {
    if bytes[word].elementsEqual([UInt8(ascii: "?")]) { return true }
    let squeezed = Vocabulary.squeeze(bytes, word)
    return HeadingReader.destinationVerbs.contains { $0.text.utf8.elementsEqual(squeezed) }
  }

  private static let destinationVerbs: [StaticString] = ["lanjut", "kembali", "selesai", "ke"]

  // MARK: Colons that slipped

  /// The heading that `line` would be if its colon stood one character further right.
  ///
  /// `Ole:h Staf` and `Langkah :1 Menerima`: a colon typed too early leaves a single character of
  /// the keyword or its argument behind it.
  func headingWithEarlyColon(_ line: SourceLine) -> Heading? {
    guard line.kind == .text, let colon = line.colon else { return nil }
    let start = Int(line.content.start)
    let end = Int(line.content.end)
    let behind = Int(colon) + 1
    guard behind < end, Int(colon) > start,
      bytes[behind].isASCIILetter || bytes[behind].isASCIIDigit,
      behind + 1 == end || Blanks.length(bytes, at: behind + 1, before: end) > 0
    else { return nil }
    var swapped = bytes[start..<end]
    swapped.swapAt(Int(colon), behind)
    return HeadingReader(Array(swapped)).headingAfterSwap(line, colonAt: behind)
  }

  /// The heading of a copy of `line` whose colon was moved to `colon`, by the places of the file.
  private func headingAfterSwap(_ line: SourceLine, colonAt colon: Int) -> Heading? {
    let start = Int(line.content.start)
    var copy = line
    copy.content = SourceRange(0, bytes.count)
    copy.colon = Int32(truncatingIfNeeded: colon - start)
    guard var heading = heading(of: copy) else { return nil }
    heading.keywordRange = heading.keywordRange.moved(by: start)
    heading.argument = heading.argument.moved(by: start)
    heading.value = heading.value.moved(by: start)
    // The colon stands before the last character of what it should stand behind.
    let end = Int32(truncatingIfNeeded: colon + 1)
    if heading.argument.isEmpty {
      heading.keywordRange.end = end
      heading.argument = heading.keywordRange.endPoint
    } else {
      heading.argument.end = end
    }
    return heading
  }
}

extension SourceRange {
  /// The range as many bytes further right.
  fileprivate func moved(by distance: Int) -> SourceRange {
    SourceRange(Int(start) + distance, Int(end) + distance)
  }
}
