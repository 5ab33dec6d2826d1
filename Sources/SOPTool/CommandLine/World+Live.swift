import SOPLanguage

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension World {
  /// The world as it is.
  package static func live() -> World {
    World(
      fileSystem: .posix,
      console: .live(),
      variable: { name in getenv(name).flatMap { String(validatingCString: $0) } },
      milliseconds: {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
      },
      processID: Int(getpid()),
      isRunning: { number in
        // Not being allowed to signal a process means that it is there.
        guard let process = pid_t(exactly: number), process > 0 else { return false }
        return kill(process, 0) == 0 || errno == EPERM
      }
    )
  }
}

extension Console {
  /// The streams of this process.
  fileprivate static func live() -> Console {
    Console(
      writeOutput: { (bytes) throws(FileSystemError) in
        try Posix.writeAll(bytes, to: STDOUT_FILENO, named: "stdout")
      },
      writeMessage: { (bytes) throws(FileSystemError) in
        try Posix.writeAll(bytes, to: STDERR_FILENO, named: "stderr")
      },
      readLine: { () throws(FileSystemError) in try Posix.readLine(STDIN_FILENO, named: "stdin") },
      readInput: { () throws(FileSystemError) in
        try Posix.readAll(STDIN_FILENO, named: "stdin", atMost: SourceFile.maximumLength)
      },
      awaitInput: { (milliseconds) throws(FileSystemError) in
        try Posix.awaitInput(STDIN_FILENO, named: "stdin", within: milliseconds)
      },
      isInputTerminal: isatty(STDIN_FILENO) == 1,
      isOutputTerminal: isatty(STDOUT_FILENO) == 1,
      isMessageTerminal: isatty(STDERR_FILENO) == 1,
      columns: columns(of: STDOUT_FILENO) ?? columns(of: STDERR_FILENO)
    )
  }

  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

/// The process as a whole.
package enum Process {
  /// Prepares the process for what can happen to its streams.
  ///
  /// A reader that goes away must not kill us in the middle of a build, and a stream that was
  /// closed before the start must not become the number of the first file that is opened.
  package static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      // Opened the wrong way round, so that using it fails like a closed stream.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Closes standard output; a full disk or a lost network drive may show only here.
  package static func closeOutput() throws(FileSystemError) {
    if close(STDOUT_FILENO) != 0, errno != EINTR, errno != EBADF {
      throw FileSystemError(.write, "stdout", FileSystemError.Reason(errno: errno))
    }
  }

  /// Ends the process.
  package static func end(_ code: ExitCode) -> Never { exit(code.rawValue) }
}
