import SOPLanguage
import SOPTestSupport
import Testing

/// "Maksud Anda …": every slip that can happen to one letter of a keyword.
struct DidYouMeanTests {
  /// Every word that is one letter lost, swapped, exchanged or added away from `word`.
  private static func typos(of word: String) -> [[UInt8]] {
    let bytes = Array(word.utf8)
    var result: Set<[UInt8]> = []
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    for index in 0...bytes.count {
      for letter in letters { result.insert(bytes[..<index] + [letter] + bytes[index...]) }
      guard index < bytes.count, bytes[index].isASCIILetter else { continue }
      result.insert(Array(bytes[..<index] + bytes[(index + 1)...]))
      for letter in letters { result.insert(bytes[..<index] + [letter] + bytes[(index + 1)...]) }
      if index + 1 < bytes.count, bytes[index + 1].isASCIILetter {
        var swapped = bytes
        swapped.swapAt(index, index + 1)
        result.insert(swapped)
      }
    }
    let squeezed = Vocabulary.squeeze(bytes)
    return result.filter { Vocabulary.squeeze($0) != squeezed }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test func `the right keyword is found for every slip in one letter`() {
    var total = 0
    var right = 0
    var wrong: [String] = []
    var open: [String] = []
    for entry in Vocabulary.entries {
      let context = KeywordContext(entry.keyword)
      let rest = context.argument(of: entry.keyword) + ": lanjut"
      for typo in Self.typos(of: entry.spelling.text) {
        let word = String(decoding: typo, as: UTF8.self)
        let tree = SyntaxTree.of(context.text(with: word + rest), path: context.path)
        total += 1
        if tree.nodes.count == context.position {
          // Several keywords are equally near: told, and nothing is corrected.
          if tree.codes.contains(101) { open.append(word) } else { wrong.append(word) }
        } else if tree.nodes[context.position].keyword == entry.keyword {
          right += 1
        } else {
          wrong.append(word)
        }
      }
    }
    print("did you mean: \(total) slips, \(right) right, \(open.count) open, \(wrong.count) wrong")
    #expect(total > 22_000)
    #expect(wrong == [])
    #expect(right * 1_000 >= total * 999, "\(open)")
  }

  /// `Akhir bersamaan` needs no colon, so a slip in it must not be taken for words.
  @Test func `a slip in the end of parallel branches is told without a colon too`() {
    let above = "SOP: A\nBersamaan:\nCabang: B\nLangkah 1: C\n  Output: D\n"
    for typo in Self.typos(of: "Akhir bersamaan") {
      let tree = SyntaxTree.of(above + String(decoding: typo, as: UTF8.self) + "\n")
      #expect(tree.nodes.last?.keyword == .endParallel)
      #expect(tree.codes == [101])
    }
  }

  /// Words that people write before a colon without meaning a keyword.
  @Test(arguments: [
    "Lampiran", "Perihal", "Tembusan", "Kepada", "Yth", "Hal", "Sifat", "Tempat", "Hari", "Acara",
    "Peserta", "Narasumber", "Moderator", "Anggaran", "Tujuan", "Latar belakang", "Ruang lingkup",
    "Definisi", "Halaman", "Disusun", "Diperiksa", "Pembuatan surat undangan", "Mengetahui",
  ])
  func `ordinary words are not taken for a keyword`(word: String) {
    let tree = SyntaxTree.of("SOP: A\nStatus: konsep\n\(word): satu\n")
    #expect(tree.nodes.count == 2)
    #expect(tree.codes == [101])
  }
}
