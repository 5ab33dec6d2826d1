/// Reads what a service costs: `Rp50.000`, `Rp 1,5 juta`, a range, or `tidak dipungut biaya`.
///
/// Several amounts may be separated by semicolons; the cost is then the range that covers them.
package enum CostReader {
  /// Reads a cost.
  package static func read(_ text: ValueText, into findings: inout Findings) -> Entry<Cost> {
    if let mark: Entry<Cost> = PlainEntry.mark(text) { return mark }
    if let free = freeWords(text) {
      guard let amount = positiveAmount(text) else {
        return .value(Cost(lowest: 0, highest: 0, written: text.text))
      }
      findings.report(
        .contradictoryCost(text.text(of: amount)),
        in: text.file,
        at: text.range(of: free),
        related: [.amountBesideFree(text.file, text.range(of: amount))]
      )
      return .unreadable(text.text)
    }
    do throws(CostFailure) {
      return .value(try cost(text))
    } catch {
      report(error, text, into: &findings)
      return .unreadable(text.text)
    }
  }

  /// The words that say that nothing is charged.
  private static func freeWords(_ text: ValueText) -> Range<Int>? {
    var cursor = ValueCursor(text)
    while !cursor.isAtEnd {
      let start = cursor.index
      if cursor.take("tidak gratis") { continue }
      if cursor.take(anyOf: free) { return Blanks.trim(text.buffer, start..<cursor.index) }
      cursor.step()
    }
    return nil
  }

  /// The first amount that is marked as money and is not zero.
  private static func positiveAmount(_ text: ValueText) -> Range<Int>? {
    var cursor = ValueCursor(text)
    while !cursor.isAtEnd {
      let start = cursor.index
      var scanner = CostScanner(cursor)
      if let amount = try? scanner.amount(), amount.isMoney, amount.value > 0 {
        return Blanks.trim(text.buffer, start..<scanner.cursor.index)
      }
      cursor.step()
    }
    return nil
  }

  private static func cost(_ text: ValueText) throws(CostFailure) -> Cost {
    var cost: Cost?
    for element in text.elements() {
      var scanner = CostScanner(ValueCursor(element))
      let (lowest, highest) = try scanner.range()
      cost = Cost(
        lowest: min(lowest, cost?.lowest ?? lowest),
        highest: max(highest, cost?.highest ?? highest),
        written: text.text
      )
    }
    guard let cost else { throw .unreadable }
    return cost
  }

  private static func report(
    _ failure: CostFailure,
    _ text: ValueText,
    into findings: inout Findings
  ) {
    let problem: Problem =
      switch failure {
      case .unreadable: .unreadableCost(text.excerpt)
      case .unmarked: .unmarkedCost(text.excerpt)
      case .doubtfulMark: .doubtfulThousands(text.excerpt)
      case .disagreeingWords: .disagreeingCostWords(text.excerpt)
      case .reversed: .reversedCost(text.excerpt)
      }
    findings.report(problem, in: text.file, at: text.range)
  }

  private static let free: PhraseList = [
    "gratis", "tidak dipungut", "tanpa dipungut", "tanpa biaya", "tanpa pungutan", "bebas biaya",
    "cuma cuma", "tidak dikenakan", "tidak dikenai", "tidak ada biaya", "tidak berbayar", "nihil",
    "free",
  ]
}

/// Why a text is no cost.
enum CostFailure: Error {
  /// It has not the form of an amount.
  case unreadable
  /// A small number without `Rp`.
  case unmarked
  /// A comma or dot that may separate thousands or decimals.
  case doubtfulMark
  /// The words in brackets say another amount.
  case disagreeingWords
  /// A range whose end is lower than its start.
  case reversed
}

/// Takes an amount of money apart.
struct CostScanner {
  /// An amount, before its scale is shared with the other end of a range.
  struct Amount {
    /// The amount in rupiah.
    var value: Int64
    /// What the written number was multiplied with; 1 when no scale was written.
    var scale: Int64 = 1
    /// Whether it carries `Rp`, `rupiah` or a scale, or has its thousands marked.
    var isMoney: Bool
  }

  /// Where reading goes on.
  private(set) var cursor: ValueCursor

  /// Starts at the position of `cursor`.
  init(_ cursor: ValueCursor) {
    self.cursor = cursor
  }

  /// Reads the whole text as an amount or a range of amounts.
  mutating func range() throws(CostFailure) -> (lowest: Int64, highest: Int64) {
    let isLimit = takeIntroduction()
    var first = try requiredAmount()
    var last: Amount?
    if takeRangeMark() {
      let other = try requiredAmount()
      // In "50-100 ribu" the scale belongs to both numbers.
      if first.scale == 1, first.value < 1000, other.scale > 1 {
        first = Amount(value: first.value * other.scale, scale: other.scale, isMoney: true)
      }
      last = other
    }
    try takeClause()
    let highest = last ?? first
    for amount in [first, highest] where !amount.isMoney && amount.value > 0 {
      guard amount.value >= 500 else { throw .unmarked }
    }
    guard first.value <= highest.value else { throw .reversed }
    return (isLimit && last == nil ? 0 : first.value, highest.value)
  }

  /// Takes one amount; nothing when none comes next.
  mutating func amount() throws(CostFailure) -> Amount? {
    let isMarked = cursor.take(anyOf: ["rp", "idr"])
    if isMarked {
      _ = cursor.take(UInt8(ascii: "."))
      _ = cursor.take(UInt8(ascii: ":"))
    }
    guard let number = cursor.takeNumberOrWords() else { return nil }
    let scale = takeScale()
    let value = try value(of: number, scale: scale)
    takeCents()
    let hasUnit = cursor.take("rupiah")
    let isMoney = isMarked || hasUnit || scale > 1 || number.isGrouped
    return Amount(value: value, scale: scale, isMoney: isMoney)
  }

  private mutating func requiredAmount() throws(CostFailure) -> Amount {
    guard let amount = try amount() else { throw .unreadable }
    if cursor.peek == UInt8(ascii: "(") { try takeRepetition(of: amount) }
    return amount
  }

  /// Takes what may stand before an amount; true when it makes the amount an upper limit.
  private mutating func takeIntroduction() -> Bool {
    var isLimit = false
    while true {
      if cursor.take(anyOf: CostScanner.limitWords) {
        isLimit = true
      } else if !cursor.take(anyOf: CostScanner.leadingWords) {
        return isLimit
      }
      _ = cursor.take(UInt8(ascii: ":"))
    }
  }

  private mutating func takeRangeMark() -> Bool {
    cursor.takeDash() || cursor.take(anyOf: ["sampai dengan", "sampai", "hingga", "s.d.", "s.d"])
      || cursor.take(anyOf: ["s/d", "sd"])
  }

  private mutating func takeScale() -> Int64 {
    if cursor.take(anyOf: ["ribu", "rb"]) { return 1000 }
    if cursor.take(anyOf: ["juta", "jt"]) { return 1_000_000 }
    return cursor.take(anyOf: ["miliar", "milyar"]) ? 1_000_000_000 : 1
  }

  /// Takes the `,-` that closes an amount on paper.
  private mutating func takeCents() {
    let start = cursor.index
    let hasMark = cursor.take(UInt8(ascii: ",")) || cursor.take(UInt8(ascii: "."))
    if !hasMark || !cursor.takeDash() { cursor.move(to: start) }
  }

  /// The rupiah of a number; fractions of a rupiah are not in use.
  private func value(of number: DecimalNumber, scale: Int64) throws(CostFailure) -> Int64 {
    let limit = DecimalNumber.largest / 1000
    guard number.thousandths / 1000 < limit / scale else { throw .unreadable }
    if scale == 1 {
      guard number.decimals != 3, !number.hasDecimalDot else { throw .doubtfulMark }
      guard number.decimals <= 2, let whole = number.whole else { throw .unreadable }
      return whole
    }
    guard number.decimals <= 3 else { throw .unreadable }
    return number.thousandths * (scale / 1000)
  }

  /// Takes the amount in words that may follow in brackets.
  private mutating func takeRepetition(of amount: Amount) throws(CostFailure) {
    let start = cursor.index
    _ = cursor.take(UInt8(ascii: "("))
    guard let content = cursor.takeGroup(closedBy: UInt8(ascii: ")")) else { throw .unreadable }
    var words = ValueCursor(cursor.bytes, content)
    guard let number = NumberWords.take(&words) else {
      cursor.move(to: start)
      return
    }
    _ = words.take("rupiah")
    guard words.isAtEnd, number == amount.value else { throw .disagreeingWords }
  }

  /// Takes what is said about an amount behind it: for what or by which unit it is charged.
  private mutating func takeClause() throws(CostFailure) {
    _ = cursor.take(UInt8(ascii: "."))
    if cursor.isAtEnd { return }
    let isClause =
      cursor.take(UInt8(ascii: "/")) || cursor.take(UInt8(ascii: "("))
      || cursor.take(anyOf: ["per", "tiap", "setiap", "untuk", "bagi", "sesuai", "sebagaimana"])
    guard isClause else { throw .unreadable }
    cursor.move(to: cursor.end)
  }

  private static let limitWords: [StaticString] = [
    "paling banyak", "paling tinggi", "paling besar", "maksimal", "maksimum", "setinggi tingginya",
  ]

  private static let leadingWords: [StaticString] = [
    "biaya", "tarif", "retribusi", "sebesar", "sekitar", "antara",
  ]
}
