#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension FileSystem {
  /// The real file system, by the calls of POSIX alone.
  ///
  /// Foundation would cost several milliseconds at each start and, on writing, a wait for the
  /// disk at each file; a site can be built again, so files are not synchronised one by one.
  package static let posix = FileSystem(
    read: Posix.read,
    list: Posix.list,
    kind: Posix.kind,
    realPath: Posix.realPath,
    write: Posix.write,
    makeFolder: Posix.makeFolder,
    removeFile: Posix.removeFile,
    removeFolder: Posix.removeFolder,
    rename: Posix.rename,
    exchange: Posix.exchange,
    link: Posix.link,
    lock: Posix.lock,
    unlock: Posix.unlock,
    copyPermissions: Posix.copyPermissions
  )
}

/// The calls of POSIX, each checked, with an interrupted call made again.
package enum Posix {
  /// A file that is open; it has to be closed.
  struct OpenFile {
    let descriptor: Int32
    let path: String
  }

  @Sendable fileprivate static func read(
    _ path: String,
    _ limit: Int
  ) throws(FileSystemError) -> [UInt8] {
    // Without O_NONBLOCK a pipe without a writer would wait for ever.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    let file = try open(path, flags, .read)
    defer { _ = close(file.descriptor) }
    var status = stat()
    guard fstat(file.descriptor, &status) == 0 else { throw failure(.read, path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileSystemError(.read, path, .isFolder)
    default: throw FileSystemError(.read, path, .isNoFile)
    }
    guard status.st_size <= limit else {
      throw FileSystemError(.read, path, .tooLarge(limit: limit))
    }
    return try contents(of: file, expecting: Int(status.st_size), limit)
  }

  /// Reads to the end, even if the file has grown since it was looked at.
  private static func contents(
    of file: OpenFile,
    expecting size: Int,
    _ limit: Int
  ) throws(FileSystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var count = 0
    while true {
      let length = bytes.withUnsafeMutableBytes { buffer in
        uninterrupted {
          sysRead(file.descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        }
      }
      if length < 0 { throw failure(.read, file.path) }
      if length == 0 { break }
      count += length
      if count > limit { throw FileSystemError(.read, file.path, .tooLarge(limit: limit)) }
      if count == bytes.count {
        bytes.append(contentsOf: repeatElement(0, count: max(4096, count)))
      }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  @Sendable fileprivate static func list(
    _ path: String
  ) throws(FileSystemError) -> [FileSystem.Entry] {
    var opened = opendir(path)
    while opened == nil, errno == EINTR { opened = opendir(path) }
    guard let folder = opened else { throw failure(.list, path) }
    defer { closedir(folder) }
    var entries: [FileSystem.Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else { break }
      let (name, isReadable) = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        let name = bytes.prefix { $0 != 0 }
        let text = String(validating: name, as: UTF8.self)
        return (text ?? String(decoding: name, as: UTF8.self), text != nil)
      }
      if name == "." || name == ".." { continue }
      let kind = try kind(of: entry.pointee.d_type, FilePath.join(path, name), isReadable)
      entries.append(FileSystem.Entry(name: name, kind: kind, isNameReadable: isReadable))
    }
    guard errno == 0 else { throw failure(.list, path) }
    return entries.sorted { FilePath.precedes($0.name, $1.name) }
  }

  /// The kind that a folder tells of its entry; some file systems have to be asked again.
  private static func kind(
    of type: UInt8,
    _ path: String,
    _ isReadable: Bool
  ) throws(FileSystemError) -> FileSystem.Kind {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN) where isReadable: try kind(path) ?? .other
    default: .other
    }
  }

  @Sendable fileprivate static func kind(
    _ path: String
  ) throws(FileSystemError) -> FileSystem.Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure(.inspect, path)
    }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  @Sendable fileprivate static func realPath(_ path: String) throws(FileSystemError) -> String {
    guard let resolved = realpath(path, nil) else { throw failure(.inspect, path) }
    defer { free(resolved) }
    guard let text = String(validatingCString: resolved) else {
      throw FileSystemError(.inspect, path, .notReadableName)
    }
    return text
  }

  @Sendable fileprivate static func write(
    _ path: String,
    _ bytes: [UInt8]
  ) throws(FileSystemError) {
    let file = try open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, .write)
    do {
      try writeAll(bytes, to: file.descriptor, named: path)
    } catch {
      _ = close(file.descriptor)
      throw error
    }
    // A full disk or a lost network drive may show only here.
    if close(file.descriptor) != 0, errno != EINTR { throw failure(.write, path) }
  }

  /// Writes all bytes to an open file, in as many calls as it takes.
  package static func writeAll(
    _ bytes: [UInt8],
    to descriptor: Int32,
    named path: String
  ) throws(FileSystemError) {
    var count = 0
    while count < bytes.count {
      let length = bytes.withUnsafeBytes { buffer in
        uninterrupted {
          sysWrite(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        }
      }
      if length > 0 {
        count += length
      } else if length < 0, errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else {
        throw length < 0 ? failure(.write, path) : FileSystemError(.write, path, .deviceFailure)
      }
    }
  }

  /// Reads what is there, waiting for it so many milliseconds; a negative number waits for ever.
  package static func awaitInput(
    _ descriptor: Int32,
    named path: String,
    within milliseconds: Int
  ) throws(FileSystemError) -> Console.Input {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let ready = uninterrupted { Int(poll(&waiting, 1, Int32(clamping: milliseconds))) }
    if ready < 0 { throw failure(.read, path) }
    if ready == 0 { return .silence }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let length = bytes.withUnsafeMutableBytes { buffer in
      uninterrupted { sysRead(descriptor, buffer.baseAddress, buffer.count) }
    }
    if length < 0 { throw failure(.read, path) }
    return length == 0 ? .end : .bytes(Array(bytes.prefix(length)))
  }

  /// Reads an open file to its end.
  package static func readAll(
    _ descriptor: Int32,
    named path: String,
    atMost limit: Int
  ) throws(FileSystemError) -> [UInt8] {
    try contents(of: OpenFile(descriptor: descriptor, path: path), expecting: 1 << 14, limit)
  }

  /// Reads up to the end of a line, byte by byte so that nothing behind it is taken.
  package static func readLine(
    _ descriptor: Int32,
    named path: String
  ) throws(FileSystemError) -> [UInt8]? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while line.count < 4096 {
      let length = withUnsafeMutableBytes(of: &byte) { buffer in
        uninterrupted { sysRead(descriptor, buffer.baseAddress, 1) }
      }
      if length < 0 { throw failure(.read, path) }
      if length == 0 { return line.isEmpty ? nil : line }
      if byte == 0x0A { return line }
      line.append(byte)
    }
    return line
  }

  @Sendable fileprivate static func makeFolder(_ path: String) throws(FileSystemError) {
    if mkdir(path, 0o777) == 0 { return }
    let error = failure(.makeFolder, path)
    guard error.reason == .alreadyExists else { throw error }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw FileSystemError(.makeFolder, path, .isNoFolder)
    }
  }

  @Sendable fileprivate static func removeFile(_ path: String) throws(FileSystemError) {
    if unlink(path) != 0, errno != ENOENT { throw failure(.remove, path) }
  }

  @Sendable fileprivate static func removeFolder(_ path: String) throws(FileSystemError) {
    if rmdir(path) != 0 { throw failure(.remove, path) }
  }

  @Sendable fileprivate static func rename(
    _ from: String,
    _ to: String
  ) throws(FileSystemError) {
    if sysRename(from, to) != 0 { throw failure(.rename, to) }
  }

  @Sendable fileprivate static func copyPermissions(
    _ from: String,
    _ to: String
  ) throws(FileSystemError) {
    var status = stat()
    guard access(from, W_OK) == 0, stat(from, &status) == 0 else { throw failure(.write, from) }
    // The group may be one that we are no member of; then ours stays.
    _ = chown(to, uid_t.max, status.st_gid)
    guard chmod(to, status.st_mode & 0o7777) == 0 else { throw failure(.write, to) }
  }

  static func open(
    _ path: String,
    _ flags: Int32,
    _ operation: FileSystemError.Operation
  ) throws(FileSystemError) -> OpenFile {
    let descriptor = Int32(uninterrupted { Int(sysOpen(path, flags, 0o666)) })
    guard descriptor >= 0 else { throw failure(operation, path) }
    return OpenFile(descriptor: descriptor, path: path)
  }

  /// Makes a call again as long as a signal interrupts it.
  static func uninterrupted(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }

  /// The error that the last call left behind.
  static func failure(
    _ operation: FileSystemError.Operation,
    _ path: String
  ) -> FileSystemError {
    FileSystemError(operation, path, FileSystemError.Reason(errno: errno))
  }
}

extension FileSystemError.Reason {
  /// The reason that an error number of the operating system means.
  package init(errno: Int32) {
    self =
      switch errno {
      case ENOENT: .notFound
      case EACCES, EPERM: .notPermitted
      case EISDIR: .isFolder
      case ENOTDIR: .isNoFolder
      case EEXIST: .alreadyExists
      case ENOTEMPTY: .folderNotEmpty
      case ENOSPC, EDQUOT, EFBIG: .diskFull
      case EROFS: .readOnlyDisk
      case EMFILE, ENFILE: .tooManyOpenFiles
      case ELOOP: .endlessLinks
      case ENAMETOOLONG: .nameTooLong
      case EILSEQ: .notReadableName
      // Files are never used after they are closed; only a stream of the process can be.
      case EPIPE, EBADF: .readerGone
      case EIO, ENXIO: .deviceFailure
      case EXDEV: .otherDisk
      case EBUSY: .inUse
      case ENOSYS, EINVAL, EOPNOTSUPP: .unsupported
      default: .other(errno)
      }
  }
}

// The names of POSIX, told apart from the functions above that bear the same.

private func sysRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

private func sysWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}

private func sysOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}

private func sysRename(_ from: String, _ to: String) -> Int32 { rename(from, to) }
