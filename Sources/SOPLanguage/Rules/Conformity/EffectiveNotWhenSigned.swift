extension Rule {
  /// SOP711: the SOP takes effect on another day than the one on which it was signed.
  ///
  /// The form has no field for the day of signing; it is known where `Riwayat` tells it.
  static let effectiveNotWhenSigned = Rule(
    711,
    "tanggal-efektif-beda",
    .suggestion,
    title: Phrase("Tanggal efektif dan pengesahan berbeda", en: "Effective and signed differ"),
    meaning: Phrase(
      """
      Tanggal efektif berbeda dari tanggal SOP ditandatangani, menurut catatan pada "Riwayat:".
      """,
      en: """
        The effective date is not the day on which the SOP was signed, as "Riwayat:" tells it.
        """
    ),
    reason: Phrase(
      """
      Tanggal efektif adalah tanggal SOP mulai berlaku atau sama dengan tanggal \
      ditandatanganinya (PermenPAN-RB 35/2012). Bila berbeda, pembaca ragu mana yang berlaku \
      pada hari-hari di antaranya.
      """,
      en: """
        The effective date is the day from which the SOP applies, or the day of signing \
        (PermenPAN-RB 35/2012). If they differ, it is doubtful what applied in between.
        """
    ),
    remedy: Phrase(
      "Samakan kedua tanggal, atau biarkan bila masa sosialisasi memang disengaja.",
      en: "Make both dates the same, or leave them if time for preparation was intended."
    ),
    example: RuleExample(
      in: .nothing,
      wrong: """
        SOP: Pembuatan Undangan Rapat
        Nomor SOP: 065/12/UMUM
        Unit kerja: Subbagian Umum
        Tanggal pembuatan: 20 Juni 2022
        Tanggal efektif: 1 Juli 2022
        Tanggal revisi: -
        Disahkan oleh: Sekretaris Dinas
          Nama: Siti Aminah
          NIP: 19780412 200312 2 004
        Dasar hukum: Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
        Riwayat: 28 Juni 2022: ditandatangani
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
        Tanggal pembuatan: 20 Juni 2022
        Tanggal efektif: 28 Juni 2022
        Tanggal revisi: -
        Disahkan oleh: Sekretaris Dinas
          Nama: Siti Aminah
          NIP: 19780412 200312 2 004
        Dasar hukum: Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
        Riwayat: 28 Juni 2022: ditandatangani
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
      guard context.procedure.isAlive,
        let effective = context.procedure.identity.effective.value, effective.isExact,
        let place = context.origin.field(.effective)?.valueRange,
        let signed = context.procedure.record.lastSigning,
        signed.earliestDay != effective.earliestDay
      else { return }
      findings.report(
        .effectiveNotWhenSigned(signed.written),
        in: context.origin.file,
        at: place
      )
    }
  )
}

extension Record {
  /// The latest day on which the SOP was signed, as far as the history tells the whole day.
  fileprivate var lastSigning: CalendarDate? {
    var last: CalendarDate?
    for event in history {
      let parts = event.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      guard parts.count == 2 else { continue }
      let words = FoldedName(Array(parts[1])).words
      guard words.contains(where: { Record.signings.contains($0) }) else { continue }
      let bytes = Blanks.fold(Array(parts[0]))
      var silent = Findings()
      let all = SourceRange(0, bytes.count)
      let text = ValueText([all], of: bytes, in: FileID(0), anchor: all)
      guard let date = DateReader.read(text, into: &silent).value, date.isExact else { continue }
      if let known = last, known.earliestDay >= date.earliestDay { continue }
      last = date
    }
    return last
  }

  private static let signings = WordList(["ditandatangani", "disahkan", "pengesahan"])
}

extension Problem {
  /// The SOP takes effect on another day than `signed`.
  fileprivate static func effectiveNotWhenSigned(_ signed: String) -> Problem {
    Problem(
      .effectiveNotWhenSigned,
      Message(
        "sebaiknya tanggal efektif sama dengan tanggal pengesahan, {0}",
        en: "the effective date is better the day of signing, {0}",
        .text(signed)
      ),
      label: Message("disahkan {0}", en: "signed {0}", .text(signed)),
      help: [
        Message(
          "Cocokkan kedua tanggal dengan naskah yang ditandatangani.",
          en: "Compare both dates with the signed document."
        )
      ]
    )
  }
}
