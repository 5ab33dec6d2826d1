import Foundation
import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// The files of a site that programs read.
struct CatalogueDataTests {
  private static let hostile = FullSample.compilation(ending: "\n\u{2028}</script>\"\u{0}")

  private static func file(_ path: String, of compilation: Compilation) throws -> [UInt8] {
    try #require(Catalogue.files(of: compilation).first { $0.path == path }).bytes
  }

  private static func lines(of file: [UInt8]) -> [Data] {
    file.split(separator: UInt8(ascii: "\n")).map { Data($0) }
  }

  @Test func `each line of the models is the model of an SOP`() throws {
    for compilation in [HandMade.compilation(), CatalogueDataTests.hostile] {
      let file = try CatalogueDataTests.file("katalog.ndjson", of: compilation)
      let lines = CatalogueDataTests.lines(of: file)
      #expect(lines.count == compilation.procedures.count)
      for (line, procedure) in zip(lines, compilation.procedures) {
        let whole = Data(ModelJSON.procedure(procedure, in: compilation.registry))
        let found = try JSONSerialization.jsonObject(with: line) as? NSDictionary
        let expected = try JSONSerialization.jsonObject(with: whole) as? NSDictionary
        #expect(found == expected)
      }
    }
  }

  @Test func `an agency has its record, its SOPs and their models`() throws {
    let compilation = Samples.soundCompilation
    let record = try CatalogueDataTests.file("makassar/dinkes/instansi.json", of: compilation)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(record)) as? [String: Any]
    )
    #expect(document["format"] as? String == "sop-agency")
    #expect((document["agency"] as? [String: Any])?["abbreviation"] as? String == "Dinkes")
    #expect((document["procedures"] as? [Any])?.count == 2)
    let models = try CatalogueDataTests.file("makassar/dinkes/sop.ndjson", of: compilation)
    #expect(CatalogueDataTests.lines(of: models).count == 2)
  }

  @Test func `every agency is a dataset with its files`() throws {
    for compilation in [Samples.soundCompilation, CatalogueDataTests.hostile] {
      let files = Catalogue.files(of: compilation)
      let bytes = try CatalogueDataTests.file("katalog.jsonld", of: compilation)
      let document = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
      let graph = try #require(document?["@graph"] as? [[String: Any]])
      let sets = graph.filter { $0["@type"] as? String == "dcat:Dataset" }
      #expect(sets.count == compilation.registry.agencies.count)
      let catalogue = try #require(graph.first { $0["@type"] as? String == "dcat:Catalog" })
      #expect((catalogue["dcat:dataset"] as? [Any])?.count == sets.count)
      for set in sets + [catalogue] {
        for name in ["title", "description", "dct:publisher", "identifier"] {
          #expect(set[name] != nil, "\(name)")
        }
        let distributions = try #require(set["dcat:distribution"] as? [[String: Any]])
        #expect(distributions.count == 3)
        for distribution in distributions {
          let address = try #require(distribution["dcat:downloadURL"] as? [String: String])["@id"]
          let path = address?.split(separator: "/").dropFirst(2).joined(separator: "/")
          #expect(files.contains { $0.path == path?.removingPercentEncoding }, "\(path ?? "")")
        }
      }
    }
  }

  @Test func `the linked catalogue matches its golden file`() throws {
    try GoldenFile("katalog.jsonld")
      .expect(try CatalogueDataTests.file("katalog.jsonld", of: HandMade.compilation()))
  }

  @Test func `the feed matches its golden file`() throws {
    try GoldenFile("umpan.xml")
      .expect(try CatalogueDataTests.file("umpan.xml", of: HandMade.compilation()))
  }
}
