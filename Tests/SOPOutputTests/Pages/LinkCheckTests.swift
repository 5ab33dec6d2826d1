import SOPLanguage
import SOPOutput
import Testing

/// Links inside a site lead to what is there.
struct LinkCheckTests {
  /// The addresses on the page `a/b/page.html` that lead nowhere, in a small site.
  private func broken(_ markup: String, base: String = "/") -> [String] {
    var check = LinkCheck(base: BasePath(base))
    check.add("a/b/page.html", Array("<p id=\"here\">\(markup)</p>".utf8))
    check.add("index.html", Array("<h1 id=\"top\">".utf8))
    check.add("a/b/data file.json", [])
    check.add("a/index.html", [])
    return check.brokenLinks().map { $0.address }
  }

  @Test(arguments: [
    "../../index.html", "../../index.html#top", "data%20file.json", "data%20file.json?x=1", "../",
    "page.html", "page.html#here", "./page.html", "#here", "#", "#%68ere", "/index.html#top", "/",
    "https://contoh.go.id/x", "//contoh.go.id/x", "mailto:a@b.id", "tel:112", "/a/b/page.html",
  ])
  func `an address that leads somewhere is fine`(address: String) {
    #expect(broken("<a class=\"x\" href=\"\(address)\">x</a>") == [])
  }

  @Test(arguments: [
    "index.html", "../../index.html#here", "data.json", "#there", "page.html#top",
    "../../../x.html",
    "../../../index.html", "/b/page.html", "x/", "page.html/", "Page.html",
  ])
  func `an address that leads nowhere is told`(address: String) {
    #expect(broken("<a href=\"\(address)\">x</a>") == [address])
  }

  @Test func `pictures, styles, scripts and refreshes are links too`() {
    let markup = """
      <img alt="" src="a.png"><link rel="x" href="b.css"><script defer src="c.js"></script>\
      <meta http-equiv="refresh" content="0; url=d.html">
      """
    #expect(broken(markup) == ["a.png", "b.css", "c.js", "d.html"])
  }

  @Test func `what a text says is no link, and other attributes are none`() {
    #expect(broken("href=\"x\" &lt;a href=\"y\"&gt; <b title=\"z\" data-href=\"q\">") == [])
  }

  @Test func `below a folder of the host absolute addresses begin with it`() {
    #expect(broken("<a href=\"/sop/index.html\">", base: "/sop/") == [])
    #expect(broken("<a href=\"/sop/x.html\">", base: "/sop/") == ["/sop/x.html"])
    #expect(broken("<a href=\"/index.html\">", base: "/sop/") == [])
  }

  @Test func `a link is told once for each folder, with the page that holds it`() {
    var check = LinkCheck()
    for path in ["a/x.html", "a/y.html", "b/z.html"] {
      check.add(path, Array("<a href=\"w.html\"><a href=\"w.html\">".utf8))
    }
    #expect(check.brokenLinks().map { $0.page } == ["a/x.html", "b/z.html"])
  }

  @Test(arguments: Language.allCases)
  func `no site of the samples has a broken link`(language: Language) {
    for compilation in PageStructureTests.compilations + PublishedTests.compilations {
      for leavesOutDrafts in [false, true] {
        let options = Catalogue.Options(
          language: language,
          base: BasePath("sop"),
          leavesOutDrafts: leavesOutDrafts
        )
        var check = LinkCheck(base: BasePath("sop"))
        Catalogue.forEachFile(of: compilation, options: options) { check.add($0.path, $0.bytes) }
        #expect(check.brokenLinks() == [])
      }
    }
  }

  @Test func `a file that is left out breaks the links to it`() {
    var check = LinkCheck()
    Catalogue.forEachFile(of: HandMade.compilation()) { file in
      if file.path != "style.css" { check.add(file.path, file.bytes) }
    }
    let broken = check.brokenLinks()
    #expect(!broken.isEmpty && broken.allSatisfy { $0.address.hasSuffix("style.css") })
  }
}
