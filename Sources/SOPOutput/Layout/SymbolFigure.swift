import SOPLanguage

/// A symbol as an outline and letters around its middle, for outputs with coordinates.
struct SymbolFigure {
  /// The outline.
  enum Outline {
    /// A rectangle whose corners may be round.
    case rectangle(FlowMetrics.Extent, radius: Int)
    /// Straight lines from corner to corner.
    case polygon([TableGeometry.Corner])
    /// No line; only paper that hides what is behind.
    case paper(FlowMetrics.Extent)
  }

  /// The outline around the middle of the symbol.
  var outline: Outline
  /// Whether the outline is dashed, because the performer is a guess.
  var isDashed: Bool
  /// What stands in it.
  var text: String?
  /// Whether the letters are large and bold.
  var isMark = false
  /// How far below the middle of the symbol the base line of the letters is.
  var baseline = 0

  /// The size of the letters of a question mark.
  static let markSize = 110

  /// Draws a symbol.
  init(_ symbol: FlowLayout.Symbol, _ sizing: FlowSizing, _ language: Language) {
    let extent = sizing.extent(of: symbol)
    isDashed = symbol.isGuess
    baseline = 27
    switch symbol.shape {
    case .box: outline = .rectangle(extent, radius: 0)
    case .capsule, .terminal: outline = .rectangle(extent, radius: extent.height)
    case .diamond: outline = .polygon(SymbolFigure.diamond(extent))
    case .handover:
      outline = .polygon(SymbolFigure.pentagon(extent))
      text = "SOP"
      // The middle of the letters is that of the part above the point.
      baseline -= extent.height / 4
    case .connector:
      outline = .polygon(SymbolFigure.connector(extent))
      text = symbol.letter
      baseline -= extent.height / 5
    case .unknown, .open:
      outline = .paper(extent)
      text = "?"
      isMark = true
      baseline = 39
    }
    switch symbol.word {
    case .begin: text = TableWords.begin.wording(in: language).text
    case .finish: text = TableWords.finish.wording(in: language).text
    case nil: break
    }
  }

  private static func diamond(_ extent: FlowMetrics.Extent) -> [TableGeometry.Corner] {
    [
      TableGeometry.Corner(x: -extent.width, y: 0),
      TableGeometry.Corner(x: 0, y: -extent.height),
      TableGeometry.Corner(x: extent.width, y: 0),
      TableGeometry.Corner(x: 0, y: extent.height),
    ]
  }

  private static func pentagon(_ extent: FlowMetrics.Extent) -> [TableGeometry.Corner] {
    [
      TableGeometry.Corner(x: -extent.width, y: -extent.height),
      TableGeometry.Corner(x: extent.width, y: -extent.height),
      TableGeometry.Corner(x: extent.width, y: extent.height / 2),
      TableGeometry.Corner(x: 0, y: extent.height + 20),
      TableGeometry.Corner(x: -extent.width, y: extent.height / 2),
    ]
  }

  private static func connector(_ extent: FlowMetrics.Extent) -> [TableGeometry.Corner] {
    [
      TableGeometry.Corner(x: -extent.width, y: -extent.height),
      TableGeometry.Corner(x: extent.width, y: -extent.height),
      TableGeometry.Corner(x: extent.width, y: extent.height / 5),
      TableGeometry.Corner(x: 0, y: extent.height),
      TableGeometry.Corner(x: -extent.width, y: extent.height / 5),
    ]
  }
}
