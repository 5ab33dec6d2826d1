import SOPLanguage

/// Where each page lies.
///
/// Agencies and SOPs lie where their identity says: `<path>/index.html`. The map keeps that safe:
/// no path leaves the site, and no two pages take the same place, whatever the files are called.
struct SiteMap {
  /// The folder of each agency's page.
  private let agencyFolders: [String]
  /// The folder of each SOP's page.
  private let procedureFolders: [String]

  /// The home page.
  static let home = SitePath("index.html")
  /// The stylesheet.
  static let stylesheet = SitePath("style.css")
  /// The stylesheet of the print editions.
  static let printStylesheet = SitePath("cetak.css")
  /// The catalogue for machines.
  static let catalogue = SitePath("catalogue.json")

  /// What a server shows in place of a page that is not there.
  static let notFound = SitePath(notFoundName)
  private static let notFoundName = "404.html"

  /// What is written once, whatever languages a site has: forms, and pages for other places.
  static let untranslated: Set = [PrintEdition.name, EmbedPage.name, notFoundName]

  /// What a review page is called, beside the page of its agency.
  static let reviewName = "periksa.html"
  /// The review page of the whole registry.
  static let review = SitePath(reviewName)
  /// The script of the pages.
  static let script = SitePath("situs.js")

  /// The accessibility statement.
  static let accessibility = SitePath("aksesibilitas.html")

  /// The search page.
  static let search = SitePath("cari.html")
  /// The script of the search page.
  static let searchScript = SitePath("cari.js")

  /// The folder of the pages of rules.
  private static let explanationFolder = "penjelasan"
  /// The list of all rules.
  static let explanations = SitePath(folder: explanationFolder, name: "index.html")

  /// The page of the rule with the given number.
  static func explanation(of code: UInt16) -> SitePath {
    SitePath(folder: explanationFolder, name: DiagnosticFormatter.name(of: code) + ".html")
  }

  /// Folders that are no agency's, whatever agencies are called.
  private static let reservedFolders = [
    explanationFolder, RoleTopic.folder, LawTopic.folder, DocumentTopic.folder,
    CategoryTopic.folder, SearchIndex.folder,
  ]
  /// The folders of the pages in further languages, below which nothing else lies.
  private static let languageFolders = Language.allCases.map { $0.code.text }

  /// Lays out the site: agencies first, then SOPs, each in the order given.
  init(agencies: [String], procedures: [String]) {
    var taken = Set(SiteMap.reservedFolders.map { SiteMap.folded($0) })
    agencyFolders = agencies.map { SiteMap.folder(for: $0, &taken) }
    procedureFolders = procedures.map { SiteMap.folder(for: $0, &taken) }
  }

  /// The page of an agency.
  subscript(agency: AgencyID) -> SitePath {
    SitePath(folder: agencyFolders[agency.position], name: "index.html")
  }

  /// The page of an SOP.
  subscript(procedure: ProcedureID) -> SitePath {
    file("index.html", of: procedure)
  }

  /// A file beside the page of an agency.
  func file(_ name: String, of agency: AgencyID) -> SitePath {
    SitePath(folder: agencyFolders[agency.position], name: name)
  }

  /// A file beside the page of an SOP.
  func file(_ name: String, of procedure: ProcedureID) -> SitePath {
    SitePath(folder: procedureFolders[procedure.position], name: name)
  }

  /// The folder for `path`, or the same with a number behind it when it is taken.
  private static func folder(for path: String, _ taken: inout Set<[UInt8]>) -> String {
    let safe = SiteMap.outsideLanguages(SiteMap.safe(path))
    if taken.insert(folded(safe)).inserted { return safe }
    var number = 2
    while true {
      var sink = ByteSink()
      sink.append(safe)
      sink.append("-")
      sink.append(number)
      let candidate = String(decoding: sink.bytes, as: UTF8.self)
      if taken.insert(folded(candidate)).inserted { return candidate }
      number += 1
    }
  }

  /// The path with a number behind its first folder when a language has that.
  private static func outsideLanguages(_ path: String) -> String {
    let first = path.utf8.prefix { $0 != UInt8(ascii: "/") }
    let name = String(decoding: first, as: UTF8.self)
    guard languageFolders.contains(where: { folded($0) == folded(name) }) else { return path }
    return name + "-2" + String(decoding: path.utf8.dropFirst(first.count), as: UTF8.self)
  }

  /// The path with nothing in it that a file system would take for something else than a name.
  ///
  /// Without dots no folder can be called like a file of the site, and none leads upwards.
  static func safe(_ path: String) -> String {
    var sink = ByteSink()
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      if sink.count > 0 { sink.append("/") }
      for byte in part {
        let isUnsafe = byte < 0x20 || byte == 0x7F || #".\:*?"<>|"#.utf8.contains(byte)
        sink.append(isUnsafe ? UInt8(ascii: "-") : byte)
      }
    }
    return sink.count == 0 ? "sop" : String(decoding: sink.bytes, as: UTF8.self)
  }

  /// What a file system compares that does not tell cases apart.
  static func folded(_ path: String) -> [UInt8] {
    path.utf8.map { $0.loweredASCII }
  }
}
