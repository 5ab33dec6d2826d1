import Foundation
import SOPLanguage
import Testing

/// The values of the five source documents, and of their transcriptions.
@Suite struct SourceValueTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func source(_ name: String) throws -> String {
    let url = Self.root.appending(path: "Tests/Fixtures/sources/\(name).txt")
    return try String(contentsOf: url, encoding: .utf8)
  }

  private static let names = ["balikpapan", "sijunjung", "forum-bisnis", "koperasi", "kaltim"]

  @Test func `every time of the sources is read`() throws {
    let pattern = /(\d+ x )?\d+ (menit|jam|hari)( kerja)?\b\.?/.ignoresCase()
    var count = 0
    for name in Self.names {
      for match in try source(name).matches(of: pattern) {
        let text = String(match.output.0)
        let value = reading(text) { DurationReader.read($0, into: &$1) }
        #expect(value.value?.written == text)
        #expect(value.findings.isEmpty)
        count += 1
      }
    }
    #expect(count > 80)
  }

  @Test(arguments: [
    ("balikpapan", "05428879235", ContactReader.Demand.telephone, "tel:+625428879235"),
    ("balikpapan", "dkumkmp.balikipapan.go.id", .web, "https://dkumkmp.balikipapan.go.id"),
    ("balikpapan", "dkumkmp.balikpapan.go.id", .web, "https://dkumkmp.balikpapan.go.id"),
    ("sijunjung", "075420044", .telephone, "tel:+6275420044"),
    ("sijunjung", "0754-20044", .telephone, "tel:+6275420044"),
    (
      "sijunjung", "<http://www.dagperinkopukm.sijunjung.go.id>", .web,
      "http://www.dagperinkopukm.sijunjung.go.id"
    ),
  ])
  func `contacts of the sources`(
    name: String,
    text: String,
    demand: ContactReader.Demand,
    link: String
  ) throws {
    #expect(try source(name).contains(text))
    let value = reading(text) { ContactReader.read($0, demanding: demand, into: &$1) }
    #expect(value.value?.link == link)
  }

  @Test func `dates of the sources`() throws {
    let kaltim = try source("kaltim")
    let forum = try source("forum-bisnis")
    for (text, source) in [("28 Juni 2022", kaltim), ("19/04/2021", forum)] {
      #expect(source.contains(text))
      #expect(reading(text) { DateReader.read($0, into: &$1) }.value?.isExact == true)
    }
    #expect(kaltim.contains("Juni 2022"))
    #expect(reading("Juni 2022") { DateReader.read($0, into: &$1) }.value?.isExact == false)
  }

  @Test func `the official of Kaltim has an odd number`() throws {
    let text = "NIP. 19840519 198503 1 001"
    #expect(try source("kaltim").contains(text))
    let value = reading(text) { EmployeeNumberReader.read($0, into: &$1) }
    #expect(value.codes == [310])
    #expect(value.value?.serial == 1)
  }

  @Test(arguments: [
    ("Undang-Undang Nomor 25 Tahun 2009 Tentang Pelayanan Publik", "uu/25/2009"),
    ("Undang-Undang Nomor 23 Tahun 2014 Tentang Pemerintahan Daerah", "uu/23/2014"),
    (
      "Peraturan Komisi Informasi Pusat Nomor 1 Tahun 2010 Tentang Standar Pelayanan Informasi Publik",
      "perki/1/2010"
    ),
    ("Pergub Kaltim No. 18Th 2013 Tentang Layanan Informasi Publik", "pergub-64/18/2013"),
  ])
  func `laws of the sources`(text: String, key: String) throws {
    #expect(try source("kaltim").contains(text))
    let value = reading(text) { LegalBasisReader.read($0, into: &$1) }
    #expect(value.value?.citation?.key == key)
    #expect(value.value?.citation?.title.isEmpty == false)
    #expect(value.findings.isEmpty)
  }

  @Test func `both free services of the sources are free`() throws {
    for name in ["balikpapan", "sijunjung"] {
      #expect(try source(name).contains("Tidak dipungut biaya"))
    }
    let cost = reading("Tidak dipungut biaya") { CostReader.read($0, into: &$1) }
    #expect(cost.value?.isFree == true)
  }

  /// Reads the value of a line by its keyword; only what one value reader reads.
  private func read(
    _ keyword: Substring,
    _ text: ValueText,
    _ posts: [FoldedName],
    into findings: inout Findings
  ) -> Bool {
    switch keyword {
    case "Waktu", "Waktu penyelesaian", "Jam kerja":
      _ = DurationReader.read(text, into: &findings)
    case "Tanggal pembuatan", "Tanggal revisi", "Tanggal efektif":
      _ = DateReader.read(text, into: &findings)
    case "Biaya": _ = CostReader.read(text, into: &findings)
    case "NIP": _ = EmployeeNumberReader.read(text, into: &findings)
    case "Wilayah": _ = RegionReader.read(text, into: &findings)
    case "Kode pos": _ = FormReader.readPostalCode(text, into: &findings)
    case "Status": _ = StatusReader.read(text, into: &findings)
    case "Telepon":
      for part in text.elements() {
        _ = ContactReader.read(part, demanding: .telephone, into: &findings)
      }
    case "Situs":
      for part in text.elements() { _ = ContactReader.read(part, demanding: .web, into: &findings) }
    case "Kelengkapan", "Output":
      for part in text.elements() { _ = DocumentUseReader.read(part, into: &findings) }
    case "Oleh": _ = PerformerReader.read(text, knownNames: posts, into: &findings)
    case "Jika tidak", "Jika setuju", "Jika berkenan", "Lanjut":
      _ = DestinationReader.read(text, into: &findings)
    default: return false
    }
    return true
  }

  @Test func `the transcriptions hold no value that can't be read`() throws {
    let folder = Self.root.appending(path: "sop-definitions")
    let files = try #require(FileManager.default.enumerator(atPath: folder.path()))
    let posts = [FoldedName("Staf Promosi dan Pengembangan"), FoldedName("UMKM dan Koperasi")]
    var count = 0
    var codes: [UInt16] = []
    for case let path as String in files where path.hasSuffix(".sop") {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let line = line.drop { $0 == " " }
        guard let colon = line.firstIndex(of: ":") else { continue }
        var findings = Findings()
        let value = valueText(String(line[line.index(after: colon)...]))
        if read(line[..<colon], value, posts, into: &findings) { count += 1 }
        codes += findings.findings.map { $0.problem.code }
      }
    }
    #expect(codes == [310])
    #expect(count > 300)
  }
}
