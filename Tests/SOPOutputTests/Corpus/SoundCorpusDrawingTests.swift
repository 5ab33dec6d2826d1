import SOPDrawingProof
import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// The sound SOPs, as an official sees them on the page and on paper.
struct SoundCorpusDrawingTests {
  let compilation = Samples.soundCompilation

  @Test func `every sound SOP is drawn without a fault`() {
    for procedure in compilation.procedures {
      let layout = FlowLayout(procedure)
      var faults = LayoutInspector(layout).faults + EdgeInspector(procedure, layout).faults
      for metrics in [FlowMetrics.page, .screen] {
        let geometry = TableGeometry(procedure, layout, .indonesian, metrics: metrics)
        faults += DrawingInspector(geometry).faults
      }
      #expect(faults.isEmpty, "\(procedure.path): \(faults.prefix(3))")
    }
  }

  @Test func `every sound SOP fits its print edition`() {
    let site = Site(compilation, language: .indonesian)
    for position in site.procedures.indices {
      let edition = PrintEdition(ProcedureID(position), of: site)
      let (plan, paper) = (edition.table, edition.table.paper)
      #expect(plan.columns.width <= paper.contentWidth, "\(edition.title)")
      for sheet in plan.sheets {
        let height = sheet.rows.reduce(plan.header.upper + plan.header.lower, +)
        #expect(height <= paper.contentHeight, "\(edition.title)")
      }
      let steps = plan.sheets.flatMap { $0.layout.rows.compactMap { $0.step?.position } }
      #expect(steps == Array(edition.procedure.steps.indices), "\(edition.title)")
      #expect(paper.style.text != "a3", "\(edition.title) needs no larger paper")
    }
  }
}
