package import SOPLanguage

/// Writes the drawing of an SOP as a picture that stands alone.
///
/// The picture asks for nothing from outside and has no script and no stylesheet: everything is
/// said by presentation attributes, so it looks the same as a file, as an image of a page, inside
/// a page with a strict content security policy, and in programs that know only a part of SVG.
package enum SVGWriter {
  /// The official table with all its texts, below the title of the SOP.
  package static func table(
    _ procedure: Procedure,
    _ layout: FlowLayout,
    language: Language = .indonesian
  ) -> [UInt8] {
    var writer = PictureWriter(TableGeometry(procedure, layout, language), language)
    return writer.write()
  }

  /// Only the flow: the lanes with their headings, the numbers of the steps, symbols and lines.
  package static func flow(
    _ procedure: Procedure,
    _ layout: FlowLayout,
    language: Language = .indonesian
  ) -> [UInt8] {
    var writer = PictureWriter(TableGeometry(procedure, layout, language, content: .flow), language)
    return writer.write()
  }
}

/// Writes one picture.
struct PictureWriter {
  /// Where everything is.
  let geometry: TableGeometry
  /// The language of everything that is not an author's.
  let language: Language
  /// The markup so far.
  var svg = HTMLWriter(capacity: 32 << 10)
  /// What every identifier begins with, so that pictures can share a page.
  let prefix: String

  private let legend: TableLegend
  private let caption: PictureCaption
  private let words: FlowCaptions

  /// Prepares to write a picture.
  init(_ geometry: TableGeometry, _ language: Language) {
    self.geometry = geometry
    self.language = language
    legend = TableLegend(geometry, language)
    caption = PictureCaption(geometry)
    words = FlowCaptions(geometry.procedure, language)
    prefix = PictureWriter.prefix(of: geometry, language)
  }

  /// Writes the picture.
  mutating func write() -> [UInt8] {
    openPicture()
    writeAlternative()
    writePaper()
    writeCaption()
    writeRules()
    writeHeadings()
    writeLines()
    for row in 0..<geometry.layout.rowCount { writeRow(row) }
    writeLabels()
    writeLegend()
    svg.markup("</svg>\n")
    return XMLText.clean(svg.bytes)
  }

  // MARK: Frame

  private var width: Int { max(geometry.right, legend.right) + TableGeometry.margin }

  /// The upper border; what stands above the table has negative heights.
  private var top: Int { -caption.height }

  private var height: Int {
    geometry.bottom + legend.height + TableGeometry.margin - top
  }

  private mutating func openPicture() {
    svg.markup("<svg xmlns=\"http://www.w3.org/2000/svg\"")
    svg.attribute("id", prefix)
    length(" width=\"", width)
    length(" height=\"", height)
    svg.markup(" viewBox=\"0 ")
    svg.tenths(top)
    svg.markup(" ")
    svg.tenths(width)
    svg.markup(" ")
    svg.tenths(height)
    svg.markup("\" role=\"graphics-document document\"")
    svg.attribute("aria-labelledby", prefix + "-judul")
    svg.attribute("aria-describedby", prefix + "-uraian")
    svg.attribute("lang", language.code.text)
    svg.attribute("xml:lang", language.code.text)
    svg.markup(" font-family=\"Arial, 'Liberation Sans', Helvetica, sans-serif\"")
    svg.markup(" font-size=\"")
    svg.tenths(TableGeometry.textSize)
    svg.markup("\">\n")
  }

  private mutating func length(_ opening: StaticString, _ tenths: Int) {
    svg.markup(opening)
    svg.tenths(tenths)
    svg.markup("pt\"")
  }

  private mutating func writeAlternative() {
    svg.markup("<title")
    svg.attribute("id", prefix + "-judul")
    svg.markup(">")
    words.writeTitle(to: &svg)
    svg.markup("</title>\n<desc")
    svg.attribute("id", prefix + "-uraian")
    svg.markup(">")
    words.writeDescription(to: &svg)
    svg.markup("</desc>\n")
  }

  private mutating func writePaper() {
    svg.markup("<rect")
    svg.tenths(" y=\"", top)
    svg.tenths(" width=\"", width)
    svg.tenths(" height=\"", height)
    svg.markup(" fill=\"#fff\"/>\n")
  }

  private mutating func writeCaption() {
    guard !caption.lines.isEmpty else { return }
    svg.markup("<g text-anchor=\"middle\" font-weight=\"bold\">\n")
    for line in caption.lines {
      svg.markup("<text")
      svg.tenths(" x=\"", (geometry.leftEdges[0] + geometry.right) / 2)
      svg.tenths(" y=\"", line.y)
      svg.tenths(" font-size=\"", line.size)
      svg.markup(">")
      svg.text(line.text)
      svg.markup("</text>\n")
    }
    svg.markup("</g>\n")
  }

  // MARK: Table

  private mutating func writeRules() {
    let (left, top) = (geometry.leftEdges[0], TableGeometry.margin)
    let (right, bottom) = (geometry.right, geometry.bottom)
    svg.markup("<rect fill=\"#e8ecf2\"")
    svg.tenths(" x=\"", left)
    svg.tenths(" y=\"", top)
    svg.tenths(" width=\"", right - left)
    svg.tenths(" height=\"", geometry.rowEdges[0] - top)
    svg.markup("/>\n<path fill=\"none\" stroke=\"#444\" stroke-width=\".6\"")
    svg.markup(" stroke-linecap=\"square\" d=\"")
    for edge in [top] + geometry.rowEdges { rule(from: left, to: right, level: edge) }
    let inner = geometry.headerMiddle
    rule(from: geometry.laneEdges[0], to: geometry.standardRight, level: inner)
    for edge in geometry.fullHeightEdges { rule(from: top, to: bottom, across: edge) }
    for edge in geometry.innerEdges { rule(from: inner, to: bottom, across: edge) }
    svg.markup("\"/>\n")
  }

  private mutating func rule(from left: Int, to right: Int, level: Int) {
    move(to: TableGeometry.Corner(x: left, y: level))
    svg.markup("H")
    svg.tenths(right)
  }

  private mutating func rule(from top: Int, to bottom: Int, across: Int) {
    move(to: TableGeometry.Corner(x: across, y: top))
    svg.markup("V")
    svg.tenths(bottom)
  }

  private mutating func writeHeadings() {
    svg.markup("<g text-anchor=\"middle\" font-weight=\"bold\">\n")
    for line in geometry.texts where line.isHeading { write([line]) }
    svg.markup("</g>\n")
  }

  // MARK: Rows

  /// Writes the texts and the symbols of a row as a group that tells what it is.
  private mutating func writeRow(_ row: Int) {
    svg.markup("<g")
    if let id = geometry.layout.rows[row].step {
      svg.attribute("id", prefix + "-langkah-\(id.number)")
    }
    svg.markup(" role=\"graphics-object group\">\n<title>")
    words.writeName(of: geometry.layout.rows[row], to: &svg)
    svg.markup("</title>\n")
    var paragraph: [TableGeometry.TextLine] = []
    for line in geometry.texts where line.row == row {
      if !line.isContinued {
        write(paragraph)
        paragraph = []
      }
      paragraph.append(line)
    }
    write(paragraph)
    svg.markup("<g fill=\"#fff\" stroke=\"#000\" stroke-width=\"1\">\n")
    for symbol in geometry.layout.symbols where symbol.row == row { write(symbol) }
    svg.markup("</g>\n</g>\n")
  }

  /// Writes lines of text that belong together.
  private mutating func write(_ lines: [TableGeometry.TextLine]) {
    guard let first = lines.first else { return }
    svg.markup("<text")
    if lines.count == 1 {
      place(TableGeometry.Corner(x: first.x, y: first.y))
      svg.markup(">")
      svg.text(first.text)
    } else {
      svg.markup(">")
      for (index, line) in lines.enumerated() {
        // The blank ends a line that nothing follows, and keeps words apart when they are read.
        svg.markup(index == 0 ? "<tspan" : "\n<tspan")
        place(TableGeometry.Corner(x: line.x, y: line.y))
        svg.markup(">")
        svg.text(line.text)
        svg.markup("</tspan>")
      }
    }
    svg.markup("</text>\n")
  }

  // MARK: Legend

  private mutating func writeLegend() {
    guard !legend.pieces.isEmpty else { return }
    svg.markup("<g role=\"graphics-object group\"")
    svg.attribute("aria-label", TableWords.legend.wording(in: language).text)
    svg.markup(">\n")
    for piece in legend.pieces { write(piece) }
    svg.markup("</g>\n")
  }
}
