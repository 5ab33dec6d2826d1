/// A kind of regulation, as its name begins.
struct LegalForm: Sendable {
  /// Who stands behind the kind's name.
  enum Issuer: Sendable {
    /// Nobody: the kind says it.
    case state
    /// A region; its level, where the kind says it.
    case region(RegionTable.Level?)
    /// A ministry.
    case ministry
    /// Any agency or official.
    case body
  }

  /// The words of the name, in lower case.
  let words: StaticString
  /// The short name that is shown, for example `Perpres`.
  let name: StaticString
  /// The short name in keys, for example `perpres`.
  let key: StaticString
  /// Who stands behind the kind's name.
  let issuer: Issuer
  /// Whether the number identifies it without a year, as decisions of officials.
  let isDecision: Bool

  private init(
    _ words: StaticString,
    _ name: StaticString,
    _ key: StaticString,
    _ issuer: Issuer = .state,
    isDecision: Bool = false
  ) {
    self.words = words
    self.name = name
    self.key = key
    self.issuer = issuer
    self.isDecision = isDecision
  }

  /// The form with which a citation begins, the longest one; `cursor` then stands behind it.
  static func take(_ cursor: inout ValueCursor) -> LegalForm? {
    guard let first = cursor.peek?.loweredASCII, first.isASCIILetter else { return nil }
    let word = cursor.word
    var ahead = cursor
    ahead.move(toWordBehind: word.upperBound)
    let second = ahead.peek?.loweredASCII
    var best: (form: LegalForm, end: Int)?
    for (form, outline) in byLetter[Int(first - UInt8(ascii: "a"))]
    where outline.count == word.count && (outline.second == nil || outline.second == second)
      && form.words.byteCount > best?.form.words.byteCount ?? 0
    {
      if let end = cursor.position(behindPhrase: form.words) { best = (form, end) }
    }
    // "Permendagri" and the like: the ministry is the rest of the word.
    if best == nil, let (form, length) = joinedForm(cursor) {
      cursor.move(to: cursor.index + length)
      return form
    }
    guard let best else { return nil }
    cursor.move(to: best.end)
    _ = cursor.take(UInt8(ascii: "."))
    return best.form
  }

  private static func joinedForm(_ cursor: ValueCursor) -> (form: LegalForm, length: Int)? {
    let word = cursor.word
    for form in ministerial {
      let length = form.words.byteCount
      guard word.count > length else { continue }
      let head = word.lowerBound..<word.lowerBound + length
      if cursor.matches(head, form.words) { return (form, length) }
    }
    return nil
  }

  /// What tells nearly all forms apart: the length of the first word, and how the second begins.
  private struct Outline {
    var count: Int
    var second: UInt8?

    init(_ words: StaticString) {
      count = (0..<words.byteCount).first { words.byte(at: $0) == 0x20 } ?? words.byteCount
      second = count < words.byteCount ? words.byte(at: count + 1) : nil
    }
  }

  /// The forms that begin with each letter.
  private static let byLetter: [[(form: LegalForm, outline: Outline)]] = {
    var result = [[(form: LegalForm, outline: Outline)]](repeating: [], count: 26)
    for form in national + ministerial + regional + others {
      let letter = Int(form.words.byte(at: 0) - UInt8(ascii: "a"))
      result[letter].append((form, Outline(form.words)))
    }
    return result
  }()

  private static let national: [LegalForm] = [
    LegalForm("undang undang", "UU", "uu"),
    LegalForm("uu", "UU", "uu"),
    LegalForm("peraturan pemerintah pengganti undang undang", "Perppu", "perppu"),
    LegalForm("perppu", "Perppu", "perppu"),
    LegalForm("perpu", "Perppu", "perppu"),
    LegalForm("peraturan pemerintah", "PP", "pp"),
    LegalForm("pp", "PP", "pp"),
    LegalForm("peraturan presiden", "Perpres", "perpres"),
    LegalForm("perpres", "Perpres", "perpres"),
    LegalForm("keputusan presiden", "Keppres", "keppres"),
    LegalForm("keppres", "Keppres", "keppres"),
    LegalForm("kepres", "Keppres", "keppres"),
    LegalForm("instruksi presiden", "Inpres", "inpres"),
    LegalForm("inpres", "Inpres", "inpres"),
    LegalForm("ketetapan majelis permusyawaratan rakyat", "TAP MPR", "tap-mpr"),
    LegalForm("ketetapan mpr", "TAP MPR", "tap-mpr"),
    LegalForm("tap mpr", "TAP MPR", "tap-mpr"),
    LegalForm("peraturan komisi informasi pusat", "PerKI", "perki"),
    LegalForm("peraturan komisi informasi", "PerKI", "perki"),
    LegalForm("perki", "PerKI", "perki"),
    LegalForm("peraturan mahkamah agung", "Perma", "perma"),
    LegalForm("perma", "Perma", "perma"),
    LegalForm("peraturan otoritas jasa keuangan", "POJK", "pojk"),
    LegalForm("pojk", "POJK", "pojk"),
    LegalForm("peraturan bank indonesia", "PBI", "pbi"),
    LegalForm("pbi", "PBI", "pbi"),
    LegalForm("pmk", "Permenkeu", "permenkeu"),
  ]

  private static let ministerial: [LegalForm] = [
    LegalForm("peraturan menteri", "Permen", "permen", .ministry),
    LegalForm("permen", "Permen", "permen", .ministry),
    LegalForm("keputusan menteri", "Kepmen", "kepmen", .ministry),
    LegalForm("kepmen", "Kepmen", "kepmen", .ministry),
    LegalForm("instruksi menteri", "Inmen", "inmen", .ministry),
    LegalForm("inmen", "Inmen", "inmen", .ministry),
  ]

  private static let regional: [LegalForm] = [
    LegalForm("peraturan daerah", "Perda", "perda", .region(nil)),
    LegalForm("perda", "Perda", "perda", .region(nil)),
    LegalForm("qanun", "Qanun", "qanun", .region(nil)),
    LegalForm("peraturan gubernur", "Pergub", "pergub", .region(.province)),
    LegalForm("pergub", "Pergub", "pergub", .region(.province)),
    LegalForm("peraturan bupati", "Perbup", "perbup", .region(.regency)),
    LegalForm("perbup", "Perbup", "perbup", .region(.regency)),
    LegalForm("peraturan wali kota", "Perwali", "perwali", .region(.city)),
    LegalForm("peraturan walikota", "Perwali", "perwali", .region(.city)),
    LegalForm("perwali", "Perwali", "perwali", .region(.city)),
    LegalForm("perwal", "Perwali", "perwali", .region(.city)),
    LegalForm("perwako", "Perwali", "perwali", .region(.city)),
    LegalForm("keputusan gubernur", "Kepgub", "kepgub", .region(.province), isDecision: true),
    LegalForm("kepgub", "Kepgub", "kepgub", .region(.province), isDecision: true),
    LegalForm("keputusan bupati", "Kepbup", "kepbup", .region(.regency), isDecision: true),
    LegalForm("kepbup", "Kepbup", "kepbup", .region(.regency), isDecision: true),
    LegalForm("keputusan wali kota", "Kepwali", "kepwali", .region(.city), isDecision: true),
    LegalForm("keputusan walikota", "Kepwali", "kepwali", .region(.city), isDecision: true),
    LegalForm("kepwali", "Kepwali", "kepwali", .region(.city), isDecision: true),
    LegalForm("instruksi gubernur", "Ingub", "ingub", .region(.province)),
    LegalForm("instruksi bupati", "Inbup", "inbup", .region(.regency)),
    LegalForm("instruksi wali kota", "Inwali", "inwali", .region(.city)),
    LegalForm("instruksi walikota", "Inwali", "inwali", .region(.city)),
  ]

  private static let others: [LegalForm] = [
    LegalForm("peraturan kepala", "Perka", "perka", .body),
    LegalForm("perka", "Perka", "perka", .body),
    LegalForm("peraturan bersama", "Perber", "perber", .body),
    LegalForm("peraturan desa", "Perdes", "perdes", .body),
    LegalForm("perdes", "Perdes", "perdes", .body),
    LegalForm("peraturan", "Peraturan", "per", .body),
    LegalForm("surat edaran", "SE", "se", .body, isDecision: true),
    LegalForm("se", "SE", "se", .body, isDecision: true),
    LegalForm("surat keputusan bersama", "SKB", "skb", .body, isDecision: true),
    LegalForm("skb", "SKB", "skb", .body, isDecision: true),
    LegalForm("surat keputusan", "SK", "sk", .body, isDecision: true),
    LegalForm("keputusan", "SK", "sk", .body, isDecision: true),
    LegalForm("sk", "SK", "sk", .body, isDecision: true),
    LegalForm("instruksi", "Instruksi", "instruksi", .body),
  ]
}
