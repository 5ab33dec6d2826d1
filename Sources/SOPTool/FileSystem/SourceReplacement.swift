package import SOPLanguage

/// Puts a changed definition in the place of the one that was read, in one step.
package struct SourceReplacement {
  /// Why a file was not written.
  package enum Obstacle: Error {
    /// Something about files went wrong.
    case file(FileSystemError)
    /// Somebody else has changed the file at this path since it was read.
    case changed(String)
  }

  private let session: Session

  /// Makes a replacement in a run of a command.
  package init(_ session: Session) { self.session = session }

  /// Writes the file beside its place and puts it there, unless it was changed in the meantime.
  ///
  /// - Parameters:
  ///   - before: What was read.
  ///   - place: The path, from where the user is; behind a link the file itself is replaced.
  ///   - after: What is written, always in UTF-8.
  /// - Throws: Why nothing was written; the file is as it was then.
  package func replace(
    _ before: SourceFile,
    at place: String,
    with after: SourceFile
  ) throws(Obstacle) {
    let new = after.contents ?? after.bytes
    let files = session.fileSystem
    do throws(FileSystemError) {
      let real = try files.realPath(place)
      let name = ".\(FilePath.name(of: real)).\(session.world.processID).tmp"
      let temporary = FilePath.join(FilePath.parent(of: real), name)
      do throws(FileSystemError) {
        try files.write(temporary, new)
        try files.copyPermissions(real, temporary)
        let current = try files.read(real, SourceFile.maximumLength)
        let found = SourceFile(path: before.path, contents: current)
        if found.bytes == before.bytes, found.encoding == before.encoding {
          try files.rename(temporary, real)
          return
        }
        try files.removeFile(temporary)
        if current == new { return }
      } catch {
        try? files.removeFile(temporary)
        throw FileSystemError(error.operation, place, error.reason)
      }
    } catch {
      throw .file(error)
    }
    throw .changed(place)
  }
}

extension Session {
  /// Says why a file was not written.
  package func say(notWritten obstacle: SourceReplacement.Obstacle) {
    switch obstacle {
    case .file(let error): say(Failure.file(error))
    case .changed(let place):
      say(
        Message(
          "{0} tidak ditulis karena diubah orang lain selagi diperbaiki.",
          en: "{0} was not written because somebody else changed it meanwhile.",
          .text(place)
        )
      )
    }
  }
}
