import SOPTestSupport
import Testing

@testable import SOPLanguage

/// The analyses against an enumeration of all paths, on random flows with random documents.
@Suite
struct DocumentFlowTests {
  private static let documents = 4
  private static let states = 3

  /// How the flows of a batch came out.
  private struct Tally {
    var compared = 0
    var withBlocks = 0
    var facts = 0
    var uncertain = 0
    var raced = 0
  }

  @Test(arguments: UInt64(0)..<6)
  func `availability, liveness and states agree with all paths`(batch: UInt64) {
    var tally = Tally()
    for number in UInt64(0)..<2_000 {
      let seed = 41_000_000 + batch * 1_000_003 + number
      let flow = SampleFlow(RandomFlow(seed: seed, crosses: false).items)
      guard FlowAnalysis(flow.procedure.flow).isSound else { continue }
      var numbers = SeededNumbers(seed: seed &* 31)
      compare(flow, access(to: flow.procedure, &numbers), seed, &tally)
    }
    print(
      "batch \(batch): \(tally.compared) flows compared, \(tally.withBlocks) with blocks,",
      "\(tally.facts) places, \(tally.uncertain) uncertain, \(tally.raced) raced"
    )
    #expect(tally.compared >= 800)
    #expect(tally.withBlocks >= 200)
    #expect(tally.uncertain >= 1_000)
  }

  /// Random reads and writes of a few documents, some of them unknown.
  private func access(to procedure: Procedure, _ numbers: inout SeededNumbers) -> DocumentAccess {
    let nodes = procedure.flow.nodes
    var access = DocumentAccess(nodes: nodes.count, documents: Self.documents)
    access.stateCounts = [Self.states, Self.states, 0, Self.states]
    if numbers.happens(30) { access.supplied.insert(1) }
    for (position, node) in nodes.enumerated() {
      guard case .step = node.kind else { continue }
      for document in 0..<Self.documents {
        if numbers.happens(20) { access.reads[position].insert(document) }
        if numbers.happens(20) {
          let state = numbers.happens(75) ? Int.random(in: 0..<Self.states, using: &numbers) : nil
          access.write(
            document,
            state: access.stateCounts[document] > 0 ? state : nil,
            at: position
          )
        }
      }
      access.writesAnything[position] = numbers.happens(2)
      access.readsAnything[position] = numbers.happens(2)
    }
    return access
  }

  private func analysis(of procedure: Procedure, _ access: DocumentAccess) -> DocumentFlow {
    DocumentFlow(procedure, BranchGraph(procedure, FlowIndex(procedure.flow)), access)
  }

  private func compare(
    _ flow: SampleFlow,
    _ access: DocumentAccess,
    _ seed: UInt64,
    _ tally: inout Tally
  ) {
    var game = PathGame(flow, access)
    var forward = PathGame(flow, access, isForwardOnly: true)
    game.play()
    forward.play()
    guard game.isComplete, forward.isComplete else { return }
    let analysis = analysis(of: flow.procedure, access)
    let raced = racedDocuments(flow.procedure, access)
    for node in flow.procedure.flow.nodes.indices {
      var later = PathGame(flow, access)
      let readings = later.readings(behind: node)
      guard later.isComplete else { return }
      for document in 0..<access.count {
        let place = Place(node: node, document: document)
        let isRaced = raced.contains(document)
        if isRaced { tally.raced += 1 }
        tally.facts += 1
        let certain = check(place, analysis, game, forward, isRaced: isRaced, seed)
        if !certain { tally.uncertain += 1 }
        check(place, analysis, readings, seed)
      }
    }
    tally.compared += 1
    if !flow.procedure.blocks.isEmpty { tally.withBlocks += 1 }
  }

  private struct Place {
    var node: Int
    var document: Int
    var bit: UInt64 { 1 << UInt64(document) }
  }

  /// Compares what comes to a place; returns whether the document is certain or impossible there.
  private func check(
    _ place: Place,
    _ analysis: DocumentFlow,
    _ game: PathGame,
    _ forward: PathGame,
    isRaced: Bool,
    _ seed: UInt64
  ) -> Bool {
    let met = game.situations[place.node]
    let metForward = forward.situations[place.node]
    let possible = met.contains { $0.available & place.bit != 0 }
    let certain = met.allSatisfy { $0.available & place.bit != 0 }
    let comment = Comment(rawValue: "seed \(seed), node \(place.node), document \(place.document)")
    let (node, document) = (place.node, place.document)
    #expect(analysis.possible[node].contains(document) == possible, comment)
    // An end that no path comes to says nothing.
    if !met.isEmpty { #expect(analysis.certain[node].contains(document) == certain, comment) }
    #expect(
      analysis.possibleForward[node].contains(document)
        == metForward.contains { $0.available & place.bit != 0 },
      comment
    )
    guard !isRaced else { return possible == certain }
    #expect(
      analysis.unread[node].contains(document)
        == metForward.contains { $0.unread & place.bit != 0 },
      comment
    )
    if document != 2 {
      #expect(
        analysis.states.known(document, before: node)
          == Set(met.map { Int($0.states[document]) - 2 }).filter { $0 >= 0 }.sorted(),
        comment
      )
      #expect(
        analysis.states.isUnknown(document, before: node)
          == met.contains { $0.states[document] == 1 },
        comment
      )
      #expect(
        analysis.statesForward.known(document, before: node)
          == Set(metForward.map { Int($0.states[document]) - 2 }).filter { $0 >= 0 }.sorted(),
        comment
      )
    }
    return possible == certain
  }

  private func check(
    _ place: Place,
    _ analysis: DocumentFlow,
    _ readings: Set<UInt64>,
    _ seed: UInt64
  ) {
    let comment = Comment(rawValue: "seed \(seed), node \(place.node), document \(place.document)")
    #expect(
      analysis.readLater[place.node].contains(place.document)
        == readings.contains { $0 & place.bit != 0 },
      comment
    )
  }

  /// The documents that two branches of a block write, or one writes and the other reads: what
  /// becomes of them depends on who is faster.
  private func racedDocuments(_ procedure: Procedure, _ access: DocumentAccess) -> Set<Int> {
    var raced: Set<Int> = []
    let index = FlowIndex(procedure.flow)
    for first in procedure.steps.indices {
      for second in procedure.steps.indices
      where procedure.areParallel(StepID(first), StepID(second)) {
        guard let writer = index.node(of: StepID(first))?.position,
          let other = index.node(of: StepID(second))?.position
        else { continue }
        for document in 0..<access.count {
          let writes = access.allWrites[writer].contains(document)
          let uses =
            access.allWrites[other].contains(document) || access.reads[other].contains(document)
            || access.readsAnything[other]
          if writes && uses { raced.insert(document) }
        }
      }
    }
    return raced
  }

  @Test(arguments: UInt64(0)..<2)
  func `what success reads agrees with all paths without refusals`(batch: UInt64) {
    var compared = 0
    for number in UInt64(0)..<1_500 {
      let seed = 97_000_000 + batch * 1_000_003 + number
      let flow = SampleFlow(RandomFlow(seed: seed, crosses: false).items)
      guard flow.procedure.blocks.isEmpty, FlowAnalysis(flow.procedure.flow).isSound else {
        continue
      }
      var numbers = SeededNumbers(seed: seed &* 31)
      let access = access(to: flow.procedure, &numbers)
      let analysis = analysis(of: flow.procedure, access)
      for node in flow.procedure.flow.nodes.indices {
        var game = PathGame(flow, access, isForwardOnly: true, isSuccessOnly: true)
        let readings = game.readings(behind: node)
        for document in 0..<access.count {
          #expect(
            analysis.readOnSuccess[node].contains(document)
              == readings.allSatisfy { $0 & (1 << UInt64(document)) != 0 },
            "seed \(seed), node \(node), document \(document)"
          )
        }
      }
      compared += 1
    }
    #expect(compared >= 300)
  }
}
