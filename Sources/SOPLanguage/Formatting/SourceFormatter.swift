/// Writes a file in the one canonical form, whatever state it is in.
///
/// Keywords get the spelling of the form, list marks become `-`, runs of blanks one space, indents
/// show the structure, rows of the table stand apart, and the fields of a block stand in the order
/// of the form. What is not understood is copied with everything that belongs to the same block,
/// byte for byte. What is read of the file is the same afterwards: the result is read again and
/// compared, so that this does not rest on the care of whoever changes the formatter.
package enum SourceFormatter {
  /// How much of the canonical form is made.
  enum Extent: CaseIterable {
    /// All of it.
    case full
    /// Everything stays in its place; lines get their form.
    case inPlace
    /// Only line ends and blank lines.
    case lineEnds
  }

  /// How often the result is formatted again before it is taken as it is.
  ///
  /// A second round is needed only where a line that could not be understood became clear by what
  /// was repaired around it.
  private static let mostRounds = 4

  /// How deep blocks may lie in one another; what is deeper is no form and stays as it is.
  private static let mostDepth = 64

  /// The text of `file` in canonical form, in UTF-8; formatting it again changes nothing.
  package static func text(of file: SourceFile) -> [UInt8] {
    var current = file
    for _ in 0..<mostRounds {
      let next = formatted(current)
      if next == current.bytes { break }
      current = current.replacingText(by: next)
    }
    return current.bytes
  }

  /// The furthest form of which the same is read.
  private static func formatted(_ file: SourceFile) -> [UInt8] {
    let tree = TreeBuilder.tree(of: file, named: FileID(0))
    guard tree.depth <= mostDepth else { return file.bytes }
    let digest = TreeDigest(tree)
    for extent in Extent.allCases {
      let text = CanonicalWriter.text(of: tree, extent)
      if text == file.bytes { return text }
      let result = TreeBuilder.tree(of: file.replacingText(by: text), named: FileID(0))
      if TreeDigest(result).isPreserved(from: digest) { return text }
    }
    return file.bytes
  }
}

extension SyntaxTree {
  /// How many blocks lie in one another at most.
  fileprivate var depth: Int {
    var depths: [Int] = []
    depths.reserveCapacity(nodes.count)
    for node in nodes { depths.append(node.parent.map { depths[$0.position] + 1 } ?? 1) }
    return depths.max() ?? 0
  }
}
