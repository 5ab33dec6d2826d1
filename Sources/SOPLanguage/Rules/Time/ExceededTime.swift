extension Rule {
  /// SOP602: the longest way takes longer than what was promised.
  static let exceededTime = Rule(
    602,
    "waktu-terlampaui",
    .warning,
    title: Phrase("Waktu dapat terlampaui", en: "Time may be exceeded"),
    meaning: Phrase(
      """
      Jalan tersingkat masih cukup, tetapi jalan terpanjang melalui SOP ini membutuhkan \
      waktu lebih lama daripada waktu penyelesaian yang dijanjikan, walaupun tidak ada \
      yang dikembalikan.
      """,
      en: """
        The shortest way is quick enough, but the longest way through this SOP takes longer \
        than the promised completion time, even when nothing is sent back.
        """
    ),
    reason: Phrase(
      """
      Pemohon yang perkaranya menempuh jalan terpanjang menunggu lebih lama daripada yang \
      dijanjikan (UU 25/2009, pasal 21).
      """,
      en: """
        Applicants whose case takes the longest way wait longer than was promised (UU \
        25/2009, article 21).
        """
    ),
    remedy: Phrase(
      """
      Janjikan waktu yang cukup untuk jalan terpanjang, atau persingkat langkah di jalan \
      itu.
      """,
      en: """
        Promise a time that suffices for the longest way, or shorten the steps on it.
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan
        Produk pelayanan: Izin
        Waktu penyelesaian: 2 hari kerja

        Keputusan 1: Memeriksa berkas permohonan
          Oleh: Kasi
          Kelengkapan: Surat Permohonan
          Waktu: 10 menit
          Output: Hasil Pemeriksaan
          Jika cukup diperiksa di kantor: lanjut ke langkah 3
          Jika perlu ditinjau di lapangan: lanjut

        Langkah 2: Meninjau lapangan
          Oleh: Kasi
          Kelengkapan: Hasil Pemeriksaan
          Waktu: 3 hari kerja
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
        Waktu penyelesaian: 4 hari kerja

        Keputusan 1: Memeriksa berkas permohonan
          Oleh: Kasi
          Kelengkapan: Surat Permohonan
          Waktu: 10 menit
          Output: Hasil Pemeriksaan
          Jika cukup diperiksa di kantor: lanjut ke langkah 3
          Jika perlu ditinjau di lapangan: lanjut

        Langkah 2: Meninjau lapangan
          Oleh: Kasi
          Kelengkapan: Hasil Pemeriksaan
          Waktu: 3 hari kerja
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
        report.breaksPromise(report.time.once.low),
        !report.breaksPromise(report.time.shortest.low), !report.isBeyondLimit
      else { return }
      findings.report(
        .exceededTime(promise, report),
        in: context.origin.file,
        at: report.promisePlace,
        related: report.related(to: report.time.onceSteps, in: report.time.once.low),
        fixes: report.fix(promising: report.time.once.high)
      )
    }
  )
}

extension Problem {
  /// The longest way surely takes longer than `promise`.
  static func exceededTime(_ promise: Duration, _ report: TimeReport) -> Problem {
    let notes = [
      Message(
        "Jalan terpanjang: {0} (langkah {1}).",
        en: "Longest way: {0} (steps {1}).",
        report.words(report.time.once),
        .text(TimeReport.numbers(report.time.onceSteps))
      ),
      Message(
        "Jalan tersingkat: {0}.",
        en: "Shortest way: {0}.",
        report.words(report.time.shortest)
      ),
    ]
    return Problem(
      .exceededTime,
      Message(
        "jalan terpanjang membutuhkan lebih lama daripada waktu yang dijanjikan",
        en: "the longest way takes longer than the promised completion time"
      ),
      label: .promised(promise),
      notes: notes + [report.untimedNote, report.plainDaysNote].compactMap { $0 },
      help: [
        Message(
          "Janjikan waktu yang cukup, atau persingkat langkah di jalan itu.",
          en: "Promise enough time, or shorten the steps on that way."
        )
      ]
    )
  }
}
