package import SOPLanguage

/// Finds SOPs, agencies and steps of a registry by a part of their names.
package enum WorkspaceSymbols {
  /// The most symbols that are told at once.
  package static let limit = 200

  /// What a symbol is.
  package enum Kind: UInt8, Sendable {
    case agency, procedure, step
  }

  /// A thing with a name, and where it is declared.
  package struct Symbol: Sendable {
    /// The name.
    package let name: String
    /// What it is.
    package let kind: Kind
    /// The path of the agency's folder or of the SOP around it.
    package let container: String
    /// Where it is declared.
    package let place: Place
  }

  /// The symbols whose names hold `query`, however it is cased; SOPs and agencies first.
  ///
  /// Without a query no steps are listed, because every SOP has a dozen.
  package static func symbols(in session: CheckingSession, matching query: String) -> [Symbol] {
    let wanted = FoldedName(query)
    var found: [Symbol] = []
    for position in session.files.indices where found.count < limit {
      if let symbol = head(of: position, in: session), matches(symbol.name, wanted) {
        found.append(symbol)
      }
    }
    guard !wanted.isEmpty else { return found }
    for position in session.procedures.indices where found.count < limit {
      let procedure = session.procedures[position]
      let steps = procedure.steps.indices.filter { matches(procedure.steps[$0].activity, wanted) }
      guard !steps.isEmpty else { continue }
      let origin = session.origin(of: ProcedureID(position))
      found += steps.map { step in
        Symbol(
          name: procedure.steps[step].activity,
          kind: .step,
          container: procedure.path,
          place: Place(origin.file, origin.steps[step].heading)
        )
      }
    }
    return Array(found.prefix(limit))
  }

  /// The SOP or the agency that a file is.
  private static func head(of position: Int, in session: CheckingSession) -> Symbol? {
    let tree = session.tree(at: position)
    guard tree.kind != .registry, let title = tree.root(tree.kind.keyword) else { return nil }
    let value = tree.value(of: title)
    guard !value.isEmpty else { return nil }
    return Symbol(
      name: value.text,
      kind: tree.kind == .agency ? .agency : .procedure,
      container: RegistryPath.folder(of: session.files[position].path),
      place: Place(FileID(position), value.range)
    )
  }

  private static func matches(_ name: String, _ wanted: FoldedName) -> Bool {
    guard let first = wanted.bytes.first else { return true }
    let bytes = FoldedName(name).bytes
    guard bytes.count >= wanted.bytes.count else { return false }
    for start in 0...(bytes.count - wanted.bytes.count) where bytes[start] == first {
      if bytes[start...].starts(with: wanted.bytes) { return true }
    }
    return false
  }
}
