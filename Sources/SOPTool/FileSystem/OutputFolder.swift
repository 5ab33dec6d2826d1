import SOPLanguage

/// The folder of a built site: only what changed is written, only what was once written is removed.
///
/// A manifest in the folder lists what the program wrote there. A folder that holds anything but
/// has no manifest belongs to somebody else and is refused. Each file is written beside its place
/// and then renamed into it, so that a reader of the site sees a file whole or not at all, however
/// a build ends. A build that is killed may leave files that no manifest names; the next build
/// writes them again or leaves them alone, for it removes nothing that it does not know.
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

  /// The name of the list of files, which also marks the folder as ours.
  package static let manifestName = ".sop-manifest"
  /// How the names of files begin that are being written.
  package static let temporaryPrefix = ".sop-sementara-"
  private static let heading = "sop-site 1"
  private static let mostManifestBytes = 1 << 30

  /// What was done so far.
  package private(set) var counts = Counts()

  private let root: String
  private let temporary: String
  private let fileSystem: FileSystem
  /// What the manifest listed when the folder was opened.
  private var known: Set<String> = []
  /// What was written since.
  private var kept: Set<String> = []
  /// Folders of which it is known that they are no links.
  private var verified: Set<String> = []

  /// Opens the folder at `root`, or makes it; `processID` tells apart builds that run together.
  package init(
    opening root: String,
    _ fileSystem: FileSystem,
    processID: Int
  ) throws(OutputError) {
    self.root = root
    self.fileSystem = fileSystem
    temporary = FilePath.join(root, OutputFolder.temporaryPrefix + "\(processID)")
    do throws(FileSystemError) {
      guard let kind = try fileSystem.target(root) else {
        try fileSystem.makeFolders(root)
        try saveManifest([])
        return
      }
      guard kind == .folder else { throw FileSystemError(.makeFolder, root, .isNoFolder) }
      if try adopt(fileSystem.list(root)) { return }
    } catch {
      throw .file(error)
    }
    throw .foreignFolder(root)
  }

  /// Reads the manifest and clears away what a killed build left; false when it is not our folder.
  private mutating func adopt(_ entries: [FileSystem.Entry]) throws(FileSystemError) -> Bool {
    let left = entries.filter { $0.name.hasPrefix(OutputFolder.temporaryPrefix) }
    let marker = entries.first { $0.name == OutputFolder.manifestName && $0.kind == .file }
    guard marker != nil || left.count == entries.count else { return false }
    if marker != nil {
      let path = FilePath.join(root, OutputFolder.manifestName)
      let text = try fileSystem.read(path, OutputFolder.mostManifestBytes)
      let lines = text.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
      guard lines.first == OutputFolder.heading else { return false }
      known = Set(lines.dropFirst().filter { OutputFolder.isSafe($0) })
    } else {
      try saveManifest([])
    }
    for entry in left {
      try fileSystem.removeFile(FilePath.join(root, entry.name))
    }
    return true
  }

  /// Writes a file unless it is there with the same contents.
  package mutating func write(_ path: String, _ bytes: [UInt8]) throws(OutputError) {
    guard OutputFolder.isSafe(path) else { throw .unsafePath(path) }
    guard kept.insert(path).inserted else { throw .writtenTwice(path) }
    let link: String?
    do {
      link = try makeFolders(above: path)
      if link == nil { try put(FilePath.join(root, path), bytes) }
    } catch {
      throw .file(error)
    }
    if let link { throw .linkInside(link) }
  }

  /// Removes what no longer belongs to the site, and notes what does.
  package mutating func finish() throws(OutputError) {
    do throws(FileSystemError) {
      let stale = known.subtracting(kept).sorted(by: FilePath.precedes)
      var folders: Set<String> = []
      for path in stale where try isReachable(path) {
        try fileSystem.removeFile(FilePath.join(root, path))
        counts.removed += 1
        folders.formUnion(OutputFolder.folders(above: path))
      }
      removeEmpty(folders)
      if kept != known { try saveManifest(kept) }
    } catch {
      throw .file(error)
    }
  }

  /// Ends a build that failed: nothing is removed, and what was written is noted.
  ///
  /// It does what it can; a disk that failed once may fail again.
  package mutating func abandon() {
    try? saveManifest(known.union(kept))
  }

  // MARK: Files

  private mutating func put(_ place: String, _ bytes: [UInt8]) throws(FileSystemError) {
    if try hasContents(place, bytes) {
      counts.unchanged += 1
    } else {
      try fileSystem.replace(place, with: bytes, through: temporary)
      counts.written += 1
    }
  }

  private func hasContents(_ place: String, _ bytes: [UInt8]) throws(FileSystemError) -> Bool {
    guard try fileSystem.kind(place) == .file else { return false }
    // A file that can't be read, or has grown, is not what it should be and gets replaced.
    guard let present = try? fileSystem.read(place, bytes.count) else { return false }
    return present == bytes
  }

  private func saveManifest(_ paths: Set<String>) throws(FileSystemError) {
    var sink = ByteSink()
    sink.append(OutputFolder.heading)
    sink.append("\n")
    for path in paths.sorted(by: FilePath.precedes) {
      sink.append(path)
      sink.append("\n")
    }
    let path = FilePath.join(root, OutputFolder.manifestName)
    try fileSystem.replace(path, with: sink.bytes, through: temporary)
  }

  // MARK: Folders

  /// Makes the folders above a file; gives the link that stands in the way, if there is one.
  private mutating func makeFolders(above path: String) throws(FileSystemError) -> String? {
    for folder in OutputFolder.folders(above: path) where !verified.contains(folder) {
      let place = FilePath.join(root, folder)
      switch try fileSystem.kind(place) {
      case .folder: break
      case .link: return place
      case .file, .other, nil: try fileSystem.makeFolder(place)
      }
      verified.insert(folder)
    }
    return nil
  }

  /// Whether all folders above a file are there and none is a link.
  private mutating func isReachable(_ path: String) throws(FileSystemError) -> Bool {
    for folder in OutputFolder.folders(above: path) where !verified.contains(folder) {
      guard try fileSystem.kind(FilePath.join(root, folder)) == .folder else { return false }
      verified.insert(folder)
    }
    let kind = try fileSystem.kind(FilePath.join(root, path))
    return kind == .file || kind == .link
  }

  /// Removes those of the folders that are empty, the innermost first.
  private func removeEmpty(_ folders: Set<String>) {
    for folder in folders.sorted(by: { FilePath.precedes($1, $0) }) {
      // A folder that holds anything else stays; that is no failure.
      try? fileSystem.removeFolder(FilePath.join(root, folder))
    }
  }

  /// The folders above a file, the outermost first.
  private static func folders(above path: String) -> [String] {
    var folders: [String] = []
    var folder = FilePath.parent(of: path)
    while folder != "." {
      folders.append(folder)
      folder = FilePath.parent(of: folder)
    }
    return folders.reversed()
  }

  /// Whether a path names a file inside the folder, and none of our own.
  package static func isSafe(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let areSafe = parts.allSatisfy { part in
      !part.isEmpty && part.count <= 255 && !part.elementsEqual(".".utf8)
        && !part.elementsEqual("..".utf8)
        && part.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    }
    return areSafe && !path.utf8.starts(with: ".sop-".utf8)
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
}
