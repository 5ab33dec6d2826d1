extension Rule {
  /// SOP710: it is long since anybody looked whether the SOP is still right.
  ///
  /// The day of the check is an input; without it nothing is said.
  static let dueForReview = Rule(
    710,
    "perlu-ditinjau",
    .warning,
    title: Phrase("SOP perlu ditinjau", en: "Due for review"),
    meaning: Phrase(
      """
      Sejak SOP berlaku atau terakhir direvisi sudah lewat lebih dari masa "Tinjau ulang:" pada \
      registri.sop, atau satu tahun bila masa itu tidak ditulis.
      """,
      en: """
        Since the SOP took effect or was last revised more has passed than "Tinjau ulang:" in \
        registri.sop says, or a year where it says nothing.
        """
    ),
    reason: Phrase(
      """
      Pelaksanaan SOP dievaluasi secara berkala (PermenPAN-RB 35/2012), sebab peraturan, jabatan, \
      dan aplikasi berubah.
      """,
      en: """
        How an SOP works has to be evaluated regularly (PermenPAN-RB 35/2012), because laws, posts \
        and applications change.
        """
    ),
    remedy: Phrase(
      """
      Tinjau SOP bersama pelaksananya, lalu tulis hasilnya pada "Tanggal revisi:" dan "Riwayat:".
      """,
      en: """
        Review the SOP with those who perform it, then write the result at "Tanggal revisi:" and \
        "Riwayat:".
        """
    ),
    example: RuleExample(
      in: .nothing,
      today: "2026-01-31",
      wrong: """
        SOP: Pembuatan Undangan Rapat
        Nomor SOP: 065/12/UMUM
        Unit kerja: Subbagian Umum
        Tanggal pembuatan: 28 Juni 2022
        Tanggal efektif: 1 Juli 2022
        Disahkan oleh: Sekretaris Dinas
          Nama: Siti Aminah
          NIP: 19780412 200312 2 004
        Dasar hukum: Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
        Pencatatan dan pendataan: Undangan

        Pelaksana: Staf; Kasubbag
        Persyaratan: Perintah Rapat

        Langkah 1: Menyusun konsep undangan
          Oleh: Staf
          Kelengkapan: Perintah Rapat
          Waktu: 30 menit
          Output: Undangan [konsep]

        Langkah 2: Menandatangani undangan
          Oleh: Kasubbag
          Kelengkapan: Undangan [konsep]
          Waktu: 10 menit
          Output: Undangan [ditandatangani]
        """,
      right: """
        SOP: Pembuatan Undangan Rapat
        Nomor SOP: 065/12/UMUM
        Unit kerja: Subbagian Umum
        Tanggal pembuatan: 28 Juni 2022
        Tanggal revisi: 15 September 2025
        Tanggal efektif: 1 Juli 2022
        Disahkan oleh: Sekretaris Dinas
          Nama: Siti Aminah
          NIP: 19780412 200312 2 004
        Dasar hukum: Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
        Pencatatan dan pendataan: Undangan

        Pelaksana: Staf; Kasubbag
        Persyaratan: Perintah Rapat

        Langkah 1: Menyusun konsep undangan
          Oleh: Staf
          Kelengkapan: Perintah Rapat
          Waktu: 30 menit
          Output: Undangan [konsep]

        Langkah 2: Menandatangani undangan
          Oleh: Kasubbag
          Kelengkapan: Undangan [konsep]
          Waktu: 10 menit
          Output: Undangan [ditandatangani]
        """
    ),
    check: .procedure { context, findings in
      guard let today = context.today, context.procedure.isAlive,
        let last = context.lastLook
      else { return }
      let period = context.registry.reviewPeriod?.longest ?? .year
      guard last.date.latestDay(after: period) < today.earliestDay else { return }
      findings.report(
        .dueForReview(since: last.date.written),
        in: context.origin.file,
        at: last.place
      )
    }
  )
}

extension Duration.Amount {
  fileprivate static let year = Duration.Amount(milliMonths: 12_000)
}

extension ProcedureContext {
  /// When the SOP took effect or was revised last, whichever is later, and where that stands.
  fileprivate var lastLook: (date: CalendarDate, place: SourceRange)? {
    let identity = procedure.identity
    var last: (date: CalendarDate, place: SourceRange)?
    for (entry, keyword) in [(identity.effective, Keyword.effective), (identity.revised, .revised)]
    {
      guard let date = entry.value, let field = origin.field(keyword) else { continue }
      if let other = last, date.latestDay <= other.date.latestDay { continue }
      last = (date, field.valueRange)
    }
    return last
  }
}

extension CalendarDate {
  /// The number of the last day that may be meant, with `period` added as calendar time.
  fileprivate func latestDay(after period: Duration.Amount) -> Int {
    let months = min(period.milliMonths / 1000, 12 * 9999)
    let monthIndex = year * 12 + (month ?? 12) - 1 + months
    let (newYear, newMonth) = (monthIndex / 12, monthIndex % 12 + 1)
    guard newYear <= 9999 else { return .max }
    let length = GregorianCalendar.days(inMonth: newMonth, of: newYear)
    let newDay = min(month == nil ? length : day ?? length, length)
    let number = GregorianCalendar.dayNumber(year: newYear, month: newMonth, day: newDay)
    return number + min(period.milliDays / 1000, 9999 * 366)
  }
}

extension Problem {
  /// Nobody has looked at the SOP since the day written so.
  fileprivate static func dueForReview(since date: String) -> Problem {
    Problem(
      .dueForReview,
      Message("SOP ini perlu ditinjau ulang", en: "the SOP is due for review"),
      label: Message("terakhir ditinjau {0}", en: "last reviewed {0}", .text(date)),
      help: [
        Message(
          "Tinjau SOP bersama pelaksananya, lalu tulis \"Tanggal revisi:\".",
          en: "Review the SOP with those who perform it, then write \"Tanggal revisi:\"."
        )
      ]
    )
  }
}
