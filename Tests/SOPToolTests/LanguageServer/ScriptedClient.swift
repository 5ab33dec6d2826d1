import SOPLanguage
import SOPTool
import Testing

/// An editor in memory: what it says, and what it is told.
struct ScriptedClient {
  private(set) var server: LanguageServer
  /// Every message of the server, in order.
  private(set) var received: [JSONValue] = []
  private var nextID = 0
  private var version = 1

  /// An editor that has said nothing, on a disk with some files.
  init(_ files: [String: String] = [:]) {
    server = LanguageServer(FileSystem.memory(files), .standard, language: .english)
  }

  /// An editor that has said hello, on a disk that others change.
  init(on fileSystem: FileSystem) {
    server = LanguageServer(fileSystem, .standard, language: .english)
    _ = request("initialize", #"{"capabilities":{}}"#)
  }

  /// An editor that has said hello.
  static func running(
    _ files: [String: String] = [:],
    encodings: [String] = []
  ) -> ScriptedClient {
    var client = ScriptedClient(files)
    let names = encodings.map { "\"\($0)\"" }.joined(separator: ",")
    _ = client.request(
      "initialize",
      #"{"processId":null,"capabilities":{"general":{"positionEncodings":[\#(names)]}}}"#
    )
    client.notify("initialized", "{}")
    return client
  }

  /// Frames a message.
  static func frame(_ json: String) -> [UInt8] {
    Array("Content-Length: \(json.utf8.count)\r\n\r\n\(json)".utf8)
  }

  /// Sends bytes and lets the server do all of its work; gives the messages that came of it.
  @discardableResult
  mutating func send(_ bytes: [UInt8]) -> [JSONValue] {
    server.receive(bytes)
    var messages: [[UInt8]] = []
    while server.hasWork { messages += server.step() }
    if server.exitCode == nil {
      messages += server.tellFindings()
      messages += server.settle()
    }
    return take(messages)
  }

  private mutating func take(_ messages: [[UInt8]]) -> [JSONValue] {
    var reader = MessageReader()
    for message in messages { reader.append(message) }
    var values: [JSONValue] = []
    while let message = reader.next() {
      guard case .content(let bytes) = message, let value = JSONReader.read(bytes) else { continue }
      values.append(value)
    }
    #expect(values.count == messages.count, "every message is framed and JSON")
    received += values
    return values
  }

  /// Sends a request and gives its answer.
  mutating func request(_ method: String, _ params: String) -> JSONValue? {
    nextID += 1
    let id = nextID
    let messages = send(
      Self.frame(#"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#)
    )
    return messages.first { $0["id"] == .number(id) }
  }

  /// Sends a notification.
  @discardableResult
  mutating func notify(_ method: String, _ params: String) -> [JSONValue] {
    send(Self.frame(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#))
  }

  /// A text as JSON.
  static func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.string(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// Opens a file.
  @discardableResult
  mutating func open(_ uri: String, _ text: String) -> [JSONValue] {
    notify(
      "textDocument/didOpen",
      #"{"textDocument":{"uri":"\#(uri)","languageId":"sop","version":1,"text":"#
        + Self.quoted(text) + "}}"
    )
  }

  /// Replaces a stretch of an open file.
  @discardableResult
  mutating func change(
    _ uri: String,
    _ start: TextPosition,
    _ end: TextPosition,
    _ text: String
  ) -> [JSONValue] {
    version += 1
    return notify(
      "textDocument/didChange",
      #"{"textDocument":{"uri":"\#(uri)","version":\#(version)},"contentChanges":[{"range":"#
        + #"{"start":{"line":\#(start.line),"character":\#(start.column)},"#
        + #""end":{"line":\#(end.line),"character":\#(end.column)}},"text":"#
        + Self.quoted(text) + "}]}"
    )
  }

  /// Asks about a position of an open file.
  mutating func ask(_ method: String, _ uri: String, line: Int, column: Int) -> JSONValue? {
    request(
      method,
      #"{"textDocument":{"uri":"\#(uri)"},"position":{"line":\#(line),"character":\#(column)}}"#
    )?["result"]
  }

  /// The codes last told about a file; nothing when nothing was told.
  func codes(_ uri: String) -> [String]? {
    let last = received.last {
      $0["method"]?.text == "textDocument/publishDiagnostics" && $0["params"]?["uri"]?.text == uri
    }
    return last?["params"]?["diagnostics"]?.elements.compactMap { $0["code"]?.text }
  }
}
