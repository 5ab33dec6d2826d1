/// Where each document is there, is needed again, and in which states it can be.
///
/// The classic analyses of a compiler, on documents instead of variables: definite assignment,
/// liveness and typestate, each a fixpoint over bit sets. They are exact for the paths of the
/// graph: a test compares them with an enumeration of paths.
struct DocumentFlow: Sendable {
  /// The documents that some path brings to each node (AV∨).
  let possible: FactTable
  /// The documents that every path brings to each node (AV∧).
  let certain: FactTable
  /// Like ``possible``, without the ways back to earlier rows.
  let possibleForward: FactTable
  /// The documents that some path behind each node reads.
  let readLater: FactTable
  /// The documents that every path behind each node reads on which nothing is refused or sent
  /// back.
  let readOnSuccess: FactTable
  /// The documents that come to each node written but not read, without the ways back.
  let unread: FactTable
  /// The states that each document can have when it comes to each node.
  let states: StateSets
  /// Like ``states``, without the ways back to earlier rows.
  let statesForward: StateSets

  /// Analyses the flow of `procedure`, grouped in `graph`, with the given uses of documents.
  init(_ procedure: borrowing Procedure, _ graph: BranchGraph, _ access: DocumentAccess) {
    let width = access.count
    var search = FactSearch(graph, width: width, answers: 6)
    let writing = access.writing
    let (supplied, none) = (access.supplied, BitSet(count: width))
    search.ask(BranchGraph.Question(meeting: .any, boundary: supplied), writing)
    search.ask(BranchGraph.Question(meeting: .all, boundary: supplied), writing)
    search.ask(BranchGraph.Question(isForwardOnly: true, boundary: supplied), writing)
    let reading = access.reading
    search.ask(BranchGraph.Question(direction: .backward, boundary: none), reading)
    let onSuccess = BranchGraph.Question(
      direction: .backward,
      meeting: .all,
      isForwardOnly: true,
      isSuccessOnly: true,
      boundary: none
    )
    search.ask(onSuccess, reading)
    DocumentFlow.askUnread(procedure, graph, access, &search)
    possible = search.answer(0)
    certain = search.answer(1)
    possibleForward = search.answer(2)
    readLater = search.answer(3)
    readOnSuccess = search.answer(4)
    unread = search.answer(5)
    (states, statesForward) = StateSets.both(procedure, graph, access)
  }

  private static func askUnread(
    _ procedure: Procedure,
    _ graph: BranchGraph,
    _ access: DocumentAccess,
    _ search: inout FactSearch
  ) {
    let question = BranchGraph.Question(
      branches: .all,
      isForwardOnly: true,
      boundary: BitSet(count: access.count)
    )
    var passages = Passages(nodes: graph.count, width: access.count, removes: true)
    for node in 0..<graph.count {
      let read = access.readsAnything[node] ? BitSet.full(count: access.count) : access.reads[node]
      passages.set(node, removing: read, adding: access.writes[node])
    }
    if procedure.blocks.isEmpty { return search.ask(question, passages) }
    let uses = BranchUses(access.allWrites, of: procedure, width: access.count)
    let foreign = graph.foreign(uses, of: procedure, width: access.count)
    search.ask(question, passages, foreign: foreign)
  }
}

extension DocumentAccess {
  /// Every node puts in what it writes.
  var writing: Passages {
    var passages = Passages(nodes: writes.count, width: count)
    for node in writes.indices {
      passages.set(node, adding: writesAnything[node] ? BitSet.full(count: count) : writes[node])
    }
    return passages
  }

  /// Every node puts in what it reads.
  fileprivate var reading: Passages {
    var passages = Passages(nodes: reads.count, width: count)
    for node in reads.indices {
      passages.set(node, adding: readsAnything[node] ? BitSet.full(count: count) : reads[node])
    }
    return passages
  }
}

/// The states that documents can be in, before each node.
struct StateSets: Sendable {
  /// Where the places of each document begin: one for "not known", then one for each state.
  private let starts: [Int]
  /// The places that are taken before each node; nothing when no document has a state.
  private let places: FactTable?

  /// Follows the states of documents that have any: over all ways, and without the ways back.
  static func both(
    _ procedure: Procedure,
    _ graph: BranchGraph,
    _ access: DocumentAccess
  ) -> (all: StateSets, forward: StateSets) {
    let places = Places(access.stateCounts)
    guard let width = places.starts.last, width > 0 else {
      let none = StateSets(starts: places.starts, places: nil)
      return (none, none)
    }
    var passages = Passages(nodes: graph.count, width: width, removes: true)
    for writing in access.writings where places.has(writing.document) {
      let first = places.starts[writing.document]
      for place in first..<places.starts[writing.document + 1] {
        passages.remove(place, at: writing.node)
      }
      passages.add(first + (writing.state.map { $0 + 1 } ?? 0), at: writing.node)
    }
    let unknown = places.unknown(of: BitSet.full(count: access.count))
    for node in 0..<graph.count where access.writesAnything[node] {
      passages.set(node, removing: BitSet.full(count: width), adding: unknown)
    }
    var foreign: FactTable?
    if !procedure.blocks.isEmpty {
      let written = access.allWrites.map { places.all(of: $0) }
      let uses = BranchUses(written, of: procedure, width: width)
      foreign = graph.foreign(uses, of: procedure, width: width)
    }
    let boundary = places.unknown(of: access.supplied)
    var search = FactSearch(graph, width: width, answers: 2)
    for isForwardOnly in [false, true] {
      let question = BranchGraph.Question(isForwardOnly: isForwardOnly, boundary: boundary)
      search.ask(question, passages, foreign: foreign)
    }
    return (
      StateSets(starts: places.starts, places: search.answer(0)),
      StateSets(starts: places.starts, places: search.answer(1))
    )
  }

  /// The states that `document` can have before `node`, from first to last.
  func known(_ document: Int, before node: Int) -> [Int] {
    guard let places, starts[document] < starts[document + 1] else { return [] }
    return (starts[document] + 1..<starts[document + 1])
      .filter { places.contains($0, at: node) }
      .map { $0 - starts[document] - 1 }
  }

  /// The first state below `limit` that `document` can have before `node`.
  func lowest(_ document: Int, before node: Int, below limit: Int) -> Int? {
    guard let places, starts[document] < starts[document + 1] else { return nil }
    return (0..<limit).first { places.contains(starts[document] + 1 + $0, at: node) }
  }

  /// The last state above `limit` that `document` can have before `node`.
  func highest(_ document: Int, before node: Int, above limit: Int) -> Int? {
    guard let places, starts[document] < starts[document + 1] else { return nil }
    let count = starts[document + 1] - starts[document] - 1
    return (limit + 1..<max(count, limit + 1))
      .last { places.contains(starts[document] + 1 + $0, at: node) }
  }

  /// Whether some path brings `document` to `node` in a state that is not known.
  func isUnknown(_ document: Int, before node: Int) -> Bool {
    guard let places, starts[document] < starts[document + 1] else { return true }
    return places.contains(starts[document], at: node)
  }

  /// How the states of all documents are laid out in one set.
  private struct Places {
    var starts: [Int] = []

    init(_ counts: [Int]) {
      starts.reserveCapacity(counts.count + 1)
      starts.append(0)
      var next = 0
      for count in counts {
        if count > 0 { next += count + 1 }
        starts.append(next)
      }
    }

    func has(_ document: Int) -> Bool { starts[document] < starts[document + 1] }

    func all(of documents: BitSet) -> BitSet {
      var result = BitSet(count: starts.last ?? 0)
      documents.forEach { document in
        for place in starts[document]..<starts[document + 1] { result.insert(place) }
      }
      return result
    }

    func unknown(of documents: BitSet) -> BitSet {
      var result = BitSet(count: starts.last ?? 0)
      documents.forEach { document in
        if has(document) { result.insert(starts[document]) }
      }
      return result
    }
  }
}
