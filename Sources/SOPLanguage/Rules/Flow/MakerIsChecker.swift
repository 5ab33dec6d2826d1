extension Rule {
  /// SOP415: the maker of a document decides on it.
  static let makerIsChecker = Rule(
    415,
    "pembuat-sama-pemeriksa",
    .warning,
    title: Phrase("Pembuat memeriksa buatannya sendiri", en: "The maker checks his own work"),
    meaning: Phrase(
      "Dokumen yang diperiksa dalam keputusan ini dibuat oleh pelaksana yang sama.",
      en: "The document that this decision examines was made by the same performer."
    ),
    reason: Phrase(
      """
      Pemeriksaan hanya berarti bila dilakukan oleh orang lain. Pemisahan fungsi pembuat dan \
      pemeriksa adalah bagian dari pengendalian intern pemerintah (PP 60/2008).
      """,
      en: """
        A check means something only when somebody else makes it. Keeping maker and checker apart \
        is part of the government's internal control (PP 60/2008).
        """
    ),
    remedy: Phrase(
      """
      Tulis pemeriksa yang sebenarnya pada "Oleh:", biasanya atasan pembuatnya, atau ganti \
      pelaksana langkah pembuatan.
      """,
      en: """
        Write the real checker at "Oleh:", usually the superior of the maker, or change the \
        performer of the step that makes the document.
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Langkah 1: Menyusun konsep izin
          Oleh: Kasi
          Kelengkapan: Surat Permohonan
          Waktu: 30 menit
          Output: Konsep Izin

        Keputusan 2: Memeriksa konsep izin
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 10 menit
          Output: Konsep Izin [diparaf]
          Jika ya: lanjut
          Jika tidak: kembali ke langkah 1
          Paling banyak: 2 kali

        Langkah 3: Menyerahkan izin
          Oleh: Staf
          Kelengkapan: Konsep Izin [diparaf]
          Waktu: 5 menit
          Output: Izin
        """,
      right: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Langkah 1: Menyusun konsep izin
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 30 menit
          Output: Konsep Izin

        Keputusan 2: Memeriksa konsep izin
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 10 menit
          Output: Konsep Izin [diparaf]
          Jika ya: lanjut
          Jika tidak: kembali ke langkah 1
          Paling banyak: 2 kali

        Langkah 3: Menyerahkan izin
          Oleh: Staf
          Kelengkapan: Konsep Izin [diparaf]
          Waktu: 5 menit
          Output: Izin
        """
    ),
    check: .procedure { context, findings in
      var makers = Makers(context.procedure)
      for position in context.procedure.steps.indices {
        let id = StepID(position)
        if context.procedure.steps[position].kind == .decision,
          context.soundness.index.approves(id), let found = makers.own(id, context.procedure)
        {
          let place = context.origin[id].field(.performers)?.valueRange
          findings.report(
            .makerIsChecker(context.procedure[found.document].name, madeIn: found.maker),
            in: context.origin.file,
            at: place ?? context.origin[id].heading,
            related: [context.origin.related(found.maker, .madeHere)]
          )
        }
        makers.add(id, context.procedure)
      }
    }
  )
}

/// The steps that made each document last, going down the table.
struct Makers: Sendable {
  private var steps: [StepID?]

  /// Makes an empty table for the documents of `procedure`.
  init(_ procedure: Procedure) {
    steps = [StepID?](filledWith: nil, count: procedure.documents.count)
  }

  /// The step that made `document` last.
  subscript(document: DocumentID) -> StepID? { steps[document.position] }

  /// Takes note of what a step makes: what it puts out without having received it.
  mutating func add(_ id: StepID, _ procedure: Procedure) {
    guard procedure.steps[id.position].kind == .activity,
      case .value(let outputs) = procedure.steps[id.position].outputs
    else { return }
    let received = procedure.steps[id.position].inputs.value ?? []
    for position in outputs.indices {
      let document = outputs[position].document
      guard procedure.documents[document.position].origin == .undeclared,
        !received.indices.contains(where: { received[$0].document == document })
      else { continue }
      steps[document.position] = id
    }
  }

  /// A document that a step looks at and that its own performers made, all of them stated.
  fileprivate func own(
    _ step: StepID,
    _ procedure: Procedure
  ) -> (document: DocumentID, maker: StepID)? {
    guard case .value(let inputs) = procedure.steps[step.position].inputs,
      procedure.hasStatedPosts(step)
    else { return nil }
    for position in inputs.indices {
      let document = inputs[position].document
      guard let maker = self[document], procedure.hasStatedPosts(maker),
        procedure.arePerformedBySame(maker, step)
      else { continue }
      return (document, maker)
    }
    return nil
  }
}

extension Procedure {
  /// Whether the performers of a step were all stated, are posts of the office, and surely act.
  fileprivate func hasStatedPosts(_ step: StepID) -> Bool {
    let performers = steps[step.position].performers
    return !performers.performers.isEmpty && !performers.isGuess && performers.manner != .either
      && performers.performers.allSatisfy { lanes[$0.lane.position].kind == .post }
  }

  /// Whether the same lanes perform two steps.
  fileprivate func arePerformedBySame(_ first: StepID, _ second: StepID) -> Bool {
    let left = steps[first.position].performers.performers
    let right = steps[second.position].performers.performers
    return left.allSatisfy { one in right.contains { $0.lane == one.lane } }
      && right.allSatisfy { one in left.contains { $0.lane == one.lane } }
  }
}

extension FlowIndex {
  /// Whether the decision says yes or no to something, instead of telling kinds apart.
  fileprivate func approves(_ step: StepID) -> Bool {
    answers(of: step).contains { meanings[$0] != .neutral }
  }
}

extension Problem {
  /// Who decides on `document` made it in the step `maker`.
  static func makerIsChecker(_ document: String, madeIn maker: StepID) -> Problem {
    Problem(
      .makerIsChecker,
      Message(
        "\"{0}\" diperiksa oleh pelaksana yang membuatnya sendiri",
        en: "\"{0}\" is checked by the performer who made it",
        .text(document)
      ),
      label: Message(
        "juga pembuatnya di langkah {0}",
        en: "made it in step {0} too",
        .number(maker.number)
      ),
      notes: [
        Message(
          "Pemeriksaan hanya berarti bila dilakukan oleh orang lain.",
          en: "A check means something only when somebody else makes it."
        )
      ],
      help: [
        Message(
          "Tulis pemeriksa lain pada \"Oleh:\", biasanya atasan pembuatnya.",
          en: "Write another checker at \"Oleh:\", usually the superior of the maker."
        )
      ]
    )
  }
}

extension Message {
  /// Said of the step that makes the document.
  fileprivate static var madeHere: Message {
    Message("dokumennya dibuat di sini", en: "the document is made here")
  }
}
