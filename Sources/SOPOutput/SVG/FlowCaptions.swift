import SOPLanguage

/// What a picture of a flow says in words: its title, its steps, and what it shows.
struct FlowCaptions {
  private let procedure: Procedure
  private let language: Language
  private let sentences: FlowSentences

  /// Prepares to speak about an SOP.
  init(_ procedure: Procedure, _ language: Language) {
    self.procedure = procedure
    self.language = language
    sentences = FlowSentences(procedure, language)
  }

  /// Writes the title of the SOP.
  func writeTitle(to page: inout HTMLWriter) {
    page.text(procedure.title.isEmpty ? words(TableWords.title) : procedure.title)
  }

  /// Writes what a row is called: `Langkah 4, Kepala Seksi, keputusan` when it is a step.
  func writeName(of row: FlowLayout.Row, to page: inout HTMLWriter) {
    switch row {
    case .step(let id): writeName(of: id, to: &page)
    case .terminal(.begin): page.text(TableWords.begin, in: language)
    case .terminal(.finish): page.text(TableWords.finish, in: language)
    case .connector(let connector):
      page.text(connector.message(firstPage: 1).text(in: language))
    }
  }

  private func writeName(of id: StepID, to page: inout HTMLWriter) {
    writeSubject(of: id, to: &page)
    let kind: Phrase =
      switch procedure[id].kind {
      case .activity: Words.activity
      case .decision: Words.decision
      }
    page.text(", " + words(kind))
  }

  /// Writes a line for each step: who does what, and what may happen next.
  func writeDescription(to page: inout HTMLWriter) {
    for index in procedure.steps.indices {
      if index > 0 { page.markup("\n") }
      let id = StepID(index)
      writeSubject(of: id, to: &page)
      page.text(": " + procedure[id].activity)
      page.markup(procedure[id].activity.utf8.last == UInt8(ascii: ".") ? " " : ". ")
      sentences.write(id, to: &page)
    }
  }

  /// Writes the number and the performers of a step.
  private func writeSubject(of id: StepID, to page: inout HTMLWriter) {
    page.text(TableWords.step, in: language)
    page.markup(" ")
    page.number(id.number)
    page.text(", " + performers(of: procedure[id]))
  }

  private func performers(of step: Step) -> String {
    let names = step.performers.performers.compactMap {
      $0.lane.position < procedure.lanes.count ? procedure[$0.lane].name : nil
    }
    if names.isEmpty { return words(Words.nobody) }
    let either = step.performers.manner == .either ? Words.either : Words.together
    let list = names.joined(separator: " " + words(either) + " ")
    return step.performers.isGuess ? list + " (" + words(Words.guess) + ")" : list
  }

  private func words(_ phrase: Phrase) -> String { phrase.wording(in: language).text }

  /// The wording of the captions.
  private enum Words {
    static let activity = Phrase("kegiatan", en: "activity")
    static let decision = Phrase("keputusan", en: "decision")
    static let nobody = Phrase("pelaksana belum diketahui", en: "performer not known yet")
    static let together = Phrase("dan", en: "and")
    static let either = Phrase("atau", en: "or")
    static let guess = Phrase("dugaan", en: "guessed")
  }
}
