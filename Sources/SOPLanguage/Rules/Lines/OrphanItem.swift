extension Rule {
  /// SOP111: a list element without a list.
  package static let orphanItem = Rule(
    111,
    "butir-tanpa-daftar",
    .error,
    title: Phrase("Butir tanpa daftar", en: "Element without a list"),
    meaning: Phrase(
      "Butir ini tidak berada tepat di bawah kata kunci yang menerima daftar.",
      en: "The element does not stand right below a keyword that takes a list."
    ),
    reason: Phrase(
      "Tanpa kata kunci tidak jelas daftar apa yang dimaksud; mungkin satu baris terhapus.",
      en: "Without a keyword nobody knows which list is meant; a line may have got lost."
    ),
    remedy: Phrase(
      "Tambahkan baris kata kuncinya tepat di atas butir pertama, tanpa baris kosong di antaranya.",
      en: "Put the keyword's line right above the first element, without a blank line between."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Contoh

        Pelaksana: Staf

        Produk pelayanan: Surat
          - Surat balasan

        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat
        """,
      right: """
        SOP: Contoh

        Pelaksana: Staf

        Produk pelayanan:
          - Surat
          - Surat balasan

        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat
        """
    )
  )
}

extension Problem {
  /// An element that no list takes, with the heading that was put in its place.
  static func orphanItem(assumed: Literal?, hasInlineValue inline: Literal?) -> Problem {
    var notes: [Message] = []
    if let assumed {
      notes.append(
        Message(
          "Untuk pemeriksaan selanjutnya baris \"{0}:\" dianggap ada di atasnya.",
          en: "For the remaining checks a line \"{0}:\" is taken to stand above.",
          .literal(assumed)
        )
      )
    } else {
      notes.append(
        Message(
          "Untuk pemeriksaan selanjutnya butir ini dilewati.",
          en: "For the remaining checks the element is left out."
        )
      )
    }
    if let inline {
      notes.append(
        Message(
          "\"{0}\" sudah berisi nilai pada barisnya sendiri; pakai satu cara saja.",
          en: "\"{0}\" has a value on its own line already; use one way only.",
          .literal(inline)
        )
      )
    }
    return Problem(
      .orphanItem,
      Message("butir ini tidak punya daftar", en: "this element has no list"),
      label: Message("kata kunci daftarnya tidak ada", en: "the list's keyword is missing"),
      notes: notes
    )
  }

  /// An element that a blank line separates from its list.
  static func separatedItem(of list: Literal) -> Problem {
    Problem(
      .orphanItem,
      Message(
        "butir ini terpisah oleh baris kosong dari daftar \"{0}\"",
        en: "a blank line separates this element from the list \"{0}\"",
        .literal(list)
      ),
      label: Message("daftar lain, atau masih yang sama", en: "another list, or still the same"),
      notes: [
        Message(
          "Untuk pemeriksaan selanjutnya butir ini dianggap masih bagian \"{0}\".",
          en: "For the remaining checks it is taken to belong to \"{0}\".",
          .literal(list)
        )
      ],
      help: [
        Message(
          "Hapus baris kosongnya, atau tulis kata kunci daftar yang baru di atas butir ini.",
          en: "Delete the blank line, or write the keyword of the new list above the element."
        )
      ]
    )
  }
}
