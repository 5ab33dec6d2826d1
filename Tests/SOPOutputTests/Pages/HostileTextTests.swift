import SOPLanguage
import SOPOutput
import Testing

/// Text that wants to be markup, in every field of the model.
struct HostileTextTests {
  private static let ending =
    "\"'><script>alert(1)</script><!--<a href=javascript:alert(1)>&lt;&#0;\u{0}\u{8}\u{1B}\u{7F}--"
  /// The same words without what could be markup: names that are alike stay alike.
  private static let words = String(
    ending.map { "\"'<>&;()=:!#/-".contains($0) ? "." : $0 }
  )
  private static let harmless = FullSample.compilation(ending: words)
  private static let hostile = FullSample.compilation(ending: ending)

  @Test func `the sample fills every property of the model`() {
    let walk = ModelWalk(
      (HostileTextTests.hostile.registry, HostileTextTests.hostile.procedures)
    )
    // An SOP without an agency, and a step outside of all blocks, are right as they are. How an
    // agency numbers its SOPs is for the check alone and stands on no page.
    #expect(walk.emptyPlaces.filter { $0 != "Agency.numberPattern" } == [])
    #expect(walk.texts.allSatisfy { $0.text.contains("<script>") })
    #expect(walk.texts.count > 400)
  }

  /// The tags of a page but for lines of text in drawings: where lines break depends on the width
  /// of the letters.
  private static func tags(_ page: [UInt8]) -> [String] {
    HTMLTokens(page).skeleton.filter { !$0.hasPrefix("<text ") && $0 != "</text>" }
  }

  @Test(arguments: Language.allCases)
  func `hostile text changes no tag of any page`(language: Language) {
    let options = Catalogue.Options(language: language)
    let expected = Catalogue.files(of: HostileTextTests.harmless, options: options)
    let found = Catalogue.files(of: HostileTextTests.hostile, options: options)
    #expect(expected.count == found.count)
    for (expected, found) in zip(expected, found)
    where expected.path.hasSuffix(".html") && !expected.path.hasSuffix("cetak.html") {
      let (wanted, tags) = (Self.tags(expected.bytes), Self.tags(found.bytes))
      let difference = zip(wanted, tags).enumerated().first { $0.element.0 != $0.element.1 }
      #expect(
        wanted.count == tags.count && difference == nil,
        "\(expected.path): \(difference.map { "\($0)" } ?? "")"
      )
    }
  }

  /// Columns on paper depend on the width of the letters too, and SOPs that are alike do not count.
  @Test func `hostile text changes no tag of a printed page`() {
    let expected = Catalogue.files(of: FullSample.compilation(ending: ""))
      .filter { $0.path.hasSuffix("cetak.html") }
    let found = Catalogue.files(of: HostileTextTests.hostile)
      .filter { $0.path.hasSuffix("cetak.html") }
    #expect(expected.count == found.count && expected.count > 2)
    for (expected, found) in zip(expected, found) {
      #expect(HTMLTokens(found.bytes).skeleton == HTMLTokens(expected.bytes).skeleton)
    }
  }

  @Test func `a page that stands alone withstands hostile text as well`() {
    let expected = Catalogue.page(of: ProcedureID(0), in: HostileTextTests.harmless)
    let found = Catalogue.page(of: ProcedureID(0), in: HostileTextTests.hostile)
    #expect(Self.tags(found) == Self.tags(expected))
  }

  @Test func `no address on any page runs a script`() {
    for page in Catalogue.files(of: HostileTextTests.hostile) where page.path.hasSuffix(".html") {
      for attribute in HTMLTokens(page.bytes).attributes
      where ["href", "src"].contains(attribute.name) {
        #expect(!attribute.value.contains("javascript:"), "\(attribute.value)")
      }
    }
  }

  @Test func `no page holds a control character`() {
    for page in Catalogue.files(of: HostileTextTests.hostile) where page.path.hasSuffix(".html") {
      let controls = page.bytes.filter { ($0 < 0x20 && $0 != 0x0A) || $0 == 0x7F }
      #expect(controls.isEmpty)
    }
  }

  @Test func `what is not markup is shown as it was written`() throws {
    let page = Catalogue.page(of: ProcedureID(0), in: HostileTextTests.hostile)
    #expect(HTMLTokens(page).text.contains("\"'><script>alert(1)</script><!--"))
  }
}
