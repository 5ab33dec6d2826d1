/// Numbers written out: `tiga`, `dua puluh lima`, `seratus ribu`.
enum NumberWords {
  /// What a word does to the number that is being read.
  private enum Word {
    case digit(Int64)
    case ready(Int64)
    case teen
    case scale(Int64)
  }

  /// Beyond this a number in words is given up.
  private static let largest: Int64 = 1_000_000_000_000

  /// The number that the whole of `range` spells out, or nothing when it spells none.
  static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int64? {
    var cursor = ValueCursor(bytes, range)
    let number = take(&cursor)
    return cursor.isAtEnd ? number : nil
  }

  /// Takes a number in words, if one comes next.
  static func take(_ cursor: inout ValueCursor) -> Int64? {
    var total: Int64 = 0
    var group: Int64 = 0
    var digit: Int64 = 0
    var isRead = false
    while let word = word(cursor) {
      switch word.kind {
      case .digit(let value):
        guard digit == 0 else { return nil }
        digit = value
      case .ready(let value): group += value
      case .teen:
        group += 10 + digit
        digit = 0
      case .scale(let value):
        guard value < 1000 ? digit > 0 : group + digit > 0 else { return nil }
        if value < 1000 {
          group += digit * value
        } else {
          total += (group + digit) * value
          group = 0
        }
        digit = 0
      }
      guard total + group < largest else { return nil }
      isRead = true
      cursor.move(to: word.range.upperBound)
    }
    return isRead ? total + group + digit : nil
  }

  private static func word(_ cursor: ValueCursor) -> (kind: Word, range: Range<Int>)? {
    let range = cursor.word
    guard !range.isEmpty else { return nil }
    for (spelling, kind) in words where cursor.matches(range, spelling) { return (kind, range) }
    return nil
  }

  private static let words: [(StaticString, Word)] = [
    ("nol", .digit(0)), ("satu", .digit(1)), ("dua", .digit(2)), ("tiga", .digit(3)),
    ("empat", .digit(4)), ("lima", .digit(5)), ("enam", .digit(6)), ("tujuh", .digit(7)),
    ("delapan", .digit(8)), ("sembilan", .digit(9)), ("sepuluh", .ready(10)),
    ("sebelas", .ready(11)), ("seratus", .ready(100)), ("seribu", .ready(1000)),
    ("belas", .teen), ("puluh", .scale(10)), ("ratus", .scale(100)), ("ribu", .scale(1000)),
    ("juta", .scale(1_000_000)), ("miliar", .scale(1_000_000_000)),
    ("milyar", .scale(1_000_000_000)),
  ]
}

extension ValueCursor {
  /// Takes a number in digits or in words.
  ///
  /// - Returns: the number, or nothing when none comes next.
  mutating func takeNumberOrWords() -> DecimalNumber? {
    if let number = takeNumber() { return number }
    return NumberWords.take(&self).map { DecimalNumber(thousandths: $0 * 1000) }
  }

  /// Takes the words that repeat a number in brackets, as in `3 (tiga) hari`.
  ///
  /// - Returns: the place of the words when they spell another number than `number`; brackets that
  ///   hold no number are left alone.
  mutating func takeRepetition(of number: DecimalNumber) -> Range<Int>? {
    let start = index
    guard take(UInt8(ascii: "(")) else { return nil }
    guard let content = takeGroup(closedBy: UInt8(ascii: ")")),
      let words = NumberWords.number(bytes, content)
    else {
      move(to: start)
      return nil
    }
    return words * 1000 == number.thousandths ? nil : content
  }
}
