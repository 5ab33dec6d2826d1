extension Rule {
  /// SOP320: a value that is none of those the field takes.
  static let unknownChoice = Rule(
    320,
    "pilihan-tak-dikenal",
    .error,
    title: Phrase("Pilihan tak dikenal", en: "Unknown choice"),
    meaning: Phrase(
      "Isian ini hanya boleh berisi salah satu pilihan atau bentuk tertentu.",
      en: "The value has to be one of a few words, or of a certain form."
    ),
    reason: Phrase(
      """
      Pilihan yang tetap membuat katalog dapat mengelompokkan SOP, misalnya menurut status, tanpa \
      menebak maksud penulisnya.
      """,
      en: """
        Fixed choices let the catalogue group SOPs, for example by status, without guessing what \
        the author meant.
        """
    ),
    remedy: Phrase(
      "Pakai salah satu pilihan yang disebut dalam pesan.",
      en: "Use one of the choices that the message names."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Contoh
        Status: aktif
        """,
      right: """
        SOP: Contoh
        Status: konsep
        """
    )
  )
}

extension Problem {
  /// The text is none of `choices`; `nearest` are those that it resembles.
  static func unknownChoice(_ written: String, choices: [String], nearest: [String]) -> Problem {
    Problem(
      .unknownChoice,
      Message(
        "pilihan \"{0}\" tidak dikenal",
        en: "the choice \"{0}\" is not known",
        .text(written)
      ),
      label: didYouMean(nearest),
      help: [
        Message("Pilihannya {0}.", en: "The choices are {0}.", .alternatives(choices))
      ]
    )
  }

  /// A postal code has another form.
  static func postalCode(_ written: String) -> Problem {
    Problem(
      .unknownChoice,
      Message(
        "kode pos \"{0}\" tidak terdiri dari lima angka",
        en: "the postal code \"{0}\" is not five digits",
        .text(written)
      ),
      help: [
        Message(
          "Tulis kode pos saja, misalnya \"76115\".",
          en: "Write the postal code alone, for example \"76115\"."
        )
      ]
    )
  }

  /// A colour has another form.
  static func color(_ written: String) -> Problem {
    Problem(
      .unknownChoice,
      Message("warna \"{0}\" tidak terbaca", en: "can't read the colour \"{0}\"", .text(written)),
      help: [
        Message(
          "Tulis tanda pagar dan enam angka atau huruf a sampai f, misalnya \"#0b5fa5\".",
          en: "Write a number sign and six digits or letters a to f, for example \"#0b5fa5\"."
        )
      ]
    )
  }

  /// What stands in square brackets behind a performer or a document is not known.
  static func unknownMark(_ written: String, choices: [String], nearest: [String]) -> Problem {
    Problem(
      .unknownChoice,
      Message(
        "keterangan \"[{0}]\" tidak dikenal",
        en: "the mark \"[{0}]\" is not known",
        .text(written)
      ),
      label: didYouMean(nearest),
      help: [
        Message(
          "Di dalam kurung siku hanya boleh {0}.",
          en: "In square brackets only {0} may stand.",
          .alternatives(choices)
        )
      ]
    )
  }

  /// A mark in brackets has no name before it.
  static func namelessMark(_ written: String) -> Problem {
    Problem(
      .unknownChoice,
      Message(
        "belum ada nama di depan \"{0}\"",
        en: "there is no name before \"{0}\" yet",
        .text(written)
      ),
      help: [
        Message(
          "Tulis namanya lebih dahulu, misalnya \"Tamu [luar]\".",
          en: "Write the name first, for example \"Tamu [luar]\"."
        )
      ]
    )
  }

  /// A bracket has no partner.
  static func unpairedBracket(_ bracket: String) -> Problem {
    Problem(
      .unknownChoice,
      Message(
        "kurung \"{0}\" tidak mempunyai pasangan",
        en: "the bracket \"{0}\" has no partner",
        .text(bracket)
      ),
      help: [
        Message(
          "Lengkapi pasangannya, atau hapus kurung itu.",
          en: "Add its partner, or remove the bracket."
        )
      ]
    )
  }

  /// A document declares the same state twice.
  static func repeatedState(_ state: String) -> Problem {
    Problem(
      .unknownChoice,
      Message(
        "keadaan \"{0}\" disebut dua kali",
        en: "the state \"{0}\" is named twice",
        .text(state)
      ),
      help: [
        Message(
          "Sebut setiap keadaan sekali, dari yang pertama sampai yang terakhir.",
          en: "Name each state once, from the first to the last."
        )
      ]
    )
  }

  /// The words "did you mean" with up to three candidates.
  static func didYouMean(_ candidates: [String]) -> Message? {
    guard !candidates.isEmpty else { return nil }
    return Message(
      "mungkin maksud Anda {0}",
      en: "perhaps you mean {0}",
      .alternatives(candidates)
    )
  }
}
