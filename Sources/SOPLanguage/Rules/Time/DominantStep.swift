extension Rule {
  /// SOP607: one step takes nearly all the time.
  static let dominantStep = Rule(
    607,
    "langkah-mencolok",
    .suggestion,
    title: Phrase(
      "Satu langkah memakan hampir seluruh waktu",
      en: "One step takes nearly all the time"
    ),
    meaning: Phrase(
      """
      Satu langkah memakan lebih dari 80 persen waktu sekali jalan, padahal SOP ini mempunyai \
      sedikitnya empat langkah yang berwaktu. Bila waktu yang dijanjikan menampungnya, langkah \
      itu tidak dipersoalkan.
      """,
      en: """
        One step takes more than 80 percent of the time without returns, though at least four \
        steps of this SOP have a time. Where the promised time allows for it, the step is left \
        alone.
        """
    ),
    reason: Phrase(
      """
      Langkah yang mencolok biasanya berisi beberapa pekerjaan atau waktu tunggu. Bila \
      dipecah, terlihat siapa mengerjakan apa dan di mana waktu dapat dihemat.
      """,
      en: """
        Such a step usually holds several pieces of work, or waiting. Split up, it shows who \
        does what and where time can be saved.
        """
    ),
    remedy: Phrase(
      """
      Pecah langkah itu menjadi beberapa langkah dengan waktunya masing-masing, atau \
      periksa kembali waktunya.
      """,
      en: """
        Split the step into several with times of their own, or look again at its time.
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan
        Produk pelayanan: Izin

        Langkah 1: Menerima surat permohonan
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 10 menit
          Output: Berkas Permohonan

        Langkah 2: Memeriksa berkas permohonan
          Oleh: Kasi
          Kelengkapan: Berkas Permohonan
          Waktu: 30 menit
          Output: Hasil Pemeriksaan

        Langkah 3: Meninjau lapangan dan menyusun konsep izin
          Oleh: Kasi
          Kelengkapan: Hasil Pemeriksaan
          Waktu: 2 hari kerja
          Output: Konsep Izin

        Langkah 4: Menerbitkan izin
          Oleh: Staf
          Kelengkapan: Konsep Izin
          Waktu: 20 menit
          Output: Izin
        """,
      right: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan
        Produk pelayanan: Izin

        Langkah 1: Menerima surat permohonan
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 10 menit
          Output: Berkas Permohonan

        Langkah 2: Memeriksa berkas permohonan
          Oleh: Kasi
          Kelengkapan: Berkas Permohonan
          Waktu: 30 menit
          Output: Hasil Pemeriksaan

        Langkah 3: Meninjau lapangan
          Oleh: Kasi
          Kelengkapan: Hasil Pemeriksaan
          Waktu: 1 hari kerja
          Output: Catatan Lapangan

        Langkah 4: Menyusun konsep izin
          Oleh: Staf
          Kelengkapan: Catatan Lapangan
          Waktu: 1 hari kerja
          Output: Konsep Izin

        Langkah 5: Menerbitkan izin
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 20 menit
          Output: Izin
        """
    ),
    check: .flow { context, findings in
      guard let report = context.times, let (step, percent) = report.dominantStep else {
        return
      }
      findings.report(
        .dominantStep(step, percent: percent, report),
        in: context.origin.file,
        at: report.place(of: step)
      )
    }
  )
}

extension TimeReport {
  /// A step that takes more than four fifths of the longest way, with its share in percent.
  ///
  /// Only working time is set against working time, and only on a way of several steps; an hour
  /// needs no explanation. Where a promise is kept, the step is often a waiting time that was
  /// written down, as it should be.
  fileprivate var dominantStep: (StepID, percent: Int)? {
    guard promise == nil || breaksPromise(time.once.low), time.once.isExact, time.once.low.isWork
    else { return nil }
    let whole = time.once.low.work
    guard time.onceSteps.contains(where: { length(of: $0).work * 5 > whole * 4 }) else {
      return nil
    }
    let steps = time.onceSteps.filter { !length(of: $0).isZero }
    guard steps.count >= 4,
      let step = heaviest(of: steps, in: time.once.low).first
    else { return nil }
    let part = length(of: step).work
    guard part > 60_000, part * 5 > whole * 4 else { return nil }
    return (step, Int(clamping: part * 100 / whole))
  }
}

extension Problem {
  /// `step` takes nearly all the time.
  static func dominantStep(_ step: StepID, percent: Int, _ report: TimeReport) -> Problem {
    Problem(
      .dominantStep,
      Message(
        "sebaiknya langkah {0} dipecah, karena memakan {1} persen dari seluruh waktu",
        en: "step {0} is better split, because it takes {1} percent of all the time",
        .number(step.number),
        .number(percent)
      ),
      notes: [
        Message(
          "Sekali jalan seluruhnya {0}.",
          en: "Without returns all of it takes {0}.",
          report.words(report.time.once)
        )
      ]
    )
  }
}
