extension ProcedureBinder {
  /// Reports a reference by a name that went to another SOP.
  mutating func reportFormerName(
    _ written: String,
    successor path: String,
    at range: SourceRange
  ) {
    let place = nameRange(of: written, in: range)
    report(
      .formerName(written, successor: path),
      at: range,
      fixes: [
        FixIt(
          Message("ganti dengan \"{0}\"", en: "replace by \"{0}\"", .text(path)),
          .likely,
          edits: [TextEdit(file: tree.file, range: place, replacement: path)]
        )
      ]
    )
  }

  /// Reports a reference that leads nowhere: for its agency when that is not known either.
  mutating func reportUnknown(_ written: String, similar: [String], at range: SourceRange) {
    guard let agency = unknownAgency(in: written) else {
      report(.unknownProcedure(written, similar: similar), at: range)
      return
    }
    let near = index.agencies(near: agency)
    let place = nameRange(of: written, in: range)
    var fixes: [FixIt] = []
    if near.count == 1, let only = near.first, place.count == written.utf8.count {
      let prefix = SourceRange(Int(place.start), Int(place.start) + agency.utf8.count)
      fixes.append(
        FixIt(
          Message("ganti dengan \"{0}\"", en: "replace by \"{0}\"", .text(only)),
          .likely,
          edits: [TextEdit(file: tree.file, range: prefix, replacement: only)]
        )
      )
    }
    report(.unknownAgency(agency, similar: near), at: range, fixes: fixes)
  }

  /// The folder of a reference that is written as a path, when no agency has it.
  private func unknownAgency(in written: String) -> String? {
    let bytes = Array(written.utf8)
    let isPath = bytes.allSatisfy {
      ($0.isASCIILetter && !$0.isASCIIUppercase) || $0.isASCIIDigit || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: "/")
    }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    // "188/26" is a number, and so is "a//b".
    let isNamed = parts.allSatisfy { part in
      part.first?.isASCIILetter == true
    }
    guard isPath, parts.count > 1, isNamed else { return nil }
    let folder = RegistryPath.folder(of: written)
    return index.hasFolder(folder) ? nil : folder
  }

  /// The place of the name at the end of a reference, without the words before it.
  private func nameRange(of written: String, in range: SourceRange) -> SourceRange {
    let name = Array(written.utf8)
    guard range.count >= name.count else { return range }
    let start = Int(range.end) - name.count
    return tree.bytes[start..<Int(range.end)].elementsEqual(name)
      ? SourceRange(start, Int(range.end)) : range
  }
}
