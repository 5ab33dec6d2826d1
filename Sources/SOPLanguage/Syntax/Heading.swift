/// A keyword line taken apart: keyword, argument and value.
package struct Heading: Sendable {
  /// The keyword.
  package var keyword: Keyword
  /// The keyword as written.
  package var keywordRange: SourceRange
  /// What stands between the keyword and the colon; empty behind the keyword when nothing does.
  package var argument: SourceRange
  /// What stands behind the colon on the same line.
  package var value: SourceRange
  /// Whether the keyword has its canonical spelling.
  package var isCanonical: Bool
}

/// Finds keywords in lines.
package struct HeadingReader {
  let bytes: [UInt8]

  /// Makes a reader of the lines of `bytes`.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The heading that `line` is, if what stands before its first colon is in the vocabulary.
  package func heading(of line: SourceLine) -> Heading? {
    guard line.kind == .text else { return nil }
    guard let colon = line.colon else { return headingWithoutValue(line) }
    let head = Blanks.trim(bytes, Int(line.content.start)..<Int(colon))
    guard !head.isEmpty, head.count <= HeadingReader.longestHead else { return nil }
    let value = valueRange(behind: Int(colon), in: line)
    if let spelling = Vocabulary.spelling(of: bytes, head) {
      return heading(spelling, keyword: head, argument: head.upperBound..<head.upperBound, value)
    }
    return headingWithArgument(head, value)
  }

  /// A keyword that takes no value (`Akhir bersamaan`) needs no colon either.
  private func headingWithoutValue(_ line: SourceLine) -> Heading? {
    let content = line.content.indices
    guard content.count <= HeadingReader.longestHead,
      let spelling = Vocabulary.spelling(of: bytes, content),
      spelling.keyword.form.value == .nothing
    else { return nil }
    let end = content.upperBound..<content.upperBound
    return heading(
      spelling,
      keyword: content,
      argument: end,
      SourceRange(content.upperBound, content.upperBound)
    )
  }

  /// Heads longer than this many bytes are prose.
  package static let longestHead = 80

  /// What stands behind the colon; further colons that slipped in are skipped.
  func valueRange(behind colon: Int, in line: SourceLine) -> SourceRange {
    var start = colon + 1
    let end = Int(line.content.end)
    while start < end, bytes[start] == UInt8(ascii: ":") { start += 1 }
    let value = Blanks.trim(bytes, min(start, end)..<end)
    return SourceRange(value.lowerBound, value.upperBound)
  }

  private func heading(
    _ spelling: Vocabulary.Spelling,
    keyword: Range<Int>,
    argument: Range<Int>,
    _ value: SourceRange
  ) -> Heading {
    Heading(
      keyword: spelling.keyword,
      keywordRange: SourceRange(keyword.lowerBound, keyword.upperBound),
      argument: SourceRange(argument.lowerBound, argument.upperBound),
      value: value,
      isCanonical: spelling.isCanonical
    )
  }

  /// A heading whose first words are a keyword that takes an argument, the longest first.
  private func headingWithArgument(_ head: Range<Int>, _ value: SourceRange) -> Heading? {
    for end in wordEnds(in: head).reversed() {
      let name = head.lowerBound..<end
      guard let spelling = Vocabulary.spelling(of: bytes, name) else {
        continue
      }
      let argument = Blanks.trim(bytes, end..<head.upperBound)
      guard isArgument(argument, of: spelling) else { continue }
      return heading(spelling, keyword: name, argument: argument, value)
    }
    return nil
  }

  /// Whether `argument` may stand between the keyword and its colon.
  func isArgument(_ argument: Range<Int>, of spelling: Vocabulary.Spelling) -> Bool {
    switch spelling.keyword.form.argument {
    case .none: return false
    case .answer: return wordEnds(in: argument).count <= 5
    case .code: return isOneWord(argument)
    case .label:
      // A foreign heading such as "Kegiatan utama" is prose unless it is numbered.
      return isOneWord(argument)
        && (spelling.isCanonical || bytes[argument.lowerBound].isASCIIDigit)
    }
  }

  private func isOneWord(_ range: Range<Int>) -> Bool {
    !range.isEmpty
      && range.allSatisfy { Blanks.length(bytes, at: $0, before: range.upperBound) == 0 }
  }

  /// The ends of the words in `range`; a digit behind a letter begins a new word (`Langkah4`).
  func wordEnds(in range: Range<Int>) -> [Int] {
    var ends: [Int] = []
    ends.reserveCapacity(8)
    var index = range.lowerBound
    while index < range.upperBound {
      let blank = Blanks.length(bytes, at: index, before: range.upperBound)
      if blank > 0 {
        index += blank
        continue
      }
      index = endOfWord(from: index, before: range.upperBound)
      ends.append(index)
    }
    return ends
  }

  private func endOfWord(from start: Int, before end: Int) -> Int {
    var index = start + 1
    while index < end, Blanks.length(bytes, at: index, before: end) == 0 {
      if bytes[index].isASCIIDigit, bytes[start].isASCIILetter, bytes[index - 1].isASCIILetter {
        break
      }
      index += 1
    }
    return index
  }
}
