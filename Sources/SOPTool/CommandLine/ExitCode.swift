/// What the program tells the shell when it ends.
package enum ExitCode: Int32, Sendable {
  /// No errors; warnings are allowed unless they were forbidden.
  case clean = 0
  /// Errors in the definitions.
  case findings = 1
  /// The command line was not understood.
  case usage = 2
  /// Something could not be read or written.
  case failure = 3
}
