import SOPLanguage

/// Which pages have the colour of which agency, or of the registry.
struct AccentTable: Sendable {
  /// A colour, and the stylesheet that sets it.
  struct Sheet: Sendable {
    /// Where the stylesheet lies: beside the page of its agency, or at the root.
    let path: SitePath
    /// The colour.
    let accent: Accent
  }

  /// The stylesheets, the registry's first, then those of the agencies.
  let sheets: [Sheet]
  /// The stylesheet of each folder that has one.
  private let places: [[String]: Int]

  /// The colour of `style.css`, for what is no colour.
  private static let usual = Color(0x0B, 0x4F, 0x6C)
  /// What a stylesheet of a colour is called.
  private static let name = "warna.css"

  /// Collects the colours that `registri.sop` and `instansi.sop` choose.
  init(_ registry: Registry, _ map: SiteMap) {
    var sheets: [Sheet] = []
    var places: [[String]: Int] = [:]
    func add(_ color: String?, at path: SitePath) {
      guard let color else { return }
      places[path.parts.dropLast()] = sheets.count
      sheets.append(Sheet(path: path, accent: Accent(Color(color) ?? AccentTable.usual)))
    }
    add(registry.color, at: SitePath(AccentTable.name))
    for (position, agency) in registry.agencies.enumerated() {
      add(agency.color, at: map.file(AccentTable.name, of: AgencyID(position)))
    }
    self.sheets = sheets
    self.places = places
  }

  /// The stylesheet of a page: that of the nearest agency in whose folder it lies, else that of the
  /// registry; nothing when none of them chose a colour.
  func sheet(of page: SitePath) -> Sheet? {
    if sheets.isEmpty { return nil }
    for count in (0..<page.parts.count).reversed() {
      if let position = places[Array(page.parts[..<count])] { return sheets[position] }
    }
    return nil
  }
}
