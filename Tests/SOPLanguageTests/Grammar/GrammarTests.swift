import SOPLanguage
import SOPTestSupport
import Testing

/// The grammar says what the program reads: no more, and for real files no less.
struct GrammarTests {
  /// What is said about a text whose form is right: a value is still to be written, a note of the
  /// author is open, a check is silenced for nothing or can't be.
  private static let aboutContent: Set<UInt16> = [106, 115, 116, 117]
  /// What is said about values whose form is wrong.
  private static let unreadable: Set<UInt16> = [
    301, 304, 307, 308, 309, 313, 315, 316, 317, 318, 319, 320,
  ]

  private static func isAboutForm(_ diagnostic: Diagnostic) -> Bool {
    let code = diagnostic.code
    return unreadable.contains(code) || (100..<200).contains(code) && !aboutContent.contains(code)
  }

  private func complaints(about text: String, as file: String) -> [String] {
    let path =
      switch file {
      case "berkas-instansi": "dinas/instansi.sop"
      case "berkas-registri": "registri.sop"
      default: "contoh.sop"
      }
    let compilation = Samples.compile(text, path: path)
    return compilation.diagnostics.filter { Self.isAboutForm($0) }.map { diagnostic in
      let range = diagnostic.range.indices
      let place = compilation.files[0].bytes[range]
      return "SOP\(diagnostic.code): \(String(decoding: place, as: UTF8.self))"
    }
  }

  @Test func `every name that a rule uses is a rule, and every rule is used`() {
    var used = Set(Grammar.files)
    for rule in Grammar.language.rules { used.formUnion(rule.expression.names) }
    #expect(used.subtracting(Grammar.language.rules.map { $0.name }) == [])
    #expect(Set(Grammar.language.rules.map { $0.name }).subtracting(used) == [])
    #expect(Set(Grammar.language.rules.map { $0.name }).count == Grammar.language.rules.count)
  }

  @Test(arguments: Grammar.files)
  func `random sentences have nothing wrong with their form`(file: String) {
    for seed in UInt64(1)...(file == "berkas-sop" ? 1000 : 200) {
      var maker = SentenceMaker(seed: seed)
      let sentence = maker.sentence(of: file)
      let complaints = complaints(about: sentence, as: file)
      #expect(complaints == [], "seed \(seed):\n\(sentence)")
      if !complaints.isEmpty { return }
    }
  }

  @Test func `random sentences are derivable themselves`() {
    for seed in UInt64(1)...50 {
      var maker = SentenceMaker(seed: seed)
      let sentence = maker.sentence(of: "berkas-sop")
      #expect(GrammarRecogniser(sentence).derives("berkas-sop"), "seed \(seed):\n\(sentence)")
    }
  }

  @Test(arguments: Samples.definitions + Samples.sound)
  func `real files are derivable`(file: SourceFile) {
    let rule =
      switch SyntaxTree.FileKind(path: file.path) {
      case .registry: "berkas-registri"
      case .agency: "berkas-instansi"
      case .procedure: "berkas-sop"
      }
    let recogniser = GrammarRecogniser(String(decoding: file.bytes, as: UTF8.self))
    #expect(recogniser.derives(rule), "\(file.path): \(recogniser.furthestLine)")
  }

  @Test(arguments: [
    "SOP: A\nWkatu: 5 menit\n", "SOP: A\nLangkah 1: B\n  Waktu: 5 mnit\n",
    "SOP: A\nTanggal efektif: 31 Februari 2022\n", "SOP: A\nStatus: berlaku\nStatus: konsep\n",
    "SOP: A\nLangkah 1: B\n  Jika ya: lanjut\n", "Nomor SOP: 1\nSOP: A\n",
    "SOP: A\nBersamaan:\nCabang: B\nLangkah 1: C\n", "SOP: A\n- butir\n", "SOP: A\nBiaya: 5 ribu\n",
    "SOP: A\nKeputusan 1: B\n  Jika ya: lanjut\n    Paling banyak: 2 kali\n",
  ])
  func `what is wrong can't be derived`(text: String) {
    #expect(!GrammarRecogniser(text).derives("berkas-sop"))
  }

  @Test func `each keyword that is added stands in the grammar`() {
    for entry in Vocabulary.entries {
      #expect(Grammar.language[Grammar.name(of: entry.keyword)] != nil)
    }
  }
}

extension Grammar.Expression {
  /// The names of the rules that are used.
  var names: Set<String> {
    switch self {
    case .literal, .character: []
    case .rule(let name): [name]
    case .sequence(let parts), .choice(let parts): parts.reduce(into: []) { $0.formUnion($1.names) }
    case .optional(let part), .repetition(let part, _): part.names
    case .members(let members): Set(members.map { $0.rule })
    case .exception(let whole, let part): whole.names.union(part.names)
    }
  }
}
