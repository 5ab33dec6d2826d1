/// Tells names that were probably meant to be one from names that merely resemble each other.
enum NameSimilarity {
  /// Whether two different names look like two spellings of one.
  ///
  /// They differ by at most one slip in six letters, and word by word by one misspelt word, one
  /// word too many in a name of five or more, or by where the blanks are.
  static func areSpellingsOfOne(_ first: FoldedName, _ second: FoldedName) -> Bool {
    let limit = limit(first, second)
    guard abs(first.bytes.count - second.bytes.count) <= limit else { return false }
    let letters = LetterCounts(first.bytes)
    guard letters.leastDistance(to: LetterCounts(second.bytes)) <= limit else { return false }
    return areSpellingsOfOne(first, second, limit)
  }

  /// The same for names whose letters are known.
  static func areSpellingsOfOne(_ first: ComparedName, _ second: ComparedName) -> Bool {
    // A folded name is no longer than the name.
    let length = max(first.written.utf8.count, second.written.utf8.count)
    guard first.mayBeNear(second, limit: max(1, length / 6)) else { return false }
    return areSpellingsOfOne(first.folded, second.folded)
  }

  /// How many slips are forgiven in names of such lengths.
  private static func limit(_ first: FoldedName, _ second: FoldedName) -> Int {
    max(1, max(first.bytes.count, second.bytes.count) / 6)
  }

  private static func areSpellingsOfOne(
    _ first: FoldedName,
    _ second: FoldedName,
    _ limit: Int
  ) -> Bool {
    guard first != second else { return false }
    guard EditDistance.distance(first.bytes, second.bytes, atMost: limit) != nil else {
      return false
    }
    if first.bytes.filter({ $0 != 0x20 }) == second.bytes.filter({ $0 != 0x20 }) { return true }
    let (left, right) = difference(first.words, second.words)
    switch (left.count, right.count) {
    case (1, 1): return isMisspelling(left[0], right[0])
    case (0, 1), (1, 0): return max(first.words.count, second.words.count) >= 5
    default: return false
    }
  }

  private static func isMisspelling(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    let length = max(first.count, second.count)
    let hasDigit = (first + second).contains { $0.isASCIIDigit }
    guard length >= 4, !hasDigit else { return false }
    return EditDistance.distance(first, second, atMost: max(1, length / 4)) != nil
  }

  /// The words that only one of two names has.
  private static func difference(
    _ first: [ArraySlice<UInt8>],
    _ second: [ArraySlice<UInt8>]
  ) -> ([[UInt8]], [[UInt8]]) {
    var left: [[UInt8]] = []
    var right = second.map { Array($0) }
    for word in first.map({ Array($0) }) {
      if let position = right.firstIndex(of: word) {
        right.remove(at: position)
      } else {
        left.append(word)
      }
    }
    return (left, right)
  }
}

extension Rule {
  /// SOP209: two document names that were probably meant to be one.
  package static let similarDocuments = Rule(
    209,
    "nama-mirip",
    .warning,
    title: Phrase("Nama dokumen mirip", en: "Similar document names"),
    meaning: Phrase(
      "Dua nama dokumen hampir sama; mungkin dokumennya satu.",
      en: "Two document names are nearly the same; perhaps it is one document."
    ),
    reason: Phrase(
      "Nama yang berbeda dianggap dokumen yang berbeda, sehingga alur dokumen terputus.",
      en: "Different names are taken as different documents, which breaks the flow of documents."
    ),
    remedy: Phrase("Pakai satu nama yang sama.", en: "Use one and the same name."),
    example: RuleExample(
      wrong: """
        Langkah 1: Menyusun surat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat Undangan

        Langkah 2: Membaca surat
          Oleh: Kasi
          Kelengkapan: Surat Undngan
          Waktu: 5 menit
          Output: Disposisi
        """,
      right: """
        Langkah 1: Menyusun surat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat Undangan

        Langkah 2: Membaca surat
          Oleh: Kasi
          Kelengkapan: Surat Undangan
          Waktu: 5 menit
          Output: Disposisi
        """
    ),
    check: .procedure { context, findings in
      let documents = context.procedure.documents
      guard documents.count <= 1_000 else { return }
      let names = context.names.documents
      for later in documents.indices {
        let twin = (0..<later).first { NameSimilarity.areSpellingsOfOne(names[$0], names[later]) }
        guard let twin else { continue }
        findings.report(
          .similarDocuments(documents[later].name, documents[twin].name),
          in: context.origin.file,
          at: context.origin.documents[later],
          related: [
            RelatedPlace(
              file: context.origin.file,
              range: context.origin.documents[twin],
              message: Message("nama yang mirip", en: "the similar name")
            )
          ]
        )
      }
    }
  )

  /// SOP212: two performers, or a performer and a known post, with nearly the same name.
  package static let similarPerformers = Rule(
    212,
    "pelaksana-mirip",
    .warning,
    title: Phrase("Nama pelaksana mirip", en: "Similar performers"),
    meaning: Phrase(
      "Nama pelaksana ini hampir sama dengan nama pelaksana atau jabatan lain.",
      en: "The performer's name is nearly that of another performer or post."
    ),
    reason: Phrase(
      "Bila jabatannya satu, beban kerjanya terhitung di dua tempat.",
      en: "If it is one post, its work is counted in two places."
    ),
    remedy: Phrase("Pakai satu ejaan yang sama.", en: "Use one and the same spelling."),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Contoh

        Pelaksana: Sekretaris; Sekeretaris

        Langkah 1: Menyusun surat
          Oleh: Sekretaris
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat

        Langkah 2: Membaca surat
          Oleh: Sekeretaris
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Disposisi
        """,
      right: """
        SOP: Contoh

        Pelaksana: Sekretaris; Staf

        Langkah 1: Menyusun surat
          Oleh: Staf
          Kelengkapan: -
          Waktu: 5 menit
          Output: Surat

        Langkah 2: Membaca surat
          Oleh: Sekretaris
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Disposisi
        """
    ),
    check: .procedure { context, findings in
      let lanes = context.procedure.lanes
      guard lanes.count <= 200 else { return }
      let posts = context.structure.posts
      let names = context.names.lanes
      for position in lanes.indices where lanes[position].origin == .procedure {
        let name = names[position].name
        let lane = (0..<position).first {
          NameSimilarity.areSpellingsOfOne(names[$0].name, name)
        }
        let post =
          lane == nil
          ? posts.firstIndex { NameSimilarity.areSpellingsOfOne($0.name, name) } : nil
        guard let twin = lane.map({ lanes[$0].name }) ?? post.map({ posts[$0].name.written }) else {
          continue
        }
        findings.report(
          .similarPerformers(lanes[position].name, twin),
          in: context.origin.file,
          at: context.origin.lanes[position]
        )
      }
    }
  )
}

extension Problem {
  /// A document name close to an earlier one.
  static func similarDocuments(_ name: String, _ other: String) -> Problem {
    Problem(
      .similarDocuments,
      Message("dua nama dokumen ini hampir sama", en: "two document names are nearly the same"),
      label: Message("mungkin sama dengan \"{0}\"", en: "perhaps \"{0}\"", .text(other)),
      notes: [
        Message(
          "Keduanya dianggap dokumen yang berbeda.",
          en: "They are taken as different documents."
        )
      ]
    )
  }

  /// A performer's name close to another.
  static func similarPerformers(_ name: String, _ other: String) -> Problem {
    Problem(
      .similarPerformers,
      Message(
        "nama pelaksana \"{0}\" hampir sama dengan \"{1}\"",
        en: "performer \"{0}\" is nearly spelled like \"{1}\"",
        .text(name),
        .text(other)
      ),
      label: Message("mungkin jabatan yang sama", en: "perhaps the same post")
    )
  }
}
