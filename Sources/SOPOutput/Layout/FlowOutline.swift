import SOPLanguage

/// What has to be drawn, before it is known where lines run.
///
/// The nodes of the flow graph that have no symbol disappear here: begin and end become capsules,
/// forks and joins become fans, and edges between the same two symbols become one connection.
struct FlowOutline {
  /// A row with its symbols.
  struct Row {
    /// What it stands for.
    var kind: FlowLayout.Row
    /// The lanes that have a symbol, from left to right; never empty.
    var lanes: [Int]
    /// The lane of the performer who is responsible.
    var main: Int
    /// For each lane whether the performer is a guess.
    var guesses: [Bool]
    /// Whether either of several performers does it.
    var isEither: Bool
    /// What the symbols look like.
    var shape: FlowLayout.Shape
    /// The word in the symbol of the responsible performer.
    var word: FlowLayout.Word?

    /// The letter in a connector.
    var letter: String? {
      if case .connector(let connector) = kind { connector.letter } else { nil }
    }

    /// The leftmost lane.
    var left: Int { lanes[0] }
    /// The rightmost lane.
    var right: Int { lanes[lanes.count - 1] }
  }

  /// A small symbol beside a row's own one.
  struct Terminal {
    /// The row.
    var row: Int
    /// What it looks like.
    var shape: FlowLayout.Shape
    /// The word in it.
    var word: FlowLayout.Word?
    /// The SOP that takes over.
    var reference: ProcedureReference?
    /// The edges of the flow graph that lead to it.
    var strand: Strand
  }

  /// Edges of the flow graph that are drawn as one line.
  struct Strand {
    /// The edges.
    var edges: [Int] = []
    /// The author's answers.
    var answers: [String] = []
    /// The steps that edges pass because their condition does not hold.
    var skipped: [StepID] = []
    /// Whether an edge has neither an answer nor a condition.
    var isPlain = false
    /// Whether every edge was written with `kembali`.
    var isReturn = true
    /// Whether a destination is a guess.
    var isGuess = false

    /// What is written beside the line.
    var label: FlowLayout.Label? {
      let passed = isPlain ? [] : skipped
      if answers.isEmpty, passed.isEmpty { return nil }
      return FlowLayout.Label(answers: answers, skipped: passed)
    }
  }

  /// A line from one row's symbols to another's.
  struct Connection {
    /// The row where it begins.
    var source: Int
    /// The row where it ends.
    var target: Int
    /// What it draws.
    var strand: Strand
  }

  /// A fork or a join, or a join with the fork that follows at once.
  struct Fan {
    /// One stem or drop.
    struct Leg {
      /// The row of its symbol.
      var row: Int
      /// What it draws.
      var strand: Strand
    }

    /// The gap that holds the bus.
    var gap: Int
    /// Where the flow comes from.
    var inputs: [Leg]
    /// Where it goes.
    var outputs: [Leg]
  }

  /// The number of lanes, at least one.
  var laneCount: Int
  /// The rows.
  var rows: [Row] = []
  /// The terminals.
  var terminals: [Terminal] = []
  /// The lines between rows.
  var connections: [Connection] = []
  /// The forks and joins.
  var fans: [Fan] = []

  /// Makes the outline of an SOP.
  init(_ procedure: Procedure, _ capsules: CapsuleStyle) {
    laneCount = max(1, procedure.lanes.count)
    rows = procedure.steps.indices.map { position in
      FlowOutline.row(of: procedure.steps[position], StepID(position), laneCount: laneCount)
    }
    var junctions = Junctions(procedure)
    junctions.collect()
    connect(junctions)
    switch capsules {
    case .activities:
      markBegins(junctions.beginRows)
      markEnds(junctions)
    case .separate:
      addFinish(junctions)
      addBegin(junctions.beginRows)
    }
  }

  /// Makes an outline without anything in it.
  init(laneCount: Int) { self.laneCount = laneCount }

  private static func row(of step: Step, _ id: StepID, laneCount: Int) -> Row {
    var entries: [(lane: Int, isGuess: Bool)] = []
    for performer in step.performers.performers {
      let lane = performer.lane.position
      let isKnown = lane >= 0 && lane < laneCount && !entries.contains { $0.lane == lane }
      if isKnown { entries.append((lane, performer.isGuess)) }
    }
    guard let main = entries.first?.lane else {
      return Row(
        kind: .step(id),
        lanes: [0],
        main: 0,
        guesses: [false],
        isEither: false,
        shape: .unknown
      )
    }
    entries.sort { $0.lane < $1.lane }
    return Row(
      kind: .step(id),
      lanes: entries.map { $0.lane },
      main: main,
      guesses: entries.map { $0.isGuess },
      isEither: step.performers.manner == .either,
      shape: step.kind == .decision ? .diamond : .box
    )
  }

  private mutating func connect(_ junctions: Junctions) {
    connections = junctions.connections
    for leg in junctions.terminalLegs {
      terminals.append(
        Terminal(
          row: leg.row,
          shape: leg.shape,
          reference: leg.reference,
          strand: leg.strand
        )
      )
    }
    for fan in junctions.fans where !fan.inputs.isEmpty && !fan.outputs.isEmpty {
      if fan.inputs.count == 1, fan.outputs.count == 1 {
        append(fan.inputs[0], to: fan.outputs[0])
      } else {
        fans.append(fan)
      }
    }
  }

  private mutating func append(_ input: Fan.Leg, to output: Fan.Leg) {
    var strand = input.strand
    strand.edges += output.strand.edges
    connections.append(Connection(source: input.row, target: output.row, strand: strand))
  }

  private mutating func markBegins(_ beginRows: [Int]) {
    for row in beginRows {
      switch rows[row].shape {
      case .box:
        rows[row].shape = .capsule
        rows[row].word = .begin
      case .diamond:
        terminals.append(
          Terminal(row: row, shape: .terminal, word: .begin, strand: Strand())
        )
      case .capsule, .unknown, .terminal, .handover, .connector, .open: break
      }
    }
  }

  /// An activity after which nothing else can come is a capsule; other ends get a terminal.
  private mutating func markEnds(_ junctions: Junctions) {
    for leg in junctions.endLegs {
      let isOnlyWay = junctions.exitCounts[leg.row] == leg.strand.edges.count
      switch rows[leg.row].shape {
      case .box where isOnlyWay:
        rows[leg.row].shape = .capsule
        rows[leg.row].word = .finish
      case .capsule where isOnlyWay: rows[leg.row].word = nil
      case .unknown where isOnlyWay: break
      case .box, .capsule, .diamond, .unknown, .terminal, .handover, .connector, .open:
        terminals.append(
          Terminal(row: leg.row, shape: .terminal, word: .finish, strand: leg.strand)
        )
      }
    }
  }
}
