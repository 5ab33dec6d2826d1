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
    var uses = uses(in: context)
    if uses.isEmpty { return }
    let explained = explainedWords(context)
    var told: Set<[UInt8]> = []
    uses.removeAll { explained.contains($0.word) || !told.insert($0.word).inserted }
    for use in uses {
      findings.report(
        .unexplainedAbbreviation(String(decoding: use.word, as: UTF8.self)),
        in: context.origin.file,
        at: use.range
      )
    }
  }

  /// The abbreviations that not everybody knows, in the order of the text; most SOPs have none.
  private static func uses(
    in context: borrowing ProcedureContext
  ) -> [(word: [UInt8], range: SourceRange)] {
    var uses: [(word: [UInt8], range: SourceRange)] = []
    func add(_ text: String, at range: SourceRange) {
      for word in abbreviations(in: text)
      where !common.contains(where: { $0.isEqual(to: word[...]) }) {
        uses.append((word, range))
      }
    }
    func add(_ entry: Entry<[DocumentUse]>, _ keyword: Keyword, _ place: ProcedureOrigin.StepPlace)
    {
      guard case .value(let documents) = entry else { return }
      let range = place.field(keyword)?.valueRange ?? place.heading
      for document in documents { add(document.written, at: range) }
    }
    let steps = context.procedure.steps
    for position in steps.indices {
      // In most steps nothing is abbreviated.
      let hasCapitals =
        steps[position].activity.hasCapitalPair || hasCapitals(steps[position].inputs)
        || hasCapitals(steps[position].outputs)
      guard hasCapitals else { continue }
      let place = context.origin.steps[position]
      add(steps[position].activity, at: place.activity)
      add(steps[position].inputs, .inputs, place)
      add(steps[position].outputs, .outputs, place)
    }
    return uses
  }

  private static func hasCapitals(_ entry: Entry<[DocumentUse]>) -> Bool {
    guard case .value(let documents) = entry else { return false }
    for position in documents.indices where documents[position].written.hasCapitalPair {
      return true
    }
    return false
  }

  /// Words of two to seven capitals; none in a text that is all in capitals.
  static func abbreviations(in text: String) -> [[UInt8]] {
    guard text.hasCapitalPair else { return [] }
    let bytes = Array(text.utf8)
    let isMixed = bytes.contains { $0.isASCIILetter && !$0.isASCIIUppercase }
    guard isMixed || bytes.count <= 7 else { return [] }
    var words: [[UInt8]] = []
    var end = 0
    while end < bytes.count {
      let start = end
      var isAbbreviation = true
      while end < bytes.count, bytes[end].isASCIILetter {
        isAbbreviation = isAbbreviation && bytes[end].isASCIIUppercase
        end += 1
      }
      if isAbbreviation, (2...7).contains(end - start) { words.append(Array(bytes[start..<end])) }
      end = max(end, start + 1)
    }
    return words
  }

  private static func explainedWords(_ context: borrowing ProcedureContext) -> Set<[UInt8]> {
    var words: Set<[UInt8]> = []
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
