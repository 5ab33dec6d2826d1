/// Turns the trees of `registri.sop` and `instansi.sop` into the registry and its agencies.
struct FolderBinder {
  var reader: FieldReader

  /// Reads the tree of a `registri.sop` into `registry`.
  static func bind(
    _ tree: SyntaxTree,
    into registry: inout Registry
  ) -> (origin: FolderOrigin, findings: Findings) {
    var binder = FolderBinder(reader: FieldReader(tree))
    var fields: [ProcedureOrigin.Field] = []
    for id in tree.roots { fields.append(binder.reader.field(id)) }
    for id in tree.rootsInOrder { binder.bind(id, into: &registry) }
    return (binder.origin(fields), binder.reader.findings)
  }

  /// Reads the tree of an `instansi.sop`.
  static func bind(
    _ tree: SyntaxTree,
    path: String
  ) -> (agency: Agency, origin: FolderOrigin, findings: Findings) {
    var binder = FolderBinder(reader: FieldReader(tree))
    var agency = Agency(path: path)
    var fields: [ProcedureOrigin.Field] = []
    for id in tree.roots { fields.append(binder.reader.field(id)) }
    for id in tree.rootsInOrder { binder.bind(id, into: &agency) }
    return (agency, binder.origin(fields), binder.reader.findings)
  }

  private func origin(_ fields: [ProcedureOrigin.Field]) -> FolderOrigin {
    let keyword = reader.tree.kind.keyword
    let heading = fields.first { $0.keyword == keyword }?.keywordRange ?? SourceRange(0, 0)
    return FolderOrigin(file: reader.tree.file, heading: heading, fields: fields)
  }

  private mutating func bind(_ id: SyntaxNodeID, into registry: inout Registry) {
    switch reader.tree[id].keyword {
    case .registry: registry.title = reader.text(id).value ?? ""
    case .siteAddress:
      registry.siteAddress = contacts(id, demanding: .web).first.map { $0.link ?? $0.written }
    case .publisher: registry.publisher = reader.text(id).value
    case .workingHours:
      let duration = reader.entry(id) { DurationReader.read($0, into: &$1) }
      if let minutes = duration.value?.longest.minutes, minutes > 0 {
        registry.minutesPerDay = minutes
      }
    case .reviewPeriod:
      registry.reviewPeriod = reader.entry(id) { DurationReader.read($0, into: &$1) }.value
    case .color: registry.color = reader.entry(id) { FormReader.readColor($0, into: &$1) }.value
    case .capsules:
      registry.capsules =
        reader.entry(id) { CapsuleStyle.read($0, into: &$1) }.value ?? .activities
    case .paper: registry.paper = reader.entry(id) { PaperSize.read($0, into: &$1) }.value ?? .f4
    case .logo: registry.logo = reader.text(id).value
    case .posts: registry.posts = posts(id, origin: .registry)
    default: break
    }
  }

  private mutating func bind(_ id: SyntaxNodeID, into agency: inout Agency) {
    switch reader.tree[id].keyword {
    case .agency: agency.name = reader.text(id).value ?? ""
    case .abbreviation: agency.abbreviation = reader.text(id).value
    case .government: agency.government = reader.text(id).value
    case .region: agency.region = reader.entry(id) { RegionReader.read($0, into: &$1) }
    case .address: agency.address = reader.text(id).value
    case .postalCode: agency.postalCode = reader.text(id).value
    case .telephone: agency.contacts += contacts(id, demanding: .telephone)
    case .fax: agency.contacts += contacts(id, demanding: .telephone)
    case .email: agency.contacts += contacts(id, demanding: .email)
    case .website: agency.contacts += contacts(id, demanding: .web)
    case .units: agency.units = reader.texts(id).value ?? []
    case .color: agency.color = reader.entry(id) { FormReader.readColor($0, into: &$1) }.value
    case .logo: agency.logo = reader.text(id).value
    case .posts: agency.posts = posts(id, origin: .agency)
    case .numberPattern:
      agency.numberPattern = reader.entry(id) { NumberPattern.read($0, into: &$1) }.value
    case .note: agency.notes += reader.text(id).value.map { [$0] } ?? []
    default: break
    }
  }

  private mutating func contacts(
    _ id: SyntaxNodeID,
    demanding kind: ContactReader.Demand
  ) -> [Contact] {
    reader.contacts(id, demanding: kind).value ?? []
  }

  private mutating func posts(_ id: SyntaxNodeID, origin: Lane.Origin) -> [Lane] {
    let posts = reader.list(id) { LaneReader.read($0, into: &$1) }.value ?? []
    return posts.map {
      Lane(name: $0.name, shortName: $0.shortName, kind: $0.kind, origin: origin)
    }
  }
}
