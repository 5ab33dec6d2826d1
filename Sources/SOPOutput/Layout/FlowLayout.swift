package import SOPLanguage

/// The drawing of an SOP's flow as integers: what stands in which cell, and which line runs where.
///
/// The grid has a row per step and a column per lane. Between the lanes, and left and right of
/// them, are gutters; between the rows are gaps. Lines run along rows, gaps, gutters and the
/// middle of lanes, and those that would lie on each other get a track each. There are no pixels
/// and no texts to measure in it, so a page, a picture and a printed sheet show the same drawing.
package struct FlowLayout: Hashable, Sendable {
  /// A side of a symbol.
  package enum Side: UInt8, CaseIterable, Sendable {
    case top, right, bottom, left
  }

  /// What a symbol looks like (PermenPAN-RB 35/2012).
  package enum Shape: UInt8, Sendable {
    /// The first and the last activity.
    case capsule
    /// An activity.
    case box
    /// A decision.
    case diamond
    /// A question mark: nobody knows who performs the step.
    case unknown
    /// A small capsule of its own: begin or end where no activity's symbol can say it.
    case terminal
    /// A pentagon: another SOP takes over.
    case handover
    /// A pentagon with a letter: the flow goes on on another page.
    case connector
    /// A question mark at the end of a line: nobody knows what happens next.
    case open
  }

  /// The word in a capsule.
  package enum Word: UInt8, Sendable {
    case begin, finish
  }

  /// What a row stands for.
  package enum Row: Hashable, Sendable {
    /// An activity, with its texts.
    case step(StepID)
    /// A row without texts for begin or end, where these have capsules of their own.
    case terminal(Word)
    /// A row without texts for the place where the flow comes from or goes to another page.
    case connector(Connector)

    /// The step, if it is one.
    package var step: StepID? {
      if case .step(let id) = self { id } else { nil }
    }
  }

  /// One of the two pentagons of a flow that a page break cuts.
  package struct Connector: Hashable, Sendable {
    /// The same on both pages: A to Z, then AA and so on.
    package var letter: String
    /// Whether the flow comes in here; otherwise it leaves.
    package var isEntry: Bool
    /// The steps at the other ends, in the order of the table.
    package var steps: [StepID]
    /// The pages of these steps, counted from zero among the pages of the table.
    package var pages: [Int]
  }

  /// A place on the horizontal axis.
  package enum Column: Hashable, Sendable {
    /// The middle of a lane.
    case lane(Int)
    /// A track of the gutter left of the lane with the same number.
    case gutter(Int, track: Int)
  }

  /// A place on the vertical axis.
  package enum Level: Hashable, Sendable {
    /// A row at the height of its symbols, `offset` half slot pitches below the middle.
    case row(Int, offset: Int)
    /// A track of the gap above the row with the same number.
    case gap(Int, track: Int)
  }

  /// A place in the grid.
  package struct Point: Hashable, Sendable {
    /// The horizontal place.
    package var column: Column
    /// The vertical place.
    package var level: Level

    /// Makes a place.
    package init(_ column: Column, _ level: Level) {
      self.column = column
      self.level = level
    }
  }

  /// A symbol in a cell.
  package struct Symbol: Hashable, Sendable {
    /// What it looks like.
    package var shape: Shape
    /// The row.
    package var row: Int
    /// The middle of it; a gutter for a terminal at the border of the drawing.
    package var column: Column
    /// How many half slot pitches below the middle of the row it stands; zero but for terminals.
    package var offset = 0
    /// The step that it stands for; nothing for terminals and connectors.
    package var step: StepID?
    /// Whether the performer is a guess.
    package var isGuess = false
    /// The word in it.
    package var word: Word?
    /// The SOP that takes over.
    package var reference: ProcedureReference?
    /// The letter in a connector.
    package var letter: String?
    /// Whether it stands beside its row's own symbols: a terminal, not what the row is about.
    package var isBeside = false
    /// How many lines share its busiest side.
    package var slots = 1
  }

  /// The line between the symbols of several performers of one step.
  package struct Link: Hashable, Sendable {
    /// The row.
    package var row: Int
    /// The lanes that have a symbol, from left to right.
    package var lanes: [Int]
    /// Whether either of them does it (`atau`), not all together (`dan`).
    package var isEither: Bool
  }

  /// One end of a route.
  package enum End: Hashable, Sendable {
    /// A side of the symbol at a position in ``FlowLayout/symbols``.
    case symbol(Int, Side)
    /// The bus of a `Bersamaan` block.
    case bus
  }

  /// A label as words that the drawing's language decides.
  package struct Label: Hashable, Sendable {
    /// The author's answers that lead this way.
    package var answers: [String]
    /// The steps that the way passes because their condition (`Hanya bila`) does not hold.
    package var skipped: [StepID]
  }

  /// A line from a symbol to a symbol, or from or to the bus of a `Bersamaan` block.
  package struct Route: Hashable, Sendable {
    /// The edges of the flow graph that it draws; empty for a bus.
    package var edges: [Int]
    /// Routes with the same net may share lines: they have their target or their fork in common.
    package var net: Int
    /// Where it begins.
    package var start: End
    /// Where it ends; an arrowhead stands at a symbol.
    package var end: End
    /// The corners, from the middle of the first symbol to the middle of the last.
    package var points: [Point]
    /// The corners as far as the line is drawn; the same as ``points`` unless it runs into another
    /// line with the same target, which then is its last corner.
    package var drawn: [Point]
    /// The label at its beginning.
    package var label: Label?
    /// Whether every edge was written with `kembali`.
    package var isReturn = false
    /// Whether the destination is a guess.
    package var isGuess = false

    /// Makes a route that is drawn from end to end.
    package init(edges: [Int], net: Int, start: End, end: End, points: [Point]) {
      self.edges = edges
      self.net = net
      self.start = start
      self.end = end
      self.points = points
      self.drawn = points
    }

    /// Whether it runs into another line before it gets to its end.
    package var isMerged: Bool { drawn.last != points.last }

    /// The stretches between the drawn corners, each along one lane, gutter, row or gap.
    package var segments: [Segment] {
      zip(drawn, drawn.dropFirst()).compactMap { one, other in
        one == other ? nil : Segment(from: one, to: other)
      }
    }
  }

  /// A straight stretch of a route.
  package struct Segment: Hashable, Sendable {
    /// Where it begins.
    package var from: Point
    /// Where it ends.
    package var to: Point

    /// Whether it runs down a lane or a gutter.
    package var isVertical: Bool { from.column == to.column }
  }

  /// How many tracks a gutter has on either side of the rule between its lanes.
  package struct Gutter: Hashable, Sendable {
    /// The tracks left of the rule; they come first.
    package var before = 0
    /// The tracks right of the rule.
    package var after = 0
  }

  /// The number of lanes; one when the SOP names none.
  package var laneCount: Int
  /// The rows: one for each step, and those without texts around them.
  package var rows: [Row]
  /// The symbols, steps first in the order of the rows.
  package var symbols: [Symbol]
  /// The lines between the symbols of one step.
  package var links: [Link]
  /// The lines of the flow.
  package var routes: [Route]
  /// The gutters, from the left border to the right one.
  package var gutters: [Gutter]
  /// How many tracks each gap has, from the one above the first row to the one below the last.
  package var gapTracks: [Int]

  /// The number of rows.
  package var rowCount: Int { rows.count }

  /// Draws the flow of a checked SOP; never fails, whatever the flow is.
  package init(_ procedure: Procedure, capsules: CapsuleStyle = .activities) {
    self.init(FlowOutline(procedure, capsules))
  }

  /// Draws an outline.
  init(_ outline: FlowOutline) {
    var planner = RoutePlanner(outline)
    planner.run()
    self = RouteResolver(outline, planner.items).layout()
  }

  init(laneCount: Int, rows: [Row]) {
    self.laneCount = laneCount
    self.rows = rows
    self.symbols = []
    self.links = []
    self.routes = []
    self.gutters = [Gutter](repeating: Gutter(), count: laneCount + 1)
    self.gapTracks = [Int](repeating: 0, count: rows.count + 1)
  }
}
