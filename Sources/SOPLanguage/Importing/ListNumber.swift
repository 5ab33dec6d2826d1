/// The number that a row or an element of a list begins with: `1`, `2.`, `3)`, `4 .`.
struct ListNumber {
  /// The number.
  let value: Int
  /// How many bytes belong to it, the blanks behind it included.
  let length: Int
  /// Whether a full stop or a bracket follows the digits.
  let hasMark: Bool
  /// Whether nothing else follows.
  let isWhole: Bool

  /// Reads the number at the beginning of a text, blanks folded.
  init?(_ text: [UInt8]) { self.init(text, at: 0) }

  /// Reads the number that begins at `start`.
  init?(_ text: [UInt8], at start: Int) {
    var index = start
    var value = 0
    while index < text.count, text[index].isASCIIDigit, index - start < 3 {
      value = value * 10 + Int(text[index] - UInt8(ascii: "0"))
      index += 1
    }
    guard index > start, index == text.count || !text[index].isASCIIDigit else { return nil }
    var mark = index
    if mark < text.count, text[mark] == 0x20 { mark += 1 }
    hasMark = mark < text.count && ListNumber.isMark(text[mark])
    if hasMark { index = mark + 1 }
    let blanks = Blanks.length(text, at: index, before: text.count)
    // "1.Menerima" is a number and a text, "1.291" and "3M" are not.
    let isApart = index == text.count || blanks > 0 || (hasMark && !text[index].isASCIIDigit)
    guard isApart else { return nil }
    self.value = value
    length = index + blanks - start
    isWhole = index + blanks == text.count
  }

  /// Whether the text is this number and nothing else.
  func isWhole(_ number: Int) -> Bool { isWhole && value == number }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")")
  }
}
