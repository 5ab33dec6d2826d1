/// Finds the positions of a fixed list of texts by their hashes, without counting or allocating.
///
/// Open addressing with linear probing (Knuth, The Art of Computer Programming, vol. 3, 6.4,
/// algorithm L). A hash is only a hint: whoever finds a position compares the text itself.
package struct HashIndex: Sendable {
  private var hashes: [UInt64]
  /// The position that each hash stands for; -1 where nothing stands.
  private var positions: [Int32]

  /// Makes the index of a list; of equal hashes the first one is found.
  package init(_ list: [UInt64]) {
    var size = 16
    while size < 4 * list.count { size *= 2 }
    hashes = [UInt64](repeating: 0, count: size)
    positions = [Int32](repeating: -1, count: size)
    for (position, hash) in list.enumerated() where self.position(of: hash) == nil {
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while positions[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      hashes[slot] = hash
      positions[slot] = Int32(truncatingIfNeeded: position)
    }
  }

  /// The position of the text with the given hash.
  package func position(of hash: UInt64) -> Int? {
    let mask = positions.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while positions[slot] >= 0 {
      if hashes[slot] == hash { return Int(positions[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
