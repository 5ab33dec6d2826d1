import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// The accessibility statement.
struct AccessibilityPageTests {
  private static func page(_ language: Language, publisher: String? = nil) throws -> HTMLTokens {
    var compilation = HandMade.compilation()
    compilation.registry.publisher = publisher
    let files = Catalogue.files(of: compilation, options: .init(language: language))
    return HTMLTokens(try #require(files.first { $0.path == "aksesibilitas.html" }).bytes)
  }

  @Test func `it names standard, law, limits and the publisher`() throws {
    let text = try Self.page(.indonesian, publisher: "Bagian Organisasi").text
    for words in [
      "WCAG) 2.2", "Undang-Undang Nomor 8 Tahun 2016", "axe-core", "Yang belum sempurna",
      "diterbitkan oleh Bagian Organisasi.", "Dinas Koperasi",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `it is there in English, and without a publisher`() throws {
    let text = try Self.page(.english).text
    #expect(text.contains("levels A and AA"))
    #expect(!text.contains("This catalogue is published by"))
  }

  @Test func `every page of the site leads to it`() throws {
    for file in Catalogue.files(of: HandMade.compilation()) where file.path.hasSuffix(".html") {
      // Sheets of paper, and what another site shows in a frame, have no footer.
      if ["cetak.html", "sematan.html"].contains(where: { file.path.hasSuffix($0) }) { continue }
      if String(decoding: file.bytes, as: UTF8.self).contains("http-equiv=\"refresh\"") { continue }
      let page = HTMLTokens(file.bytes)
      #expect(page.attributes.contains { $0.value.hasSuffix("aksesibilitas.html") }, "\(file.path)")
    }
  }
}
