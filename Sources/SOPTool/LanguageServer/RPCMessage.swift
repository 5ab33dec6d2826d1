import SOPLanguage

/// A message to the client as bytes with their header.
enum RPCMessage {
  /// The answer to a request; `content` writes the result.
  static func response(_ id: RequestID, _ content: (inout JSONWriter) -> Void) -> [UInt8] {
    frame { json in
      write(id, to: &json)
      json.member("result", content)
    }
  }

  /// The answer to a request that failed; without a name when it could not be read.
  static func failure(_ id: RequestID?, _ error: RPCError) -> [UInt8] {
    frame { json in
      if let id {
        write(id, to: &json)
      } else {
        json.name("id")
        json.null()
      }
      json.member("error") { json in
        json.object { json in
          json.member("code", error.code.rawValue)
          json.member("message", error.message)
        }
      }
    }
  }

  /// A request of ours, named `id`.
  static func request(
    _ id: String,
    _ method: StaticString,
    _ params: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    frame { json in
      json.member("id", id)
      json.member("method", method.text)
      json.member("params", params)
    }
  }

  /// Something that the client is told unasked.
  static func notification(
    _ method: StaticString,
    _ params: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    frame { json in
      json.member("method", method.text)
      json.member("params", params)
    }
  }

  private static func write(_ id: RequestID, to json: inout JSONWriter) {
    switch id {
    case .number(let number): json.member("id", number)
    case .text(let text): json.member("id", text)
    }
  }

  private static func frame(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("jsonrpc", "2.0")
      members(&json)
    }
    var sink = ByteSink(capacity: json.bytes.count + 40)
    sink.append("Content-Length: ")
    sink.append(json.bytes.count)
    sink.append("\r\n\r\n")
    sink.append(contentsOf: json.bytes)
    return sink.bytes
  }
}
