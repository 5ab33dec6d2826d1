import Foundation
import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// The summaries for reviewers.
struct ReviewPageTests {
  private static let files = Dictionary(
    uniqueKeysWithValues: Catalogue.files(of: Samples.compilation).map { ($0.path, $0.bytes) }
  )

  /// The rows of the table that follows the heading with the given id: the texts of their cells.
  private func rows(_ page: [UInt8], _ id: String) throws -> [[String]] {
    let text = String(decoding: page, as: UTF8.self)
    let part = try #require(
      text.split(separator: "<h2 id=\"\(id)\">", maxSplits: 1).dropFirst().first
    )
    let body = try #require(part.split(separator: "<tbody>", maxSplits: 1).dropFirst().first)
      .split(separator: "</tbody>")[0]
    return body.split(separator: "<tr>").dropFirst(body.hasPrefix("<tr>") ? 0 : 1).map { row in
      row.split(separator: "<td").dropFirst().map { cell in
        HTMLTokens(Array("<td\(cell)".utf8)).text.trimmingCharacters(in: .whitespacesAndNewlines)
      }
    }
  }

  @Test func `pages match their golden files`() throws {
    let files = Catalogue.files(of: HandMade.compilation())
    for (path, golden) in [
      ("periksa.html", "review.html"), ("kaltim/dp2kukm/periksa.html", "review-agency.html"),
    ] {
      try GoldenFile(golden).expect(try #require(files.first { $0.path == path }).bytes)
    }
  }

  @Test func `the numbers are those of the check`() throws {
    let compilation = Samples.compilation
    let page = try #require(Self.files["periksa.html"])
    let rows = try rows(page, "sop")
    #expect(rows.count == compilation.procedures.count)
    for (row, procedure) in zip(rows, compilation.procedures) {
      let found = compilation.diagnostics(in: procedure.path + ".sop")
      let severities = [Severity.error, .warning, .suggestion].map { severity in
        "\(found.count { $0.severity == severity })"
      }
      #expect(Array(row.prefix(3)) == severities)
      let families = RuleFamily.allCases.filter { !$0.rules.isEmpty }.map { family in
        "\(found.count { RuleFamily(code: $0.code) == family })"
      }
      #expect(row.suffix(families.count).map { $0 } == families)
      let scores = Conformity.Profile.allCases.map { profile in
        procedure.conformity(with: profile).map { "\($0.score.present)/\($0.score.applicable)" }
          ?? "-"
      }
      #expect(Array(row[3..<5]) == scores)
    }
    let total = compilation.diagnostics.count { $0.severity == .warning }
    #expect(HTMLTokens(page).text.contains(" \(total) peringatan, "))
  }

  @Test func `what an SOP lacks is named`() throws {
    let page = HTMLTokens(try #require(Self.files["periksa.html"])).text
    for procedure in Samples.compilation.procedures {
      for component in procedure.conformity(with: .procedureForm)?.lacking ?? [] {
        #expect(page.contains(component.name.indonesian.text))
      }
    }
  }

  @Test func `every finding of an agency can be reached from its page`() throws {
    let compilation = Samples.compilation
    for (index, agency) in compilation.registry.agencies.enumerated() {
      let page = HTMLTokens(try #require(Self.files[agency.path + "/periksa.html"]))
      let links = page.attributes.filter { $0.name == "href" }.map(\.value)
      let own = compilation.procedures.filter { $0.agency == AgencyID(index) }
      let count = own.reduce(0) { $0 + compilation.diagnostics(in: $1.path + ".sop").count }
      #expect(links.count { $0.contains("#temuan-") } == count)
      for diagnostic in compilation.diagnostics(in: agency.path + "/instansi.sop") {
        #expect(page.text.contains(diagnostic.problem.headline.text(in: .indonesian)))
      }
    }
  }

  @Test func `the most frequent findings come first`() throws {
    let rows = try rows(try #require(Self.files["periksa.html"]), "tersering")
    let counts = rows.map { Int($0[0]) ?? 0 }
    #expect(counts == counts.sorted(by: >) && counts.count > 5)
  }

  @Test func `hundreds of SOPs stay one light page, and thousands are counted by agency`() throws {
    var compilation = Samples.compilation
    func page(_ count: Int) throws -> [UInt8] {
      compilation.procedures = (0..<count).map { number in
        var procedure = Procedure(path: "sop-\(number)")
        procedure.title = "Pelayanan Penerbitan Surat Keterangan Nomor \(number)"
        return procedure
      }
      var review: [UInt8]?
      Catalogue.forEachFile(of: compilation) { if $0.path == "periksa.html" { review = $0.bytes } }
      return try #require(review)
    }
    let hundreds = try page(300)
    #expect(try rows(hundreds, "sop").count == 300)
    #expect(hundreds.count < 600_000)
    let thousands = String(decoding: try page(1001), as: UTF8.self)
    #expect(!thousands.contains("<h2 id=\"sop\">") && thousands.contains("<h2 id=\"instansi\">"))
  }

  @Test(.needs(.chromium))
  func `a click on a column's head sorts the table, and a second one turns it round`() throws {
    let page = String(decoding: try #require(Self.files["periksa.html"]), as: UTF8.self)
    let tested = page.replacing("</head>", with: "<script defer src=\"klik.js\"></script></head>")
    let click = """
      const head = document.querySelector("#sop ~ .scroll thead");
      const columns = () => Array.from(document.querySelectorAll("#sop ~ .scroll tbody tr"),
        (row) => Number(row.cells[2].textContent));
      const button = () => head.rows[0].cells[2].querySelector("button");
      button().click();
      const first = columns().join(" ") + " " + head.rows[0].cells[2].getAttribute("aria-sort");
      button().click();
      document.title = first + " / " + columns().join(" ");
      """
    let outcome = try Chromium.page(
      Array(tested.utf8),
      with: [
        "situs.js": Self.files["situs.js"] ?? [], "klik.js": Array(click.utf8),
        "style.css": Self.files["style.css"] ?? [],
      ]
    )
    let counts = Samples.compilation.procedures.map { procedure in
      Samples.compilation.diagnostics(in: procedure.path + ".sop")
        .count { $0.severity == .warning }
    }.sorted()
    let down = counts.reversed().map { "\($0)" }.joined(separator: " ")
    let upward = counts.map { "\($0)" }.joined(separator: " ")
    #expect(outcome.contains("<title>\(down) descending / \(upward)</title>"))
  }

  @Test(.needs(.chromium, .pdfToText))
  func `on paper the head of the table stands on every sheet`() throws {
    let page = try #require(Self.files["periksa.html"])
    let names = ["situs.js", "style.css"]
    let files = Dictionary(uniqueKeysWithValues: names.map { ($0, Self.files[$0] ?? []) })
    let pdf = try Chromium.pdf(of: page, with: files)
    let text = try OutsideTool.pdfToText.succeed(
      ["-layout", "paper.pdf", "-"],
      with: ["paper.pdf": pdf]
    ).text
    let titles = Samples.compilation.procedures.map { String($0.title.prefix(12)) }
    var sheets = 0
    for sheet in text.split(separator: "\u{0C}") where titles.contains(where: sheet.contains) {
      #expect(sheet.contains("Formulir"), "\(sheet.prefix(200))")
      sheets += 1
    }
    #expect(sheets > 1)
  }
}
