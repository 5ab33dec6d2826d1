/// How large the parts of a drawing are, in tenths of the unit of the output.
///
/// The grid says where a line runs, this says how far from its neighbour: everything that gives a
/// drawing in pixels and one in points the same proportions.
package struct FlowMetrics: Sendable {
  /// Half the width and half the height of a box or a capsule.
  package var box = Extent(240, 100)
  /// Half the width and half the height of a diamond.
  package var diamond = Extent(260, 130)
  /// Half the width and half the height of a small capsule or pentagon.
  package var terminal = Extent(220, 80)
  /// Half the width and half the height of the pentagon at a page break.
  package var connector = Extent(110, 105)
  /// The smallest distance between two lines at the same side of a symbol.
  package var slotPitch = 100
  /// The distance between two terminals at the same side of a symbol.
  package var terminalPitch = 210
  /// The length of an arrowhead.
  package var arrowLength = 70
  /// Half the width of an arrowhead.
  package var arrowHalfWidth = 35
  /// The shortest piece of line that should be seen before an arrowhead.
  package var stub = 40
  /// From the rule between two lanes to the nearest track.
  package var trackInset = 90
  /// From one track to the next.
  package var trackPitch = 60
  /// From the rule below a row to the nearest track of the gap.
  package var gapInset = 70
  /// From one track of a gap to the next.
  package var gapPitch = 60
  /// The size of the letters of labels.
  package var labelSize = 100
  /// From one line of a label to the next.
  package var labelPitch = 110
  /// The size of the letters of the lanes' names.
  package var headingSize = 120
  /// How much of a lane's width its name can't use.
  package var headingPadding = 80
  /// Half the smallest height of a row.
  package var rowHalf = 220
  /// Half the smallest width of a lane.
  package var laneHalf = 440
  /// Lanes are equally wide as long as none of them needs more than this for its half.
  package var commonLaneHalf = 600
  /// How many per cent of its measured width a text may need, because fonts differ.
  package var textFactor = 100
  /// Whether a label may reach over the rule into the next lane where nothing else is drawn;
  /// otherwise its lane is wide enough for it.
  package var labelsReachOver = false
  /// Labels are broken into lines of about this width.
  package var labelWidth = 300

  /// Half a width and half a height.
  package struct Extent: Hashable, Sendable {
    /// Half the width.
    package var width: Int
    /// Half the height.
    package var height: Int

    /// Makes an extent.
    package init(_ width: Int, _ height: Int) {
      self.width = width
      self.height = height
    }
  }

  /// The measures of a page on a screen, in tenths of a pixel.
  package static let screen = FlowMetrics()

  /// The measures of a printed page or a picture, in tenths of a point.
  package static let page: FlowMetrics = {
    var metrics = FlowMetrics()
    metrics.box = Extent(220, 90)
    metrics.diamond = Extent(230, 115)
    metrics.terminal = Extent(190, 75)
    metrics.slotPitch = 90
    metrics.terminalPitch = 190
    metrics.arrowLength = 60
    metrics.arrowHalfWidth = 30
    metrics.trackInset = 80
    metrics.trackPitch = 55
    metrics.gapInset = 60
    metrics.gapPitch = 55
    metrics.labelSize = 75
    metrics.labelPitch = 88
    metrics.headingSize = 75
    metrics.headingPadding = 90
    metrics.rowHalf = 160
    metrics.laneHalf = 370
    metrics.commonLaneHalf = 480
    metrics.labelWidth = 230
    metrics.textFactor = 106
    return metrics
  }()

  /// How large a symbol is whose lines are `pitch` apart.
  func extent(of symbol: FlowLayout.Symbol, pitch: Int) -> Extent {
    let lines = max(0, symbol.slots - 1) * pitch / 2 + 50
    return switch symbol.shape {
    case .capsule, .box: Extent(box.width, max(box.height, lines))
    case .unknown: Extent(box.height, max(box.height, lines))
    case .diamond: Extent(diamond.width, max(diamond.height, lines + 60))
    case .terminal, .handover: terminal
    case .connector: Extent(connector.width, max(connector.height, lines))
    case .open: Extent(70, terminal.height)
    }
  }

  /// How far from the middle of a symbol its left or right edge is, `shift` below the middle.
  static func reach(of shape: FlowLayout.Shape, _ extent: Extent, at shift: Int) -> Int {
    let away = min(abs(shift), extent.height)
    return switch shape {
    case .diamond: extent.width * (extent.height - away) / extent.height
    case .capsule, .terminal:
      extent.width - extent.height
        + FlowMetrics.squareRoot(extent.height * extent.height - away * away)
    case .connector:
      // Straight down to a fifth below the middle, from there on to a point.
      shift * 5 <= extent.height
        ? extent.width
        : extent.width * (extent.height - away) * 5 / (extent.height * 4)
    case .box, .unknown, .handover, .open: extent.width
    }
  }

  /// How far right of the rule (left when negative) a track of a gutter runs.
  package func trackShift(_ gutter: FlowLayout.Gutter, _ track: Int) -> Int {
    track < gutter.before
      ? -trackInset - trackPitch * (gutter.before - 1 - track)
      : trackInset + trackPitch * (track - gutter.before)
  }

  /// How far above the rule below a row a track of the gap runs.
  package func gapShift(_ track: Int, of count: Int) -> Int {
    gapInset + gapPitch * (count - 1 - track)
  }

  /// The whole part of a square root.
  private static func squareRoot(_ value: Int) -> Int {
    guard value > 1 else { return max(0, value) }
    var guess = value
    var next = (guess + 1) / 2
    while next < guess {
      guess = next
      next = (guess + value / guess) / 2
    }
    return guess
  }
}
