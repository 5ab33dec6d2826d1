extension Rule {
  /// SOP603: the promise is more than ten times what the steps take.
  static let generousTime = Rule(
    603,
    "waktu-longgar",
    .suggestion,
    title: Phrase("Waktu tunggu belum dijelaskan", en: "Unexplained waiting time"),
    meaning: Phrase(
      """
      Waktu penyelesaian lebih dari sepuluh kali waktu yang dibutuhkan langkah-langkahnya. \
      Sebagian besar waktunya berarti menunggu, tetapi tidak ada langkah yang mengatakan \
      apa yang ditunggu. Janji sampai satu hari kerja tidak dipersoalkan.
      """,
      en: """
        The completion time is more than ten times what the steps take. Most of it is \
        waiting, but no step says for what. Promises of up to one working day are left \
        alone.
        """
    ),
    reason: Phrase(
      """
      Pemohon berhak mengetahui mengapa ia menunggu, dan waktu tunggu yang tertulis dapat \
      dipersingkat.
      """,
      en: """
        Applicants have a right to know why they wait, and waiting that is written down can \
        be shortened.
        """
    ),
    remedy: Phrase(
      """
      Tulis waktu tunggu sebagai langkah dengan waktunya sendiri, misalnya pengumuman atau \
      menunggu jadwal, atau persingkat janjinya.
      """,
      en: """
        Write the waiting as a step with a time of its own, for example an announcement or \
        waiting for an appointment, or shorten the promise.
        """
    ),
    silencing: Phrase(
      """
      Bila sisa waktunya untuk menunggu pihak lain, misalnya tanda tangan atau hasil sidang. \
      Tulis baris "Abaikan {0}: alasan Anda".
      """,
      en: """
        When the rest is spent waiting for others, for example for a signature or a session. \
        Write the line "Abaikan {0}: your reason".
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan
        Produk pelayanan: Izin
        Waktu penyelesaian: 7 hari kerja

        Langkah 1: Menerima surat permohonan
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 5 menit
          Output: Berkas Permohonan

        Langkah 2: Memeriksa berkas permohonan
          Oleh: Kasi
          Kelengkapan: Berkas Permohonan
          Waktu: 20 menit
          Output: Hasil Pemeriksaan

        Langkah 3: Menerbitkan izin
          Oleh: Staf
          Kelengkapan: Hasil Pemeriksaan
          Waktu: 10 menit
          Output: Izin
        """,
      right: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan
        Produk pelayanan: Izin
        Waktu penyelesaian: 7 hari kerja

        Langkah 1: Menerima surat permohonan
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 5 menit
          Output: Berkas Permohonan

        Langkah 2: Mengumumkan permohonan di papan pengumuman
          Oleh: Kasi
          Kelengkapan: Berkas Permohonan
          Waktu: 5 hari kerja
          Output: Pengumuman

        Langkah 3: Menerbitkan izin
          Oleh: Staf
          Kelengkapan: Pengumuman
          Waktu: 10 menit
          Output: Izin
        """
    ),
    check: .flow { context, findings in
      guard let report = context.times, let promise = report.promise,
        let factor = report.slack(in: promise)
      else { return }
      findings.report(
        .generousTime(promise, report, times: factor),
        in: context.origin.file,
        at: report.promisePlace
      )
    }
  )
}

extension TimeReport {
  /// How many times longer than the steps `promise` surely is, when that is worth telling.
  ///
  /// A day is the smallest promise that offices make, so half an hour of work within a day is
  /// not told. Steps without a time may explain anything.
  fileprivate func slack(in promise: Duration) -> Int? {
    let start = TimeAmount(promise.shortest, promise.days, minutesPerDay: minutesPerDay)
    let day = TimeAmount(work: Int64(minutesPerDay) * 1000)
    let needed = (time.longest ?? time.once).high
    guard time.untimed.isEmpty, !needed.isZero,
      start.surelyExceeds(day, minutesPerDay: minutesPerDay),
      start.surelyExceeds(needed.times(10), minutesPerDay: minutesPerDay)
    else { return nil }
    let factor =
      start.estimate(minutesPerDay: minutesPerDay) / needed.estimate(minutesPerDay: minutesPerDay)
    return Int(clamping: factor)
  }
}

extension Problem {
  /// `promise` is far longer than what the steps take.
  static func generousTime(_ promise: Duration, _ report: TimeReport, times factor: Int) -> Problem
  {
    let needed = report.time.longest ?? report.time.once
    return Problem(
      .generousTime,
      Message(
        "sebaiknya waktu tunggu dijelaskan, karena semua langkah hanya membutuhkan {0}",
        en: "the waiting is better explained, because all steps only take {0}",
        report.words(TimeBounds(low: needed.high, high: needed.high))
      ),
      label: .promised(promise),
      notes: [
        Message(
          "Waktu yang dijanjikan sekitar {0} kali waktu semua langkah.",
          en: "The promised time is about {0} times the time of all steps.",
          .number(factor)
        )
      ] + [report.plainDaysNote].compactMap { $0 },
      help: [
        Message(
          "Tulis menunggu sebagai langkah dengan waktunya sendiri, atau persingkat janjinya.",
          en: "Write the waiting as a step with a time of its own, or shorten the promise."
        )
      ]
    )
  }
}
