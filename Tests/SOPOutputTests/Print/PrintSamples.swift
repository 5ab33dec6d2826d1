import SOPLanguage
import SOPTestSupport

/// SOPs that need more than one sheet, or more than one usual sheet is wide.
enum PrintSamples {
  /// Sixty steps with loops over several pages.
  static let long = compilation(steps: 60, lanes: 7, seed: 3)
  /// Fifteen performers.
  static let wide = compilation(steps: 30, lanes: 15, seed: 5)

  private static let posts = [
    "Pemohon", "Petugas Loket", "Staf Administrasi", "Kepala Seksi Pelayanan", "Kepala Bidang",
    "Sekretaris", "Kepala Dinas", "Bendahara", "Tim Teknis", "Arsiparis", "Operator Sistem",
    "Analis Kebijakan", "Pengadministrasi Umum", "Verifikator", "Penanggung Jawab Layanan",
  ]

  private static func compilation(steps: Int, lanes: Int, seed: UInt64) -> Compilation {
    var random = SeededGenerator(seed: seed)
    let names = posts.prefix(lanes)
    var text = "SOP: Contoh \(steps) langkah\n\nNomor SOP: 800/\(seed)\n\nPelaksana:\n"
    for name in names { text += "  - \(name)\n" }
    for step in 1...steps {
      // The work wanders through the office from left to right.
      let middle = step * lanes / (steps + 1)
      let near = max(0, middle - 2)...min(lanes - 1, middle + 2)
      let who = posts[Int.random(in: near, using: &random)]
      let isDecision = step > 2 && step < steps && Int.random(in: 0..<4, using: &random) == 0
      text += isDecision ? "\nKeputusan \(step): " : "\nLangkah \(step): "
      text += isDecision ? "Memeriksa kelengkapan dan kebenaran berkas\n" : activity(&random)
      text += "  Oleh: \(who)\n  Kelengkapan: Berkas permohonan; Lembar periksa\n"
      text +=
        "  Waktu: \(Int.random(in: 5...90, using: &random)) menit\n  Output: Berkas permohonan\n"
      guard isDecision else { continue }
      let back = Int.random(in: max(1, step - 15)..<step, using: &random)
      text += "  Jika lengkap: lanjut\n  Jika tidak: kembali ke langkah \(back)\n"
    }
    return Samples.compile(text)
  }

  private static func activity(_ random: inout SeededGenerator) -> String {
    let texts = [
      "Menyusun konsep surat", "Menandatangani dokumen",
      "Mencatat dan meneruskan berkas permohonan kepada pejabat yang berwenang untuk diproses",
      "Mengarsipkan dokumen dan menyampaikan salinannya kepada unit kerja terkait",
    ]
    return texts[Int.random(in: texts.indices, using: &random)] + "\n"
  }
}
