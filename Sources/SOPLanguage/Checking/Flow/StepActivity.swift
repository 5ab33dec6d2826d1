/// What the rules ask of the text of an activity, so that it is folded and read once.
struct StepActivity: Sendable {
  /// Whether the text holds no letter and no digit.
  let isEmpty: Bool
  /// Whether it says that something is given away, published or put into the archive.
  private(set) var handsOver = false
  /// The word that begins a condition ("jika …"), when a refusal follows it.
  private(set) var condition: String?

  /// Reads the text of an activity.
  init(_ activity: String) {
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
