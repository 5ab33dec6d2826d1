import SOPLanguage
import SOPTestSupport
import Testing

/// The rules about words and marks, one by one.
struct StyleRuleTests {
  /// A line put into a step, or a whole line of an SOP, and what is to be said about it.
  struct Case: CustomTestStringConvertible {
    let line: String
    let code: UInt16
    let isTold: Bool

    init(_ line: String, _ code: UInt16, _ isTold: Bool) {
      self.line = line
      self.code = code
      self.isTold = isTold
    }

    var testDescription: String { "\(line) \(isTold ? "is" : "is not") \(code)" }
  }

  /// A sound SOP with `line` in the place of the line that begins like it, or behind the title.
  private func text(with line: String) -> String {
    let keyword = line.prefix { $0 != ":" }
    var isPlaced = false
    var lines = Self.sound.split(separator: "\n", omittingEmptySubsequences: false).map { old in
      guard !isPlaced, old.drop(while: { $0 == " " }).hasPrefix(keyword + ":") else {
        return String(old)
      }
      isPlaced = true
      return old.prefix { $0 == " " } + line
    }
    if !isPlaced { lines.insert(line, at: 1) }
    return lines.joined(separator: "\n")
  }

  private static let sound = """
    SOP: Penerimaan Surat
    Pelaksana: Staf; Kasi

    Langkah 1: Menerima surat
      Oleh: Staf
      Kelengkapan: -
      Waktu: 5 menit
      Output: Surat

    Langkah 2: Membaca surat
      Oleh: Kasi
      Kelengkapan: Surat
      Waktu: 5 menit
      Output: Disposisi
    """

  private func style(_ compilation: Compilation) -> [Diagnostic] {
    compilation.diagnostics.filter { $0.code / 100 == 8 }
  }

  @Test func `the sound text draws nothing`() {
    #expect(style(Samples.compile(Self.sound)).isEmpty)
    #expect(Rule.all.filter { $0.family == 8 }.map { $0.code } == Array(801...806))
    #expect(
      Rule.all.filter { $0.family == 8 }.allSatisfy { $0.severity(isDraft: false) == .suggestion }
    )
  }

  @Test(arguments: [
    Case("SOP: PENERIMAAN SURAT DARI LUAR", 801, true),
    Case("SOP: PENERIMAAN SURAT LUAR", 801, false),
    Case("SOP: PENERIMAAN SURAT DARI Luar", 801, false),
    Case("Langkah 1: MENERIMA SURAT MASUK DARI PPID", 801, true),
    Case("Catatan: SEMUA INI TERCETAK DENGAN HURUF BESAR", 801, false),
    Case("Langkah 1: Menerima  surat", 802, true),
    Case("Langkah 1: Menerima surat , lalu mencatatnya", 802, true),
    Case("Langkah 1: Menerima surat .", 802, true),
    Case("Langkah 1: Menerima surat di situs .go.id", 802, false),
    Case("Langkah 1:   Menerima surat", 802, false),
    Case("Kelengkapan: Surat;  Agenda", 802, true),
    Case("Langkah 1: Menerima ijin usaha", 803, true),
    Case("Langkah 1: Menerima surat yang di disposisi", 803, true),
    Case("Langkah 1: Menerima surat di disposisi kedua", 803, true),
    Case("Langkah 1: Menerima surat di kantor", 803, false),
    Case("Langkah 1: Menerima surat perijinannya", 803, false),
    Case("Langkah 1: Menempel tulisan \"ijin\" di pintu", 803, false),
    Case("Langkah 1: Menempel tulisan \u{201C}ijin\u{201D} di pintu", 803, false),
    Case("Langkah 1: Menempel \"tanda\" lalu memberi ijin", 803, true),
    Case("Catatan: Sumber mencetak ijin", 803, false),
    Case(
      "Dasar hukum: Peraturan Daerah Kota Bogor Nomor 4 Tahun 2010 tentang Ijin Usaha",
      803,
      false
    ),
    Case("Persyaratan: Fotocopy KTP", 803, true),
    Case("Langkah 1: " + Array(repeating: "surat", count: 25).joined(separator: " "), 804, false),
    Case("Langkah 1: " + Array(repeating: "surat", count: 26).joined(separator: " "), 804, true),
    Case("Langkah 1: surat " + Array(repeating: "-", count: 40).joined(separator: " "), 804, false),
    Case("SOP: " + Array(repeating: "Surat", count: 30).joined(separator: " "), 804, false),
    Case("Waktu: 5 menit.", 806, true),
    Case("Langkah 1: Menerima surat:", 806, true),
    Case("Langkah 1: Menerima surat.", 806, true),
    Case("Langkah 1: Menerima surat. Mencatatnya.", 806, false),
    Case("Langkah 1: Menerima surat, formulir, dll.", 806, false),
    Case("Langkah 1: Menerima surat dari Pemprov.", 806, true),
    Case("Langkah 1: Menerima surat dari Prov.", 806, false),
    Case("Langkah 1: Menerima surat dari Budi, S.H.", 806, false),
    Case("Langkah 1: Menerima surat ...", 806, false),
    Case("Kelengkapan: Surat undangan,", 806, true),
    Case("Peringatan: Jika terlambat, surat hilang.", 806, false),
    Case("Catatan: Surat hilang.", 806, false),
  ])
  func `a line draws its suggestion or none`(sample: Case) {
    let compilation = Samples.compile(text(with: sample.line))
    let codes = style(compilation).map { $0.code }
    #expect(codes.contains(sample.code) == sample.isTold, "\(codes)")
    #expect(codes.count <= 1, "\(codes)")
  }

  @Test(arguments: [
    ("SOP: PENERBITAN IZIN UMKM DI BALIKPAPAN", "SOP: Penerbitan Izin UMKM di Balikpapan"),
    ("Langkah 1: MENERIMA SURAT DAN KTP", "Langkah 1: Menerima surat dan KTP"),
    ("Langkah 1: Menerima  surat ,  agenda", "Langkah 1: Menerima surat, agenda"),
    ("Langkah 1: Menerima ijin, IJIN, Ijin", "Langkah 1: Menerima izin, IZIN, Izin"),
    ("Langkah 1: Walikota memberi nasehat", "Langkah 1: Wali kota memberi nasehat"),
    ("Langkah 1: Melapor kepada Walikota", "Langkah 1: Melapor kepada Wali Kota"),
    ("Langkah 1: Menerima foto copy", "Langkah 1: Menerima fotokopi"),
    ("Waktu: 5 menit.", "Waktu: 5 menit"),
    ("Kelengkapan: Surat undangan,", "Kelengkapan: Surat undangan"),
  ])
  func `a fix writes what is proposed`(wrong: String, right: String) throws {
    let text = text(with: wrong)
    let finding = try #require(style(Samples.compile(text)).first)
    #expect(finding.fixes.count == 1)
    let changed = Edited.text(text, by: finding.fixes)
    #expect(changed == self.text(with: right))
  }

  @Test func `a word is told once in a file with its other places`() throws {
    let lines = (1...6).map { "Catatan: \($0)\nPeringatan \($0)" }
    #expect(lines.count == 6)
    let items = (1...6).map { "  - Surat ijin ke-\($0)" }.joined(separator: "\n")
    let text = Self.sound.replacing("Pelaksana:", with: "Persyaratan:\n\(items)\n\nPelaksana:")
    let found = style(Samples.compile(text))
    #expect(found.map { $0.code } == [803])
    let finding = try #require(found.first)
    #expect(finding.related.count == 3)
    #expect(finding.problem.notes.first?.text(in: .indonesian).contains("6 kali") == true)
    #expect(style(Samples.compile(Edited.text(text, by: finding.fixes))).isEmpty)
  }
}

/// Applies fixes to a text.
enum Edited {
  /// The text after all edits of the fixes.
  static func text(_ text: String, by fixes: [FixIt]) -> String {
    String(decoding: bytes(Array(text.utf8), by: fixes), as: UTF8.self)
  }

  /// The bytes after all edits of the fixes, which must not overlap.
  static func bytes(_ bytes: [UInt8], by fixes: [FixIt]) -> [UInt8] {
    var result = bytes
    let edits = fixes.flatMap { $0.edits }.sorted { $0.range.start > $1.range.start }
    var last = Int32.max
    for edit in edits {
      #expect(edit.range.end <= last)
      last = edit.range.start
      result.replaceSubrange(edit.range.indices, with: Array(edit.replacement.utf8))
    }
    return result
  }
}
