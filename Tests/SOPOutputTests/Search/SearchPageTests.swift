import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// The search page as a browser runs it, opened from a disk.
struct SearchPageTests {
  private static func site(_ compilation: Compilation) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let site = Site(compilation, language: .indonesian, isOnly: false)
    for edition in site.editions {
      files[SiteMap.search.in(edition).text] = SearchPage(site: site.in(edition)).bytes()
    }
    SearchIndex.forEachFile(of: site) { files[$0.path] = $0.bytes }
    files["style.css"] = Stylesheet.bytes()
    return files
  }

  /// The real definitions and the sound ones together.
  private static let everything = Compiler.compile(
    Samples.definitions
      + Samples.sound.filter { $0.path != "registri.sop" }
  )
  private static let files = site(everything)

  /// Runs lines of script on the search page; `search` types words and waits, `say` reports.
  private static func lines(
    _ script: String,
    on files: [String: [UInt8]] = files
  ) throws -> [String] {
    let page = String(decoding: try #require(files["cari.html"]), as: UTF8.self)
    let tested = page.replacing("</head>", with: "<script defer src=\"uji.js\"></script></head>")
    let driver = """
      const lines = [];
      const pause = async () => {
        for (let turn = 0; turn < 100; turn++) {
          await new Promise((done) => setTimeout(done, 5));
          if (turn > 0 && one("#cari-hasil").getAttribute("aria-busy") === "false") break;
        }
      };
      const one = (selector) => document.querySelector(selector);
      const box = one("#cari-kata");
      const titles = () => [...document.querySelectorAll("#cari-daftar a")].map((a) => a.textContent);
      const say = (...texts) => lines.push(texts.join("|").replaceAll("\\n", " "));
      const search = async (text) => {
        box.value = text;
        box.dispatchEvent(new Event("input"));
        await pause();
      };
      const key = (name) => document.activeElement.dispatchEvent(
        new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
      (async () => {
        await pause();
        \(script)
        const output = document.createElement("pre");
        output.textContent = "[[" + lines.join("\\n") + "]]";
        document.body.append(output);
      })();
      """
    var others = files
    others["uji.js"] = Array(driver.utf8)
    let dom = try Chromium.page(Array(tested.utf8), with: others)
    let output = try #require(dom.split(separator: "[[", maxSplits: 1).last, "\(dom.suffix(400))")
    return output.split(separator: "]]")[0].split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test(.needs(.chromium)) func `the right SOP comes first`() throws {
    let questions = [
      ("pameran", ["Penyelenggaraan Promosi/Pameran Perindustrian"]),
      ("pamer", ["Penyelenggaraan Promosi/Pameran Perindustrian"]),
      ("qpameran", ["Penyelenggaraan Promosi/Pameran Perindustrian"]),
      (
        "nota dinas",
        [
          "Penyelenggaraan Promosi/Pameran Perindustrian", "PROMOSI FORUM BISNIS VIRTUAL",
          "PELAKSANAAN PROMOSI PENANAMAN MODAL MELALUI FORUM BISNIS",
        ]
      ),
      (
        "tanda tngan",
        [
          "PROMOSI FORUM BISNIS VIRTUAL",
          "PELAKSANAAN PROMOSI PENANAMAN MODAL MELALUI FORUM BISNIS",
        ]
      ),
      ("kepala dinas balikpapan", ["Penyelenggaraan Promosi/Pameran Perindustrian"]),
      ("akte kelahiran", ["Penerbitan Akta Kelahiran"]),
      ("400.12/33/DISDUKCAPIL", ["Penerbitan Akta Kelahiran"]),
      ("legalisir fotokopi ijazah", ["Legalisasi Fotokopi Ijazah"]),
      ("penanganan suratmasuk", ["Penanganan Surat Masuk"]),
    ]
    let found = try Self.lines(
      questions.map { "await search(\"\($0.0)\"); say(titles()[0]);" }.joined(separator: "\n")
    )
    #expect(found.count == questions.count)
    for (title, question) in zip(found, questions) {
      #expect(question.1.contains(title), "\(question.0): \(title)")
    }
  }

  @Test(.needs(.chromium)) func `a regulation is found by its short and its long name`() throws {
    let found = try Self.lines(
      """
      for (const text of ["UU 25 2009", "Undang-Undang Nomor 25 Tahun 2009"]) {
        await search(text);
        say(titles()[0], one("#cari-jumlah").textContent);
      }
      """
    )
    let citing = Self.everything.procedures.filter { procedure in
      (procedure.identity.legalBases.value ?? []).contains { $0.citation?.key == "uu/25/2009" }
    }
    try #require(found.count == 2)
    for line in found {
      let parts = line.split(separator: "|")
      #expect(citing.contains { $0.title == parts[0] })
      #expect(parts[1] == "\(citing.count) SOP ditemukan.")
    }
  }

  @Test(.needs(.chromium)) func `all forms of a word find the same SOPs`() throws {
    let found = try Self.lines(
      """
      for (const text of ["menandatangani", "tanda tangan", "tandatangan", "penandatanganan"]) {
        await search(text);
        say(one("#cari-jumlah").textContent);
      }
      """
    )
    #expect(found.count == 4 && Set(found).count == 1 && found[0] != "0 SOP ditemukan.", "\(found)")
  }

  @Test(.needs(.chromium)) func `filters count, narrow and stand in the address`() throws {
    let found = try Self.lines(
      """
      await search("surat");
      one("#cari-saring").open = true;
      await pause();
      await pause();
      const select = one("#saring-instansi");
      say([...select.options].map((option) => option.text).filter((text) =>
        text.startsWith("Sekretariat Daerah"))[0]);
      select.value = "sleman/setda";
      select.dispatchEvent(new Event("change"));
      await pause();
      say([...document.querySelectorAll("#cari-daftar li")].every((item) =>
        item.textContent.includes("Sekretariat Daerah")));
      say(one("#cari-jumlah").textContent);
      await new Promise((done) => setTimeout(done, 400));
      say(location.search);
      """
    )
    try #require(found.count == 4)
    #expect(found[0].hasPrefix("Sekretariat Daerah Kabupaten Sleman ("))
    #expect(found[1] == "true")
    let count = try #require(found[0].split(separator: "(").last).dropLast()
    #expect(found[2] == "\(count) SOP ditemukan.")
    #expect(found[3] == "?q=surat&amp;instansi=sleman%2Fsetda")
  }

  @Test(.needs(.chromium)) func `an address with words opens with their results`() throws {
    var files = Self.files
    let address = "cari.html?q=penerbitan&instansi=makassar%2Fdisdukcapil"
    let page = "<!doctype html><meta http-equiv=\"refresh\" content=\"0;url=\(address)\">"
    files["page.html"] = nil
    let dom = try Chromium.page(Array(page.utf8), with: files)
    #expect(dom.contains(">3 SOP ditemukan.<"))
    #expect(dom.contains("<mark>Penerbitan</mark> Akta Kelahiran"))
    #expect(dom.contains("href=\"makassar/disdukcapil/akta-kelahiran/index.html\""))
  }

  @Test(.needs(.chromium)) func `keys lead from the box to a result and back`() throws {
    let found = try Self.lines(
      """
      key("/");
      say(document.activeElement.id);
      await search("akta");
      key("ArrowDown");
      say(document.activeElement.textContent);
      key("ArrowDown");
      say(document.activeElement === document.querySelectorAll("#cari-daftar a")[1]);
      key("ArrowUp");
      key("ArrowUp");
      say(document.activeElement.id);
      key("Escape");
      await pause();
      say("[" + box.value + "]", one("#cari-hasil").hidden, one("#cari-semua").hidden);
      """
    )
    #expect(
      found == [
        "cari-kata", "Penerbitan Akta Kelahiran", "true", "cari-kata", "[]|true|false",
      ]
    )
  }

  @Test(.needs(.chromium)) func `where nothing is found, help and a spelling are offered`() throws {
    let found = try Self.lines(
      """
      await search("xyzzyxq");
      say(titles().length, one("#cari-jumlah").textContent, one("#cari-jumlah").getAttribute("role"));
      await search("pamerran qqqqqqq");
      say(titles()[0], one("#cari-jumlah").textContent, one("#cari-saran").textContent);
      """
    )
    try #require(found.count == 2)
    #expect(found[0].hasPrefix("0|Tidak ada SOP yang cocok.") && found[0].hasSuffix("|status"))
    #expect(found[1].contains("memuat sebagian") && found[1].contains("Mencari juga: pameran."))
  }

  @Test(.needs(.chromium)) func `a hostile title is text`() throws {
    var compilation = Samples.soundCompilation
    let title = "</script><img src=x onerror=alert(1)>\u{2028}Jahat & 'buruk'"
    compilation.procedures[0].title = title
    compilation.registry.agencies[0].name = "<b>Instansi</b>"
    let found = try Self.lines(
      """
      await search("jahat");
      say(titles()[0]);
      say(document.querySelectorAll("#cari-daftar :is(img, b, script)").length);
      say(one("#cari-daftar mark").textContent);
      """,
      on: Self.site(compilation)
    )
    try #require(found.count == 3)
    #expect(found[0].hasPrefix("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;"))
    #expect(Array(found[1...]) == ["0", "Jahat"])
  }

  @Test(.needs(.chromium)) func `the browser folds and stems as the index does`() throws {
    var words = Set(
      Self.everything.procedures.flatMap { procedure in
        SearchText.words(
          of: procedure.title + " " + procedure.steps.map(\.activity).joined(separator: " ")
        )
        .map { String(decoding: $0, as: UTF8.self) }
      }
    )
    let roots = (Stemmer.rootList.text + " tulis ubah sapu pakai").split(separator: " ")
      .map(String.init)
    for (number, root) in roots.enumerated() {
      for prefix in ["me", "mem", "men", "meny", "meng", "menge", "di", "ber", "ter", "pe", "per"] {
        let endings = ["", "kan", "i", "an", "nya", "lah", "kannya"]
        words.insert(prefix + root + endings[number % endings.count])
        words.insert(prefix + root.dropFirst() + endings[(number + 3) % endings.count])
      }
      words.insert("ke" + root + "an")
      words.insert("ke" + root + "annya")
    }
    words.formUnion(["Jum’at", "ÉTUDE", "ſ", "日本", "a\u{301}b", "x\u{200B}y", "Æon’s", "naïve"])
    let list = words.sorted()
    let expected = list.map { word in
      SearchText.words(of: word).map {
        String(decoding: Stemmer().stem(of: $0), as: UTF8.self)
      }.joined(separator: " ")
    }
    let found = try Self.browserStems(of: list)
    #expect(list.count > 3_000 && found.count == expected.count)
    for (word, pair) in zip(list, zip(found, expected)) {
      #expect(pair.0 == pair.1, "\(word)")
    }
  }

  private static func browserStems(of words: [String]) throws -> [String] {
    let script = """
      let tables;
      globalThis.sopCari = (kind, name, data) => { tables = data; };
      addEventListener("load", () => {
        const kata = new SopKata(tables);
        document.body.textContent = "[[" + document.body.dataset.words.split("|").map((word) =>
          kata.words(word).map((part) => kata.stem(part.word)).join(" ")).join("|") + "]]";
      });
      """
    let page = """
      <!doctype html><meta charset="utf-8"><script src="cari.js"></script>
      <script src="uji.js"></script><script src="cari/indeks-0.js"></script>
      <body data-words="\(words.joined(separator: "|"))">
      """
    var files = Self.files
    files["uji.js"] = Array(script.utf8)
    let dom = try Chromium.page(Array(page.utf8), with: files)
    let output = try #require(dom.split(separator: "[[", maxSplits: 1).last)
    return output.split(separator: "]]")[0].split(separator: "|", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test func `without script the page says so and lists every SOP with its agency`() throws {
    let page = String(decoding: try #require(Self.files["cari.html"]), as: UTF8.self)
    let text = HTMLTokens(Array(page.utf8)).text
    #expect(text.contains("Pencarian memerlukan skrip"))
    for procedure in Self.everything.procedures { #expect(text.contains(procedure.title)) }
    #expect(text.contains("Dinas Kesehatan Kota Makassar"))
    #expect(page.contains("script-src 'self'") && page.contains("form-action 'self'"))
    #expect(page.contains("<form class=\"search\" role=\"search\" method=\"get\""))
  }

  @Test(.needs(.chromium)) func `in English the same index answers with English words`() throws {
    let address = "en/cari.html?q=penerbitan&instansi=makassar%2Fdisdukcapil&status=berlaku"
    let page = "<!doctype html><meta http-equiv=\"refresh\" content=\"0;url=\(address)\">"
    let dom = try Chromium.page(Array(page.utf8), with: Self.files)
    #expect(dom.contains(">3 SOPs found.<"))
    #expect(dom.contains("<a href=\"makassar/disdukcapil/akta-kelahiran/index.html\">"))
    #expect(dom.contains("Found in: title"))
    #expect(dom.contains(">In force (3)</option>"))
  }

  @Test func `a long list gives way to one of agencies`() throws {
    var registry = LargeRegistry()
    let compilation = registry.compilation(procedures: 1_001, agencies: 20)
    let page = SearchPage(site: Site(compilation, language: .english)).bytes()
    let text = HTMLTokens(page).text
    #expect(text.contains("All agencies") && !text.contains(compilation.procedures[0].title))
    #expect(text.contains(compilation.registry.agencies[19].name))
    #expect(page.count < 40_000)
  }
}
