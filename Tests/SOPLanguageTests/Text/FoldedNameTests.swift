import SOPLanguage
import SOPTestSupport
import Testing

/// Names as the language compares them.
struct FoldedNameTests {
  @Test(arguments: [
    ("Kepala Dinas", "kepala dinas"), ("  kepala\u{A0}\u{2003}DINAS ", "kepala dinas"),
    ("Ka. Sub-Bag (Umum)", "ka sub bag umum"),
    ("\u{201C}Surat\u{201D} \u{2013} masuk", "surat masuk"),
    ("Ijazah/Transkrip 2024", "ijazah transkrip 2024"), ("…", ""), ("", ""), ("Café", "caf\u{E9}"),
  ])
  func `case, blanks and punctuation do not count`(written: String, folded: String) {
    #expect(FoldedName(written).text == folded)
    #expect(FoldedName(Array(written.utf8)) == FoldedName(folded))
    #expect(FoldedName(written).hashValue == FoldedName(folded).hashValue)
  }

  @Test func `folding again changes nothing, and other names stay apart`() {
    var random = RandomBytes(seed: 11)
    var names: [[UInt8]: FoldedName] = [:]
    for _ in 0..<4000 {
      let written = random.word(of: Array("aB2 .-\u{A0}\u{2013}é".utf8), upTo: 12)
      let name = FoldedName(written)
      #expect(FoldedName(name.bytes) == name)
      if let known = names[name.bytes] { #expect(known == name) }
      names[name.bytes] = name
    }
    #expect(Set(names.values).count == names.count)
  }
}
