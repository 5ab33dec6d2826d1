/// How a folder is opened: locked, put right after a build that was killed, and known for ours.
extension OutputFolder {
  /// Makes sure that nobody else builds here.
  static func lock(
    _ root: String,
    _ fileSystem: FileSystem
  ) throws(OutputError) -> (SitePlace, FileSystem.Lock) {
    let found = try fileErrors { () throws(FileSystemError) -> (SitePlace, FileSystem.Lock?) in
      let place = try SitePlace(root, fileSystem)
      do throws(FileSystemError) {
        return (place, try fileSystem.lock(place.lock))
      } catch {
        guard [.notPermitted, .readOnlyDisk].contains(error.reason),
          try fileSystem.kind(place.real) != nil
        else { throw error }
        return (place.within, try fileSystem.lock(place.within.lock))
      }
    }
    guard let lock = found.1 else { throw .inUse(root) }
    return (found.0, lock)
  }

  /// Puts the former site back when there is none: a build was killed between the two steps of
  /// replacing it, or somebody removed the new one before the former was cleared away.
  static func recover(
    _ place: SitePlace,
    _ fileSystem: FileSystem
  ) throws(OutputError) {
    try fileErrors { () throws(FileSystemError) in
      for folder in [place.former, place.next] {
        guard try fileSystem.kind(place.real) == nil else { return }
        guard try fileSystem.kind(folder) == .folder,
          try fileSystem.kind(FilePath.join(folder, SitePlace.marker)) == nil,
          try SiteManifest.read(in: folder, fileSystem) != nil
        else { continue }
        try fileSystem.rename(folder, place.real)
      }
    }
  }

  /// What the site lists; nothing when there is none.
  ///
  /// A folder of somebody else is refused.
  static func look(
    at place: SitePlace,
    _ fileSystem: FileSystem
  ) throws(OutputError) -> SiteManifest? {
    let found = try fileErrors { () throws(FileSystemError) -> (SiteManifest?, isOurs: Bool) in
      guard try fileSystem.kind(place.real) != nil else { return (nil, true) }
      let entries = try fileSystem.list(place.real)
      if entries.contains(where: { $0.name == SiteManifest.name }) {
        let manifest = try SiteManifest.read(in: place.real, fileSystem)
        return (manifest, manifest != nil)
      }
      return (SiteManifest(), entries.allSatisfy { $0.name.hasPrefix(SitePlace.prefix) })
    }
    guard found.isOurs else { throw .foreignFolder(place.named) }
    return found.0
  }

  /// Clears away what a killed build left beside the site and in it.
  static func clear(
    _ place: SitePlace,
    _ fileSystem: FileSystem
  ) throws(OutputError) {
    for folder in [place.next, place.former] {
      let isCleared = try fileErrors { () throws(FileSystemError) in
        try FormerSite(folder, beside: place.real, fileSystem).clear()
      }
      guard isCleared else { throw .foreignFolder(folder) }
    }
    try fileErrors { () throws(FileSystemError) in
      guard try fileSystem.kind(place.real) != nil else { return }
      for entry in try fileSystem.list(place.real)
      where entry.name == SitePlace.marker || entry.name.hasPrefix(temporaryPrefix) {
        try fileSystem.removeFile(FilePath.join(place.real, entry.name))
      }
    }
  }
}
