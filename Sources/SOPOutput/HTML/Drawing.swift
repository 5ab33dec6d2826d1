package import SOPLanguage

/// The drawing of an SOP, made once for all the forms in which it is shown.
package struct Drawing {
  private let procedure: Procedure
  private let layout: FlowLayout
  private var language: Language

  /// Draws an SOP.
  package init(
    _ procedure: Procedure,
    _ capsules: CapsuleStyle = .activities,
    in language: Language = .indonesian
  ) {
    self.procedure = procedure
    self.language = language
    layout = FlowLayout(procedure, capsules: capsules)
  }

  /// The same drawing with the words of another language.
  func `in`(_ language: Language) -> Drawing {
    var drawing = self
    drawing.language = language
    return drawing
  }

  /// Writes the official table.
  func writeTable(to html: inout HTMLWriter) {
    FlowTable.write(procedure, layout, to: &html, language: language)
  }

  /// The official table as an SVG picture.
  package var tableSVG: [UInt8] { SVGWriter.table(procedure, layout, language: language) }

  /// The flow without the texts beside it as an SVG picture.
  package var flowSVG: [UInt8] { SVGWriter.flow(procedure, layout, language: language) }

  /// The picture of the official table for Graphviz, with our coordinates.
  package var pinnedDOT: [UInt8] { DOTWriter.pinned(procedure, layout) }

  /// The flow as a picture for those who share a link, in the accent colour of a site.
  func sharePicture(in color: String?) -> [UInt8] {
    SharePicture(procedure, layout, accent: color).png()
  }

  /// The graph of the flow for Graphviz, without coordinates.
  package var unpinnedDOT: [UInt8] { DOTWriter.unpinned(procedure) }
}
