/// Finds the registry that a file or folder belongs to.
package struct RegistryLocator: Sendable {
  /// Where a file or folder lies.
  package struct Place: Hashable, Sendable {
    /// The folder of the registry, named from where the user is.
    package var root: String
    /// The path inside the registry; empty for the registry itself.
    package var inside: String
    /// Whether a `registri.sop` was found; otherwise `root` is only the nearest folder.
    package var isRegistry: Bool
    /// Whether the path names a folder.
    package var isFolder: Bool
  }

  private let fileSystem: FileSystem

  /// Makes a locator.
  package init(_ fileSystem: FileSystem) { self.fileSystem = fileSystem }

  /// Where `path` lies: in the nearest folder above it, or itself, that holds a `registri.sop`.
  package func place(of path: String) throws(FileSystemError) -> Place {
    let path = FilePath.withoutSlashes(path)
    guard let kind = try fileSystem.target(path) else {
      throw FileSystemError(.read, path, .notFound)
    }
    let isFolder = kind == .folder
    let folder = isFolder ? path : FilePath.parent(of: path)
    let real = try realPlace(of: path, isFolder: isFolder)
    for root in try candidates(from: folder) {
      guard try fileSystem.target(FilePath.join(root, "registri.sop")) == .file,
        let inside = FilePath.inside(real, of: try fileSystem.realPath(root))
      else { continue }
      return Place(root: root, inside: inside, isRegistry: true, isFolder: isFolder)
    }
    let inside = isFolder ? "" : FilePath.name(of: path)
    return Place(root: folder, inside: inside, isRegistry: false, isFolder: isFolder)
  }

  /// The absolute path; of a file without following a link at its end, for it is named by that.
  private func realPlace(of path: String, isFolder: Bool) throws(FileSystemError) -> String {
    if isFolder { return try fileSystem.realPath(path) }
    let folder = try fileSystem.realPath(FilePath.parent(of: path))
    return FilePath.join(folder, FilePath.name(of: path))
  }

  /// The folders from `folder` upwards, named from where the user is.
  private func candidates(from folder: String) throws(FileSystemError) -> [String] {
    var candidates = [folder]
    var last = folder
    while last != ".", last != "/", FilePath.name(of: last) != ".." {
      last = FilePath.parent(of: last)
      candidates.append(last)
    }
    guard last != "/" else { return candidates }
    var above = last == "." ? ".." : FilePath.join(last, "..")
    for _ in 0..<RegistryReader.mostLevels {
      candidates.append(above)
      if try fileSystem.realPath(above) == "/" { break }
      above = FilePath.join(above, "..")
    }
    return candidates
  }
}

extension RegistryLocator.Place {
  /// The whole registry at `root`.
  init(registryAt root: String) {
    self.init(root: root, inside: "", isRegistry: true, isFolder: true)
  }
}
