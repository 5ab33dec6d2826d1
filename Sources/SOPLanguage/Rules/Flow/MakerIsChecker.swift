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
      let procedure = context.procedure
      let index = context.soundness.index
      var makers = Makers()
      for (position, step) in procedure.steps.enumerated() {
        let id = StepID(position)
        if step.kind == .decision, index.approves(id), let found = makers.own(step, procedure) {
          findings.report(
            .makerIsChecker(procedure[found.document].name, madeIn: found.maker),
            in: context.origin.file,
            at: context.origin[id].field(.performers)?.valueRange ?? context.origin[id].heading,
            related: [context.origin.related(found.maker, .madeHere)]
          )
        }
        makers.add(step, id, procedure)
      }
    }
  )
}

/// The steps that made each document last, going down the table.
struct Makers: Sendable {
  private var steps: [DocumentID: StepID] = [:]

  /// Makes an empty table.
  init() {}

  /// The step that made `document` last.
  subscript(document: DocumentID) -> StepID? { steps[document] }

  /// Takes note of what `step` makes: what it puts out without having received it.
  mutating func add(_ step: Step, _ id: StepID, _ procedure: Procedure) {
    guard step.kind == .activity else { return }
    let received = step.inputs.value ?? []
    for output in step.outputs.value ?? []
    where !received.contains(where: { $0.document == output.document }) {
      guard procedure[output.document].origin == .undeclared else { continue }
      steps[output.document] = id
    }
  }

  /// A document that `step` looks at and that its own performers made, all of them stated.
  fileprivate func own(
    _ step: Step,
    _ procedure: Procedure
  ) -> (document: DocumentID, maker: StepID)? {
    guard let checkers = step.performers.statedPosts(in: procedure) else { return nil }
    for input in step.inputs.value ?? [] {
      guard let maker = steps[input.document],
        procedure[maker].performers.statedPosts(in: procedure) == checkers
      else { continue }
      return (input.document, maker)
    }
    return nil
  }
}

extension Performers {
  /// The lanes, when all of them were stated, are posts of the office, and surely act.
  fileprivate func statedPosts(in procedure: Procedure) -> Set<LaneID>? {
    guard !performers.isEmpty, !isGuess, manner != .either else { return nil }
    let lanes = Set(performers.map { $0.lane })
    return lanes.allSatisfy { procedure[$0].kind == .post } ? lanes : nil
  }
}

extension FlowIndex {
  /// Whether the decision says yes or no to something, instead of telling kinds apart.
  fileprivate func approves(_ step: StepID) -> Bool {
    answers(of: step).contains { position in
      AnswerMeaning(graph.edges[position].label ?? "") != .neutral
    }
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
