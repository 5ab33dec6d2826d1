/// What the rules ask of the text of an activity, so that it is folded and read once.
struct StepActivity: Sendable {
  /// Whether the text holds no letter and no digit.
  let isEmpty: Bool
  /// A number that activities share when they are worded the same, and perhaps others too.
  let key: UInt64
  /// Whether it says that something is given away, published or put into the archive.
  private(set) var handsOver = false
  /// The word that begins a condition ("jika …"), when a refusal follows it.
  private(set) var condition: String?

  /// Reads the text of an activity.
  init(_ activity: String) {
    key = FoldedName.key(of: activity)
    switch StepActivity.look(at: activity) {
    case .nothing:
      isEmpty = true
      return
    case .plain:
      isEmpty = false
      return
    case .telling: break
    }
    let name = FoldedName(activity)
    isEmpty = name.isEmpty
    var opening: Range<Int>?
    name.forEachWord { start, end in
      let lists = StepActivity.words.lists(of: name.bytes, from: start, to: end)
      if lists & StepActivity.handover != 0 { handsOver = true }
      if opening == nil, lists & StepActivity.opening != 0 { opening = start..<end }
      if condition == nil, lists & StepActivity.refusal != 0, let opening {
        condition = String(decoding: name.bytes[opening], as: UTF8.self)
      }
      return true
    }
  }

  /// What a first look at a text finds.
  private enum Look {
    /// No letter and no digit.
    case nothing
    /// Words, none of which tells anything.
    case plain
    /// A word that may tell something, or one that is not plain ASCII.
    case telling
  }

  /// Looks at the words by their hashes alone, because most activities tell nothing.
  private static func look(at activity: String) -> Look {
    let bytes = activity.utf8Span.span
    var look = Look.nothing
    var hash = TextHash()
    var isOpen = false
    for position in bytes.indices {
      let byte = bytes[position]
      if byte.isASCIILetter || byte.isASCIIDigit {
        hash.add(byte.loweredASCII)
        isOpen = true
        look = .plain
        continue
      }
      if byte >= 0x80 || isOpen && index.position(of: hash.value) != nil { return .telling }
      if isOpen { hash = TextHash() }
      isOpen = false
    }
    return isOpen && index.position(of: hash.value) != nil ? .telling : look
  }

  /// The words that tell something by themselves, by their hashes.
  private static let index = HashIndex(words.hashes(of: handover | opening))

  /// Words for giving something away or putting it into the archive.
  private static let handover: UInt32 = 1
  /// Words that begin a condition.
  private static let opening: UInt32 = 2
  /// Words that refuse something.
  private static let refusal: UInt32 = 4

  private static let words = WordTable([
    (
      handover,
      [
        "menyerahkan", "mengirim", "mengirimkan", "menyampaikan", "mendistribusikan", "membagikan",
        "mengarsipkan", "menyimpan", "mendokumentasikan", "mengumumkan", "memberitahukan",
        "mengunggah", "menerbitkan", "memberikan", "mengembalikan", "meneruskan",
        "menginformasikan", "penyerahan", "pengiriman", "pengarsipan", "melaporkan",
        "memublikasikan", "mempublikasikan", "menayangkan", "mencatat", "membukukan",
        "mengagendakan",
      ]
    ),
    (opening, ["jika", "apabila", "bila", "bilamana", "kalau", "jikalau", "manakala"]),
    (refusal, ["tidak", "tdk", "belum", "ditolak"]),
  ])
}
