import Testing

@testable import SOPLanguage

@Suite struct NameTableTests {
  @Test func `names that fold alike have one number`() {
    var table = NameTable()
    let first = table.add(FoldedName("Nota Dinas"))
    let second = table.add(FoldedName("Disposisi"))
    let again = table.add(FoldedName("nota-dinas"))
    #expect(first.position == 0 && first.isNew)
    #expect(second.position == 1 && second.isNew)
    #expect(again.position == 0 && !again.isNew)
    #expect(table.position(of: FoldedName("DISPOSISI")) == 1)
    #expect(table.position(of: FoldedName("Surat")) == nil)
  }

  @Test func `a table finds every name after it has grown`() {
    var table = NameTable()
    for number in 0..<500 { _ = table.add(FoldedName("nama \(number)")) }
    #expect(table.names.count == 500)
    for number in 0..<500 {
      #expect(table.position(of: FoldedName("Nama \(number)")) == number)
    }
  }

  @Test func `a folded name knows what folds to it`() {
    let name = FoldedName("Kepala Bidang")
    for text in ["kepala bidang", "Kepala-Bidang.", "  KEPALA   BIDANG", "Kepala\u{A0}Bidang"] {
      #expect(name.isFold(of: text))
    }
    for text in ["Kepala", "Kepala Bidang 2", "KepalaBidang", "", "Kepala Bidangé"] {
      #expect(!name.isFold(of: text))
    }
  }

  @Test func `a spelling is known again by its bytes alone`() {
    let bytes = Array("Nota Dinas; Nota Dinas; nota dinas".utf8)
    var cache = SpellingCache()
    let slot = cache.slot(of: 0..<10, in: bytes)
    #expect(cache.entry(at: slot, for: 0..<10, in: bytes) == nil)
    cache.remember(3, "Nota Dinas", at: slot, for: 0..<10)
    #expect(cache.slot(of: 12..<22, in: bytes) == slot)
    #expect(cache.entry(at: slot, for: 12..<22, in: bytes)?.number == 3)
    #expect(cache.entry(at: slot, for: 24..<34, in: bytes) == nil)
  }

  @Test func `counts of letters never say more slips than there are`() {
    let texts = [
      "surat masuk", "surat keluar", "pelayanan surat masuk", "surat musak", "", "s",
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "12 promosi pameran",
    ].map { Array($0.utf8) }
    for first in texts {
      for second in texts {
        let least = LetterCounts(first).leastDistance(to: LetterCounts(second))
        let slips = EditDistance.distance(first, second, atMost: 100)
        #expect(least <= slips ?? -1)
      }
    }
    let far = LetterCounts(texts[0]).leastDistance(to: LetterCounts(texts[7]))
    #expect(far > 3)
  }

  @Test func `agencies are as near as their distance says`() {
    let paths = ["balikpapan/dinkes", "balikpapan/dinsos", "balikpapan/dkumkmp", "x"]
    let index = ProcedureIndex([], agencyPaths: paths)
    for path in ["balikpapan/dinkess", "balikpapan/dinkos", "samarinda/bapenda", "y", ""] {
      let near = EditDistance.nearest(to: Array(path.utf8), among: paths.map { Array($0.utf8) })
      #expect(index.agencies(near: path) == near.map { paths[$0] })
    }
  }

  @Test func `a value of one line is a view and one of several lines is joined`() {
    let source = Array("Isi: satu; dua\n     tiga".utf8)
    let pieces = [SourceRange(5, 14), SourceRange(20, 24)]
    let line = ValueText(pieces[..<1], of: source, in: FileID(0), anchor: SourceRange(0, 0))
    #expect(line.isView && line.text == "satu; dua" && line.range == pieces[0])
    #expect(line.elements().map { $0.range } == [SourceRange(5, 9), SourceRange(11, 14)])
    let joined = ValueText(pieces[...], of: source, in: FileID(0), anchor: SourceRange(0, 0))
    #expect(!joined.isView && joined.text == "satu; dua tiga")
    #expect(joined.elements().map { $0.text } == ["satu", "dua tiga"])
    #expect(joined.elements().map { $0.range } == [SourceRange(5, 9), SourceRange(11, 24)])
  }
}
