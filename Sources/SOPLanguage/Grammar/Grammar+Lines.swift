// The part of the grammar that is the vocabulary: files, blocks and fields.

extension Grammar {
  /// The three kinds of file: a title line, and lines in any order.
  static let fileRules: [Rule] = [
    file("berkas-sop", .procedure, block: .procedure),
    file("berkas-instansi", .agency, block: .agency),
    file("berkas-registri", .registry, block: .registry),
  ]

  private static func file(_ name: String, _ title: Keyword, block: BlockSet) -> Rule {
    Rule(
      name,
      .files,
      .sequence([.rule("sela"), .rule(Grammar.name(of: title)), members(of: block, but: title)])
    )
  }

  /// The keywords that open a block, with what the block may hold.
  static let blockRules: [Rule] = Vocabulary.entries.filter { $0.form.opens != [] }.map { entry in
    Rule(name(of: entry.keyword), .blocks, block(of: entry))
  }

  /// The keywords that stand alone.
  static let fieldRules: [Rule] = Vocabulary.entries.filter { $0.form.opens == [] }.map { entry in
    Rule(name(of: entry.keyword), .fields, line(of: entry))
  }

  /// The lines that a block may hold.
  private static func members(of block: BlockSet, but title: Keyword? = nil) -> Expression {
    let entries = Vocabulary.entries.filter { entry in
      entry.keyword != title && !entry.form.parents.isDisjoint(with: block)
        && entry.keyword != .endParallel
    }
    return .members(
      entries.map { Member(rule: name(of: $0.keyword), isRepeatable: $0.form.isRepeatable) }
    )
  }

  private static func block(of entry: KeywordEntry) -> Expression {
    switch entry.keyword {
    case .answer: return answer(entry)
    case .parallel:
      // Branches and the end of the block: the one pair of lines of the language.
      return .sequence([
        line(of: entry), .some(.rule(name(of: .branch))), .rule(name(of: .endParallel)),
      ])
    case .branch: return .sequence([line(of: entry), .some(rows)])
    default: return .sequence([line(of: entry), members(of: entry.form.opens)])
    }
  }

  /// What a branch holds.
  private static let rows: Expression = .choice(
    Vocabulary.entries.filter { $0.form.parents.contains(.branch) }
      .map { .rule(name(of: $0.keyword)) }
  )

  /// Only an answer that leads back has a bound.
  private static func answer(_ entry: KeywordEntry) -> Expression {
    let returning = line(of: entry, .rule("tujuan-kembali"))
    let bound = Expression.optional(.rule(name(of: .bound)))
    return .choice([.sequence([returning, bound]), line(of: entry, .rule("tujuan-lain"))])
  }

  // MARK: Lines

  private static func line(of entry: KeywordEntry) -> Expression {
    switch entry.form.value.shape {
    case .nothing:
      return .sequence([.rule("jarak"), heading(of: entry), .optional(":"), .rule("akhir")])
    case .single: return line(of: entry, open(value(of: entry)))
    case .text:
      let text = open(.sequence([value(of: entry), .many(.rule("sambungan"))]))
      return line(of: entry, text, isOptional: entry.keyword == .parallel)
    case .list:
      if entry.form.value == .chainLevels {
        return line(of: entry, behindColon: items(value(of: entry)))
      }
      return line(of: entry, behindColon: .rule(listRule(of: entry)))
    }
  }

  /// The lists: elements on the keyword's line or below, one rule for each kind of element.
  static let listRules: [Rule] = {
    var rules: [Rule] = []
    for entry in Vocabulary.entries where entry.form.value.shape == .list {
      let name = listRule(of: entry)
      if entry.form.value == .chainLevels || rules.contains(where: { $0.name == name }) { continue }
      let element = value(of: entry)
      let onItsLine = Expression.sequence([.rule("spasi"), open(elements(element))])
      rules.append(Rule(name, .values, .choice([onItsLine, items(element)])))
    }
    return rules
  }()

  private static func listRule(of entry: KeywordEntry) -> String {
    let element = valueRule(of: entry)
    let prefix = "nilai-"
    let isValue = element.utf8.starts(with: prefix.utf8)
    return "daftar-" + (isValue ? String(element.dropFirst(prefix.utf8.count)) : element)
  }

  /// A keyword, its argument, a colon and a value on the same line.
  private static func line(
    of entry: KeywordEntry,
    _ value: Expression,
    isOptional: Bool = false
  ) -> Expression {
    let spaced = Expression.sequence([.rule("spasi"), value])
    return line(of: entry, behindColon: isOptional ? .optional(spaced) : spaced)
  }

  private static func line(of entry: KeywordEntry, behindColon rest: Expression) -> Expression {
    .sequence([.rule("jarak"), heading(of: entry), ":", rest, .rule("akhir")])
  }

  private static func heading(of entry: KeywordEntry) -> Expression {
    let spelling = Expression.literal(entry.spelling.text)
    switch entry.form.argument {
    case .none: return spelling
    case .label: return .sequence([spelling, .optional(.sequence([" ", .rule("nomor-langkah")]))])
    case .answer: return .sequence([spelling, " ", .rule("jawaban")])
    case .code: return .sequence([spelling, " ", .rule("kode-temuan")])
    }
  }

  /// A value, `?` for what is not known yet, or `-` for what is deliberately none.
  private static func open(_ value: Expression) -> Expression {
    .choice([value, .rule("tak-diisi")])
  }

  /// Elements on the keyword's line.
  private static func elements(_ element: Expression) -> Expression {
    .sequence([element, .many(.sequence([";", .rule("jarak"), element]))])
  }

  /// Elements on lines of their own.
  private static func items(_ element: Expression) -> Expression {
    .some(
      .sequence([
        .rule("ganti-baris"), .many(.rule("baris-keterangan")), .rule("jarak"), "-",
        .rule("spasi"), element,
      ])
    )
  }

  // MARK: Values

  /// The value of a keyword; a few keywords take less than the type of their value does.
  private static func value(of entry: KeywordEntry) -> Expression {
    .rule(valueRule(of: entry))
  }

  /// The name of the rule for the value, or for one element of the list, of a keyword.
  package static func valueRule(of entry: KeywordEntry) -> String {
    switch entry.keyword {
    case .postalCode: return "nilai-kode-pos"
    case .telephone, .fax: return "nilai-telepon"
    case .email: return "nilai-surel"
    case .website, .siteAddress: return "nilai-alamat-web"
    case .capsules: return "nilai-simbol-mulai"
    case .paper: return "nilai-kertas"
    default: break
    }
    switch entry.form.value {
    case .nothing, .line, .text, .reference: return "teks"
    case .textList, .references: return "butir"
    case .duration: return "nilai-waktu"
    case .durationList: return "nilai-batas-waktu"
    case .date: return "nilai-tanggal"
    case .cost: return "nilai-biaya"
    case .employeeNumber: return "nilai-nip"
    case .status: return "nilai-status"
    case .count: return "nilai-kali"
    case .color: return "nilai-warna"
    case .choice: return "teks"
    case .path: return "kata"
    case .legalBases: return "nilai-peraturan"
    case .region: return "nilai-wilayah"
    case .contacts: return "nilai-kontak"
    case .performers: return "nilai-oleh"
    case .lanes: return "nilai-jabatan"
    case .documents: return "nilai-dokumen"
    case .documentDeclarations: return "nilai-dokumen-baku"
    case .destination: return "nilai-tujuan"
    case .chainLevels: return "nilai-jenjang"
    }
  }
}
