extension Rule {
  /// SOP510: a step puts out exactly what it took.
  static let unchangedDocument = Rule(
    510,
    "keluaran-sama",
    .suggestion,
    title: Phrase("Keluaran sama dengan masukan", en: "Output equals input"),
    meaning: Phrase(
      "Kelengkapan dan output langkah ini sama, sehingga hasil kerjanya tidak terlihat.",
      en: "Input and output of the step are the same, so that its work cannot be seen."
    ),
    reason: Phrase(
      """
      Dengan keadaan dokumen, misalnya [diparaf], terlihat apa yang sudah terjadi, dan urutan \
      paraf, tanda tangan, dan nomor dapat diperiksa.
      """,
      en: """
        A state such as [diparaf] shows what has happened, and lets the order of initials, \
        signature and number be checked.
        """
    ),
    remedy: Phrase(
      "Tulis keadaan dokumen setelah langkah ini, misalnya \"Nota Dinas [diparaf]\".",
      en: "Write the state of the document behind the step, for example \"Nota Dinas [diparaf]\"."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pembuatan Nota Dinas

        Persyaratan: Surat Perintah
        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun nota dinas
          Oleh: Staf
          Kelengkapan: Surat Perintah
          Waktu: 30 menit
          Output: Nota Dinas

        Langkah 2: Menandatangani nota dinas
          Oleh: Kasi
          Kelengkapan: Nota Dinas
          Waktu: 10 menit
          Output: Nota Dinas
        """,
      right: """
        SOP: Pembuatan Nota Dinas

        Persyaratan: Surat Perintah
        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun nota dinas
          Oleh: Staf
          Kelengkapan: Surat Perintah
          Waktu: 30 menit
          Output: Nota Dinas

        Langkah 2: Menandatangani nota dinas
          Oleh: Kasi
          Kelengkapan: Nota Dinas
          Waktu: 10 menit
          Output: Nota Dinas [ditandatangani]
        """
    ),
    check: .flow { context, findings in
      for position in context.procedure.steps.indices {
        let id = StepID(position)
        guard context.procedure.isUnchanged(id), !context.origin.steps[position].isDamaged,
          let first = context.uses(.outputs, of: id).first
        else { continue }
        let state = StateWord.state(told: context.procedure.steps[position].activity)
        // A decision that only examines leaves the document as it is; its answer is the result.
        if state == nil, context.procedure.steps[position].kind == .decision { continue }
        findings.report(
          .unchangedDocument(context.procedure[first.use.document].name, state: state),
          in: context.origin.file,
          at: first.range,
          fixes: context.addState(state, to: first)
        )
      }
    }
  )
}

extension Procedure {
  /// Whether a step puts out exactly what it took, and at least one document made in the SOP.
  fileprivate func isUnchanged(_ step: StepID) -> Bool {
    guard case .value(let inputs) = steps[step.position].inputs,
      case .value(let outputs) = steps[step.position].outputs,
      !outputs.isEmpty, inputs.count == outputs.count
    else { return false }
    return outputs.allSatisfy { output in
      documents[output.document.position].origin.isWorkedOn
        && inputs.contains { $0.document == output.document && $0.state == output.state }
    }
  }
}

extension Document.Origin {
  /// Whether steps work on the document itself, instead of only looking at it.
  fileprivate var isWorkedOn: Bool {
    switch self {
    case .undeclared, .requirement, .external: true
    case .equipment, .archive: false
    }
  }
}

extension ProcedureContext {
  /// The offer to write a state of the default order behind a document.
  fileprivate func addState(
    _ state: StaticString?,
    to place: (use: DocumentUse, range: SourceRange)
  ) -> [FixIt] {
    guard let state, place.use.state == nil,
      procedure[place.use.document].states.isEmpty
    else { return [] }
    return [
      FixIt(
        Message(
          "tambahkan \"[{0}]\" di belakang \"{1}\"",
          en: "add \"[{0}]\" behind \"{1}\"",
          .literal(Literal(state)),
          .text(place.use.written)
        ),
        .likely,
        edits: [
          TextEdit(
            file: origin.file,
            range: place.range.endPoint,
            replacement: " [" + state.text + "]"
          )
        ]
      )
    ]
  }
}

/// Which state of a document an activity leads to.
enum StateWord {
  /// The state that the first telling words of `activity` lead to.
  static func state(told activity: String) -> StaticString? {
    let words = FoldedName(activity).words
    for (position, word) in words.enumerated() {
      let next = position + 1 < words.count ? words[position + 1] : []
      if signing.contains(word) || (hands.contains(word) && tails.contains(next)) {
        return "ditandatangani"
      }
      if initials.contains(word) { return "diparaf" }
      if numbering.contains(word) { return "bernomor" }
      if stamping.contains(word) { return "distempel" }
      if sending.contains(word) { return "terkirim" }
      if archiving.contains(word) { return "diarsipkan" }
    }
    return nil
  }

  private static let signing = WordList(["menandatangani", "ditandatangani"])
  private static let hands = WordList(["tanda"])
  private static let tails = WordList(["tangan"])
  private static let initials = WordList(["paraf", "memaraf", "diparaf"])
  private static let numbering = WordList(["nomor", "menomori", "penomoran"])
  private static let stamping = WordList(["stempel", "cap", "menstempel"])
  private static let sending = WordList(["mengirim", "mengirimkan"])
  private static let archiving = WordList(["mengarsipkan"])
}

extension Problem {
  /// A step puts `document` out as it took it; its activity may tell the state.
  static func unchangedDocument(_ document: String, state: StaticString?) -> Problem {
    Problem(
      .unchangedDocument,
      Message(
        "sebaiknya tulis keadaan \"{0}\" setelah langkah ini",
        en: "better write the state of \"{0}\" behind this step",
        .text(document)
      ),
      label: Message("sama dengan kelengkapannya", en: "the same as the input"),
      help: [
        Message(
          "Tulis misalnya \"{0} [{1}]\".",
          en: "Write for example \"{0} [{1}]\".",
          .text(document),
          .literal(Literal(state ?? "diparaf"))
        )
      ]
    )
  }
}
