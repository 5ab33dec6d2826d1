extension Rule {
  /// SOP801: a title or an activity in capital letters only.
  static let upperCaseText = Rule(
    801,
    "huruf-besar-semua",
    .suggestion,
    title: Phrase("Huruf besar semua", en: "All in capital letters"),
    meaning: Phrase(
      "Judul atau uraian kegiatan ini ditulis dengan huruf besar semua.",
      en: "The title or the activity is written in capital letters only."
    ),
    reason: Phrase(
      """
      Kalimat dengan huruf besar semua lebih lambat dibaca, dan singkatan di dalamnya tidak dapat \
      dibedakan dari kata biasa.
      """,
      en: """
        Sentences in capital letters are slower to read, and abbreviations in them can't be told \
        from ordinary words.
        """
    ),
    remedy: Phrase(
      """
      Tulis judul dengan huruf besar pada awal kata dan uraian dengan huruf besar pada awal \
      kalimat. Halaman cetak tetap dapat menampilkannya dengan huruf besar.
      """,
      en: """
        Begin the words of a title with a capital letter, and an activity with one. A printed \
        page can still show capitals.
        """
    ),
    example: RuleExample(
      wrong: """
        Langkah 1: MENERIMA SURAT DARI PEMOHON
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat
        """,
      right: """
        Langkah 1: Menerima surat dari pemohon
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat
        """
    ),
    check: .text { context, findings in
      let tree = context.tree
      tree.forEachValue { value in
        guard value.keyword.isHeadline, Capitals.areShouted(value, in: tree) else { return }
        findings.report(
          .upperCaseText(isTitle: value.keyword == .procedure),
          in: tree.file,
          at: tree.range(of: value),
          fixes: Capitals.fix(of: value, in: tree)
        )
      }
    }
  )
}

/// Tells text in capital letters, and writes it in ordinary ones.
private enum Capitals {
  /// Whether a value has four or more words and no small letter.
  static func areShouted(_ value: WrittenValue, in tree: SyntaxTree) -> Bool {
    var words = 0
    for piece in value.pieces {
      var letters = 0
      for byte in tree.bytes[tree.pieces[piece].indices] {
        if byte.isASCIILetter {
          if !byte.isASCIIUppercase { return false }
          letters += 1
          if letters == 2 { words += 1 }
        } else {
          letters = 0
        }
      }
    }
    return words >= 4
  }

  /// The value in ordinary letters; only where it stands on one line.
  static func fix(of value: WrittenValue, in tree: SyntaxTree) -> [FixIt] {
    guard value.pieces.count == 1, let only = value.pieces.first else { return [] }
    let piece = tree.pieces[only]
    let isTitle = value.keyword == .procedure
    let text = ordinary(Array(tree.bytes[piece.indices]), isTitle: isTitle)
    return [
      FixIt(
        Message("tulis \"{0}\"", en: "write \"{0}\"", .text(text)),
        .likely,
        edits: [TextEdit(file: tree.file, range: piece, replacement: text)]
      )
    ]
  }

  /// The words with a capital at the beginning of a title's words, or of the first word.
  private static func ordinary(_ bytes: [UInt8], isTitle: Bool) -> String {
    var result = bytes
    var index = 0
    var isFirst = true
    while index < bytes.count {
      guard bytes[index].isASCIILetter else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, bytes[end].isASCIILetter || bytes[end].isASCIIDigit { end += 1 }
      let word = bytes[index..<end].map { $0.loweredASCII }
      if !isAbbreviation(word[...]) {
        let keepsCapital = isFirst || (isTitle && !particles.contains(word[...]))
        for position in (keepsCapital ? index + 1 : index)..<end {
          result[position] = bytes[position].loweredASCII
        }
      }
      isFirst = false
      index = end
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a word is no word: one without vowels, with digits, or a usual abbreviation.
  private static func isAbbreviation(_ word: ArraySlice<UInt8>) -> Bool {
    let hasVowel = word.contains { "aiueo".utf8.contains($0) }
    let hasDigit = word.contains { $0.isASCIIDigit }
    return !hasVowel || hasDigit || abbreviations.contains(word)
  }

  /// Words that stay small in a title (EYD V, capital letters, article 4).
  private static let particles = WordList([
    "dan", "di", "ke", "dari", "untuk", "yang", "dengan", "dalam", "pada", "oleh", "atau", "atas",
    "bagi", "serta", "melalui", "tentang", "terhadap", "secara", "kepada", "antara",
  ])

  private static let abbreviations = WordList([
    "apbd", "apbn", "apip", "asn", "atk", "bumd", "bumn", "dpa", "ikm", "ikk", "imb", "kua", "nib",
    "nik", "nip", "odp", "opd", "oss", "pad", "pupr", "rka", "rsud", "sakip", "siup", "skp", "sop",
    "tik", "uptd", "uptb", "ukm", "umk", "umkm", "uu",
  ])
}

extension Problem {
  /// A title or an activity in capital letters.
  static func upperCaseText(isTitle: Bool) -> Problem {
    Problem(
      .upperCaseText,
      isTitle
        ? Message(
          "sebaiknya judul SOP tidak ditulis dengan huruf besar semua",
          en: "better not write the title of an SOP in capital letters only"
        )
        : Message(
          "sebaiknya uraian kegiatan tidak ditulis dengan huruf besar semua",
          en: "better not write an activity in capital letters only"
        ),
      help: [
        Message(
          "Periksa singkatan dan nama dalam usulan perbaikan sebelum memakainya.",
          en: "Check abbreviations and names in the proposed text before you use it."
        )
      ]
    )
  }
}
