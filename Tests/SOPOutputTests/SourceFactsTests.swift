import Foundation
import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// Goes through the five source documents themselves, and finds every fact in the model.
///
/// Nothing here is taken from our own transcriptions: the rows are cut out of the documents' own
/// tables. Where a misprint was repaired, the repair is listed with what proves it.
struct SourceFactsTests {
  /// A document and the SOPs that its tables became.
  struct Source: CustomTestStringConvertible, Sendable {
    let file: String
    let agency: String
    let procedures: [String]
    let rows: [Int]
    let lanes: Int
    var testDescription: String { file }
  }

  static let sources = [
    Source(
      file: "balikpapan.txt",
      agency: "balikpapan/dkumkmp",
      procedures: ["promosi-pameran"],
      rows: [9],
      lanes: 5
    ),
    Source(
      file: "sijunjung.txt",
      agency: "sijunjung/dagperinkopukm",
      procedures: ["pembinaan-umkm-dan-koperasi"],
      rows: [9],
      lanes: 7
    ),
    Source(
      file: "forum-bisnis.txt",
      agency: "dpmptsp",
      procedures: ["promosi-forum-bisnis", "promosi-forum-bisnis-virtual"],
      rows: [21, 18],
      lanes: 5
    ),
    Source(
      file: "koperasi.txt",
      agency: "dinas-koperasi",
      procedures: ["program-kerja", "pelatihan-umk", "nib-oss"],
      rows: [3, 6, 5],
      lanes: 5
    ),
    Source(
      file: "kaltim.txt",
      agency: "kaltim/dp2kukm",
      procedures: ["penerimaan-tamu"],
      rows: [5],
      lanes: 4
    ),
  ]

  @Test(arguments: sources)
  func `every row of the document is a row of the model`(source: Source) throws {
    let document = try document(source)
    #expect(document.tables.map { $0.count } == source.rows)
    for (table, name) in zip(document.tables, source.procedures) {
      let path = source.agency + "/" + name
      let procedure = try #require(Samples.compilation.procedure(path))
      #expect(procedure.steps.count == table.count)
      #expect(try publishedActivities(of: procedure) == procedure.steps.map { $0.activity })
      for (row, step) in zip(table, procedure.steps) {
        expect(row.activity, is: step.activity)
        expect(row.inputs, is: words(step.inputs))
        expect(row.outputs, is: words(step.outputs))
        expect(row.time, is: step.duration.value?.written ?? "")
        expect(row.remark, is: step.remark.value ?? "")
      }
    }
  }

  @Test(arguments: sources)
  func `every other line of the document is in the model or known to be noise`(
    source: Source
  ) throws {
    let document = try document(source)
    let text = try modelText(of: source)
    let noise = Set((Self.headings + Self.noise).map { FoldedName($0) })
    for line in document.otherLines {
      for part in SourceDocument.facts(in: line) where !noise.contains(FoldedName(part)) {
        var words = FoldedName(part).words.map { String(decoding: $0, as: UTF8.self) }
        // The model keeps an employee number without its blanks.
        if words.joined().count == 18, Int(words.joined()) != nil { words = [words.joined()] }
        #expect(isCovered(words[...], by: text, pieces: 3), "\(part)")
      }
    }
  }

  /// Whether the words stand in the model in at most so many pieces, each whole.
  ///
  /// An address line prints what are three fields of ours: street, postal code and telephone.
  private func isCovered(_ words: ArraySlice<String>, by text: String, pieces: Int) -> Bool {
    if words.isEmpty { return true }
    guard pieces > 0 else { return false }
    for end in words.indices.reversed() where end >= words.startIndex {
      let piece = words[words.startIndex...end].joined(separator: " ")
      if text.contains(" " + piece + " ") {
        return isCovered(words[(end + 1)...], by: text, pieces: pieces - 1)
      }
    }
    return false
  }

  private func document(_ source: Source) throws -> SourceDocument {
    let text = try Samples.fixture("sources/" + source.file)
    return SourceDocument(SourceRepairs.repaired(text), source.lanes)
  }

  @Test func `every repair was needed`() throws {
    let all = try Self.sources.map { try Samples.fixture("sources/" + $0.file) }.joined()
    for repair in SourceRepairs.all { #expect(all.contains(repair.printed), "\(repair.printed)") }
  }

  private func expect(
    _ printed: String,
    is written: String,
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(
      FoldedName(printed) == FoldedName(written),
      "\(printed)",
      sourceLocation: location
    )
  }

  /// The activities of the steps as the published JSON has them.
  private func publishedActivities(of procedure: Procedure) throws -> [String] {
    let json = ModelJSON.procedure(procedure, in: Samples.compilation.registry)
    let object = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any]
    let steps = try #require(object?["steps"] as? [[String: Any]])
    return steps.compactMap { $0["activity"] as? String }
  }

  private func words(_ uses: Entry<[DocumentUse]>) -> String {
    (uses.value ?? []).map { $0.written }.joined(separator: " ")
  }

  /// Every text of the agency and its SOPs, folded, from the published JSON.
  private func modelText(of source: Source) throws -> String {
    let compilation = Samples.compilation
    var texts: [String] = []
    let catalogue = ModelJSON.registry(compilation.registry, compilation.procedures)
    collect(try JSONSerialization.jsonObject(with: Data(catalogue)), into: &texts)
    for name in source.procedures {
      let procedure = try #require(compilation.procedure(source.agency + "/" + name))
      let json = ModelJSON.procedure(procedure, in: compilation.registry)
      collect(try JSONSerialization.jsonObject(with: Data(json)), into: &texts)
    }
    return " " + texts.map { FoldedName($0).text }.joined(separator: " | ") + " "
  }

  private func collect(_ value: Any, into texts: inout [String]) {
    switch value {
    case let text as String: texts.append(text)
    case let list as [Any]: for element in list { collect(element, into: &texts) }
    case let object as [String: Any]: for member in object.values { collect(member, into: &texts) }
    default: break
    }
  }

  /// Headings of tables and sections, for which the language has keywords.
  static let headings = [
    "No. SK", "Persyaratan", "Sistem, Mekanisme dan Prosedur", "NO", "KEGIATAN", "Pelaksana",
    "Keterangan", "Kelengkapan", "Waktu", "Output", "Waktu Penyelesaian", "Biaya", "Tarif",
    "Produk Pelayanan", "Pengaduan Layanan", "MUTU BAKU", "KET", "AKTIVITAS", "Perlengkapan",
    "NOMOR SOP", "TGL. PEMBUATAN", "TGL. REVISI", "TGL. EFEKTIF", "Wakt u", "Wak tu", "Out Put",
    "Tanggal Pembuatan", "Tanggal Revisi", "Tanggal Efektif", "Disahkan oleh", "Dasar Hukum",
    "Kualifikasi pelaksana", "Keterkaitan", "Peralatan/perlengkapan", "Peringatan",
    "Pencatatan dan pendataan", "Uraian Kegiatan", "Persyaratan / Kelengkapan", "Kelengkapan",
  ]

  /// What is not a fact about the SOP.
  static let noise = [
    // A column heading that the scan split in two.
    "Pelaksan", "a",
  ]
}
