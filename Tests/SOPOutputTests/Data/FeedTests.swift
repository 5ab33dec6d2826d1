import Foundation
import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// Feeds, as RFC 4287 wants them.
struct FeedTests {
  private static let hostile = FullSample.compilation(
    ending: "</entry>]]>&amp;\"'\u{2028}\u{0}\u{1F}\u{7F}\u{FFFE}\u{FFFF}"
  )

  private static func feeds(of compilation: Compilation) -> [OutputFile] {
    Catalogue.files(of: compilation).filter { $0.path.hasSuffix("umpan.xml") }
  }

  /// SOPs with the dates given, in path order; `nil` states none.
  private static func dated(_ dates: [CalendarDate?]) -> Compilation {
    var registry = Registry()
    registry.agencies = [Agency(path: "a", name: "Dinas")]
    let procedures = dates.enumerated().map { index, date in
      var procedure = Procedure(path: "a/\(index)", agency: AgencyID(0), title: "SOP \(index)")
      if let date { procedure.identity.effective = .value(date) }
      return procedure
    }
    return Compilation(files: [], registry: registry, procedures: procedures, diagnostics: [])
  }

  @Test func `there is a feed for the registry and one for each agency`() {
    #expect(
      FeedTests.feeds(of: HandMade.compilation()).map(\.path) == [
        "balikpapan/dkumkmp/umpan.xml", "kaltim/dp2kukm/umpan.xml", "umpan.xml",
      ]
    )
  }

  @Test func `every feed and every entry has what is mandatory`() throws {
    for compilation in [HandMade.compilation(), Samples.soundCompilation, FeedTests.hostile] {
      for feed in FeedTests.feeds(of: compilation) {
        let outline = XMLOutline(feed.bytes)
        #expect(outline.fault == nil, "\(feed.path)")
        let count = outline.elements.count { $0.name == "entry" }
        for name in ["id", "title", "updated"] {
          #expect(outline.texts(of: name).count == count + 1, "\(feed.path): \(name)")
        }
        #expect(Set(outline.texts(of: "id")).count == count + 1, "\(feed.path)")
        #expect(!outline.texts(of: "name").isEmpty, "\(feed.path)")
        for moment in outline.texts(of: "updated") {
          #expect(moment.wholeMatch(of: /\d{4}-\d\d-\d\dT00:00:00Z/) != nil)
        }
      }
    }
  }

  @Test func `the newest stand first and those without a date last`() throws {
    let feed = try #require(
      FeedTests.feeds(
        of: FeedTests.dated([
          nil, CalendarDate(2020, 5, 1, "x"), CalendarDate(2024, nil, nil, "x"), nil,
          CalendarDate(2023, 12, nil, "x"), CalendarDate(2020, 5, 1, "x"),
        ])
      ).last
    )
    let outline = XMLOutline(feed.bytes)
    let order = ["SOP 2", "SOP 4", "SOP 1", "SOP 5", "SOP 0", "SOP 3"]
    #expect(outline.texts(of: "title").dropFirst() == order[...])
    let dates = ["2024-01-01", "2024-01-01", "2023-12-01", "2020-05-01", "2020-05-01"]
    let undated = ["1970-01-01", "1970-01-01"]
    #expect(outline.texts(of: "updated") == (dates + undated).map { $0 + "T00:00:00Z" })
    let summaries = outline.texts(of: "summary")
    #expect(
      summaries.map { $0.contains("Tanggal belum dinyatakan") } == [
        false, false, false, false, true, true,
      ]
    )
  }

  @Test func `a revision is newer than what it revises`() {
    var procedure = Procedure(path: "a")
    procedure.identity.created = .value(CalendarDate(2020, 1, 1, "x"))
    procedure.identity.effective = .value(CalendarDate(2020, 2, 1, "x"))
    procedure.identity.revised = .value(CalendarDate(2022, 6, 28, "x"))
    let compilation = Compilation(
      files: [],
      registry: Registry(),
      procedures: [procedure],
      diagnostics: []
    )
    let outline = XMLOutline(FeedTests.feeds(of: compilation)[0].bytes)
    #expect(outline.texts(of: "updated").last == "2022-06-28T00:00:00Z")
    #expect(outline.texts(of: "published") == ["2020-02-01T00:00:00Z"])
  }

  @Test func `a feed links to itself by its address and stays without one elsewhere`() {
    let own = Samples.soundCompilation.registry.siteAddress
    #expect(own == "https://sop.contoh.go.id")
    func selves(_ compilation: Compilation) -> [String?] {
      FeedTests.feeds(of: compilation).flatMap { feed in
        XMLOutline(feed.bytes).elements.filter { $0.attributes["rel"] == "self" }
          .map { $0.attributes["href"] }
      }
    }
    #expect(
      selves(Samples.soundCompilation).contains("https://sop.contoh.go.id/makassar/rsud/umpan.xml")
    )
    #expect(selves(HandMade.compilation()).isEmpty)
  }

  @Test func `a large registry has a feed of its newest SOPs only`() throws {
    let days = (0..<250).map { CalendarDate(2020, 1, 1 + $0 % 28, "x") as CalendarDate? }
    let feed = try #require(FeedTests.feeds(of: FeedTests.dated(days)).last)
    #expect(XMLOutline(feed.bytes).elements.count { $0.name == "entry" } == 200)
  }

  @Test(.needs(.xmllint))
  func `an independent reader finds every feed well-formed`() throws {
    let feeds = FeedTests.feeds(of: FeedTests.hostile)
    #expect(!feeds.isEmpty)
    for feed in feeds {
      try OutsideTool.xmllint.succeed(["--noout", "feed.xml"], with: ["feed.xml": feed.bytes])
    }
  }
}
