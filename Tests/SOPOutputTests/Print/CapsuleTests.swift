import SOPDrawingProof
import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// Begin and end as capsules of their own, the other custom of practice.
struct CapsuleTests {
  private static func layout(_ rows: String, _ style: CapsuleStyle = .separate) throws -> FlowLayout
  {
    let compilation = Samples.compile("SOP: Contoh\n\nPelaksana: Staf; Kasi\n\n" + rows)
    return FlowLayout(try #require(compilation.procedures.first), capsules: style)
  }

  private static let simple = """
    Langkah 1: Membuat
      Oleh: Staf
    Langkah 2: Memeriksa
      Oleh: Kasi
    """

  @Test func `begin and end stand in rows of their own`() throws {
    let layout = try Self.layout(Self.simple)
    #expect(
      layout.rows == [
        .terminal(.begin), .step(StepID(0)), .step(StepID(1)), .terminal(.finish),
      ]
    )
    #expect(layout.symbols.map { $0.shape } == [.terminal, .box, .box, .terminal])
    #expect(layout.symbols.map { $0.column } == [.lane(0), .lane(0), .lane(1), .lane(1)])
  }

  @Test func `without the choice the activities are the capsules`() throws {
    let layout = try Self.layout(Self.simple, .activities)
    #expect(layout.rows == [.step(StepID(0)), .step(StepID(1))])
    #expect(layout.symbols.map { $0.shape } == [.capsule, .capsule])
  }

  @Test func `an early end keeps its own capsule`() throws {
    let layout = try Self.layout(
      """
      Keputusan 1: Memeriksa
        Oleh: Kasi
        Jika ya: lanjut
        Jika tidak: selesai
      Langkah 2: Membuat
        Oleh: Staf
      """
    )
    let ends = layout.symbols.filter { $0.word == .finish }
    #expect(ends.map { $0.isBeside } == [false, true])
    #expect(layout.rows.last == .terminal(.finish))
  }

  @Test func `branches that end together meet before the end`() throws {
    let layout = try Self.layout(
      """
      Bersamaan:
      Cabang: satu
      Langkah 1: Membuat
        Oleh: Staf
      Cabang: dua
      Langkah 2: Menulis
        Oleh: Kasi
      Akhir bersamaan
      """
    )
    #expect(layout.symbols.filter { $0.word == .finish }.count == 1)
    #expect(layout.symbols.filter { $0.word == .begin }.count == 1)
    #expect(LayoutInspector(layout).faults.isEmpty)
  }

  @Test(arguments: 0..<20)
  func `random flows are drawn without faults`(batch: Int) {
    for seed in 0..<5 {
      var flow = RandomFlow(seed: UInt64(1_000 + batch * 5 + seed))
      let layout = FlowLayout(flow.sketch().finished, capsules: .separate)
      let faults = LayoutInspector(layout).faults
      #expect(faults.isEmpty, "\(faults.first?.detail ?? "")")
    }
  }

  @Test func `a registry chooses`() throws {
    let files = [
      SourceFile(
        path: "registri.sop",
        contents: Array("Registri: Uji\nSimbol mulai: tersendiri\nUkuran kertas: A4\n".utf8)
      )
    ]
    let registry = Compiler.compile(files).registry
    #expect(registry.capsules == .separate)
    #expect(registry.paper == .a4)
  }
}
