import SOPLanguage
import SOPTestSupport
import Testing

/// SOPs whose drawings have something to show, as their authors would write them.
enum DrawingSamples {
  /// Compiles an SOP from its lanes and its steps.
  static func procedure(
    lanes: [String],
    _ steps: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Procedure {
    let list = lanes.map { "  - \($0)\n" }.joined()
    let compilation = Samples.compile("SOP: Contoh\nPelaksana:\n\(list)\n\(steps)\n")
    return try #require(compilation.procedures.first, sourceLocation: sourceLocation)
  }

  /// Twenty-one rows with six loops, after a real SOP for an investment forum.
  static func forum() throws -> Procedure {
    let performers = [1, 0, 1, 2, 4, 2, 1, 0, 1, 0, 1, 2, 3, 4, 0, 0, 2, 0, 1, 2, 4]
    let returns = [4: 2, 11: 10, 12: 10, 13: 10, 14: 10, 20: 18]
    let lanes = ["Staf", "Kasi", "Kabid", "Sekretaris", "Kepala"]
    var text = ""
    for (index, lane) in performers.enumerated() {
      let number = index + 1
      text += returns[number] == nil ? "Langkah" : "Keputusan"
      text += " \(number): Memproses berkas\n  Oleh: \(lanes[lane])\n"
      if let target = returns[number] {
        text += "  Jika ya: lanjut\n  Jika tidak: kembali ke langkah \(target)\n"
      }
    }
    return try procedure(lanes: lanes, text)
  }

  /// Branches, joint performers, an optional step, three answers, and an unknown performer.
  static func training() throws -> Procedure {
    try procedure(
      lanes: ["Pemohon", "Petugas", "Kasi", "Kabid", "Sekretaris", "Kadis"],
      """
      Langkah 1: Mengajukan permohonan
        Oleh: Pemohon
      Keputusan 2: Memeriksa kelengkapan berkas
        Oleh: Petugas
        Jika lengkap: lanjut
        Jika tidak lengkap: kembali ke langkah 1
      Keputusan 3: Menilai kelayakan
        Oleh: Kabid
        Jika layak: lanjut
        Jika ditolak: selesai
      Bersamaan:
      Cabang: Tempat
      Langkah 4: Memesan gedung
        Oleh: Petugas
      Langkah 5: Membayar uang muka
        Oleh: Sekretaris
      Cabang: Narasumber
      Langkah 6: Menyusun surat permohonan
        Oleh: Kasi
      Cabang: Anggaran
      Langkah 7: Mencairkan anggaran
        Oleh: Sekretaris dan Kadis
      Akhir bersamaan
      Langkah 8: Melaksanakan pelatihan
        Oleh: Petugas dan Kasi dan Kabid
      Langkah 9: Memeriksa dokumentasi
        Oleh: Kasi atau Sekretaris
        Hanya bila: pelatihan dibiayai APBD
      Keputusan 10: Menyetujui laporan
        Oleh: Kadis
        Jika disetujui: lanjut
        Jika perlu diperbaiki: kembali ke langkah 8
        Jika diteruskan: ke SOP Pelaporan
      Langkah 11: Menyerahkan sertifikat
        Oleh: ?
      Langkah 12: Mengarsipkan laporan
        Oleh: Petugas
      """
    )
  }
}
