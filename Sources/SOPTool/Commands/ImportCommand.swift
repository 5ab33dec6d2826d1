package import SOPLanguage

/// `sop import`: tables and texts as people have them become drafts of SOPs.
package struct ImportCommand {
  /// What the user asks for.
  package struct Options: Equatable, Sendable {
    /// The files, `-` for standard input; standard input alone when there is none.
    package var paths: [String]
    /// The folder for the drafts; standard output when there is none.
    package var output: String?
    /// How the tables are written; told from the content when it is nothing.
    package var format: ImportFormat?
    /// Whether files that exist already are replaced.
    package var isForced: Bool
    /// Whether the account names every cell and line.
    package var isWholeAccount: Bool

    /// Makes options.
    package init(
      paths: [String] = [],
      output: String? = nil,
      format: ImportFormat? = nil,
      isForced: Bool = false,
      isWholeAccount: Bool = false
    ) {
      self.paths = paths
      self.output = output
      self.format = format
      self.isForced = isForced
      self.isWholeAccount = isWholeAccount
    }
  }

  /// A draft and the place where it is to be written.
  private struct Draft {
    var path: String
    var text: [UInt8]
  }

  private let options: Options
  private let session: Session

  /// Prepares the command.
  package init(_ options: Options, _ session: Session) {
    self.options = options
    self.session = session
  }

  /// Reads the sources, tells what became of them, and writes the drafts: all of them or, when one
  /// would take the place of another file, none.
  package func run() throws(Failure) -> ExitCode {
    var drafts: [Draft] = []
    for path in options.paths.isEmpty ? ["-"] : options.paths {
      let name = path == "-" ? inputName : FilePath.name(of: path)
      let contents = try contents(of: path)
      if ImportCommand.isBinaryDocument(contents) { throw .binaryDocument(name) }
      let result = Importer.read(contents, as: options.format, named: name)
      session.say(
        ImportReport.text(
          of: result,
          named: name,
          isWhole: options.isWholeAccount,
          in: session.language
        )
      )
      drafts += result.procedures.map { draft($0, beside: drafts) }
    }
    guard !drafts.isEmpty else { throw .nothingToImport }
    if options.output == nil { try print(drafts) } else { try write(drafts) }
    return .clean
  }

  /// Whether the bytes begin like a ZIP archive, as which office programs save today, like their
  /// older files (MS-CFB, section 2.2), or like a PDF.
  private static func isBinaryDocument(_ contents: [UInt8]) -> Bool {
    let beginnings: [[UInt8]] = [
      [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF-".utf8),
    ]
    return beginnings.contains { contents.starts(with: $0) }
  }

  /// What standard input is called.
  private var inputName: String {
    Phrase("masukan", en: "input").wording(in: session.language).text
  }

  private func contents(of path: String) throws(Failure) -> [UInt8] {
    if path != "-" {
      return try session.files { fileSystem throws(FileSystemError) in
        try fileSystem.read(path, SourceFile.maximumLength)
      }
    }
    if session.world.console.isInputTerminal {
      session.say(
        Message(
          "Tempel tabelnya di sini, lalu tekan Enter dan Ctrl+D.",
          en: "Paste the table here, then press Enter and Ctrl+D."
        )
      )
    }
    return try session.readInput()
  }

  /// The draft of an SOP; of two sources with the same title the second gets a number.
  private func draft(_ procedure: ImportedProcedure, beside drafts: [Draft]) -> Draft {
    let folder = options.output ?? ""
    var path = FilePath.join(folder, procedure.name + ".sop")
    var number = 2
    while drafts.contains(where: { $0.path == path }) {
      path = FilePath.join(folder, "\(procedure.name)-\(number).sop")
      number += 1
    }
    return Draft(path: path, text: procedure.text)
  }

  // MARK: Results

  private func print(_ drafts: [Draft]) throws(Failure) {
    for (index, draft) in drafts.enumerated() {
      try session.print((index > 0 ? [0x0A] : []) + draft.text)
    }
    guard drafts.count > 1 else { return }
    session.say(
      Message(
        "{0} SOP tertulis berurutan di layar. Dengan -o FOLDER masing-masing menjadi berkas.",
        en: "{0} SOPs are written one behind the other. With -o FOLDER each becomes a file.",
        .number(drafts.count)
      )
    )
  }

  private func write(_ drafts: [Draft]) throws(Failure) {
    if !options.isForced {
      for draft in drafts where try session.target(draft.path) != nil {
        throw .draftInTheWay(draft.path)
      }
    }
    for draft in drafts {
      if try session.target(draft.path) == nil {
        try session.create(draft.path, draft.text)
      } else {
        try replace(draft)
      }
    }
  }

  /// Writes a draft in place of a file, and names it.
  private func replace(_ draft: Draft) throws(Failure) {
    let name = "\(OutputFolder.temporaryPrefix)\(session.world.processID)"
    let temporary = FilePath.join(FilePath.parent(of: draft.path), name)
    try session.files { fileSystem throws(FileSystemError) in
      try fileSystem.replace(draft.path, with: draft.text, through: temporary)
    }
    var sink = ByteSink()
    sink.append(displaying: draft.path.utf8)
    sink.append("\n")
    try session.print(sink.bytes)
  }
}
