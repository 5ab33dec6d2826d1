import SOPLanguage

/// A compilation as the pages see it: each page is written from this alone.
struct Site {
  /// The registry.
  let registry: Registry
  /// The SOPs, in the order of their paths.
  let procedures: [Procedure]
  /// The language in which the pages are written now, and their place.
  private(set) var edition: Edition
  /// The languages of the site, the first one first.
  let editions: [Edition]
  /// Where each page lies.
  let map: SiteMap
  /// The SOPs of each agency.
  private let proceduresByAgency: [[ProcedureID]]
  /// The SOPs that lie below no agency.
  let orphans: [ProcedureID]
  private let positions: [String: Int]
  /// What several SOPs have in common.
  let topics: Topics
  /// How the SOPs depend on each other.
  let relations: Relations
  /// Which SOPs are for the same service.
  let similar: SimilarProcedures
  /// Which SOP took the place of which.
  let successions: RegistryIndex
  /// The colours of the agencies.
  let accents: AccentTable
  /// The emblem of each agency that has one.
  private let emblems: [Emblem?]

  /// Prepares a compilation for its pages, in the first language of those it will have.
  init(_ compilation: Compilation, language: Language, isOnly: Bool = true) {
    registry = compilation.registry
    procedures = compilation.procedures
    edition = Edition(first: language)
    editions = Edition.all(first: language, isAlone: isOnly)
    map = SiteMap(
      agencies: registry.agencies.map { $0.path },
      procedures: procedures.map { $0.path }
    )
    accents = AccentTable(registry, map)
    var byAgency = [[ProcedureID]](repeating: [], count: registry.agencies.count)
    var orphans: [ProcedureID] = []
    var positions: [String: Int] = [:]
    for (position, procedure) in procedures.enumerated() {
      positions[procedure.path] = position
      if let agency = procedure.agency {
        byAgency[agency.position].append(ProcedureID(position))
      } else {
        orphans.append(ProcedureID(position))
      }
    }
    proceduresByAgency = byAgency
    self.orphans = orphans
    var emblems = [Emblem?](repeating: nil, count: registry.agencies.count)
    for emblem in compilation.emblems where emblems.indices.contains(emblem.agency.position) {
      emblems[emblem.agency.position] = emblem
    }
    self.emblems = emblems
    self.positions = positions
    topics = Topics(procedures, minutesPerDay: registry.minutesPerDay)
    relations = Relations(procedures, positions: positions)
    similar = SimilarProcedures(procedures)
    successions = RegistryIndex(registry, procedures)
  }

  /// The language of everything that the program says.
  var language: Language { edition.language }

  /// The same site, to write its pages in one of its languages.
  func `in`(_ edition: Edition) -> Site {
    var site = self
    site.edition = edition
    return site
  }

  /// The title of the catalogue.
  var title: String {
    if !registry.title.isEmpty { return registry.title }
    return Phrase("Katalog SOP", en: "Catalogue of SOPs").wording(in: language).text
  }

  /// The title of an SOP, or a word for that it has none.
  func title(of procedure: Procedure) -> String {
    if !procedure.title.isEmpty { return procedure.title }
    return Phrase("SOP tanpa judul", en: "Untitled SOP").wording(in: language).text
  }

  /// The SOP named `id`.
  subscript(id: ProcedureID) -> Procedure { procedures[id.position] }

  /// The agency named `id`.
  subscript(id: AgencyID) -> Agency { registry[id] }

  /// Every agency, in the order of their paths.
  var allAgencies: [AgencyID] { registry.agencies.indices.map { AgencyID($0) } }

  /// The SOPs of an agency, in the order of their paths.
  func procedures(of agency: AgencyID) -> [ProcedureID] {
    proceduresByAgency[agency.position]
  }

  /// The page of the SOP that a reference means, if exactly one was found.
  func page(of reference: ProcedureReference) -> SitePath? {
    reference.target.flatMap { positions[$0] }.map { map[ProcedureID($0)] }
  }

  /// The agencies in whose folders an agency lies, the outermost first.
  func parents(of agency: AgencyID) -> [AgencyID] {
    let path = self[agency].path.utf8
    return registry.agencies.indices.filter { position in
      let other = registry.agencies[position].path.utf8
      return other.count < path.count && path.starts(with: other)
        && path.dropFirst(other.count).first == UInt8(ascii: "/")
    }.map { AgencyID($0) }
  }

  /// The emblem of an agency, or of the nearest one in whose folder it lies.
  func emblem(of agency: AgencyID) -> Emblem? {
    for id in [agency] + parents(of: agency).reversed() {
      if let emblem = emblems[id.position] { return emblem }
    }
    return nil
  }

  /// Where an emblem lies: beside the page of its agency.
  func place(of emblem: Emblem) -> SitePath {
    map.file("lambang." + emblem.form.ending.text, of: emblem.agency)
  }

  /// The SOPs that tell a date, those that were adopted or revised last before others.
  var newest: [ProcedureID] {
    var dated: [(id: ProcedureID, key: Int)] = []
    for (position, procedure) in procedures.enumerated() {
      guard let date = procedure.latestDate else { continue }
      let key = (date.year * 16 + (date.month ?? 0)) * 32 + (date.day ?? 0)
      dated.append((ProcedureID(position), key))
    }
    dated.sort { $0.key == $1.key ? $0.id.index < $1.id.index : $0.key > $1.key }
    return dated.map { $0.id }
  }

  /// How many components of all forms that apply to some SOPs are there, and how many there are;
  /// nothing when none applies.
  func score(of procedures: [ProcedureID]) -> (present: Int, applicable: Int)? {
    var present = 0
    var applicable = 0
    for id in procedures {
      for profile in Conformity.Profile.allCases {
        guard let score = self[id].conformity(with: profile)?.score else { continue }
        present += score.present
        applicable += score.applicable
      }
    }
    return applicable > 0 ? (present, applicable) : nil
  }

  /// The numbers of an SOP.
  func summary(of procedure: Procedure) -> ProcedureSummary {
    ProcedureSummary(procedure, minutesPerDay: registry.minutesPerDay)
  }
}

extension Procedure {
  /// The day of the last change that the SOP tells: its revision, else the day it came into force.
  var latestDate: CalendarDate? { identity.revised.value ?? identity.effective.value }
}
