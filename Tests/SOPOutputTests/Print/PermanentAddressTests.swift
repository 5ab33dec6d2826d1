import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// The permanent address on paper, in words and as a code.
struct PermanentAddressTests {
  private static func address(_ site: String?, _ path: String = "a/b") -> String? {
    var registry = Registry()
    registry.siteAddress = site
    return PermanentAddress(of: SitePath(folder: path, name: "index.html"), in: registry)?.text
  }

  @Test func `it is the address of the site and the folder of the page`() {
    #expect(Self.address("https://sop.contoh.go.id") == "https://sop.contoh.go.id/a/b/")
    #expect(Self.address("http://contoh.go.id/sop/") == "http://contoh.go.id/sop/a/b/")
    #expect(Self.address("https://x.go.id", "uji é") == "https://x.go.id/uji%20%C3%A9/")
  }

  @Test func `there is none without a site on the web`() {
    #expect(Self.address(nil) == nil)
    #expect(Self.address("ftp://x.go.id") == nil)
    #expect(Self.address("javascript:alert(1)") == nil)
  }

  @Test func `an address too long for a code is printed in words`() throws {
    var compilation = Samples.soundCompilation
    compilation.registry.siteAddress = "https://" + String(repeating: "a", count: 420) + ".go.id"
    let page = Catalogue.printEdition(of: ProcedureID(0), in: compilation)
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.contains("Alamat tetap SOP ini:"))
    #expect(!text.contains("class=\"qr\""))
  }

  @Test func `without an address the sheet is as before`() {
    var compilation = Samples.soundCompilation
    compilation.registry.siteAddress = nil
    let page = Catalogue.printEdition(of: ProcedureID(0), in: compilation)
    #expect(!String(decoding: page, as: UTF8.self).contains("<div class=\"permanent\">"))
  }

  @Test func `names and code that need more room than the form make it higher`() {
    let procedure = Procedure(path: "uji", title: "Uji")
    var names = NamesPlan()
    let plain = IdentityPlan(procedure, "Uji", Paper(.f4), .indonesian, names: names)
    let name = String(repeating: "Dinas Perindustrian dan Perdagangan ", count: 12)
    names.names = [(name, true)]
    var registry = Registry()
    registry.siteAddress = "https://sop.contoh.go.id"
    names.address = PermanentAddress(of: SiteMap.home, in: registry)
    let high = IdentityPlan(procedure, "Uji", Paper(.f4), .indonesian, names: names)
    #expect(high.approvalHeight > plain.approvalHeight)
    let rows = high.pages[0].reduce(0) { $0 + $1.height + IdentityPlan.headingHeight }
    let form = 5 * IdentityPlan.rowHeight + high.approvalHeight
    #expect(form >= names.height(within: high.columns[0]))
    #expect(form + rows <= Paper(.f4).contentHeight)
  }

  /// SOPs with short and long addresses, on both papers.
  private static let printed: [(path: String, paper: PaperSize)] = {
    let paths = Samples.soundCompilation.procedures.map(\.path).sorted { $0.count < $1.count }
    return [(paths.first ?? "", .f4), (paths.last ?? "", .a4)]
  }()

  @Test(.needs(.chromium, .pdfToPPM, .pdfInfo, .zbar), arguments: printed)
  func `the printed code leads to the SOP, and the sheets stay as many`(
    path: String,
    paper: PaperSize
  ) throws {
    var compilation = Samples.soundCompilation
    compilation.registry.paper = paper
    let position = try #require(compilation.procedures.firstIndex { $0.path == path })
    let id = ProcedureID(position)
    let pdf = try Chromium.pdf(of: Catalogue.printEdition(of: id, in: compilation))
    let told = try OutsideTool.pdfInfo.succeed(["a.pdf"], with: ["a.pdf": pdf]).text
    let edition = PrintEdition(id, of: Site(compilation, language: .indonesian))
    let count = told.split(separator: "\n").first { $0.hasPrefix("Pages:") }
    #expect(count?.split(separator: " ").last.flatMap { Int($0) } == edition.pageCount)
    let pages = try OutsideTool.pdfToPPM
      .succeed(["-r", "300", "-gray", "-f", "1", "-l", "1", "a.pdf", "page"], with: ["a.pdf": pdf])
    let first = try #require(pages.files.values.first)
    let read = try OutsideTool.zbar.succeed(["-q", "--raw", "a.pgm"], with: ["a.pgm": first]).text
    #expect(read == "https://sop.contoh.go.id/\(path)/\n")
  }
}
