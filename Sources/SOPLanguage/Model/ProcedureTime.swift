/// How long an SOP takes, through its choices, parallel branches, skips and returns.
package struct ProcedureTime: Sendable {
  /// Work that is sent back.
  package struct Return: Sendable {
    /// The position of the edge in the flow graph.
    package var edge: Int
    /// The step that sends back.
    package var from: NodeID
    /// Where the work goes again.
    package var to: NodeID
    /// `Paling banyak`: how many times; nothing when no bound is written.
    package var bound: Int?
    /// What each time costs: from the target down to the step that sends back, both included.
    ///
    /// Nothing when that way leads over another return.
    package var cost: Cost?

    /// Makes a return.
    package init(edge: Int, from: NodeID, to: NodeID, bound: Int?, cost: Cost?) {
      self.edge = edge
      self.from = from
      self.to = to
      self.bound = bound
      self.cost = cost
    }
  }

  /// What a return costs.
  package struct Cost: Hashable, Sendable {
    /// The shortest way back to the step that sends back.
    package var shortest: TimeBounds
    /// The longest way without another return.
    package var longest: TimeBounds

    /// Makes a cost.
    package init(shortest: TimeBounds, longest: TimeBounds) {
      self.shortest = shortest
      self.longest = longest
    }
  }

  /// The shortest time from the beginning to an end.
  package var shortest: TimeBounds
  /// The longest time when nothing is sent back.
  package var once: TimeBounds
  /// The longest time with every return taken as often as its bound allows.
  ///
  /// Nothing when some return has no bound: then there is no longest time.
  package var longest: TimeBounds?
  /// The steps that make the shortest time, from top to bottom.
  package var shortestSteps: [StepID]
  /// The steps that make the longest time when nothing is sent back.
  package var onceSteps: [StepID]
  /// The returns, in the order of the text; ways past an optional step belong to their return.
  package var returns: [Return]
  /// The steps whose time is not known, which count as no time.
  package var untimed: [StepID]

  /// Makes a result.
  package init(
    shortest: TimeBounds,
    once: TimeBounds,
    longest: TimeBounds?,
    shortestSteps: [StepID],
    onceSteps: [StepID],
    returns: [Return],
    untimed: [StepID]
  ) {
    self.shortest = shortest
    self.once = once
    self.longest = longest
    self.shortestSteps = shortestSteps
    self.onceSteps = onceSteps
    self.returns = returns
    self.untimed = untimed
  }
}
