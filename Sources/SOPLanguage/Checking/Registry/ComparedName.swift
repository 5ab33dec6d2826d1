/// A name, with what tells quickly that another name is not the same nor a misspelling of it.
///
/// Two names of one SOP are hardly ever alike, so that a name is folded only when it may be.
struct ComparedName: Sendable {
  /// The name as written.
  let written: String
  /// A number that the same folded names share; see ``FoldedName/key(of:)``.
  let key: UInt64
  private let letters: LetterCounts

  /// Takes down a name.
  init(_ name: String) {
    written = name
    var hash = TextHash()
    var letters = LetterCounts()
    FoldedName.forEachLetter(of: name) { letter in
      hash.add(letter)
      letters.add(letter)
    }
    key = hash.value
    self.letters = letters
  }

  /// The folded name.
  var folded: FoldedName { FoldedName(written) }

  /// Whether the folded names are the same.
  func isSame(as other: ComparedName) -> Bool { key == other.key && folded == other.folded }

  /// Whether the folded name may begin with all of the other one and go on behind it.
  func mayBegin(with other: ComparedName) -> Bool { letters.includes(other.letters) }

  /// Whether no more than `limit` slips may lie between two names.
  func mayBeNear(_ other: ComparedName, limit: Int) -> Bool {
    letters.leastDistance(to: other.letters) <= limit
  }
}

extension FoldedName {
  /// A number that texts share when their folded names are the same, found without folding them.
  ///
  /// Only plain letters and digits count, so other texts may share it too: different numbers prove
  /// that the names differ, equal numbers prove nothing.
  static func key(of text: String) -> UInt64 {
    var hash = TextHash()
    forEachLetter(of: text) { hash.add($0) }
    return hash.value
  }

  /// Calls `body` with every plain letter, lowered, and every digit of a text.
  fileprivate static func forEachLetter(of text: String, _ body: (UInt8) -> Void) {
    let bytes = text.utf8Span.span
    for position in bytes.indices {
      let byte = bytes[position]
      let lowered = byte | 0x20
      if lowered &- UInt8(ascii: "a") < 26 {
        body(lowered)
      } else if byte.isASCIIDigit {
        body(byte)
      }
    }
  }
}

extension [UInt64] {
  /// Whether a number occurs twice.
  var hasTwins: Bool {
    if count > 32 {
      let sorted = sorted()
      return sorted.indices.dropFirst().contains { sorted[$0] == sorted[$0 - 1] }
    }
    for later in indices {
      for earlier in 0..<later where self[earlier] == self[later] { return true }
    }
    return false
  }
}

extension String {
  /// Whether two capitals stand side by side, as in every abbreviation.
  var hasCapitalPair: Bool {
    let bytes = utf8Span.span
    // Of any two neighbours one stands at an odd position.
    var position = 1
    while position < bytes.count {
      if bytes[position].isASCIIUppercase {
        if bytes[position - 1].isASCIIUppercase { return true }
        if position + 1 < bytes.count, bytes[position + 1].isASCIIUppercase { return true }
      }
      position += 2
    }
    return false
  }

  /// Whether a word of three letters, given in lower case, may stand somewhere.
  func mayHold(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    let bytes = utf8Span.span
    guard bytes.count >= 3 else { return false }
    for end in 3...bytes.count where bytes[end - 1].loweredASCII == third {
      if bytes[end - 2].loweredASCII == second, bytes[end - 3].loweredASCII == first,
        end == 3 || !bytes[end - 4].isASCIILetter, end == bytes.count || !bytes[end].isASCIILetter
      {
        return true
      }
    }
    return false
  }
}
