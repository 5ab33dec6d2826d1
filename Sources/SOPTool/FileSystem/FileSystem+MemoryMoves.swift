import Synchronization

extension MemoryDisk {
  /// Whether somebody holds the lock at `path`.
  package func isLocked(_ path: String) -> Bool {
    locks.withLock { $0.contains(MemoryDisk.normal(path)) }
  }

  /// Gives a file, a link or a folder another name.
  func rename(_ from: String, _ to: String) throws(FileSystemError) {
    let source = try resolved(from, .rename, followsLast: false, mustExist: true)
    let target = try resolved(to, .rename, followsLast: false, mustExist: false)
    if case .folder? = node(target) { throw FileSystemError(.rename, to, .isFolder) }
    if case .folder? = node(source), node(target) != nil {
      throw FileSystemError(.rename, to, .isNoFolder)
    }
    nodes.withLock { nodes in
      let moved = MemoryDisk.take(source, from: &nodes)
      for (rest, node) in moved { nodes[target + rest] = node }
    }
  }

  /// Lets two things change places.
  func exchange(_ one: String, _ other: String) throws(FileSystemError) {
    let first = try resolved(one, .rename, followsLast: false, mustExist: true)
    let second = try resolved(other, .rename, followsLast: false, mustExist: true)
    nodes.withLock { nodes in
      let left = MemoryDisk.take(first, from: &nodes)
      let right = MemoryDisk.take(second, from: &nodes)
      for (rest, node) in left { nodes[second + rest] = node }
      for (rest, node) in right { nodes[first + rest] = node }
    }
  }

  /// Gives a file or link a second name.
  func link(_ from: String, and to: String) throws(FileSystemError) {
    let source = try resolved(from, .write, followsLast: false, mustExist: true)
    let target = try resolved(to, .write, followsLast: false, mustExist: false)
    guard node(target) == nil else { throw FileSystemError(.write, to, .alreadyExists) }
    if case .folder? = node(source) { throw FileSystemError(.write, from, .notPermitted) }
    nodes.withLock { $0[target] = $0[source] }
  }

  /// Takes the lock at `path`, unless somebody holds it.
  func lock(_ path: String) throws(FileSystemError) -> FileSystem.Lock? {
    let place = try resolved(path, .write, followsLast: false, mustExist: false)
    guard locks.withLock({ $0.insert(place).inserted }) else { return nil }
    nodes.withLock { $0[place] = .file([]) }
    return FileSystem.Lock(path: place, number: 0)
  }

  /// Gives a lock back.
  func unlock(_ lock: FileSystem.Lock) {
    nodes.withLock { _ = $0.removeValue(forKey: lock.path) }
    locks.withLock { _ = $0.remove(lock.path) }
  }

  /// Takes a thing and all that is in it away; each by what its path has behind that of the thing.
  private static func take(_ path: String, from nodes: inout [String: Node]) -> [String: Node] {
    var taken: [String: Node] = [:]
    for (other, node) in nodes where other == path || other.utf8.starts(with: (path + "/").utf8) {
      taken[String(decoding: other.utf8.dropFirst(path.utf8.count), as: UTF8.self)] = node
    }
    for rest in taken.keys { nodes.removeValue(forKey: path + rest) }
    return taken
  }
}
