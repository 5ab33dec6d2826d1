/// Takes the citation of a regulation apart.
struct LegalScanner {
  private let text: ValueText
  private let home: Region?
  private var cursor: ValueCursor

  /// Starts at the beginning of a text.
  init(_ text: ValueText, home: Region?) {
    self.text = text
    self.home = home
    self.cursor = ValueCursor(text)
  }

  /// Reads the citation.
  mutating func citation() throws(LegalFailure) -> LegalBasis.Citation {
    if let constitution = constitution() { return constitution }
    guard let form = LegalForm.take(&cursor) else { throw .noForm }
    _ = cursor.take(anyOf: ["negara republik indonesia", "republik indonesia", "ri"])
    let title = titleRange()
    let head = cursor.index..<(title?.mark ?? cursor.end)
    guard let number = LegalNumber(text.buffer, head) else { throw .noNumber }
    guard number.year != nil || form.isDecision else { throw .noYear }
    let issuer = issuer(form, Blanks.trim(text.buffer, head.lowerBound..<number.start))
    var key = form.key.text + issuer.key + "/" + number.key(isDecision: form.isDecision)
    if let year = number.year { key += "/\(year)" }
    return LegalBasis.Citation(
      kind: issuer.kind ?? form.name.text,
      issuer: issuer.written,
      number: number.written,
      year: number.year,
      title: title.map { self.title($0.content) } ?? "",
      key: key
    )
  }

  /// Reads the constitution, which has no number.
  private mutating func constitution() -> LegalBasis.Citation? {
    guard cursor.take(anyOf: ["undang undang dasar", "uud"]) else { return nil }
    return LegalBasis.Citation(
      kind: "UUD",
      issuer: "",
      number: "",
      year: 1945,
      title: "",
      key: "uud/1945"
    )
  }
}

// MARK: - Issuers

extension LegalScanner {
  /// What is known about who issued a regulation.
  private struct Issuer {
    /// As written; empty when the kind says it.
    var written: String
    /// What it adds to the kind in the key.
    var key: String
    /// The kind together with the issuer, where that is usual.
    var kind: String?
  }

  private func issuer(_ form: LegalForm, _ range: Range<Int>) -> Issuer {
    if case .state = form.issuer { return Issuer(written: "", key: "") }
    let bytes = Array(text.buffer[range])
    let written = text.text(of: range)
    switch form.issuer {
    case .state: return Issuer(written: "", key: "")
    case .region(let level):
      return Issuer(written: written, key: regionKey(bytes, level), kind: nil)
    case .ministry:
      let letters = LegalIssuer.letters(bytes)
      if let ministry = LegalIssuer.ministry(letters) {
        let kind = form.name.text + ministry.name.text
        let isShort = letters.spells(ministry.key)
        return Issuer(written: isShort ? "" : written, key: ministry.key.text, kind: kind)
      }
      return Issuer(written: written, key: slugKey(letters))
    case .body:
      if let body = LegalIssuer.body(LegalIssuer.letters(bytes)) {
        return Issuer(written: written, key: body.key.text)
      }
      return Issuer(written: written, key: slugKey(bytes))
    }
  }

  /// The code of the region, of the home region when none is named, or the name as it is.
  private func regionKey(_ bytes: [UInt8], _ level: RegionTable.Level?) -> String {
    if FoldedName(bytes).isEmpty { return homeCode(level).map { "-" + $0 } ?? "" }
    if case .one(let region) = RegionName(bytes, level: level).match() { return "-" + region.code }
    return slugKey(bytes)
  }

  private func homeCode(_ level: RegionTable.Level?) -> String? {
    guard let home else { return nil }
    let isProvince = home.code.utf8.count == 2
    switch level {
    case nil: return home.code
    case .province: return String(decoding: home.code.utf8.prefix(2), as: UTF8.self)
    case .regency, .city:
      let isCity = home.code.utf8.dropFirst(3).first.map { $0 >= UInt8(ascii: "7") } ?? false
      return isProvince || isCity != (level == .city) ? nil : home.code
    }
  }

  private func slugKey(_ bytes: [UInt8]) -> String {
    let slug = LegalNumber.slug(bytes)
    return slug.isEmpty ? "" : "-" + slug
  }
}

// MARK: - Titles

extension LegalScanner {
  /// The place of the word `tentang` and of what stands behind it.
  private func titleRange() -> (mark: Int, content: Range<Int>)? {
    let titleWords = LegalScanner.titleWords
    var ahead = cursor
    while !ahead.isAtEnd {
      let mark = ahead.index
      if ahead.take(anyOf: titleWords) {
        _ = ahead.take(UInt8(ascii: "."))
        _ = ahead.take(UInt8(ascii: ":"))
        return (mark, ahead.index..<ahead.end)
      }
      ahead.step()
    }
    return nil
  }

  /// The title without where it was published and how it was changed.
  private func title(_ range: Range<Int>) -> String {
    let appendixWords = LegalScanner.appendixWords
    var end = range.upperBound
    var ahead = ValueCursor(text.buffer, range)
    while !ahead.isAtEnd {
      let start = ahead.index
      _ = ahead.take(UInt8(ascii: "("))
      if ahead.take(anyOf: appendixWords) {
        end = start
        break
      }
      ahead.step()
    }
    let marks: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";")]
    var title = Blanks.trim(text.buffer, range.lowerBound..<max(range.lowerBound, end))
    while let last = title.last, marks.contains(text.buffer[last]) {
      title = Blanks.trim(text.buffer, title.lowerBound..<last)
    }
    return text.text(of: title)
  }

  private static let titleWords: PhraseList = ["tentang", "ttg", "perihal"]

  private static let appendixWords: PhraseList = [
    "lembaran negara", "lembaran daerah", "berita negara", "berita daerah", "tambahan lembaran",
    "sebagaimana telah", "sebagaimana diubah", "jo.",
  ]
}
