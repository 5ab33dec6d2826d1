import SOPLanguage
import SOPOutput
import Testing

/// Nothing that an author wrote gets lost on the way to the page.
struct PageContentTests {
  /// Texts that a page shows in another form or for good reasons not at all.
  private static let hidden: Set<String> = [
    // Shown as the sentence that was written.
    "Citation.kind", "Citation.issuer", "Citation.number", "Citation.title", "Citation.key",
    // Steps show the name as written at the place of use.
    "Document.name", "Document.states",
    // Lists show full titles; labels only serve references inside the text.
    "Lane.shortName", "Step.label", "ParallelBlock.name",
    // Part of the digits.
    "CalendarDate.written EmployeeNumber",
    // For redirects.
    "Record.formerPaths", "Procedure.path", "ProcedureReference.target",
  ]

  @Test func `every text of an SOP stands on its page`() {
    let compilation = FullSample.compilation(ending: "")
    let text = HTMLTokens(Catalogue.page(of: ProcedureID(0), in: compilation)).text
    var procedure = compilation.procedures[0]
    // Drawn by the table, not told by the list.
    procedure.blocks.removeAll()
    procedure.identity.approval?.employeeNumber = .unreadable("teks NIP")
    let lost = ModelWalk(procedure).texts.filter { place, content in
      !PageContentTests.hidden.contains(place) && place != "Contact.link"
        && place != "Official.employeeNumber" && !text.contains(content)
    }
    #expect(lost.isEmpty, "\(lost)")
  }
}
