import SOPLanguage

/// `sop new`: the file of a new SOP or of a new agency.
package struct NewCommand {
  /// What the user asks for.
  package struct Options: Equatable, Sendable {
    /// The path inside the registry: that of the SOP without `.sop`, or the agency's folder.
    package var path: String
    /// Whether an agency is made.
    package var isAgency: Bool
    /// The title of the SOP or the name of the agency.
    package var title: String?
    /// The unit that does the work.
    package var unit: String?
    /// The performers, between semicolons.
    package var lanes: String?
    /// The activities, between semicolons.
    package var steps: String?

    /// Makes options.
    package init(
      path: String,
      isAgency: Bool = false,
      title: String? = nil,
      unit: String? = nil,
      lanes: String? = nil,
      steps: String? = nil
    ) {
      self.path = path
      self.isAgency = isAgency
      self.title = title
      self.unit = unit
      self.lanes = lanes
      self.steps = steps
    }
  }

  private let options: Options
  private let session: Session

  /// Prepares the command.
  package init(_ options: Options, _ session: Session) {
    self.options = options
    self.session = session
  }

  /// Writes the file and says what comes next.
  package func run() throws(Failure) -> ExitCode {
    let root = try session.usualPlace().root
    let identity = identity(below: root)
    try check(identity)
    return options.isAgency ? try makeAgency(identity, root) : try makeProcedure(identity, root)
  }

  // MARK: Names

  /// The path inside the registry, however the user wrote it.
  private func identity(below root: String) -> String {
    var path = FilePath.withoutSlashes(options.path)
    if path.hasPrefix("./") { path = String(path.dropFirst(2)) }
    if let inside = FilePath.inside(path, of: root), root != "." { path = inside }
    if path.hasDefinitionEnding { path = String(path.dropLast(4)) }
    if options.isAgency, FilePath.name(of: path) == "instansi" { path = FilePath.parent(of: path) }
    return path
  }

  private func check(_ identity: String) throws(Failure) {
    let parts = identity.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ String($0).isSuitableName }) else {
      let suggestion = parts.compactMap { String($0).suitableName }.joined(separator: "/")
      throw .unsuitablePath(identity, suggestion: suggestion)
    }
    if let last = parts.last, last == "instansi" || last == "registri" {
      throw .reservedName(String(last))
    }
  }

  /// Words that the last part of a path may stand for.
  private func words(of identity: String) -> String {
    let words = FilePath.name(of: identity).replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private func elements(_ text: String?) -> [String]? {
    text.map { text in
      text.split(separator: ";").map {
        String(decoding: Blanks.fold(Array($0.utf8)), as: UTF8.self)
      }
      .filter { !$0.isEmpty }
    }
  }

  // MARK: Making

  private func makeAgency(_ identity: String, _ root: String) throws(Failure) -> ExitCode {
    let path = FilePath.join(FilePath.join(root, identity), "instansi.sop")
    try session.refuseExisting(path)
    let name = try given(options.title) { () throws(Failure) in
      try answer(
        Message("Nama lengkap instansi", en: "The full name of the agency"),
        usual: words(of: identity)
      )
    }
    try session.create(path, Skeleton.agency(named: name, in: session.language))
    session.say(
      Message(
        "Berikutnya: lengkapi berkas itu, lalu buat SOP pertama dengan: sop new {0}/NAMA",
        en: "Next: complete that file, then make a first SOP with: sop new {0}/NAME",
        .text(identity)
      )
    )
    return .clean
  }

  private func makeProcedure(_ identity: String, _ root: String) throws(Failure) -> ExitCode {
    let path = FilePath.join(root, identity + ".sop")
    try session.refuseExisting(path)
    try findAgency(above: identity, root)
    let known = try procedure(named: words(of: identity))
    try session.create(path, Skeleton.procedure(known, in: session.language))
    session.say(
      Message(
        "Berikutnya: ganti setiap tanda ? di berkas itu, lalu periksa dengan: sop check {0}",
        en: "Next: replace every ? in that file, then check it with: sop check {0}",
        .text(path)
      )
    )
    return .clean
  }

  /// An SOP belongs to the agency whose folder is nearest above it.
  private func findAgency(above identity: String, _ root: String) throws(Failure) {
    let first = FilePath.parent(of: identity)
    var folder = first
    while true {
      let file = FilePath.join(FilePath.join(root, folder == "." ? "" : folder), "instansi.sop")
      if try session.target(file) == .file { return }
      if folder == "." { throw .noAgency(first == "." ? "NAMA-INSTANSI" : first) }
      folder = FilePath.parent(of: folder)
    }
  }

  /// What the options say of an SOP, and the answers to what they leave open.
  private func procedure(named usual: String) throws(Failure) -> Skeleton.Procedure {
    Skeleton.Procedure(
      title: try given(options.title) { () throws(Failure) in
        try answer(Message("Judul SOP", en: "The title of the SOP"), usual: usual)
      },
      unit: try given(options.unit) { () throws(Failure) in
        try answer(Message("Unit kerja (boleh kosong)", en: "The unit (may be empty)"))
      },
      lanes: try given(elements(options.lanes)) { () throws(Failure) in try lanes() },
      steps: try given(elements(options.steps)) { () throws(Failure) in try steps() }
    )
  }

  // MARK: Asking

  /// What an option says, or what `ask` yields.
  private func given<Value>(
    _ value: Value?,
    _ ask: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    if let value { return value }
    return try ask()
  }

  private var canAsk: Bool { session.world.console.isInputTerminal }

  private func answer(_ question: Message, usual: String = "") throws(Failure) -> String {
    canAsk ? try Questions(session).ask(question, usual: usual) : usual
  }

  private func lanes() throws(Failure) -> [String] {
    let answer = try answer(
      Message(
        "Pelaksana dari kiri ke kanan, dipisah titik koma",
        en: "Performers from left to right, separated by semicolons"
      )
    )
    return elements(answer) ?? []
  }

  private func steps() throws(Failure) -> [String] {
    guard canAsk else { return [] }
    return try Questions(session).askAll { number in
      Message(
        "Kegiatan {0} (kosong bila sudah semua)",
        en: "Activity {0} (empty when that is all)",
        .number(number)
      )
    }
  }
}
