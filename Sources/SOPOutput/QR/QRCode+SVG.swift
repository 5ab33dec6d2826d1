import SOPLanguage

extension QRCode {
  /// Writes the code as a picture with its quiet zone: one path, a rectangle for each run of dark
  /// modules.
  ///
  /// - Parameters:
  ///   - name: What the picture is, for those who don't see it.
  ///   - html: The page.
  func writeSVG(named name: String, to html: inout HTMLWriter) {
    let side = size + 2 * QRCode.quietZone
    html.markup("<svg class=\"qr\" role=\"img\"")
    html.attribute("aria-label", name)
    html.markup(" shape-rendering=\"crispEdges\" viewBox=\"0 0 ")
    html.number(side)
    html.markup(" ")
    html.number(side)
    html.markup("\"><path d=\"")
    for row in 0..<size { writeRuns(of: row, to: &html) }
    html.markup("\"/></svg>")
  }

  private func writeRuns(of row: Int, to html: inout HTMLWriter) {
    var column = 0
    while column < size {
      let start = column
      while column < size, self[column, row] { column += 1 }
      if column > start {
        html.markup("M")
        html.number(start + QRCode.quietZone)
        html.markup(" ")
        html.number(row + QRCode.quietZone)
        html.markup("h")
        html.number(column - start)
        html.markup("v1H")
        html.number(start + QRCode.quietZone)
        html.markup("z")
      }
      column += 1
    }
  }
}
