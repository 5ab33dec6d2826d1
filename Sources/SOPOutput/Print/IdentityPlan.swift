import SOPLanguage

/// The identity page: what stands in its boxes, and how it is divided when it is too long for one
/// sheet.
///
/// The form is that of real SOPs: names on the left and numbers, dates and approval on the right,
/// below them three pairs of boxes in the order of PermenPAN-RB 35/2012.
struct IdentityPlan {
  /// A box: its heading and its paragraphs.
  struct Box {
    /// The heading.
    var heading: Phrase
    /// The paragraphs; numbered when there are several.
    var items: [String]
  }

  /// Two boxes side by side, or what of them stands on one page.
  struct Pair {
    /// The boxes.
    var left: Box
    var right: Box
    /// The paragraphs on this page.
    var leftRange: Range<Int>
    var rightRange: Range<Int>
    /// Whether it began on the page before.
    var isContinued: Bool
    /// The height of the paragraphs, in units.
    var height: Int
  }

  /// How large the letters in the boxes are.
  enum Size: CaseIterable {
    case normal, small, tiny

    /// The name of the class in the stylesheet, which sets the same sizes.
    var style: StaticString {
      switch self {
      case .normal: "normal"
      case .small: "small"
      case .tiny: "tiny"
      }
    }

    /// The size of the letters, in tenths of a pixel.
    var letters: Int {
      switch self {
      case .normal: 133
      case .small: 120
      case .tiny: 107
      }
    }

    /// From one line to the next, in tenths of a pixel.
    var pitch: Int {
      switch self {
      case .normal: 170
      case .small: 150
      case .tiny: 130
      }
    }
  }

  /// The columns: names, labels, values.
  let columns: [Int]
  /// The height of the row for the approval, with room for a signature and for the names beside it.
  let approvalHeight: Int
  /// How small the letters in the boxes are.
  let size: Size
  /// The pairs of each page; the first page begins with names, numbers and approval.
  let pages: [[Pair]]

  /// Divides the identity of an SOP into pages, with `names` in the upper left field.
  init(
    _ procedure: Procedure,
    _ title: String,
    _ paper: Paper,
    _ language: Language,
    names: NamesPlan = NamesPlan()
  ) {
    let width = paper.contentWidth
    let left = width * 57 / 100
    let label = 42
    columns = [left, label, width - left - label]
    let pairs = IdentityPlan.pairs(procedure.identity, language)
    let numbers = IdentityPlan.formHeight(procedure, title, valueWidth: columns[2])
    // The field of the names stands beside all these rows; the last but one gives way to it.
    approvalHeight = max(
      IdentityPlan.approvalHeight(procedure.identity.approval, columns[2]),
      names.height(within: columns[0]) - numbers
    )
    let form = numbers + approvalHeight
    let widths = columns
    let plans = Size.allCases.map { size in
      (size, IdentityPlan.divide(pairs, widths, paper, first: form, size: size))
    }
    // What does not fit on one sheet in any size is printed in a size that reads well.
    let best = plans.first { $0.1.count == 1 } ?? plans[1]
    size = best.0
    pages = IdentityPlan.fill(best.1, paper, first: form)
  }

  // MARK: Contents

  private static func pairs(_ identity: Identity, _ language: Language) -> [(Box, Box)] {
    let bases = identity.legalBases.mapped { $0.map { $0.written } }
    let related = identity.related.mapped { $0.map { $0.written } }
    return [
      (
        Box(heading: IdentityWords.legalBasis, items: items(bases)),
        Box(heading: IdentityWords.qualifications, items: items(identity.qualifications))
      ),
      (
        Box(heading: IdentityWords.related, items: items(related)),
        Box(heading: IdentityWords.equipment, items: items(identity.equipment))
      ),
      (
        Box(heading: IdentityWords.warnings, items: items(identity.warnings)),
        Box(heading: IdentityWords.records, items: items(identity.records))
      ),
    ]
  }

  /// A field that nobody has filled in stays empty, so that it can be filled in by hand.
  private static func items(_ entry: Entry<[String]>) -> [String] {
    switch entry {
    case .missing: []
    case .unknown: ["?"]
    case .none: ["–"]
    case .unreadable(let text): [text]
    case .value(let texts): texts
    }
  }

  // MARK: Heights

  /// The height of the rows for numbers and dates.
  static let rowHeight = 8
  /// The room for a signature.
  static let signatureHeight = 17
  /// The height of a box's heading.
  static let headingHeight = 6

  private static func formHeight(
    _ procedure: Procedure,
    _ title: String,
    valueWidth: Int
  ) -> Int {
    var number = CellText(size: 133)
    number.add(procedure.numberText)
    var name = CellText(size: 133, weight: .bold)
    name.add(title)
    let room = SheetUnit.tenths(valueWidth) - PrintDensity.sidePadding
    let lines = [number, name].map { cell in
      max(rowHeight, SheetUnit.covering(cell.lineCount(within: room) * 170 + 80))
    }
    return lines[0] + 3 * rowHeight + lines[1]
  }

  /// The height of post, signature, name and number.
  private static func approvalHeight(_ official: Official?, _ width: Int) -> Int {
    let room = SheetUnit.tenths(width) - PrintDensity.sidePadding
    var lines = 1
    for (entry, weight) in [
      (official?.post, TextMetrics.Weight.regular), (official?.name, .bold),
    ] {
      var cell = CellText(size: 133, weight: weight)
      cell.add(entry?.value ?? "-")
      lines += cell.lineCount(within: room)
    }
    return SheetUnit.covering(lines * 170 + 80) + signatureHeight
  }

  private static func heights(_ box: Box, width: Int, _ size: Size) -> [Int] {
    let indent = box.items.count > 1 ? size.letters * 2 : 0
    return box.items.map { text in
      var cell = CellText(size: size.letters)
      cell.add(text, indent: indent)
      let room = SheetUnit.tenths(width) - PrintDensity.sidePadding
      return cell.lineCount(within: room) * size.pitch
    }
  }

  // MARK: Pages

  private static func divide(
    _ pairs: [(Box, Box)],
    _ columns: [Int],
    _ paper: Paper,
    first: Int,
    size: Size
  ) -> [[Pair]] {
    let pitch = size.pitch
    var pages: [[Pair]] = [[]]
    var room = paper.contentHeight - first
    for (left, right) in pairs {
      let lefts = heights(left, width: columns[0], size)
      let rights = heights(right, width: columns[1] + columns[2], size)
      var (leftStart, rightStart) = (0, 0)
      repeat {
        let isFresh = pages[pages.count - 1].isEmpty && pages.count > 1
        let limit = SheetUnit.tenths(room - headingHeight) - boxPadding
        let leftEnd = end(lefts, from: leftStart, within: limit, atLeastOne: isFresh)
        let rightEnd = end(rights, from: rightStart, within: limit, atLeastOne: isFresh)
        let isStuck =
          (leftEnd == leftStart && leftEnd < lefts.count)
          || (rightEnd == rightStart && rightEnd < rights.count)
        if !isFresh, isStuck || limit < pitch {
          pages.append([])
          room = paper.contentHeight
          continue
        }
        let used = max(
          pitch,
          lefts[leftStart..<leftEnd].reduce(0, +),
          rights[rightStart..<rightEnd].reduce(0, +)
        )
        let pair = Pair(
          left: left,
          right: right,
          leftRange: leftStart..<leftEnd,
          rightRange: rightStart..<rightEnd,
          isContinued: leftStart + rightStart > 0,
          height: SheetUnit.covering(used + boxPadding)
        )
        pages[pages.count - 1].append(pair)
        room -= headingHeight + pair.height
        (leftStart, rightStart) = (leftEnd, rightEnd)
      } while leftStart < lefts.count || rightStart < rights.count || pages[pages.count - 1].isEmpty
    }
    return pages
  }

  /// Makes the boxes of the last page higher, so that the form fills its sheet.
  private static func fill(_ pages: [[Pair]], _ paper: Paper, first: Int) -> [[Pair]] {
    guard var last = pages.last, !last.isEmpty else { return pages }
    let used = last.reduce(pages.count == 1 ? first : 0) { $0 + $1.height + headingHeight }
    let share = (paper.contentHeight - used) / last.count
    guard share > 0 else { return pages }
    for index in last.indices { last[index].height += min(share, mostFilling) }
    return pages.dropLast() + [last]
  }

  /// By how many units a box is made higher at most.
  private static let mostFilling = 22

  /// How far the paragraphs from `start` on fit.
  private static func end(
    _ heights: [Int],
    from start: Int,
    within limit: Int,
    atLeastOne isForced: Bool
  ) -> Int {
    var sum = 0
    var end = start
    while end < heights.count, sum + heights[end] <= limit || (isForced && end == start) {
      sum += heights[end]
      end += 1
    }
    return end
  }

  /// From the borders of a box to its text, above and below together, in tenths of a pixel.
  private static let boxPadding = 80
}

extension Entry {
  /// The same entry with its value changed.
  fileprivate func mapped<Other>(_ change: (Value) -> Other) -> Entry<Other> {
    switch self {
    case .missing: .missing
    case .unknown: .unknown
    case .none: .none
    case .unreadable(let text): .unreadable(text)
    case .value(let value): .value(change(value))
    }
  }
}

extension Procedure {
  /// The number by which the SOP is cited on paper; empty when nobody gave it one.
  var numberText: String {
    if let number = identity.number.value { return number }
    if let decree = identity.decreeNumber.value { return "SK " + decree }
    return ""
  }
}

/// The labels of the identity page; on paper they are in upper case.
enum IdentityWords {
  static let number = Phrase("Nomor SOP", en: "SOP number")
  static let created = Phrase("Tanggal pembuatan", en: "Date made")
  static let revised = Phrase("Tanggal revisi", en: "Date revised")
  static let effective = Phrase("Tanggal efektif", en: "Effective date")
  static let approvedBy = Phrase("Disahkan oleh", en: "Approved by")
  static let name = Phrase("Nama SOP", en: "Name of the SOP")
  static let legalBasis = Phrase("Dasar hukum", en: "Legal basis")
  static let qualifications = Phrase("Kualifikasi pelaksana", en: "Qualification of performers")
  static let related = Phrase("Keterkaitan", en: "Related SOPs")
  static let equipment = Phrase("Peralatan/perlengkapan", en: "Equipment")
  static let warnings = Phrase("Peringatan", en: "Warnings")
  static let records = Phrase("Pencatatan dan pendataan", en: "Records")
  static let continued = Phrase("(lanjutan)", en: "(continued)")
}
