import Foundation
import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// What pages tell programs about services, agencies and the catalogue.
struct LinkedDataTests {
  private static let hostile = FullSample.compilation(
    ending: "</script>]]><!--\"'\\\u{2028}\u{0}\u{1F}\u{FFFE}"
  )

  /// A site with and one without an address, one whose texts want to be markup, and a bare SOP.
  private static let compilations = [
    HandMade.compilation(), Samples.soundCompilation, hostile,
    Compilation(
      files: [],
      registry: Registry(),
      procedures: [Procedure(path: "a")],
      diagnostics: []
    ),
  ]

  private static let sites = compilations.map { Catalogue.files(of: $0) }

  /// The linked data of a page, each up to the next end tag of a script, as browsers see it.
  private static func scripts(in page: OutputFile) -> [String] {
    guard page.path.hasSuffix("index.html") else { return [] }
    let end = page.bytes.firstRange(of: Array("<body".utf8))?.lowerBound ?? page.bytes.count
    return String(decoding: page.bytes[..<end], as: UTF8.self)
      .components(separatedBy: "<script type=\"application/ld+json\">").dropFirst()
      .map { $0.components(separatedBy: "</script")[0] }
  }

  private static func graphs(in page: OutputFile) throws -> [[String: Any]] {
    try scripts(in: page).flatMap { script in
      let document = try JSONSerialization.jsonObject(with: Data(script.utf8)) as? [String: Any]
      return try #require(document?["@graph"] as? [[String: Any]])
    }
  }

  private static func node(
    _ type: String,
    in path: String,
    of site: [OutputFile]
  ) throws -> [String: Any] {
    let page = try #require(site.first { $0.path == path })
    return try #require(try graphs(in: page).first { $0["@type"] as? String == type })
  }

  @Test func `no text of an author ends a script`() throws {
    for page in LinkedDataTests.sites.joined() {
      for script in LinkedDataTests.scripts(in: page) {
        #expect(!script.contains("<") && !script.contains("\u{0}"), "\(page.path)")
      }
    }
    let page = try #require(
      LinkedDataTests.sites[2].first {
        $0.path.hasSuffix("/index.html") && $0.path.contains("satu")
      }
    )
    let script = try #require(LinkedDataTests.scripts(in: page).first)
    let text = try #require(
      try JSONSerialization.jsonObject(with: Data(script.utf8)) as? [String: Any]
    )
    #expect("\(text)".contains("</script>]]><!--"))
  }

  @Test func `every SOP is a service, a how-to and a public service with what is mandatory`() throws
  {
    for (compilation, site) in zip(LinkedDataTests.compilations, LinkedDataTests.sites) {
      for page in site where page.path.hasSuffix("/index.html") {
        let graph = try LinkedDataTests.graphs(in: page)
        let types = graph.compactMap { $0["@type"] as? String }
        guard types.contains("HowTo") else { continue }
        #expect(types.prefix(3) == ["GovernmentService", "HowTo", "BreadcrumbList"])
        guard let service = graph.first(where: { $0["@type"] as? String == "cpsv:PublicService" })
        else {
          #expect(compilation.procedures.contains { $0.agency == nil })
          continue
        }
        for name in ["identifier", "title", "description", "cv:hasCompetentAuthority"] {
          #expect(service[name] != nil, "\(page.path): \(name)")
        }
        let authority = try #require(service["cv:hasCompetentAuthority"] as? [String: String])
        let agency = graph.first { $0["@id"] as? String == authority["@id"] && $0["label"] != nil }
        #expect(agency?["dct:spatial"] != nil, "\(page.path)")
      }
    }
  }

  @Test func `each step of a how-to leads to its place on the page`() throws {
    let site = LinkedDataTests.sites[1]
    for procedure in Samples.soundCompilation.procedures {
      let path = procedure.path + "/index.html"
      let instructions = try LinkedDataTests.node("HowTo", in: path, of: site)
      let steps = try #require(instructions["step"] as? [[String: Any]])
      #expect(steps.compactMap { $0["text"] as? String } == procedure.steps.map(\.activity))
      let names = HTMLTokens(try #require(site.first { $0.path == path }).bytes).attributes
        .filter { $0.name == "id" }.map(\.value)
      for step in steps {
        let parts = try #require(step["url"] as? String).split(separator: "#")
        #expect(parts[0] == "https://sop.contoh.go.id/\(procedure.path)/")
        #expect(names.contains(String(parts[1])), "\(parts)")
      }
    }
  }

  @Test func `what a service costs and takes is told in numbers and in the author's words`() throws
  {
    let path = "sleman/dpmptsp/izin-reklame/index.html"
    let site = LinkedDataTests.sites[1]
    let service = try LinkedDataTests.node("cpsv:PublicService", in: path, of: site)
    let time = try #require(service["cv:processingTime"] as? [String: String])
    #expect(time == ["@type": "xsd:duration", "@value": "P7D"])
    #expect((service["description"] as? String)?.contains("Waktu: 5 hari kerja.") == true)
    let cost = try #require(service["cv:hasCost"] as? [String: Any])
    #expect(cost["cv:hasValue"] as? [String: String] == ["@type": "xsd:double", "@value": "0"])
    #expect((service["cpsv:hasInput"] as? [Any])?.count == 4)
    #expect((service["cpsv:produces"] as? [Any])?.count == 2)
    #expect((service["cv:hasLegalResource"] as? [Any])?.count == 5)
    #expect((service["cv:contactPoint"] as? [Any])?.count == 3)
  }

  @Test func `names are absolute where the address is known and relative elsewhere`() throws {
    let known = try LinkedDataTests.node(
      "DataCatalog",
      in: "index.html",
      of: LinkedDataTests.sites[1]
    )
    #expect(known["@id"] as? String == "https://sop.contoh.go.id/#katalog")
    let unknown = try LinkedDataTests.node(
      "DataCatalog",
      in: "index.html",
      of: LinkedDataTests.sites[0]
    )
    #expect(unknown["@id"] as? String == "index.html#katalog")
  }

  @Test func `an agency tells who it is, where, and what SOPs it has`() throws {
    let path = "makassar/dinkes/index.html"
    let agency = try LinkedDataTests.node(
      "GovernmentOrganization",
      in: path,
      of: LinkedDataTests.sites[1]
    )
    #expect(agency["name"] as? String == "Dinas Kesehatan Kota Makassar")
    let address = try #require(agency["address"] as? [String: String])
    #expect(address["postalCode"] == "90231")
    let contacts = try #require(agency["contactPoint"] as? [[String: String]])
    #expect(
      contacts.map { $0["telephone"] ?? $0["email"] ?? $0["url"] } == [
        "+624115550101", "dinkes@contoh-makassar.go.id", "https://dinkes.contoh-makassar.go.id",
      ]
    )
    let list = try LinkedDataTests.node("ItemList", in: path, of: LinkedDataTests.sites[1])
    #expect(list["numberOfItems"] as? Int == 2)
  }

  @Test func `a link that would run a script is not told`() {
    for file in LinkedDataTests.sites[2] {
      for script in LinkedDataTests.scripts(in: file) {
        #expect(!script.contains("javascript:"), "\(file.path)")
      }
    }
  }

  @Test(.needs(.chromium))
  func `a strict policy does not mind linked data`() throws {
    let site = LinkedDataTests.sites[1]
    let page = try #require(site.first { $0.path == "sleman/dpmptsp/izin-reklame/index.html" })
    #expect(try complaints(about: page.bytes) == [])
    // The same page with a script that would run shows that the browser says when it minds.
    let text = String(decoding: page.bytes, as: UTF8.self)
    let broken = text.replacing("</head>", with: "<script>document.title = 'x'</script></head>")
    #expect(try complaints(about: Array(broken.utf8)) != [])
  }

  private func complaints(about page: [UInt8]) throws -> [Substring] {
    let outcome = try OutsideTool.chromium.run(
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--user-data-dir=profile", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--enable-logging=stderr", "--virtual-time-budget=2000", "--dump-dom", "page.html",
      ],
      with: ["page.html": page]
    )
    return outcome.complaints.split(separator: "\n").filter {
      $0.contains("Content Security Policy") && $0.contains("script")
    }
  }
}
