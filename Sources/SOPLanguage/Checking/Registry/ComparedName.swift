/// A folded name, with what tells quickly that another name is no misspelling of it.
struct ComparedName: Sendable {
  /// The folded name.
  let folded: FoldedName
  /// The letters of the folded name.
  let letters: LetterCounts

  /// Folds a name.
  init(_ name: String) { self.init(FoldedName(name)) }

  /// Takes a name that is folded already.
  init(_ folded: FoldedName) {
    self.folded = folded
    letters = LetterCounts(folded.bytes)
  }
}

extension FoldedName {
  /// A number that texts share when their folded names are the same, found without folding them.
  ///
  /// Only plain letters and digits count, so other texts may share it too: different numbers prove
  /// that the names differ, equal numbers prove nothing.
  static func key(of text: String) -> UInt64 {
    let bytes = text.utf8Span.span
    var hash = TextHash()
    for position in bytes.indices {
      let byte = bytes[position]
      if byte.isASCIILetter || byte.isASCIIDigit { hash.add(byte.loweredASCII) }
    }
    return hash.value
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
    var isCapital = false
    for position in bytes.indices {
      let wasCapital = isCapital
      isCapital = bytes[position].isASCIIUppercase
      if isCapital, wasCapital { return true }
    }
    return false
  }

  /// Whether three letters, given in lower case, stand side by side somewhere.
  func mentions(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    let bytes = utf8Span.span
    guard bytes.count >= 3 else { return false }
    for position in 2..<bytes.count where bytes[position].loweredASCII == third {
      if bytes[position - 1].loweredASCII == second, bytes[position - 2].loweredASCII == first {
        return true
      }
    }
    return false
  }
}
