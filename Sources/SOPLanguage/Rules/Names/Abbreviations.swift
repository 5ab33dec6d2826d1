extension Rule {
  /// SOP210: an abbreviation that is nowhere written out.
  package static let unexplainedAbbreviation = Rule(
    210,
    "singkatan-tak-dijelaskan",
    .suggestion,
    title: Phrase("Singkatan tidak dijelaskan", en: "Unexplained abbreviation"),
    meaning: Phrase(
      "Singkatan ini tidak pernah ditulis di dalam kurung di belakang kepanjangannya.",
      en: "The abbreviation never stands in brackets behind what it stands for."
    ),
    reason: Phrase(
      "SOP juga dibaca orang luar, yang belum tentu mengenal singkatan itu.",
      en: "SOPs are also read by outsiders, who may not know the abbreviation."
    ),
    remedy: Phrase(
      "Pada pemakaian pertama tulis kepanjangannya, misalnya \"Dokumen Anggaran (DPA)\".",
      en: "Write it out at the first use, with the abbreviation in brackets."
    ),
    example: RuleExample(
      wrong: """
        Langkah 1: Menyusun jadwal
          Oleh: Staf
          Kelengkapan: DPA
          Waktu: 5 menit
          Output: Jadwal
        """,
      right: """
        Langkah 1: Menyusun jadwal
          Oleh: Staf
          Kelengkapan: Dokumen Pelaksanaan Anggaran (DPA)
          Waktu: 5 menit
          Output: Jadwal
        """
    ),
    check: .procedure { context, findings in
      AbbreviationCheck.run(context, &findings)
    }
  )
}

extension Problem {
  /// An abbreviation at its first use.
  static func unexplainedAbbreviation(_ word: String) -> Problem {
    Problem(
      .unexplainedAbbreviation,
      Message(
        "sebaiknya kepanjangan \"{0}\" ditulis pada pemakaian pertama",
        en: "better write out \"{0}\" where it is first used",
        .text(word)
      )
    )
  }
}

/// Looks for words in capitals that nobody explains.
private enum AbbreviationCheck {
  /// Everybody in an office knows these.
  static let common: [StaticString] = [
    "KTP", "KK", "NIK", "NIP", "NPWP", "SK", "SOP", "ATK", "PDF", "SMS", "RT", "RW", "NIB",
  ]

  static func run(_ context: borrowing ProcedureContext, _ findings: inout Findings) {
    let explained = explainedWords(context)
    var reported = Set<[UInt8]>()
    for (position, step) in context.procedure.steps.enumerated() {
      let place = context.origin.steps[position]
      var sources: [(text: String, range: SourceRange)] = [(step.activity, place.activity)]
      for (entry, keyword) in [(step.inputs, Keyword.inputs), (step.outputs, Keyword.outputs)] {
        let range = place.field(keyword)?.valueRange ?? place.heading
        for use in entry.value ?? [] { sources.append((use.written, range)) }
      }
      for (text, range) in sources {
        for word in abbreviations(in: text) where !explained.contains(word) {
          guard reported.insert(word).inserted else { continue }
          findings.report(
            .unexplainedAbbreviation(String(decoding: word, as: UTF8.self)),
            in: context.origin.file,
            at: range
          )
        }
      }
    }
  }

  /// Words of two to seven capitals; none in a text that is all in capitals.
  static func abbreviations(in text: String) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0.isASCIILetter && !$0.isASCIIUppercase }) || bytes.count <= 7
    else { return [] }
    return bytes.split { !$0.isASCIILetter }
      .map { Array($0) }
      .filter { (2...7).contains($0.count) && $0.allSatisfy { $0.isASCIIUppercase } }
  }

  private static func explainedWords(_ context: borrowing ProcedureContext) -> Set<[UInt8]> {
    var words = Set(common.map { Array($0.text.utf8) })
    var texts = [context.procedure.title]
    for step in context.procedure.steps { texts.append(step.activity) }
    for document in context.procedure.documents { texts.append(document.name) }
    for lane in context.procedure.lanes { texts.append(lane.name + " " + (lane.shortName ?? "")) }
    if let agency = context.agency {
      texts.append(agency.name)
      if let abbreviation = agency.abbreviation { words.insert(Array(abbreviation.utf8)) }
    }
    for text in texts { insertBracketedWords(of: text, into: &words) }
    for lane in context.procedure.lanes {
      for word in abbreviations(in: (lane.shortName ?? "") + " a") { words.insert(word) }
    }
    return words
  }

  /// Adds what stands alone in brackets: `(DPA)`.
  private static func insertBracketedWords(of text: String, into words: inout Set<[UInt8]>) {
    let bytes = Array(text.utf8)
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "(") { start = index + 1 }
      if byte == UInt8(ascii: ")"), let open = start {
        words.insert(Array(bytes[open..<index]))
        start = nil
      }
    }
  }
}
