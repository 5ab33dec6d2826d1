import SOPLanguage
import SOPTestSupport
import Testing

/// What is certain about style can be undone: sound SOPs are spoilt, and mended by the fixes.
struct StyleFixTests {
  /// The findings of the family in one file compiled alone.
  private func style(_ bytes: [UInt8]) -> [Diagnostic] {
    Compiler.compile([SourceFile(path: "contoh.sop", contents: bytes)])
      .diagnostics.filter { $0.code / 100 == 8 }
  }

  private static let procedures = Samples.sound.filter {
    SyntaxTree.FileKind(path: $0.path) == .procedure
  }

  /// Shuffles the columns of every step; each takes the comment above it along.
  private func shuffled(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    let columns = ["Oleh:", "Kelengkapan:", "Waktu:", "Output:", "Keterangan:"]
    var lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var start = 0
    while start < lines.count {
      var slots: [Int] = []
      var end = start
      while end < lines.count, end == start || lines[end].hasPrefix("  ") {
        if columns.contains(where: { lines[end].hasPrefix("  \($0) ") }) { slots.append(end) }
        end += 1
      }
      let isPlain = slots.allSatisfy { $0 + 1 >= lines.count || !lines[$0 + 1].hasPrefix("   ") }
      if lines[start].hasPrefix("Langkah"), slots.count > 1, isPlain {
        // Every field gets a comment of its own, which has to stay with it.
        let texts = slots.map { "  # \($0)\n" + lines[$0] }
        for (slot, text) in zip(slots, texts.shuffled(using: &random)) { lines[slot] = text }
      }
      start = end
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  @Test func `columns in any order are put back with their comments`() throws {
    var random = SeededGenerator(seed: 805)
    var mended = 0
    for file in Self.procedures {
      var same = SeededGenerator(seed: 0)
      let ordered = sortedColumns(shuffled(file.bytes, &same))
      let spoilt = shuffled(file.bytes, &random)
      let found = style(spoilt).filter { $0.code == 805 }
      guard let finding = found.first else { continue }
      #expect(found.count == 1)
      #expect(finding.fixes.map { $0.confidence } == [.certain])
      let result = Edited.bytes(spoilt, by: finding.fixes)
      #expect(String(decoding: result, as: UTF8.self) == String(decoding: ordered, as: UTF8.self))
      #expect(!style(result).contains { $0.code == 805 })
      mended += 1
    }
    #expect(mended > 25)
  }

  /// The text in which `shuffled` put its comments, every column in its place.
  private func sortedColumns(_ bytes: [UInt8]) -> [UInt8] {
    let found = style(bytes).filter { $0.code == 805 }
    guard let finding = found.first else { return bytes }
    // The numbers in the comments are those of the lines, which tell the order without the fix.
    let result = Edited.bytes(bytes, by: finding.fixes)
    let numbers = String(decoding: result, as: UTF8.self).split(separator: "\n")
      .compactMap { $0.hasPrefix("  # ") ? Int($0.dropFirst(4)) : nil }
    #expect(numbers == numbers.sorted())
    return result
  }

  @Test func `surplus blanks and marks are taken out again`() {
    var random = SeededGenerator(seed: 802)
    for file in Self.procedures where file.bytes.allSatisfy({ $0 < 0x80 }) {
      var lines = String(decoding: file.bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let places = lines.indices.filter { lines[$0].hasPrefix("Langkah") }
      guard let place = places.randomElement(using: &random), places.count > 1 else { continue }
      var words = lines[place].split(separator: " ")
      guard words.count > 3 else { continue }
      words.insert("", at: Int.random(in: 3..<words.count, using: &random))
      lines[place] = words.joined(separator: " ") + "."
      let spoilt = Array(lines.joined(separator: "\n").utf8)
      let found = style(spoilt)
      #expect(found.map { $0.code } == [802, 806])
      #expect(found.flatMap { $0.fixes }.allSatisfy { $0.confidence == .certain })
      #expect(Edited.bytes(spoilt, by: found.flatMap { $0.fixes }) == file.bytes)
    }
  }

  @Test func `nothing is said about a line with a slip`() {
    let found = style(
      Array(
        """
        SOP: Contoh
        Pelaksana: Staf; Kasi

        Langkah 1: Menerima surat
          Oleh: Staf dan Kasi
          Kelengkapan: -
          Wkatu: 5  menit.
          Output: Surat
        """.utf8
      )
    )
    #expect(found.isEmpty)
  }

  @Test func `style is also looked at in the files of agencies`() {
    let file = SourceFile(
      path: "dinas/instansi.sop",
      contents: Array("Instansi: Dinas Contoh\nAlamat: Jalan  Merdeka\n".utf8)
    )
    #expect(Compiler.compile([file]).codes == [802])
  }
}
