import Foundation
import SOPLanguage
import Testing

/// Diagnostics as lines of JSON.
@Suite struct DiagnosticJSONTests {
  private let source = MarkedSource("a/b.sop", "SOP: é \"x\"\n  Wkatu: 5 menit\n")
  private let other = MarkedSource("a/instansi.sop", "\nInstansi: X\n", id: 1)

  private var diagnostic: Diagnostic {
    var diagnostic = sampleDiagnostic(
      source,
      source.range("Wkatu"),
      severity: .warning,
      related: [other.place(other.range("Instansi"), "lihat ini", en: "see this")]
    )
    diagnostic.problem.notes = [Message("catatan", en: "note")]
    diagnostic.problem.help = [Message("bantuan", en: "help")]
    diagnostic.fixes = [
      FixIt(
        Message("ganti", en: "replace"),
        .certain,
        edits: [TextEdit(file: source.id, range: source.range("Wkatu"), replacement: "Waktu")]
      )
    ]
    return diagnostic
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    var formatter = DiagnosticFormatter(
      [source.file, other.file],
      .init(style: .ansi, pathPrefix: "/rumah/orang/")
    )
    var sink = ByteSink()
    formatter.writeJSON(diagnostic, to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test func `every member stands in its place`() {
    let place = """
      {"start":{"line":2,"column":3,"offset":14},"end":{"line":2,"column":8,"offset":19}}
      """
    let rendered = """
      ada masalah\\n  --> a/b.sop:2:3\\n  |\\n2 |   Wkatu: 5 menit\\n  |   ^^^^^ di sini\\n  \
      --> a/instansi.sop:2:1\\n  |\\n2 | Instansi: X\\n  | -------- lihat ini\\n  = catatan\\n
      """
    let text = line(diagnostic)
    #expect(text.hasSuffix("}\n"))
    #expect(
      text.hasPrefix(
        """
        {"version":1,"code":"SOP101","slug":"\(Rule.rule(101)?.slug.text ?? "")",\
        "severity":"warning","file":"a/b.sop","range":\(place),\
        "message":{"id":"ada masalah","en":"a problem"},"label":{"id":"di sini","en":"here"},\
        "notes":[{"id":"catatan","en":"note"}],"help":[{"id":"bantuan","en":"help"}],\
        "related":[{"file":"a/instansi.sop","range":{"start":{"line":2,"column":1,"offset":1},\
        "end":{"line":2,"column":9,"offset":9}},"message":{"id":"lihat ini","en":"see this"}}],\
        "fixes":[{"title":{"id":"ganti","en":"replace"},"confidence":"certain",\
        "edits":[{"file":"a/b.sop","range":\(place),"replacement":"Waktu"}]}],\
        "rendered":{"id":"Peringatan SOP101: \(rendered)
        """
      ),
      "\(text)"
    )
  }

  @Test func `a line is valid JSON on a single line, without colours`() throws {
    var hostile = diagnostic
    hostile.problem.headline = Message("{0}", en: "{0}", .text("\"\\\u{1B}[31m\n\u{0}</script>"))
    hostile.problem.label = nil
    let text = line(hostile)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == 2)
    #expect(!text.contains("\u{1B}") && !text.contains("\\u001b[1;"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    )
    #expect(object["label"] is NSNull)
    let message = try #require(object["message"] as? [String: String])
    #expect(message["id"] == "\"\\\u{1B}[31m\n\u{0}</script>")
  }
}
