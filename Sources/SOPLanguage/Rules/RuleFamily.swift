/// The hundreds into which rules are sorted.
package enum RuleFamily: UInt8, CaseIterable, Sendable {
  case lines = 1
  case names, values, flow, documents, time, conformity, style, registry

  /// What the rules of the family look at.
  package var title: Phrase {
    switch self {
    case .lines: Phrase("Penulisan baris", en: "How lines are written")
    case .names: Phrase("Nama dan rujukan", en: "Names and references")
    case .values: Phrase("Nilai isian", en: "Values of fields")
    case .flow: Phrase("Alur", en: "Flow")
    case .documents: Phrase("Dokumen", en: "Documents")
    case .time: Phrase("Waktu", en: "Time")
    case .conformity: Phrase("Kesesuaian aturan", en: "Conformity to regulations")
    case .style: Phrase("Gaya penulisan", en: "Style")
    case .registry: Phrase("Lintas SOP", en: "Across SOPs")
    }
  }

  /// The word for the family where tools sort findings.
  package var tag: StaticString {
    switch self {
    case .lines: "baris"
    case .names: "nama"
    case .values: "nilai"
    case .flow: "alur"
    case .documents: "dokumen"
    case .time: "waktu"
    case .conformity: "kesesuaian"
    case .style: "gaya"
    case .registry: "lintas-sop"
    }
  }

  /// The family of the rule with the given number; nothing for numbers that no family has.
  package init?(code: UInt16) {
    guard let family = RuleFamily(rawValue: UInt8(truncatingIfNeeded: code / 100)) else {
      return nil
    }
    self = family
  }

  /// The rules of the family, in the order of their numbers.
  package var rules: [Rule] {
    Rule.all.filter { RuleFamily(code: $0.code) == self }.sorted { $0.code < $1.code }
  }
}
