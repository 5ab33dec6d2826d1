/// A wrong and a right text that show a rule.
package struct RuleExample: Sendable {
  /// What surrounds the text when it is compiled.
  package enum Surrounding: Sendable {
    /// The text is a whole SOP file.
    case nothing
    /// The text is an SOP from its title line on; what it leaves out of the identity page is put
    /// behind that line, and two steps behind a text that has none.
    case procedure
    /// The text is an SOP from its title line on; two steps are put behind a text that has none.
    case identity
    /// The text is the steps of an SOP: a title and the lanes `Staf`, `Kasi`, `Kabid` and
    /// `Kadis` are put before it, with an identity page and with what its documents come from and
    /// go to.
    case title
    /// The text is a whole `instansi.sop`.
    case agency
    /// The text is a whole `registri.sop`.
    case registry
    /// The text is several files; a line `=== dinas/surat-masuk.sop` names the file that follows.
    /// SOPs get what they leave out of the identity page.
    case files
    /// The text is the steps of an SOP; the wrong one is saved as Windows-1252, the right one as
    /// UTF-8, which is all the difference there is.
    case encoding
  }

  /// A file of an example.
  package struct File: Sendable {
    /// The path inside the registry; empty for a text that stands for any file.
    package var path: String
    /// The text, without the line that names the file.
    package var text: String
  }

  /// What surrounds the text.
  package let surrounding: Surrounding
  /// Yields exactly the rule's finding (and none of errors or warnings besides).
  package let wrong: StaticString
  /// Does not yield the rule's finding.
  package let right: StaticString
  /// The day on which the texts are checked, where that matters.
  package let today: CalendarDate?

  /// Makes an example of whole files, or of steps when `in` says so.
  package init(
    in surrounding: Surrounding = .title,
    today: StaticString? = nil,
    wrong: StaticString,
    right: StaticString
  ) {
    self.surrounding = surrounding
    self.today = today.flatMap { CalendarDate(iso: $0.text) }
    self.wrong = wrong
    self.right = right
  }

  /// The lines put before the text of an example of kind ``Surrounding/title``.
  package static let title: StaticString =
    "SOP: Contoh\n\nPelaksana: Staf; Kasi; Kabid; Kadis\n\n"
}

extension RuleExample {
  /// The wrong text as the files of a registry.
  package var wrongFiles: [SourceFile] {
    guard surrounding == .encoding else { return sourceFiles(of: wrong) }
    let text = RuleExample.excerpt(wrong.text) + "\n"
    return [SourceFile(path: "contoh.sop", contents: RuleExample.windows1252(text))]
  }

  /// The right text as the files of a registry.
  package var rightFiles: [SourceFile] { sourceFiles(of: right) }

  /// The parts of a text of the example: one, or as many as it names files.
  package func parts(of text: StaticString) -> [File] {
    guard surrounding == .files else { return [File(path: "", text: text.text)] }
    var files: [File] = []
    for line in text.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = Array(line)
      if line.starts(with: RuleExample.fileMark) {
        let path = line.dropFirst(RuleExample.fileMark.count)
        files.append(File(path: String(decoding: path, as: UTF8.self), text: ""))
      } else if let last = files.indices.last {
        files[last].text += String(decoding: line, as: UTF8.self) + "\n"
      }
    }
    return files.map { File(path: $0.path, text: RuleExample.withoutBlankEnd($0.text)) }
  }

  private static let fileMark = Array("=== ".utf8)

  private func sourceFiles(of text: StaticString) -> [SourceFile] {
    parts(of: text).enumerated().map { position, part in
      let path =
        switch surrounding {
        case .nothing, .procedure, .identity, .title, .encoding: "contoh.sop"
        case .agency: "dinas/instansi.sop"
        case .registry: "registri.sop"
        case .files: part.path
        }
      let whole =
        switch surrounding {
        case .title, .encoding: RuleExample.excerpt(part.text)
        case .procedure, .files:
          RuleExample.identified(RuleExample.withSteps(part.text), number: position + 1)
        case .identity: RuleExample.withSteps(part.text)
        case .nothing, .agency, .registry: part.text
        }
      return SourceFile(path: path, contents: Array((whole + "\n").utf8))
    }
  }

  /// A text whose letters are all in Latin-1, in the bytes that Windows-1252 has for them.
  private static func windows1252(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { $0.value < 0x100 ? UInt8($0.value) : UInt8(ascii: "?") }
  }

  /// A text without the empty lines at its end.
  private static func withoutBlankEnd(_ text: String) -> String {
    var bytes = Array(text.utf8)
    while bytes.last == 0x0A { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
