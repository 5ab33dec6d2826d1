extension Rule {
  /// SOP705: the description names its performer, who has a column of his own.
  static let activityWithSubject = Rule(
    705,
    "uraian-bersubjek",
    .suggestion,
    title: Phrase("Kegiatan menyebut pelaksananya", en: "An activity with its performer"),
    meaning: Phrase(
      "Uraian kegiatan diawali pelaku, padahal pelaku sudah ditulis pada \"Oleh:\".",
      en: "The description begins with who acts, though \"Oleh:\" says so already."
    ),
    reason: Phrase(
      """
      Pelaksana dipisahkan dari kegiatan (PermenPAN-RB 35/2012). Bila jabatan berganti nama, \
      hanya satu tempat yang perlu diubah.
      """,
      en: """
        Performers are kept apart from activities (PermenPAN-RB 35/2012). When a post changes its \
        name, only one place has to change.
        """
    ),
    remedy: Phrase(
      "Hapus pelakunya: \"Tamu mengisi buku tamu\" menjadi \"Mengisi buku tamu\".",
      en: "Leave out who acts: \"Tamu mengisi buku tamu\" becomes \"Mengisi buku tamu\"."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pembuatan Undangan Rapat
        Pencatatan dan pendataan: Undangan

        Pelaksana: Staf; Kasubbag
        Persyaratan: Perintah Rapat

        Langkah 1: Staf menyusun konsep undangan
          Oleh: Staf
          Kelengkapan: Perintah Rapat
          Waktu: 30 menit
          Output: Undangan [konsep]

        Langkah 2: Menandatangani undangan
          Oleh: Kasubbag
          Kelengkapan: Undangan [konsep]
          Waktu: 10 menit
          Output: Undangan [ditandatangani]
        """,
      right: """
        SOP: Pembuatan Undangan Rapat
        Pencatatan dan pendataan: Undangan

        Pelaksana: Staf; Kasubbag
        Persyaratan: Perintah Rapat

        Langkah 1: Menyusun konsep undangan
          Oleh: Staf
          Kelengkapan: Perintah Rapat
          Waktu: 30 menit
          Output: Undangan [konsep]

        Langkah 2: Menandatangani undangan
          Oleh: Kasubbag
          Kelengkapan: Undangan [konsep]
          Waktu: 10 menit
          Output: Undangan [ditandatangani]
        """
    ),
    check: .procedure { context, findings in
      let file = context.origin.file
      for found in NamedSubject.all(in: context) where !found.isForeign {
        findings.report(
          .activityWithSubject(found.subject.name),
          in: file,
          at: found.place,
          fixes: found.removal(in: file).map { [$0] } ?? []
        )
      }
    }
  )
}

/// Somebody who is named at the beginning of a step's description.
struct NamedSubject {
  /// The step.
  let step: StepID
  /// Who is named.
  let subject: ActivityOpening.Subject
  /// Where he is named.
  let place: SourceRange
  /// Whether he is surely none of those who perform the step.
  let isForeign: Bool
  /// The whole description.
  private let activity: SourceRange
  private let opening: ActivityOpening
  private let text: String

  /// Everybody so named in an SOP that is in use or will be.
  static func all(in context: borrowing ProcedureContext) -> [NamedSubject] {
    let procedure = context.procedure
    let noVerb = context.names.stepsWithoutVerb
    guard procedure.isAlive, !noVerb.isEmpty else { return [] }
    let roles = RoleNames(context)
    var result: [NamedSubject] = []
    for position in noVerb {
      let step = procedure.steps[position]
      if step.chain != nil { continue }
      let opening = ActivityOpening(step.activity)
      let activity = context.origin.steps[position].activity
      guard !activity.isEmpty, let subject = opening.subject(among: roles) else { continue }
      result.append(NamedSubject(StepID(position), step, subject, opening, at: activity))
    }
    return result
  }

  private init(
    _ id: StepID,
    _ step: Step,
    _ subject: ActivityOpening.Subject,
    _ opening: ActivityOpening,
    at activity: SourceRange
  ) {
    let performers = Set(step.performers.performers.map { $0.lane })
    self.step = id
    self.subject = subject
    self.opening = opening
    self.activity = activity
    text = step.activity
    let start = Int(activity.start)
    place = SourceRange(start, min(start + subject.name.utf8.count, Int(activity.end)))
    isForeign =
      !performers.isEmpty && subject.isWholeName && performers.isDisjoint(with: subject.lanes)
  }

  /// The change that leaves him out; nothing when the text is not as it was read.
  func removal(in file: FileID) -> FixIt? {
    guard activity.count == text.utf8.count,
      let start = opening.start(ofWord: subject.wordCount)
    else { return nil }
    let bytes = Array(text.utf8)
    let letter = bytes[start].isASCIILetter ? bytes[start] & 0xDF : bytes[start]
    let first = Int(activity.start)
    return FixIt(
      Message("hapus \"{0}\"", en: "remove \"{0}\"", .text(subject.name)),
      // The description is what the author wrote, and is not changed unasked.
      .likely,
      edits: [
        TextEdit(
          file: file,
          range: SourceRange(first, first + start + 1),
          replacement: String(decoding: [letter], as: UTF8.self)
        )
      ]
    )
  }
}

extension Problem {
  /// A description begins with who acts.
  fileprivate static func activityWithSubject(_ name: String) -> Problem {
    Problem(
      .activityWithSubject,
      Message(
        "sebaiknya pelaku \"{0}\" tidak ditulis dalam uraian kegiatan",
        en: "who acts (\"{0}\") is better left out of the activity",
        .text(name)
      ),
      label: Message("pelaku ditulis pada \"Oleh:\"", en: "who acts stands at \"Oleh:\""),
      help: [
        Message(
          "Awali uraian dengan kata kerjanya.",
          en: "Begin the description with its verb."
        )
      ]
    )
  }
}
