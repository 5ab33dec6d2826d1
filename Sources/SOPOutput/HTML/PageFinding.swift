import SOPLanguage

/// What the checker found, as the page of the SOP shows it.
struct PageFinding {
  /// How much it weighs.
  let severity: Severity
  /// The number of the rule.
  let code: UInt16
  /// What is wrong.
  let headline: Message
  /// Facts that explain it.
  let notes: [Message]
  /// What can be done.
  let help: [Message]
  /// Why it matters, if the rule is known.
  let reason: Phrase?
  /// The line in the source, from one.
  let line: Int
  /// The text of that line without the blanks around it.
  let text: String

  /// Takes from a diagnostic what the page shows.
  init(_ diagnostic: Diagnostic, in file: SourceFile, rules: [UInt16: Rule]) {
    severity = diagnostic.severity
    code = diagnostic.code
    headline = diagnostic.problem.headline
    notes = diagnostic.problem.notes
    help = diagnostic.problem.help
    reason = rules[diagnostic.code]?.reason
    (line, text) = PageFinding.line(at: Int(diagnostic.range.start), of: file.bytes)
  }

  private static func line(at offset: Int, of bytes: [UInt8]) -> (number: Int, text: String) {
    let lineFeed = UInt8(ascii: "\n")
    let offset = min(max(0, offset), bytes.count)
    let start = bytes[..<offset].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    let end = bytes[start...].firstIndex(of: lineFeed) ?? bytes.count
    let number = bytes[..<start].count { $0 == lineFeed } + 1
    let line = bytes[start..<end].filter { $0 != UInt8(ascii: "\r") }
    return (number, String(decoding: Blanks.fold(Array(line)), as: UTF8.self))
  }
}

/// The findings of each file of a compilation.
struct FindingTable {
  private let diagnostics: [[Diagnostic]]
  private let files: [SourceFile]
  private let positions: [String: Int]
  private let rules: [UInt16: Rule]

  /// Sorts the findings of a compilation by file.
  init(_ compilation: Compilation) {
    files = compilation.files
    var diagnostics = [[Diagnostic]](repeating: [], count: files.count)
    for diagnostic in compilation.diagnostics
    where diagnostics.indices.contains(Int(diagnostic.file.index)) {
      diagnostics[Int(diagnostic.file.index)].append(diagnostic)
    }
    self.diagnostics = diagnostics
    var positions: [String: Int] = [:]
    for (position, file) in files.enumerated() { positions[file.path] = position }
    self.positions = positions
    var rules: [UInt16: Rule] = [:]
    for rule in Rule.all { rules[rule.code] = rule }
    self.rules = rules
  }

  /// The file of an SOP.
  func file(of procedure: Procedure) -> SourceFile? {
    position(of: procedure).map { files[$0] }
  }

  /// What was found in the file of an SOP: the heaviest first, then in the order of the text.
  func findings(of procedure: Procedure) -> [PageFinding] {
    findings(in: procedure.path + ".sop")
  }

  /// What was found in the file of an SOP, in the order of the text.
  func diagnostics(of procedure: Procedure) -> [Diagnostic] {
    diagnostics(in: procedure.path + ".sop")
  }

  /// What was found in the file at `path`, in the order of the text.
  func diagnostics(in path: String) -> [Diagnostic] {
    positions[path].map { diagnostics[$0] } ?? []
  }

  /// What was found in the file at `path`, the heaviest first, then in the order of the text.
  func findings(in path: String) -> [PageFinding] {
    guard let position = positions[path] else { return [] }
    let found = diagnostics[position]
    return [Severity.error, .warning, .suggestion].flatMap { severity in
      found.filter { $0.severity == severity }
    }.map { PageFinding($0, in: files[position], rules: rules) }
  }

  private func position(of procedure: Procedure) -> Int? {
    positions[procedure.path + ".sop"]
  }
}
