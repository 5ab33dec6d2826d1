import SOPLanguage
import SOPTestSupport
import SOPTool
import Testing

/// From a stream of bytes to messages, and from bytes to JSON.
struct TransportTests {
  private func messages(_ pieces: [[UInt8]]) -> [MessageReader.Message] {
    var reader = MessageReader()
    var result: [MessageReader.Message] = []
    for piece in pieces {
      reader.append(piece)
      while let message = reader.next() { result.append(message) }
    }
    return result
  }

  @Test func `messages are found however the stream is cut`() {
    let stream = ScriptedClient.frame("{}") + ScriptedClient.frame(#"{"é":"😀"}"#)
    let expected: [MessageReader.Message] = [
      .content(Array("{}".utf8)), .content(Array(#"{"é":"😀"}"#.utf8)),
    ]
    for cut in 0...stream.count {
      #expect(messages([Array(stream[..<cut]), Array(stream[cut...])]) == expected)
    }
    #expect(messages(stream.map { [$0] }) == expected)
  }

  @Test func `headers in any case and with further lines are understood`() {
    let text =
      "content-type: x; charset=utf-8\r\nCONTENT-LENGTH:  2 \r\n\r\n{}Content-Length: 1\n\n1"
    #expect(
      messages([Array(text.utf8)]) == [.content(Array("{}".utf8)), .content(Array("1".utf8))]
    )
  }

  @Test(arguments: [
    "Content-Length: x\r\n\r\n", "Content-Length: -4\r\n\r\n", "Panjang: 3\r\n\r\n",
    "Content-Length: 99999999999999999999\r\n\r\n",
  ])
  func `a broken header is told, and the next message is read`(header: String) {
    let stream = Array(header.utf8) + ScriptedClient.frame("{}")
    #expect(messages([stream]) == [.brokenHeader, .content(Array("{}".utf8))])
  }

  @Test func `garbage without an end is skipped up to the next header`() {
    let stream = [UInt8](repeating: 0x41, count: 10_000) + ScriptedClient.frame("{}")
    #expect(messages([stream]).last == .content(Array("{}".utf8)))
  }

  @Test func `JSON is read with all its escapes`() {
    let text = #" {"a\n":[1,-2,3.9e1,true,false,null,"\u00e9\ud83d\ude00\ud83d!\/"],"b":{}} "#
    #expect(
      JSONReader.read(Array(text.utf8))
        == .object([
          (
            "a\n",
            .array([
              .number(1), .number(-2), .number(3), .boolean(true), .boolean(false), .null,
              .string("é😀\u{FFFD}!/"),
            ])
          ),
          ("b", .object([])),
        ])
    )
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":}", "{\"a\" 1}", "\"a", "\"\\x\"", "\"\\u12\"", "01", "1.", "-",
    "tru", "[1] 2", "\"\u{1}\"", "{a:1}", "1e", "\"\\ud83d\\u\"",
  ])
  func `what is no JSON is refused`(text: String) {
    #expect(JSONReader.read(Array(text.utf8)) == nil)
  }

  @Test func `depth and bytes that are no UTF-8 are refused`() {
    #expect(JSONReader.read([UInt8](repeating: 0x5B, count: 100_000)) == nil)
    #expect(JSONReader.read([0x22, 0xFF, 0x22]) == nil)
  }

  @Test func `any bytes are survived`() {
    var generator = SeededGenerator(seed: 4)
    let seed = Array(#"{"id":1,"method":"textDocument/hover","params":{"a":[1,"é\u00e9"]}}"#.utf8)
    for _ in 0..<2000 {
      var bytes = seed
      for _ in 0..<3 {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(
          in: 0...255,
          using: &generator
        )
      }
      var client = ScriptedClient.running()
      client.send(bytes)
      client.send(ScriptedClient.frame(String(decoding: bytes, as: UTF8.self)))
      #expect(client.server.exitCode == nil)
    }
  }

  @Test func `addresses of files come back as they were`() {
    for path in ["/a/b.sop", "/dengan spasi/é😀#?.sop", "/100%/x"] {
      #expect(DocumentURI.path(of: DocumentURI.uri(of: path)) == path)
    }
    #expect(DocumentURI.uri(of: "/a b/é") == "file:///a%20b/%C3%A9")
    #expect(DocumentURI.path(of: "untitled:Satu") == nil)
    #expect(DocumentURI.path(of: "file:///a%00b") == nil)
    #expect(DocumentURI.path(of: "file:///a%zz") == "/a%zz")
  }
}
