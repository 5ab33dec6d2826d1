import SOPLanguage

/// How steps and flow look in JSON.
extension JSONWriter {
  /// Writes a document.
  mutating func document(_ document: Document) {
    object { json in
      json.member("name", document.name)
      json.member("origin", word: document.origin.word)
      json.member("states", document.states)
    }
  }

  /// Writes the rows of the table.
  mutating func steps(_ steps: [Step], minutesPerDay: Int) {
    array { json in
      for (position, step) in steps.enumerated() {
        json.step(step, StepID(position), minutesPerDay: minutesPerDay)
      }
    }
  }

  /// Writes a `Bersamaan` block.
  mutating func block(_ block: ParallelBlock) {
    object { json in
      if !block.name.isEmpty { json.member("name", block.name) }
      json.member("branches") { json in json.array(block.branches) { $0.string($1) } }
      json.member("parent", branch: block.parent)
    }
  }

  /// Writes the control flow; edges name nodes by their position.
  mutating func flow(_ flow: FlowGraph) {
    object { json in
      json.member("nodes") { json in json.array(flow.nodes) { $0.node($1) } }
      json.member("edges") { json in json.array(flow.edges) { $0.edge($1) } }
    }
  }

  private mutating func step(_ step: Step, _ id: StepID, minutesPerDay: Int) {
    object { json in
      json.member("position", id.number)
      json.member("label", step.label)
      json.member("kind", word: step.kind.word)
      json.member("activity", step.activity)
      json.performers(step.performers)
      json.uses("inputs", step.inputs)
      json.member("duration", step.duration) { json, duration in
        json.duration(duration, minutesPerDay: minutesPerDay)
      }
      json.uses("outputs", step.outputs)
      json.member("remark", step.remark)
      json.member("related", step.related) { $0.reference($1) }
      if let runs = step.runs { json.member("runs") { $0.reference(runs) } }
      json.member("condition", step.condition)
      json.member("printedNumber", step.printedNumber)
      json.member("guessReason", step.guessReason)
      json.member("notes", step.notes)
      json.member("branch", branch: step.branch)
      if let chain = step.chain {
        json.member("chain") { json in
          json.object { json in
            json.member("chain", chain.chain)
            json.member("level", chain.level)
          }
        }
      }
    }
  }

  /// Writes who acts; an empty list says that nobody knows.
  private mutating func performers(_ performers: Performers) {
    member("performers") { json in
      json.array(performers.performers) { json, performer in
        json.object { json in
          json.member("lane", performer.lane.position)
          json.flag("guess", performer.isGuess)
        }
      }
    }
    member("manner", word: performers.manner.word)
  }

  private mutating func uses(_ name: StaticString, _ entry: Entry<[DocumentUse]>) {
    member(name, entry) { json, uses in
      json.array(uses) { json, use in
        json.object { json in
          json.member("document", use.document.position)
          json.member("written", use.written)
          json.member("state", use.state)
        }
      }
    }
  }

  private mutating func member(_ name: StaticString, branch: BranchPosition?) {
    guard let branch else { return }
    member(name) { json in
      json.object { json in
        json.member("block", branch.block.position)
        json.member("branch", branch.branch)
      }
    }
  }

  private mutating func node(_ node: FlowGraph.Node) {
    object { json in
      json.member("kind", word: node.kind.word)
      switch node.kind {
      case .start, .end, .open: break
      case .step(let step): json.member("step", step.position)
      case .fork(let block), .join(let block): json.member("block", block.position)
      case .handover(let reference): json.member("reference") { $0.reference(reference) }
      }
      json.member("region", branch: node.region.branch)
    }
  }

  private mutating func edge(_ edge: FlowGraph.Edge) {
    object { json in
      json.member("from", edge.from.position)
      json.member("to", edge.to.position)
      json.member("kind", word: edge.kind.word)
      json.member("label", edge.label)
      json.flag("return", edge.isReturn)
      json.flag("guess", edge.isGuess)
      if let bound = edge.bound { json.member("bound", bound) }
    }
  }
}
