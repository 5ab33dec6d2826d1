/// Where a site lies, and where the next one is made: beside it, on the same disk.
///
/// The folder may be named through a link; then it is the folder behind the link that changes.
/// Where nothing may be made beside it, the next site is made inside of it.
struct SitePlace: Sendable {
  /// How the names of everything begin that is ours and no file of the site.
  static let prefix = ".sop-"
  /// The file by which an unfinished site is known: all that lies around it is ours.
  static let marker = ".sop-belum"

  /// The folder as the user named it.
  let named: String
  /// Its absolute path without links.
  let real: String
  /// Where the next site is made.
  let folder: String

  /// Finds the place of the site at `root`; the folder above it is made when it is missing.
  init(_ root: String, _ fileSystem: FileSystem) throws(FileSystemError) {
    named = root
    switch try fileSystem.target(root) {
    case .folder?: real = try fileSystem.realPath(root)
    case nil where try fileSystem.kind(root) == nil:
      let parent = FilePath.parent(of: root)
      try fileSystem.makeFolders(parent)
      real = FilePath.join(try fileSystem.realPath(parent), FilePath.name(of: root))
    case .file?, .link?, .other?, nil:
      throw FileSystemError(.makeFolder, root, .isNoFolder)
    }
    folder = FilePath.parent(of: real)
  }

  private init(_ place: SitePlace, folder: String) {
    named = place.named
    real = place.real
    self.folder = folder
  }

  /// The same site, the next one being made inside of it.
  var within: SitePlace { SitePlace(self, folder: real) }

  /// The next site, as long as it is being made; afterwards the former one, until it is cleared.
  var next: String { beside("baru") }
  /// The former site, where two folders can't change places in one step.
  var former: String { beside("lama") }
  /// The file that is locked while somebody builds.
  var lock: String { beside("kunci") }

  private func beside(_ word: String) -> String {
    FilePath.join(folder, "\(SitePlace.prefix)\(word)-\(FilePath.name(of: real))")
  }

  /// Whether the folder may change places with another.
  ///
  /// The root of the disk can't. And a program that stands in the folder, as this one may, would go
  /// on standing in the one that is cleared away.
  func isMovable(_ fileSystem: FileSystem) throws(FileSystemError) -> Bool {
    guard folder != real else { return false }
    return FilePath.inside(try fileSystem.realPath("."), of: real) == nil
  }
}
