import SOPLanguage
import SOPTestSupport
import Testing

/// Slips that once drew several errors, each with the one that names its cause.
struct RootCauseTests {
  private static let sound = """
    SOP: Peminjaman Buku
    Nomor SOP: 1
    Status: berlaku

    Dokumen:
      - Formulir [luar] [diisi < diperiksa]
      - Buku [dipinjam < kembali]

    Pelaksana:
      - Pembaca [luar]
      - Petugas
      - Kepala

    Langkah 1: Mengisi formulir
      Oleh: Pembaca
      Kelengkapan: Formulir
      Waktu: 5 menit
      Output: Formulir [diisi]

    Keputusan 2: Memeriksa formulir
      Oleh: Petugas
      Kelengkapan: Formulir [diisi]
      Waktu: 5 menit
      Output: Formulir [diperiksa]
      Jika lengkap: lanjut ke langkah 4
      Jika tidak lengkap: lanjut

    Keputusan 3: Menawarkan formulir baru
      Oleh: Kepala
      Kelengkapan: Formulir [diperiksa]
      Waktu: 5 menit
      Output: Formulir [diperiksa]
      Jika bersedia: kembali ke langkah 1
        Paling banyak: 2 kali
      Jika tidak bersedia: selesai

    Langkah 4: Menyerahkan buku
      Oleh: Petugas
      Kelengkapan: Formulir [diperiksa]
      Waktu: 5 menit
      Output: Buku [dipinjam]
    """

  /// A line, what becomes of it, and the codes of the errors that are added.
  struct Case: CustomTestStringConvertible {
    let line: String
    let broken: String
    let codes: [UInt16]
    var testDescription: String { "\(line) -> \(broken)" }

    init(_ line: String, _ broken: String, _ codes: [UInt16]) {
      self.line = line
      self.broken = broken
      self.codes = codes
    }
  }

  private static let cases = [
    Case("  Output: Formulir [diisi]", "  Output: Fomulir [diisi]", [214]),
    Case("  - Formulir [luar] [diisi < diperiksa]", "  - Fomulir [diisi < diperiksa]", [214]),
    Case("Dokumen:", "", [111]),
    Case("Pelaksana:", "", [111]),
    Case("  - Pembaca [luar]", "  - [luar]", [320]),
    Case("Langkah 1: Mengisi formulir", "Langkah 4: Mengisi formulir", [205]),
    Case("Langkah 4: Menyerahkan buku", "Langkah 2: Menyerahkan buku", [205]),
    Case("  Jika lengkap: lanjut ke langkah 4", "  Jika lengkap: lanjut ke langkah 2", [409]),
    Case("  Jika tidak lengkap: lanjut", "  Jika tidak lengkap:", [106]),
    Case("  Jika bersedia: kembali ke langkah 1", "  Jika bersedia: ke langkah 1", []),
    Case(
      "Keputusan 2: Memeriksa formulir",
      "Keputusan 2: Memeriksa formulir\nKeputusan 2: Memeriksa formulir",
      [205]
    ),
  ]

  private static func errors(_ text: String) -> [UInt16] {
    Samples.compile(text).diagnostics.filter { $0.severity == .error }.map { $0.code }
  }

  @Test(arguments: cases)
  func `one cause is told once`(example: Case) {
    let lines = Self.sound.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.filter { $0 == example.line }.count == 1)
    let broken = lines.map { $0 == example.line ? example.broken : String($0) }
    // Families that judge the content may have more to say about so small an SOP.
    let before = Set(Self.errors(Self.sound))
    let added = Self.errors(broken.joined(separator: "\n")).filter { !before.contains($0) }
    #expect(added == example.codes)
  }
}
