package import SOPLanguage

/// A sheet of the print edition, in millimetres, and the room on it, in units (``SheetUnit``).
///
/// Margins leave room for binding on the left. They are inside the sheet and not in the printer's
/// settings, so that no browser prints its own lines there.
package struct Paper: Sendable {
  /// The width and the height of the sheet.
  package var width: Int
  package var height: Int
  /// The margins.
  package var top = 13
  package var left = 20
  package var right = 10
  package var bottom = 9
  /// The line above the content, and the one below it, with their distances.
  package var head = 9
  package var foot = 7

  /// The name of the class in the stylesheet, which sets the same size.
  package let style: StaticString

  /// The sheet of a paper, landscape.
  package init(_ size: PaperSize) {
    width = size.width
    height = size.height
    style =
      switch size {
      case .f4: "f4"
      case .a4: "a4"
      }
  }

  /// A3, A2 and A1: for tables with so many performers that no smaller sheet holds them; a printer
  /// can reduce them.
  package static let larger = [
    Paper(width: 420, height: 297, style: "a3"),
    Paper(width: 594, height: 420, style: "a2"), largest,
  ]
  /// A1, 841 x 594 mm.
  package static let largest = Paper(width: 841, height: 594, style: "a1")

  private init(width: Int, height: Int, style: StaticString) {
    self.width = width
    self.height = height
    self.style = style
  }

  /// The width of the content, in units.
  package var contentWidth: Int { SheetUnit.inside(millimetres: width - left - right) }

  /// The height that is left for a table or a form, in units, less what rules may take.
  package var contentHeight: Int {
    SheetUnit.inside(millimetres: height - top - bottom - head - foot) - 1
  }
}

/// The unit in which columns and rows of a sheet are measured: four pixels, of which 96 make an
/// inch, about a millimetre.
///
/// Browsers round the rows of a table to whole pixels. Whole units need no rounding, so that a page
/// is as high as planned, however many rows it has.
enum SheetUnit {
  /// The pixels of a unit.
  static let pixels = 4

  /// Tenths of a pixel in so many units.
  static func tenths(_ units: Int) -> Int { units * 10 * pixels }

  /// The units that so many tenths of a pixel need, rounded up.
  static func covering(_ tenths: Int) -> Int {
    (tenths + 10 * pixels - 1) / (10 * pixels)
  }

  /// The whole units in so many millimetres.
  static func inside(millimetres: Int) -> Int { millimetres * 37_795 / 1_000 / (10 * pixels) }
}

/// How small the table is printed; smaller the more performers there are.
struct PrintDensity {
  /// The name of the class in the stylesheet, which sets the same sizes.
  let style: StaticString
  /// The measures of the drawing.
  let metrics: FlowMetrics
  /// The size of the letters, and from one line to the next.
  let textSize: Int
  let textPitch: Int
  /// The same for the names of the performers.
  let headingPitch: Int
  /// Whether the names of the performers may be written upwards.
  let mayTurn: Bool

  /// From the border of a cell to its text, both sides together, and the rule.
  static let sidePadding = 110
  /// From the upper to the lower border of a cell without its text.
  static let verticalPadding = 70

  /// From large to small.
  static let all = [large, medium, smallest]

  private static let large =
    PrintDensity(
      style: "normal",
      metrics: .sheet(symbol: 200, laneHalf: 270, heading: 107, label: 95),
      textSize: 120,
      textPitch: 150,
      headingPitch: 135,
      mayTurn: false
    )

  private static let medium =
    PrintDensity(
      style: "dense",
      metrics: .sheet(symbol: 175, laneHalf: 235, heading: 93, label: 90),
      textSize: 107,
      textPitch: 130,
      headingPitch: 117,
      mayTurn: false
    )

  /// The smallest, which still can be read.
  static let smallest =
    PrintDensity(
      style: "small",
      metrics: .sheet(symbol: 140, laneHalf: 190, heading: 93, label: 80),
      textSize: 93,
      textPitch: 113,
      headingPitch: 117,
      mayTurn: true
    )
}

extension FlowMetrics {
  /// The measures of a printed table, in tenths of a pixel; everything follows from half the width
  /// of a box.
  static func sheet(symbol: Int, laneHalf: Int, heading: Int, label: Int) -> FlowMetrics {
    var metrics = FlowMetrics.screen
    metrics.box = Extent(symbol, symbol * 9 / 20)
    metrics.diamond = Extent(symbol + 10, symbol * 3 / 5)
    metrics.terminal = Extent(max(symbol - 10, 160), 78)
    metrics.connector = Extent(95, 90)
    // So that a label fits between the line that it names and an arrowhead.
    metrics.slotPitch = label + 20
    metrics.terminalPitch = 190
    metrics.trackInset = 60
    metrics.trackPitch = 55
    metrics.gapInset = 60
    metrics.gapPitch = 55
    metrics.labelSize = label
    metrics.labelPitch = label + 10
    metrics.headingSize = heading
    metrics.headingPadding = 90
    metrics.rowHalf = symbol * 9 / 20 + 110
    metrics.laneHalf = laneHalf
    // The page shares out what it has to spare.
    metrics.commonLaneHalf = laneHalf
    metrics.labelWidth = 280
    metrics.labelsReachOver = true
    metrics.textFactor = 106
    return metrics
  }
}
