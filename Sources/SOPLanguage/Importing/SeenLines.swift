/// The lines outside of tables that were seen so far, to know the head of a page again.
struct SeenLines {
  private var names: [FoldedName: Int] = [:]
  /// The lines of the first page, with which a misread one is compared.
  private var first: [FoldedName] = []

  /// So many lines may be the head of a page.
  private static let longestPageHead = 24
  /// Shorter lines are compared without slips.
  private static let leastLettersOfSlip = 16

  /// Adds a line, and says whether it was seen already, perhaps with one letter misread.
  mutating func insert(_ text: [UInt8]) -> Bool {
    let name = FoldedName(text)
    if name.isEmpty { return false }
    if names[name] != nil { return true }
    names[name] = names.count
    let isMisread =
      name.bytes.count >= SeenLines.leastLettersOfSlip
      && first.contains { EditDistance.distance($0.bytes, name.bytes, atMost: 1) != nil }
    if first.count < SeenLines.longestPageHead, !isMisread { first.append(name) }
    return isMisread
  }
}
