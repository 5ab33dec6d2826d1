/// Takes a web page apart into text and tags, as far as tables need it.
///
/// A tag is `<` before a letter, or before `/` and a letter, up to the next `>` outside of quotes.
/// What is no tag is text; nothing is looked for twice, so that the time grows with the length.
struct HTMLScanner {
  enum Token {
    /// Text, with its character references.
    case text(Range<Int>)
    /// A tag and its name in lower case.
    case tag(HTMLTag)
    /// A comment, a declaration, or what stands in a style sheet or script.
    case skipped(Range<Int>)
  }

  private let bytes: [UInt8]
  private let end: Int
  private(set) var index: Int
  /// Whether a search for the end of a tag with its quotes came to the end in vain.
  private var isQuoteLost = false
  /// Whether no `>`, or no end of a comment, stands behind this place any more.
  private var isCloseLost = false
  private var isCommentEndLost = false
  /// The element whose content is no text: it ends with its end tag.
  private var rawElement: StaticString?
  /// Whether such an element had no end tag, so that its content is taken for text.
  private var isRawEndLost = false

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  /// Whether a tag of a table stands in the source.
  static func hasTable(_ bytes: [UInt8]) -> Bool {
    guard bytes.contains(UInt8(ascii: "<")) else { return false }
    var scanner = HTMLScanner(bytes, bytes.indices)
    while let token = scanner.next() {
      if case .tag(let tag) = token, !tag.isEnd, tag.kind == .table || tag.kind == .cell {
        return true
      }
    }
    return false
  }

  /// Takes the next token; nothing at the end.
  mutating func next() -> Token? {
    guard index < end else { return nil }
    if let element = rawElement { return takeRaw(element) }
    if bytes[index] == UInt8(ascii: "<"), let token = takeMarkup() { return token }
    let start = index
    index += 1
    while index < end, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return .text(start..<index)
  }

  private mutating func takeMarkup() -> Token? {
    guard index + 1 < end, !isCloseLost else { return nil }
    let second = bytes[index + 1]
    if second == UInt8(ascii: "!") || second == UInt8(ascii: "?") { return takeDeclaration() }
    let isEnd = second == UInt8(ascii: "/")
    let nameStart = index + (isEnd ? 2 : 1)
    guard nameStart < end, bytes[nameStart].isASCIILetter else { return nil }
    var nameEnd = nameStart
    while nameEnd < end, isNameByte(bytes[nameEnd]) { nameEnd += 1 }
    guard let close = tagEnd(from: nameEnd) else { return nil }
    let tag = HTMLTag(
      bytes,
      name: nameStart..<nameEnd,
      range: index..<close,
      isEnd: isEnd
    )
    index = close
    if !isEnd, !isRawEndLost { rawElement = tag.rawElement }
    return .tag(tag)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: ":")
  }

  /// The place behind the `>` of a tag.
  private mutating func tagEnd(from start: Int) -> Int? {
    if !isQuoteLost {
      var quote: UInt8?
      for position in start..<end {
        let byte = bytes[position]
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == UInt8(ascii: ">") {
          return position + 1
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        }
      }
      isQuoteLost = true
    }
    if let position = bytes[start..<end].firstIndex(of: UInt8(ascii: ">")) { return position + 1 }
    isCloseLost = true
    return nil
  }

  private mutating func takeDeclaration() -> Token? {
    let start = index
    if bytes[start..<end].starts(with: [0x3C, 0x21, 0x2D, 0x2D]), !isCommentEndLost {
      if let close = position(of: [0x2D, 0x2D, 0x3E], from: start + 4) {
        index = close + 3
        return .skipped(start..<index)
      }
      isCommentEndLost = true
    }
    guard let close = bytes[start..<end].firstIndex(of: UInt8(ascii: ">")) else {
      isCloseLost = true
      return nil
    }
    index = close + 1
    return .skipped(start..<index)
  }

  /// The content of a style sheet or script, which ends with the end tag of its element.
  private mutating func takeRaw(_ element: StaticString) -> Token? {
    rawElement = nil
    let start = index
    let mark = [UInt8(ascii: "<"), UInt8(ascii: "/")] + Array(element.text.utf8)
    while index < end {
      if bytes[index] == mark[0], isPrefix(mark, at: index) {
        return start == index ? next() : .skipped(start..<index)
      }
      index += 1
    }
    isRawEndLost = true
    index = start
    return next()
  }

  private func isPrefix(_ mark: [UInt8], at start: Int) -> Bool {
    guard start + mark.count <= end else { return false }
    for offset in mark.indices where bytes[start + offset].loweredASCII != mark[offset] {
      return false
    }
    return true
  }

  private func position(of mark: [UInt8], from start: Int) -> Int? {
    var position = start
    while position + mark.count <= end {
      if bytes[position] == mark[0], isPrefix(mark, at: position) { return position }
      position += 1
    }
    return nil
  }
}
