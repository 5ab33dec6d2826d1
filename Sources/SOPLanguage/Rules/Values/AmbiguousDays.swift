extension Rule {
  /// SOP303: `hari` where the same SOP also writes `hari kerja`.
  static let ambiguousDays = Rule(
    303,
    "hari-rancu",
    .suggestion,
    title: Phrase("Hari rancu", en: "Ambiguous days"),
    meaning: Phrase(
      """
      SOP ini menulis "hari" di satu tempat dan "hari kerja" di tempat lain. Tidak jelas apakah \
      "hari" itu hari kerja atau hari kalender.
      """,
      en: """
        This SOP writes "hari" in one place and "hari kerja" in another. It is not clear whether \
        that "hari" is a working day or a calendar day.
        """
    ),
    reason: Phrase(
      """
      Tujuh hari kerja lebih panjang daripada tujuh hari kalender. Pemohon dapat mengharapkan yang \
      satu dan petugas yang lain.
      """,
      en: """
        Seven working days are longer than seven calendar days. Applicants may expect the one and \
        officers the other.
        """
    ),
    remedy: Phrase(
      "Tulis \"hari kerja\" atau \"hari kalender\" di semua tempat.",
      en: "Write \"hari kerja\" or \"hari kalender\" everywhere."
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pembuatan Laporan
        Waktu penyelesaian: 7 hari kerja
        Persyaratan: Data
        Pencatatan dan pendataan: Laporan

        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun laporan
          Oleh: Staf
          Kelengkapan: Data
          Waktu: 2 hari
          Output: Laporan [konsep]

        Langkah 2: Menandatangani laporan
          Oleh: Kasi
          Kelengkapan: Laporan [konsep]
          Waktu: 1 jam
          Output: Laporan [ditandatangani]
        """,
      right: """
        SOP: Pembuatan Laporan
        Waktu penyelesaian: 7 hari kerja
        Persyaratan: Data
        Pencatatan dan pendataan: Laporan

        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun laporan
          Oleh: Staf
          Kelengkapan: Data
          Waktu: 2 hari kerja
          Output: Laporan [konsep]

        Langkah 2: Menandatangani laporan
          Oleh: Kasi
          Kelengkapan: Laporan [konsep]
          Waktu: 1 jam
          Output: Laporan [ditandatangani]
        """
    ),
    check: .procedure { context, findings in
      guard DurationUse.mayBeAmbiguous(context.procedure) else { return }
      let uses = DurationUse.all(context)
      let plain = uses.filter { $0.duration.days == .plain }
      guard let first = plain.first,
        let working = uses.first(where: { $0.duration.days == .working })
      else { return }
      let file = context.origin.file
      var related = [RelatedPlace(file: file, range: working.range, message: saysWorkingDays)]
      related += plain.dropFirst().prefix(2).map {
        RelatedPlace(file: file, range: $0.range, message: alsoPlainDays)
      }
      findings.report(
        .ambiguousDays(first.duration.written, count: plain.count),
        in: file,
        at: first.range,
        related: related,
        fixes: first.fix(file).map { [$0] } ?? []
      )
    }
  )

  private static let saysWorkingDays = Message(
    "di sini tertulis \"hari kerja\"",
    en: "\"hari kerja\" here"
  )

  private static let alsoPlainDays = Message("juga hanya \"hari\"", en: "\"hari\" alone here too")
}

extension Problem {
  /// A time counts days without saying which, in an SOP that says it elsewhere.
  static func ambiguousDays(_ written: String, count: Int) -> Problem {
    var notes = [
      Message(
        "Untuk pemeriksaan selanjutnya \"hari\" dianggap hari kerja.",
        en: "For the remaining checks \"hari\" counts as a working day."
      )
    ]
    if count > 1 {
      notes.append(
        Message(
          "Seluruhnya ada {0} waktu dengan \"hari\" saja.",
          en: "There are {0} times with \"hari\" alone.",
          .number(count)
        )
      )
    }
    return Problem(
      .ambiguousDays,
      Message(
        "sebaiknya \"{0}\" menyebut hari kerja atau hari kalender",
        en: "\"{0}\" should say whether working or calendar days are meant",
        .text(written)
      ),
      label: Message("hari kerja atau hari kalender?", en: "working or calendar days?"),
      notes: notes
    )
  }
}

/// A duration of an SOP with its place.
private struct DurationUse {
  var duration: Duration
  var range: SourceRange
  /// Whether `range` is the value alone.
  var isValue: Bool

  /// Whether some duration counts working days and another one days of any kind.
  static func mayBeAmbiguous(_ procedure: Procedure) -> Bool {
    var hasPlain = false
    var hasWorking = false
    func add(_ duration: Entry<Duration>) {
      guard case .value(let duration) = duration else { return }
      hasPlain = hasPlain || duration.days == .plain
      hasWorking = hasWorking || duration.days == .working
    }
    add(procedure.service.completionTime)
    for position in procedure.steps.indices { add(procedure.steps[position].duration) }
    return hasPlain && hasWorking
  }

  /// Every duration that the author words: the promise and the steps.
  ///
  /// A limit of law is quoted, and laws write "hari" alone.
  static func all(_ context: borrowing ProcedureContext) -> [DurationUse] {
    let procedure = context.procedure
    let origin = context.origin
    var uses: [DurationUse] = []
    if let duration = procedure.service.completionTime.value,
      let field = origin.field(.completionTime)
    {
      uses.append(DurationUse(duration: duration, range: field.valueRange, isValue: true))
    }
    for (step, place) in zip(procedure.steps, origin.steps) {
      guard let duration = step.duration.value else { continue }
      let field = place.field(.duration)
      uses.append(
        DurationUse(
          duration: duration,
          range: field?.valueRange ?? place.heading,
          isValue: field != nil
        )
      )
    }
    return uses
  }

  /// The offer to add `kerja`, where the value ends with `hari`.
  func fix(_ file: FileID) -> FixIt? {
    guard isValue, FoldedName(duration.written).words.last?.elementsEqual("hari".utf8) == true,
      duration.written.utf8.last?.isASCIILetter == true
    else { return nil }
    return FixIt(
      Message("tambahkan \"kerja\"", en: "add \"kerja\""),
      .likely,
      edits: [TextEdit(file: file, range: range.endPoint, replacement: " kerja")]
    )
  }
}
