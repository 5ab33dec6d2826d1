import SOPLanguage

extension FlowTableWriter {
  /// Writes what the unusual signs of this drawing mean; nothing when there are none.
  func writeLegend(to page: inout HTMLWriter) {
    let entries = LegendSign.allCases.filter { $0.isUsed(in: layout) }
    let references = handovers
    guard !entries.isEmpty || !references.isEmpty else { return }
    page.markup("<ul class=\"flow-legend\"")
    page.attribute("aria-label", TableWords.legend.wording(in: language).text)
    page.markup(">\n")
    for entry in entries {
      page.markup("<li><svg class=\"k\" aria-hidden=\"true\" viewBox=\"-20 -9 40 18\">")
      page.markup(entry.picture)
      page.markup("</svg>")
      page.text(entry.meaning, in: language)
      page.markup("</li>\n")
    }
    for (step, reference) in references { writeHandover(step, reference, to: &page) }
    page.markup("</ul>\n")
  }

  private var handovers: [(StepID, ProcedureReference)] {
    var result: [(StepID, ProcedureReference)] = []
    for symbol in layout.symbols {
      if let reference = symbol.reference, let step = layout.rows[symbol.row].step {
        result.append((step, reference))
      }
    }
    return result
  }

  private func writeHandover(
    _ step: StepID,
    _ reference: ProcedureReference,
    to page: inout HTMLWriter
  ) {
    page.markup("<li><svg class=\"k\" aria-hidden=\"true\" viewBox=\"-20 -9 40 18\">")
    page.markup("<path class=\"s\" d=\"M-13-7H13V3L0 8L-13 3z\"/></svg>")
    page.text(TableWords.step, in: language)
    page.markup(" ")
    page.number(step.number)
    page.markup(": ")
    page.text(TableWords.continues, in: language)
    page.text(" SOP " + reference.written)
    page.markup("</li>\n")
  }
}

extension LegendSign {
  /// What the sign looks like.
  fileprivate var picture: StaticString {
    switch self {
    case .guess: "<rect class=\"s g\" x=\"-17\" y=\"-7\" width=\"34\" height=\"14\"/>"
    case .unknown: "<text class=\"q\" text-anchor=\"middle\" y=\"5\">?</text>"
    case .together:
      """
      <line x1="-8" x2="8"/><rect class="s" x="-19" y="-5" width="13" height="10"/>\
      <rect class="s" x="6" y="-5" width="13" height="10"/>
      """
    case .either:
      """
      <line class="e" x1="-8" x2="8"/><rect class="s" x="-19" y="-5" width="13" height="10"/>\
      <rect class="s" x="6" y="-5" width="13" height="10"/>
      """
    case .guessedWay: "<line class=\"g\" x1=\"-18\" x2=\"18\"/>"
    case .open: "<line x1=\"-18\" x2=\"2\"/><text class=\"q\" x=\"6\" y=\"5\">?</text>"
    }
  }
}
