package import SOPLanguage

/// Where the pages and the commands meet the drawing of the flow: the table and the pictures.
package enum Drawing {
  /// Writes the official table of an SOP.
  static func writeTable(_ procedure: Procedure, to html: inout HTMLWriter, in language: Language) {
    FlowTable.write(procedure, FlowLayout(procedure), to: &html, language: language)
  }

  /// The official table as an SVG picture.
  package static func tableSVG(
    _ procedure: Procedure,
    _ capsules: CapsuleStyle = .activities,
    in language: Language = .indonesian
  ) -> [UInt8] {
    SVGWriter.table(procedure, FlowLayout(procedure, capsules: capsules), language: language)
  }

  /// The flow without the texts beside it as an SVG picture.
  package static func flowSVG(
    _ procedure: Procedure,
    _ capsules: CapsuleStyle = .activities,
    in language: Language = .indonesian
  ) -> [UInt8] {
    SVGWriter.flow(procedure, FlowLayout(procedure, capsules: capsules), language: language)
  }

  /// The picture of the official table for Graphviz, with our coordinates.
  package static func pinnedDOT(_ procedure: Procedure) -> [UInt8] {
    DOTWriter.pinned(procedure, FlowLayout(procedure))
  }

  /// The graph of the flow for Graphviz, without coordinates.
  package static func unpinnedDOT(_ procedure: Procedure) -> [UInt8] {
    DOTWriter.unpinned(procedure)
  }
}
