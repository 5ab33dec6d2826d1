/// The names of those who perform a step, not yet resolved to lanes.
package struct PerformerNames: Sendable {
  /// A name as written.
  package struct Name: Hashable, Sendable {
    /// The name, without the mark of a guess.
    package var name: String
    /// Its place.
    package var range: SourceRange
    /// Whether a `?` follows it.
    package var isGuess: Bool

    /// Makes a name.
    package init(name: String, range: SourceRange, isGuess: Bool) {
      self.name = name
      self.range = range
      self.isGuess = isGuess
    }
  }

  /// The names in the order written; at least one.
  package var names: [Name]
  /// How they share the step.
  package var manner: Performers.Manner

  /// Makes names.
  package init(names: [Name], manner: Performers.Manner) {
    self.names = names
    self.manner = manner
  }
}

/// Reads who performs a step: `Kasi`, `Kasi dan Staf`, `Kabid? atau Sekretaris?`.
package enum PerformerReader {
  /// How a name is tied to the one before it.
  package enum Joint: UInt8, Sendable {
    /// The first name, or a semicolon or comma, which leave it to the other joints.
    case none
    /// `dan`.
    case and
    /// `atau`.
    case or
    /// `dan/atau`.
    case both
  }

  /// A name and how it is tied to the one before it.
  package struct Part: Sendable {
    /// The name as offsets into the buffer of the text, without the mark of a guess.
    package var content: Range<Int>
    /// Whether a `?` follows it.
    package var isGuess: Bool
    /// How it is tied to the one before it.
    package var joint: Joint
  }

  /// Reads performers; names that hold a `dan` of their own are recognised by `knownNames`.
  package static func read(
    _ text: ValueText,
    knownNames: [FoldedName],
    into findings: inout Findings
  ) -> Entry<PerformerNames> {
    if let mark: Entry<PerformerNames> = PlainEntry.mark(text) { return mark }
    let parts = split(text, knownNames: knownNames)
    let hasAnd = parts.contains { $0.joint == .and || $0.joint == .both }
    let hasOr = parts.contains { $0.joint == .or || $0.joint == .both }
    if hasAnd, hasOr {
      findings.report(.mixedPerformers(text.excerpt), in: text.file, at: text.range)
      return .unreadable(text.text)
    }
    let names = parts.map { part in
      PerformerNames.Name(
        name: text.text(of: part.content),
        range: text.range(of: part.content),
        isGuess: part.isGuess
      )
    }
    let manner: Performers.Manner = names.count == 1 ? .alone : hasOr ? .either : .together
    return .value(PerformerNames(names: names, manner: manner))
  }

  /// Splits at `dan` and `atau`, but not inside of a known name; the longest known name wins.
  package static func split(_ text: ValueText, knownNames: [FoldedName]) -> [Part] {
    var splitter = PerformerSplitter(text, knownNames)
    return splitter.parts()
  }
}

/// Splits performers, word by word.
struct PerformerSplitter {
  private let bytes: [UInt8]
  private let words: [Range<Int>]
  private let knownNames: [FoldedName]
  /// The number of words of the longest known name.
  private let longest: Int
  private var position = 0

  /// Starts at the first word.
  init(_ text: ValueText, _ knownNames: [FoldedName]) {
    self.bytes = text.buffer
    self.knownNames = knownNames
    self.words = PerformerSplitter.words(text)
    var longest = 0
    for name in knownNames {
      var count = 1
      for byte in name.bytes where byte == 0x20 { count += 1 }
      longest = max(longest, count)
    }
    self.longest = longest
  }

  /// The names and their joints.
  mutating func parts() -> [PerformerReader.Part] {
    var parts: [PerformerReader.Part] = []
    var joint = PerformerReader.Joint.none
    while position < words.count {
      let end = nameEnd()
      parts.append(part(position..<end, joint))
      position = end
      // A mark of a guess may stand apart from its name.
      if position < words.count, isGuessMark(words[position]) {
        parts[parts.count - 1].isGuess = true
        position += 1
      }
      joint = takeJoint()
    }
    return parts
  }

  private func part(_ range: Range<Int>, _ joint: PerformerReader.Joint) -> PerformerReader.Part {
    let start = words[range.lowerBound].lowerBound
    var end = words[range.upperBound - 1].upperBound
    var isGuess = false
    while end > start + 1, isClosing(bytes[end - 1]) {
      if bytes[end - 1] == UInt8(ascii: "?") { isGuess = true }
      end -= 1
    }
    return PerformerReader.Part(
      content: Blanks.trim(bytes, start..<end),
      isGuess: isGuess,
      joint: joint
    )
  }

  private func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "?") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",")
  }

  private func isGuessMark(_ word: Range<Int>) -> Bool {
    bytes[word].allSatisfy { isClosing($0) } && bytes[word].contains(UInt8(ascii: "?"))
  }

  /// The word behind the name that begins here.
  private func nameEnd() -> Int {
    let limit = limit()
    if let end = knownEnd(limit, isExact: true) ?? knownEnd(limit, isExact: false) { return end }
    var end = position + 1
    while end < limit, joint(at: end) == nil || end == words.count - 1 { end += 1 }
    return end
  }

  /// The word behind the last that can belong to the name: a mark of a guess or `;` closes it.
  private func limit() -> Int {
    var end = position
    while end < words.count {
      let last = bytes[words[end].upperBound - 1]
      end += 1
      if last == UInt8(ascii: "?") || last == UInt8(ascii: ";") { break }
    }
    return end
  }

  /// The end of the longest known name that begins here and is followed by a joint or nothing.
  ///
  /// A name with a slip in it counts too where it holds a `dan`, so that it is not torn apart.
  private func knownEnd(_ limit: Int, isExact: Bool) -> Int? {
    var end = min(limit, position + longest)
    while end > position {
      let isComplete =
        end == words.count || joint(at: end) != nil || isGuessMark(words[end])
        || isClosing(bytes[words[end - 1].upperBound - 1])
      if isComplete {
        let span = words[position].lowerBound..<words[end - 1].upperBound
        let name = FoldedName(Array(bytes[span]))
        if isExact ? knownNames.contains(name) : isNearDoubleName(name) { return end }
      }
      end -= 1
    }
    return nil
  }

  private func isNearDoubleName(_ name: FoldedName) -> Bool {
    knownNames.contains { known in
      let hasJoint = known.words.contains { isAnd($0) || isOr($0) }
      let limit = max(1, known.bytes.count / 6)
      return hasJoint
        && EditDistance.distance(name.bytes, known.bytes, atMost: limit) != nil
    }
  }

  /// Takes the joint that stands here; nothing of it is left for a name.
  private mutating func takeJoint() -> PerformerReader.Joint {
    guard position < words.count - 1, let joint = joint(at: position) else { return .none }
    position += 1
    return joint
  }

  /// The joint that the word at `index` is.
  private func joint(at index: Int) -> PerformerReader.Joint? {
    let word = bytes[words[index]]
    if isAnd(word) { return .and }
    if isOr(word) { return .or }
    return word.spells("dan/atau") ? .both : nil
  }

  private func isAnd(_ word: ArraySlice<UInt8>) -> Bool {
    word.spells("dan") || word.spells("&") || word.spells("serta")
  }

  private func isOr(_ word: ArraySlice<UInt8>) -> Bool {
    word.spells("atau")
  }

  private static func words(_ text: ValueText) -> [Range<Int>] {
    let bytes = text.buffer
    var words: [Range<Int>] = []
    var cursor = ValueCursor(text)
    while !cursor.isAtEnd {
      let start = cursor.index
      var end = start
      while end < cursor.end, Blanks.length(bytes, at: end, before: cursor.end) == 0 {
        end += 1
        if bytes[end - 1] == UInt8(ascii: ";") { break }
      }
      words.append(start..<end)
      cursor.move(to: end)
    }
    return words
  }
}
