import SOPLanguage

/// Leads from a name to where it is declared and where else it stands.
package enum Navigation {
  /// Where the subject of the name at `offset` is declared; a post perhaps in several files.
  package static func definitions(in snapshot: Snapshot, at offset: Int) -> [Place] {
    guard let mention = snapshot.mention(at: offset) else { return [] }
    if case .procedure(let path) = mention.subject {
      return title(of: path, in: snapshot).map { [$0] } ?? []
    }
    let declared = places(of: mention.subject, in: snapshot) { $0.isDeclaration }
    if !declared.isEmpty { return declared }
    // A document is declared by its first mention, where the SOP has no list of them.
    return mentions(of: mention.subject, in: snapshot).prefix(1)
      .map { Place(snapshot.id, $0.range) }
  }

  /// Every place of the subject of the name at `offset`, by file.
  package static func references(
    in snapshot: Snapshot,
    at offset: Int,
    includingDeclaration: Bool
  ) -> [Place] {
    guard let subject = subject(in: snapshot, at: offset) else { return [] }
    var places = places(of: subject, in: snapshot) { includingDeclaration || !$0.isDeclaration }
    if includingDeclaration, case .procedure(let path) = subject,
      let title = title(of: path, in: snapshot)
    {
      places.append(title)
    }
    return places
  }

  /// Every place in the same file of the subject of the name at `offset`.
  package static func highlights(in snapshot: Snapshot, at offset: Int) -> [Mention] {
    guard let mention = snapshot.mention(at: offset) else { return [] }
    return mentions(of: mention.subject, in: snapshot)
  }

  /// What stands at `offset`: a name, or the title of the SOP itself.
  private static func subject(in snapshot: Snapshot, at offset: Int) -> Subject? {
    if let mention = snapshot.mention(at: offset) { return mention.subject }
    guard let procedure = snapshot.procedure, let title = snapshot.origin?.title,
      Int(title.start) <= offset, offset <= Int(title.end)
    else { return nil }
    return .procedure(procedure.path)
  }

  private static func mentions(of subject: Subject, in snapshot: Snapshot) -> [Mention] {
    snapshot.mentions.filter { $0.subject == subject }
  }

  /// The title of the SOP at `path`.
  static func title(of path: String, in snapshot: Snapshot) -> Place? {
    let session = snapshot.session
    guard let position = session.position(of: path + ".sop"),
      let id = session.procedureID(at: position)
    else { return nil }
    let origin = session.origin(of: id)
    return Place(origin.file, origin.title.isEmpty ? origin.heading : origin.title)
  }

  /// The places of a subject in all files that may speak of it.
  static func places(
    of subject: Subject,
    in snapshot: Snapshot,
    where isWanted: (Mention) -> Bool
  ) -> [Place] {
    files(thatMayName: subject, from: snapshot).flatMap { position -> [Place] in
      let other = snapshot.looking(at: position)
      return mentions(of: subject, in: other).filter(isWanted).map { Place(other.id, $0.range) }
    }
  }

  /// The files that may speak of a subject, in the order of their paths.
  ///
  /// Documents and steps belong to their SOP. A post that the agency or the registry declares
  /// belongs to every SOP that takes it from there.
  static func files(thatMayName subject: Subject, from snapshot: Snapshot) -> [Int] {
    switch subject {
    case .document, .step: return [snapshot.position]
    case .procedure: return Array(snapshot.session.files.indices)
    case .role(let name):
      switch origin(of: name, in: snapshot) {
      case .procedure, nil: return [snapshot.position]
      case .agency:
        let agency = snapshot.session.agency(at: snapshot.position)
        return snapshot.session.files.indices.filter { position in
          snapshot.session.agency(at: position) == agency
            && origin(of: name, in: snapshot.looking(at: position)) == .agency
        }
      case .registry:
        return snapshot.session.files.indices.filter { position in
          origin(of: name, in: snapshot.looking(at: position)) == .registry
        }
      }
    }
  }

  /// Who declares a post that a file speaks of; the file itself when nobody else does.
  private static func origin(of name: FoldedName, in snapshot: Snapshot) -> Lane.Origin? {
    switch snapshot.tree.kind {
    case .registry: return .registry
    case .agency: return .agency
    case .procedure:
      guard let lane = snapshot.procedure?.lanes.first(where: { $0.goes(by: name) }) else {
        return nil
      }
      return lane.origin
    }
  }
}
