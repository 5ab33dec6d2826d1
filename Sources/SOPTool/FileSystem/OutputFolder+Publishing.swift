/// How the new site takes the place of the old one.
extension OutputFolder {
  /// Publishes what was written, in one step where the folder can be moved.
  mutating func publish() throws(OutputError) {
    ownFolders = Set(known.digests.keys.flatMap { OutputFolder.folders(above: $0) })
    let stale = try OutputFolder.fileErrors { () throws(FileSystemError) in try staleFiles() }
    counts.removed = stale.count
    if exists, changed.isEmpty, stale.isEmpty {
      if kept == known { return }
      try OutputFolder.fileErrors { () throws(FileSystemError) in try saveManifest(kept.bytes) }
      return
    }
    do throws(OutputError) {
      try replaceSite()
    } catch {
      guard case .file(let cause) = error, OutputFolder.bindsFolder(cause.reason) else {
        throw error
      }
      try OutputFolder.fileErrors { () throws(FileSystemError) in try install(removing: stale) }
    }
  }

  /// Whether a failure means that the folder can't be moved, or not without losing something.
  private static func bindsFolder(_ reason: FileSystemError.Reason) -> Bool {
    [.inUse, .otherDisk, .notReadableName].contains(reason)
  }

  /// The files that the old site lists and the new one lacks, as far as they are there.
  private mutating func staleFiles() throws(FileSystemError) -> [String] {
    var stale: [String] = []
    for path in known.digests.keys.sorted(by: FilePath.precedes)
    where kept.digests[path] == nil {
      if try isReachable(path) { stale.append(path) }
    }
    return stale
  }

  /// Whether a file is there and no folder above it is a link.
  private mutating func isReachable(_ path: String) throws(FileSystemError) -> Bool {
    for folder in OutputFolder.folders(above: path) where !verified.contains(folder) {
      guard try fileSystem.kind(FilePath.join(place.real, folder)) == .folder else { return false }
      verified.insert(folder)
    }
    let kind = try fileSystem.kind(FilePath.join(place.real, path))
    return kind == .file || kind == .link
  }

  // MARK: In one step

  /// Completes the new site, and lets it take the place of the old one.
  private mutating func replaceSite() throws(OutputError) {
    try OutputFolder.fileErrors { () throws(FileSystemError) in
      guard try place.isMovable(fileSystem) else {
        throw FileSystemError(.rename, place.named, .inUse)
      }
      for path in unchanged { try carry(path) }
    }
    if exists { try carryForeign("") }
    try OutputFolder.fileErrors { () throws(FileSystemError) in
      try makeFolders(aboveNext: SiteManifest.name)
      try fileSystem.write(FilePath.join(place.next, SiteManifest.name), kept.bytes)
      try changePlaces()
    }
  }

  /// Takes a file along: under a second name, or as a copy where the disk knows none.
  private mutating func carry(_ path: String) throws(FileSystemError) {
    try makeFolders(aboveNext: path)
    let (old, new) = (FilePath.join(place.real, path), FilePath.join(place.next, path))
    do {
      try fileSystem.link(old, new)
    } catch {
      guard [.notPermitted, .unsupported].contains(error.reason) else { throw named(error, path) }
      try fileSystem.write(new, try fileSystem.read(old, Int.max))
      try? fileSystem.copyPermissions(old, new)
    }
  }

  /// Takes along what lies in a folder of the old site and was not made by this program.
  private mutating func carryForeign(_ folder: String) throws(OutputError) {
    let entries = try OutputFolder.fileErrors { () throws(FileSystemError) in
      let entries = try fileSystem.list(FilePath.join(place.real, folder))
      if entries.isEmpty, !ownFolders.contains(folder) {
        try makeFolders(aboveNext: FilePath.join(folder, SitePlace.marker))
      }
      return entries
    }
    for entry in entries where !(folder.isEmpty && entry.name.hasPrefix(SitePlace.prefix)) {
      let path = FilePath.join(folder, entry.name)
      let isOwn = kept.digests[path] != nil || known.digests[path] != nil
      if entry.kind != .folder, isOwn { continue }
      try checkPlace(of: path, entry)
      if entry.kind == .folder {
        try carryForeign(path)
      } else {
        try OutputFolder.fileErrors { () throws(FileSystemError) in try carry(path) }
      }
    }
  }

  /// Something of somebody else may stand in the way of the new site.
  private func checkPlace(of path: String, _ entry: FileSystem.Entry) throws(OutputError) {
    let named = FilePath.join(place.named, path)
    guard entry.isNameReadable else {
      throw .file(FileSystemError(.write, named, .notReadableName))
    }
    switch entry.kind {
    case .folder where kept.digests[path] != nil:
      throw .file(FileSystemError(.write, named, .isFolder))
    case .link where made.contains(path): throw .linkInside(named)
    case .file where made.contains(path), .other where made.contains(path):
      throw .file(FileSystemError(.makeFolder, named, .isNoFolder))
    case .file, .folder, .link, .other: break
    }
  }

  /// Lets the sites change places, and clears the former one away.
  ///
  /// From the first step on the new site is published; that something of the former one may be
  /// left is no failure.
  private mutating func changePlaces() throws(FileSystemError) {
    var former = place.next
    if exists {
      do {
        try fileSystem.exchange(place.next, place.real)
      } catch {
        guard error.reason == .unsupported else { throw named(error, "") }
        try replaceInTwoSteps()
        former = place.former
      }
    } else {
      try fileSystem.rename(place.next, place.real)
    }
    made = []
    try? fileSystem.removeFile(FilePath.join(place.real, SitePlace.marker))
    if exists { try? FormerSite(former, beside: place.real, fileSystem).sweep(known) }
  }

  /// Moves the old site away and the new one into its place.
  ///
  /// For the moment between there is no site. Should the build be killed just then, the next one
  /// puts the old site back.
  private func replaceInTwoSteps() throws(FileSystemError) {
    try fileSystem.rename(place.real, place.former)
    do {
      try fileSystem.rename(place.next, place.real)
    } catch {
      try fileSystem.rename(place.former, place.real)
      throw named(error, "")
    }
  }

  // MARK: File by file

  /// Replaces the files in the folder itself, where it can't change places with another.
  ///
  /// Meanwhile the manifest lists what was and what will be, without digests.
  private mutating func install(removing stale: [String]) throws(FileSystemError) {
    if !exists { try fileSystem.makeFolders(place.real) }
    var meanwhile = known
    meanwhile.digests.merge(kept.digests) { $1 }
    try saveManifest(meanwhile.pathBytes)
    for path in changed { try install(path) }
    var folders: Set<String> = []
    for path in stale {
      try fileSystem.removeFile(FilePath.join(place.real, path))
      folders.formUnion(OutputFolder.folders(above: path))
    }
    for folder in folders.sorted(by: { FilePath.precedes($1, $0) }) {
      // A folder that holds anything else stays; that is no failure.
      try? fileSystem.removeFolder(FilePath.join(place.real, folder))
    }
    try saveManifest(kept.bytes)
  }

  private func install(_ path: String) throws(FileSystemError) {
    let (new, old) = (FilePath.join(place.next, path), FilePath.join(place.real, path))
    do throws(FileSystemError) {
      try fileSystem.makeFolders(FilePath.parent(of: old))
      do throws(FileSystemError) {
        try fileSystem.rename(new, old)
      } catch {
        guard error.reason == .otherDisk else { throw error }
        let bytes = try fileSystem.read(new, Int.max)
        try fileSystem.replace(old, with: bytes, through: temporary)
      }
    } catch {
      throw named(error, path)
    }
  }

  private func saveManifest(_ bytes: [UInt8]) throws(FileSystemError) {
    let path = FilePath.join(place.real, SiteManifest.name)
    do {
      try fileSystem.replace(path, with: bytes, through: temporary)
    } catch {
      throw named(error, SiteManifest.name)
    }
  }

  private var temporary: String {
    FilePath.join(place.real, OutputFolder.temporaryPrefix + "situs")
  }
}
