import SOPLanguage

extension FlowTableWriter {
  /// Writes documents; several of them as a list.
  func writeDocuments(_ entry: Entry<[DocumentUse]>, to page: inout HTMLWriter) {
    switch entry {
    case .missing: break
    case .unknown: page.markup("?")
    case .none: page.markup("–")
    case .unreadable(let text): page.text(text)
    case .value(let uses):
      guard uses.count != 1 else { return page.text(TableTexts.document(uses[0])) }
      page.markup("<ul>")
      for use in uses {
        page.element("li", text: TableTexts.document(use))
      }
      page.markup("</ul>")
    }
  }

  /// Writes how long a step takes, as the author wrote it.
  func writeDuration(_ entry: Entry<Duration>, to page: inout HTMLWriter) {
    switch entry {
    case .missing: break
    case .unknown: page.markup("?")
    case .none: page.markup("–")
    case .unreadable(let text): page.text(text)
    case .value(let duration): page.text(duration.written)
    }
  }

  /// Writes the remark; when there is none, the SOPs that have to do with the step.
  func writeRemark(_ step: Step, to page: inout HTMLWriter) {
    let paragraphs = texts.remark(step)
    if paragraphs.count == 1 { return page.text(paragraphs[0]) }
    for paragraph in paragraphs { page.element("p", text: paragraph) }
  }
}
