package import SOPLanguage
package import SOPOutput

/// Looks whether a drawing says what the flow graph says: each edge from its own symbol to its own.
package struct EdgeInspector {
  private let procedure: Procedure
  private let layout: FlowLayout
  /// For each edge of the flow graph the route that draws it.
  private var routeOfEdge: [Int?]

  /// Prepares to compare a drawing with its SOP.
  package init(_ procedure: Procedure, _ layout: FlowLayout) {
    self.procedure = procedure
    self.layout = layout
    routeOfEdge = [Int?](repeating: nil, count: procedure.flow.edges.count)
    for (index, route) in layout.routes.enumerated() {
      for edge in route.edges where routeOfEdge.indices.contains(edge) {
        routeOfEdge[edge] = index
      }
    }
  }

  /// The edges that are not drawn as they should be.
  package var faults: [LayoutFault] {
    var result: [LayoutFault] = []
    for (index, edge) in procedure.flow.edges.enumerated() where !isDrawn(edge, at: index) {
      result.append(
        LayoutFault(.wrongEdge, "edge \(index) from \(edge.from.position) to \(edge.to.position)")
      )
    }
    return result
  }

  private func isDrawn(_ edge: FlowGraph.Edge, at index: Int) -> Bool {
    let route = routeOfEdge[index].map { layout.routes[$0] }
    let from = procedure.flow[edge.from].kind
    let to = procedure.flow[edge.to].kind
    switch (from, to) {
    case (.start, .step(let step)): return hasBegin(step)
    case (.step(let one), .step(let other)):
      guard let route else { return false }
      return begins(route, at: one) && ends(route, at: other)
    case (.step(let step), .fork), (.step(let step), .join):
      // Where a branch is empty, or all that follows is the end, there is no bus.
      guard let route else { return hasEnd(step) }
      return begins(route, at: step)
    case (.fork, .step(let step)), (.join, .step(let step)):
      // Nothing leads to a block behind an end, so there is nothing to draw.
      guard let route else { return hasBegin(step) || !isReached(edge.from) }
      return ends(route, at: step)
    case (.step(let step), .end):
      guard let route else { return hasEnd(step) }
      return begins(route, at: step) && ends(route, at: .terminal)
    case (.step(let step), .handover(let reference)):
      guard let route, case .symbol(let end, _) = route.end else { return false }
      return begins(route, at: step) && layout.symbols[end].reference == reference
    case (.step(let step), .open):
      guard let route else { return false }
      return begins(route, at: step) && ends(route, at: .open)
    case (.start, _), (.fork, _), (.join, _), (.end, _), (.handover, _), (.open, _): return true
    case (.step, .start): return false
    }
  }

  /// Whether a step comes right before a fork or a join, or before those that lead to it at once.
  private func isReached(_ node: NodeID) -> Bool {
    procedure.flow.edges.contains { edge in
      guard edge.to == node else { return false }
      switch procedure.flow[edge.from].kind {
      case .step: return true
      case .fork(let block):
        // That one branch can be passed does not end the block while others never end.
        let isOnlyWay = !procedure.flow.edges.contains { $0.from == edge.from && $0.to != node }
        if procedure.flow[node].kind == .join(block), !isOnlyWay { return false }
        return isReached(edge.from)
      case .join: return isReached(edge.from)
      case .start, .end, .handover, .open: return false
      }
    }
  }

  private func begins(_ route: FlowLayout.Route, at step: StepID) -> Bool {
    guard case .symbol(let start, _) = route.start else { return false }
    return layout.symbols[start].step == step
  }

  private func ends(_ route: FlowLayout.Route, at step: StepID) -> Bool {
    guard case .symbol(let end, _) = route.end else { return false }
    return layout.symbols[end].step == step
  }

  private func ends(_ route: FlowLayout.Route, at shape: FlowLayout.Shape) -> Bool {
    guard case .symbol(let end, _) = route.end else { return false }
    return layout.symbols[end].shape == shape && layout.symbols[end].step == nil
  }

  private func hasBegin(_ step: StepID) -> Bool {
    layout.symbols.contains { symbol in
      guard symbol.row == layout.rows.firstIndex(of: .step(step)) else { return false }
      return symbol.shape == .capsule || symbol.shape == .unknown || symbol.word == .begin
    }
  }

  private func hasEnd(_ step: StepID) -> Bool {
    layout.symbols.contains { symbol in
      symbol.step == step && (symbol.shape == .capsule || symbol.shape == .unknown)
    }
  }
}
