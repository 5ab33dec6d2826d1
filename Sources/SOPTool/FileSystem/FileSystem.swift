/// The file system, as far as this program needs it: one closure for each effect.
///
/// Nothing else in the program touches a disk, so a test can use ``memory(_:)``, count the
/// calls, or make any of them fail. Paths are those of the operating system, absolute or relative
/// to the working directory, with `/` between their parts.
package struct FileSystem: Sendable {
  /// What a path names.
  package enum Kind: Sendable {
    /// An ordinary file.
    case file
    /// A folder.
    case folder
    /// A symbolic link, wherever it leads.
    case link
    /// A device, a pipe, a socket.
    case other
  }

  /// An entry of a folder.
  package struct Entry: Sendable {
    /// The name; with replacement characters when it is not UTF-8 on the disk.
    package var name: String
    /// What it is; links are not followed.
    package var kind: Kind
    /// Whether the name is UTF-8; only then can the entry be opened by it.
    package var isNameReadable = true

    /// Makes an entry.
    package init(name: String, kind: Kind, isNameReadable: Bool = true) {
      self.name = name
      self.kind = kind
      self.isNameReadable = isNameReadable
    }
  }

  /// A lock that this process holds, until it gives it back or ends, however it ends.
  package struct Lock: Hashable, Sendable {
    /// The path of its file.
    package let path: String
    /// By which the operating system knows it.
    package let number: Int32

    /// Names a lock.
    package init(path: String, number: Int32) {
      self.path = path
      self.number = number
    }
  }

  /// Reads an ordinary file of at most `limit` bytes.
  package var read: @Sendable (_ path: String, _ limit: Int) throws(FileSystemError) -> [UInt8]
  /// The entries of a folder, sorted by the bytes of their names, without `.` and `..`.
  package var list: @Sendable (_ path: String) throws(FileSystemError) -> [Entry]
  /// What a path names, or nothing; a link at its end is not followed.
  package var kind: @Sendable (_ path: String) throws(FileSystemError) -> Kind?
  /// The absolute path without links, `.` and `..`; it has to exist.
  package var realPath: @Sendable (_ path: String) throws(FileSystemError) -> String
  /// Creates or replaces a file; when it fails, the file may hold a part of the bytes.
  package var write: @Sendable (_ path: String, _ bytes: [UInt8]) throws(FileSystemError) -> Void
  /// Makes one folder; that it exists already is no error.
  package var makeFolder: @Sendable (_ path: String) throws(FileSystemError) -> Void
  /// Removes a file or a link; that there is none is no error.
  package var removeFile: @Sendable (_ path: String) throws(FileSystemError) -> Void
  /// Removes an empty folder.
  package var removeFolder: @Sendable (_ path: String) throws(FileSystemError) -> Void
  /// Gives a file another name, in one step and in place of a file that bears it; also a folder,
  /// where nothing bears the name.
  package var rename: @Sendable (_ from: String, _ to: String) throws(FileSystemError) -> Void
  /// Lets two things on one disk change places, in one step: nobody ever finds either missing.
  package var exchange: @Sendable (_ one: String, _ other: String) throws(FileSystemError) -> Void
  /// Gives a file or link a second name, which must be free; both are the same file then.
  package var link: @Sendable (_ from: String, _ to: String) throws(FileSystemError) -> Void
  /// Takes the lock at a path, where a file is made; nothing when somebody else holds it.
  package var lock: @Sendable (_ path: String) throws(FileSystemError) -> Lock?
  /// Gives a lock back, and removes its file.
  package var unlock: @Sendable (_ lock: Lock) -> Void

  /// Gives a file the permissions of the one whose place it is to take; fails when that one may
  /// not be changed.
  package var copyPermissions:
    @Sendable (_ from: String, _ to: String) throws(FileSystemError) -> Void

  /// Makes a file system of its effects.
  package init(
    read: @escaping @Sendable (String, Int) throws(FileSystemError) -> [UInt8],
    list: @escaping @Sendable (String) throws(FileSystemError) -> [Entry],
    kind: @escaping @Sendable (String) throws(FileSystemError) -> Kind?,
    realPath: @escaping @Sendable (String) throws(FileSystemError) -> String,
    write: @escaping @Sendable (String, [UInt8]) throws(FileSystemError) -> Void,
    makeFolder: @escaping @Sendable (String) throws(FileSystemError) -> Void,
    removeFile: @escaping @Sendable (String) throws(FileSystemError) -> Void,
    removeFolder: @escaping @Sendable (String) throws(FileSystemError) -> Void,
    rename: @escaping @Sendable (String, String) throws(FileSystemError) -> Void,
    exchange: @escaping @Sendable (String, String) throws(FileSystemError) -> Void,
    link: @escaping @Sendable (String, String) throws(FileSystemError) -> Void,
    lock: @escaping @Sendable (String) throws(FileSystemError) -> Lock?,
    unlock: @escaping @Sendable (Lock) -> Void,
    copyPermissions: @escaping @Sendable (String, String) throws(FileSystemError) -> Void
  ) {
    self.read = read
    self.list = list
    self.kind = kind
    self.realPath = realPath
    self.write = write
    self.makeFolder = makeFolder
    self.removeFile = removeFile
    self.removeFolder = removeFolder
    self.rename = rename
    self.exchange = exchange
    self.link = link
    self.lock = lock
    self.unlock = unlock
    self.copyPermissions = copyPermissions
  }
}

extension FileSystem {
  /// What a path names behind its links, or nothing when there is nothing.
  package func target(_ path: String) throws(FileSystemError) -> Kind? {
    let kind = try kind(path)
    guard kind == .link else { return kind }
    do {
      return try self.kind(realPath(path))
    } catch {
      if error.reason == .notFound { return nil }
      throw error
    }
  }

  /// Writes a file beside its place and renames it, so that it is whole or as it was before.
  ///
  /// `temporary` has to lie on the same disk as `path`.
  package func replace(
    _ path: String,
    with bytes: [UInt8],
    through temporary: String
  ) throws(FileSystemError) {
    do {
      try write(temporary, bytes)
      try rename(temporary, path)
    } catch {
      try? removeFile(temporary)
      // The user knows the file by the name it was to have.
      throw FileSystemError(error.operation, path, error.reason)
    }
  }

  /// Writes a file that is not there yet: whole or not at all, and never over another one.
  ///
  /// `temporary` has to lie on the same disk as `path`.
  package func create(
    _ path: String,
    _ bytes: [UInt8],
    through temporary: String
  ) throws(FileSystemError) {
    do throws(FileSystemError) {
      try write(temporary, bytes)
      do throws(FileSystemError) {
        // A second name can be given only where none is taken; nobody can come in between.
        try link(temporary, path)
        try? removeFile(temporary)
      } catch {
        guard error.reason == .unsupported || error.reason == .notPermitted else { throw error }
        if try kind(path) != nil { throw FileSystemError(.write, path, .alreadyExists) }
        try rename(temporary, path)
      }
    } catch {
      try? removeFile(temporary)
      throw FileSystemError(error.operation, path, error.reason)
    }
  }

  /// Makes a folder and those above it.
  package func makeFolders(_ path: String) throws(FileSystemError) {
    if try target(path) == .folder { return }
    let parent = FilePath.parent(of: path)
    if parent != path, parent != "." { try makeFolders(parent) }
    try makeFolder(path)
  }
}

/// Paths as text.
package enum FilePath {
  /// The path of `name` inside `folder`; the working directory is not named.
  package static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    if name.isEmpty { return folder }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }

  /// The path without slashes at its end.
  package static func withoutSlashes(_ path: String) -> String {
    var rest = path.utf8[...]
    while rest.count > 1, rest.last == UInt8(ascii: "/") { rest = rest.dropLast() }
    return String(decoding: rest, as: UTF8.self)
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    let whole = withoutSlashes(path)
    guard let slash = whole.utf8.lastIndex(of: UInt8(ascii: "/")) else { return whole }
    return String(decoding: whole.utf8[whole.utf8.index(after: slash)...], as: UTF8.self)
  }

  /// The folder that holds what a path names; `.` for a mere name.
  package static func parent(of path: String) -> String {
    let whole = withoutSlashes(path)
    guard let slash = whole.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    let head = String(decoding: whole.utf8[..<slash], as: UTF8.self)
    return head.isEmpty ? "/" : withoutSlashes(head)
  }

  /// What is left of `path` inside `folder`: empty for the folder itself, nothing outside of it.
  package static func inside(_ path: String, of folder: String) -> String? {
    if path == folder { return "" }
    let prefix = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
    guard path.utf8.starts(with: prefix.utf8) else { return nil }
    return String(decoding: path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }

  /// Whether the first text comes before the second by their bytes.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
