/// Numbers names in the order in which they are met; names that fold alike have one number.
///
/// Names are few and short, and every one of them is looked up several times: a hash of its own
/// over the folded bytes costs a fraction of what a dictionary spends on hashing.
struct NameTable {
  /// The names, by their numbers.
  private(set) var names: [FoldedName] = []
  private var hashes: [UInt64] = []
  /// For each hash, modulo the count, one more than a name's number, or zero.
  private var slots: [Int32] = []

  /// The number of a name; nothing when it was never added.
  func position(of name: FoldedName) -> Int? {
    if names.isEmpty { return nil }
    let slot = slot(of: name, TextHash(name.bytes).value)
    return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
  }

  /// The number of a name, which is added when it is new.
  mutating func add(_ name: FoldedName) -> (position: Int, isNew: Bool) {
    if names.count * 2 >= slots.count { grow() }
    let hash = TextHash(name.bytes).value
    let slot = slot(of: name, hash)
    if slots[slot] != 0 { return (Int(slots[slot]) - 1, false) }
    names.append(name)
    hashes.append(hash)
    slots[slot] = Int32(truncatingIfNeeded: names.count)
    return (names.count - 1, true)
  }

  /// The slot that holds the name, or the free one where it belongs.
  private func slot(of name: FoldedName, _ hash: UInt64) -> Int {
    var slot = firstSlot(hash)
    while slots[slot] != 0 {
      let position = Int(slots[slot]) - 1
      if hashes[position] == hash, names[position] == name { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func firstSlot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & UInt64(slots.count - 1))
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: max(32, slots.count * 2))
    for (position, hash) in hashes.enumerated() {
      var slot = firstSlot(hash)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: position + 1)
    }
  }
}
