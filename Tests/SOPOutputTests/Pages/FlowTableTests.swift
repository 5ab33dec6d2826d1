import Foundation
import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// The official table as it stands in a page.
struct FlowTableTests {
  private func table(_ procedure: Procedure, _ language: Language = .indonesian) -> String {
    var page = HTMLWriter()
    FlowTable.write(procedure, FlowLayout(procedure), to: &page, language: language)
    return String(decoding: page.bytes, as: UTF8.self)
  }

  private func real(_ path: String) throws -> Procedure {
    try #require(Samples.compilation.procedure(path))
  }

  @Test func `the table of a real SOP with a loop matches its golden file`() throws {
    let procedure = try real("balikpapan/dkumkmp/promosi-pameran")
    try GoldenFile("table.html").expect(Array(table(procedure).utf8))
  }

  @Test func `what the drawing shows is also said in words`() throws {
    let text = table(try real("balikpapan/dkumkmp/promosi-pameran"))
    #expect(text.contains("Keputusan"))
    #expect(text.contains("Setuju: ke langkah 9") || text.contains("Setuju: lanjut ke langkah 9"))
    #expect(text.contains("Tidak: kembali ke langkah 4"))
    #expect(text.components(separatedBy: "aria-hidden=\"true\"").count > 9)
  }

  @Test(arguments: Samples.compilation.procedures.map { $0.path })
  func `the table has the form's columns and a row for each step`(path: String) throws {
    let procedure = try real(path)
    let text = table(procedure)
    #expect(!text.contains("style="))
    #expect(!text.contains("<script"))
    #expect(text.components(separatedBy: "<th scope=\"row\"").count - 1 == procedure.steps.count)
    for lane in procedure.lanes { #expect(text.contains(lane.name)) }
    for heading in ["Kegiatan", "Pelaksana", "Mutu Baku", "Kelengkapan", "Waktu", "Output"] {
      #expect(text.contains(heading))
    }
    for step in procedure.steps { #expect(text.contains(step.activity)) }
  }

  @Test func `in English the headings are English and the author's words are his`() throws {
    let text = table(try real("kaltim/dp2kukm/penerimaan-tamu"), .english)
    #expect(text.contains("Activity"))
    #expect(text.contains("Petugas layanan menerima tamu"))
  }
}
