import SOPLanguage

/// Why a request gets no result.
package struct RPCError: Error, Equatable, Sendable {
  /// The number by which clients know the reason.
  package enum Code: Int, Sendable {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case serverNotInitialized = -32002
    case requestFailed = -32803
    case requestCancelled = -32800
  }

  /// The reason.
  package let code: Code
  /// The reason in words.
  package let message: String

  /// Makes an error.
  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The parameters of a request lack something.
  static func missing(_ name: StaticString) -> RPCError {
    RPCError(.invalidParams, "missing or wrong: \(name.text)")
  }

  /// A request names a file whose text the server was never given.
  static func notOpen(_ uri: String) -> RPCError {
    RPCError(.invalidParams, "the file is not open: \(uri)")
  }
}

/// The name of a request, which its answer repeats.
package enum RequestID: Hashable, Sendable {
  case number(Int)
  case text(String)

  /// Reads the member `id` of a message.
  init?(_ value: JSONValue?) {
    switch value {
    case .number(let number): self = .number(number)
    case .string(let text): self = .text(text)
    default: return nil
    }
  }
}
