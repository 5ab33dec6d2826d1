import SOPLanguage
import SOPTool
import Testing

/// What an editor is told about the files of a registry.
struct FindingsTests {
  private static let files = [
    "/r/registri.sop": "Registri: Katalog\nAlamat situs: https://sop.contoh.go.id\n",
    "/r/kota/instansi.sop": "Instansi: Kota\nJabatan: Kepala Seksi (Kasi)\n",
    "/r/kota/surat.sop": "SOP: Surat masuk\n",
    "/r/kota/tamu.sop": "SOP: Tamu\n",
  ]
  private static let tamu = "file:///r/kota/tamu.sop"
  private static let surat = "file:///r/kota/surat.sop"

  @Test func `the text of the editor counts, not that of the disk, for other files as well`() {
    var client = ScriptedClient.running(Self.files)
    client.open(Self.tamu, "SOP: Tamu\nKeterkaitan: SOP Surat masuk\n")
    #expect(client.codes(Self.tamu)?.contains("SOP207") == false)
    client.open(Self.surat, "SOP: Surat keluar\n")
    #expect(client.codes(Self.tamu)?.contains("SOP207") == true, "its reference is lost now")
    client.notify("textDocument/didClose", #"{"textDocument":{"uri":"\#(Self.surat)"}}"#)
    #expect(client.codes(Self.tamu)?.contains("SOP207") == false)
  }

  @Test func `a finding tells its code, its page, its place and its repairs`() throws {
    var client = ScriptedClient.running(Self.files)
    let told = client.open(
      Self.tamu,
      "SOP: Tamu\r\nPelaksana: Kasi\r\nLangkah: É\r\n  Wkatu: 5 menit\r\n"
    )
    let message = try #require(told.last { $0["params"]?["uri"]?.text == Self.tamu })
    let finding = try #require(
      message["params"]?["diagnostics"]?.elements.first { $0["code"]?.text == "SOP101" }
    )
    #expect(
      finding["codeDescription"]?["href"]?.text
        == "https://sop.contoh.go.id/penjelasan/SOP101.html"
    )
    #expect(finding["severity"]?.integer == 1)
    #expect(finding["range"]?["start"]?["line"]?.integer == 3)
    #expect(finding["range"]?["start"]?["character"]?.integer == 2)
    #expect(finding["data"]?["fixes"]?.elements.count == 1)
    #expect(message["params"]?["version"]?.integer == 1)
  }

  @Test func `only the last of several keystrokes is answered with findings`() {
    var client = ScriptedClient.running()
    let uri = "file:///a.sop"
    client.open(uri, "SOP: A\n")
    func change(_ text: String, _ version: Int) -> [UInt8] {
      ScriptedClient.frame(
        #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"#
          + #""\#(uri)","version":\#(version)},"contentChanges":[{"text":"\#(text)"}]}}"#
      )
    }
    let told = client.send(change("SOP: B", 2) + change("SOP: C", 3))
    #expect(told.map { $0["params"]?["version"]?.integer } == [3])
  }

  @Test func `closing the last file takes back what was told about the registry`() {
    var files = Self.files
    files["/r/kota/rusak.sop"] = "SOP: Rusak\nWkatu: 5\n"
    let rusak = "file:///r/kota/rusak.sop"
    var client = ScriptedClient.running(files)
    client.open(Self.tamu, "SOP: Tamu\n")
    #expect(client.codes(rusak)?.isEmpty == false, "a file that nobody has open is told about")
    client.notify("textDocument/didClose", #"{"textDocument":{"uri":"\#(Self.tamu)"}}"#)
    #expect(client.codes(rusak) == [])
    #expect(client.codes(Self.tamu) == [])
  }

  @Test func `a file that came onto the disk is known to those that refer to it`() {
    let disk = MemoryDisk(Self.files)
    var client = ScriptedClient(on: disk.fileSystem)
    client.open(Self.tamu, "SOP: Tamu\nKeterkaitan: SOP Arsip\n")
    #expect(client.codes(Self.tamu)?.contains("SOP207") == true)
    disk.put("/r/kota/arsip.sop", Array("SOP: Arsip\n".utf8))
    client.notify(
      "workspace/didChangeWatchedFiles",
      #"{"changes":[{"uri":"file:///r/kota/arsip.sop","type":1}]}"#
    )
    #expect(client.codes(Self.tamu)?.contains("SOP207") == false)
  }

  @Test func `a file that is on no disk is checked alone`() {
    var client = ScriptedClient.running()
    client.open("untitled:Satu", "SOP: A\nWkatu: 5 menit\n")
    #expect(client.codes("untitled:Satu")?.contains("SOP101") == true)
    client.open("file:///baru/sekali/x.sop", "SOP: A\nWkatu: 5 menit\n")
    #expect(client.codes("file:///baru/sekali/x.sop")?.contains("SOP101") == true)
  }
}
