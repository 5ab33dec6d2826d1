extension Rule {
  /// SOP506: two branches of a block work on one document.
  static let racingBranches = Rule(
    506,
    "baca-tulis-bersamaan",
    .error,
    title: Phrase("Dibaca dan diubah bersamaan", en: "Read and changed at the same time"),
    meaning: Phrase(
      """
      Dua cabang "Bersamaan" memakai dokumen yang sama, dan setidaknya satu di antaranya \
      mengubahnya.
      """,
      en: "Two branches of \"Bersamaan\" use one document, and at least one of them changes it."
    ),
    reason: Phrase(
      "Tidak pasti versi mana yang dipakai, dan perubahan dapat hilang.",
      en: "It is not certain which version is used, and a change can be lost."
    ),
    remedy: Phrase(
      """
      Kerjakan kedua langkah berurutan, atau pakai dua dokumen yang digabung setelah "Akhir \
      bersamaan".
      """,
      en: """
        Do the two steps one after the other, or use two documents that are put together behind \
        "Akhir bersamaan".
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Penyelenggaraan Rapat

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Perintah Rapat

        Langkah 1: Menyusun konsep undangan
          Oleh: Staf
          Kelengkapan: Surat Perintah Rapat
          Waktu: 30 menit
          Output: Konsep Undangan

        Bersamaan:
        Cabang: Isi
        Langkah 2: Membubuhkan paraf
          Oleh: Kasi
          Kelengkapan: Konsep Undangan
          Waktu: 10 menit
          Output: Konsep Undangan [diparaf]

        Cabang: Peserta
        Langkah 3: Menyusun daftar peserta
          Oleh: Staf
          Kelengkapan: Konsep Undangan
          Waktu: 30 menit
          Output: Daftar Peserta
        Akhir bersamaan

        Langkah 4: Mengirim undangan
          Oleh: Staf
          Kelengkapan: Konsep Undangan; Daftar Peserta
          Waktu: 1 jam
          Output: Undangan
        """,
      right: """
        SOP: Penyelenggaraan Rapat

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Perintah Rapat

        Langkah 1: Menyusun konsep undangan
          Oleh: Staf
          Kelengkapan: Surat Perintah Rapat
          Waktu: 30 menit
          Output: Konsep Undangan

        Bersamaan:
        Cabang: Isi
        Langkah 2: Membubuhkan paraf
          Oleh: Kasi
          Kelengkapan: Konsep Undangan
          Waktu: 10 menit
          Output: Konsep Undangan [diparaf]

        Cabang: Peserta
        Langkah 3: Menyusun daftar peserta
          Oleh: Staf
          Kelengkapan: Surat Perintah Rapat
          Waktu: 30 menit
          Output: Daftar Peserta
        Akhir bersamaan

        Langkah 4: Mengirim undangan
          Oleh: Staf
          Kelengkapan: Konsep Undangan; Daftar Peserta
          Waktu: 1 jam
          Output: Undangan
        """
    ),
    check: .flow { context, findings in
      guard let report = context.documents, !report.lacksMadeDocument else { return }
      for race in report.races(context.procedure) {
        let keyword: Keyword = race.isWrittenTwice ? .outputs : .inputs
        let place = context.place(of: race.document, in: keyword, of: race.other)
        findings.report(
          .racingBranches(
            context.procedure[race.document].name,
            changedIn: race.writer,
            usedIn: race.other
          ),
          in: context.origin.file,
          at: place,
          related: context.related(
            race.document,
            in: .outputs,
            of: [race.writer],
            besides: place
          ) { step in
            Message("diubah di langkah {0}", en: "changed in step {0}", .number(step.number))
          }
        )
      }
    }
  )
}

extension DocumentReport {
  /// A document that one branch changes while another uses it.
  struct Race {
    var document: DocumentID
    var writer: StepID
    var other: StepID
    var isWrittenTwice: Bool
  }

  /// The first race about each document.
  func races(_ procedure: Procedure) -> [Race] {
    guard !procedure.blocks.isEmpty else { return [] }
    var races: [Race] = []
    for position in procedure.documents.indices {
      let document = DocumentID(position)
      guard procedure.documents[position].origin == .undeclared, !names.names[position].isRegister,
        let race = race(about: document, procedure)
      else { continue }
      races.append(race)
    }
    return races
  }

  private func race(about document: DocumentID, _ procedure: Procedure) -> Race? {
    let writers = makers[document.position].filter {
      procedure.steps[$0.position].branch != nil && procedure.changes(document, in: $0)
    }
    for writer in writers {
      if let other = writers.first(where: {
        $0.index > writer.index && procedure.areParallel(writer, $0)
      }) {
        return Race(document: document, writer: writer, other: other, isWrittenTwice: true)
      }
      if let reader = procedure.readers(of: document).first(where: {
        procedure.areParallel(writer, $0)
      }) {
        return Race(document: document, writer: writer, other: reader, isWrittenTwice: false)
      }
    }
    return nil
  }
}

extension Procedure {
  /// The steps that name `document` among their inputs.
  func readers(of document: DocumentID) -> [StepID] {
    steps.indices
      .filter { (steps[$0].inputs.value ?? []).contains { $0.document == document } }
      .map { StepID($0) }
  }

  /// Whether a step makes a document or puts it out in another state than it took it.
  fileprivate func changes(_ document: DocumentID, in step: StepID) -> Bool {
    let taken = (steps[step.position].inputs.value ?? []).filter { $0.document == document }
    let put = (steps[step.position].outputs.value ?? []).filter { $0.document == document }
    return !put.allSatisfy { output in taken.contains { $0.state == output.state } }
  }
}

extension Problem {
  /// Two branches use `document`, and one of them changes it.
  static func racingBranches(
    _ document: String,
    changedIn writer: StepID,
    usedIn other: StepID
  ) -> Problem {
    Problem(
      .racingBranches,
      Message(
        "dokumen \"{0}\" dipakai di dua cabang yang berjalan bersamaan",
        en: "the document \"{0}\" is used in two branches at the same time",
        .text(document)
      ),
      label: Message("dipakai di langkah {0}", en: "used in step {0}", .number(other.number)),
      notes: [
        Message(
          "Langkah {0} mengubahnya pada saat yang sama.",
          en: "Step {0} changes it at the same time.",
          .number(writer.number)
        )
      ]
    )
  }
}
