/// A text with the groups in brackets at its end taken off, one after the other.
struct BracketGroups {
  /// A group in brackets.
  struct Group {
    /// What stands between the brackets, without blanks at either end.
    var content: Range<Int>
    /// The opening bracket.
    var open: UInt8
  }

  /// What is wrong with the brackets.
  struct Slip {
    /// The bracket without a partner.
    var bracket: Range<Int>
    /// Where the missing partner would go, and what it is; nothing when that is not known.
    var missing: (place: Int, text: StaticString)?
  }

  private let bytes: [UInt8]
  /// Whether there is any bracket at all; nearly no text has one.
  private let hasBracket: Bool
  /// What is left of the text before the groups.
  private(set) var rest: Range<Int>
  /// The first slip that was met.
  private(set) var slip: Slip?

  /// Starts with the whole text.
  init(_ text: ValueText) {
    self.bytes = text.buffer
    self.rest = text.extent
    hasBracket = text.marks.contains(.bracket)
  }

  /// Takes the last group off, if the text ends with one that begins with `open`.
  ///
  /// A group that is opened but not closed reaches to the end of the text.
  mutating func takeGroup(_ open: UInt8) -> Group? {
    guard hasBracket else { return nil }
    let close = BracketGroups.partner(of: open)
    guard let position = opening(open, close) else { return nil }
    let isClosed = bytes[rest.upperBound - 1] == close
    if !isClosed {
      slip = Slip(
        bracket: position..<position + 1,
        missing: (rest.upperBound, open == UInt8(ascii: "[") ? "]" : ")")
      )
    }
    let content = Blanks.trim(bytes, position + 1..<rest.upperBound - (isClosed ? 1 : 0))
    rest = Blanks.trim(bytes, rest.lowerBound..<position)
    return Group(content: content, open: open)
  }

  /// Notes a closing bracket that was never opened.
  mutating func checkRest(_ open: UInt8) {
    guard hasBracket else { return }
    let close = BracketGroups.partner(of: open)
    var depth = 0
    for index in rest {
      if bytes[index] == open { depth += 1 }
      if bytes[index] == close {
        depth -= 1
        if depth < 0, slip == nil { slip = Slip(bracket: index..<index + 1, missing: nil) }
      }
    }
  }

  /// The bracket that opens the group at the end, or one that is never closed.
  private func opening(_ open: UInt8, _ close: UInt8) -> Int? {
    var depth = 0
    let endsClosed = !rest.isEmpty && bytes[rest.upperBound - 1] == close
    for index in rest.reversed() {
      if bytes[index] == close { depth += 1 }
      if bytes[index] == open {
        depth -= 1
        if depth < 0 || (depth == 0 && endsClosed) { return index }
      }
    }
    return nil
  }

  private static func partner(of open: UInt8) -> UInt8 {
    open == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
  }
}

extension BracketGroups {
  /// Reports the slip, if there was one, with the fix where it is clear.
  func report(_ text: ValueText, into findings: inout Findings) {
    guard let slip else { return }
    var fixes: [FixIt] = []
    if let missing = slip.missing {
      let place = text.range(of: missing.place..<missing.place)
      fixes.append(
        FixIt(
          Message("tambahkan \"{0}\"", en: "add \"{0}\"", .literal(Literal(missing.text))),
          .likely,
          edits: [TextEdit(file: text.file, range: place, replacement: missing.text.text)]
        )
      )
    }
    findings.report(
      .unpairedBracket(text.text(of: slip.bracket)),
      in: text.file,
      at: text.range(of: slip.bracket),
      fixes: fixes
    )
  }
}
