import SOPLanguage
import SOPTool
import Testing

/// The beginning and the end of a conversation.
struct LifecycleTests {
  private func code(_ answer: JSONValue?) -> Int? { answer?["error"]?["code"]?.integer }

  @Test func `a request before initialize is refused, and initialize is taken once`() {
    var client = ScriptedClient()
    #expect(code(client.request("textDocument/hover", "{}")) == -32002)
    let answer = client.request("initialize", #"{"capabilities":{}}"#)
    #expect(answer?["result"]?["capabilities"]?["positionEncoding"] == .string("utf-16"))
    #expect(code(client.request("initialize", "{}")) == -32600)
  }

  @Test func `after shutdown nothing is answered, and exit ends with zero`() {
    var client = ScriptedClient.running()
    #expect(client.request("shutdown", "null")?["result"] == .null)
    #expect(code(client.request("textDocument/hover", "{}")) == -32600)
    client.notify("exit", "null")
    #expect(client.server.exitCode == .clean)
  }

  @Test func `exit without shutdown, and an editor that is gone, end with one`() {
    var client = ScriptedClient.running()
    client.notify("exit", "null")
    #expect(client.server.exitCode?.rawValue == 1)
    var lost = ScriptedClient.running().server
    lost.inputEnded()
    #expect(lost.exitCode?.rawValue == 1)
  }

  @Test func `unknown requests are answered and unknown notifications are not`() {
    var client = ScriptedClient.running()
    #expect(code(client.request("tidak/ada", "{}")) == -32601)
    #expect(client.notify("tidak/ada", "{}").isEmpty)
  }

  @Test func `what is no message is answered, and the conversation goes on`() {
    var client = ScriptedClient.running()
    let broken = client.send(ScriptedClient.frame(#"{"id":3,"method":"#))
    #expect(broken.map { code($0) } == [-32700])
    #expect(client.send(ScriptedClient.frame("[]")).map { code($0) } == [-32600])
    let odd = #"{"jsonrpc":"2.0","id":{},"method":"shutdown"}"#
    #expect(client.send(ScriptedClient.frame(odd)).map { code($0) } == [-32600])
    #expect(code(client.request("textDocument/hover", "{}")) == -32602)
    #expect(client.request("workspace/symbol", #"{"query":""}"#)?["result"] == .array([]))
  }

  @Test func `a request that is cancelled while it waits gets no result`() {
    var client = ScriptedClient.running()
    let messages = client.send(
      ScriptedClient.frame(#"{"jsonrpc":"2.0","id":"a","method":"workspace/symbol"}"#)
        + ScriptedClient.frame(#"{"jsonrpc":"2.0","id":"b","method":"workspace/symbol"}"#)
        + ScriptedClient.frame(#"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"b"}}"#)
    )
    #expect(messages.map { $0["id"] } == [.string("a"), .string("b")])
    #expect(messages.map { code($0) } == [nil, -32800])
    #expect(
      client.notify("$/cancelRequest", #"{"id":"z"}"#).isEmpty,
      "what was never asked can't be cancelled"
    )
  }

  @Test func `the command serves the standard streams until the editor says goodbye`() {
    let world = TestWorld([:])
    let script =
      ScriptedClient.frame(#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{}}"#)
      + ScriptedClient.frame(#"{"jsonrpc":"2.0","id":2,"method":"shutdown"}"#)
      + ScriptedClient.frame(#"{"jsonrpc":"2.0","method":"exit"}"#)
    #expect(world.run(["lsp"], in: world.world(incoming: [.bytes(script)])) == .clean)
    #expect(world.output.hasPrefix("Content-Length: "))
    #expect(world.output.hasSuffix(#"{"jsonrpc":"2.0","id":2,"result":null}"#))
  }

  @Test func `the command ends when the process of the editor has ended`() {
    let world = TestWorld([:])
    let hello = #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":4711}}"#
    let input =
      [Console.Input.bytes(ScriptedClient.frame(hello))]
      + [Console.Input](repeating: .silence, count: 4)
    let code = world.run(["lsp"], in: world.world(incoming: input, isRunning: { $0 != 4711 }))
    #expect(code.rawValue == 1)
  }
}
