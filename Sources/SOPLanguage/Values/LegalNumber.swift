/// The number and the year of a regulation, as they stand in a citation.
///
/// Numbers come as `25`, as `25/2009`, or as an office writes its letters:
/// `PER/21/M.PAN/11/2008`. The year stands behind the number, before it, or at its end.
struct LegalNumber {
  /// Where the words about number and year begin; the issuer stands before.
  let start: Int
  /// The number as written, without a year behind a slash.
  let written: String
  /// The year.
  let year: Int?
  /// The parts of the number between slashes, without the year.
  private let parts: [[UInt8]]

  /// Looks for the number in `range`; nothing when it holds none.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    var cursor = ValueCursor(bytes, range)
    guard let start = LegalNumber.findNumber(&cursor) else { return nil }
    let place = LegalNumber.takeNumber(&cursor)
    let isNumber = bytes[place].contains { $0.isASCIIDigit || $0.isASCIILetter }
    guard isNumber else { return nil }
    var parts = LegalNumber.parts(Array(bytes[place]))
    var year = LegalNumber.year(in: cursor)
    if year == nil {
      year = LegalNumber.year(in: ValueCursor(bytes, range.lowerBound..<place.lowerBound))
    }
    if let last = parts.last, parts.count > 1, let value = LegalNumber.yearValue(last[...]) {
      year = year ?? value
      if value == year { parts.removeLast() }
    }
    let isPlain = parts.count == 1 && parts[0].allSatisfy { $0.isASCIIDigit }
    let shown = isPlain ? parts[0] : Blanks.fold(Array(bytes[place]))
    self.start = start
    self.written = String(decoding: shown, as: UTF8.self)
    self.year = year
    self.parts = parts
  }

  /// The number as it stands in the key of the regulation.
  ///
  /// Of a regulation only the running number counts, because `PER/21/M.PAN/11/2008` is also cited
  /// as number 21 of 2008. Decisions of officials are known only by their whole number.
  func key(isDecision: Bool) -> String {
    let isRunning = { (part: [UInt8]) in part.allSatisfy { $0.isASCIIDigit } }
    if !isDecision, let number = parts.first(where: isRunning) {
      let digits = number.drop { $0 == UInt8(ascii: "0") }
      return digits.isEmpty ? "0" : String(decoding: digits, as: UTF8.self)
    }
    return LegalNumber.slug(Array(parts.joined(separator: [UInt8(ascii: "/")])))
  }

  /// Lower-case letters, digits and dots, everything else one hyphen.
  static func slug(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    for byte in bytes {
      if byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: ".") {
        result.append(byte.loweredASCII)
      } else if let last = result.last, last != UInt8(ascii: "-") {
        result.append(UInt8(ascii: "-"))
      }
    }
    while let last = result.last, last == UInt8(ascii: "-") || last == UInt8(ascii: ".") {
      result.removeLast()
    }
    return String(decoding: result, as: UTF8.self)
  }
}

// MARK: - Reading

extension LegalNumber {
  private static let numberWords: PhraseList = ["nomor", "no", "nomer", "nmr"]
  private static let yearWords: PhraseList = ["tahun", "thn", "th"]

  /// Goes to the number behind the word `Nomor`, or else to the first digit that is no year's.
  private static func findNumber(_ cursor: inout ValueCursor) -> Int? {
    let numberWords = numberWords
    var ahead = cursor
    var yearStart: Int?
    while !ahead.isAtEnd {
      let start = ahead.index
      if takeYear(&ahead) != nil {
        yearStart = yearStart ?? start
        continue
      }
      if ahead.take(anyOf: numberWords) {
        _ = ahead.take(UInt8(ascii: "."))
        _ = ahead.take(UInt8(ascii: ":"))
        cursor = ahead
        return yearStart ?? start
      }
      ahead.step()
    }
    while !cursor.isAtEnd {
      if takeYear(&cursor) != nil { continue }
      if cursor.isAtDigit { return cursor.index }
      cursor.step()
    }
    return nil
  }

  /// Takes the number: a chunk without blanks, and what slashes tie to it.
  private static func takeNumber(_ cursor: inout ValueCursor) -> Range<Int> {
    let start = cursor.index
    var ahead = cursor
    if takeYear(&ahead) != nil { return start..<start }
    var end = start
    while !cursor.isAtEnd, end == start || isTied(cursor, from: start, to: end) {
      let chunk = chunk(cursor)
      cursor.move(to: chunk.upperBound)
      end = chunk.upperBound
      // "18Th 2013": the word for the year sticks to the number.
      if let digits = digitsBeforeYear(cursor.bytes, chunk) {
        cursor.move(to: digits)
        return start..<digits
      }
    }
    while end > start, isMark(cursor.bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Whether a byte is a mark that ends a sentence or a group rather than a number.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "("), UInt8(ascii: ")"):
      true
    default: false
    }
  }

  /// Whether the next chunk belongs to the number that is being read.
  private static func isTied(_ cursor: ValueCursor, from start: Int, to end: Int) -> Bool {
    var ahead = cursor
    if takeYear(&ahead) != nil { return false }
    let slash = UInt8(ascii: "/")
    if cursor.peek == slash || cursor.bytes[end - 1] == slash { return true }
    let hasDigit = cursor.bytes[start..<end].contains { $0.isASCIIDigit }
    let hasDigitNext = cursor.bytes[chunk(cursor)].contains { $0.isASCIIDigit }
    return !hasDigit && hasDigitNext
  }

  /// The bytes up to the next blank.
  private static func chunk(_ cursor: ValueCursor) -> Range<Int> {
    var end = cursor.index
    while end < cursor.end, Blanks.length(cursor.bytes, at: end, before: cursor.end) == 0 {
      end += 1
    }
    return cursor.index..<end
  }

  private static func digitsBeforeYear(_ bytes: [UInt8], _ chunk: Range<Int>) -> Int? {
    var position = chunk.lowerBound
    while position < chunk.upperBound, bytes[position].isASCIIDigit { position += 1 }
    guard position > chunk.lowerBound, position < chunk.upperBound else { return nil }
    var cursor = ValueCursor(bytes, position..<chunk.upperBound)
    return cursor.take(anyOf: yearWords) ? position : nil
  }

  private static func parts(_ number: [UInt8]) -> [[UInt8]] {
    guard number.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }) else {
      return [number.allSatisfy { $0.isASCIIDigit } ? number : Blanks.fold(number)]
    }
    let parts = number.split(separator: UInt8(ascii: "/")).map { Blanks.fold(Array($0)) }
    guard parts.count == 1, let last = number.lastIndex(of: UInt8(ascii: "-")) else { return parts }
    // "065-277-2025": the year stands behind a hyphen.
    let tail = Array(number[(last + 1)...])
    return yearValue(tail[...]) == nil ? parts : [Array(number[..<last]), tail]
  }
}

// MARK: - Years

extension LegalNumber {
  /// The first year in what `cursor` has left: behind `Tahun`, or any that can be one.
  private static func year(in start: ValueCursor) -> Int? {
    var cursor = start
    while !cursor.isAtEnd {
      if let year = takeYear(&cursor) { return year }
      if cursor.isAtDigit {
        let digits = digits(cursor)
        if let year = yearValue(cursor.bytes[digits]) { return year }
        cursor.move(to: digits.upperBound)
      } else {
        cursor.step()
      }
    }
    return nil
  }

  /// Takes `Tahun 2009`, also `Th. 2009`.
  private static func takeYear(_ cursor: inout ValueCursor) -> Int? {
    guard cursor.peek?.loweredASCII == UInt8(ascii: "t") else { return nil }
    var ahead = cursor
    guard ahead.take(anyOf: yearWords) else { return nil }
    _ = ahead.take(UInt8(ascii: "."))
    let digits = digits(ahead)
    guard let year = yearValue(ahead.bytes[digits]) else { return nil }
    ahead.move(to: digits.upperBound)
    cursor = ahead
    return year
  }

  private static func digits(_ cursor: ValueCursor) -> Range<Int> {
    var end = cursor.index
    while end < cursor.end, cursor.bytes[end].isASCIIDigit { end += 1 }
    return cursor.index..<end
  }

  /// The year that four digits name, if a regulation in use can be of that year.
  private static func yearValue(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count == 4, digits.allSatisfy({ $0.isASCIIDigit }) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return (1850...2100).contains(value) ? value : nil
  }
}
