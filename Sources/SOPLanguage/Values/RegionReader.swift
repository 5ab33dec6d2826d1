/// Reads a region: its code (`64.71`), its name (`Kota Balikpapan`, `Kaltim`), or both.
package enum RegionReader {
  /// Reads a region.
  package static func read(_ text: ValueText, into findings: inout Findings) -> Entry<Region> {
    if let mark: Entry<Region> = PlainEntry.mark(text) { return mark }
    let cursor = ValueCursor(text)
    if cursor.isAtDigit { return readCode(cursor, text, into: &findings) }
    let name = RegionName(Array(text.bytes))
    switch name.match() {
    case .one(let region): return .value(region)
    case .several(let regions):
      report(.ambiguousRegion(text.excerpt, names(regions)), regions, text, into: &findings)
    case .none:
      let nearest = name.nearest
      report(.unknownRegion(text.excerpt, names(nearest)), nearest, text, into: &findings)
    }
    return .unreadable(text.text)
  }

  /// Reads a code and the name that may stand behind it.
  private static func readCode(
    _ start: ValueCursor,
    _ text: ValueText,
    into findings: inout Findings
  ) -> Entry<Region> {
    var cursor = start
    guard let code = code(&cursor), cursor.peek != UInt8(ascii: "."), !cursor.isAtDigit,
      let row = RegionTable.row(code)
    else {
      report(.unknownRegionCode(text.excerpt), [], text, into: &findings)
      return .unreadable(text.text)
    }
    let region = row.region
    let name = Array(cursor.bytes[cursor.rest])
    if FoldedName(name).isEmpty { return .value(region) }
    if case .one(let named) = RegionName(name).match(), named == region { return .value(region) }
    // A name alone is ambiguous where a city and a regency share it; the code says which is meant.
    if case .several(let regions) = RegionName(name).match(), regions.contains(region) {
      return .value(region)
    }
    report(.regionMismatch(region.code, region.name), [region], text, into: &findings)
    return .unreadable(text.text)
  }

  /// Takes `64`, `64.71` or `6471`.
  private static func code(_ cursor: inout ValueCursor) -> Int? {
    var digits = 0
    var code = 0
    var position = cursor.index
    while position < cursor.end {
      let byte = cursor.bytes[position]
      if byte.isASCIIDigit {
        guard digits < 4 else { return nil }
        code = code * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      } else if byte != UInt8(ascii: ".") || digits != 2 {
        break
      }
      position += 1
    }
    cursor.move(to: position)
    return digits == 2 || digits == 4 ? code : nil
  }

  private static func names(_ regions: [Region]) -> [String] {
    regions.map { $0.name }
  }

  private static func report(
    _ problem: Problem,
    _ regions: [Region],
    _ text: ValueText,
    into findings: inout Findings
  ) {
    findings.report(
      problem,
      in: text.file,
      at: text.range,
      fixes: regions.map { text.replacing(text.extent, with: $0.name) }
    )
  }
}
