import Testing

@testable import SOPLanguage

/// The analysis against a judge that follows every path.
@Suite
struct TimeProofTests {
  /// How the flows of one batch came out.
  private struct Tally {
    var compared = 0
    var withBlocks = 0
    var withReturns = 0
    var reordered = 0
    var exact = 0
    var bounded = 0
  }

  /// A flow with times and bounds.
  private struct Sample {
    var procedure: Procedure
    var branches: [Int?]
    /// For each edge that comes back the number of its bound.
    var bounds: [Int: Int] = [:]
    var limits: [Int] = []
    var weights: [(shortest: TimeAmount, longest: TimeAmount)] = []
  }

  private static let flowsPerBatch = 900

  @Test(arguments: UInt64(0)..<4)
  func `times agree with a brute force walk over all paths`(batch: UInt64) throws {
    var tally = Tally()
    for number in 0..<UInt64(TimeProofTests.flowsPerBatch) {
      let seed = 5_000_000 + batch * 1_000_003 + number
      guard let sample = sample(seed, hasCalendar: false) else { continue }
      try compare(sample, seed, &tally)
    }
    print("batch \(batch): \(tally)")
    #expect(tally.compared >= 500)
    #expect(tally.withBlocks > 50)
    #expect(tally.withReturns > 50)
    #expect(tally.bounded > 50)
    // Bounds of the longest time may differ only where loops can be entered in several places.
    #expect(tally.exact * 10 >= tally.bounded * 9)
  }

  private func compare(_ sample: Sample, _ seed: UInt64, _ tally: inout Tally) throws {
    guard let time = TimeAnalysis.time(of: sample.procedure, minutesPerDay: 450) else {
      Issue.record("no time, seed \(seed)")
      return
    }
    func walker(_ limits: [Int]) -> PathWalker {
      PathWalker(
        sample.procedure,
        branches: sample.branches,
        bounds: sample.bounds,
        limits: limits,
        weights: sample.weights
      )
    }
    var once = walker(sample.limits.map { _ in 0 })
    var short = walker(sample.limits.map { _ in 1 })
    guard let onceWalks = once.walks(), let shortWalks = short.walks(), !onceWalks.isEmpty else {
      return
    }
    tally.compared += 1
    if !sample.procedure.blocks.isEmpty { tally.withBlocks += 1 }
    if !sample.bounds.isEmpty { tally.withReturns += 1 }
    #expect(time.once.isExact && time.shortest.isExact, "seed \(seed)")
    #expect(time.once.low.work == onceWalks.map { $0.longest.work }.max(), "seed \(seed)")
    let least = shortWalks.map { $0.shortest.work }.min()
    #expect(time.shortest.low.work == least, "seed \(seed)")
    if least != onceWalks.map({ $0.shortest.work }).min() { tally.reordered += 1 }
    compareReturns(time, sample, seed, walker(sample.limits.map { _ in 0 }))

    var all = walker(sample.limits)
    if let walks = all.walks(), let most = walks.map({ $0.longest.work }).max() {
      tally.bounded += 1
      let longest = try #require(time.longest)
      #expect(longest.low.work <= most && most <= longest.high.work, "seed \(seed)")
      if longest.isExact { tally.exact += 1 }
    }
  }

  private func compareReturns(
    _ time: ProcedureTime,
    _ sample: Sample,
    _ seed: UInt64,
    _ walker: PathWalker
  ) {
    var walker = walker
    #expect(Set(time.returns.map { sample.bounds[$0.edge] }).count == sample.limits.count)
    for item in time.returns {
      let mates = sample.bounds.filter { $0.value == sample.bounds[item.edge] }.map { $0.key }
      var ways: Set<PathWalker.Walk> = []
      for edge in mates {
        let target = sample.procedure.flow.edges[edge].to
        guard let found = walker.ways(from: target, to: item.from) else { return }
        ways.formUnion(found)
      }
      #expect(item.cost?.longest.low.work == ways.map { $0.longest.work }.max(), "seed \(seed)")
      #expect(item.cost?.shortest.low.work == ways.map { $0.shortest.work }.min(), "seed \(seed)")
    }
  }

  @Test func `bounds hold where working and calendar time are mixed`() throws {
    var compared = 0
    var inexact = 0
    for number in 0..<UInt64(3000) {
      let seed = 9_000_000 + number
      guard let sample = sample(seed, hasCalendar: true), sample.procedure.blocks.isEmpty,
        let time = TimeAnalysis.time(of: sample.procedure, minutesPerDay: 450)
      else { continue }
      var walker = PathWalker(
        sample.procedure,
        branches: sample.branches,
        bounds: sample.bounds,
        limits: sample.limits.map { _ in 0 },
        weights: sample.weights
      )
      guard let walks = walker.walks(), !walks.isEmpty else { continue }
      compared += 1
      if !time.shortest.isExact || !time.once.isExact { inexact += 1 }
      #expect(
        walks.allSatisfy { $0.shortest.parts(atMost: time.shortest.low) == time.shortest.low }
      )
      #expect(walks.allSatisfy { $0.longest.parts(atLeast: time.once.high) == time.once.high })
      #expect(walks.contains { $0.longest == time.once.low }, "seed \(seed)")
    }
    #expect(compared > 200)
    #expect(inexact > 8, "\(inexact) of \(compared)")
  }

  // MARK: Samples

  /// A random sound flow with times; nothing when the flow is not sound.
  private func sample(_ seed: UInt64, hasCalendar: Bool) -> Sample? {
    let random = RandomFlow(seed: seed, crosses: false)
    let flow = SampleFlow(random.items)
    guard FlowAnalysis(flow.procedure.flow).isSound else { return nil }
    var numbers = SeededNumbers(seed: seed ^ 0xABCD)
    var sample = Sample(procedure: flow.procedure, branches: flow.branches)
    for position in sample.procedure.steps.indices {
      let shortest = Int.random(in: 0...9, using: &numbers)
      let longest = shortest + Int.random(in: 0...4, using: &numbers)
      let isCalendar = hasCalendar && numbers.happens(40)
      func amount(_ number: Int) -> Duration.Amount {
        isCalendar ? Duration.Amount(milliDays: number * 1000) : Duration.Amount(minutes: number)
      }
      let duration = Duration(
        shortest: amount(shortest),
        longest: amount(longest),
        days: isCalendar ? .calendar : .none,
        written: "?"
      )
      sample.procedure.steps[position].duration = .value(duration)
      sample.weights.append(
        (
          shortest: TimeAmount(duration.shortest, duration.days, minutesPerDay: 450),
          longest: TimeAmount(duration.longest, duration.days, minutesPerDay: 450)
        )
      )
    }
    bound(&sample, &numbers)
    return sample
  }

  /// Gives a bound to every edge that comes back; ways past an optional step share it.
  private func bound(_ sample: inout Sample, _ numbers: inout SeededNumbers) {
    let edges = sample.procedure.flow.edges
    let byRow = TimeNetwork(sample.procedure, minutesPerDay: 450, .byRow)
    var returns = Set(byRow.returns)
    if !isPassable(sample, without: returns) {
      returns = Set(TimeNetwork(sample.procedure, minutesPerDay: 450, .byWalk).returns)
    }
    var parent: Int?
    for (position, edge) in edges.enumerated() {
      if edge.kind != .skip { parent = position }
      guard returns.contains(position) else { continue }
      if edge.kind == .skip, let parent, let shared = sample.bounds[parent] {
        sample.bounds[position] = shared
      } else {
        sample.bounds[position] = sample.limits.count
        sample.limits.append(Int.random(in: 1...2, using: &numbers))
      }
      sample.procedure.flow.edges[position].bound =
        sample.bounds[position].map { sample.limits[$0] }
    }
  }

  /// Whether some way leads to the end of every region without coming back.
  private func isPassable(_ sample: Sample, without returns: Set<Int>) -> Bool {
    var procedure = sample.procedure
    let edges = procedure.flow.edges.indices.filter { !returns.contains($0) }
    procedure.flow.edges = edges.map { sample.procedure.flow.edges[$0] }
    let regions = RegionFlow(procedure.flow)
    let forward = Adjacency(regions.arcs, count: procedure.flow.nodes.count)
    let reached = forward.reach(from: regions.isEntrance)
    var left: Set<FlowGraph.Region> = []
    for node in procedure.flow.nodes.indices where reached[node] && regions.isExit[node] {
      left.insert(procedure.flow.nodes[node].region)
    }
    return Set(procedure.flow.nodes.map { $0.region }).isSubset(of: left)
  }
}
