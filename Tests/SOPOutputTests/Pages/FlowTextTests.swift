import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// Where the list of steps says that the flow goes on.
struct FlowTextTests {
  /// What stands behind `Berikutnya` at each step of a text.
  private func nexts(
    _ steps: String,
    change: (inout FlowGraph) -> Void = { _ in }
  ) -> [String] {
    let source = "SOP: Contoh\n\nPelaksana: Staf; Kasi\n\n" + steps
    var compilation = Samples.compile(source)
    change(&compilation.procedures[0].flow)
    let page = Catalogue.page(of: ProcedureID(0), in: compilation)
    let html = String(decoding: page, as: UTF8.self)
    return html.split(separator: "<dt>Berikutnya</dt><dd>").dropFirst().map { part in
      HTMLTokens(Array(part.prefix { $0 != "\n" }.utf8)).text
    }
  }

  @Test func `the next row, and the end`() {
    #expect(
      nexts("Langkah 1: A\n  Oleh: Staf\n\nLangkah 2: B\n  Oleh: Kasi\n")
        == ["lanjut ke langkah 2", "selesai"]
    )
  }

  @Test func `the answers of a decision, a guess and a bound`() {
    let found = nexts(
      """
      Langkah 1: A
        Oleh: Staf

      Keputusan 2: B
        Oleh: Kasi
        Jika ya: selesai
        Jika tidak: kembali ke langkah 1?
      """
    ) { flow in
      for index in flow.edges.indices where flow.edges[index].isReturn {
        flow.edges[index].bound = 2
      }
    }
    #expect(found.last?.contains("ya: selesai") == true)
    #expect(found.last?.contains("tidak: kembali ke langkah 1") == true)
    #expect(found.last?.contains("paling banyak 2 kali") == true)
    #expect(found.last?.contains("dugaan") == true)
  }

  @Test func `branches that run side by side`() {
    let found = nexts(
      """
      Langkah 1: A
        Oleh: Staf

      Bersamaan:
      Cabang: Satu

      Langkah 2: B
        Oleh: Staf

      Cabang: Dua

      Langkah 3: C
        Oleh: Kasi

      Akhir bersamaan

      Langkah 4: D
        Oleh: Staf
      """
    )
    #expect(
      found == [
        "bersamaan: lanjut ke langkah 2; lanjut ke langkah 3",
        "setelah semua cabang selesai, lanjut ke langkah 4",
        "setelah semua cabang selesai, lanjut ke langkah 4", "selesai",
      ]
    )
  }

  @Test func `another SOP, and what nobody knows`() {
    let found = nexts("Langkah 1: A\n  Oleh: Staf\n") { flow in
      flow.nodes.append(.init(.handover(ProcedureReference(written: "Surat Masuk"))))
      flow.nodes.append(.init(.open))
      let step = NodeID(2)
      flow.edges = [
        .init(from: FlowGraph.start, to: step, kind: .entry),
        .init(from: step, to: NodeID(3), kind: .answer, label: "ya"),
        .init(from: step, to: NodeID(4), kind: .answer, label: "tidak"),
      ]
    }
    #expect(found == ["ya: ke SOP Surat Masuktidak: belum diketahui"])
  }

  @Test func `a step that is only done on a condition`() {
    let found = nexts(
      """
      Langkah 1: A
        Oleh: Staf

      Langkah 2: B
        Oleh: Staf
        Hanya bila: hujan

      Langkah 3: C
        Oleh: Staf
      """
    )
    #expect(found.first?.contains("lanjut ke langkah 2") == true)
    #expect(found.first?.contains("bila tidak hujan: lanjut ke langkah 3") == true)
  }
}
