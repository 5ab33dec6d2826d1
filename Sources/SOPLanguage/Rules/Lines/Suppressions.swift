extension Rule {
  /// SOP116: an `Abaikan` line that can't silence anything.
  package static let invalidSuppression = Rule(
    116,
    "abaikan-tak-sah",
    .warning,
    title: Phrase("Abaikan tidak sah", en: "Invalid silencing"),
    meaning: Phrase(
      "Baris \"Abaikan\" menyebut kode yang tidak ada, kode kesalahan, atau tanpa alasan.",
      en: "The \"Abaikan\" line names no known code, names an error, or gives no reason."
    ),
    reason: Phrase(
      "Yang diabaikan harus dapat dipertanggungjawabkan; kesalahan tidak dapat diabaikan.",
      en: "What is silenced must be accounted for; errors can't be silenced."
    ),
    remedy: Phrase(
      "Tulis \"Abaikan SOPnnn: alasan\" dengan kode peringatan atau saran.",
      en: "Write \"Abaikan SOPnnn: reason\" with the code of a warning or suggestion."
    ),
    example: RuleExample(
      wrong: """
        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Surat
          Abaikan SOP999: menunggu sidang
        """,
      right: """
        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: ?
          Output: Surat
          Abaikan SOP106: lamanya menunggu keputusan rapat
        """
    )
  )

  /// SOP117: an `Abaikan` line that silences nothing.
  package static let unusedSuppression = Rule(
    117,
    "abaikan-tak-terpakai",
    .suggestion,
    title: Phrase("Abaikan tidak terpakai", en: "Unused silencing"),
    meaning: Phrase(
      "Pemeriksaan yang diabaikan di sini tidak menemukan apa-apa.",
      en: "The check that is silenced here finds nothing."
    ),
    reason: Phrase(
      "Baris yang tertinggal dapat menahan temuan baru tanpa disadari.",
      en: "A line left behind may silence a new finding unnoticed."
    ),
    remedy: Phrase("Hapus baris itu.", en: "Delete the line."),
    example: RuleExample(
      wrong: """
        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Surat
          Abaikan SOP106: lamanya menunggu keputusan rapat
        """,
      right: """
        Langkah 1: Menerima surat
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Surat
        """
    )
  )
}

extension Problem {
  /// An `Abaikan` line whose code is not in the table.
  static func unknownSuppressedCode(_ found: String) -> Problem {
    Problem(
      .invalidSuppression,
      Message(
        "\"{0}\" bukan kode pemeriksaan",
        en: "\"{0}\" is not the code of a check",
        .text(found)
      ),
      help: [
        Message(
          "Tulis kode seperti pada pesannya, misalnya \"Abaikan SOP412: alasan\".",
          en: "Write the code as in the message, for example \"Abaikan SOP412: reason\"."
        )
      ]
    )
  }

  /// An `Abaikan` line without a reason.
  static let suppressionWithoutReason = Problem(
    .invalidSuppression,
    Message("\"Abaikan\" harus disertai alasan", en: "\"Abaikan\" needs a reason"),
    label: Message("alasan ditulis sesudah titik dua", en: "the reason belongs behind the colon")
  )

  /// An `Abaikan` line for an error.
  static let suppressedError = Problem(
    .invalidSuppression,
    Message("kesalahan tidak dapat diabaikan", en: "an error can't be silenced"),
    label: Message("kode ini sebuah kesalahan", en: "this code is an error")
  )

  /// An `Abaikan` line that silences nothing.
  static func unusedSuppression(_ code: String) -> Problem {
    Problem(
      .unusedSuppression,
      Message(
        "sebaiknya baris ini dihapus karena {0} tidak ditemukan di sini",
        en: "better delete this line, because {0} is not found here",
        .text(code)
      )
    )
  }
}
