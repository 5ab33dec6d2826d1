import Foundation
import SOPLanguage
import SOPTool
import Testing

/// Requests as an editor makes them.
struct RequestTests {
  private static let uri = "file:///r/kota/tamu.sop"
  private static let files = [
    "/r/registri.sop": "Registri: Katalog\n",
    "/r/kota/instansi.sop": "Instansi: Kota\nJabatan: Kepala Seksi (Kasi)\n",
    "/r/kota/tamu.sop": "",
    "/r/kota/surat.sop": "SOP: Surat\nPelaksana: Kasi\nLangkah: B\n  Oleh: Kasi\n",
  ]
  private static let text = """
    SOP: Tamu 😀
    Pelaksana: Kasi; Staf
    Langkah 3: Menerima 😀
      Oleh: Kasi
      Waktu: 5 menit
      Output: Buku 😀 [konsep]
    Keputusan 4: Memeriksa
      Kelengkapan: Buku 😀; KTP
      Jika ya: lanjut
      Jika tidak: kembali ke langkah 3

    """

  private static func client() -> ScriptedClient {
    var client = ScriptedClient.running(files)
    client.open(uri, text)
    return client
  }

  private func start(_ range: JSONValue?) -> [Int?] {
    [range?["start"]?["line"]?.integer, range?["start"]?["character"]?.integer]
  }

  @Test func `hover, definition, references and highlights agree on a document`() {
    var client = Self.client()
    let hover = client.ask("textDocument/hover", Self.uri, line: 7, column: 16)
    #expect(hover?["contents"]?["value"]?.text?.hasPrefix("Buku 😀\nStep 1: made") == true)
    #expect(start(hover?["range"]) == [7, 15])
    #expect(hover?["range"]?["end"]?["character"]?.integer == 22)
    let definition = client.ask("textDocument/definition", Self.uri, line: 7, column: 16)
    #expect(definition?.elements.map { start($0["range"]) } == [[5, 10]])
    let marks = client.ask("textDocument/documentHighlight", Self.uri, line: 7, column: 16)
    #expect(marks?.elements.count == 2)
  }

  @Test func `a post is renamed in the files that name it`() {
    var client = Self.client()
    let answer = client.request(
      "textDocument/rename",
      #"{"textDocument":{"uri":"\#(Self.uri)"},"position":{"line":3,"character":9},"newName":"Kasie"}"#
    )
    let changes = answer?["result"]?["changes"]
    for file in ["instansi", "surat", "tamu"] {
      let edits = changes?["file:///r/kota/\(file).sop"]?.elements ?? []
      #expect(!edits.isEmpty && edits.allSatisfy { $0["newText"]?.text == "Kasie" })
    }
    let refused = client.request(
      "textDocument/rename",
      #"{"textDocument":{"uri":"\#(Self.uri)"},"position":{"line":3,"character":9},"newName":"a;b"}"#
    )
    #expect(refused?["error"]?["code"]?.integer == -32803)
  }

  @Test func `completion replaces what was typed`() {
    var client = Self.client()
    let items = client.ask("textDocument/completion", Self.uri, line: 3, column: 9)?.elements ?? []
    #expect(items.map { $0["label"]?.text } == ["Kasi", "Staf"])
    #expect(start(items.first?["textEdit"]?["range"]) == [3, 8])
  }

  @Test func `actions can be asked for by kind`() {
    var client = Self.client()
    func titles(_ only: String) -> [String] {
      let range = #"{"start":{"line":2,"character":0},"end":{"line":2,"character":0}}"#
      let answer = client.request(
        "textDocument/codeAction",
        #"{"textDocument":{"uri":"\#(Self.uri)"},"range":\#(range),"#
          + #""context":{"diagnostics":[],"only":["\#(only)"]}}"#
      )
      return answer?["result"]?.elements.compactMap { $0["title"]?.text } ?? []
    }
    #expect(
      titles("refactor") == ["make it a decision", "number all steps again, also in destinations"]
    )
    #expect(titles("source").isEmpty)
  }

  @Test func `the outline nests, and folding, hints, links and tokens are given`() {
    var client = Self.client()
    let document = #"{"textDocument":{"uri":"\#(Self.uri)"}}"#
    let outline = client.request("textDocument/documentSymbol", document)?["result"]?.elements
    #expect(
      outline?.map { $0["name"]?.text } == [
        "SOP: Tamu 😀", "Langkah 3: Menerima 😀", "Keputusan 4: Memeriksa",
      ]
    )
    let folds = client.request("textDocument/foldingRange", document)?["result"]?.elements
    #expect(folds?.first?["startLine"]?.integer == 2)
    let tokens = client.request("textDocument/semanticTokens/full", document)?["result"]?["data"]
    #expect(tokens?.elements.isEmpty == false)
    #expect((tokens?.elements.count ?? 1) % 5 == 0)
    #expect(client.request("textDocument/documentLink", document)?["result"] == .array([]))
    let all = #"{"start":{"line":0,"character":0},"end":{"line":99,"character":0}}"#
    let hints = client.request(
      "textDocument/inlayHint",
      #"{"textDocument":{"uri":"\#(Self.uri)"},"range":\#(all)}"#
    )?["result"]?.elements
    #expect(hints?.map { $0["label"]?.text } == ["5 minutes until here"])
  }

  @Test func `formatting gives the canonical form, and nothing the second time`() throws {
    var client = Self.client()
    let document = #"{"textDocument":{"uri":"\#(Self.uri)"},"options":{}}"#
    let edits = client.request("textDocument/formatting", document)?["result"]?.elements
    let edit = try #require(edits?.first)
    let text = PositionedText(Array(Self.text.utf8), .utf16)
    let start = try #require(Self.position(edit["range"]?["start"]))
    let end = try #require(Self.position(edit["range"]?["end"]))
    let formatted = text.replacing(start, end, by: edit["newText"]?.text ?? "")
    let file = SourceFile(path: "tamu.sop", contents: Array(Self.text.utf8))
    #expect(formatted == SourceFormatter.text(of: file))
    client.change(Self.uri, start, end, edit["newText"]?.text ?? "")
    #expect(client.request("textDocument/formatting", document)?["result"] == .array([]))
  }

  private static func position(_ value: JSONValue?) -> TextPosition? {
    guard let line = value?["line"]?.integer, let column = value?["character"]?.integer else {
      return nil
    }
    return TextPosition(line: line, column: column)
  }

  @Test func `symbols of the registry are found`() {
    var client = Self.client()
    let found = client.request("workspace/symbol", #"{"query":"sur"}"#)?["result"]?.elements
    #expect(found?.map { $0["name"]?.text } == ["Surat"])
    #expect(found?.first?["location"]?["uri"]?.text == "file:///r/kota/surat.sop")
  }

  @Test func `the preview is the page of the text as it is being written`() {
    var client = Self.client()
    let document = #"{"textDocument":{"uri":"\#(Self.uri)"}}"#
    let page = client.request("sop/preview", document)?["result"]?["html"]?.text
    #expect(page?.contains("Menerima 😀") == true)
    client.open("file:///r/kota/instansi.sop", "Instansi: Kota\n")
    let none = client.request(
      "sop/preview",
      #"{"textDocument":{"uri":"file:///r/kota/instansi.sop"}}"#
    )
    #expect(none?["error"]?["code"]?.integer == -32803)
  }

  @Test func `the text is told as the server has it, with its number`() {
    var client = Self.client()
    let place = TextPosition(line: 0, column: 12)
    client.change(Self.uri, place, place, " e\u{301}\r\n\u{FEFF}")
    let document = #"{"textDocument":{"uri":"\#(Self.uri)"}}"#
    let held = client.request("sop/text", document)?["result"]
    let expected = Self.text.replacingOccurrences(of: "😀\nPel", with: "😀 e\u{301}\r\n\u{FEFF}\nPel")
    #expect(held?["text"]?.text == expected)
    #expect(held?["version"]?.integer == 2)
    let unknown = client.request("sop/text", #"{"textDocument":{"uri":"file:///r/lain.sop"}}"#)
    #expect(unknown?["error"]?["code"]?.integer == -32602)
  }
}
