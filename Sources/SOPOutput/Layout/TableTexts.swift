import SOPLanguage

/// What stands in the cells of an SOP's table beside the drawing, as plain paragraphs.
///
/// For outputs that set their own lines; a page lets the browser do it.
struct TableTexts {
  private let language: Language

  /// Prepares to write in a language.
  init(_ language: Language) { self.language = language }

  /// The activity, and the condition on which it is done.
  func activity(_ step: Step) -> [String] {
    guard let condition = step.condition else { return [step.activity] }
    return [step.activity, words(TableWords.onlyIf) + " " + condition]
  }

  /// The documents; several of them with a bullet each.
  func documents(_ entry: Entry<[DocumentUse]>) -> [String] {
    switch entry {
    case .missing: return []
    case .unknown: return ["?"]
    case .none: return ["–"]
    case .unreadable(let text): return [text]
    case .value(let uses):
      let texts = uses.map { TableTexts.document($0) }
      return texts.count > 1 ? texts.map { "• " + $0 } : texts
    }
  }

  /// A document with its state in brackets.
  static func document(_ use: DocumentUse) -> String {
    guard let state = use.state else { return use.written }
    return use.written + " (" + state + ")"
  }

  /// How long a step takes, as the author wrote it.
  func duration(_ entry: Entry<Duration>) -> [String] {
    switch entry {
    case .missing: []
    case .unknown: ["?"]
    case .none: ["–"]
    case .unreadable(let text): [text]
    case .value(let duration): [duration.written]
    }
  }

  /// The remark; when there is none, the SOPs that have to do with the step.
  func remark(_ step: Step) -> [String] {
    switch step.remark {
    case .unknown: return ["?"]
    case .unreadable(let text), .value(let text): return [text]
    case .missing, .none:
      let runs = step.runs.map { words(TableWords.runs) + " SOP " + $0.written }
      let related = step.related.map { words(TableWords.related) + " SOP " + $0.written }
      return (runs.map { [$0] } ?? []) + related
    }
  }

  private func words(_ phrase: Phrase) -> String { phrase.wording(in: language).text }
}

extension Step {
  /// Whether the step has something to say in the column for remarks.
  var hasRemark: Bool {
    switch remark {
    case .missing, .none: !related.isEmpty || runs != nil
    case .unknown, .unreadable, .value: true
    }
  }
}

/// The words of the table that are the program's own.
enum TableWords {
  static let title = Phrase("Tabel alur SOP", en: "Flow table of the SOP")
  static let number = Phrase("No", en: "No.")
  static let activity = Phrase("Kegiatan", en: "Activity")
  static let performers = Phrase("Pelaksana", en: "Performers")
  static let standard = Phrase("Mutu Baku", en: "Quality standard")
  static let inputs = Phrase("Kelengkapan", en: "Inputs")
  static let time = Phrase("Waktu", en: "Time")
  static let outputs = Phrase("Output", en: "Output")
  static let remarks = Phrase("Ket.", en: "Remarks")
  static let onlyIf = Phrase("Hanya bila", en: "Only if")
  static let runs = Phrase("Menjalankan", en: "Runs")
  static let related = Phrase("Terkait", en: "Related:")
  static let begin = Phrase("Mulai", en: "Begin")
  static let finish = Phrase("Selesai", en: "End")
  static let legend = Phrase("Keterangan lambang", en: "Legend")
  static let step = Phrase("Langkah", en: "Step")
  static let continues = Phrase("dilanjutkan dengan", en: "continued in")
}

/// A sign that the legend below a table explains.
enum LegendSign: CaseIterable {
  case guess, unknown, together, either, guessedWay, open

  /// What the sign means.
  var meaning: Phrase {
    switch self {
    case .guess:
      Phrase("Pelaksana dugaan, perlu dipastikan", en: "Performer guessed, to be confirmed")
    case .unknown: Phrase("Pelaksana belum diketahui", en: "Performer not known yet")
    case .together: Phrase("Dikerjakan bersama-sama", en: "Done together")
    case .either:
      Phrase("Dikerjakan oleh salah satu pelaksana", en: "Done by either performer")
    case .guessedWay:
      Phrase("Tujuan dugaan, perlu dipastikan", en: "Destination guessed, to be confirmed")
    case .open: Phrase("Kelanjutan belum diketahui", en: "What follows is not known yet")
    }
  }

  /// Whether a drawing uses the sign.
  func isUsed(in layout: FlowLayout) -> Bool {
    switch self {
    case .guess: layout.symbols.contains { $0.isGuess }
    case .unknown: layout.symbols.contains { $0.shape == .unknown }
    case .together: layout.links.contains { !$0.isEither }
    case .either: layout.links.contains { $0.isEither }
    case .guessedWay: layout.routes.contains { $0.isGuess }
    case .open: layout.symbols.contains { $0.shape == .open }
    }
  }
}
