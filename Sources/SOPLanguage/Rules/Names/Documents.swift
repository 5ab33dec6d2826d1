extension Rule {
  /// SOP211: two documents written as one.
  package static let joinedDocuments = Rule(
    211,
    "dokumen-gabungan",
    .suggestion,
    title: Phrase("Dokumen gabungan", en: "Two documents in one"),
    meaning: Phrase(
      "Nama ini menggabungkan dokumen yang sudah dikenal dengan kata \"dan\".",
      en: "The name joins documents that are known already by \"dan\"."
    ),
    reason: Phrase(
      "Ditulis sebagai satu nama, keduanya tidak dikenali sebagai dokumen yang sama.",
      en: "Written as one name, they are not recognised as the same documents."
    ),
    remedy: Phrase("Pisahkan dengan titik koma.", en: "Separate them by a semicolon."),
    example: RuleExample(
      wrong: """
        Langkah 1: Menyusun jadwal
          Oleh: Staf
          Kelengkapan: Surat Penawaran
          Waktu: 5 menit
          Output: Jadwal

        Langkah 2: Membuat nota
          Oleh: Kasi
          Kelengkapan: Surat Penawaran dan Jadwal
          Waktu: 5 menit
          Output: Nota
        """,
      right: """
        Langkah 1: Menyusun jadwal
          Oleh: Staf
          Kelengkapan: Surat Penawaran
          Waktu: 5 menit
          Output: Jadwal

        Langkah 2: Membuat nota
          Oleh: Kasi
          Kelengkapan: Surat Penawaran; Jadwal
          Waktu: 5 menit
          Output: Nota
        """
    ),
    check: .procedure { context, findings in
      let documents = context.procedure.documents
      guard documents.indices.contains(where: { mayJoin(documents[$0].name) }) else { return }
      let names = documents.map { FoldedName($0.name).bytes }
      for position in documents.indices {
        guard let (first, second) = joinedParts(names[position], known: names) else { continue }
        findings.report(
          .joinedDocuments(documents[first].name, documents[second].name),
          in: context.origin.file,
          at: context.origin.documents[position]
        )
      }
    }
  )

  /// SOP214: a document that the `Dokumen` section does not list.
  package static let undeclaredDocument = Rule(
    214,
    "dokumen-di-luar-daftar",
    .error,
    title: Phrase("Dokumen di luar daftar", en: "Undeclared document"),
    meaning: Phrase(
      "SOP ini punya daftar \"Dokumen\", tetapi nama ini tidak ada di dalamnya.",
      en: "The SOP has a list \"Dokumen\", but this name is not in it."
    ),
    reason: Phrase(
      "Daftar \"Dokumen\" memastikan setiap nama ditulis dengan satu cara.",
      en: "The list makes sure that every name is written in one way."
    ),
    remedy: Phrase(
      "Perbaiki namanya, atau tambahkan ke daftar \"Dokumen\".",
      en: "Correct the name, or add it to \"Dokumen\"."
    ),
    example: RuleExample(
      wrong: """
        Dokumen: Surat Masuk [luar]; Disposisi

        Langkah 1: Membaca surat
          Oleh: Kasi
          Kelengkapan: Surat Masuk
          Waktu: 5 menit
          Output: Lembar Kendali
        """,
      right: """
        Dokumen: Surat Masuk [luar]; Disposisi

        Langkah 1: Membaca surat
          Oleh: Kasi
          Kelengkapan: Surat Masuk
          Waktu: 5 menit
          Output: Disposisi
        """
    ),
    check: .procedure { context, findings in
      for position in context.procedure.documents.indices
      where context.isUndeclared(DocumentID(position)) {
        findings.report(
          .undeclaredDocument(context.procedure.documents[position].name),
          in: context.origin.file,
          at: context.origin.documents[position]
        )
      }
    }
  )

  private static func mayJoin(_ name: String) -> Bool {
    name.mayHold(UInt8(ascii: "d"), UInt8(ascii: "a"), UInt8(ascii: "n"))
  }

  /// The positions of the known documents on either side of a "dan" in a folded name.
  private static func joinedParts(
    _ name: [UInt8],
    known names: [[UInt8]]
  ) -> (first: Int, second: Int)? {
    guard name.count > 3 else { return nil }
    for start in 0...name.count - 3 where name[start] == UInt8(ascii: "d") {
      let end = start + 3
      guard name[start + 1] == UInt8(ascii: "a"), name[start + 2] == UInt8(ascii: "n"),
        start == 0 || name[start - 1] == 0x20, end == name.count || name[end] == 0x20
      else { continue }
      let left = name[..<max(start - 1, 0)]
      let right = name[min(end + 1, name.count)...]
      let first = names.lastIndex { $0.count == left.count && $0.elementsEqual(left) }
      let second = names.lastIndex { $0.count == right.count && $0.elementsEqual(right) }
      if let first, let second { return (first, second) }
    }
    return nil
  }
}

extension ProcedureContext {
  /// Whether the SOP lists its documents and this one is not among them.
  ///
  /// Nothing else is said about such a document: what the list says about it is not known.
  func isUndeclared(_ document: DocumentID) -> Bool {
    guard procedure.hasDeclaredDocuments, let list = origin.field(.documents)?.valueRange else {
      return false
    }
    let place = origin.documents[document.position]
    return place.start < list.start || place.end > list.end
  }
}

extension Problem {
  /// One name for two known documents.
  static func joinedDocuments(_ first: String, _ second: String) -> Problem {
    Problem(
      .joinedDocuments,
      Message(
        "sebaiknya dua dokumen ini dipisah dengan titik koma",
        en: "better separate these two documents by a semicolon"
      ),
      label: Message("berisi {0}", en: "holds {0}", .list([first, second]))
    )
  }

  /// A name outside of the declared ones.
  static func undeclaredDocument(_ name: String) -> Problem {
    Problem(
      .undeclaredDocument,
      Message(
        "dokumen \"{0}\" tidak ada di daftar \"Dokumen\"",
        en: "document \"{0}\" is not in the list \"Dokumen\"",
        .text(name)
      )
    )
  }
}
