extension Rule {
  /// SOP905: a document that is to come from another SOP, which does not make it.
  static let handOver = Rule(
    905,
    "serah-terima",
    .warning,
    title: Phrase("Serah terima antar-SOP", en: "Hand-over between SOPs"),
    meaning: Phrase(
      """
      SOP ini memakai dokumen "dari SOP" lain yang tidak menghasilkannya, atau menyerahkan \
      pekerjaan ke SOP yang tidak memakai satu pun dokumen yang diserahkan.
      """,
      en: """
        The SOP uses a document "dari SOP" of another that does not make it, or hands its work to \
        an SOP that uses none of the documents that are handed over.
        """
    ),
    reason: Phrase(
      """
      Pada batas dua SOP dokumen paling sering hilang: yang satu menunggu dokumen yang oleh yang \
      lain diberi nama berbeda atau tidak pernah dibuat.
      """,
      en: """
        Documents get lost most often where one SOP ends and another begins: one waits for what \
        the other calls by another name or never makes.
        """
    ),
    remedy: Phrase(
      "Tulis nama dokumen yang sama di kedua SOP, atau betulkan rujukannya.",
      en: "Use the same name of the document in both SOPs, or correct the reference."
    ),
    example: RuleExample(
      in: .files,
      wrong: """
        === dinas/instansi.sop
        Instansi: Dinas Contoh

        === dinas/surat-masuk.sop
        SOP: Surat Masuk
        Pelaksana: Staf; Kasi

        Langkah 1: Mencatat surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda
          Lanjut: ke SOP Disposisi

        === dinas/disposisi.sop
        SOP: Disposisi
        Pelaksana: Staf; Kasi

        Persyaratan: Surat Bernomor

        Langkah 1: Menyusun disposisi
          Oleh: Staf dan Kasi
          Kelengkapan: Surat Bernomor
          Waktu: 5 menit
          Output: Lembar Disposisi
        """,
      right: """
        === dinas/instansi.sop
        Instansi: Dinas Contoh

        === dinas/surat-masuk.sop
        SOP: Surat Masuk
        Pelaksana: Staf; Kasi

        Langkah 1: Mencatat surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda
          Lanjut: ke SOP Disposisi

        === dinas/disposisi.sop
        SOP: Disposisi
        Pelaksana: Staf; Kasi

        Persyaratan: Agenda

        Langkah 1: Menyusun disposisi
          Oleh: Staf dan Kasi
          Kelengkapan: Agenda
          Waktu: 5 menit
          Output: Lembar Disposisi
        """
    ),
    check: .registry { context, findings in
      for position in context.summaries.indices {
        let contents = context.summaries[position].contents
        let id = ProcedureID(position)
        if contents.contains(.documentSources) { checkOrigins(of: id, context, &findings) }
        if contents.contains(.handovers) { checkHandovers(of: id, context, &findings) }
      }
    }
  )

  // MARK: Documents "dari SOP …"

  private static func checkOrigins(
    of own: ProcedureID,
    _ context: borrowing RegistryContext,
    _ findings: inout Findings
  ) {
    let procedure = context.procedure(own)
    let origin = context.origin(of: own)
    for (number, document) in procedure.documents.enumerated() {
      guard let (name, source) = DocumentSource.parts(of: document.name) else { continue }
      let agency = procedure.agency.map { context.registry[$0].path } ?? ""
      guard case .found(let path) = context.names.resolve(source, from: agency),
        let target = context.index.procedure(at: path),
        !context.procedure(target).makes(FoldedName(name))
      else { continue }
      let other = context.origin(of: target)
      findings.report(
        .missingHandOver(name, from: context.procedure(target).title),
        in: origin.file,
        at: origin.documents[number],
        related: [
          RelatedPlace(
            file: other.file,
            range: other.title.isEmpty ? other.heading : other.title,
            message: Message("SOP yang disebut", en: "the SOP that is named")
          )
        ]
      )
    }
  }

  // MARK: Ke SOP …

  private static func checkHandovers(
    of own: ProcedureID,
    _ context: borrowing RegistryContext,
    _ findings: inout Findings
  ) {
    let procedure = context.procedure(own)
    let origin = context.origin(of: own)
    PlacedReference.forEachHandover(of: procedure, origin) { placed, edge in
      guard !edge.isGuess, let target = context.index.target(of: placed.reference),
        case .step(let step) = procedure.flow[edge.from].kind,
        let given = procedure[step].outputs.value, !given.isEmpty
      else { return }
      let other = context.procedure(target)
      let taken = other.takenNames
      let names = given.map { procedure[$0.document].name }
      guard !taken.isEmpty, !names.contains(where: { taken.contains(FoldedName($0)) }) else {
        return
      }
      let place = context.origin(of: target)
      findings.report(
        .unusedHandOver(names, by: other.title),
        in: origin.file,
        at: placed.range,
        related: [
          RelatedPlace(
            file: place.file,
            range: place.title.isEmpty ? place.heading : place.title,
            message: Message("SOP yang menerima", en: "the SOP that takes over")
          )
        ]
      )
    }
  }
}

/// Takes the name of a document apart that says from which SOP it comes.
enum DocumentSource {
  private static let mark = Array(" dari sop ".utf8)

  /// Whether a name says from which SOP the document comes.
  static func isNamed(in name: String) -> Bool {
    // Hardly any name does, and this is asked for all of them.
    name.mayHold(UInt8(ascii: "s"), UInt8(ascii: "o"), UInt8(ascii: "p")) && parts(of: name) != nil
  }

  /// The document and the SOP of a name like `Disposisi dari SOP Surat Masuk`.
  static func parts(of name: String) -> (document: String, procedure: String)? {
    let bytes = Array(name.utf8)
    guard bytes.count > mark.count else { return nil }
    for start in 1..<bytes.count - mark.count where bytes[start] == 0x20 {
      let isMark = mark.indices.allSatisfy { bytes[start + $0].loweredASCII == mark[$0] }
      guard isMark else { continue }
      let document = String(decoding: bytes[..<start], as: UTF8.self)
      let procedure = String(decoding: bytes[(start + mark.count)...], as: UTF8.self)
      return (document, procedure)
    }
    return nil
  }
}

extension Procedure {
  /// Whether a step puts out the document with this name.
  func makes(_ name: FoldedName) -> Bool {
    guard let id = documents.firstIndex(where: { FoldedName($0.name) == name }) else {
      return false
    }
    return steps.contains { step in
      (step.outputs.value ?? []).contains { $0.document.position == id }
    }
  }

  /// The names of what steps use and what applicants bring.
  fileprivate var takenNames: Set<FoldedName> {
    var names = Set((service.requirements.value ?? []).map { FoldedName($0) })
    for step in steps {
      for use in step.inputs.value ?? [] { names.insert(FoldedName(self[use.document].name)) }
    }
    return names
  }
}

extension Problem {
  /// A document that the SOP it is said to come from does not make.
  static func missingHandOver(_ document: String, from title: String) -> Problem {
    Problem(
      .handOver,
      Message(
        "SOP \"{0}\" tidak menghasilkan \"{1}\"",
        en: "SOP \"{0}\" does not make \"{1}\"",
        .text(title),
        .text(document)
      ),
      label: Message("dibutuhkan di sini", en: "needed here"),
      notes: [
        Message(
          "Pelaksana SOP ini akan menunggu dokumen yang tidak pernah datang.",
          en: "Whoever follows this SOP would wait for a document that never comes."
        )
      ]
    )
  }

  /// Documents that are handed over, but not used by the SOP that takes over.
  static func unusedHandOver(_ documents: [String], by title: String) -> Problem {
    Problem(
      .handOver,
      Message(
        "SOP \"{0}\" tidak memakai dokumen yang diserahkan di sini",
        en: "SOP \"{0}\" uses no document that is handed over here",
        .text(title)
      ),
      label: documents.count > 3
        ? Message(
          "diserahkan {0} dokumen",
          en: "{0} documents are handed over",
          .number(documents.count)
        )
        : Message("yang diserahkan {0}", en: "what is handed over: {0}", .list(documents)),
      help: [
        Message(
          "Samakan nama dokumen di kedua SOP, atau tambahkan dokumen itu ke \"Kelengkapan\" di sana.",
          en: "Use one name in both SOPs, or add the document to \"Kelengkapan\" there."
        )
      ]
    )
  }
}
