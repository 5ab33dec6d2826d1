import SOPLanguage

extension FlowTableWriter {
  /// Writes the table of a printed sheet, whose widths and heights are fixed in units.
  mutating func write(_ sheet: SheetPlan.Sheet, of plan: SheetPlan, to page: inout HTMLWriter) {
    page.markup("<div class=\"flow-region ")
    page.markup(plan.density.style)
    page.markup("\">\n<table class=\"flow w")
    page.number(plan.columns.width)
    page.markup("\">\n<colgroup>")
    for width in plan.columns.all {
      page.markup("<col class=\"w")
      page.number(width)
      page.markup("\">")
    }
    page.markup("</colgroup>\n")
    writeHeader(
      upper: plan.header.upper,
      lower: plan.header.lower,
      turnedWithin: plan.header.turned,
      to: &page
    )
    page.markup("<tbody>\n")
    for (row, height) in sheet.rows.enumerated() {
      page.markup(layout.rows[row].step == nil ? "<tr class=\"strip h" : "<tr class=\"h")
      page.number(height)
      page.markup("\">")
      writeCells(row, to: &page)
      page.markup("</tr>\n")
    }
    page.markup("</tbody>\n</table>\n</div>\n")
    writeLegend(to: &page)
  }
}
