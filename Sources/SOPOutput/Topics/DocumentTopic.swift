import SOPLanguage

/// A document that more than one SOP knows: who makes it, and who uses it.
///
/// A document of a single SOP is told on the page of that SOP; a page of its own would say the
/// same once more.
struct DocumentTopic {
  /// The name, as it was first written.
  let name: String
  /// The steps that make it, in the order of the SOPs.
  let makers: [Topics.Place]
  /// The steps that use it, in the order of the SOPs.
  let users: [Topics.Place]
  /// The SOPs whose applicants have to bring it.
  let demanders: [ProcedureID]
  /// The number of SOPs that know it.
  let procedureCount: Int
  /// The page of the document.
  let path: SitePath

  /// The folder of the pages of documents.
  static let folder = "dokumen"

  /// The shared documents of a registry, and for each SOP and document its position or -1.
  static func all(
    in procedures: [Procedure]
  ) -> (documents: [DocumentTopic], ofUse: [[Int32]]) {
    var groups = NamedGroups<(procedure: Int, document: Int)>()
    var groupOfUse: [[Int]] = []
    for (position, procedure) in procedures.enumerated() {
      groupOfUse.append(
        procedure.documents.indices.map {
          groups.add((position, $0), under: procedure.documents[$0].name)
        }
      )
    }
    var slugs = TopicSlugs()
    var ranks = [Int32](repeating: -1, count: groups.groups.count)
    let uses = procedures.map { Uses(of: $0) }
    var documents: [DocumentTopic] = []
    for position in groups.groups.positions(sortedBy: { $0.key.bytes }) {
      let group = groups.groups[position]
      guard group.values.contains(where: { $0.procedure != group.values[0].procedure }) else {
        continue
      }
      ranks[position] = Int32(truncatingIfNeeded: documents.count)
      let path = SitePath(folder: folder, name: slugs.slug(of: group.key) + ".html")
      documents.append(DocumentTopic(group, procedures, uses, path))
    }
    return (documents, groupOfUse.map { $0.map { ranks[$0] } })
  }

  private init(
    _ group: NamedGroups<(procedure: Int, document: Int)>.Group,
    _ procedures: [Procedure],
    _ uses: [Uses],
    _ path: SitePath
  ) {
    name = group.name
    self.path = path
    makers = group.values.flatMap { place in
      uses[place.procedure].makers[place.document].map {
        Topics.Place(procedure: ProcedureID(place.procedure), step: $0)
      }
    }
    users = group.values.flatMap { place in
      uses[place.procedure].users[place.document].map {
        Topics.Place(procedure: ProcedureID(place.procedure), step: $0)
      }
    }
    demanders = group.values.compactMap { place in
      let document = procedures[place.procedure].documents[place.document]
      return document.origin == .requirement ? ProcedureID(place.procedure) : nil
    }
    procedureCount = Set(group.values.map { $0.procedure }).count
  }

  /// The steps of an SOP by the documents that they make and use.
  private struct Uses {
    var makers: [[StepID]]
    var users: [[StepID]]

    init(of procedure: Procedure) {
      makers = [[StepID]](repeating: [], count: procedure.documents.count)
      users = makers
      for (position, step) in procedure.steps.enumerated() {
        for use in step.outputs.value ?? []
        where makers[use.document.position].last != StepID(position) {
          makers[use.document.position].append(StepID(position))
        }
        for use in step.inputs.value ?? []
        where users[use.document.position].last != StepID(position) {
          users[use.document.position].append(StepID(position))
        }
      }
    }
  }
}
