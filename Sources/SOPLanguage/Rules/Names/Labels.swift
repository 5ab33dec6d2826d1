extension Rule {
  /// SOP204: a jump to a label that no step has.
  package static let unknownLabel = Rule(
    204,
    "langkah-tak-ada",
    .error,
    title: Phrase("Langkah tujuan tidak ada", en: "Unknown step"),
    meaning: Phrase(
      "Tujuan menyebut langkah yang tidak ada.",
      en: "The destination names a step that does not exist."
    ),
    reason: Phrase(
      "Alur yang tujuannya tidak ada tidak dapat digambar dan tidak dapat diikuti.",
      en: "A flow without its destination can be neither drawn nor followed."
    ),
    remedy: Phrase(
      "Sesuaikan nomor tujuan dengan nomor langkahnya.",
      en: "Make the destination agree with the step's number."
    ),
    example: RuleExample(
      wrong: """
        Langkah 1: Menyusun surat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat

        Keputusan 2: Memeriksa surat
          Oleh: Kasi
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Surat [diparaf]
          Jika ya: lanjut
          Jika tidak: kembali ke langkah 12
        """,
      right: """
        Langkah 1: Menyusun surat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat

        Keputusan 2: Memeriksa surat
          Oleh: Kasi
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Surat [diparaf]
          Jika ya: lanjut
          Jika tidak: kembali ke langkah 1
        """
    )
  )

  /// SOP205: two steps with the same label.
  package static let repeatedLabel = Rule(
    205,
    "nomor-ganda",
    .error,
    title: Phrase("Nomor langkah ganda", en: "Repeated label"),
    meaning: Phrase(
      "Dua langkah memakai nomor atau nama yang sama.",
      en: "Two steps have the same number or name."
    ),
    reason: Phrase(
      "Tujuan yang menyebut nomor itu tidak jelas langkah mana yang dimaksud.",
      en: "A destination that names it could mean either."
    ),
    remedy: Phrase("Beri nomor urut yang berbeda.", en: "Number the steps in order."),
    example: RuleExample(
      wrong: """
        Langkah 1: Menyusun surat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat

        Langkah 1: Membaca surat
          Oleh: Kasi
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Disposisi
        """,
      right: """
        Langkah 1: Menyusun surat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat

        Langkah 2: Membaca surat
          Oleh: Kasi
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Disposisi
        """
    ),
    check: .procedure { context, findings in
      guard mayRepeatLabels(context.procedure.steps) else { return }
      var owners: [FoldedName: StepID] = [:]
      for (position, step) in context.procedure.steps.enumerated() {
        guard let label = step.label, step.chain.map({ $0.level == 0 }) ?? true else { continue }
        let name = FoldedName(label)
        guard let owner = owners[name] else {
          owners[name] = StepID(position)
          continue
        }
        findings.report(
          .repeatedLabel(label),
          in: context.origin.file,
          at: context.origin.steps[position].label,
          related: [
            RelatedPlace(
              file: context.origin.file,
              range: context.origin[owner].label,
              message: Message("sudah dipakai di sini", en: "used here already")
            )
          ]
        )
      }
    }
  )

  /// Whether two steps may have the same label.
  private static func mayRepeatLabels(_ steps: [Step]) -> Bool {
    var keys: [UInt64] = []
    keys.reserveCapacity(steps.count)
    for position in steps.indices where steps[position].chain.map({ $0.level == 0 }) ?? true {
      if let label = steps[position].label { keys.append(FoldedName.key(of: label)) }
    }
    return keys.hasTwins
  }

  /// SOP206: a numeric label that differs from the step's position.
  package static let unorderedLabel = Rule(
    206,
    "nomor-tak-urut",
    .suggestion,
    title: Phrase("Nomor tidak urut", en: "Label out of order"),
    meaning: Phrase(
      "Nomor langkah berbeda dari urutannya di dalam tabel.",
      en: "The label differs from the step's position in the table."
    ),
    reason: Phrase(
      "Tabel mencetak nomor urut; nomor lain membingungkan orang yang mencocokkan keduanya.",
      en: "The table prints positions; other labels confuse whoever compares the two."
    ),
    remedy: Phrase(
      "Nomori ulang langkah beserta tujuan yang menyebutnya.",
      en: "Number the steps again, and the destinations with them."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pembacaan Surat
        Pencatatan dan pendataan: Surat; Disposisi

        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun surat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat

        Langkah 5: Membaca surat
          Oleh: Kasi
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Disposisi
        """,
      right: """
        SOP: Pembacaan Surat
        Pencatatan dan pendataan: Surat; Disposisi

        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun surat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat

        Langkah 2: Membaca surat
          Oleh: Kasi
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Disposisi
        """
    ),
    check: .procedure { context, findings in
      // Told once: behind the first step that is off, all others are off for the same reason.
      for (position, step) in context.procedure.steps.enumerated() {
        guard let label = step.label, let number = Int(label), number != position + 1 else {
          continue
        }
        findings.report(
          .unorderedLabel(label, position: position + 1),
          in: context.origin.file,
          at: context.origin.steps[position].label,
          fixes: Renumbering.fix(context.procedure, context.origin).map { [$0] } ?? []
        )
        return
      }
    }
  )

  /// SOP213: two rows of the paper original print the same number.
  package static let repeatedPrintedNumber = Rule(
    213,
    "nomor-tercetak-ganda",
    .warning,
    title: Phrase("Nomor tercetak ganda", en: "Printed number twice"),
    meaning: Phrase(
      "Naskah asli mencetak nomor yang sama pada dua baris.",
      en: "The original prints the same number in two rows."
    ),
    reason: Phrase(
      "Orang yang merujuk nomor itu tidak tahu baris mana yang dimaksud.",
      en: "Whoever refers to the number can't tell which row is meant."
    ),
    remedy: Phrase(
      "Perbaiki nomornya pada naskah berikutnya, lalu hapus \"Nomor tercetak\".",
      en: "Correct the number in the next edition, then delete \"Nomor tercetak\"."
    ),
    example: RuleExample(
      wrong: """
        Langkah 1: Menyusun surat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat

        Langkah 2: Membaca surat
          Oleh: Kasi
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Disposisi
          Nomor tercetak: 1
        """,
      right: """
        Langkah 1: Menyusun surat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat

        Langkah 2: Membaca surat
          Oleh: Kasi
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Disposisi
        """
    ),
    check: .procedure { context, findings in
      guard context.procedure.steps.contains(where: { $0.printedNumber != nil }) else { return }
      var owners: [FoldedName: StepID] = [:]
      for (position, step) in context.procedure.steps.enumerated() {
        let printed = step.printedNumber ?? String(position + 1)
        let name = FoldedName(printed)
        guard let owner = owners[name] else {
          owners[name] = StepID(position)
          continue
        }
        let place = context.origin.steps[position]
        findings.report(
          .repeatedPrintedNumber(printed, owner.number, position + 1),
          in: context.origin.file,
          at: place.field(.printedNumber)?.valueRange ?? place.heading,
          related: [
            RelatedPlace(
              file: context.origin.file,
              range: context.origin[owner].heading,
              message: Message("nomor yang sama", en: "the same number")
            )
          ]
        )
      }
    }
  )
}

extension Problem {
  /// A destination whose step does not exist.
  static func unknownLabel(_ label: String, count: Int) -> Problem {
    Problem(
      .unknownLabel,
      Message("langkah \"{0}\" tidak ada", en: "there is no step \"{0}\"", .text(label)),
      label: Message(
        "SOP ini mempunyai {0} langkah",
        en: "this SOP has {0} steps",
        .number(count)
      )
    )
  }

  /// A label that an earlier step has.
  static func repeatedLabel(_ label: String) -> Problem {
    Problem(
      .repeatedLabel,
      Message(
        "nomor \"{0}\" dipakai oleh dua langkah",
        en: "two steps have the label \"{0}\"",
        .text(label)
      ),
      label: Message("yang kedua", en: "the second one")
    )
  }

  /// A number that is not the position.
  static func unorderedLabel(_ label: String, position: Int) -> Problem {
    Problem(
      .unorderedLabel,
      Message(
        "sebaiknya langkah \"{0}\" bernomor {1} sesuai urutannya",
        en: "better label step \"{0}\" as {1}, its position",
        .text(label),
        .number(position)
      )
    )
  }

  /// A printed number that an earlier row has.
  static func repeatedPrintedNumber(_ number: String, _ first: Int, _ second: Int) -> Problem {
    Problem(
      .repeatedPrintedNumber,
      Message(
        "naskah asli mencetak nomor \"{0}\" pada langkah {1} dan langkah {2}",
        en: "the original prints number \"{0}\" at step {1} and at step {2}",
        .text(number),
        .number(first),
        .number(second)
      )
    )
  }
}
