/// Numbers names in the order in which they are met; names that fold alike have one number.
///
/// Names are few and short, and every one of them is looked up several times: a folded name brings
/// its hash along, which a dictionary would only hash again.
struct NameTable {
  /// The names, by their numbers.
  private(set) var names: [FoldedName] = []
  /// For each hash, modulo the count, one more than a name's number, or zero.
  private var slots: [Int32] = []

  /// The number of a name; nothing when it was never added.
  func position(of name: FoldedName) -> Int? {
    if names.isEmpty { return nil }
    let slot = slot(of: name)
    return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
  }

  /// The number of a name, which is added when it is new.
  mutating func add(_ name: FoldedName) -> (position: Int, isNew: Bool) {
    if names.count * 2 >= slots.count { grow() }
    let slot = slot(of: name)
    if slots[slot] != 0 { return (Int(slots[slot]) - 1, false) }
    names.append(name)
    slots[slot] = Int32(truncatingIfNeeded: names.count)
    return (names.count - 1, true)
  }

  /// The slot that holds the name, or the free one where it belongs.
  private func slot(of name: FoldedName) -> Int {
    var slot = firstSlot(name)
    while slots[slot] != 0, names[Int(slots[slot]) - 1] != name {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func firstSlot(_ name: FoldedName) -> Int {
    Int(truncatingIfNeeded: name.hash.value ^ (name.hash.value >> 32)) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: max(32, slots.count * 2))
    names.reserveCapacity(slots.count / 2)
    for position in names.indices {
      var slot = firstSlot(names[position])
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: position + 1)
    }
  }
}
