package import SOPLanguage

/// The pages that say how the program and its commands are used.
package struct Help {
  private let language: Language
  private var sink = ByteSink()

  /// The page of a command, or of the program.
  package static func page(_ command: CommandName?, in language: Language) -> [UInt8] {
    var help = Help(language: language)
    if let command, command != .help { help.write(command) } else { help.writeOverview() }
    return help.sink.bytes
  }

  private init(language: Language) { self.language = language }

  private mutating func writeOverview() {
    text(
      Phrase(
        "sop: menyusun SOP instansi pemerintah dari teks biasa menjadi halaman resmi.\n",
        en: "sop: turns standard operating procedures in plain text into official pages.\n"
      )
    )
    heading(Phrase("Pemakaian", en: "Usage"))
    text(Phrase("  sop PERINTAH [pilihan]\n", en: "  sop COMMAND [options]\n"))
    heading(Phrase("Perintah", en: "Commands"))
    table(CommandName.allCases.map { ($0.word.text, $0.summary) })
    heading(Phrase("Pilihan", en: "Options"))
    options(Option.everywhere + [.version])
    heading(Phrase("Contoh", en: "Examples"))
    for example in ["sop build", "sop check sop-definitions/balikpapan", "sop explain SOP101"] {
      sink.append("  \(example)\n")
    }
    heading(Phrase("Kode keluar", en: "Exit codes"))
    text(
      Phrase(
        """
          0  tidak ada kesalahan; peringatan boleh ada, kecuali dengan --strict
          1  ada kesalahan pada definisi
          2  baris perintah keliru
          3  berkas tidak dapat dibaca atau ditulis

        """,
        en: """
            0  no errors; warnings are allowed, unless with --strict
            1  errors in the definitions
            2  the command line is wrong
            3  something could not be read or written

          """
      )
    )
  }

  private mutating func write(_ command: CommandName) {
    sink.append("sop ")
    sink.append(command.word)
    sink.append(": ")
    text(command.summary)
    sink.append("\n")
    heading(Phrase("Pemakaian", en: "Usage"))
    sink.append("  sop ")
    sink.append(command.word)
    let operands = command.operands.wording(in: language).text
    if !operands.isEmpty { sink.append(" \(operands)") }
    text(Phrase(" [pilihan]\n\n", en: " [options]\n\n"))
    for line in command.details.wording(in: language).text
      .split(separator: "\n", omittingEmptySubsequences: false)
    {
      sink.append(line.isEmpty ? "\n" : "  \(line)\n")
    }
    heading(Phrase("Pilihan", en: "Options"))
    options(command.options + Option.everywhere)
    heading(Phrase("Contoh", en: "Examples"))
    for example in command.examples { sink.append("  \(example.text)\n") }
  }

  private mutating func options(_ options: [Option]) {
    table(options.map { (spelling(of: $0), $0.summary) })
  }

  /// The option as it is typed, with what may follow.
  private func spelling(of option: Option) -> String {
    let short = option.shortName.map { "\($0.text), " } ?? "    "
    let value =
      switch option.value {
      case .path?: Phrase(" TEMPAT", en: " PLACE").wording(in: language).text
      case .date?: Phrase(" TTTT-BB-HH", en: " YYYY-MM-DD").wording(in: language).text
      case .text?: Phrase(" TEKS", en: " TEXT").wording(in: language).text
      case .list?: Phrase(" DAFTAR", en: " LIST").wording(in: language).text
      case .oneOf(let words)?: " " + words.map { $0.text }.joined(separator: "|")
      case nil: ""
      }
    return short + option.name.text + value
  }

  private mutating func table(_ rows: [(name: String, text: Phrase)]) {
    let width = rows.map { $0.name.utf8.count }.max() ?? 0
    for row in rows {
      sink.append("  ")
      sink.append(row.name)
      sink.append(repeating: 0x20, count: width + 3 - row.name.utf8.count)
      text(row.text)
      sink.append("\n")
    }
  }

  private mutating func heading(_ phrase: Phrase) {
    sink.append("\n")
    text(phrase)
    sink.append(":\n")
  }

  private mutating func text(_ phrase: Phrase) {
    sink.append(phrase.wording(in: language))
  }
}
