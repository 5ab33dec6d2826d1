import Synchronization

extension FileSystem {
  /// A file system in memory that holds `files`; the working directory is `/`.
  package static func memory(_ files: [String: String] = [:]) -> FileSystem {
    MemoryDisk(files).fileSystem
  }
}

/// A disk in memory: what tests write to, and what they look at afterwards.
package final class MemoryDisk: Sendable {
  /// What lies at a path.
  enum Node: Sendable {
    case file([UInt8])
    case folder
    case link(String)
  }

  /// Everything on the disk, by its absolute path.
  let nodes: Mutex<[String: Node]>
  /// The locks that are held.
  let locks = Mutex<Set<String>>([])

  /// Makes a disk that holds `files`, and the folders above them.
  package init(_ files: [String: String] = [:]) {
    nodes = Mutex(["/": .folder])
    for (path, text) in files { place(.file(Array(text.utf8)), at: path) }
  }

  /// Every file by its absolute path.
  package var files: [String: [UInt8]] {
    nodes.withLock { nodes in
      nodes.compactMapValues { node in
        if case .file(let bytes) = node { bytes } else { nil }
      }
    }
  }

  /// Every folder by its absolute path.
  package var folders: Set<String> {
    nodes.withLock { nodes in
      Set(
        nodes.compactMap { path, node in
          if case .folder = node { path } else { nil }
        }
      )
    }
  }

  /// Puts a link to `target` at `path`.
  package func link(_ path: String, to target: String) { place(.link(target), at: path) }

  /// Puts an empty folder at `path`.
  package func makeFolder(_ path: String) { place(.folder, at: path) }

  /// Puts a file at `path`.
  package func put(_ path: String, _ bytes: [UInt8]) { place(.file(bytes), at: path) }

  /// Takes the file away from `path`.
  package func remove(_ path: String) {
    nodes.withLock { _ = $0.removeValue(forKey: MemoryDisk.normal(path)) }
  }

  private func place(_ node: Node, at path: String) {
    let path = MemoryDisk.normal(path)
    nodes.withLock { nodes in
      var parent = FilePath.parent(of: path)
      while nodes[parent] == nil {
        nodes[parent] = .folder
        parent = FilePath.parent(of: parent)
      }
      nodes[path] = node
    }
  }

  /// The absolute path without `.` and empty parts.
  static func normal(_ path: String) -> String {
    "/" + path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }
}

extension MemoryDisk {
  /// The disk as a file system.
  package var fileSystem: FileSystem {
    FileSystem(
      read: { (path, limit) throws(FileSystemError) in try self.read(path, limit) },
      list: { (path) throws(FileSystemError) in try self.list(path) },
      kind: { (path) throws(FileSystemError) in try self.kind(path) },
      realPath: { (path) throws(FileSystemError) in
        try self.resolved(path, .inspect, followsLast: true, mustExist: true)
      },
      write: { (path, bytes) throws(FileSystemError) in try self.write(path, bytes) },
      makeFolder: { (path) throws(FileSystemError) in try self.make(path) },
      removeFile: { (path) throws(FileSystemError) in try self.removeFile(path) },
      removeFolder: { (path) throws(FileSystemError) in try self.removeFolder(path) },
      rename: { (from, to) throws(FileSystemError) in try self.rename(from, to) },
      exchange: { (one, other) throws(FileSystemError) in try self.exchange(one, other) },
      link: { (from, to) throws(FileSystemError) in try self.link(from, and: to) },
      lock: { (path) throws(FileSystemError) in try self.lock(path) },
      unlock: { self.unlock($0) },
      copyPermissions: { (from, to) throws(FileSystemError) in
        for path in [from, to] {
          _ = try self.resolved(path, .write, followsLast: true, mustExist: true)
        }
      }
    )
  }

  /// What lies at an absolute path without links.
  func node(_ path: String) -> Node? { nodes.withLock { $0[path] } }

  /// The absolute path behind links; the last part may be missing unless it must exist.
  func resolved(
    _ path: String,
    _ operation: FileSystemError.Operation,
    followsLast: Bool,
    mustExist: Bool
  ) throws(FileSystemError) -> String {
    var rest = path.split(separator: "/").map(String.init)
    var done = "/"
    var links = 0
    while !rest.isEmpty {
      let part = rest.removeFirst()
      if part == "." { continue }
      if part == ".." {
        done = FilePath.parent(of: done)
        continue
      }
      let next = FilePath.join(done, part)
      switch node(next) {
      case .link(let target) where !rest.isEmpty || followsLast:
        links += 1
        guard links < 40 else { throw FileSystemError(operation, path, .endlessLinks) }
        rest = target.split(separator: "/").map(String.init) + rest
        if target.hasPrefix("/") { done = "/" }
      case .file where !rest.isEmpty: throw FileSystemError(operation, path, .isNoFolder)
      case nil where !rest.isEmpty || mustExist:
        throw FileSystemError(operation, path, .notFound)
      case .file, .folder, .link, nil: done = next
      }
    }
    return done
  }

  private func read(_ path: String, _ limit: Int) throws(FileSystemError) -> [UInt8] {
    switch node(try resolved(path, .read, followsLast: true, mustExist: true)) {
    case .file(let bytes) where bytes.count <= limit: return bytes
    case .file: throw FileSystemError(.read, path, .tooLarge(limit: limit))
    case .folder: throw FileSystemError(.read, path, .isFolder)
    case .link, nil: throw FileSystemError(.read, path, .notFound)
    }
  }

  private func list(_ path: String) throws(FileSystemError) -> [FileSystem.Entry] {
    let folder = try resolved(path, .list, followsLast: true, mustExist: true)
    guard case .folder? = node(folder) else { throw FileSystemError(.list, path, .isNoFolder) }
    let entries = nodes.withLock { nodes in
      nodes.compactMap { path, node -> FileSystem.Entry? in
        guard path != "/", FilePath.parent(of: path) == folder else { return nil }
        return FileSystem.Entry(name: FilePath.name(of: path), kind: MemoryDisk.kind(of: node))
      }
    }
    return entries.sorted { FilePath.precedes($0.name, $1.name) }
  }

  private func kind(_ path: String) throws(FileSystemError) -> FileSystem.Kind? {
    do {
      let place = try resolved(path, .inspect, followsLast: false, mustExist: true)
      return node(place).map { MemoryDisk.kind(of: $0) }
    } catch {
      if error.reason == .notFound || error.reason == .isNoFolder { return nil }
      throw error
    }
  }

  private static func kind(of node: Node) -> FileSystem.Kind {
    switch node {
    case .file: .file
    case .folder: .folder
    case .link: .link
    }
  }

  private func write(_ path: String, _ bytes: [UInt8]) throws(FileSystemError) {
    let place = try resolved(path, .write, followsLast: false, mustExist: false)
    switch node(place) {
    case .folder?: throw FileSystemError(.write, path, .isFolder)
    case .link?: throw FileSystemError(.write, path, .endlessLinks)
    case .file?, nil: nodes.withLock { $0[place] = .file(bytes) }
    }
  }

  private func make(_ path: String) throws(FileSystemError) {
    let place = try resolved(path, .makeFolder, followsLast: true, mustExist: false)
    switch node(place) {
    case .folder?: break
    case nil: nodes.withLock { $0[place] = .folder }
    case .file?, .link?: throw FileSystemError(.makeFolder, path, .isNoFolder)
    }
  }

  private func removeFile(_ path: String) throws(FileSystemError) {
    let place = try resolved(path, .remove, followsLast: false, mustExist: false)
    if case .folder? = node(place) { throw FileSystemError(.remove, path, .isFolder) }
    nodes.withLock { _ = $0.removeValue(forKey: place) }
  }

  private func removeFolder(_ path: String) throws(FileSystemError) {
    guard try list(path).isEmpty else { throw FileSystemError(.remove, path, .folderNotEmpty) }
    let place = try resolved(path, .remove, followsLast: false, mustExist: true)
    nodes.withLock { _ = $0.removeValue(forKey: place) }
  }
}
