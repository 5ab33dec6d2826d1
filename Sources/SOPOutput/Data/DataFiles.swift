import SOPLanguage

/// The files of a site that programs read.
struct DataFiles {
  /// The site.
  let site: Site
  /// The pages that search engines may list.
  let pages: PageList

  /// What the data of an agency is called, beside its page.
  static let agencyName = "instansi.json"
  /// What the models of an agency's SOPs are called, beside its page.
  static let agencyModelsName = "sop.ndjson"
  /// What a feed is called, beside the page that it belongs to.
  static let feedName = "umpan.xml"
  /// The models of all SOPs.
  static let models = SitePath("katalog.ndjson")
  /// The catalogue as linked data.
  static let catalogue = SitePath("katalog.jsonld")
  /// The feed of the registry.
  static let feed = SitePath(feedName)

  /// Makes the files one after the other, always in the same order.
  func forEach(_ body: (SitePath, [UInt8]) -> Void) {
    body(DataFiles.models, models(of: site.allProcedures))
    for position in site.registry.agencies.indices {
      let id = AgencyID(position)
      let procedures = site.procedures(of: id)
      let data = ModelJSON.agency(site[id], procedures.map { site[$0] }, in: site.registry)
      body(site.map.file(DataFiles.agencyName, of: id), data)
      body(site.map.file(DataFiles.agencyModelsName, of: id), models(of: procedures))
      body(site.map.file(DataFiles.feedName, of: id), Feed(of: id, in: site).bytes())
    }
    body(DataFiles.feed, Feed(of: nil, in: site).bytes())
    body(DataFiles.catalogue, DataCatalogue(site).bytes())
    let address = SiteAddress(site.registry.siteAddress)
    body(RobotsFile.path, RobotsFile.bytes(at: address))
    if let address {
      PageSitemap(pages.paths, at: address, dates: dates).forEachFile { body($0, $1) }
    }
  }

  /// When the pages last changed whose SOPs say so.
  private var dates: [String: RecordDate] {
    var dates: [String: RecordDate] = [:]
    func note(_ page: SitePath, _ date: RecordDate?) {
      for edition in site.editions { dates[page.in(edition).text] = date }
    }
    note(SiteMap.home, site.newestDate(of: site.allProcedures))
    for id in site.allAgencies {
      note(site.map[id], site.newestDate(of: site.procedures(of: id)))
    }
    for id in site.allProcedures { note(site.map[id], RecordDate(site[id])) }
    return dates
  }

  /// The models of some SOPs, a line each.
  private func models(of procedures: [ProcedureID]) -> [UInt8] {
    var sink = ByteSink()
    for id in procedures {
      let line = ModelJSON.procedure(site[id], in: site.registry, isIndented: false)
      sink.append(contentsOf: line)
    }
    return sink.bytes
  }
}
