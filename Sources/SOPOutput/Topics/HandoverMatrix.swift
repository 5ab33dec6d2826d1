import SOPLanguage

/// How often work passes from one post to another in the steps of some SOPs.
struct HandoverMatrix {
  /// The posts, those first through whose hands most passes; as positions in ``Topics/roles``.
  let roles: [RoleTopic]
  /// For each post how often it gives work to each other one.
  let counts: [[Int]]
  /// The largest number.
  let largest: Int
  /// How many posts there are besides.
  let left: Int

  /// The most posts that a table shows.
  private static let most = 12

  /// Counts the edges of the flow between steps of different posts; of several performers the
  /// first one, who is responsible, counts.
  init(_ procedures: [ProcedureID], of site: Site) {
    var groups = NamedGroups<Int>()
    var topics: [RoleTopic] = []
    var passes: [(from: Int, to: Int)] = []
    func position(_ role: RoleTopic) -> Int {
      let position = groups.add(0, under: role.name)
      if position == topics.count { topics.append(role) }
      return position
    }
    for id in procedures {
      let procedure = site[id]
      for edge in procedure.flow.edges {
        guard
          let from = HandoverMatrix.lane(at: edge.from, in: procedure),
          let to = HandoverMatrix.lane(at: edge.to, in: procedure), from != to,
          let giver = site.topics.role(of: from, in: id),
          let taker = site.topics.role(of: to, in: id)
        else { continue }
        passes.append((position(giver), position(taker)))
      }
    }
    var weights = [Int](repeating: 0, count: topics.count)
    for pass in passes {
      weights[pass.from] += 1
      weights[pass.to] += 1
    }
    let order = weights.indices
      .sorted { weights[$0] == weights[$1] ? $0 < $1 : weights[$0] > weights[$1] }
      .prefix(HandoverMatrix.most)
    var ranks = [Int?](repeating: nil, count: topics.count)
    for (rank, position) in order.enumerated() { ranks[position] = rank }
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: order.count),
      count: order.count
    )
    for pass in passes {
      if let from = ranks[pass.from], let to = ranks[pass.to] { counts[from][to] += 1 }
    }
    roles = order.map { topics[$0] }
    self.counts = counts
    largest = counts.reduce(0) { max($0, $1.max() ?? 0) }
    left = topics.count - order.count
  }

  private static func lane(at node: NodeID, in procedure: Procedure) -> LaneID? {
    guard case .step(let step) = procedure.flow[node].kind else { return nil }
    return procedure[step].performers.performers.first?.lane
  }

  /// How dark a cell is, from 0 to 4.
  func shade(_ from: Int, _ to: Int) -> Int {
    guard largest > 0, counts[from][to] > 0 else { return 0 }
    return 1 + (counts[from][to] * 3) / largest
  }
}
