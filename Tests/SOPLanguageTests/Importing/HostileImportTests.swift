import SOPLanguage
import SOPTestSupport
import Testing

/// Sources as nobody writes them.
struct HostileImportTests {
  private static let files = [
    "sources/balikpapan.txt", "sources/sijunjung.txt", "sources/forum-bisnis.txt",
    "sources/koperasi.txt", "sources/kaltim.txt", "import/writer.html", "import/calc.html",
    "import/calc.csv", "import/word.html", "import/excel.tsv", "import/tabel.md",
  ]

  @Test(arguments: files)
  func `mutants give files that parse, and lose nothing`(file: String) throws {
    let original = Array(try Samples.fixture(file).utf8)
    var generator = SeededGenerator(seed: UInt64(file.utf8.count) &* 7919)
    for round in 0..<200 {
      var bytes = window(of: original, &generator)
      for _ in 0..<Int.random(in: 1...6, using: &generator) { mutate(&bytes, &generator) }
      let format = ImportFormat.allCases.randomElement(using: &generator)
      let result = Importer.read(bytes, as: round % 3 == 0 ? format : nil, named: "a.txt")
      expectSound(result, "\(file), round \(round)")
    }
  }

  @Test(arguments: [
    "<a", "<td", "<!--", "<style>", "&", "\"", "\"\"", "\"\t", "a;", "|", "1. ", "- ", "\u{FFFD}",
    "<td colspan=9999 rowspan=9999>", "<tr><td rowspan=9999 colspan=9999>a", "<table>", "NIP 1",
    "No\tKegiatan\tWaktu\n", "Kegiatan;Waktu\n", "SOP A\n", "Kegiatan\tPelaksana\tWaktu\tx\n",
    "No: ", "Persyaratan\n", "1\n", "\t", "\r", "x\ty\n",
  ])
  func `a long run of one thing is read in a time that grows with its length`(piece: String) {
    // With a cost of the square of the length this would run for hours.
    let bytes = Array(repeatElement(Array(piece.utf8), count: 120_000 / piece.utf8.count).joined())
    for format in [ImportFormat?.none, .html, .csv, .text] {
      let result = Importer.read(bytes, as: format, named: "a.txt")
      #expect(result.sheet.fragments.count <= bytes.count)
      #expect(result.sheet.fragments.indices.allSatisfy { result.account[FragmentID($0)] != nil })
    }
  }

  private func expectSound(_ result: ImportResult, _ comment: String) {
    #expect(result.gaps.isEmpty, "\(comment)")
    for procedure in result.procedures {
      let file = SourceFile(path: procedure.name + ".sop", contents: procedure.text)
      let tree = TreeBuilder.tree(of: file, named: FileID(0))
      #expect(tree.text == procedure.text, "\(comment)")
      let codes = tree.findings.findings.map { $0.problem.code }
      #expect(codes.allSatisfy { $0 == 106 || $0 == 115 }, "\(comment): \(codes)")
      let steps = tree.nodes.filter { $0.keyword == .step || $0.keyword == .decision }
      #expect(steps.count == procedure.stepCount, "\(comment)")
    }
  }

  /// A part of a source, so that thousands of mutants take seconds.
  private func window(of bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    let count = min(bytes.count, 2500)
    let start = Int.random(in: 0...bytes.count - count, using: &generator)
    return Array(bytes[start..<start + count])
  }

  private func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let start = Int.random(in: 0..<bytes.count, using: &generator)
    let end = min(bytes.count, start + Int.random(in: 0...40, using: &generator))
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 2: bytes[start] = UInt8.random(in: 0...255, using: &generator)
    default:
      let pieces = [
        "\t", "\n", "|", "\"", ";", ",", "<", "</table>", "<td>", "<tr>", "&#0;", "&lt;", "-",
        "1. ", "Waktu: ", "Kelengkapan", "Langkah 1:", "# ", "BELUM: ", "?", "SOP ", ":", "◇",
        "No\tKegiatan\tWaktu\n", "\u{7F}", "\u{85}", "\u{2028}", "Jika tidak:", "x",
        "Abaikan SOP101: x",
      ]
      let piece = pieces.randomElement(using: &generator) ?? ""
      bytes.insert(contentsOf: Array(piece.utf8), at: start)
    }
  }
}
