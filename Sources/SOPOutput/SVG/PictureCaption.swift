import SOPLanguage

/// The title and the number of the SOP, above its table.
struct PictureCaption {
  /// A line of text, centred above the table.
  struct Line {
    /// The base line; the table begins at ``TableGeometry/margin``.
    var y: Int
    /// The size of the letters.
    var size: Int
    /// The text.
    var text: String
  }

  /// The lines; a picture of the bare flow has none.
  private(set) var lines: [Line] = []
  /// How much room the lines need above the usual margin.
  private(set) var height = 0

  private static let titleSize = 120
  private static let titlePitch = 150
  private static let numberPitch = 110

  /// Lays out the lines above a table.
  init(_ geometry: TableGeometry) {
    guard geometry.content == .table else { return }
    let procedure = geometry.procedure
    let titles = TextMetrics.lines(
      of: procedure.title,
      within: (geometry.right - geometry.leftEdges[0]) * 100 / 106,
      size: PictureCaption.titleSize,
      weight: .bold
    )
    var y = TableGeometry.margin - 60
    if let number = procedure.identity.number.value {
      lines.append(Line(y: y, size: TableGeometry.textSize, text: number))
      y -= PictureCaption.numberPitch
    }
    for title in titles.reversed() {
      lines.append(Line(y: y, size: PictureCaption.titleSize, text: title))
      y -= PictureCaption.titlePitch
    }
    lines.reverse()
    if !lines.isEmpty { height = TableGeometry.margin - 60 - y }
  }
}
