package import SOPLanguage

/// One file of a registry at one moment, with all that is known around it.
package struct Snapshot: Sendable {
  /// The registry.
  package let session: CheckingSession
  /// The position of the file among those of the registry.
  package let position: Int

  /// Looks at the file at a position in ``CheckingSession/files``.
  package init(_ session: CheckingSession, at position: Int) {
    self.session = session
    self.position = position
  }

  /// Looks at a file that stands alone.
  package init(alone file: SourceFile) { self.init(CheckingSession([file]), at: 0) }

  /// The file.
  package var file: SourceFile { session.files[position] }

  /// The name of the file.
  package var id: FileID { FileID(position) }

  /// Its lines.
  package var tree: SyntaxTree { session.tree(at: position) }

  /// The SOP that the file is; nothing for another kind of file.
  package var procedure: Procedure? {
    session.procedureID(at: position).map { session.procedures[$0.position] }
  }

  /// Where the parts of the SOP stand.
  package var origin: ProcedureOrigin? {
    session.procedureID(at: position).map { session.origin(of: $0) }
  }

  /// The agency that the file describes or belongs to.
  package var agency: Agency? {
    session.agency(at: position).map { session.registry[$0] }
  }

  /// The same moment, another file.
  package func looking(at position: Int) -> Snapshot { Snapshot(session, at: position) }
}

/// A place in a file of a registry.
package struct Place: Hashable, Sendable {
  /// The file.
  package let file: FileID
  /// The stretch of its text.
  package let range: SourceRange

  /// Names a place.
  package init(_ file: FileID, _ range: SourceRange) {
    self.file = file
    self.range = range
  }
}
