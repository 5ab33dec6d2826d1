extension TimeAnalysis {
  /// The longest time from the beginning until each step is done, when nothing is sent back.
  ///
  /// That of the last step on the longest way is ``ProcedureTime/once``. Nothing when the flow of
  /// `procedure` is not sound; no entry for a step that no way leads to.
  package static func elapsed(in procedure: Procedure, minutesPerDay: Int) -> [TimeAmount?]? {
    let flow = FlowAnalysis(procedure.flow)
    guard flow.isSound else { return nil }
    let index = FlowIndex(procedure.flow)
    return firstResult(ofSound: procedure, flow, index, minutesPerDay: minutesPerDay) { analysis in
      // Measures the blocks.
      guard analysis.run() != nil else { return nil }
      return analysis.elapsed
    }
  }

  /// What has gone by at the end of each step; the blocks have to be measured.
  private var elapsed: [TimeAmount?] {
    var ends = [TimeAmount?](filledWith: nil, count: steps.count)
    var starts = [TimeAmount](filledWith: .zero, count: network.stretches.count)
    addEnds(ofRegion: 0, &ends, &starts)
    // A block comes after the block around it.
    for block in 0..<network.branchNumbers.count - 1 {
      for region in branches(ofBlock: block) { addEnds(ofRegion: region, &ends, &starts) }
    }
    return ends
  }

  /// Walks through a region; each block in it begins when what comes before it is done.
  private func addEnds(
    ofRegion number: Int,
    _ ends: inout [TimeAmount?],
    _ starts: inout [TimeAmount]
  ) {
    let sweep = TimeSweep(
      network,
      over: network.stretches[number],
      .longer,
      weights: weights.onceLow
    ) { network.regions.isEntrance[$0] }
    for rank in network.stretches[number] {
      guard let value = sweep.value(at: rank) else { continue }
      let node = network.order[rank]
      let time = starts[number] + value
      switch network.graph.nodes[node].kind {
      case .step(let step): ends[step.position] = time
      case .fork(let block):
        let start = time.remainder(after: weights.onceLow[node])
        for region in branches(ofBlock: block.position) { starts[region] = start }
      case .start, .end, .join, .handover, .open: break
      }
    }
  }

  /// The numbers of the regions that are the branches of a block.
  private func branches(ofBlock block: Int) -> Range<Int> {
    network.branchNumbers[block]..<network.branchNumbers[block + 1]
  }
}
