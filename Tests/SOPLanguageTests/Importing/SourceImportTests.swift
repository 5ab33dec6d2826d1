import SOPLanguage
import SOPTestSupport
import Testing

/// The five documents that the definitions were transcribed from, imported untouched.
struct SourceImportTests {
  /// A document, and the definitions that people made of it.
  struct Source: CustomTestStringConvertible, Sendable {
    let file: String
    let definitions: [String]
    /// The number of cells: activity, time, inputs and outputs of each step.
    let cells: Int
    /// How many of them hold a misprint that people repaired in the definitions.
    let misprinted: Int
    var testDescription: String { file }
  }

  static let sources = [
    Source(
      file: "balikpapan.txt",
      definitions: ["balikpapan/dkumkmp/promosi-pameran"],
      cells: 36,
      misprinted: 0
    ),
    Source(
      file: "sijunjung.txt",
      definitions: ["sijunjung/dagperinkopukm/pembinaan-umkm-dan-koperasi"],
      cells: 36,
      misprinted: 0
    ),
    Source(
      file: "forum-bisnis.txt",
      definitions: ["dpmptsp/promosi-forum-bisnis", "dpmptsp/promosi-forum-bisnis-virtual"],
      cells: 156,
      misprinted: 10
    ),
    Source(
      file: "koperasi.txt",
      definitions: [
        "dinas-koperasi/program-kerja", "dinas-koperasi/pelatihan-umk", "dinas-koperasi/nib-oss",
      ],
      cells: 56,
      misprinted: 8
    ),
    Source(
      file: "kaltim.txt",
      definitions: ["kaltim/dp2kukm/penerimaan-tamu"],
      cells: 20,
      misprinted: 0
    ),
  ]

  @Test(arguments: sources)
  func `the drafts parse, and nothing is said of their lines but what they leave open`(
    source: Source
  ) throws {
    let imported = Imported(try text(source), named: source.file)
    #expect(imported.result.procedures.count == source.definitions.count)
    #expect(imported.slips.isEmpty)
    #expect(imported.uncanonical.isEmpty)
  }

  @Test(arguments: sources)
  func `every cell and line is accounted for`(source: Source) throws {
    #expect(Imported(try text(source)).gaps.isEmpty)
  }

  @Test(arguments: sources)
  func `activities, times, inputs and outputs arrive as they are printed`(source: Source) throws {
    let missed = try missedCells(of: source, in: text(source))
    #expect(missed.count == source.misprinted, "\(missed)")
  }

  @Test(arguments: sources)
  func `without the misprints every cell is that of the definition`(source: Source) throws {
    let missed = try missedCells(of: source, in: SourceRepairs.repaired(text(source)))
    #expect(missed.isEmpty)
  }

  @Test(arguments: sources)
  func `a performer is stated only where the source has a mark`(source: Source) throws {
    for draft in Imported(try text(source)).procedures {
      for step in draft.steps {
        let names = step.performers.performers
        if names.isEmpty { continue }
        #expect(names.allSatisfy { $0.isGuess } == (step.guessReason != nil))
      }
    }
  }

  @Test(arguments: sources)
  func `identity and service standard are those of the definition`(source: Source) throws {
    let drafts = Imported(try text(source)).procedures
    for (draft, path) in zip(drafts, source.definitions) {
      let definition = try #require(Samples.compilation.procedure(path))
      #expect(draft.identity.number.value == definition.identity.number.value)
      #expect(draft.identity.decreeNumber.value == definition.identity.decreeNumber.value)
      #expect(draft.identity.approval?.name == definition.identity.approval?.name)
      let lists: [(Procedure) -> Entry<[String]>] = [
        { $0.identity.equipment }, { $0.identity.qualifications }, { $0.identity.warnings },
        { $0.service.requirements }, { $0.service.products },
      ]
      for list in lists { #expect(list(draft).value == list(definition).value) }
      let (service, wanted) = (draft.service, definition.service)
      #expect(service.completionTime.value?.written == wanted.completionTime.value?.written)
      #expect(service.complaints.value?.count == wanted.complaints.value?.count)
      #expect(draft.lanes.count <= definition.lanes.count)
    }
  }

  /// The cells of the drafts that differ from those of the definitions.
  private func missedCells(of source: Source, in text: String) throws -> [String] {
    let drafts = Imported(text).procedures
    #expect(drafts.count == source.definitions.count)
    var cells = 0
    var missed: [String] = []
    for (draft, path) in zip(drafts, source.definitions) {
      let definition = try #require(Samples.compilation.procedure(path))
      #expect(draft.steps.count == definition.steps.count)
      for (step, wanted) in zip(draft.steps, definition.steps) {
        for (cell, wantedCell) in zip(Self.cells(of: step), Self.cells(of: wanted)) {
          cells += 1
          if FoldedName(cell) != FoldedName(wantedCell) { missed.append(cell) }
        }
      }
    }
    #expect(cells == source.cells)
    return missed
  }

  private static func cells(of step: Step) -> [String] {
    [
      step.activity, step.duration.value?.written ?? "",
      (step.inputs.value ?? []).map { $0.written }.joined(separator: " "),
      (step.outputs.value ?? []).map { $0.written }.joined(separator: " "),
    ]
  }

  private func text(_ source: Source) throws -> String {
    try Samples.fixture("sources/" + source.file)
  }
}
