package import SOPLanguage

/// A line on the terminal that says what a long run is doing.
///
/// Nothing is shown to a file or a pipe, nor of a run that is over before anybody wonders.
package struct Progress {
  /// How long a run stays silent, and how long a line stays, in milliseconds.
  private static let patience = 700
  private static let interval = 100
  /// How many things make a stage long before it has begun.
  private static let many = 1000

  /// What compiling is called.
  package static let checking = Phrase("Memeriksa {0} berkas …", en: "Checking {0} files …")

  private let session: Session
  private let isShown: Bool
  private var last = Int.min / 2
  private var isDirty = false

  /// Prepares to tell of a run.
  package init(_ session: Session) {
    self.session = session
    isShown =
      session.world.console.isMessageTerminal && session.world.variable("TERM") != "dumb"
  }

  /// Says what is being done, and of how many things that has been done already.
  package mutating func show(_ phrase: Phrase, _ count: Int) {
    guard isShown else { return }
    let now = session.world.milliseconds()
    guard now - session.start >= Progress.patience, now - last >= Progress.interval else { return }
    write(phrase, count, at: now)
  }

  /// Says what is about to be done in one piece, when it has been long or is going to be.
  package mutating func begin(_ phrase: Phrase, _ count: Int) {
    guard isShown else { return }
    let now = session.world.milliseconds()
    guard now - session.start >= Progress.patience || count >= Progress.many else { return }
    write(phrase, count, at: now)
  }

  private mutating func write(_ phrase: Phrase, _ count: Int, at now: Int) {
    last = now
    isDirty = true
    var sink = ByteSink()
    sink.append("\r\u{1B}[K")
    Message(phrase, .number(count)).write(to: &sink, in: session.language)
    session.say(sink.bytes)
  }

  /// Clears the line away, so that something else can be said.
  package mutating func clear() {
    guard isDirty else { return }
    isDirty = false
    session.say(Array("\r\u{1B}[K".utf8))
  }
}
