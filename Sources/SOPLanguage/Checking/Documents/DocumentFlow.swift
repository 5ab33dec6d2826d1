/// Where each document is there, is needed again, and in which states it can be.
///
/// The classic analyses of a compiler, on documents instead of variables: definite assignment,
/// liveness and typestate, each a fixpoint over bit sets. They are exact for the paths of the
/// graph: a test compares them with an enumeration of paths.
struct DocumentFlow: Sendable {
  /// The documents that some path brings to each node (AV∨).
  let possible: [BitSet]
  /// The documents that every path brings to each node (AV∧).
  let certain: [BitSet]
  /// Like ``possible``, without the ways back to earlier rows.
  let possibleForward: [BitSet]
  /// The documents that some path behind each node reads.
  let readLater: [BitSet]
  /// The documents that every path behind each node reads.
  let surelyReadLater: [BitSet]
  /// Like ``surelyReadLater``, of the paths on which nothing is refused or sent back.
  let readOnSuccess: [BitSet]
  /// The documents that come to each node written but not read, without the ways back.
  let unread: [BitSet]
  /// The states that each document can have when it comes to each node.
  let states: StateSets
  /// Like ``states``, without the ways back to earlier rows.
  let statesForward: StateSets

  /// Analyses the flow of `procedure` with the given uses of documents.
  init(_ procedure: Procedure, _ access: DocumentAccess) {
    let graph = BranchGraph(procedure)
    func available(_ meeting: BranchGraph.Meeting, isForwardOnly: Bool = false) -> [BitSet] {
      let question = BranchGraph.Question(
        meeting: meeting,
        isForwardOnly: isForwardOnly,
        width: access.count,
        boundary: access.supplied
      )
      return graph.answer(question) { node, before in
        if access.writesAnything[node] { return BitSet.full(count: access.count) }
        var after = before
        after.formUnion(access.writes[node])
        return after
      }
    }
    possible = available(.any)
    certain = available(.all)
    possibleForward = available(.any, isForwardOnly: true)
    readLater = DocumentFlow.read(.any, graph, access)
    surelyReadLater = DocumentFlow.read(.all, graph, access)
    readOnSuccess = DocumentFlow.read(.all, graph, access, isSuccessOnly: true)
    unread = DocumentFlow.unread(graph, procedure, access)
    states = StateSets(graph, procedure, access, isForwardOnly: false)
    statesForward = StateSets(graph, procedure, access, isForwardOnly: true)
  }

  private static func read(
    _ meeting: BranchGraph.Meeting,
    _ graph: BranchGraph,
    _ access: DocumentAccess,
    isSuccessOnly: Bool = false
  ) -> [BitSet] {
    let question = BranchGraph.Question(
      direction: .backward,
      meeting: meeting,
      isForwardOnly: isSuccessOnly,
      isSuccessOnly: isSuccessOnly,
      width: access.count,
      boundary: BitSet(count: access.count)
    )
    return graph.answer(question) { node, behind in
      if access.readsAnything[node] { return BitSet.full(count: access.count) }
      var before = behind
      before.formUnion(access.reads[node])
      return before
    }
  }

  private static func unread(
    _ graph: BranchGraph,
    _ procedure: Procedure,
    _ access: DocumentAccess
  ) -> [BitSet] {
    let uses = BranchUses(access.allWrites, of: procedure, width: access.count)
    let question = BranchGraph.Question(
      branches: .all,
      isForwardOnly: true,
      width: access.count,
      boundary: BitSet(count: access.count)
    )
    return graph.answer(
      question,
      foreign: { node, branch in
        guard case .join(let block) = procedure.flow.nodes[node].kind else { return nil }
        return uses.usedBesides(branch, of: block)
      },
      through: { node, before in
        if access.readsAnything[node] { return access.writes[node] }
        var after = before
        after.subtract(access.reads[node])
        after.formUnion(access.writes[node])
        return after
      }
    )
  }
}

/// The states that documents can be in, before each node.
struct StateSets: Sendable {
  /// Where the places of each document begin: one for "not known", then one for each state.
  private let starts: [Int]
  private let sets: [BitSet]

  /// Follows the states of documents that have any.
  init(
    _ graph: BranchGraph,
    _ procedure: Procedure,
    _ access: DocumentAccess,
    isForwardOnly: Bool
  ) {
    let places = Places(access.stateCounts)
    starts = places.starts
    guard let width = places.starts.last, width > 0 else {
      sets = []
      return
    }
    let written = access.allWrites.map { places.all(of: $0) }
    let uses = BranchUses(written, of: procedure, width: width)
    let question = BranchGraph.Question(
      isForwardOnly: isForwardOnly,
      width: width,
      boundary: places.unknown(of: access.supplied)
    )
    sets = graph.answer(
      question,
      foreign: { node, branch in
        guard case .join(let block) = procedure.flow.nodes[node].kind else { return nil }
        return uses.usedBesides(branch, of: block)
      },
      through: { node, before in
        if access.writesAnything[node] {
          return places.unknown(of: BitSet.full(count: access.count))
        }
        var after = before
        after.subtract(written[node])
        for writing in access.writings[node] where places.has(writing.document) {
          after.insert(places.starts[writing.document] + (writing.state.map { $0 + 1 } ?? 0))
        }
        return after
      }
    )
  }

  /// The states that `document` can have before `node`, from first to last.
  func known(_ document: Int, before node: Int) -> [Int] {
    guard !sets.isEmpty, starts[document] < starts[document + 1] else { return [] }
    return (starts[document] + 1..<starts[document + 1])
      .filter { sets[node].contains($0) }
      .map { $0 - starts[document] - 1 }
  }

  /// Whether some path brings `document` to `node` in a state that is not known.
  func isUnknown(_ document: Int, before node: Int) -> Bool {
    guard !sets.isEmpty, starts[document] < starts[document + 1] else { return true }
    return sets[node].contains(starts[document])
  }

  /// How the states of all documents are laid out in one set.
  private struct Places {
    var starts: [Int] = [0]

    init(_ counts: [Int]) {
      var next = 0
      for count in counts {
        if count > 0 { next += count + 1 }
        starts.append(next)
      }
    }

    func has(_ document: Int) -> Bool { starts[document] < starts[document + 1] }

    func all(of documents: BitSet) -> BitSet {
      var result = BitSet(count: starts.last ?? 0)
      for document in documents.members {
        for place in starts[document]..<starts[document + 1] { result.insert(place) }
      }
      return result
    }

    func unknown(of documents: BitSet) -> BitSet {
      var result = BitSet(count: starts.last ?? 0)
      for document in documents.members where has(document) { result.insert(starts[document]) }
      return result
    }
  }
}
