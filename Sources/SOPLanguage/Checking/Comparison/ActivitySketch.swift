/// A few numbers that SOPs with nearly the same activities share.
///
/// Of the hashes of all pairs of neighbouring words the smallest are kept. Two lists that have
/// most pairs in common have some of the smallest in common too (Broder 1997), so that candidates
/// are found by looking up numbers instead of comparing every SOP with every other.
struct ActivitySketch {
  /// How many hashes are kept.
  static let size = 8

  /// The smallest hashes in ascending order.
  private(set) var hashes: [UInt64] = []

  /// Makes the sketch of a list of steps.
  init(_ steps: [Step]) {
    hashes.reserveCapacity(ActivitySketch.size)
    for position in steps.indices {
      var last: UInt64 = 0
      WordHashes.forEach(in: steps[position].activity) { word in
        var pair = TextHash()
        pair.add(last)
        pair.add(word)
        add(pair.value)
        last = word
      }
    }
  }

  private mutating func add(_ hash: UInt64) {
    if hashes.count == ActivitySketch.size, let last = hashes.last, hash >= last { return }
    guard !hashes.contains(hash) else { return }
    if hashes.count == ActivitySketch.size { hashes.removeLast() }
    let position = hashes.firstIndex { $0 > hash } ?? hashes.count
    hashes.insert(hash, at: position)
  }
}

/// Finds for each SOP of a registry those that may have nearly the same steps.
struct AlikeCandidates {
  /// How many neighbours in a group are looked at on either side, so that a large group of copies
  /// costs no more than its size.
  private static let reach = 3

  private var pairs: [(first: Int32, second: Int32)] = []

  /// Finds candidates among the SOPs that have a sketch; `keepers` tells whose they are, for only
  /// SOPs of one agency are compared.
  init(_ sketches: [ActivitySketch?], keepers: [UInt64]) {
    var groups = KeyGroups(capacity: sketches.count * ActivitySketch.size)
    for position in sketches.indices {
      guard let sketch = sketches[position] else { continue }
      for hash in sketch.hashes {
        var key = TextHash()
        key.add(hash)
        key.add(keepers[position])
        groups.add(position, key.value)
      }
    }
    groups.forEachGroup { group in
      for index in group.indices {
        for other in index + 1..<min(group.endIndex, index + 1 + AlikeCandidates.reach) {
          pairs.append((group[index], group[other]))
        }
      }
    }
    pairs.sort { $0.first == $1.first ? $0.second < $1.second : $0.first < $1.first }
  }

  /// Calls `body` with every pair of SOPs that share two numbers or more, each pair once.
  func forEachPair(_ body: (ProcedureID, ProcedureID) -> Void) {
    var start = 0
    while start < pairs.count {
      var end = start + 1
      while end < pairs.count, pairs[end] == pairs[start] { end += 1 }
      if end - start > 1 {
        body(ProcedureID(index: pairs[start].first), ProcedureID(index: pairs[start].second))
      }
      start = end
    }
  }
}
