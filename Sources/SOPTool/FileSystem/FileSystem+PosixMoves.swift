#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension Posix {
  /// Lets two things change places.
  ///
  /// POSIX has no such call. Linux has `renameat2` with `RENAME_EXCHANGE`, Darwin `renamex_np` with
  /// `RENAME_SWAP`; file systems that can't do it say so.
  @Sendable static func exchange(_ one: String, _ other: String) throws(FileSystemError) {
    #if canImport(Darwin)
    let result = renamex_np(one, other, UInt32(RENAME_SWAP))
    #else
    guard let call = renameat2 else { throw FileSystemError(.rename, other, .unsupported) }
    let result = call(AT_FDCWD, one, AT_FDCWD, other, 1 << 1)
    #endif
    if result != 0 { throw failure(.rename, other) }
  }

  #if !canImport(Darwin)
  private typealias RenameAt2 =
    @convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32

  /// The call by its name in the C library: headers hide it, and old libraries lack it.
  private static let renameat2: RenameAt2? = dlsym(nil, "renameat2").map {
    unsafeBitCast($0, to: RenameAt2.self)
  }
  #endif

  /// Gives a file a second name; a link is not followed.
  @Sendable static func link(_ from: String, _ to: String) throws(FileSystemError) {
    if linkat(AT_FDCWD, from, AT_FDCWD, to, 0) != 0 { throw failure(.write, to) }
  }

  /// Takes a lock that the system gives back when this process ends, also when it is killed.
  ///
  /// Whoever gives a lock back removes its file. So one that we get may belong to a file that is
  /// no longer there, while another process makes a new one: then we have to try again.
  @Sendable static func lock(_ path: String) throws(FileSystemError) -> FileSystem.Lock? {
    while true {
      let file = try open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, .write)
      if uninterrupted({ Int(flock(file.descriptor, LOCK_EX | LOCK_NB)) }) != 0 {
        let error = errno
        _ = close(file.descriptor)
        if error == EWOULDBLOCK { return nil }
        throw FileSystemError(.write, path, FileSystemError.Reason(errno: error))
      }
      var (held, present) = (stat(), stat())
      if fstat(file.descriptor, &held) == 0, stat(path, &present) == 0,
        held.st_ino == present.st_ino, held.st_dev == present.st_dev
      {
        return FileSystem.Lock(path: path, number: file.descriptor)
      }
      _ = close(file.descriptor)
    }
  }

  /// Gives a lock back; its file is removed while nobody else can hold it.
  @Sendable static func unlock(_ lock: FileSystem.Lock) {
    _ = unlink(lock.path)
    _ = close(lock.number)
  }
}
