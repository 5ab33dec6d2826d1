/// Where words go and answers come from: the streams of a program and what is at their ends.
package struct Console: Sendable {
  /// Writes results.
  package var writeOutput: @Sendable ([UInt8]) throws(FileSystemError) -> Void
  /// Writes everything else.
  package var writeMessage: @Sendable ([UInt8]) throws(FileSystemError) -> Void
  /// Reads a line without its end; nothing at the end of the input.
  package var readLine: @Sendable () throws(FileSystemError) -> [UInt8]?
  /// Reads all of the input.
  package var readInput: @Sendable () throws(FileSystemError) -> [UInt8]
  /// What came in within so many milliseconds; a negative number waits for ever.
  package var awaitInput: @Sendable (_ milliseconds: Int) throws(FileSystemError) -> Input
  /// Whether a person can be asked.
  package var isInputTerminal: Bool
  /// Whether a person sees the results as they are written.
  package var isOutputTerminal: Bool
  /// Whether a person sees the messages as they are written.
  package var isMessageTerminal: Bool
  /// The width of the terminal in columns, if there is one.
  package var columns: Int?

  /// What waiting for input yields.
  package enum Input: Equatable, Sendable {
    /// Some bytes; at least one.
    case bytes([UInt8])
    /// Nothing came in time.
    case silence
    /// Nothing will ever come.
    case end
  }

  /// Makes a console.
  package init(
    writeOutput: @escaping @Sendable ([UInt8]) throws(FileSystemError) -> Void,
    writeMessage: @escaping @Sendable ([UInt8]) throws(FileSystemError) -> Void,
    readLine: @escaping @Sendable () throws(FileSystemError) -> [UInt8]? = { nil },
    readInput: @escaping @Sendable () throws(FileSystemError) -> [UInt8] = { [] },
    awaitInput: @escaping @Sendable (Int) throws(FileSystemError) -> Input = { _ in .end },
    isInputTerminal: Bool = false,
    isOutputTerminal: Bool = false,
    isMessageTerminal: Bool = false,
    columns: Int? = nil
  ) {
    self.writeOutput = writeOutput
    self.writeMessage = writeMessage
    self.readLine = readLine
    self.readInput = readInput
    self.awaitInput = awaitInput
    self.isInputTerminal = isInputTerminal
    self.isOutputTerminal = isOutputTerminal
    self.isMessageTerminal = isMessageTerminal
    self.columns = columns
  }
}

/// Everything outside of the program that a command may see or change.
package struct World: Sendable {
  /// Files and folders.
  package var fileSystem: FileSystem
  /// Where words go.
  package var console: Console
  /// The value of an environment variable.
  package var variable: @Sendable (_ name: String) -> String?
  /// Milliseconds since some moment, never going back.
  package var milliseconds: @Sendable () -> Int
  /// The number of this process.
  package var processID: Int
  /// Whether the process with a number is still there.
  package var isRunning: @Sendable (_ processID: Int) -> Bool

  /// Makes a world.
  package init(
    fileSystem: FileSystem,
    console: Console,
    variable: @escaping @Sendable (String) -> String? = { _ in nil },
    milliseconds: @escaping @Sendable () -> Int = { 0 },
    processID: Int = 1,
    isRunning: @escaping @Sendable (Int) -> Bool = { _ in true }
  ) {
    self.fileSystem = fileSystem
    self.console = console
    self.variable = variable
    self.milliseconds = milliseconds
    self.processID = processID
    self.isRunning = isRunning
  }
}
