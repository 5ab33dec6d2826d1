import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// Which SOP hands over to which, in words and drawn.
struct RelationTests {
  private static func site(_ files: [String: String]) -> Site {
    let files = files.map { SourceFile(path: $0.key, contents: Array($0.value.utf8)) }
    return Site(Compiler.compile(files), language: .indonesian)
  }

  @Test func `the strongest relation of two SOPs is told once`() {
    let site = Self.site([
      "a.sop": """
      SOP: Satu
      Keterkaitan: SOP Dua; SOP Tiga; SOP Entah
      Pelaksana: Staf
      Keputusan 1: Memeriksa
        Terkait: SOP Dua
        Jika ya: ke SOP Dua
        Jika tidak: selesai
      """,
      "b.sop": "SOP: Dua\nMenggantikan: SOP Tiga\n",
      "c.sop": "SOP: Tiga\nStatus: digantikan\n",
    ])
    let own = site.relations.relations(from: ProcedureID(0))
    #expect(own.map { $0.kind } == [.handsOver, .mentions, .mentions])
    #expect(
      own.map { $0.to } == [.procedure(ProcedureID(1)), .procedure(ProcedureID(2)), .missing(0)]
    )
    #expect(site.relations.missing == ["Entah"])
    #expect(site.relations.relations(to: ProcedureID(2)).map { $0.kind } == [.mentions, .replaces])
    #expect(
      RelationComponents(site.relations.all, of: site).components.map { $0.ends.count } == [4]
    )
  }

  @Test func `a replaced SOP leads to the one that holds now`() {
    let site = Self.site([
      "lama.sop": "SOP: Lama\nStatus: digantikan\n",
      "baru.sop": "SOP: Baru\nStatus: berlaku\nMenggantikan: SOP lama\n",
    ])
    let page = String(
      decoding: ProcedurePage(ProcedureID(1), of: site).bytes(),
      as: UTF8.self
    )
    #expect(page.contains("Yang berlaku sekarang: <a href=\"../baru/index.html\">Baru</a>"))
  }

  @Test(arguments: 0..<200)
  func `boxes never overlap and every line runs from the left to the right`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...24, using: &random)
    var edges: [(from: Int, to: Int)] = []
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      let edge = (
        from: Int.random(in: 0..<count, using: &random),
        to: Int.random(in: 0..<count, using: &random)
      )
      if edge.from != edge.to { edges.append(edge) }
    }
    let layout = RelationLayout(nodes: count, edges: edges)
    let (width, height) = (RelationLayout.boxWidth, RelationLayout.boxHeight)
    for first in 0..<count {
      let box = layout.boxes[first]
      #expect(box.left >= 0 && box.top >= 0)
      #expect(box.left + width <= layout.width && box.top + height <= layout.height)
      for second in first + 1..<max(count, first + 1) {
        let other = layout.boxes[second]
        let isApart =
          box.left + width < other.left || other.left + width < box.left
          || box.top + height < other.top || other.top + height < box.top
        #expect(isApart, "\(seed): \(first) and \(second)")
      }
    }
    #expect(layout.lines.count == edges.count)
    for line in layout.lines {
      let edge = edges[line.edge]
      let (start, end) = line.isTurned ? (edge.to, edge.from) : (edge.from, edge.to)
      #expect(line.points.first?.x == layout.boxes[start].left + width)
      #expect(line.points.first?.y == layout.boxes[start].top + height / 2)
      #expect(line.points.last?.x == layout.boxes[end].left)
      #expect(line.points.last?.y == layout.boxes[end].top + height / 2)
      for (point, next) in zip(line.points, line.points.dropFirst()) { #expect(point.x < next.x) }
      // Where a line passes a layer it is level, and no box of that layer lies in its way.
      for (point, next) in zip(line.points, line.points.dropFirst()) where point.y == next.y {
        for (position, box) in layout.boxes.enumerated() where position != start && position != end
        {
          let isHit =
            point.x <= box.left && box.left + width <= next.x && point.y > box.top
            && point.y < box.top + height
          #expect(!isHit, "\(seed): line \(line.edge) through \(position)")
        }
      }
    }
  }

  @Test func `a circle is broken in one place only`() {
    let layout = RelationLayout(nodes: 3, edges: [(0, 1), (1, 2), (2, 0)])
    #expect(layout.lines.count { $0.isTurned } == 1)
    #expect(Set(layout.boxes.map { $0.left }).count == 3)
  }
}
