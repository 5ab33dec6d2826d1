import SOPLanguage
import SOPOutput
import Testing

/// Which symbol stands for what.
struct FlowSymbolTests {
  private func layout(lanes: [String] = ["A", "B", "C"], _ steps: String) throws -> FlowLayout {
    FlowLayout(try DrawingSamples.procedure(lanes: lanes, steps))
  }

  @Test func `the first and the last activity are capsules`() throws {
    let layout = try layout("Langkah: a\n  Oleh: A\nLangkah: b\n  Oleh: B\nLangkah: c\n  Oleh: C")
    #expect(layout.symbols.map { $0.shape } == [.capsule, .box, .capsule])
    #expect(layout.symbols.map { $0.word } == [.begin, nil, .finish])
  }

  @Test func `the only step is a capsule without a word`() throws {
    let layout = try layout("Langkah: a\n  Oleh: A")
    #expect(layout.symbols.map { $0.shape } == [.capsule])
    #expect(layout.symbols[0].word == nil)
  }

  @Test func `an answer that ends the SOP has a capsule of its own`() throws {
    let layout = try layout(
      """
      Langkah 1: a
        Oleh: B
      Keputusan 2: b
        Oleh: B
        Jika ya: lanjut
        Jika tidak: selesai
      Langkah 3: c
        Oleh: B
      """
    )
    let end = try #require(layout.symbols.first { $0.shape == .terminal })
    #expect(end.row == 1)
    #expect(end.word == .finish)
    #expect([.lane(0), .lane(2)].contains(end.column))
    let route = try #require(layout.routes.first { $0.label?.answers == ["tidak"] })
    #expect(route.points.count == 2)
  }

  @Test func `an activity that ends the SOP early is a capsule`() throws {
    let layout = try layout(
      """
      Keputusan 1: a
        Oleh: A
        Jika ya: lanjut
        Jika tidak: lanjut ke langkah 3
      Langkah 2: b
        Oleh: B
        Lanjut: selesai
      Langkah 3: c
        Oleh: C
      """
    )
    #expect(layout.symbols.filter { $0.word == .finish }.map { $0.row } == [1, 2])
    #expect(layout.symbols.filter { $0.word == .begin }.map { $0.shape } == [.terminal])
  }

  @Test func `joint performers have a symbol each and a line between them`() throws {
    let layout = try layout(
      "Langkah: a\n  Oleh: C dan A\nLangkah: b\n  Oleh: B atau C\nLangkah: c\n  Oleh: A"
    )
    #expect(layout.links.map { $0.lanes } == [[0, 2], [1, 2]])
    #expect(layout.links.map { $0.isEither } == [false, true])
    #expect(layout.symbols.count { $0.row == 0 } == 2)
    #expect(
      layout.symbols.first { $0.word == .begin }?.column == .lane(2),
      "the first is in charge"
    )
  }

  @Test func `an unknown performer is a question mark in the first lane`() throws {
    let layout = try layout("Langkah: a\n  Oleh: B\nLangkah: b\n  Oleh: ?\nLangkah: c\n  Oleh: C")
    #expect(layout.symbols[1].shape == .unknown)
    #expect(layout.symbols[1].column == .lane(0))
  }

  @Test func `guesses are marked on symbols and lines`() throws {
    let layout = try layout(
      """
      Langkah 1: a
        Oleh: A?
      Keputusan 2: b
        Oleh: B
        Jika ya: lanjut
        Jika tidak: kembali ke langkah 1?
      Langkah 3: c
        Oleh: C
      """
    )
    #expect(layout.symbols.map { $0.isGuess } == [true, false, false])
    #expect(layout.routes.filter { $0.isGuess }.map { $0.label?.answers } == [["tidak"]])
  }

  @Test func `a block at either end makes its steps capsules`() throws {
    let layout = try layout(
      """
      Bersamaan:
      Cabang: Satu
      Langkah 1: a
        Oleh: A
      Cabang: Dua
      Langkah 2: b
        Oleh: B
      Akhir bersamaan
      Langkah 3: c
        Oleh: C
      """
    )
    #expect(layout.symbols.map { $0.word } == [.begin, .begin, .finish])
  }

  @Test func `another SOP and the unknown have signs of their own`() throws {
    let layout = try layout(
      """
      Keputusan 1: a
        Oleh: B
        Jika ya: ke SOP Surat Keluar
        Jika tidak: ?
      """
    )
    let handover = try #require(layout.symbols.first { $0.shape == .handover })
    #expect(handover.reference?.written == "Surat Keluar")
    #expect(layout.symbols.contains { $0.shape == .open })
  }

  @Test func `an SOP without steps or lanes has an empty drawing`() {
    let layout = FlowLayout(Procedure(path: "kosong"))
    #expect(layout.laneCount == 1)
    #expect(layout.rowCount == 0)
    #expect(layout.routes.isEmpty)
  }
}
