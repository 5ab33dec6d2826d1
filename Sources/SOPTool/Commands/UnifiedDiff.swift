import SOPLanguage

/// The difference of two texts in the unified form of `diff -u`, which `patch` and `git apply` read.
struct UnifiedDiff {
  /// Lines of both texts that stay beside each change.
  private static let context = 3
  /// Stretches with more lines than this are shown as replaced as a whole: finding the shortest
  /// difference of two long texts takes memory with the square of what differs.
  private static let mostLines = 4_000

  /// A line of the difference.
  private enum Line {
    case same(Int, Int)
    case removed(Int)
    case added(Int)
  }

  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]
  private var lines: [Line] = []

  /// The difference from `old` to `new`, named `path`; nothing when they are equal.
  static func text(_ path: String, from old: [UInt8], to new: [UInt8]) -> [UInt8] {
    var diff = UnifiedDiff(old, new)
    diff.compare()
    return diff.written(path)
  }

  private init(_ old: [UInt8], _ new: [UInt8]) {
    self.old = UnifiedDiff.lines(of: old)
    self.new = UnifiedDiff.lines(of: new)
  }

  /// The lines with their ends.
  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }

  // MARK: Comparing

  private mutating func compare() {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - start,
      old[old.count - 1 - tail] == new[new.count - 1 - tail]
    {
      tail += 1
    }
    for position in 0..<start { lines.append(.same(position, position)) }
    addChanges(start..<old.count - tail, start..<new.count - tail)
    for position in 0..<tail {
      lines.append(.same(old.count - tail + position, new.count - tail + position))
    }
  }

  private mutating func addChanges(_ before: Range<Int>, _ after: Range<Int>) {
    guard before.count + after.count <= UnifiedDiff.mostLines else {
      for position in before { lines.append(.removed(position)) }
      for position in after { lines.append(.added(position)) }
      return
    }
    let difference = Array(new[after]).difference(from: Array(old[before]))
    var removed = Set<Int>()
    var added = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(before.lowerBound + offset)
      case .insert(let offset, _, _): added.insert(after.lowerBound + offset)
      }
    }
    var (left, right) = (before.lowerBound, after.lowerBound)
    while left < before.upperBound || right < after.upperBound {
      if left < before.upperBound, removed.contains(left) {
        lines.append(.removed(left))
        left += 1
      } else if right < after.upperBound, added.contains(right) {
        lines.append(.added(right))
        right += 1
      } else {
        lines.append(.same(left, right))
        left += 1
        right += 1
      }
    }
  }

  // MARK: Writing

  private func written(_ path: String) -> [UInt8] {
    let hunks = hunks()
    guard !hunks.isEmpty else { return [] }
    var sink = ByteSink()
    sink.append("--- ")
    sink.append(displaying: path.utf8)
    sink.append("\n+++ ")
    sink.append(displaying: path.utf8)
    sink.append("\n")
    for hunk in hunks { write(hunk, to: &sink) }
    return sink.bytes
  }

  /// The stretches of lines around changes that lie near each other.
  private func hunks() -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (position, line) in lines.enumerated() {
      if case .same = line { continue }
      let around =
        max(
          0,
          position - UnifiedDiff.context
        )..<min(
          lines.count,
          position + UnifiedDiff.context + 1
        )
      if let last = hunks.last, last.upperBound >= around.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<around.upperBound
      } else {
        hunks.append(around)
      }
    }
    return hunks
  }

  private func write(_ hunk: Range<Int>, to sink: inout ByteSink) {
    var (oldCount, newCount) = (0, 0)
    var (oldBefore, newBefore) = (0, 0)
    for (position, line) in lines[..<hunk.upperBound].enumerated() {
      let isInside = position >= hunk.lowerBound
      switch line {
      case .same:
        if isInside { oldCount += 1 } else { oldBefore += 1 }
        if isInside { newCount += 1 } else { newBefore += 1 }
      case .removed: if isInside { oldCount += 1 } else { oldBefore += 1 }
      case .added: if isInside { newCount += 1 } else { newBefore += 1 }
      }
    }
    sink.append("@@ -")
    UnifiedDiff.append(oldBefore, oldCount, to: &sink)
    sink.append(" +")
    UnifiedDiff.append(newBefore, newCount, to: &sink)
    sink.append(" @@\n")
    for line in lines[hunk] {
      switch line {
      case .same(let position, _): append(" ", old[position], to: &sink)
      case .removed(let position): append("-", old[position], to: &sink)
      case .added(let position): append("+", new[position], to: &sink)
      }
    }
  }

  /// Where a stretch begins, from one, and how many lines it has; an empty one is named by the
  /// line before it.
  private static func append(_ before: Int, _ count: Int, to sink: inout ByteSink) {
    sink.append(count == 0 ? before : before + 1)
    guard count != 1 else { return }
    sink.append(",")
    sink.append(count)
  }

  private func append(_ mark: StaticString, _ line: ArraySlice<UInt8>, to sink: inout ByteSink) {
    sink.append(mark)
    sink.append(contentsOf: line)
    if line.last != 0x0A { sink.append("\n\\ No newline at end of file\n") }
  }
}
