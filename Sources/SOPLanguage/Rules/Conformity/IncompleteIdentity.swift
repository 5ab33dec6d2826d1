extension Rule {
  /// SOP701: the identity page lacks fields; one finding names them all.
  static let incompleteIdentity = Rule(
    701,
    "identitas-kurang",
    .warningThenError,
    title: Phrase("Halaman identitas belum lengkap", en: "Incomplete identity page"),
    meaning: Phrase(
      """
      Halaman identitas SOP belum memuat isian yang disebut. Isian yang sudah ada tetapi \
      kosong atau ditulis "?" diberitahukan sebagai SOP106.
      """,
      en: """
        The identity page of the SOP lacks the fields named. Fields that are there but empty \
        or written as "?" are told as SOP106.
        """
    ),
    reason: Phrase(
      """
      Nama unit, nomor, tanggal, dan pengesahan menunjukkan SOP mana yang berlaku, sejak kapan, \
      dan siapa yang bertanggung jawab (PermenPAN-RB 35/2012, bagian identitas).
      """,
      en: """
        Unit, number, dates and approval say which SOP is in force, since when, and who answers \
        for it (PermenPAN-RB 35/2012, identity page).
        """
    ),
    remedy: Phrase(
      """
      Lengkapi isian itu menurut naskah yang ditandatangani. Yang belum diketahui boleh ditulis \
      "?" selama SOP masih konsep.
      """,
      en: """
        Fill in the fields from the signed document. What is not known yet may be written as "?" \
        while the SOP is a draft.
        """
    ),
    example: RuleExample(
      in: .nothing,
      wrong: """
        SOP: Pembuatan Undangan Rapat
        Dasar hukum: Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
        Pencatatan dan pendataan: Undangan

        Pelaksana: Staf; Kasubbag
        Persyaratan: Perintah Rapat

        Langkah 1: Menyusun konsep undangan
          Oleh: Staf
          Kelengkapan: Perintah Rapat
          Waktu: 30 menit
          Output: Konsep Undangan

        Langkah 2: Menandatangani undangan
          Oleh: Kasubbag
          Kelengkapan: Konsep Undangan
          Waktu: 10 menit
          Output: Undangan
        """,
      right: """
        SOP: Pembuatan Undangan Rapat
        Nomor SOP: 065/12/UMUM
        Unit kerja: Subbagian Umum
        Tanggal pembuatan: 28 Juni 2022
        Tanggal efektif: 1 Juli 2022
        Disahkan oleh: Sekretaris Dinas
          Nama: Siti Aminah
          NIP: 19780412 200312 2 004
        Dasar hukum: Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
        Pencatatan dan pendataan: Undangan

        Pelaksana: Staf; Kasubbag
        Persyaratan: Perintah Rapat

        Langkah 1: Menyusun konsep undangan
          Oleh: Staf
          Kelengkapan: Perintah Rapat
          Waktu: 30 menit
          Output: Konsep Undangan

        Langkah 2: Menandatangani undangan
          Oleh: Kasubbag
          Kelengkapan: Konsep Undangan
          Waktu: 10 menit
          Output: Undangan
        """
    ),
    check: .procedure { context, findings in
      guard context.procedure.isAlive, !context.origin.isTorn, context.procedure.mayLackIdentity
      else { return }
      let lacking = IdentityGap(context)
      guard !lacking.isEmpty else { return }
      findings.report(
        .incompleteIdentity(lacking.names),
        in: context.origin.file,
        at: context.origin.heading,
        fixes: lacking.fixes
      )
    }
  )
}

extension Procedure {
  /// Whether some field of the identity page is not even mentioned.
  fileprivate var mayLackIdentity: Bool {
    identity.number.isMissing || identity.created.isMissing || identity.effective.isMissing
      || agency == nil && identity.unit.isMissing
      || identity.approval.map { $0.name.isMissing || $0.employeeNumber.isMissing } ?? true
  }
}

/// What an identity page does not even mention.
private struct IdentityGap {
  /// The fields that stand by themselves.
  private var fields: [Keyword] = []
  /// The fields below `Disahkan oleh`, when that is there.
  private var official: [Keyword] = []
  private let origin: ProcedureOrigin

  init(_ context: borrowing ProcedureContext) {
    let procedure = context.procedure
    origin = context.origin
    guard let form = procedure.conformity(with: .procedureForm) else { return }
    for item in form.items where item.state == .missing {
      switch item.component {
      case .agency, .number, .created, .effective:
        if origin.field(item.component.keyword) == nil { fields.append(item.component.keyword) }
      case .approval:
        if let approval = procedure.identity.approval {
          if approval.name.isMissing { addOfficial(.officialName) }
          if approval.employeeNumber.isMissing { addOfficial(.employeeNumber) }
        } else {
          fields.append(.approvedBy)
        }
      // A title that lacks, the legal basis and the supplements have rules of their own.
      default: break
      }
    }
  }

  private mutating func addOfficial(_ keyword: Keyword) {
    if origin.field(keyword) == nil { official.append(keyword) }
  }

  var isEmpty: Bool { fields.isEmpty && official.isEmpty }

  var names: [String] { (fields + official).map { $0.spelling.text } }

  /// The lines that lack, to be filled in.
  var fixes: [FixIt] {
    var edits: [TextEdit] = []
    if !fields.isEmpty, !origin.title.isEmpty {
      let lines = fields.map { keyword in
        keyword == .approvedBy
          ? "\nDisahkan oleh: ?\n  Nama: ?\n  NIP: ?" : "\n\(keyword.spelling.text): ?"
      }
      edits.append(insertion(behind: origin.title, lines))
    }
    if !official.isEmpty, let place = origin.field(.approvedBy)?.valueRange {
      edits.append(insertion(behind: place, official.map { "\n  \($0.spelling.text): ?" }))
    }
    guard !edits.isEmpty else { return [] }
    edits.sort { $0.range.start < $1.range.start }
    let title = Message("tambahkan baris yang kurang", en: "add the lines that lack")
    return [FixIt(title, .hasBlanks, edits: edits)]
  }

  private func insertion(behind place: SourceRange, _ lines: [String]) -> TextEdit {
    var text = ""
    for line in lines { text += line }
    return TextEdit(file: origin.file, range: place.endPoint, replacement: text)
  }
}

extension Problem {
  /// The identity page lacks the fields named.
  fileprivate static func incompleteIdentity(_ names: [String]) -> Problem {
    Problem(
      .incompleteIdentity,
      Message(
        "halaman identitas belum memuat {0}",
        en: "the identity page lacks {0}",
        .list(names)
      ),
      label: Message("SOP ini belum lengkap identitasnya", en: "this SOP's identity is incomplete"),
      help: [
        Message(
          "Lengkapi menurut naskah yang ditandatangani; tulis \"?\" bila belum diketahui.",
          en: "Fill them in from the signed document; write \"?\" for what is not known yet."
        )
      ]
    )
  }
}
