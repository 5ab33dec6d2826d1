extension Rule {
  /// SOP413: an SOP, a decision or a block that is too big to be taken in.
  static let oversizedProcedure = Rule(
    413,
    "terlalu-besar",
    .suggestion,
    title: Phrase("Terlalu besar", en: "Too big"),
    meaning: Phrase(
      """
      SOP ini mempunyai lebih dari 50 langkah, atau sebuah keputusan atau Bersamaan bercabang \
      lebih dari tujuh.
      """,
      en: """
        This SOP has more than 50 steps, or a decision or a Bersamaan block has more than seven \
        branches.
        """
    ),
    reason: Phrase(
      """
      Alur yang besar lebih sering salah dan sukar dibaca. Batas 50 diambil dari pedoman \
      pemodelan proses 7PMG, butir G7; butir G2 meminta cabang sesedikit mungkin (Mendling, \
      Reijers, van der Aalst, 2010).
      """,
      en: """
        Big flows hold more mistakes and are hard to read. The bound of 50 is that of the \
        guidelines 7PMG, G7; G2 asks for as few branches as possible (Mendling, Reijers, van der \
        Aalst, 2010).
        """
    ),
    remedy: Phrase(
      """
      Pecah menjadi beberapa SOP yang saling menyerahkan dengan "ke SOP …", atau jalankan \
      sebagian sebagai SOP tersendiri dengan "Jalankan:".
      """,
      en: """
        Split it into several SOPs that hand over with "ke SOP …", or run a part as an SOP of its \
        own with "Jalankan:".
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemilahan Surat

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Masuk

        Keputusan 1: Memilah surat
          Oleh: Staf
          Kelengkapan: Surat Masuk
          Waktu: 5 menit
          Output: Lembar Disposisi
          Jika undangan: lanjut
          Jika edaran: selesai
          Jika pengaduan: lanjut
          Jika permohonan: lanjut
          Jika laporan: selesai
          Jika tagihan: lanjut
          Jika pengumuman: selesai
          Jika lainnya: lanjut

        Langkah 2: Menyusun jawaban
          Oleh: Staf
          Kelengkapan: Lembar Disposisi
          Waktu: 30 menit
          Output: Konsep Jawaban

        Langkah 3: Menandatangani jawaban
          Oleh: Kasi
          Kelengkapan: Lembar Disposisi; Konsep Jawaban
          Waktu: 10 menit
          Output: Surat Jawaban
        """,
      right: """
        SOP: Pemilahan Surat

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Masuk

        Keputusan 1: Memilah surat
          Oleh: Staf
          Kelengkapan: Surat Masuk
          Waktu: 5 menit
          Output: Lembar Disposisi
          Jika perlu jawaban: lanjut
          Jika tidak: selesai

        Langkah 2: Menyusun jawaban
          Oleh: Staf
          Kelengkapan: Lembar Disposisi
          Waktu: 30 menit
          Output: Konsep Jawaban

        Langkah 3: Menandatangani jawaban
          Oleh: Kasi
          Kelengkapan: Lembar Disposisi; Konsep Jawaban
          Waktu: 10 menit
          Output: Surat Jawaban
        """
    ),
    check: .procedure { context, findings in
      let count = context.procedure.steps.count
      if count > FlowSizeLimit.steps {
        let place =
          context.origin.title.isEmpty ? context.origin.heading : context.origin.title
        findings.report(.tooManySteps(count), in: context.origin.file, at: place)
      }
      for position in context.procedure.steps.indices
      where context.procedure.steps[position].kind == .decision {
        let count = context.soundness.index.answers(of: StepID(position)).count
        guard count > FlowSizeLimit.branches else { continue }
        let place = context.origin.steps[position].heading
        findings.report(.tooManyAnswers(count), in: context.origin.file, at: place)
      }
      for position in context.procedure.blocks.indices {
        let count = context.procedure.blocks[position].branches.count
        guard count > FlowSizeLimit.branches else { continue }
        let place = context.origin.blocks[position]
        findings.report(.tooManyBranches(count), in: context.origin.file, at: place)
      }
    }
  )
}

/// The sizes that a reader can take in.
enum FlowSizeLimit {
  /// The largest number of steps of an SOP.
  static let steps = 50
  /// The largest number of answers of a decision, or branches of a block.
  static let branches = 7
}

extension Problem {
  /// An SOP has too many steps.
  static func tooManySteps(_ count: Int) -> Problem {
    Problem(
      .oversizedProcedure,
      Message(
        "sebaiknya SOP dengan {0} langkah ini dipecah menjadi beberapa SOP",
        en: "this SOP of {0} steps is better split into several",
        .number(count)
      ),
      label: Message(
        "lebih dari {0} langkah",
        en: "more than {0} steps",
        .number(FlowSizeLimit.steps)
      ),
      help: [
        Message(
          "Serahkan sebagian dengan \"ke SOP …\", atau jalankan SOP lain dengan \"Jalankan:\".",
          en: "Hand a part over with \"ke SOP …\", or run another SOP with \"Jalankan:\"."
        )
      ]
    )
  }

  /// A decision has too many answers.
  static func tooManyAnswers(_ count: Int) -> Problem {
    Problem(
      .oversizedProcedure,
      Message(
        "sebaiknya keputusan dengan {0} jawaban ini dipecah",
        en: "this decision with {0} answers is better split",
        .number(count)
      ),
      label: Message(
        "lebih dari {0} jawaban",
        en: "more than {0} answers",
        .number(FlowSizeLimit.branches)
      ),
      help: [
        Message(
          "Tulis beberapa keputusan berturut-turut, masing-masing dengan \"ya\" dan \"tidak\".",
          en: "Write several decisions one after the other, each with \"ya\" and \"tidak\"."
        )
      ]
    )
  }

  /// A `Bersamaan` block has too many branches.
  static func tooManyBranches(_ count: Int) -> Problem {
    Problem(
      .oversizedProcedure,
      Message(
        "sebaiknya Bersamaan dengan {0} cabang ini dipecah",
        en: "this Bersamaan with {0} branches is better split",
        .number(count)
      ),
      label: Message(
        "lebih dari {0} cabang",
        en: "more than {0} branches",
        .number(FlowSizeLimit.branches)
      ),
      help: [
        Message(
          "Gabungkan cabang yang dikerjakan pelaksana yang sama.",
          en: "Join the branches that the same performer works on."
        )
      ]
    )
  }
}
