/// How the description of a step begins: with a verb, with somebody who acts, or otherwise.
struct ActivityOpening {
  /// Somebody named as the one who acts.
  struct Subject {
    /// How many words name him, words such as `akan` before the verb included.
    var wordCount: Int
    /// The name as written.
    var name: String
    /// The lanes that may be meant.
    var lanes: Set<LaneID>
    /// Whether the words are a whole name and not just the beginning of one.
    var isWholeName: Bool
  }

  /// The folded words.
  let words: [ArraySlice<UInt8>]
  private let text: [UInt8]

  /// Takes a description apart.
  init(_ activity: String) {
    words = FoldedName(activity).words
    text = Array(activity.utf8)
  }

  /// Whether there is a verb at the beginning, or words that lead to one.
  var isActive: Bool {
    guard let first = words.first else { return true }
    if first.spells("me") || first.spells("ber") { return words.count > 1 }
    return ActivityOpening.isActiveVerb(first) || ActivityOpening.leads.contains(first)
  }

  /// Whether a description surely begins with a verb; answered without taking it apart.
  ///
  /// `word` is room for its first word, so that many are read without making room for each.
  static func beginsWithVerb(_ activity: String, _ word: inout [UInt8]) -> Bool {
    let bytes = activity.utf8Span.span
    word.removeAll(keepingCapacity: true)
    for position in bytes.indices {
      guard bytes[position].isASCIILetter else { break }
      word.append(bytes[position].loweredASCII)
    }
    return isActiveVerb(word[...])
  }

  /// The first word as written, up to the first blank.
  var firstWord: String {
    String(decoding: text.prefix { $0 != 0x20 }, as: UTF8.self)
  }

  /// Who is named before the verb; nothing when the description begins otherwise.
  func subject(among roles: RoleNames) -> Subject? {
    guard let first = role(at: 0, roles) else { return nil }
    var subject = first
    while subject.wordCount < words.count, ActivityOpening.joints.contains(words[subject.wordCount])
    {
      guard let next = role(at: subject.wordCount + 1, roles) else { return nil }
      subject.wordCount += 1 + next.wordCount
      subject.lanes.formUnion(next.lanes)
      subject.isWholeName = subject.isWholeName && next.isWholeName
    }
    let end = start(ofWord: subject.wordCount) ?? firstWord.utf8.count
    subject.name = String(decoding: text[..<end], as: UTF8.self)
    while subject.wordCount < words.count,
      ActivityOpening.auxiliaries.contains(words[subject.wordCount])
    {
      subject.wordCount += 1
    }
    guard subject.wordCount < words.count,
      ActivityOpening.isActiveVerb(words[subject.wordCount])
    else { return nil }
    while subject.name.utf8.last == 0x20 { subject.name.removeLast() }
    return subject
  }

  /// The longest role that stands at `position` and leaves a word behind it.
  private func role(at position: Int, _ roles: RoleNames) -> Subject? {
    var best: Subject?
    for role in roles.names where position < words.count {
      var count = 0
      while count < role.words.count, position + count < words.count - 1,
        words[position + count].elementsEqual(role.words[count])
      {
        count += 1
      }
      // Only lanes are called by the beginning of their name.
      let isWhole = count == role.words.count
      guard count > 0, isWhole || role.lane != nil, count >= best?.wordCount ?? 0 else { continue }
      if count > best?.wordCount ?? 0 {
        best = Subject(wordCount: count, name: "", lanes: [], isWholeName: false)
      }
      if let lane = role.lane { best?.lanes.insert(lane) }
      if isWhole { best?.isWholeName = true }
    }
    return best
  }

  /// Where the word at `position` begins; nothing behind letters that are not plain.
  func start(ofWord position: Int) -> Int? {
    var seen = -1
    var isInWord = false
    for (offset, byte) in text.enumerated() {
      guard byte < 0x80 else { return nil }
      let isLetter = byte.isASCIILetter || byte.isASCIIDigit
      if isLetter, !isInWord { seen += 1 }
      if isLetter, seen == position { return offset }
      isInWord = isLetter
    }
    return nil
  }
}

/// The names by which those who act may be called in a description.
struct RoleNames {
  /// A name and the lane that has it; posts without a lane in this SOP have none.
  struct Name {
    var words: [ArraySlice<UInt8>]
    var lane: LaneID?
  }

  /// The names.
  private(set) var names: [Name] = []

  /// Collects the lanes of an SOP and the posts known around it.
  init(_ context: borrowing ProcedureContext) {
    for (position, lane) in context.procedure.lanes.enumerated() {
      add(lane, LaneID(position))
    }
    for post in context.agency?.posts ?? [] { add(post, nil) }
    for post in context.registry.posts { add(post, nil) }
  }

  private mutating func add(_ lane: Lane, _ id: LaneID?) {
    for name in [lane.name, lane.shortName ?? ""] {
      let words = FoldedName(name).words
      if !words.isEmpty { names.append(Name(words: words, lane: id)) }
    }
  }
}

// MARK: - Words

extension ActivityOpening {
  /// Whether a folded word is an active verb: `me-`, `ber-`, or one of the few without either.
  static func isActiveVerb(_ word: ArraySlice<UInt8>) -> Bool {
    // None of the plain verbs begins like one with a prefix.
    hasVerbPrefix(word) ? !nouns.contains(word) : plainVerbs.contains(word)
  }

  /// Whether a word begins like a verb: with `ber-`, or with `me-` and a sound that follows it.
  private static func hasVerbPrefix(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= 5 else { return false }
    let start = word.startIndex
    guard word[start + 1] == UInt8(ascii: "e") else { return false }
    let third = word[start + 2]
    if word[start] == UInt8(ascii: "b") { return third == UInt8(ascii: "r") }
    return word[start] == UInt8(ascii: "m") && "mnrlwy".utf8.contains(third)
  }

  /// Verbs of doing without a prefix.
  private static let plainVerbs = WordList([
    "bekerja", "belajar", "datang", "duduk", "hadir", "ikut", "keluar", "kembali", "makan",
    "masuk", "minta", "mohon", "mulai", "naik", "pergi", "pulang", "tiba", "tunggu", "turun",
    "pindah", "lapor", "antre",
  ])

  /// Nouns and other words that only look like verbs.
  private static let nouns = WordList([
    "media", "mediasi", "medis", "mekanisme", "melati", "melayu", "member", "memori",
    "memorandum", "menteri", "mentor", "menara", "merek", "mereka", "meter", "metode", "melalui",
    "menurut", "mengenai", "menjelang", "meliputi", "merupakan",
    "beras", "berat", "berita", "berkas", "berlian", "bersih", "berikut", "berbagai", "beranda",
    "beruang",
  ])

  /// Words with which a description may begin before its verb.
  private static let leads = WordList([
    "apabila", "jika", "bila", "setelah", "sesudah", "sebelum", "sambil", "selama", "berdasarkan",
    "atas", "untuk", "dalam", "dengan", "secara", "pada", "bersama", "kemudian", "lalu",
    "selanjutnya", "segera", "langsung", "tidak", "melalui", "menurut", "kembali", "turut",
  ])

  /// Words between somebody and his verb.
  private static let auxiliaries = WordList([
    "akan", "harus", "wajib", "dapat", "segera", "kemudian", "lalu", "juga", "langsung", "telah",
    "selanjutnya",
  ])

  /// Words between two who act together.
  private static let joints = WordList(["dan", "atau", "serta", "bersama"])
}
