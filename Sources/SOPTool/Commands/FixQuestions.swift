import SOPLanguage

/// Asks about the changes that are probably right, one after the other.
struct FixQuestions {
  /// What a person says to a change.
  private enum Answer {
    case yes, no, all, stop

    /// The answer that a word means, in either language and in any case.
    init?(_ word: String) {
      switch word.lowercased() {
      case "y", "ya", "yes": self = .yes
      case "t", "tidak", "n", "no": self = .no
      case "semua", "all": self = .all
      case "berhenti", "stop": self = .stop
      default: return nil
      }
    }
  }

  /// A finding as it is known again after the text has changed.
  private struct Question: Hashable {
    var path: String
    var code: UInt16
    var line: [UInt8]
  }

  private let session: Session
  private let root: String
  private var asked: Set<Question> = []
  private var takesAll = false
  private var hasStopped = false

  /// Prepares to ask about the registry at `root`.
  init(_ session: Session, root: String) {
    self.session = session
    self.root = root
  }

  /// Asks about every finding of the files that are wanted, and makes the changes agreed to.
  mutating func ask(_ repair: inout Repair, isWanted: (String) -> Bool) {
    for _ in 0..<Repair.mostRounds where !hasStopped {
      let (offers, questions) = offers(in: repair, isWanted)
      guard !offers.isEmpty else { return }
      let count = repair.applied.count
      guard repair.apply(offers) else { return }
      // What got in another's way is asked again, about the text as it is by then.
      let made = repair.applied[count...]
      for (offer, question) in zip(offers, questions)
      where !made.contains(where: { $0.diagnostic.range == offer.diagnostic.range }) {
        asked.remove(question)
      }
      repair.applyCertain()
    }
  }

  private mutating func offers(
    in repair: Repair,
    _ isWanted: (String) -> Bool
  ) -> (offers: [Repair.Offer], questions: [Question]) {
    var formatter = DiagnosticFormatter(
      repair.files,
      session.formatting(under: root, session.messageStyle)
    )
    var offers: [Repair.Offer] = []
    var questions: [Question] = []
    for diagnostic in repair.compilation.diagnostics where !hasStopped {
      let fixes = diagnostic.unsureFixes.filter { repair.isAllowed($0) }
      let file = repair.files[Int(diagnostic.file.index)]
      guard !fixes.isEmpty, isWanted(file.path) else { continue }
      let question = Question(
        path: file.path,
        code: diagnostic.code,
        line: FixQuestions.line(at: Int(diagnostic.range.start), of: file.bytes)
      )
      guard !asked.contains(question) else { continue }
      questions.append(question)
      guard let fix = choose(fixes, diagnostic, &formatter) else {
        questions.removeLast()
        asked.insert(question)
        continue
      }
      offers.append(Repair.Offer(diagnostic: diagnostic, fix: fix))
    }
    asked.formUnion(questions)
    return (offers, questions)
  }

  /// The change that the person wants; nothing when none of them is.
  private mutating func choose(
    _ fixes: [FixIt],
    _ diagnostic: Diagnostic,
    _ formatter: inout DiagnosticFormatter
  ) -> FixIt? {
    if takesAll { return fixes.first }
    var sink = ByteSink()
    sink.append("\n")
    formatter.write(diagnostic, to: &sink)
    session.say(sink.bytes)
    for fix in fixes {
      switch answer(to: fix) {
      case .yes: return fix
      case .no: continue
      case .all:
        takesAll = true
        return fix
      case .stop:
        hasStopped = true
        return nil
      }
    }
    return nil
  }

  /// Asks until the answer is understood; the end of the input means to stop.
  private func answer(to fix: FixIt) -> Answer {
    while true {
      var sink = ByteSink()
      let title = fix.title.text(in: session.language)
      let question = Message(
        "Terapkan: {0}? [y/t/semua/berhenti] ",
        en: "Apply: {0}? [y/n/all/stop] ",
        .text(title)
      )
      sink.append(displaying: question.text(in: session.language).utf8)
      session.say(sink.bytes)
      guard let line = try? session.world.console.readLine() else { return .stop }
      let word = String(decoding: line, as: UTF8.self).split { $0.isWhitespace }.joined()
      if let answer = Answer(word) { return answer }
    }
  }

  private static func line(at offset: Int, of bytes: [UInt8]) -> [UInt8] {
    let table = LineTable(bytes)
    return Array(bytes[table.range(ofLine: table.line(at: offset)).indices])
  }
}
