import SOPLanguage
import Testing

/// What is said about files as a whole.
@Suite struct NoticeTests {
  private let notice = Notice(
    .warning,
    "kota/\u{1B}[2Ja.sop",
    Message("berkas \"{0}\" dilewati", en: "\"{0}\" was left out", .text("a")),
    notes: [Message("sebabnya", en: "because")],
    help: [Message("Ganti namanya.", en: "Rename it.")]
  )

  private func told(_ form: DiagnosticFormatter.Form, _ style: DiagnosticFormatter.Style) -> String
  {
    var sink = ByteSink()
    let options = DiagnosticFormatter.Options(style: style, pathPrefix: "r/")
    DiagnosticFormatter([], options).write(notice, as: form, to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test func `a notice looks like a diagnostic without a place`() {
    let text = """
      Peringatan: berkas "a" dilewati
        --> r/kota/␛[2Ja.sop
         = sebabnya
         Ganti namanya.

      """
    #expect(told(.text, .plain) == text)
    #expect(told(.text, .ansi).removingEscapes == text)
  }

  @Test func `a notice in JSON has the members of a diagnostic`() {
    #expect(
      told(.jsonLines, .ansi) == """
        {"version":1,"code":null,"slug":null,"severity":"warning",\
        "file":"kota/\\u001b[2Ja.sop","range":null,\
        "message":{"id":"berkas \\"a\\" dilewati","en":"\\"a\\" was left out"},"label":null,\
        "notes":[{"id":"sebabnya","en":"because"}],\
        "help":[{"id":"Ganti namanya.","en":"Rename it."}],"related":[],"fixes":[],\
        "rendered":{"id":"Peringatan: berkas \\"a\\" dilewati\\n  --> kota/␛[2Ja.sop\\n   = \
        sebabnya\\n   Ganti namanya.\\n",\
        "en":"Warning: \\"a\\" was left out\\n  --> kota/␛[2Ja.sop\\n   = because\\n   \
        Rename it.\\n"}}

        """
    )
  }
}
