/// Text with tags and character references in it, as lines of plain text.
struct MarkupText {
  /// The lines so far; the last one may still grow.
  private(set) var lines: [[UInt8]] = [[]]

  /// Adds plain text.
  mutating func append(contentsOf text: some Sequence<UInt8>) {
    lines[lines.count - 1].append(contentsOf: text)
  }

  /// Begins a new line.
  mutating func breakLine() {
    if lines[lines.count - 1].isEmpty { return }
    lines.append([])
  }

  /// Adds text with its character references; a line break in it is a blank.
  mutating func append(markup bytes: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "&"), let reference = CharacterReference(bytes, at: index, range) {
        append(contentsOf: reference.text)
        index += reference.length
        continue
      }
      lines[lines.count - 1].append(byte == 0x0A || byte == 0x0D ? 0x20 : byte)
      index += 1
    }
  }

  /// The lines of a part of a plain text in which tags of HTML were left behind.
  ///
  /// The tags are marked as markup of the sheet; text in angle brackets that is no tag stays.
  static func lines(of range: Range<Int>, in sheet: inout SourceSheet) -> [[UInt8]] {
    let bytes = sheet.bytes
    guard bytes[range].contains(UInt8(ascii: "<")) else { return [Array(bytes[range])] }
    var text = MarkupText()
    var scanner = HTMLScanner(bytes, range)
    while let token = scanner.next() {
      switch token {
      case .text(let part), .skipped(let part): text.append(contentsOf: bytes[part])
      case .tag(let tag):
        if tag.kind == .foreign || !isClosedAtOnce(bytes, tag) {
          text.append(contentsOf: bytes[tag.range])
        } else {
          sheet.addMarkup(tag.range)
          if tag.kind != .inline { text.breakLine() }
        }
      }
    }
    return text.lines
  }

  /// Whether a tag is one in a plain text too: an angle bracket may open a comparison instead.
  private static func isClosedAtOnce(_ bytes: [UInt8], _ tag: HTMLTag) -> Bool {
    !bytes[tag.range].dropFirst().contains(UInt8(ascii: "<"))
  }
}

/// A character reference: `&amp;`, `&#9675;`, `&#x25CB;`.
struct CharacterReference {
  /// The character.
  let text: [UInt8]
  /// The number of bytes of the reference.
  let length: Int

  /// No reference is longer than this many bytes.
  private static let longest = 10

  /// Reads the reference that begins at `index`, if one does.
  init?(_ bytes: [UInt8], at index: Int, _ range: Range<Int>) {
    let limit = min(range.upperBound, index + CharacterReference.longest)
    guard let end = bytes[index..<limit].firstIndex(of: UInt8(ascii: ";")), end > index + 1 else {
      return nil
    }
    let name = bytes[index + 1..<end]
    length = end + 1 - index
    if name.first == UInt8(ascii: "#") {
      guard let scalar = CharacterReference.scalar(name.dropFirst()) else { return nil }
      text = Array(String(Character(scalar)).utf8)
      return
    }
    guard let known = CharacterReference.known.first(where: { name.elementsEqual($0.0.text.utf8) })
    else { return nil }
    text = Array(known.1.text.utf8)
  }

  private static func scalar(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    var value: UInt32 = 0
    let rest = isHexadecimal ? digits.dropFirst() : digits
    guard !rest.isEmpty else { return nil }
    for byte in rest {
      guard let digit = hexadecimalDigit(byte), isHexadecimal || digit < 10 else { return nil }
      value = value &* (isHexadecimal ? 16 : 10) &+ digit
    }
    // A control character can't be meant, and would be a line break or worse in the draft.
    return value < 0x20 || value == 0x7F ? Unicode.Scalar(0x20) : Unicode.Scalar(value)
  }

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    if byte.isASCIIDigit { return UInt32(byte - UInt8(ascii: "0")) }
    let lowered = byte | 0x20
    guard lowered >= UInt8(ascii: "a"), lowered <= UInt8(ascii: "f") else { return nil }
    return UInt32(lowered - UInt8(ascii: "a") + 10)
  }

  private static let known: [(StaticString, StaticString)] = [
    ("nbsp", "\u{A0}"), ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"),
    ("ndash", "–"), ("mdash", "—"), ("lsquo", "‘"), ("rsquo", "’"), ("ldquo", "“"),
    ("rdquo", "”"), ("bull", "•"), ("middot", "·"), ("hellip", "…"), ("shy", ""), ("times", "×"),
    ("plusmn", "±"), ("deg", "°"), ("radic", "√"), ("check", "✓"), ("loz", "◊"), ("rarr", "→"),
    ("larr", "←"), ("uarr", "↑"), ("darr", "↓"), ("harr", "↔"), ("eacute", "é"), ("frac12", "½"),
  ]
}
