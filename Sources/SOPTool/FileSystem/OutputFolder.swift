import SOPLanguage

/// The folder of a built site, replaced as a whole: a reader finds the old site or the new one.
///
/// The new site is made beside the old one, on the same disk, and at the end the two folders change
/// places in one step. A build that fails or is killed before leaves the old site as it was, one
/// that is killed afterwards the new one; the next build clears away what is left. Files that have
/// not changed keep their inode and their times, so that copying programs and caches stay quiet:
/// the new folder gets a second name (a hard link) for them. That is safe because no file is ever
/// written in place, only made new. Files of others in the folder are taken along in the same way.
/// Where the disk knows no hard links, files are copied.
///
/// A manifest lists what the program wrote. A folder that holds anything but has no manifest
/// belongs to somebody else and is refused; what a manifest does not list is never removed. While
/// a folder is open, a lock keeps other builds away; it ends with the process that holds it.
///
/// A folder may be bound to its place: it is a mount point, the working directory, or lies where
/// nobody may make a folder. Then its files are replaced one by one after all have been made. Each
/// is whole at any moment, but for that short time the site is partly old; a build that is killed
/// there is completed by the next one.
package struct OutputFolder: Sendable {
  /// What was done to the folder.
  package struct Counts: Equatable, Sendable {
    /// Files that are new or have new contents.
    package var written = 0
    /// Files that had the right contents.
    package var unchanged = 0
    /// Files that no longer belong to the site.
    package var removed = 0

    /// Makes counts.
    package init(written: Int = 0, unchanged: Int = 0, removed: Int = 0) {
      self.written = written
      self.unchanged = unchanged
      self.removed = removed
    }

    /// The number of files of the site.
    package var files: Int { written + unchanged }
  }

  /// How the names of files begin that are being written.
  package static let temporaryPrefix = ".sop-sementara-"

  /// What was done so far.
  package internal(set) var counts = Counts()

  /// Where the site lies.
  let place: SitePlace
  /// The disk.
  let fileSystem: FileSystem
  /// Held as long as the folder is open.
  private let lock: FileSystem.Lock
  /// Whether there is a site already.
  let exists: Bool
  /// What the manifest listed when the folder was opened.
  let known: SiteManifest
  /// What was written since.
  var kept = SiteManifest()
  /// The files that are new or have new contents, in the order in which they came.
  var changed: [String] = []
  /// The files that had the right contents.
  var unchanged: [String] = []
  /// The folders of the next site that are made; the next site itself is the empty path.
  var made: Set<String> = []
  /// The folders that the site made when it was published last.
  var ownFolders: Set<String> = []
  /// Folders of the present site of which it is known that they are no links.
  var verified: Set<String> = []

  /// Opens the folder at `root`; nothing is changed there before ``finish()``.
  package init(opening root: String, _ fileSystem: FileSystem) throws(OutputError) {
    self.fileSystem = fileSystem
    (place, lock) = try OutputFolder.lock(root, fileSystem)
    do throws(OutputError) {
      try OutputFolder.recover(place, fileSystem)
      let found = try OutputFolder.look(at: place, fileSystem)
      exists = found != nil
      known = found ?? SiteManifest()
      try OutputFolder.clear(place, fileSystem)
    } catch {
      fileSystem.unlock(lock)
      throw error
    }
  }

  // MARK: Writing

  /// Takes a file of the site; it is written beside the site unless that has it already.
  ///
  /// What the site has is read and compared, not taken from the manifest: a page that somebody
  /// changed by hand is put right by the next build.
  package mutating func write(_ path: String, _ bytes: [UInt8]) throws(OutputError) {
    guard OutputFolder.isSafe(path) else { throw .unsafePath(path) }
    guard kept.digests[path] == nil else { throw .writtenTwice(path) }
    kept.digests[path] = SHA256.digest(of: bytes)
    let link: String?
    do throws(FileSystemError) {
      link = try linkAbove(path)
      if link == nil { try put(path, bytes) }
    } catch {
      throw .file(named(error, path))
    }
    if let link { throw .linkInside(link) }
  }

  private mutating func put(_ path: String, _ bytes: [UInt8]) throws(FileSystemError) {
    if try hasContents(FilePath.join(place.real, path), bytes) {
      unchanged.append(path)
      counts.unchanged += 1
    } else {
      try makeFolders(aboveNext: path)
      try fileSystem.write(FilePath.join(place.next, path), bytes)
      changed.append(path)
      counts.written += 1
    }
  }

  /// The user knows a file by the name that it is to have.
  func named(_ error: FileSystemError, _ path: String) -> FileSystemError {
    FileSystemError(error.operation, FilePath.join(place.named, path), error.reason)
  }

  /// Puts the new site into the place of the old one.
  ///
  /// When nothing has changed, nothing is touched. After an error the old site stands as it was,
  /// unless it could only be changed file by file.
  package mutating func finish() throws(OutputError) {
    try publish()
    close()
  }

  /// Ends a build that failed: the site stays as it was, and what was made beside it goes.
  ///
  /// It does what it can; a disk that failed once may fail again.
  package mutating func abandon() {
    close()
  }

  private mutating func close() {
    if made.contains("") {
      _ = try? FormerSite(place.next, beside: place.real, fileSystem).clear()
    }
    fileSystem.unlock(lock)
  }

  // MARK: Looking

  private func hasContents(_ place: String, _ bytes: [UInt8]) throws(FileSystemError) -> Bool {
    guard exists, try fileSystem.kind(place) == .file else { return false }
    // A file that can't be read, or has grown, is not what it should be and gets replaced.
    guard let present = try? fileSystem.read(place, bytes.count) else { return false }
    return present == bytes
  }

  /// The link that stands in the way to a file of the present site, if there is one.
  private mutating func linkAbove(_ path: String) throws(FileSystemError) -> String? {
    guard exists else { return nil }
    for folder in OutputFolder.folders(above: path) where !verified.contains(folder) {
      switch try fileSystem.kind(FilePath.join(place.real, folder)) {
      case .link: return FilePath.join(place.named, folder)
      case .folder: verified.insert(folder)
      case .file, .other, nil: return nil
      }
    }
    return nil
  }

  /// Makes the folders above a file of the next site, and the next site itself.
  mutating func makeFolders(aboveNext path: String) throws(FileSystemError) {
    if made.insert("").inserted {
      try fileSystem.makeFolder(place.next)
      try fileSystem.write(FilePath.join(place.next, SitePlace.marker), [])
      if exists { try fileSystem.copyPermissions(place.real, place.next) }
    }
    for folder in OutputFolder.folders(above: path) where made.insert(folder).inserted {
      try fileSystem.makeFolder(FilePath.join(place.next, folder))
    }
  }

  /// The folders above a file, the outermost first.
  static func folders(above path: String) -> [String] {
    var folders: [String] = []
    var folder = FilePath.parent(of: path)
    while folder != "." {
      folders.append(folder)
      folder = FilePath.parent(of: folder)
    }
    return folders.reversed()
  }

  /// Does something with files whose failure is that of the site.
  static func fileErrors<Result>(
    _ body: () throws(FileSystemError) -> Result
  ) throws(OutputError) -> Result {
    do throws(FileSystemError) {
      return try body()
    } catch {
      throw .file(error)
    }
  }

  /// Whether a path names a file inside the folder, and none of our own.
  package static func isSafe(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let areSafe = parts.allSatisfy { part in
      !part.isEmpty && part.count <= 255 && !part.elementsEqual(".".utf8)
        && !part.elementsEqual("..".utf8)
        && part.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    }
    return areSafe && !path.utf8.starts(with: SitePlace.prefix.utf8)
  }
}

/// Why a site can't be written.
package enum OutputError: Error, Equatable, Sendable {
  /// The file system refused.
  case file(FileSystemError)
  /// The folder holds files but no manifest.
  case foreignFolder(String)
  /// A file would lie outside of the folder.
  case unsafePath(String)
  /// A link inside the folder would lead out of it.
  case linkInside(String)
  /// Two pages have the same path.
  case writtenTwice(String)
  /// Another build is at work in the folder.
  case inUse(String)
}
