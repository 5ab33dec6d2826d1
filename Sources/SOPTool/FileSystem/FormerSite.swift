/// What is left of a site that was replaced, or was never finished.
struct FormerSite {
  private let folder: String
  private let site: String
  private let fileSystem: FileSystem

  /// Names what lies at `folder`, beside the site at `site`.
  init(_ folder: String, beside site: String, _ fileSystem: FileSystem) {
    self.folder = folder
    self.site = site
    self.fileSystem = fileSystem
  }

  /// Clears away what a build left that was killed; false when it may be somebody else's.
  func clear() throws(FileSystemError) -> Bool {
    guard let kind = try fileSystem.kind(folder) else { return true }
    guard kind == .folder else { return false }
    let entries = try fileSystem.list(folder)
    if entries.isEmpty || entries.contains(where: { $0.name == SitePlace.marker }) {
      try wipe()
    } else if let manifest = try SiteManifest.read(in: folder, fileSystem) {
      try sweep(manifest)
    } else {
      return false
    }
    return true
  }

  /// Removes an unfinished site; the marker goes last, for the case that this is killed as well.
  func wipe() throws(FileSystemError) {
    try clear("", keeping: SitePlace.marker) { path throws(FileSystemError) in
      try fileSystem.removeFile(FilePath.join(folder, path))
    }
  }

  /// Removes a former site.
  ///
  /// What it did not list and the present one lacks came while that was being made, and belongs to
  /// somebody: it moves over.
  func sweep(_ manifest: SiteManifest) throws(FileSystemError) {
    try clear("", keeping: SiteManifest.name) { path throws(FileSystemError) in
      let (old, new) = (FilePath.join(folder, path), FilePath.join(site, path))
      let isOwn = manifest.digests[path] != nil || path.utf8.starts(with: SitePlace.prefix.utf8)
      let isNeedless = isOwn ? true : try fileSystem.kind(new) != nil
      if isNeedless {
        try fileSystem.removeFile(old)
      } else {
        try fileSystem.makeFolders(FilePath.parent(of: new))
        try fileSystem.rename(old, new)
      }
    }
  }

  /// Empties a folder and removes it; links are not followed.
  private func clear(
    _ inner: String,
    keeping last: String,
    _ clearFile: (String) throws(FileSystemError) -> Void
  ) throws(FileSystemError) {
    let place = FilePath.join(folder, inner)
    for entry in try fileSystem.list(place) {
      let path = FilePath.join(inner, entry.name)
      switch entry.kind {
      case .folder: try clear(path, keeping: last, clearFile)
      case .file, .link, .other: if path != last { try clearFile(path) }
      }
    }
    if inner.isEmpty { try fileSystem.removeFile(FilePath.join(folder, last)) }
    try fileSystem.removeFolder(place)
  }
}
