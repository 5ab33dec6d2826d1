/// Shows diagnostics to people: headline, places in the text with marks, notes and fixes.
///
/// ```
/// Kesalahan SOP101: kata kunci "Wkatu" tidak dikenal
///   --> balikpapan/dkumkmp/promosi-pameran.sop:27:3
///    |
/// 27 |   Wkatu: 5 menit
///    |   ^^^^^ mungkin maksud Anda "Waktu"
///    = Untuk pemeriksaan selanjutnya baris ini dianggap "Waktu: 5 menit".
///    Perbaikan: ganti "Wkatu" dengan "Waktu"                               [otomatis]
/// ```
///
/// It turns values into bytes and nothing else; whoever calls it decides whether colours are
/// wanted. Whatever stands in a file or in its name, the terminal obeys none of it.
package struct DiagnosticFormatter: Sendable {
  /// How parts are told apart.
  package enum Style: UInt8, Sendable {
    /// By their shape alone.
    case plain
    /// By their shape and by the colours of a terminal.
    case ansi
  }

  /// How diagnostics are shown.
  package struct Options: Sendable {
    /// The language of the words.
    package var language: Language
    /// Whether colours are used.
    package var style: Style
    /// The number of columns into which lines of a file are fitted.
    package var width: Int
    /// What stands before the paths of files, so that they can be opened from where the user is.
    package var pathPrefix: String

    /// Makes options.
    package init(
      language: Language = .indonesian,
      style: Style = .plain,
      width: Int = 100,
      pathPrefix: String = ""
    ) {
      self.language = language
      self.style = style
      self.width = width
      self.pathPrefix = pathPrefix
    }
  }

  /// How diagnostics are shown.
  package var options: Options
  let files: [SourceFile]
  private var tables: [FileID: LineTable] = [:]

  /// Makes a formatter for diagnostics about `files`.
  package init(_ files: [SourceFile], _ options: Options = Options()) {
    self.files = files
    self.options = options
  }

  /// Writes a diagnostic; with `isExplained` it ends with the command that says more.
  package mutating func write(
    _ diagnostic: Diagnostic,
    isExplained: Bool = false,
    to sink: inout ByteSink
  ) {
    var painter = Painter(options)
    painter.headline(of: diagnostic)
    let blocks = blocks(of: diagnostic)
    let gutter = blocks.map { $0.gutter }.max() ?? 1
    for block in blocks { painter.write(block, gutter: gutter, width: options.width) }
    painter.advice(of: diagnostic, gutter: gutter, isExplained: isExplained)
    sink.append(contentsOf: painter.bytes)
  }

  /// The line table of a file; made once for each file.
  mutating func table(of file: FileID) -> LineTable {
    if let table = tables[file] { return table }
    let table = LineTable(source(file)?.bytes ?? [])
    tables[file] = table
    return table
  }

  /// The file named `id`, unless the diagnostic belongs to other files.
  func source(_ id: FileID) -> SourceFile? {
    files.indices.contains(Int(id.index)) ? files[Int(id.index)] : nil
  }

  /// Lets go of the line tables, so that a large registry does not fill the memory.
  mutating func forgetTables() { tables = [:] }
}

extension Severity {
  /// The word for the weight at the start of a headline.
  package var phrase: Phrase {
    switch self {
    case .error: Phrase("Kesalahan", en: "Error")
    case .warning: Phrase("Peringatan", en: "Warning")
    case .suggestion: Phrase("Saran", en: "Suggestion")
    }
  }
}

extension FixIt.Confidence {
  /// What a reader has to know before taking the fix.
  package var phrase: Phrase {
    switch self {
    case .certain: Phrase("[otomatis]", en: "[automatic]")
    case .likely: Phrase("[periksa dahulu]", en: "[check first]")
    case .hasBlanks: Phrase("[lengkapi isinya]", en: "[fill in the blank]")
    }
  }
}
