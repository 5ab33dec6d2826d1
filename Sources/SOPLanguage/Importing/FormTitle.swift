/// The title of an SOP as the head of a page prints it.
struct FormTitle {
  /// The title; nothing when the line only says that this is an SOP.
  let title: [UInt8]?

  /// Reads `SOP PENERIMAAN TAMU`, or `STANDAR OPERASIONAL PROSEDUR (SOP)` with or without a title.
  init?(_ text: [UInt8]) {
    guard text.count <= FormTitle.longest else { return nil }
    let words = text.split(separator: 0x20)
    guard let first = words.first else { return nil }
    if first.elementsEqual("SOP".utf8), words.count > 1 {
      // "SOP ini berlaku sejak …" is a sentence, "SOP: …" a field.
      let isSentence =
        words[1].first.map { $0.isASCIILetter && !$0.isASCIIUppercase } ?? false
        || text.last == UInt8(ascii: ".")
      guard !isSentence, !text.contains(UInt8(ascii: ":")) else { return nil }
      title = Array(text[words[1].startIndex...])
      return
    }
    guard let end = FormTitle.endOfForm(text) else { return nil }
    let rest = Blanks.fold(Array(text[end...]))
    title = rest.hasWord ? rest : nil
  }

  /// Longer lines are sentences.
  private static let longest = 200

  /// The place behind "standar operasional prosedur (SOP)", with one word before it at most.
  private static func endOfForm(_ text: [UInt8]) -> Int? {
    // Words are ended by brackets too: scans print "PROSEDUR(SOP)".
    let words = text.split { !$0.isASCIILetter && $0 < 0x80 }
    let start = words.prefix(2).firstIndex { $0.spells("standar") || $0.spells("standard") }
    guard let start, words.count >= start + 3, isOperating(words[start + 1]),
      words[start + 2].spells("prosedur") || words[start + 2].spells("procedure")
    else { return nil }
    var end = words[start + 2].endIndex
    for word in words[(start + 3)...] {
      guard word.spells("sop") || word.spells("ap") else { break }
      end = word.endIndex
    }
    while end < text.count, !text[end].isASCIILetter, !text[end].isASCIIDigit, text[end] < 0x80 {
      end += 1
    }
    return end
  }

  private static func isOperating(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= 7 && word.prefix(6).spells("operas")
  }
}
