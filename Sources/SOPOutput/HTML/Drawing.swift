package import SOPLanguage

/// Where the pages meet the drawing of the flow: the table and the pictures.
package enum Drawing {
  /// Writes the official table of an SOP.
  static func writeTable(_ procedure: Procedure, to html: inout HTMLWriter, in language: Language) {
    html.element("table") { html in
      html.element("tbody") { html in
        for step in procedure.steps {
          html.element("tr") { html in
            html.element("td", text: step.activity)
            for position in procedure.lanes.indices {
              let acts = step.performers.performers.contains { $0.lane.position == position }
              html.element("td", text: acts ? "■" : "")
            }
          }
        }
      }
    }
  }

  /// The picture of the official table for Graphviz, with our coordinates.
  package static func pinnedDOT(_ procedure: Procedure) -> [UInt8] { [] }

  /// The graph of the flow for Graphviz, without coordinates.
  package static func unpinnedDOT(_ procedure: Procedure) -> [UInt8] { [] }
}
