import SOPLanguage

/// What a mark on the way of a document looks like and means.
enum DocumentSign: CaseIterable {
  case made, used, changed

  /// The sign of a mark.
  init(_ mark: DocumentLine.Mark) {
    self = mark.isMade ? (mark.isUsed ? .changed : .made) : .used
  }

  /// Whether some mark of a document has the sign.
  func isIn(_ row: DocumentLine.Row) -> Bool {
    row.marks.contains { DocumentSign($0) == self }
  }

  /// The attributes of the circles that make the sign, the lowest first.
  var circles: [StaticString] {
    switch self {
    case .made: [" class=\"d\" r=\"6\""]
    case .used: [" class=\"o\" r=\"5\""]
    case .changed: [" class=\"d\" r=\"6\"", " class=\"i\" r=\"2\""]
    }
  }

  /// What the sign means.
  var meaning: Phrase {
    switch self {
    case .made: Phrase("dibuat", en: "made")
    case .used: Phrase("dipakai", en: "used")
    case .changed: Phrase("dipakai dan diperbarui", en: "used and renewed")
    }
  }
}

/// What the section about documents says in words.
enum DocumentLineWords {
  static let title = Phrase("Perjalanan dokumen", en: "The way of the documents")
  static let made = Phrase("Dibuat di langkah", en: "Made in step")
  static let used = Phrase("Dipakai di langkah", en: "Used in step")
  static let states = Phrase("Keadaan:", en: "States:")
  static let nobody = Phrase("pelaksana belum diketahui", en: "performer not known yet")

  /// How many documents there are, and how many of them this SOP makes.
  static func lead(_ line: DocumentLine, _ procedure: Procedure) -> Message {
    let made = line.rows.count { row in row.marks.contains { $0.isMade } }
    let brought = line.rows.count { row in
      procedure.documents[row.document.position].origin == .requirement
    }
    if brought == 0 {
      return Message(
        "{0} dokumen, {1} di antaranya dibuat di sini.",
        en: "{0} documents, {1} of them made here.",
        .number(line.rows.count),
        .number(made)
      )
    }
    return Message(
      "{0} dokumen: {1} dibuat di sini, {2} disiapkan pemohon.",
      en: "{0} documents: {1} made here, {2} brought by the applicant.",
      .number(line.rows.count),
      .number(made),
      .number(brought)
    )
  }

  /// What a mark says when somebody points at it.
  static func step(_ mark: DocumentLine.Mark) -> Message {
    switch DocumentSign(mark) {
    case .made: Message("Langkah {0}: dibuat", en: "Step {0}: made", .number(mark.step.number))
    case .used: Message("Langkah {0}: dipakai", en: "Step {0}: used", .number(mark.step.number))
    case .changed:
      Message(
        "Langkah {0}: dipakai dan diperbarui",
        en: "Step {0}: used and renewed",
        .number(mark.step.number)
      )
    }
  }

  /// Where a document comes from, and what becomes of it.
  static func notes(_ row: DocumentLine.Row, _ document: Document) -> [Phrase] {
    var notes: [Phrase] = []
    switch document.origin {
    case .undeclared: break
    case .requirement: notes.append(Phrase("disiapkan pemohon", en: "brought by the applicant"))
    case .equipment: notes.append(Phrase("perlengkapan", en: "equipment"))
    case .external: notes.append(Phrase("dari luar", en: "from outside"))
    case .archive: notes.append(Phrase("dari arsip", en: "from the archive"))
    }
    if row.isProduct { notes.append(Phrase("hasil layanan", en: "product of the service")) }
    return notes
  }
}
