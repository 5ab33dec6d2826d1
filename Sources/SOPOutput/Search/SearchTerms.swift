import SOPLanguage

/// The words of a registry, each once, with the SOPs in which it stands.
///
/// Titles of posts, laws and documents are the same in thousands of SOPs, so that each text is
/// taken apart only once.
struct SearchTerms {
  /// A word with its stem.
  struct Term {
    /// The folded word; nothing when only the stem is there, as part of a compound.
    var word: [UInt8]?
    /// The stem.
    var stem: [UInt8]
    /// Where it stands, in the order of the SOPs.
    var postings: [Posting] = []
  }

  /// An SOP that has a word, in 32 bits: of millions of them each has to be small.
  struct Posting {
    /// The position of the SOP in 24 bits, the field in 5, the count in 3.
    private(set) var bits: UInt32

    /// A word that stands once in a field of an SOP.
    init(_ procedure: Int32, _ field: SearchField) {
      bits = UInt32(bitPattern: procedure) << 8 | UInt32(field.rawValue) << 3 | 1
    }

    /// The position of the SOP.
    var procedure: Int32 { Int32(truncatingIfNeeded: bits >> 8) }

    /// The most telling field that has the word, and how often the word stands there.
    var weight: UInt8 { UInt8(truncatingIfNeeded: bits & 0xFF) }

    /// Counts the word once more, perhaps in a more telling field.
    mutating func add(_ field: SearchField) {
      let best = max(bits & 0xF8, UInt32(field.rawValue) << 3)
      let count = min(bits & 7 + 1, UInt32(SearchTerms.mostOften))
      bits = bits & ~0xFF | best | count
    }
  }

  /// More occurrences than this say no more.
  static let mostOften: UInt8 = 7

  private(set) var terms: [Term] = []
  private let stemmer: Stemmer
  private var numbers: [[UInt8]: Int32] = [:]
  private var numbersByText: [String: [Int32]] = [:]
  private var pairsByText: [String: [Int32]] = [:]

  /// Makes an empty table.
  init(stemmer: Stemmer) { self.stemmer = stemmer }

  /// Adds the words of a text of an SOP; SOPs have to come in their order.
  mutating func add(_ text: String, _ field: SearchField, of procedure: Int32) {
    let found: [Int32]
    if let known = numbersByText[text] {
      found = known
    } else {
      found = terms(of: text)
      numbersByText[text] = found
    }
    for number in found { add(Int(number), field, of: procedure) }
    if field.isName { addPairs(of: text, field, of: procedure) }
  }

  /// Adds neighbouring words of a name, so that `nota dinas` finds that document rather than
  /// both words far from each other.
  private mutating func addPairs(of text: String, _ field: SearchField, of procedure: Int32) {
    let found: [Int32]
    if let known = pairsByText[text] {
      found = known
    } else {
      let stems = SearchText.words(of: text).filter { !stemmer.isStopWord($0) }
        .map { stemmer.stem(of: $0) }
      found = zip(stems, stems.dropFirst()).map { pair in
        number(of: nil, pair.0 + [UInt8(ascii: ".")] + pair.1)
      }
      pairsByText[text] = found
    }
    for number in found { add(Int(number), field, of: procedure) }
  }

  private mutating func add(_ number: Int, _ field: SearchField, of procedure: Int32) {
    let last = terms[number].postings.count - 1
    if last >= 0, terms[number].postings[last].procedure == procedure {
      terms[number].postings[last].add(field)
    } else {
      terms[number].postings.append(Posting(procedure, field))
    }
  }

  /// The numbers of the words of a text, of their parts, and of what they are together.
  private mutating func terms(of text: String) -> [Int32] {
    var found: [Int32] = []
    var last: [UInt8] = []
    var lastNumber: [UInt8] = []
    for word in SearchText.words(of: text) where !stemmer.isStopWord(word) {
      let stem = stemmer.stem(of: word)
      found.append(number(of: word, stem))
      if let parts = stemmer.parts(of: stem) {
        found.append(number(of: nil, parts.first))
        found.append(number(of: nil, parts.second))
      }
      if let compound = stemmer.compound(last, stem) { found.append(number(of: nil, compound)) }
      if SearchTerms.isYear(word), !lastNumber.isEmpty {
        let pair = lastNumber + [UInt8(ascii: "/")] + word
        found.append(number(of: pair, pair))
      }
      if SearchText.hasDigit(word) { lastNumber = word }
      last = stem
    }
    return found
  }

  /// Whether a word is a year, which together with the number before it names a regulation.
  private static func isYear(_ word: [UInt8]) -> Bool {
    word.count == 4 && word.allSatisfy { $0.isASCIIDigit }
      && (word.starts(with: [0x31, 0x39]) || word.starts(with: [0x32, 0x30]))
  }

  private mutating func number(of word: [UInt8]?, _ stem: [UInt8]) -> Int32 {
    // No folded word holds a blank.
    let key = word ?? [0x20] + stem
    if let number = numbers[key] { return number }
    let number = Int32(truncatingIfNeeded: terms.count)
    terms.append(Term(word: word, stem: stem))
    numbers[key] = number
    return number
  }
}
