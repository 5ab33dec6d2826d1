import SOPLanguage
import SOPTestSupport
import Testing

/// Changes that are made together.
struct FixBatchTests {
  private let files = [
    SourceFile(path: "a.sop", contents: Array("0123456789".utf8)),
    SourceFile(path: "b.sop", contents: Array("abc".utf8)),
  ]

  private func fix(_ edits: (file: Int, start: Int, end: Int, text: String)...) -> FixIt {
    FixIt(
      Message("ganti", en: "replace"),
      .certain,
      edits: edits.map {
        TextEdit(file: FileID($0.file), range: SourceRange($0.start, $0.end), replacement: $0.text)
      }
    )
  }

  private func takes(_ batch: inout FixBatch, _ fix: FixIt) -> Bool { batch.add(fix) }

  private func texts(_ batch: FixBatch) -> [String] {
    batch.result.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func `changes of several files are made together, whatever their order`() {
    var batch = FixBatch(files)
    #expect(batch.isEmpty)
    let isTaken = [
      batch.add(fix((0, 8, 9, ""), (1, 0, 0, "#"))), batch.add(fix((0, 0, 2, "x"), (0, 4, 4, "+"))),
      batch.add(fix((0, 2, 3, "y"))),
    ]
    #expect(isTaken == [true, true, true])
    #expect(texts(batch) == ["xy3+45679", "#abc"])
  }

  @Test(arguments: [(4, 6), (5, 5), (3, 4), (6, 7), (2, 9), (6, 6), (3, 3)])
  func `the first has the place`(start: Int, end: Int) {
    var batch = FixBatch(files)
    #expect(takes(&batch, fix((0, 3, 6, "-"))))
    let isTaken = batch.add(fix((0, start, end, "!"), (1, 0, 1, "")))
    // What only stands side by side does not matter, unless something is put between.
    let isApart = start < end && (end <= 3 || start >= 6)
    #expect(isTaken == isApart)
    #expect(texts(batch)[1] == (isApart ? "bc" : "abc"), "a fix is made whole or not at all")
  }

  @Test func `two things put in one place wait for each other`() {
    var batch = FixBatch(files)
    #expect(takes(&batch, fix((0, 4, 4, "a"))))
    #expect(!takes(&batch, fix((0, 4, 4, "b"))))
    #expect(!takes(&batch, fix((0, 7, 7, "a"), (0, 7, 7, "b"))))
    #expect(texts(batch)[0] == "0123a456789")
  }

  @Test func `what changes nothing or lies outside is not taken`() {
    var batch = FixBatch(files)
    #expect(!takes(&batch, fix((0, 1, 3, "12"))))
    #expect(!takes(&batch, fix()))
    #expect(!takes(&batch, fix((0, 8, 11, ""))))
    #expect(!takes(&batch, fix((2, 0, 0, "x"))))
    #expect(batch.isEmpty)
  }

  @Test func `a mark at the beginning of the file stays, and other encodings are left alone`() {
    let marked = SourceFile(path: "a.sop", contents: [0xEF, 0xBB, 0xBF, 0x61])
    let foreign = SourceFile(path: "b.sop", contents: [0x61, 0xE9])
    let wide = SourceFile(path: "c.sop", contents: [0xFF, 0xFE, 0x61, 0x00])
    var batch = FixBatch([marked, foreign, wide])
    #expect(takes(&batch, fix((0, 0, 1, "b"))))
    #expect(!takes(&batch, fix((1, 0, 1, "b"))))
    #expect(!takes(&batch, fix((2, 0, 1, "b"))))
    #expect(batch.result.map { $0.contents } == [[0xEF, 0xBB, 0xBF, 0x62], nil, nil])
  }
}
