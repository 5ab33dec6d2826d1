/// A file to begin with: every field of the form, with what it is for.
///
/// It is made from the vocabulary, so that a new field is in it by itself. What the form demands
/// stands there with `?` for "not known yet"; everything else is an example behind `#`.
package struct Skeleton: Sendable {
  private let language: Language
  private let kind: SyntaxTree.FileKind
  private var sink = ByteSink()

  private init(_ kind: SyntaxTree.FileKind, _ language: Language) {
    self.kind = kind
    self.language = language
  }

  // MARK: Files

  /// What is known of an SOP before its file is written.
  package struct Procedure: Equatable, Sendable {
    /// The title.
    package var title: String
    /// The unit that does the work; empty when it is not known.
    package var unit: String
    /// The performers, from left to right.
    package var lanes: [String]
    /// The activities, in order.
    package var steps: [String]

    /// Makes what is known.
    package init(title: String, unit: String = "", lanes: [String] = [], steps: [String] = []) {
      self.title = title
      self.unit = unit
      self.lanes = lanes
      self.steps = steps
    }
  }

  /// The file of an SOP, in canonical form; comments are in `language`.
  package static func procedure(_ known: Procedure, in language: Language) -> [UInt8] {
    var skeleton = Skeleton(.procedure, language)
    skeleton.addTitle(known.title)
    var values: [Keyword: [String]] = [.status: ["konsep"]]
    if !known.unit.isEmpty { values[.unit] = [known.unit] }
    skeleton.addGroup(.identity, Vocabulary.identityEntries, values)
    skeleton.addGroup(.service, Vocabulary.serviceEntries, [:])
    skeleton.addGroup(
      .record,
      Vocabulary.recordEntries + Vocabulary.universalEntries,
      [.lanes: known.lanes.isEmpty ? ["?"] : known.lanes]
    )
    skeleton.addSteps(known.steps)
    return skeleton.finished
  }

  /// The file of an agency, in canonical form; comments are in `language`.
  package static func agency(named name: String, in language: Language) -> [UInt8] {
    var skeleton = Skeleton(.agency, language)
    skeleton.addTitle(name)
    skeleton.addGroup(nil, Vocabulary.folderEntries + Vocabulary.universalEntries, [:])
    return skeleton.finished
  }

  /// The file of a registry, in canonical form; comments are in `language`.
  package static func registry(titled title: String, in language: Language) -> [UInt8] {
    var skeleton = Skeleton(.registry, language)
    skeleton.addTitle(title)
    skeleton.addGroup(nil, Vocabulary.folderEntries + Vocabulary.universalEntries, [:])
    return skeleton.finished
  }

  private var finished: [UInt8] {
    let path: StaticString =
      switch kind {
      case .registry: "registri.sop"
      case .agency: "instansi.sop"
      case .procedure: "sop.sop"
      }
    return SourceFormatter.text(of: SourceFile(path: path.text, contents: sink.bytes))
  }

  // MARK: Parts

  private mutating func addTitle(_ title: String) {
    comment(Skeleton.introduction)
    sink.append("\n")
    comment(kind.keyword.entry.help)
    add(kind.keyword, [title])
  }

  private mutating func addGroup(
    _ group: Group?,
    _ entries: [KeywordEntry],
    _ values: [Keyword: [String]]
  ) {
    sink.append("\n")
    if let group {
      comment(group.phrase)
      sink.append("\n")
    }
    for entry in entries
    where entry.form.parents.contains(kind.block) && entry.keyword != kind.keyword {
      add(entry, values[entry.keyword])
    }
  }

  private mutating func add(_ entry: KeywordEntry, _ values: [String]?) {
    comment(entry.help)
    if let values {
      add(entry.keyword, values)
    } else if entry.form.isExpected {
      add(entry.keyword, ["?"])
    } else {
      comment(entry.example)
    }
    for child in Vocabulary.entries
    where !child.form.parents.isDisjoint(with: entry.form.opens) && child.form.isExpected {
      add(child.keyword, ["?"])
    }
    sink.append("\n")
  }

  private mutating func addSteps(_ steps: [String]) {
    sink.append("\n")
    comment(Group.steps.phrase)
    sink.append("\n")
    for entry in Vocabulary.stepEntries {
      comment(entry.help)
      comment(entry.example)
    }
    for (position, step) in (steps.isEmpty ? ["?"] : steps).enumerated() {
      sink.append("\n")
      sink.append(Keyword.step.spelling)
      sink.append(" ")
      sink.append(position + 1)
      sink.append(": ")
      sink.append(Skeleton.folded(step))
      sink.append("\n")
      for entry in Vocabulary.stepEntries
      where entry.form.parents.contains(.step) && entry.form.isExpected {
        add(entry.keyword, ["?"])
      }
    }
  }

  // MARK: Lines

  /// Writes a field: one value on its line, several below it.
  private mutating func add(_ keyword: Keyword, _ values: [String]) {
    sink.append(keyword.spelling)
    sink.append(":")
    if values.count == 1 {
      sink.append(" ")
      sink.append(Skeleton.folded(values[0]))
      sink.append("\n")
      return
    }
    sink.append("\n")
    for value in values {
      sink.append("- ")
      sink.append(Skeleton.folded(value))
      sink.append("\n")
    }
  }

  private mutating func comment(_ phrase: Phrase) { comment(phrase.wording(in: language)) }

  /// Writes lines behind `#`.
  private mutating func comment(_ text: StaticString) {
    for line in text.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      sink.append(line.isEmpty ? "#" : "# ")
      sink.append(contentsOf: line)
      sink.append("\n")
    }
  }

  /// What somebody typed, on one line; `?` for nothing.
  private static func folded(_ text: String) -> String {
    let line = text.utf8.map { $0 < 0x20 ? 0x20 : $0 }
    let folded = Blanks.fold(line)
    return folded.isEmpty ? "?" : String(decoding: folded, as: UTF8.self)
  }
}

extension Skeleton {
  /// The parts of an SOP's file.
  private enum Group {
    case identity, service, record, steps

    var phrase: Phrase {
      switch self {
      case .identity:
        Phrase(
          "== Halaman identitas (PermenPAN-RB 35/2012) ==",
          en: "== The identity page (PermenPAN-RB 35/2012) =="
        )
      case .service:
        Phrase(
          """
          == Standar pelayanan (UU 25/2009) ==
          Bila SOP ini tidak melayani masyarakat, hapus bagian ini.
          """,
          en: """
            == The service standard (UU 25/2009) ==
            If this SOP does not serve the public, delete this part.
            """
        )
      case .record:
        Phrase("== Catatan dan pelaksana ==", en: "== Records and performers ==")
      case .steps:
        Phrase(
          "== Langkah: satu baris tabel untuk setiap kegiatan ==",
          en: "== Steps: a row of the table for each activity =="
        )
      }
    }
  }

  private static let introduction = Phrase(
    """
    Baris dengan tanda # adalah keterangan dan boleh dihapus.
    Tanda ? berarti belum diketahui, tanda - berarti memang tidak ada.
    Hapus # di depan contoh yang diperlukan, lalu ganti isinya.
    """,
    en: """
      Lines with the mark # are comments and may be deleted.
      The mark ? means not known yet, the mark - means there is none.
      Take the # off an example that is needed, and replace its value.
      """
  )
}
