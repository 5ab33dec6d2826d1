import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// The ways of documents through small SOPs, worked out by hand.
struct DocumentLineTests {
  private static let source = """
    SOP: Izin
    Persyaratan:
      - KTP
      - Surat kuasa
    Peralatan/perlengkapan: Komputer
    Produk pelayanan: Surat izin
    Pelaksana: Pemohon; Staf; Kasi

    Langkah 1: Menerima permohonan
      Oleh: Staf
      Kelengkapan: KTP
      Output: Agenda
    Langkah 2: Menyusun surat izin
      Oleh: Staf
      Kelengkapan: Agenda
      Output: Surat izin [konsep]
    Langkah 3: Menandatangani
      Oleh: Kasi
      Kelengkapan: Surat izin [konsep]
      Output: Surat izin [ditandatangani]
    Langkah 4: Menyerahkan
      Oleh: ?
      Kelengkapan: Surat izin [ditandatangani]; KTP
      Output: Surat izin [ditandatangani]
    """

  private let compilation = Samples.compile(DocumentLineTests.source)
  private var procedure: Procedure { compilation.procedures[0] }

  private func section(_ language: Language) -> [UInt8] {
    let site = Site(compilation, language: language)
    var page = PageWriter(SitePath("a"), in: language)
    DocumentLineWriter(DocumentLine(site.procedures[0]), of: ProcedureID(0), in: site)
      .write(to: &page)
    return page.html.bytes
  }

  private func row(_ name: String) throws -> DocumentLine.Row {
    try #require(
      DocumentLine(procedure).rows.first { procedure.documents[$0.document.position].name == name }
    )
  }

  @Test func `documents come in the order of their first step`() {
    let names = DocumentLine(procedure).rows.map { procedure.documents[$0.document.position].name }
    #expect(names == ["KTP", "Agenda", "Surat izin"])
  }

  @Test func `a declared document that no step has in its hands goes no way`() throws {
    let source = "SOP: A\nDokumen: Blangko [arsip]\n\nLangkah 1: Menulis\n  Oleh: Staf\n"
    let procedure = try #require(Samples.compile(source).procedures.first)
    #expect(procedure.documents.map { $0.name } == ["Blangko"])
    #expect(DocumentLine(procedure).rows.isEmpty)
  }

  @Test func `a step makes a document, uses it, or renews it`() throws {
    let permit = try row("Surat izin")
    #expect(permit.marks.map { $0.step.number } == [2, 3, 4])
    #expect(permit.marks.map { DocumentSign($0) } == [.made, .changed, .changed])
    #expect(permit.states == ["konsep", "ditandatangani"])
    #expect(permit.isProduct)
    let card = try row("KTP")
    #expect(card.marks.map { $0.step.number } == [1, 4])
    #expect(card.marks.map { DocumentSign($0) } == [.used, .used])
    #expect(!card.isProduct && card.states.isEmpty)
  }

  @Test func `the section says in words what the strips show`() {
    let text = HTMLTokens(section(.indonesian)).text
    for words in [
      "3 dokumen: 2 dibuat di sini, 1 disiapkan pemohon.",
      "KTP disiapkan pemohonDipakai di langkah 1\u{A0}(Staf), 4\u{A0}(pelaksana belum diketahui)",
      "Surat izin hasil layananDibuat di langkah 2\u{A0}(Staf), 3\u{A0}(Kasi)",
      "Keadaan: konsep, ditandatangani",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
  }

  @Test(arguments: [(Language.indonesian, "documents.html"), (.english, "documents-en.html")])
  func `the section matches its golden file`(language: Language, golden: String) throws {
    try GoldenFile(golden).expect(section(language))
  }

  @Test func `an SOP without steps or without documents has no such section`() {
    for source in ["SOP: A\nPersyaratan: KTP\n", "SOP: A\n\nLangkah 1: Menulis\n  Oleh: Staf\n"] {
      let site = Site(Samples.compile(source), language: .indonesian)
      var page = PageWriter(SitePath("a"), in: .indonesian)
      DocumentLineWriter(DocumentLine(site.procedures[0]), of: ProcedureID(0), in: site)
        .write(to: &page)
      #expect(page.html.bytes.isEmpty)
    }
  }

  @Test func `marks stand in the middle of their steps, all inside the strip`() throws {
    for procedure in Samples.compilation.procedures {
      let site = Site(Samples.compilation, language: .indonesian)
      let position = try #require(
        Samples.compilation.procedures.firstIndex { $0.path == procedure.path }
      )
      var page = PageWriter(SitePath("a"), in: .indonesian)
      DocumentLineWriter(DocumentLine(procedure), of: ProcedureID(position), in: site)
        .write(to: &page)
      let places = HTMLTokens(page.html.bytes).attributes.filter {
        ["cx", "x1", "x2"].contains($0.name) && $0.value.hasSuffix("%")
      }
      for place in places {
        let share = try #require(Double(place.value.dropLast()))
        #expect((0...100).contains(share))
      }
    }
  }
}
