import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// The pictures that the tests of SVG look at.
enum SVGSamples {
  /// Every picture of an SOP: both contents.
  static func pictures(of procedure: Procedure, _ language: Language = .indonesian) -> [[UInt8]] {
    [Drawing(procedure, in: language).tableSVG, Drawing(procedure, in: language).flowSVG]
  }

  /// The paths of the real SOPs.
  static let paths = Samples.compilation.procedures.map { $0.path }

  /// A small SOP with a decision, a way back, another SOP, a guess, and texts of several lines.
  static func small() throws -> Procedure {
    try DrawingSamples.procedure(
      lanes: ["Petugas Loket", "Kepala Seksi"],
      """
      Langkah 1: Menerima berkas permohonan dari pemohon & mencatatnya dalam buku agenda
        Oleh: Petugas Loket
        Kelengkapan: Formulir; KTP
        Waktu: 10 menit
        Output: Berkas
      Keputusan 2: Memeriksa berkas
        Oleh: Kepala Seksi?
        Jika lengkap: lanjut
        Jika tidak lengkap: kembali ke langkah 1
        Jika bukan wewenang: ke SOP Pengaduan
      Langkah 3: Menandatangani
        Oleh: Petugas Loket atau Kepala Seksi
      """
    )
  }
}
