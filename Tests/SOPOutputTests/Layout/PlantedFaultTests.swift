import SOPDrawingProof
import SOPLanguage
import SOPOutput
import Synchronization
import Testing

/// Whoever looks for faults has to find those that are there.
struct PlantedFaultTests {
  private let procedure: Procedure
  private let layout: FlowLayout

  init() throws {
    procedure = try DrawingSamples.procedure(
      lanes: ["A", "B", "C", "D"],
      """
      Langkah 1: a
        Oleh: B
      Langkah 2: b
        Oleh: B
      Langkah 3: c
        Oleh: B
      Keputusan 4: d
        Oleh: B
        Jika ya: lanjut
        Jika tidak: kembali ke langkah 1
      Langkah 5: e
        Oleh: B
      Keputusan 6: f
        Oleh: B
        Jika ya: lanjut
        Jika tidak: kembali ke langkah 2
        Jika ditolak: selesai
      Langkah 7: g
        Oleh: A dan D
      Langkah 8: h
        Oleh: B
      """
    )
    layout = FlowLayout(procedure)
  }

  private func grid(_ layout: FlowLayout) -> Set<LayoutFault.Kind> {
    Set(LayoutInspector(layout).faults.map { $0.kind })
  }

  private func edges(_ layout: FlowLayout) -> Set<LayoutFault.Kind> {
    Set(EdgeInspector(procedure, layout).faults.map { $0.kind })
  }

  private func drawing(
    _ layout: FlowLayout,
    labels: [FlowLabel]? = nil,
    _ change: (inout FlowMetrics) -> Void = { _ in }
  ) -> Set<LayoutFault.Kind> {
    var metrics = FlowMetrics.page
    change(&metrics)
    let geometry = TableGeometry(procedure, layout, .indonesian, metrics: metrics)
    return Set(DrawingInspector(geometry, labels: labels).faults.map { $0.kind })
  }

  /// The position of the route from one step to another.
  private func route(from source: Int, to target: Int) throws -> Int {
    try #require(
      layout.routes.firstIndex { route in
        guard case .symbol(let start, _) = route.start, case .symbol(let end, _) = route.end
        else { return false }
        return layout.symbols[start].row == source - 1 && layout.symbols[end].row == target - 1
          && layout.symbols[end].step != nil
      }
    )
  }

  /// The drawing with another way for one route.
  private func moved(
    _ route: Int,
    _ change: (inout [FlowLayout.Point]) -> Void
  ) -> FlowLayout {
    var changed = layout
    change(&changed.routes[route].points)
    changed.routes[route].drawn = changed.routes[route].points
    return changed
  }

  @Test func `nothing is wrong with the drawing itself`() {
    #expect(LayoutInspector(layout).faults == [])
    #expect(EdgeInspector(procedure, layout).faults == [])
    for metrics in [FlowMetrics.page, .screen] {
      let geometry = TableGeometry(procedure, layout, .indonesian, metrics: metrics)
      #expect(DrawingInspector(geometry).faults == [])
    }
  }

  // MARK: Lines

  @Test func `a line that is not straight is found`() throws {
    let slanted = moved(try route(from: 4, to: 1)) { $0.removeSubrange(1...1) }
    #expect(grid(slanted).contains(.slant))
    #expect(drawing(slanted).contains(.slant))
  }

  @Test func `a line through a symbol is found`() throws {
    let through = moved(try route(from: 4, to: 1)) { points in
      let gutter = FlowLayout.Column.gutter(1, track: 0)
      let (below, above) = (FlowLayout.Level.gap(3, track: 0), FlowLayout.Level.gap(1, track: 0))
      points = [
        points[0], FlowLayout.Point(gutter, points[0].level), FlowLayout.Point(gutter, below),
        FlowLayout.Point(.lane(1), below), FlowLayout.Point(.lane(1), above),
        FlowLayout.Point(gutter, above), FlowLayout.Point(gutter, points[points.count - 1].level),
        points[points.count - 1],
      ]
    }
    #expect(grid(through).contains(.passage))
    #expect(drawing(through).contains(.passage))
  }

  @Test func `a line along the row through its neighbour is found`() throws {
    let (row, gap) = (FlowLayout.Level.row(3, offset: 0), FlowLayout.Level.gap(2, track: 0))
    let (left, right) = (
      FlowLayout.Column.gutter(1, track: 0), FlowLayout.Column.gutter(2, track: 0)
    )
    let through = moved(try route(from: 2, to: 3)) { points in
      points = [
        points[0], FlowLayout.Point(.lane(1), gap), FlowLayout.Point(left, gap),
        FlowLayout.Point(left, row), FlowLayout.Point(right, row), FlowLayout.Point(right, gap),
        FlowLayout.Point(.lane(1), gap), points[points.count - 1],
      ]
    }
    #expect(grid(through).contains(.passage))
    #expect(drawing(through).contains(.passage))
  }

  @Test func `two lines on one track are found`() throws {
    let one = try route(from: 4, to: 1)
    let other = try route(from: 6, to: 2)
    let track = try #require(layout.routes[one].segments.first { $0.isVertical }).from.column
    let shared = moved(other) { points in
      for index in points.indices.dropFirst().dropLast() { points[index].column = track }
    }
    #expect(grid(shared).contains(.contact))
    #expect(drawing(shared).contains(.contact))
  }

  @Test func `a line that misses its symbol is found`() throws {
    let loose = moved(try route(from: 4, to: 1)) {
      $0[$0.count - 1].level = .row(1, offset: 0)
      $0[$0.count - 2].level = .row(1, offset: 0)
    }
    #expect(grid(loose).contains(.looseEnd))
  }

  @Test func `a line that stops in the middle of nowhere is found`() throws {
    var changed = layout
    changed.routes[try route(from: 4, to: 1)].drawn.removeLast()
    #expect(grid(changed).contains(.looseMerge))
  }

  @Test func `an edge that is drawn twice is found`() throws {
    var changed = layout
    changed.routes.append(changed.routes[try route(from: 4, to: 1)])
    #expect(grid(changed).contains(.repeated))
  }

  // MARK: Edges

  @Test func `an edge that is not drawn is found`() throws {
    var changed = layout
    changed.routes.remove(at: try route(from: 4, to: 1))
    #expect(edges(changed) == [.wrongEdge])
  }

  @Test func `edges between the wrong symbols are found`() throws {
    var changed = layout
    let (one, other) = (try route(from: 4, to: 1), try route(from: 6, to: 2))
    changed.routes[one].edges = layout.routes[other].edges
    changed.routes[other].edges = layout.routes[one].edges
    #expect(edges(changed) == [.wrongEdge])
    #expect(EdgeInspector(procedure, changed).faults.count == 2)
  }

  @Test func `an end without its capsule is found`() throws {
    var changed = layout
    let last = try #require(changed.symbols.firstIndex { $0.step == StepID(7) })
    changed.symbols[last].shape = .box
    #expect(edges(changed) == [.wrongEdge])
  }

  // MARK: Room

  @Test func `lines that stand too close are found`() throws {
    var changed = layout
    // Two tracks of one gutter, a hair's breadth from each other.
    let first = try route(from: 4, to: 1)
    let second = try route(from: 6, to: 2)
    changed.gutters[1].before = 0
    changed.gutters[1].after = 2
    for (route, track) in [(first, 0), (second, 1)] {
      for index in changed.routes[route].points.indices.dropFirst().dropLast() {
        changed.routes[route].points[index].column = .gutter(1, track: track)
      }
      changed.routes[route].drawn = changed.routes[route].points
    }
    #expect(drawing(changed) { $0.trackPitch = 10 }.contains(.crowded))
  }

  @Test func `an arrowhead without room is found`() {
    let cramped = drawing(layout) { metrics in
      metrics.rowHalf = 0
      metrics.stub = -45
    }
    #expect(cramped.contains(.arrowhead))
  }

  @Test func `a line through an arrowhead is found`() throws {
    let entered = try route(from: 1, to: 2)
    var changed = layout
    let gap = layout.gapTracks[1]
    changed.gapTracks[1] = gap + 1
    var crossing = layout.routes[entered]
    crossing.net = 99
    crossing.edges = []
    crossing.start = .bus
    crossing.end = .bus
    crossing.points = [0, 2].map { FlowLayout.Point(.lane($0), .gap(1, track: gap)) }
    crossing.drawn = crossing.points
    changed.routes.append(crossing)
    #expect(drawing(changed) { $0.gapInset = -200 }.contains(.arrowhead))
  }

  // MARK: Labels

  private func labels(_ change: (inout FlowLabel) -> Void) throws -> [FlowLabel] {
    let geometry = TableGeometry(procedure, layout, .indonesian)
    var labels = geometry.sizing.labels
    let position = try #require(
      labels.firstIndex { layout.routes[$0.route].label?.answers == ["ditolak"] }
    )
    change(&labels[position])
    return labels
  }

  @Test func `a label on its own line is found`() throws {
    #expect(drawing(layout, labels: try labels { $0.shift += 40 }) == [.label])
  }

  @Test func `a label on its symbol is found`() throws {
    #expect(drawing(layout, labels: try labels { $0.start = 0 }).contains(.label))
  }

  @Test func `a label on another label is found`() throws {
    var labels = try labels { _ in }
    labels.append(labels[0])
    #expect(drawing(layout, labels: labels) == [.label])
  }

  @Test func `a label outside of its cell is found`() throws {
    #expect(drawing(layout, labels: try labels { $0.start += 900 }).contains(.rule))
  }

  @Test func `a line on a rule of the table is found`() {
    #expect(drawing(layout) { $0.trackInset = 0 }.contains(.rule))
  }

  // MARK: Proof

  @Test func `a drawing that changes from time to time is found`() {
    let calls = Counter()
    var proof = LayoutProof { procedure in
      var layout = FlowLayout(procedure)
      if calls.next() > 0 { layout.routes.removeLast() }
      return layout
    }
    proof.draw(seeds: 1...1)
    #expect(proof.findings.map { $0.fault.kind } == [.unstable])
  }

  @Test func `more and fewer crossings than known are told`() {
    var proof = LayoutProof()
    let bound = LayoutProof.Bound.quick
    proof.draw(seeds: 1...20)
    var expected = bound
    expected.crossings = proof.crossings
    #expect(proof.complaint(about: expected) == nil)
    expected.crossings += 1
    #expect(proof.complaint(about: expected)?.contains("write the better bound down") == true)
    expected.crossings = proof.crossings - 1
    #expect(proof.complaint(about: expected)?.contains("got worse") == true)
  }
}

/// Counts calls from a closure that has to be sendable.
private final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock { value in
      value += 1
      return value - 1
    }
  }
}
