extension Rule {
  /// SOP514: a document is used before it is ready.
  static let insufficientState = Rule(
    514,
    "keadaan-kurang",
    .error,
    title: Phrase("Keadaan kurang", en: "Document not ready"),
    meaning: Phrase(
      """
      Langkah ini meminta dokumen dalam keadaan tertentu, tetapi ada jalan yang membawanya ke sini \
      sebelum mencapai keadaan itu.
      """,
      en: """
        The step asks for a document in a certain state, but there is a way that brings it here \
        before it has reached that state.
        """
    ),
    reason: Phrase(
      "Surat yang dinomori sebelum ditandatangani, misalnya, tidak sah.",
      en: "A letter that is numbered before it is signed, for example, is not valid."
    ),
    remedy: Phrase(
      "Tambahkan langkah yang membawa dokumen ke keadaan itu, atau perbaiki keadaan yang diminta.",
      en: "Add the step that brings the document into the state, or correct the state asked for."
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
          Output: Nota Dinas [konsep]

        Langkah 2: Membubuhkan paraf
          Oleh: Kasi
          Kelengkapan: Nota Dinas [konsep]
          Waktu: 10 menit
          Output: Nota Dinas [diparaf]

        Langkah 3: Memberi nomor
          Oleh: Staf
          Kelengkapan: Nota Dinas [ditandatangani]
          Waktu: 5 menit
          Output: Nota Dinas [bernomor]
        """,
      right: """
        SOP: Pembuatan Nota Dinas

        Persyaratan: Surat Perintah
        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun nota dinas
          Oleh: Staf
          Kelengkapan: Surat Perintah
          Waktu: 30 menit
          Output: Nota Dinas [konsep]

        Langkah 2: Menandatangani nota dinas
          Oleh: Kasi
          Kelengkapan: Nota Dinas [konsep]
          Waktu: 10 menit
          Output: Nota Dinas [ditandatangani]

        Langkah 3: Memberi nomor
          Oleh: Staf
          Kelengkapan: Nota Dinas [ditandatangani]
          Waktu: 5 menit
          Output: Nota Dinas [bernomor]
        """
    ),
    check: .flow { context, findings in
      // Where one document was written for another, several others are not ready; the first one
      // is told, and the others are shown with it.
      guard let report = context.documents else { return }
      let lacks = report.lackingStates(context.procedure)
      guard let first = lacks.first, !report.lacksMadeDocument,
        report.races(context.procedure).isEmpty
      else { return }
      let id = first.document
      let place = context.place(of: id, in: .inputs, of: first.step)
      let document = context.procedure[id]
      let uses = context.procedure[first.step].inputs.value ?? []
      let wanted = uses[first.number].state ?? ""
      let makers = report.makers[id.position].filter {
        context.procedure.putsOut(id, in: first.state, step: $0)
      }
      let related = context.related(id, in: .outputs, of: makers, besides: place) { _ in
        Message("keadaannya menurut langkah ini", en: "its state according to this step")
      }
      let others = lacks.dropFirst().flatMap { lack in
        context.related(lack.document, in: .inputs, of: [lack.step], besides: place) { _ in
          Message("ini pun mungkin belum siap", en: "this may not be ready either")
        }
      }
      findings.report(
        .insufficientState(
          document.name,
          wanted: wanted,
          document.state(at: first.state)
        ),
        in: context.origin.file,
        at: place,
        related: Array((related + others).prefix(Findings.maximumRelated))
      )
    }
  )
}

extension DocumentReport {
  /// A document that may come to a step before it is ready.
  fileprivate struct Lack {
    var document: DocumentID
    var step: StepID
    /// The position of the document among the inputs of the step.
    var number: Int
    var state: Int
  }

  /// Whether a document that the SOP itself should make is missing; what else is odd about
  /// documents then follows from it as a rule.
  var lacksMadeDocument: Bool {
    missing.contains { missing in
      switch missing.source {
      case .later, .nowhere: true
      case .outside: false
      }
    }
  }

  /// The first lack of each document, in the order of the steps.
  fileprivate func lackingStates(_ procedure: Procedure) -> [Lack] {
    var told: Set<DocumentID> = []
    var lacks: [Lack] = []
    for position in procedure.steps.indices {
      let id = StepID(position)
      for (number, use) in uses.inputs(of: id).enumerated() {
        let document = DocumentID(use.document)
        guard let state = lackingState(of: use, at: id), told.insert(document).inserted else {
          continue
        }
        lacks.append(Lack(document: document, step: id, number: number, state: state))
      }
    }
    return lacks
  }
}

extension DocumentReport {
  /// The lowest state below the wanted one in which a path brings a document to a step.
  fileprivate func lackingState(of use: StepDocuments.Use, at step: StepID) -> Int? {
    guard let wanted = use.state, let node = index.node(of: step) else { return nil }
    return flow.states.lowest(use.document, before: node.position, below: wanted)
  }
}

extension Procedure {
  /// Whether a step puts out a document in the state at `position`.
  func putsOut(_ document: DocumentID, in position: Int, step: StepID) -> Bool {
    (steps[step.position].outputs.value ?? []).contains { use in
      use.document == document
        && use.state.flatMap { self[document].position(ofState: $0) } == position
    }
  }
}

extension Problem {
  /// `document` may come in a state before the one wanted.
  static func insufficientState(_ document: String, wanted: String, _ state: String) -> Problem {
    Problem(
      .insufficientState,
      Message(
        "\"{0}\" mungkin belum {1} saat sampai di langkah ini",
        en: "\"{0}\" may not be \"{1}\" yet when it comes to this step",
        .text(document),
        .text(wanted)
      ),
      label: Message("diminta di sini", en: "asked for here"),
      notes: [
        Message(
          "Ada jalan ke langkah ini dengan keadaan \"{0}\".",
          en: "There is a way to this step with the state \"{0}\".",
          .text(state)
        )
      ]
    )
  }
}
