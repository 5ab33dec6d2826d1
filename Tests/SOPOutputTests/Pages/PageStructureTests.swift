import Foundation
import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// What must hold for every page of every site.
struct PageStructureTests {
  /// Compilations that between them make every kind of page and every branch of their code.
  static let compilations = [
    HandMade.compilation(), FullSample.compilation(ending: ""), Samples.compilation,
    Compilation(
      files: [],
      registry: Registry(),
      procedures: [Procedure(path: "a")],
      diagnostics: []
    ),
  ]

  private static let sites = Language.allCases.flatMap { language in
    compilations.map { Catalogue.files(of: $0, options: .init(language: language)) }
  }

  private static let pages = sites.flatMap { $0.filter { $0.path.hasSuffix(".html") } }

  @Test func `elements nest and close`() {
    for page in PageStructureTests.pages {
      let fault = HTMLTokens(page.bytes).nestingFault
      #expect(fault == nil, "\(page.path): \(fault ?? "")")
    }
  }

  @Test func `no page holds a script, a handler or a style of its own`() {
    for page in PageStructureTests.pages {
      let tokens = HTMLTokens(page.bytes)
      #expect(!tokens.skeleton.contains { $0.hasPrefix("<style") })
      // Each page asks for one script of the site; sheets of paper, pages for other sites and those
      // that lead on ask for none. Linked data is no script that a browser would run.
      let scripts = tokens.skeleton.filter { $0.hasPrefix("<script") && $0 != "<script type>" }
      let types = tokens.attributes.filter { $0.element == "script" && $0.name == "type" }
      #expect(types.allSatisfy { $0.value == "application/ld+json" })
      let name = page.path.split(separator: "/").last ?? ""
      let hasScript =
        !["cetak.html", "sematan.html"].contains(name)
        && !tokens.attributes.contains { $0.name == "http-equiv" && $0.value == "refresh" }
      #expect(scripts == (hasScript ? ["<script defer src>"] : []), "\(page.path)")
      let policy = tokens.attributes.first { $0.name == "content" }?.value ?? ""
      #expect(policy.contains("script-src 'self'") == hasScript, "\(page.path)")
      for attribute in tokens.attributes {
        #expect(attribute.name != "style" && !attribute.name.hasPrefix("on"), "\(page.path)")
      }
    }
  }

  @Test func `every page has a policy first, one h1 and no gap in its headings`() throws {
    for page in PageStructureTests.pages {
      let skeleton = HTMLTokens(page.bytes).skeleton
      let policy = try #require(skeleton.firstIndex(of: "<meta http-equiv content>"))
      let style = try #require(skeleton.firstIndex(of: "<link rel href>"))
      #expect(policy < style, "\(page.path)")
      let levels = skeleton.compactMap { tag in
        tag.hasPrefix("<h") ? Int(String(tag.dropFirst(2).prefix(1))) : nil
      }
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(page.path): \(levels)")
      for (before, after) in zip(levels, levels.dropFirst()) {
        #expect(after <= before + 1, "\(page.path): \(levels)")
      }
    }
  }

  @Test func `names within a page are unique and every label has its field`() {
    for page in PageStructureTests.pages {
      let attributes = HTMLTokens(page.bytes).attributes
      let ids = attributes.filter { $0.name == "id" }.map(\.value)
      #expect(Set(ids).count == ids.count, "\(page.path)")
      for reference in attributes where ["for", "aria-labelledby"].contains(reference.name) {
        #expect(ids.contains(reference.value), "\(page.path): \(reference.value)")
      }
    }
  }

  @Test func `every scrolling region can be reached by keyboard and has a name`() {
    for page in PageStructureTests.pages {
      for case .start(_, let attributes) in HTMLTokens(page.bytes).tokens
      where attributes.contains(where: { $0.name == "class" && $0.value.contains("scroll") }) {
        let names = attributes.map(\.name)
        #expect(names.contains("tabindex") && names.contains("aria-label"), "\(page.path)")
      }
    }
  }

  @Test func `every internal link leads to a file of the site and to a name in it`() {
    for site in PageStructureTests.sites {
      let faults = LinkWalk(site).faults
      #expect(faults.isEmpty, "\(faults.prefix(5))")
    }
  }

  @Test func `every page can be reached from the home page`() {
    for site in PageStructureTests.sites {
      let reached = LinkWalk(site).reachable(from: "index.html")
      // Robots and networks are told of these in other ways, the script of the search asks for the
      // files of the index, and nobody looks for what a server or another site shows, nor for
      // what stands at old places.
      let told = ["robots.txt", "sitemap.xml", "404.html"]
      let lost = site.filter { file in
        let path = file.path
        return !reached.contains(path) && !told.contains(path) && !path.hasPrefix("cari/")
          && !path.hasSuffix("/bagikan.png") && !path.hasSuffix("sematan.html")
          && !String(decoding: file.bytes, as: UTF8.self).contains("http-equiv=\"refresh\"")
      }.map(\.path)
      #expect(lost.isEmpty, "\(lost)")
    }
  }

  @Test func `the link walk sees a link that leads nowhere`() {
    let page = OutputFile(
      path: "a/b.html",
      bytes: Array("<a href=\"../c.html\">x</a><a href=\"#y\">y</a><a href=\"b.html#z\">z</a>".utf8)
    )
    #expect(LinkWalk([page]).faults.count == 3)
  }

  @Test func `the files have paths of their own that stay inside the site`() {
    var compilation = HandMade.compilation()
    for path in [
      "a", "A", "../../etc", "a/../b", "/root", "style.css", "kaltim/dp2kukm", ".", "",
      "penjelasan", "Penjelasan/index", "periksa", "situs.js", "en", "EN/index", "en/penjelasan",
    ] {
      compilation.procedures.append(Procedure(path: path))
    }
    let paths = Catalogue.files(of: compilation).map(\.path)
    #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
    for path in paths {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      #expect(!parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }, "\(path)")
      let isFolderToo = paths.contains { $0.hasPrefix(path + "/") }
      #expect(!isFolderToo, "\(path)")
    }
  }
}

/// Follows the links of a site.
struct LinkWalk {
  private var names: [String: Set<String>] = [:]
  private var links: [String: [String]] = [:]

  /// Reads the pages among `files`.
  init(_ files: [OutputFile]) {
    for file in files {
      names[file.path] = []
      guard file.path.hasSuffix(".html") else { continue }
      let attributes = HTMLTokens(file.bytes).attributes
      names[file.path] = Set(attributes.filter { $0.name == "id" }.map(\.value))
      links[file.path] = attributes.filter { ["href", "src", "action"].contains($0.name) }.map(
        \.value
      )
      .filter { !LinkWalk.isOutside($0) }
    }
  }

  /// Links that lead to no file, or to no name in it.
  var faults: [String] {
    links.sorted { $0.key < $1.key }.flatMap { page, links in
      links.filter { link in
        let (path, name) = resolve(link, from: page)
        guard let names = names[path] else { return true }
        return name.map { !names.contains($0) } ?? false
      }.map { "\(page): \($0)" }
    }
  }

  /// The files that links lead to, starting at `page`.
  func reachable(from page: String) -> Set<String> {
    var reached: Set = [page]
    var queue = [page]
    while let next = queue.popLast() {
      for link in links[next] ?? [] {
        let path = resolve(link, from: next).path
        if names[path] != nil, reached.insert(path).inserted { queue.append(path) }
      }
    }
    return reached
  }

  private static func isOutside(_ link: String) -> Bool {
    ["https:", "http:", "mailto:", "tel:"].contains { link.hasPrefix($0) }
  }

  private func resolve(_ link: String, from page: String) -> (path: String, name: String?) {
    // These sites have a host of their own.
    let page = link.hasPrefix("/") ? "index.html" : page
    let link = link.hasPrefix("/") ? String(link.dropFirst()) : link
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.count == 2 ? String(parts[1]) : nil
    if parts[0].isEmpty { return (page, name) }
    var folders = page.split(separator: "/").dropLast().map(String.init)
    for part in parts[0].split(separator: "/", omittingEmptySubsequences: false) {
      if part == ".." {
        if folders.popLast() == nil { return ("outside", nil) }
      } else {
        folders.append(part.removingPercentEncoding ?? "?")
      }
    }
    return (folders.joined(separator: "/"), name)
  }
}
