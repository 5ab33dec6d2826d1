import SOPDrawingProof
import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// Drawings that page breaks cut, on random flows and random breaks.
struct SheetCutterTests {
  /// A flow with a division into pages.
  private struct Cut {
    var outline: FlowOutline
    var pages: [Range<Int>]
    var sheets: [FlowLayout]

    init(seed: UInt64, _ capsules: CapsuleStyle = .activities) {
      var flow = RandomFlow(seed: seed)
      outline = FlowOutline(flow.sketch().finished, capsules)
      var random = SeededGenerator(seed: seed)
      pages = []
      var start = 0
      while start < outline.rows.count {
        let end = min(outline.rows.count, start + Int.random(in: 1...12, using: &random))
        pages.append(start..<end)
        start = end
      }
      let cutter = SheetCutter(outline, into: pages)
      sheets = pages.indices.map { FlowLayout(cutter.sheet($0)) }
    }

    /// The connectors of all pages, with the page of each.
    var connectors: [(page: Int, connector: FlowLayout.Connector)] {
      sheets.enumerated().flatMap { page, layout in
        layout.rows.compactMap { row in
          if case .connector(let connector) = row { (page, connector) } else { nil }
        }
      }
    }
  }

  @Test(arguments: 0..<40)
  func `every page is a sound drawing`(batch: Int) {
    for seed in 0..<3 {
      let cut = Cut(seed: UInt64(batch * 3 + seed))
      for layout in cut.sheets {
        let faults = LayoutInspector(layout).faults
        #expect(faults.isEmpty, "flow \(batch * 3 + seed): \(faults.first?.detail ?? "")")
      }
    }
  }

  /// In real coordinates and the sizes of paper, where lanes may be narrow.
  @Test(arguments: 0..<40)
  func `nothing on a page touches what it should not`(batch: Int) {
    for seed in 0..<3 {
      var flow = RandomFlow(seed: UInt64(batch * 3 + seed))
      let procedure = flow.sketch().finished
      for layout in Cut(seed: UInt64(batch * 3 + seed)).sheets {
        for density in PrintDensity.all {
          let geometry = TableGeometry(procedure, layout, .indonesian, metrics: density.metrics)
          // On paper labels may reach over the rule between two lanes.
          let faults = DrawingInspector(geometry).faults.filter { $0.kind != .rule }
          #expect(faults.isEmpty, "\(batch * 3 + seed): \(faults.map { $0.detail })")
        }
      }
    }
  }

  @Test(arguments: 0..<40)
  func `no line of the flow is lost`(batch: Int) {
    for seed in 0..<3 {
      let cut = Cut(seed: UInt64(batch * 3 + seed))
      let whole = Set(FlowLayout(cut.outline).routes.flatMap { $0.edges })
      let printed = Set(cut.sheets.flatMap { $0.routes.flatMap { $0.edges } })
      #expect(printed == whole)
    }
  }

  @Test(arguments: 0..<40)
  func `every letter has its twin on another page`(batch: Int) {
    for seed in 0..<3 {
      let cut = Cut(seed: UInt64(batch * 3 + seed))
      let connectors = cut.connectors
      for letter in Set(connectors.map { $0.connector.letter }) {
        let ends = connectors.filter { $0.connector.letter == letter }
        let entries = ends.filter { $0.connector.isEntry }
        let exits = ends.filter { !$0.connector.isEntry }
        #expect(entries.count == 1)
        #expect(!exits.isEmpty)
        #expect(Set(exits.map { $0.page }).count == exits.count)
        #expect(entries.first?.connector.pages == exits.map { $0.page }.sorted())
        for exit in exits {
          #expect(exit.connector.pages == entries.map { $0.page })
          #expect(exit.page != entries.first?.page)
        }
      }
    }
  }

  @Test(arguments: 0..<40)
  func `every cut line has a connector on both pages`(batch: Int) {
    for seed in 0..<3 {
      let cut = Cut(seed: UInt64(batch * 3 + seed))
      let places = cut.pages
      for connection in cut.outline.connections {
        let source = places.firstIndex { $0.contains(connection.source) }
        let target = places.firstIndex { $0.contains(connection.target) }
        guard source != target, let step = cut.outline.rows[connection.target].kind.step,
          let origin = cut.outline.rows[connection.source].kind.step
        else { continue }
        #expect(
          cut.connectors.contains {
            $0.page == source && !$0.connector.isEntry && $0.connector.steps.contains(step)
          }
        )
        #expect(
          cut.connectors.contains {
            $0.page == target && $0.connector.isEntry && $0.connector.steps.contains(origin)
          }
        )
      }
    }
  }

  @Test func `each step stands on one page, in order`() {
    for seed in 0..<60 {
      let cut = Cut(seed: UInt64(seed), .separate)
      let steps = cut.sheets.flatMap { $0.rows.compactMap { $0.step?.position } }
      #expect(steps == Array(cut.outline.rows.compactMap { $0.kind.step?.position }))
    }
  }

  @Test func `letters go on after Z`() {
    #expect(SheetCutter.letter(0) == "A")
    #expect(SheetCutter.letter(25) == "Z")
    #expect(SheetCutter.letter(26) == "AA")
    #expect(SheetCutter.letter(27) == "AB")
    #expect(SheetCutter.letter(26 + 26 * 26) == "AAA")
  }

  @Test func `lines back to the same step share a letter`() throws {
    var sketch = Sketch("Kembali", lanes: ["Staf", "Kasi"])
    sketch.activity("Membuat", by: [0])
    for _ in 0..<2 {
      let back = Sketch.Answer(label: "tidak", destination: .step(1))
      sketch.decision(
        "Memeriksa",
        by: [1],
        answers: [.init(label: "ya", destination: .next), back]
      )
    }
    sketch.activity("Mengirim", by: [0])
    let outline = FlowOutline(sketch.finished, .activities)
    let cutter = SheetCutter(outline, into: [0..<1, 1..<4])
    let first = cutter.sheet(0).rows.compactMap { $0.letter }
    let second = cutter.sheet(1).rows.compactMap { $0.letter }
    #expect(first == ["A", "B"])
    #expect(second == ["B", "A"])
    #expect(cutter.sheet(1).rows.map { $0.kind.step?.number } == [nil, nil, 2, 3, 4])
  }
}
