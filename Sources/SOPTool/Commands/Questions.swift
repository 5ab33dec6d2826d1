import SOPLanguage

/// Asks a person for words, one line each.
struct Questions {
  private let session: Session

  /// Prepares to ask.
  init(_ session: Session) { self.session = session }

  /// What a person answers; `usual` for an empty line.
  func ask(_ question: Message, usual: String = "") throws(Failure) -> String {
    var sink = ByteSink()
    sink.append(displaying: question.text(in: session.language).utf8)
    if !usual.isEmpty {
      sink.append(" [")
      sink.append(displaying: usual.utf8)
      sink.append("]")
    }
    sink.append(": ")
    session.say(sink.bytes)
    let answer = String(decoding: Blanks.fold(try line()), as: UTF8.self)
    return answer.isEmpty ? usual : answer
  }

  /// What a person answers until the first empty line.
  func askAll(_ question: (Int) -> Message) throws(Failure) -> [String] {
    var answers: [String] = []
    while true {
      let answer = try ask(question(answers.count + 1))
      if answer.isEmpty { return answers }
      answers.append(answer)
    }
  }

  /// The end of the input means that the person went away.
  private func line() throws(Failure) -> [UInt8] {
    do throws(FileSystemError) {
      if let line = try session.world.console.readLine() { return line }
    } catch {
      throw .file(error)
    }
    throw .cancelled
  }
}
