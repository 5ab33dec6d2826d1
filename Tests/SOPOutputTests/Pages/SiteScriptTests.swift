import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// What the script of the pages does in a browser.
struct SiteScriptTests {
  private static let files = Dictionary(
    uniqueKeysWithValues: Catalogue.files(of: Samples.soundCompilation).map { ($0.path, $0.bytes) }
  )

  /// The page at `path` after the site's script and the lines of `script` have run.
  private func page(_ path: String, _ script: String) throws -> String {
    let page = String(decoding: try #require(Self.files[path]), as: UTF8.self)
    let depth = path.split(separator: "/").count - 1
    let up = String(repeating: "../", count: depth)
    // The page is tested at the root.
    let tested = page.replacing("\"" + up, with: "\"")
      .replacing("</head>", with: "<script defer src=\"uji.js\"></script></head>")
    var files = ["uji.js": Array(script.utf8)]
    for name in ["situs.js", "style.css"] { files[name] = Self.files[name] }
    return try Chromium.page(Array(tested.utf8), with: files)
  }

  @Test(.needs(.chromium)) func `the key of a slash goes to the search box, but not while typing`()
    throws
  {
    let outcome = try page(
      "index.html",
      """
      const press = (target) => {
        const event = new KeyboardEvent("keydown", { key: "/", bubbles: true, cancelable: true });
        target.dispatchEvent(event);
        return event.defaultPrevented + " " + document.activeElement.id;
      };
      document.title = press(document.body) + ", " + press(document.activeElement);
      """
    )
    #expect(outcome.contains("<title>true cari-kata, false cari-kata</title>"))
  }

  @Test func `a page without a search box leads to the search page`() throws {
    for file in Self.files where file.key.hasSuffix("periksa.html") {
      let links = HTMLTokens(file.value).attributes.filter {
        $0.name == "class" && $0.value == "to-search"
      }
      #expect(links.count == 1, "\(file.key)")
    }
  }

  @Test(.needs(.chromium))
  func `the table of an agency is sorted by number, time and name, each group by itself`() throws {
    let outcome = try page(
      "makassar/disdukcapil/index.html",
      """
      const table = document.querySelector("table.sortable");
      const heads = [...table.tHead.rows[0].cells];
      const titles = () => [...table.querySelectorAll("tbody tr")]
        .map((row) => row.cells[0].querySelector("a")?.textContent || "#").join(" ");
      const results = [];
      for (const [column, clicks] of [[1, 1], [1, 2], [3, 1], [0, 1], [0, 2]]) {
        for (const head of heads) head.removeAttribute("aria-sort");
        for (let click = 0; click < clicks; click++) heads[column].querySelector("button").click();
        results.push(column + heads[column].getAttribute("aria-sort")[0] + ": " + titles());
      }
      document.title = results.join("; ");
      """
    )
    let (birth, card, family) = (
      "Penerbitan Akta Kelahiran", "Penerbitan KTP Elektronik", "Penerbitan Kartu Keluarga"
    )
    let expected = [
      "1d: # \(birth) # \(card) \(family)", "1a: # \(birth) # \(family) \(card)",
      "3d: # \(birth) # \(family) \(card)", "0a: # \(birth) # \(family) \(card)",
      "0d: # \(birth) # \(card) \(family)",
    ]
    #expect(outcome.contains("<title>\(expected.joined(separator: "; "))</title>"))
  }

  @Test func `an agency's times are sorted by working time, and what is not stated comes last`()
    throws
  {
    func source(_ name: String, _ time: String) -> SourceFile {
      SourceFile(path: "dinas/\(name).sop", contents: Array("SOP: \(name)\n\(time)".utf8))
    }
    let files = Catalogue.files(
      of: Compiler.compile([
        SourceFile(path: "dinas/instansi.sop", contents: Array("Instansi: Dinas\n".utf8)),
        source("a", "Waktu penyelesaian: 7 hari kalender\n"),
        source("b", "Waktu penyelesaian: 6 hari kerja\n"),
        source("c", "Waktu penyelesaian: 1 bulan\n"),
        source("d", ""),
        source("e", "\nLangkah 1: Menulis\n  Oleh: Staf\n  Waktu: 2 jam\n"),
      ])
    )
    let page = try #require(files.first { $0.path == "dinas/index.html" })
    let keys = HTMLTokens(page.bytes).attributes.filter { $0.name == "data-sort" }
      .compactMap { Int($0.value) }
    let times = stride(from: 0, to: keys.count, by: 2).map { keys[$0] }
    let day = Registry().minutesPerDay
    #expect(times == [7 * 5 * day / 7, 6 * day, 21 * day, -1, 120])
  }
}
