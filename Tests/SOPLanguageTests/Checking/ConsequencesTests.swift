import SOPLanguage
import SOPTestSupport
import Testing

/// One slip is told once, also where two stages see it.
struct ConsequencesTests {
  private static func errors(_ text: String) -> [UInt16] {
    Samples.compile("SOP: Contoh\nStatus: berlaku\n" + text).diagnostics
      .filter { $0.severity == .error && ![701, 702, 708].contains($0.code) }.map { $0.code }
  }

  private static let parallel = """
    Pelaksana: Staf; Kasi
    Langkah 1: Menerima surat
      Oleh: Staf
      Kelengkapan: -
      Waktu: 5 menit
      Output: Surat
    Bersamaan:
      Cabang: Satu
        Langkah 2: Mencatat surat
          Oleh: Staf
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Catatan
      Cabang: Dua
        Keputusan 3: Memeriksa surat
          Oleh: Kasi
          Kelengkapan: Surat
          Waktu: 5 menit
          Output: Hasil
          Jika ya: lanjut
          Jika tidak: DESTINATION
    Akhir bersamaan
    Langkah 4: Mengirim surat
      Oleh: Staf
      Kelengkapan: Surat; Catatan; Hasil
      Waktu: 5 menit
      Output: Surat [terkirim]
    """

  @Test func `a jump out of a block in the wrong direction is told as a jump out of a block`() {
    let text = Self.parallel
      .replacing("DESTINATION", with: "lanjut ke langkah 1")
    #expect(Self.errors(text) == [404])
  }

  @Test func `a label that two steps have explains every jump that goes astray`() {
    let text = Self.parallel
      .replacing("DESTINATION", with: "kembali ke langkah 3")
      .replacing("Langkah 2:", with: "Langkah 3:")
    #expect(Self.errors(text) == [205])
  }

  @Test func `two mistakes that have nothing to do with each other are both told`() {
    let text = Self.parallel
      .replacing("DESTINATION", with: "kembali ke langkah 3")
      .replacing("Langkah 2:", with: "Langkah 3:")
      .replacing("Oleh: Kasi", with: "Oleh: Kasubid")
    #expect(Set(Self.errors(text)) == [201, 205])
  }

  @Test func `an empty field explains only what its own step lacks`() {
    let steps = """
      Pelaksana: Staf; Kasi
      Langkah 1: Menyusun surat
        Oleh: Staf
        Kelengkapan: -
        Waktu: 5 menit
        Output: Surat [konsep]
      Langkah 2: Memberi nomor
        Oleh: Kasi
        Kelengkapan: Surat [ditandatangani]
        Waktu: 5 menit
        Output: Surat [bernomor]
      """
    #expect(Self.errors(steps) == [514])
    #expect(Set(Self.errors("Nomor SOP:\n" + steps)) == [106, 514])
    let withoutTime =
      steps
      .replacing("Kelengkapan: -", with: "Kelengkapan:")
      .replacing("Output: Surat [konsep]", with: "Output: Surat [ditandatangani]")
      .replacing("    Waktu: 5 menit\n    Output: Surat [dit", with: "    Output: Surat [dit")
      .replacing("  Waktu: 5 menit\n  Output: Surat [dit", with: "  Output: Surat [dit")
    #expect(Set(Self.errors(withoutTime)) == [106, 604])
  }

  @Test func `two states that were declared as one are told once`() {
    let text = """
      Pelaksana: Staf; Kasi
      Dokumen:
        - Surat [luar] [diisi diperiksa]
      Langkah 1: Mengisi surat
        Oleh: Staf
        Kelengkapan: Surat
        Waktu: 5 menit
        Output: Surat [diisi]
      Langkah 2: Memeriksa surat
        Oleh: Kasi
        Kelengkapan: Surat [diisi]
        Waktu: 5 menit
        Output: Surat [diperiksa]
      """
    #expect(Self.errors(text) == [314])
  }

  @Test func `a bound that came between a chain and its levels is told once`() {
    let before = """
      Pelaksana: Staf; Kasi; Kadis
      Langkah 1: Menyusun surat
        Oleh: Staf
        Kelengkapan: -
        Waktu: 5 menit
        Output: Surat [konsep]
      Berjenjang 2: Memeriksa surat
        Kelengkapan: Surat [konsep]
        Output: Surat
        Jika tidak: kembali ke langkah 1

      """
    let bound = "    Paling banyak: 1 kali\n"
    let chain = "  Melalui:\n"
    let levels = "    - Kasi; 5 menit; diparaf\n    - Kadis; 5 menit; ditandatangani\n"
    #expect(Self.errors(before + bound + chain + levels) == [])
    #expect(Self.errors(before + chain + bound + levels) == [104])
    // A chain that really lacks its levels is told, wherever the bound stands.
    #expect(Set(Self.errors(before + bound)).contains(106))
  }
}
