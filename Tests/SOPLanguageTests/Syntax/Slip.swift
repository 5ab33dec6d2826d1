import SOPLanguage
import SOPTestSupport

/// One slip of the fingers at one place of a file.
struct Slip: Sendable {
  /// What happens to what.
  enum Kind: String, CaseIterable, Sendable {
    case letterLost = "letter lost"
    case letterDoubled = "letter doubled"
    case letterSwapped = "letter swapped"
    case letterReplaced = "letter replaced"
    case markLost = "mark lost"
    case markDoubled = "mark doubled"
    case markSwapped = "mark swapped"
    case lineLost = "line lost"
    case lineDoubled = "line doubled"
    case lineSwapped = "line swapped"
    case indentLost = "indent lost"
    case indentDoubled = "indent doubled"

    /// Whether the slip concerns a letter.
    var isLetter: Bool {
      switch self {
      case .letterLost, .letterDoubled, .letterSwapped, .letterReplaced: true
      default: false
      }
    }

    /// Whether the slip moves whole lines, so that no word changes.
    var keepsWords: Bool {
      switch self {
      case .lineLost, .lineDoubled, .lineSwapped, .indentLost, .indentDoubled: true
      case .letterLost, .letterDoubled, .letterSwapped, .letterReplaced, .markLost, .markDoubled,
        .markSwapped:
        false
      }
    }
  }

  let kind: Kind
  /// The index of the byte, or of the line.
  let position: Int
  /// The letter that replaces another one.
  var letter: UInt8 = 0

  private static let marks = Set(":-?;[]#|".utf8)

  /// Every slip of one kind that can happen to `bytes`.
  static func all(_ kind: Kind, in bytes: [UInt8], lines: [SourceLine]) -> [Slip] {
    var generator = SeededGenerator(seed: UInt64(bytes.count))
    switch kind {
    case .letterLost, .letterDoubled: return places(kind, bytes) { $0.isASCIILetter }
    case .letterSwapped:
      return places(kind, bytes) { $0.isASCIILetter }.filter { slip in
        let next = slip.position + 1
        return next < bytes.count && bytes[next].isASCIILetter && bytes[next] != bytes[next - 1]
      }
    case .letterReplaced:
      return places(kind, bytes) { $0.isASCIILetter }.map { slip in
        let old = bytes[slip.position]
        let shift = UInt8.random(in: 1...25, using: &generator)
        let letter = (old & 0x1F - 1 + shift) % 26 + 1
        return Slip(kind: kind, position: slip.position, letter: letter | old & 0xE0)
      }
    case .markLost, .markDoubled: return places(kind, bytes) { marks.contains($0) }
    case .markSwapped:
      return (0..<max(0, bytes.count - 1)).filter { index in
        let pair = bytes[index...index + 1]
        return pair.contains { marks.contains($0) } && pair.first != pair.last
          && pair.allSatisfy { $0 < 0x80 && $0 != 0x0A }
      }.map { Slip(kind: kind, position: $0) }
    case .lineLost, .lineDoubled: return lines.indices.map { Slip(kind: kind, position: $0) }
    case .lineSwapped: return lines.indices.dropLast().map { Slip(kind: kind, position: $0) }
    case .indentLost, .indentDoubled:
      return lines.indices.filter { lines[$0].indent > 0 && lines[$0].kind != .blank }
        .map { Slip(kind: kind, position: $0) }
    }
  }

  private static func places(
    _ kind: Kind,
    _ bytes: [UInt8],
    where isPlace: (UInt8) -> Bool
  ) -> [Slip] {
    bytes.indices.filter { isPlace(bytes[$0]) }.map { Slip(kind: kind, position: $0) }
  }

  /// The file after the slip.
  func applied(to bytes: [UInt8], lines: [SourceLine]) -> [UInt8] {
    var result = bytes
    switch kind {
    case .letterLost, .markLost: result.remove(at: position)
    case .letterDoubled, .markDoubled: result.insert(bytes[position], at: position)
    case .letterSwapped, .markSwapped: result.swapAt(position, position + 1)
    case .letterReplaced: result[position] = letter
    case .lineLost: result.removeSubrange(lines[position].range.indices)
    case .lineDoubled:
      let range = lines[position].range.indices
      result.insert(contentsOf: bytes[range], at: range.upperBound)
    case .lineSwapped:
      let first = lines[position].range.indices
      let second = lines[position + 1].range.indices
      result.replaceSubrange(
        first.lowerBound..<second.upperBound,
        with: bytes[second] + bytes[first]
      )
    case .indentLost:
      let start = Int(lines[position].range.start)
      result.removeSubrange(start..<start + lines[position].indent)
    case .indentDoubled:
      let start = Int(lines[position].range.start)
      result.insert(contentsOf: bytes[start..<start + lines[position].indent], at: start)
    }
    return result
  }

  /// The number of the line, from one, where the slip happens.
  func lineNumber(in lines: [SourceLine]) -> Int {
    if kind.keepsWords { return position + 1 }
    return 1 + (lines.lastIndex { Int($0.range.start) <= position } ?? 0)
  }
}
