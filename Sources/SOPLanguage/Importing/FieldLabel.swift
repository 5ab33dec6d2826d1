/// A label of the identity page or of a service standard, alone or before its value.
struct FieldLabel {
  /// What the label stands for; nothing for a heading without a keyword.
  let keyword: Keyword?
  /// What stands behind the label in the same text.
  let value: [UInt8]

  /// Labels are no longer than this many bytes.
  private static let longest = 80

  /// Reads a text that is a label, `Label: value`, or a label of several words and a value.
  init?(_ text: [UInt8]) {
    if let colon = text.firstIndex(of: UInt8(ascii: ":")), colon <= FieldLabel.longest,
      let label = FieldLabel.label(text[..<colon], isMarked: true)
    {
      keyword = label
      value = Blanks.fold(Array(text[(colon + 1)...]))
      return
    }
    if text.count <= FieldLabel.longest {
      let squeezed = Vocabulary.squeeze(text)
      if let label = FieldLabel.label(text[...], isMarked: false) {
        keyword = label
        value = []
        return
      }
      if FieldLabel.headings.contains(where: { squeezed.elementsEqual($0.text.utf8) }) {
        keyword = nil
        value = []
        return
      }
    }
    guard let (label, rest) = FieldLabel.leading(text) else { return nil }
    keyword = label
    value = rest
  }

  /// What a whole text stands for as a label; with a colon behind it more words are labels.
  private static func label(_ text: ArraySlice<UInt8>, isMarked: Bool) -> Keyword? {
    guard let spelling = Vocabulary.spelling(squeezed: Vocabulary.squeeze(text)) else { return nil }
    let isLabel = isMarked || text.contains(0x20) || isHeading(spelling.keyword)
    return isField(spelling.keyword) && isLabel ? spelling.keyword : nil
  }

  /// A label of several words that is followed by its value without a colon: `Nama SOP Cuti`.
  private static func leading(_ text: [UInt8]) -> (Keyword, [UInt8])? {
    var end = 0
    var words = 0
    while end < text.count, words < 4 {
      end = text[end...].firstIndex(of: 0x20) ?? text.count
      words += 1
      defer { end += 1 }
      guard end < text.count, words > 1 || isNumberOfEmployee(text, end),
        let keyword = label(text[..<end], isMarked: true), isShort(keyword)
      else { continue }
      return (keyword, Array(text[(end + 1)...]))
    }
    return nil
  }

  /// Whether "NIP" stands before a digit.
  private static func isNumberOfEmployee(_ text: [UInt8], _ end: Int) -> Bool {
    text[0] | 0x20 == UInt8(ascii: "n") && end + 1 < text.count && text[end + 1].isASCIIDigit
  }

  /// Whether a keyword is a field of an SOP or of its approval, not of its steps.
  private static func isField(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .status, .lanes, .documents, .suppression, .step, .decision, .chain, .parallel: false
    default: !keyword.form.parents.isDisjoint(with: [.procedure, .approval])
    }
  }

  /// Whether one word may be a heading without a colon; a mere "SOP" or "Nama" may not.
  private static func isHeading(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .procedure, .officialName, .note, .source, .history, .kind, .category, .replaces: false
    default: true
    }
  }

  /// Whether the value of a keyword is one line, so that it may stand on the label's line.
  private static func isShort(_ keyword: Keyword) -> Bool { keyword.form.value.shape != .list }

  /// Headings of service pages that the language needs no keyword for.
  private static let headings: [StaticString] = [
    "sistemmekanismedanprosedur", "sistemmekanismeprosedur", "mekanismedanprosedur", "prosedur",
    "mekanisme", "alurprosedur", "alurpelayanan", "langkahlangkah", "uraianprosedur",
    "standarpelayanan",
  ]
}
