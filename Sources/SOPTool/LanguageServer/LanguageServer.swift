package import SOPLanguage

/// The language server: messages of an editor in, messages to it out; no stream, no clock.
///
/// Messages are taken one after the other, in their order. Findings are told when nothing is
/// waiting, so that only the last of several keystrokes is answered with them.
package struct LanguageServer: Sendable {
  /// How far the conversation has come.
  enum Stage: Sendable {
    case beforeInitialize, running, shutDown, ended(ExitCode)
  }

  /// The language of messages.
  let language: Language
  /// The day against which "due for review" is measured.
  let options: Compiler.Options
  let fileSystem: FileSystem
  let generators: Generators
  var stage = Stage.beforeInitialize
  var encoding = PositionEncoding.utf16
  /// Whether the editor can be asked to tell of changes on the disk.
  var canWatch = false
  var documents: [String: OpenDocument] = [:]
  var registries: [String: ServedRegistry] = [:]
  /// The open files whose texts changed since they were taken into their registries.
  var unread: Set<String> = []
  /// The files about which something has to be told, by registry.
  var untold: [String: Set<String>] = [:]
  /// What was told last about each file.
  var told: [String: [UInt8]] = [:]
  /// The process of the editor; when it ends, so do we.
  package private(set) var parent: Int?
  private var reader = MessageReader()
  private var waiting: [JSONValue?] = []
  /// Requests that the editor does not want answered any more.
  private var cancelled: Set<RequestID> = []

  /// Makes a server that nobody has spoken to.
  package init(
    _ fileSystem: FileSystem,
    _ generators: Generators,
    language: Language = .indonesian,
    options: Compiler.Options = Compiler.Options()
  ) {
    self.fileSystem = fileSystem
    self.generators = generators
    self.language = language
    self.options = options
  }

  /// How the process has to end; nothing while the conversation goes on.
  package var exitCode: ExitCode? { if case .ended(let code) = stage { code } else { nil } }

  /// Whether a message waits to be handled.
  package var hasWork: Bool { !waiting.isEmpty && exitCode == nil }

  /// Whether nothing is left to be found out about other files than the changed ones.
  package var isSettled: Bool { registries.values.allSatisfy { $0.session.isSettled } }

  /// Takes bytes of the editor; what they ask for is done by ``step()``.
  package mutating func receive(_ bytes: [UInt8]) {
    reader.append(bytes)
    while let message = reader.next() {
      switch message {
      case .brokenHeader: waiting.append(nil)
      case .content(let content):
        let value = JSONReader.read(content)
        if value?["method"]?.text == "$/cancelRequest",
          let id = RequestID(value?["params"]?["id"])
        {
          if isWaiting(id) { cancelled.insert(id) }
        } else {
          waiting.append(value)
        }
      }
    }
  }

  private func isWaiting(_ id: RequestID) -> Bool {
    waiting.contains { $0?["method"] != nil && RequestID($0?["id"]) == id }
  }

  /// The editor has closed its end: the conversation is over, whether or not it said so.
  package mutating func inputEnded() {
    guard exitCode == nil else { return }
    if case .shutDown = stage { stage = .ended(.clean) } else { stage = .ended(.findings) }
  }

  /// Handles the first message that waits.
  ///
  /// - Returns: the messages that answer it.
  package mutating func step() -> [[UInt8]] {
    guard hasWork else { return [] }
    guard let message = waiting.removeFirst() else {
      return [RPCMessage.failure(nil, RPCError(.parseError, "not JSON, or a broken header"))]
    }
    let id = RequestID(message["id"])
    guard let method = message["method"]?.text else {
      // An answer to a request of ours needs none.
      let isAnswer = message["result"] != nil || message["error"] != nil
      return isAnswer
        ? [] : [RPCMessage.failure(id, RPCError(.invalidRequest, "no request: method is missing"))]
    }
    let params = message["params"] ?? .null
    guard let id else {
      return message["id"] == nil
        ? notification(method, params)
        : [RPCMessage.failure(nil, RPCError(.invalidRequest, "id is neither number nor text"))]
    }
    return [answer(id, method, params)]
  }

  private mutating func answer(
    _ id: RequestID,
    _ method: String,
    _ params: JSONValue
  ) -> [UInt8] {
    if cancelled.remove(id) != nil {
      return RPCMessage.failure(id, RPCError(.requestCancelled, "cancelled"))
    }
    do throws(RPCError) {
      return RPCMessage.response(id, try result(of: method, params))
    } catch {
      return RPCMessage.failure(id, error)
    }
  }

  // MARK: The life of the conversation

  private mutating func result(
    of method: String,
    _ params: JSONValue
  ) throws(RPCError) -> Answer {
    switch (stage, method) {
    case (.beforeInitialize, "initialize"): return initialize(params)
    case (.beforeInitialize, _):
      throw RPCError(.serverNotInitialized, "initialize has to come first")
    case (.shutDown, _), (.ended, _), (.running, "initialize"):
      throw RPCError(.invalidRequest, "\(method) comes at the wrong time")
    case (.running, "shutdown"):
      stage = .shutDown
      return { $0.null() }
    case (.running, _): return try request(method, params)
    }
  }

  private mutating func initialize(_ params: JSONValue) -> Answer {
    stage = .running
    parent = params["processId"]?.integer
    let offered = params["capabilities"]?["general"]?["positionEncodings"]?.elements ?? []
    encoding = offered.contains(.string("utf-8")) ? .utf8 : .utf16
    let watching = params["capabilities"]?["workspace"]?["didChangeWatchedFiles"]
    canWatch = watching?["dynamicRegistration"]?.truth ?? false
    let encoding = encoding
    return { ServerCapabilities.write(encoding, to: &$0) }
  }

  private mutating func notification(_ method: String, _ params: JSONValue) -> [[UInt8]] {
    if method == "exit" {
      if case .shutDown = stage { stage = .ended(.clean) } else { stage = .ended(.findings) }
      return []
    }
    guard case .running = stage else { return [] }
    // A notification has no answer, so what is wrong with it can't be told.
    switch method {
    case "initialized": return canWatch ? [ServerCapabilities.watchRequest] : []
    case "textDocument/didOpen": try? open(params)
    case "textDocument/didChange": try? change(params)
    case "textDocument/didClose": return (try? close(params)) ?? []
    case "workspace/didChangeWatchedFiles": changeOnDisk(params)
    default: break
    }
    return []
  }
}

/// Writes the result of a request.
typealias Answer = (inout JSONWriter) -> Void
