/// The numbers of the names that were written last, by their exact bytes.
///
/// An SOP writes the name of a performer or a document in nearly every step, and nearly always
/// alike. Such a name need not be folded again: its bytes lead to the number it was given. A
/// spelling takes the place of another one with the same slot, so that nothing grows.
struct SpellingCache {
  /// A spelling, as a stretch of the file.
  private struct Slot {
    var place: Range<Int>
    var number: Int
    var written: String
  }

  private var slots: [Slot?] = []

  /// The slot of a spelling in the bytes of a file.
  func slot(of place: Range<Int>, in bytes: [UInt8]) -> Int {
    let bytes = bytes.span
    var hash: UInt64 = UInt64(place.count)
    for index in place { hash = (hash &+ UInt64(bytes[index])) &* 0x9E37_79B9_7F4A_7C15 }
    return Int(truncatingIfNeeded: hash >> 59)
  }

  /// The number and the text of a spelling, if it was remembered.
  func entry(
    at slot: Int,
    for place: Range<Int>,
    in bytes: [UInt8]
  ) -> (number: Int, written: String)? {
    guard !slots.isEmpty, let known = slots[slot], known.place.count == place.count else {
      return nil
    }
    let bytes = bytes.span
    for offset in 0..<place.count
    where bytes[known.place.lowerBound + offset] != bytes[place.lowerBound + offset] {
      return nil
    }
    return (known.number, known.written)
  }

  /// Remembers a spelling.
  mutating func remember(
    _ number: Int,
    _ written: String,
    at slot: Int,
    for place: Range<Int>
  ) {
    if slots.isEmpty { slots = [Slot?](repeating: nil, count: 32) }
    slots[slot] = Slot(place: place, number: number, written: written)
  }
}
