package struct Destination {
  package enum Kind {
    case next, forward(ValueText), back(ValueText), end, procedure(ProcedureReference), unknown
  }
  package var kind: Kind
  package var isGuess: Bool
}
enum DestinationReader {
  static func read(_ t: ValueText, into f: inout Findings) -> Destination? {
    var t = t
    var g = false
    if t.bytes.last == 63 {
      g = true
      t = t.part(0..<t.bytes.count - 1)
    }
    let w = t.text
    if w == "lanjut" { return Destination(kind: .next, isGuess: g) }
    if w == "selesai" { return Destination(kind: .end, isGuess: g) }
    let words = w.utf8.split(separator: 32)
    if words.count == 4, words[1].elementsEqual("ke".utf8) {
      let l = t.part((t.bytes.count - words[3].count)..<t.bytes.count)
      return Destination(
        kind: words[0].elementsEqual("kembali".utf8) ? .back(l) : .forward(l),
        isGuess: g
      )
    }
    return nil
  }
}
enum PerformerReader {
  struct Name {
    var text: String
    var range: SourceRange
    var isGuess: Bool
  }
  struct R {
    var names: [Name]
    var manner: Performers.Manner
  }
  static func read(_ t: ValueText, knownNames: [FoldedName], into f: inout Findings) -> R? {
    var t = t
    var g = false
    if t.bytes.last == 63 {
      g = true
      t = t.part(0..<t.bytes.count - 1)
    }
    return R(names: [Name(text: t.text, range: t.range, isGuess: g)], manner: .alone)
  }
}
enum LaneReader {
  struct Reading {
    var name: String
    var shortName: String?
    var kind: Lane.Kind
  }
  static func read(_ t: ValueText, into f: inout Findings) -> Reading? {
    if let o = t.bytes.lastIndex(of: 40), t.bytes.last == 41 {
      return Reading(
        name: t.part(0..<o).text,
        shortName: t.part(o + 1..<t.bytes.count - 1).text,
        kind: .post
      )
    }
    if let o = t.bytes.lastIndex(of: 91), t.bytes.last == 93 {
      return Reading(
        name: t.part(0..<o).text,
        shortName: nil,
        kind: t.bytes[o + 1] == 115 ? .system : .outsider
      )
    }
    return Reading(name: t.text, shortName: nil, kind: .post)
  }
}
enum DocumentUseReader {
  struct Reading {
    var name: String
    var state: String?
  }
  static func read(_ t: ValueText) -> Reading? {
    if let o = t.bytes.lastIndex(of: 91), t.bytes.last == 93 {
      return Reading(name: t.part(0..<o).text, state: t.part(o + 1..<t.bytes.count - 1).text)
    }
    return Reading(name: t.text, state: nil)
  }
}
enum DocumentDeclarationReader {
  struct Reading {
    var name: String
    var origin: Document.Origin
    var states: [String]
  }
  static func read(_ t: ValueText, into f: inout Findings) -> Reading? { nil }
}
enum ProcedureReferenceReader {
  static func read(_ t: ValueText) -> ProcedureReference { ProcedureReference(written: t.text) }
}
enum LegalBasisReader {
  static func read(_ t: ValueText, into f: inout Findings) -> LegalBasis? { nil }
}
enum ContactReader {
  static func read(_ t: ValueText, demanding: Contact.Kind?, into f: inout Findings) -> Contact? {
    nil
  }
}
enum LegalLimitReader {
  static func read(_ t: ValueText, into f: inout Findings) -> LegalLimit? { nil }
}
enum ColorReader {
  static func read(_ t: ValueText, into f: inout Findings) -> Entry<String> { .missing }
}
enum DurationReader {
  static func read(_ t: ValueText, into f: inout Findings) -> Entry<Duration> { .missing }
  static func looksLikeDuration(_ t: ValueText) -> Bool { false }
}
enum DateReader {
  static func read(_ t: ValueText, into f: inout Findings) -> Entry<CalendarDate> { .missing }
}
enum CostReader {
  static func read(_ t: ValueText, into f: inout Findings) -> Entry<Cost> { .missing }
}
enum RegionReader {
  static func read(_ t: ValueText, into f: inout Findings) -> Entry<Region> { .missing }
}
enum CountReader {
  static func read(_ t: ValueText, into f: inout Findings) -> Entry<Int> { .missing }
}
enum StatusReader {
  static func read(_ t: ValueText, into f: inout Findings) -> Entry<Procedure.Status> { .missing }
}
enum EmployeeNumberReader {
  static func read(_ t: ValueText, into f: inout Findings) -> Entry<EmployeeNumber> { .missing }
}
