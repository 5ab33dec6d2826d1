extension Rule {
  /// SOP803: a word in a form that the dictionary does not have.
  static let nonstandardWord = Rule(
    803,
    "kata-tak-baku",
    .suggestion,
    title: Phrase("Kata tidak baku", en: "Nonstandard word"),
    meaning: Phrase(
      "Kata ini sering ditulis begini, tetapi bentuk bakunya lain.",
      en: "The word is often written like this, but its standard form is another."
    ),
    reason: Phrase(
      """
      Naskah dinas memakai bahasa Indonesia yang baku, dan kata yang ditulis dengan dua cara \
      tidak ditemukan oleh pencarian. Daftarnya sengaja pendek dan diambil dari KBBI dan EYD V.
      """,
      en: """
        Official texts use standard Indonesian, and a word that is written in two ways is missed \
        by a search. The list is short on purpose, and taken from KBBI and EYD V.
        """
    ),
    remedy: Phrase(
      """
      Pakai bentuk baku. Kata di antara tanda kutip dibiarkan, karena mengutip sumber lain.
      """,
      en: "Use the standard form. Words in quotes are left alone, because they quote a source."
    ),
    example: RuleExample(
      wrong: """
        Langkah 1: Menerima fotocopy ijin usaha
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat
        """,
      right: """
        Langkah 1: Menerima fotokopi izin usaha
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat
        """
    ),
    check: .text { context, findings in
      let tree = context.tree
      var search = NonstandardWords(tree.bytes)
      for value in context.words.values where value.keyword.isAuthorsProse {
        search.search(context.words.words[value.words])
      }
      for word in search.found { word.report(in: tree, &findings) }
    }
  )
}

/// Looks for words of ``StandardWords`` in the values of a file.
private struct NonstandardWords {
  /// A word and every place where it was met.
  struct Word {
    let position: Int
    var places: [SourceRange]
  }

  /// The words, in the order in which they were met.
  private(set) var found: [Word] = []
  private let bytes: [UInt8]
  private let finder = StandardWords.finder

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Searches the words of a value.
  mutating func search(_ words: ArraySlice<WrittenWords.Word>) {
    /// The word before, unless it is quoted or was found.
    var last: WrittenWords.Word?
    for word in words {
      if word.isQuoted {
        last = nil
      } else if let first = last, word.isNextToLast,
        let position = finder.position(of: first.hash, word.hash)
      {
        add(position, SourceRange(first.range.lowerBound, word.range.upperBound))
        last = nil
      } else {
        if let position = finder.position(of: word.hash) {
          add(position, SourceRange(word.range.lowerBound, word.range.upperBound))
        }
        last = word
      }
    }
  }

  private mutating func add(_ position: Int, _ place: SourceRange) {
    // The hash is only a hint.
    let met = bytes[place.indices].map { $0.loweredASCII }
    guard StandardWords.rows[position].met.isEqual(to: met[...]) else { return }
    if let index = found.firstIndex(where: { $0.position == position }) {
      found[index].places.append(place)
    } else {
      found.append(Word(position: position, places: [place]))
    }
  }
}

extension NonstandardWords.Word {
  /// Reports the word at its first place, with up to three more.
  func report(in tree: SyntaxTree, _ findings: inout Findings) {
    guard let first = places.first else { return }
    let met = tree.bytes[first.indices]
    let standard = replacement(at: first, in: tree)
    findings.report(
      .nonstandardWord(String(decoding: met, as: UTF8.self), standard, others: places.count - 1),
      in: tree.file,
      at: first,
      related: places.dropFirst().prefix(3).map { place in
        RelatedPlace(
          file: tree.file,
          range: place,
          message: Message("juga di sini", en: "also here")
        )
      },
      fixes: [
        FixIt(
          Message("ganti dengan \"{0}\"", en: "replace by \"{0}\"", .text(standard)),
          .likely,
          edits: places.map { place in
            TextEdit(
              file: tree.file,
              range: place,
              replacement: replacement(at: place, in: tree)
            )
          }
        )
      ]
    )
  }
}

extension NonstandardWords.Word {
  /// The standard form as it has to stand at `place`.
  private func replacement(at place: SourceRange, in tree: SyntaxTree) -> String {
    let before = tree.bytes[..<Int(place.start)].last { $0 != 0x20 && $0 != 0x09 }
    let isFirst = before.map { ":-;.\n\r".utf8.contains($0) } ?? true
    return StandardWords.replacement(
      position,
      for: tree.bytes[place.indices],
      isFirst: isFirst
    )
  }
}

extension Problem {
  /// A word whose standard form is another.
  static func nonstandardWord(_ met: String, _ standard: String, others: Int) -> Problem {
    Problem(
      .nonstandardWord,
      Message(
        "sebaiknya \"{0}\" ditulis \"{1}\"",
        en: "better write \"{0}\" as \"{1}\"",
        .text(met),
        .text(standard)
      ),
      label: Message("bentuk bakunya \"{0}\"", en: "the standard form is \"{0}\"", .text(standard)),
      notes: others <= 3
        ? []
        : [
          Message(
            "Kata ini dipakai {0} kali di berkas ini.",
            en: "The word is used {0} times in this file.",
            .number(others + 1)
          )
        ]
    )
  }
}
