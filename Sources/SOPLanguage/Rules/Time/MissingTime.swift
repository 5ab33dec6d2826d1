extension Rule {
  /// SOP604: a step says nothing about how long it takes.
  static let missingTime = Rule(
    604,
    "waktu-kosong",
    .warningThenError,
    title: Phrase("Waktu langkah tidak ada", en: "A step without a time"),
    meaning: Phrase(
      """
      Langkah ini tidak mempunyai baris "Waktu:". Waktu yang ditulis "?" sudah \
      diberitahukan sebagai SOP106.
      """,
      en: """
        This step has no "Waktu:" line. A time written as "?" is told as SOP106 already.
        """
    ),
    reason: Phrase(
      """
      Waktu adalah bagian mutu baku setiap kegiatan (PermenPAN-RB 35/2012). Tanpa waktu \
      setiap langkah, lamanya SOP tidak dapat dihitung dan janji kepada pemohon tidak \
      dapat diperiksa.
      """,
      en: """
        The time is part of the standard of every activity (PermenPAN-RB 35/2012). Without \
        the time of every step the length of the SOP can't be computed and the promise to \
        applicants can't be checked.
        """
    ),
    remedy: Phrase(
      """
      Tambahkan "Waktu:" dengan waktu yang biasanya dibutuhkan. Tulis "-" bila langkah itu \
      memang tidak memakan waktu.
      """,
      en: """
        Add "Waktu:" with the time that is usually needed. Write "-" if the step really \
        takes no time.
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
        Waktu penyelesaian: 1 hari kerja

        Langkah 1: Menerima surat permohonan
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 10 menit
          Output: Berkas Permohonan

        Langkah 2: Memeriksa berkas permohonan
          Oleh: Kasi
          Kelengkapan: Berkas Permohonan
          Waktu: 1 jam
          Output: Hasil Pemeriksaan

        Langkah 3: Menerbitkan izin
          Oleh: Staf
          Kelengkapan: Hasil Pemeriksaan
          Waktu: 30 menit
          Output: Izin
        """
    ),
    check: .procedure { context, findings in
      var missing: [Int] = []
      for position in context.procedure.steps.indices
      where context.procedure.steps[position].duration.isMissing
        && context.procedure.steps[position].runs == nil
        && !context.origin.steps[position].isDamaged
        // An empty field is told by another rule.
        && context.origin.steps[position].field(.duration) == nil
      { missing.append(position) }
      if missing.isEmpty { return }
      let procedure = context.procedure
      let origin = context.origin
      if missing.count == procedure.steps.count, missing.count > 1 {
        findings.report(.noTimes, in: origin.file, at: origin.steps[0].heading)
        return
      }
      for position in missing {
        let id = StepID(position)
        findings.report(
          .missingTime(id),
          in: origin.file,
          at: origin[id].heading,
          fixes: procedure[id].chain == nil ? [time(for: id, origin)] : []
        )
      }
    }
  )
}

extension Rule {
  fileprivate static func time(for step: StepID, _ origin: ProcedureOrigin) -> FixIt {
    FixIt(
      Message("tambahkan baris \"Waktu: ?\"", en: "add the line \"Waktu: ?\""),
      .hasBlanks,
      edits: [origin.addition("  Waktu: ?", to: step)]
    )
  }
}

extension Problem {
  /// A step has no time.
  static func missingTime(_ step: StepID) -> Problem {
    Problem(
      .missingTime,
      Message(
        "langkah {0} belum mempunyai waktu",
        en: "step {0} has no time yet",
        .number(step.number)
      ),
      label: Message("tidak ada \"Waktu:\"", en: "no \"Waktu:\" here"),
      help: [
        Message(
          "Tambahkan \"Waktu:\" dengan waktu yang biasanya dibutuhkan.",
          en: "Add \"Waktu:\" with the time that is usually needed."
        )
      ]
    )
  }

  /// No step of the SOP has a time.
  static var noTimes: Problem {
    Problem(
      .missingTime,
      Message("belum ada langkah yang mempunyai waktu", en: "no step has a time yet"),
      label: Message("tidak ada \"Waktu:\"", en: "no \"Waktu:\" here"),
      help: [
        Message(
          "Tambahkan \"Waktu:\" di setiap langkah.",
          en: "Add \"Waktu:\" to every step."
        )
      ]
    )
  }
}
