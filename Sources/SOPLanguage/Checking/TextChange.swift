/// What is different between two texts, as one stretch: the texts are the same before and behind it.
struct TextChange {
  /// Where the texts begin to differ.
  let start: Int
  /// Where the stretch ends in the old text.
  let end: Int
  /// How far what stands behind it moves.
  let shift: Int

  /// Compares two texts.
  init(from old: [UInt8], to new: [UInt8]) {
    let shorter = min(old.count, new.count)
    var start = 0
    while start < shorter, old[start] == new[start] { start += 1 }
    var tail = 0
    while tail < shorter - start, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    self.start = start
    end = old.count - tail
    shift = new.count - old.count
  }

  /// Where a stretch of the old text stands in the new one; nothing when it was changed itself.
  func moved(_ range: SourceRange) -> SourceRange? {
    if Int(range.end) < start { return range }
    guard Int(range.start) >= end, end > start || Int(range.start) > start else { return nil }
    return SourceRange(Int(range.start) + shift, Int(range.end) + shift)
  }
}

extension Findings.Finding {
  /// Whether the finding has to do with a file.
  func mentions(_ file: FileID) -> Bool {
    self.file == file || related.contains { $0.file == file }
      || fixes.contains { $0.edits.contains { $0.file == file } }
  }

  /// The finding after a change of the text of `file`; nothing when the change met its places.
  func moved(by change: TextChange, in file: FileID) -> Findings.Finding? {
    var finding = self
    if finding.file == file {
      guard let range = change.moved(finding.range) else { return nil }
      finding.range = range
    }
    for position in finding.related.indices where finding.related[position].file == file {
      guard let range = change.moved(finding.related[position].range) else { return nil }
      finding.related[position].range = range
    }
    for fix in finding.fixes.indices {
      for edit in finding.fixes[fix].edits.indices
      where finding.fixes[fix].edits[edit].file == file {
        guard let range = change.moved(finding.fixes[fix].edits[edit].range) else { return nil }
        finding.fixes[fix].edits[edit].range = range
      }
    }
    return finding
  }
}
