extension Rule {
  /// SOP601: even the shortest way takes longer than what was promised.
  static let impossibleTime = Rule(
    601,
    "waktu-mustahil",
    .error,
    title: Phrase("Waktu mustahil", en: "Impossible time"),
    meaning: Phrase(
      """
      Jalan tersingkat melalui langkah-langkah SOP ini pun membutuhkan waktu lebih lama \
      daripada waktu penyelesaian yang dijanjikan.
      """,
      en: """
        Even the shortest way through the steps of this SOP takes longer than the promised \
        completion time.
        """
    ),
    reason: Phrase(
      """
      Waktu penyelesaian adalah janji kepada pemohon (UU 25/2009, pasal 21). Janji yang \
      tidak mungkin ditepati merugikan pemohon dan petugas.
      """,
      en: """
        The completion time is a promise to the applicant (UU 25/2009, article 21). A \
        promise that can't be kept harms applicants and officers.
        """
    ),
    remedy: Phrase(
      """
      Ubah "Waktu penyelesaian" menjadi waktu yang cukup, atau periksa kembali waktu \
      langkah yang paling lama. Pekerjaan yang dapat dilakukan bersamaan ditulis dalam \
      "Bersamaan".
      """,
      en: """
        Change "Waktu penyelesaian" to a time that suffices, or look again at the times of \
        the longest steps. Work that can go on side by side is written in "Bersamaan".
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan
        Produk pelayanan: Izin
        Waktu penyelesaian: 1 hari kerja

        Langkah 1: Menerima surat permohonan
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 10 menit
          Output: Berkas Permohonan

        Langkah 2: Memeriksa berkas permohonan
          Oleh: Kasi
          Kelengkapan: Berkas Permohonan
          Waktu: 1 hari kerja
          Output: Hasil Pemeriksaan

        Langkah 3: Menerbitkan izin
          Oleh: Staf
          Kelengkapan: Hasil Pemeriksaan
          Waktu: 30 menit
          Output: Izin
        """,
      right: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan
        Produk pelayanan: Izin
        Waktu penyelesaian: 2 hari kerja

        Langkah 1: Menerima surat permohonan
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 10 menit
          Output: Berkas Permohonan

        Langkah 2: Memeriksa berkas permohonan
          Oleh: Kasi
          Kelengkapan: Berkas Permohonan
          Waktu: 1 hari kerja
          Output: Hasil Pemeriksaan

        Langkah 3: Menerbitkan izin
          Oleh: Staf
          Kelengkapan: Hasil Pemeriksaan
          Waktu: 30 menit
          Output: Izin
        """
    ),
    check: .flow { context, findings in
      guard let report = context.times, let promise = report.promise,
        report.breaksPromise(report.time.shortest.low), !report.isBeyondLimit
      else { return }
      let shortest = report.time.shortest
      let steps = report.time.shortestSteps
      findings.report(
        .impossibleTime(promise, report),
        in: context.origin.file,
        at: report.promisePlace,
        related: report.related(to: steps, in: shortest.high),
        fixes: report.fix(promising: report.time.once.high)
      )
    }
  )
}

extension Problem {
  /// The steps surely take longer than `promise`.
  static func impossibleTime(_ promise: Duration, _ report: TimeReport) -> Problem {
    let shortest = report.time.shortest
    var notes = [
      Message("Jumlah paling singkat: {0}.", en: "Shortest total: {0}.", report.words(shortest))
    ]
    if shortest.isExact {
      notes += [report.rest(of: report.time.shortestSteps, in: shortest.low)].compactMap { $0 }
    }
    notes += [report.untimedNote, report.plainDaysNote].compactMap { $0 }
    return Problem(
      .impossibleTime,
      Message(
        "langkah-langkah membutuhkan lebih lama daripada waktu yang dijanjikan",
        en: "the steps take longer than the promised completion time"
      ),
      label: .promised(promise),
      notes: notes,
      help: [
        Message(
          "Bila janjinya benar, periksa kembali waktu langkah yang paling lama.",
          en: "If the promise is right, look again at the longest steps."
        )
      ]
    )
  }
}

extension Message {
  /// Said of the completion time.
  static func promised(_ promise: Duration) -> Message {
    Message("dijanjikan {0}", en: "{0} is promised", .text(promise.written))
  }
}
