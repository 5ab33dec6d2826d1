import SOPLanguage

/// The pages that stand where SOPs lay before (`Id lama`) and lead to where they are.
///
/// A page of the site is never replaced by one of these: they are made last, for the folders that
/// are still free. Where two SOPs claim an old place, the first one gets it. A browser does not
/// take the part of an address behind `#` along, so an old link to a step leads to the page.
struct Redirects {
  /// A way from an old folder to an SOP.
  private struct Redirect {
    let page: SitePath
    let target: ProcedureID
  }

  private let site: Site
  private var redirects: [Redirect] = []
  /// The paths that are taken, as file systems compare that do not tell cases apart.
  private var taken: Set<[UInt8]> = []

  /// Collects the old places of a site's SOPs.
  init(of site: Site) {
    self.site = site
    for (position, procedure) in site.procedures.enumerated() {
      for former in procedure.record.formerPaths {
        let folder = SiteMap.safe(Redirects.withoutEnding(former))
        let page = SitePath(folder: folder, name: "index.html")
        redirects.append(Redirect(page: page, target: ProcedureID(position)))
      }
    }
  }

  /// Notes that a path of the site is taken.
  mutating func note(_ path: String) {
    if redirects.isEmpty { return }
    taken.insert(SiteMap.folded(path))
  }

  /// Makes the pages for what is still free.
  mutating func forEachFile(_ body: (SitePath, [UInt8]) -> Void) {
    for redirect in redirects {
      for edition in site.editions {
        let place = redirect.page.in(edition).text
        guard taken.insert(SiteMap.folded(place)).inserted else { continue }
        let page = RedirectPage(site: site.in(edition), path: redirect.page, id: redirect.target)
        body(redirect.page.in(edition), page.bytes())
      }
    }
  }

  private static func withoutEnding(_ path: String) -> String {
    guard path.utf8.suffix(4).elementsEqual(".sop".utf8) else { return path }
    return String(decoding: path.utf8.dropLast(4), as: UTF8.self)
  }
}
