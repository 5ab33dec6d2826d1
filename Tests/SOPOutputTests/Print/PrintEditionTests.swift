import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// The sheets of print editions, as they are planned and written.
struct PrintEditionTests {
  private static func editions(_ compilation: Compilation) -> [PrintEdition] {
    let site = Site(compilation, language: .indonesian)
    return site.procedures.indices.map { PrintEdition(ProcedureID($0), of: site) }
  }

  /// The real SOPs, and some that are long, wide and knotty.
  private static let all: [PrintEdition] =
    editions(Samples.compilation) + editions(PrintSamples.long) + editions(PrintSamples.wide)

  @Test func `every table fits its sheet`() {
    for edition in Self.all {
      let (plan, paper) = (edition.table, edition.table.paper)
      #expect(plan.columns.width <= paper.contentWidth)
      for sheet in plan.sheets {
        let height = sheet.rows.reduce(plan.header.upper + plan.header.lower, +)
        #expect(height <= paper.contentHeight, "\(edition.title)")
      }
    }
  }

  @Test func `every step stands on one sheet, in order`() {
    for edition in Self.all {
      let steps = edition.table.sheets.flatMap { $0.layout.rows.compactMap { $0.step?.position } }
      #expect(steps == Array(edition.procedure.steps.indices))
    }
  }

  @Test func `rows are as high as their drawing, and lanes as wide`() {
    for edition in Self.all {
      let plan = edition.table
      for sheet in plan.sheets {
        let sizing = FlowSizing(sheet.layout, plan.density.metrics, lanes: [], in: .indonesian)
        for (row, half) in sizing.rowHalves.enumerated() {
          #expect(SheetUnit.tenths(sheet.rows[row]) + 38 >= 2 * half)
        }
        for (lane, half) in sizing.laneHalves.enumerated() {
          #expect(SheetUnit.tenths(plan.columns.lanes[lane]) + 38 >= 2 * half)
        }
      }
    }
  }

  @Test func `letters become smaller before the paper becomes larger`() throws {
    let real = Self.all.prefix(Samples.compilation.procedures.count)
    #expect(real.allSatisfy { $0.table.paper.style.text == "f4" })
    #expect(real.allSatisfy { $0.table.density.style.text == "normal" })
    let wide = try #require(Self.all.last)
    #expect(wide.procedure.lanes.count == 15)
    #expect(wide.table.paper.style.text == "a3")
  }

  @Test func `the pages are counted and named on every sheet`() throws {
    for edition in Self.all {
      let text = HTMLTokens(edition.bytes()).text
      for number in 1...edition.pageCount {
        #expect(text.contains("Halaman \(number) dari \(edition.pageCount)"))
      }
      #expect(!text.contains("Halaman \(edition.pageCount + 1)"))
    }
  }

  @Test func `connectors name the step and the page of their twin`() throws {
    let edition = try #require(Self.editions(PrintSamples.long).first)
    let first = edition.identity.pages.count + 1
    var place: [Int: Int] = [:]
    for (number, sheet) in edition.table.sheets.enumerated() {
      for row in sheet.layout.rows {
        if let step = row.step { place[step.number] = number + first }
      }
    }
    var count = 0
    for sheet in edition.table.sheets {
      for case .connector(let connector) in sheet.layout.rows {
        count += 1
        let pages = Set(connector.steps.compactMap { place[$0.number] })
        #expect(pages == Set(connector.pages.map { $0 + first }))
        let words = connector.message(firstPage: first).text(in: .indonesian)
        #expect(HTMLTokens(edition.bytes()).text.contains(words))
      }
    }
    #expect(count > 10)
  }

  @Test func `two runs give the same bytes`() {
    let (one, other) = (Self.editions(PrintSamples.long), Self.editions(PrintSamples.long))
    #expect(one.map { $0.bytes() } == other.map { $0.bytes() })
  }

  @Test(arguments: [Language.indonesian, .english])
  func `an edition matches its golden file`(language: Language) throws {
    let compilation = HandMade.compilation()
    let place = try #require(
      compilation.procedures.firstIndex { $0.path == "kaltim/dp2kukm/penerimaan-tamu" }
    )
    let site = Site(compilation, language: language)
    let edition = PrintEdition(ProcedureID(place), of: site)
    let name = language == .english ? "print-en.html" : "print.html"
    try GoldenFile(name).expect(edition.bytes())
  }

  @Test func `a number that nobody gave is a dash, and a decree stands for it`() {
    var procedure = Procedure(path: "uji", title: "Uji")
    #expect(procedure.numberText == "")
    procedure.identity.decreeNumber = .value("188.46/26")
    #expect(procedure.numberText == "SK 188.46/26")
    procedure.identity.number = .value("550/1")
    #expect(procedure.numberText == "550/1")
  }

  @Test func `an SOP without steps has an identity page only`() {
    let site = Site(Samples.compile("SOP: Kosong\n"), language: .indonesian)
    let edition = PrintEdition(ProcedureID(0), of: site)
    #expect(edition.pageCount == 1)
    #expect(!HTMLTokens(edition.bytes()).text.contains("Pelaksana"))
  }

  @Test func `an emblem stands on the form, linked on the site and whole in a single file`() throws
  {
    var compilation = HandMade.compilation()
    let svg = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)
    for agency in compilation.registry.agencies.indices {
      compilation.emblems.append(try Emblem(svg, of: AgencyID(agency)))
    }
    let files = Catalogue.files(of: compilation)
    let sheet = try #require(files.first { $0.path.hasSuffix("penerimaan-tamu/cetak.html") })
    let page = String(decoding: sheet.bytes, as: UTF8.self)
    #expect(page.contains("<img class=\"emblem\" alt=\"\" src=\"../lambang.svg\">"))
    #expect(files.contains { $0.path == "kaltim/dp2kukm/lambang.svg" && $0.bytes == svg })
    let place = try #require(compilation.procedures.firstIndex { $0.agency != nil })
    let alone = Catalogue.printEdition(of: ProcedureID(place), in: compilation)
    #expect(
      String(decoding: alone, as: UTF8.self).contains("src=\"data:image/svg+xml;base64,PHN2Zy")
    )
  }
}
