import SOPLanguage
import SOPTool
import Testing

/// The pictures that agencies name.
struct EmblemReaderTests {
  private static let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"

  private static func read(
    logo: String,
    _ files: [String: String]
  ) -> (emblems: [Emblem], notices: [Notice]) {
    var agency = Agency(path: "kota/dinas", name: "Dinas")
    agency.logo = logo
    var registry = Registry()
    registry.agencies = [Agency(path: "kota"), agency]
    return EmblemReader("r", .memory(files)).emblems(of: registry)
  }

  @Test func `a picture beside the agency's file is taken`() throws {
    let found = Self.read(logo: "lambang.svg", ["r/kota/dinas/lambang.svg": Self.picture])
    #expect(found.notices.isEmpty)
    let emblem = try #require(found.emblems.first)
    #expect(emblem.agency == AgencyID(1))
    #expect(emblem.bytes == Array(Self.picture.utf8))
  }

  @Test(arguments: [
    ("tidak-ada.svg", "tidak ada di folder"), ("../lambang.svg", "folder instansi itu sendiri"),
    ("/etc/passwd", "folder instansi itu sendiri"), ("instansi.sop", "bukan gambar"),
    ("skrip.svg", "memuat skrip"), ("gambar", "tidak dapat dibaca"),
  ])
  func `another one is told and left out`(logo: String, reason: String) throws {
    let found = Self.read(
      logo: logo,
      [
        "r/kota/lambang.svg": Self.picture, "r/kota/dinas/instansi.sop": "Instansi: Dinas",
        "r/kota/dinas/skrip.svg": "<svg><script/></svg>", "r/kota/dinas/gambar/a.svg": "",
      ]
    )
    #expect(found.emblems.isEmpty)
    let notice = try #require(found.notices.first)
    #expect(notice.severity == .warning)
    #expect(notice.path == "kota/dinas/instansi.sop")
    #expect(notice.notes.map { $0.text(in: .indonesian) }.joined().contains(reason))
  }
}
