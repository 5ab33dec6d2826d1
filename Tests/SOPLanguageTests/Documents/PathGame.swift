@testable import SOPLanguage

/// What documents are like at one place of one run.
struct DocumentSituation: Hashable {
  /// The documents that are there.
  var available: UInt64
  /// The documents that were written and not read since.
  var unread: UInt64
  /// For each document: 0 not there, 1 in an unknown state, from 2 on its states.
  var states: [UInt8]
  /// The documents written since the last fork.
  var written: UInt64 = 0
  /// The documents read since the last fork.
  var read: UInt64 = 0
}

/// Walks every path of a flow, passing each node at most twice, and keeps what it meets.
///
/// It shares nothing with the analyses: no sets are joined, every path carries its own situation.
/// Passing twice is enough: once to a place, and once on from there.
struct PathGame {
  private let graph: FlowGraph
  private let access: DocumentAccess
  private let leaving: [[Int]]
  private let branches: [Int?]
  private let everything: UInt64
  private let isUsable: [Bool]
  /// The situations met before each node.
  private(set) var situations: [Set<DocumentSituation>]
  /// How many more moves may be made.
  private(set) var budget = 60_000

  /// Makes a game; without ways back when `isForwardOnly`, without refusals when `isSuccessOnly`.
  init(
    _ flow: SampleFlow,
    _ access: DocumentAccess,
    isForwardOnly: Bool = false,
    isSuccessOnly: Bool = false
  ) {
    graph = flow.procedure.flow
    self.access = access
    branches = flow.branches
    let index = FlowIndex(graph)
    isUsable = graph.edges.indices.map { position in
      !(isForwardOnly && index.leadsBack(position))
        && !(isSuccessOnly && flow.procedure.flow.edges[position].label == "tidak")
    }
    leaving = graph.nodes.indices.map { node in
      flow.procedure.flow.edges.indices.filter {
        flow.procedure.flow.edges[$0].from.position == node
      }
    }
    everything = (1 << UInt64(access.count)) - 1
    situations = graph.nodes.map { _ in [] }
  }

  /// Whether every path was walked.
  var isComplete: Bool { budget > 0 }

  // MARK: Forward

  /// Walks all paths from the start.
  mutating func play() {
    var first = DocumentSituation(
      available: mask(access.supplied),
      unread: 0,
      states: [UInt8](repeating: 0, count: access.count)
    )
    for document in access.supplied.members { first.states[document] = 1 }
    var visits = [Int](repeating: 0, count: graph.nodes.count)
    _ = walk(FlowGraph.start.position, first, until: nil, &visits)
  }

  /// Walks on from `node`; returns the situations met at `stop`.
  private mutating func walk(
    _ node: Int,
    _ situation: DocumentSituation,
    until stop: Int?,
    _ visits: inout [Int]
  ) -> Set<DocumentSituation> {
    if node == stop { return [situation] }
    guard visits[node] < 2, budget > 0 else { return [] }
    budget -= 1
    visits[node] += 1
    defer { visits[node] -= 1 }
    situations[node].insert(plain(situation))
    let after = passed(node, situation)
    var met: Set<DocumentSituation> = []
    guard case .fork(let block) = graph.nodes[node].kind,
      let join = graph.nodes.firstIndex(where: { $0.kind == .join(block) })
    else {
      for edge in leaving[node] where isUsable[edge] {
        met.formUnion(walk(graph.edges[edge].to.position, after, until: stop, &visits))
      }
      return met
    }
    for merged in works(at: node, join: join, after, &visits) {
      met.formUnion(walk(join, merged, until: stop, &visits))
    }
    return met
  }

  /// Every way to work on all branches of a fork.
  private mutating func works(
    at fork: Int,
    join: Int,
    _ before: DocumentSituation,
    _ visits: inout [Int]
  ) -> Set<DocumentSituation> {
    var inner = before
    inner.written = 0
    inner.read = 0
    var options: [Int: Set<DocumentSituation>] = [:]
    for edge in leaving[fork] {
      let target = graph.edges[edge].to.position
      options[branches[edge] ?? -1, default: []].formUnion(
        walk(target, inner, until: join, &visits)
      )
    }
    var combined: Set<[DocumentSituation]> = [[]]
    for ends in options.values {
      combined = Set(combined.flatMap { rest in ends.map { rest + [$0] } })
    }
    return Set(combined.map { merge(before, $0) })
  }

  private func merge(
    _ before: DocumentSituation,
    _ ends: [DocumentSituation]
  ) -> DocumentSituation {
    var result = before
    for end in ends {
      result.available |= end.available
      result.written |= end.written
      result.read |= end.read
    }
    for document in 0..<access.count {
      let bit = UInt64(1) << UInt64(document)
      if let writer = ends.first(where: { $0.written & bit != 0 }) {
        result.states[document] = writer.states[document]
        result.unread = result.unread & ~bit | writer.unread & bit
      } else if ends.contains(where: { $0.read & bit != 0 }) {
        result.unread &= ~bit
      }
    }
    return result
  }

  private func passed(_ node: Int, _ before: DocumentSituation) -> DocumentSituation {
    var after = before
    if access.readsAnything[node] {
      after.unread = 0
      after.read = everything
    } else {
      after.unread &= ~mask(access.reads[node])
      after.read |= mask(access.reads[node])
    }
    if access.writesAnything[node] {
      after.available = everything
      after.written = everything
      for document in 0..<access.count { after.states[document] = 1 }
    }
    for writing in access.writings where writing.node == node {
      let bit = UInt64(1) << UInt64(writing.document)
      after.available |= bit
      after.unread |= bit
      after.written |= bit
      if !access.writesAnything[node] {
        after.states[writing.document] = writing.state.map { UInt8($0 + 2) } ?? 1
      }
    }
    return after
  }

  /// What is compared: not what was done since the last fork.
  private func plain(_ situation: DocumentSituation) -> DocumentSituation {
    var plain = situation
    plain.written = 0
    plain.read = 0
    return plain
  }

  private func mask(_ set: BitSet) -> UInt64 {
    set.members.reduce(0) { $0 | 1 << UInt64($1) }
  }

  // MARK: Onward

  /// What is read behind `node`, for every path from there to an end.
  mutating func readings(behind node: Int) -> Set<UInt64> {
    var visits = [Int](repeating: 0, count: graph.nodes.count)
    return onward(node, until: nil, &visits, isFirst: true)
  }

  private mutating func onward(
    _ node: Int,
    until stop: Int?,
    _ visits: inout [Int],
    isFirst: Bool = false
  ) -> Set<UInt64> {
    if node == stop { return [0] }
    guard visits[node] < 2, budget > 0 else { return [] }
    budget -= 1
    visits[node] += 1
    defer { visits[node] -= 1 }
    let own: UInt64
    if isFirst {
      own = 0
    } else {
      own = access.readsAnything[node] ? everything : mask(access.reads[node])
    }
    var rest: Set<UInt64> = []
    if case .fork(let block) = graph.nodes[node].kind,
      let join = graph.nodes.firstIndex(where: { $0.kind == .join(block) })
    {
      var options: [Int: Set<UInt64>] = [:]
      for edge in leaving[node] {
        options[branches[edge] ?? -1, default: []].formUnion(
          onward(graph.edges[edge].to.position, until: join, &visits)
        )
      }
      rest = onward(join, until: stop, &visits)
      for ends in options.values { rest = Set(rest.flatMap { one in ends.map { one | $0 } }) }
    } else if leaving[node].isEmpty {
      rest = [0]
    } else {
      for edge in leaving[node] where isUsable[edge] {
        rest.formUnion(onward(graph.edges[edge].to.position, until: stop, &visits))
      }
    }
    return Set(rest.map { $0 | own })
  }
}
