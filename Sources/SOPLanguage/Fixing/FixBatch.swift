/// Fix-its that are applied together because none gets in another's way.
///
/// The first to ask for a place has it: a fix whose edits overlap or touch those of an earlier one
/// is refused and may be tried again on the text that comes out. What no edit names stays as it
/// is, byte for byte.
package struct FixBatch: Sendable {
  private let files: [SourceFile]
  private var edits: [FileID: [TextEdit]] = [:]

  /// Makes an empty batch of changes to `files`.
  package init(_ files: [SourceFile]) { self.files = files }

  /// Whether nothing would change.
  package var isEmpty: Bool { edits.isEmpty }

  /// Takes a fix into the batch; false when it has to wait, would change nothing or can't be made.
  package mutating func add(_ fix: FixIt) -> Bool {
    let changes = fix.edits.filter { !isIdle($0) }
    guard !changes.isEmpty, changes.allSatisfy({ isPossible($0) }) else { return false }
    for (index, edit) in changes.enumerated() {
      let isFree =
        !(edits[edit.file] ?? []).contains { FixBatch.touch($0, edit) }
        && !changes[..<index].contains { $0.file == edit.file && FixBatch.overlap($0, edit) }
      guard isFree else { return false }
    }
    for edit in changes { edits[edit.file, default: []].append(edit) }
    return true
  }

  /// The files after the changes, in the order in which they were given.
  package var result: [SourceFile] {
    files.indices.map { index in
      guard let edits = edits[FileID(index)] else { return files[index] }
      return files[index].replacingText(by: FixBatch.apply(edits, to: files[index].bytes))
    }
  }

  /// Whether an edit puts down what is there already.
  private func isIdle(_ edit: TextEdit) -> Bool {
    guard let file = file(edit.file) else { return false }
    return file.bytes(in: edit.range).elementsEqual(edit.replacement.utf8)
  }

  /// Whether an edit lies inside a file that can be written back as it was.
  private func isPossible(_ edit: TextEdit) -> Bool {
    guard let file = file(edit.file) else { return false }
    return file.contents != nil && edit.range.start >= 0 && Int(edit.range.end) <= file.bytes.count
  }

  private func file(_ id: FileID) -> SourceFile? {
    files.indices.contains(Int(id.index)) ? files[Int(id.index)] : nil
  }

  /// Whether two edits of different fixes come so close that their order would matter.
  private static func touch(_ left: TextEdit, _ right: TextEdit) -> Bool {
    if overlap(left, right) { return true }
    guard left.range.isEmpty || right.range.isEmpty else { return false }
    return left.range.start <= right.range.end && right.range.start <= left.range.end
  }

  /// Whether two edits change the same bytes, or put something in the same place.
  private static func overlap(_ left: TextEdit, _ right: TextEdit) -> Bool {
    if left.range.isEmpty, right.range.isEmpty { return left.range.start == right.range.start }
    return left.range.start < right.range.end && right.range.start < left.range.end
  }

  /// The bytes with all edits made.
  private static func apply(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var position = 0
    let sorted = edits.sorted { left, right in
      left.range.start == right.range.start
        ? left.range.end < right.range.end : left.range.start < right.range.start
    }
    for edit in sorted {
      result.append(contentsOf: bytes[position..<Int(edit.range.start)])
      result.append(contentsOf: Array(edit.replacement.utf8))
      position = Int(edit.range.end)
    }
    result.append(contentsOf: bytes[position...])
    return result
  }
}
