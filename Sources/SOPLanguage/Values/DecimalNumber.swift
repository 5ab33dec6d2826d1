/// A number as people write it: `5`, `1,5`, `50.000`.
struct DecimalNumber {
  /// The value in thousandths; never more than ``largest``.
  var thousandths: Int64
  /// Whether dots separate the thousands.
  var isGrouped = false
  /// The number of digits behind the decimal mark.
  var decimals = 0
  /// Whether the decimal mark is a dot, which elsewhere separates thousands.
  var hasDecimalDot = false

  /// Where numbers stop growing: a thousand million millions, in thousandths.
  static let largest: Int64 = 1_000_000_000_000_000

  /// The whole number, when nothing stands behind the decimal mark but zeros.
  var whole: Int64? { thousandths % 1000 == 0 ? thousandths / 1000 : nil }
}

extension ValueCursor {
  /// Takes a number in digits, if one comes next.
  ///
  /// A dot before exactly three digits separates thousands, any other dot or comma before a digit
  /// is the decimal mark. Digits beyond a thousandth are dropped.
  mutating func takeNumber() -> DecimalNumber? {
    guard isAtDigit else { return nil }
    var number = DecimalNumber(thousandths: 0)
    var position = index
    takeDigits(&position, into: &number)
    let leading = position - index
    while leading <= 3, isThousandsGroup(at: position) {
      number.isGrouped = true
      position += 1
      takeDigits(&position, into: &number)
    }
    number.thousandths = min(number.thousandths * 1000, DecimalNumber.largest)
    if isDecimalMark(at: position) {
      number.hasDecimalDot = bytes[position] == UInt8(ascii: ".")
      position += 1
      takeDecimals(&position, into: &number)
    }
    move(to: position)
    return number
  }

  private func takeDigits(_ position: inout Int, into number: inout DecimalNumber) {
    while position < end, bytes[position].isASCIIDigit {
      let digit = Int64(bytes[position] - UInt8(ascii: "0"))
      number.thousandths = min(number.thousandths * 10 + digit, DecimalNumber.largest / 1000)
      position += 1
    }
  }

  private func takeDecimals(_ position: inout Int, into number: inout DecimalNumber) {
    var unit: Int64 = 100
    while position < end, bytes[position].isASCIIDigit {
      number.thousandths += Int64(bytes[position] - UInt8(ascii: "0")) * unit
      unit /= 10
      number.decimals += 1
      position += 1
    }
  }

  private func isThousandsGroup(at position: Int) -> Bool {
    guard position + 3 < end, bytes[position] == UInt8(ascii: ".") else { return false }
    let isFollowedByDigit = position + 4 < end && bytes[position + 4].isASCIIDigit
    return !isFollowedByDigit && bytes[position + 1...position + 3].allSatisfy { $0.isASCIIDigit }
  }

  private func isDecimalMark(at position: Int) -> Bool {
    guard position + 1 < end, bytes[position + 1].isASCIIDigit else { return false }
    return bytes[position] == UInt8(ascii: ",") || bytes[position] == UInt8(ascii: ".")
  }
}
