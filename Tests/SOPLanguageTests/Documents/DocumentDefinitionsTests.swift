import SOPTestSupport
import Testing

@testable import SOPLanguage

/// What the rules about documents say of the eight real SOPs, whole.
///
/// Names vary so much from row to row in some of them that a rule without judgement would tell
/// dozens of missing and unused documents; this list is what a careful reviewer would tell.
@Suite
struct DocumentDefinitionsTests {
  /// A finding: its rule and the words it marks.
  private struct Told: Equatable, CustomStringConvertible {
    var code: UInt16
    var text: String
    var description: String { "\(code) \(text)" }

    init(_ code: UInt16, _ text: String) {
      self.code = code
      self.text = text
    }
  }

  private func told(in path: String) -> [Told] {
    let compilation = Samples.compilation
    return compilation.diagnostics(in: path + ".sop")
      .filter { 500..<600 ~= $0.code }
      .map { Told($0.code, compilation.files[Int($0.file.index)].text(in: $0.range)) }
  }

  @Test func `Balikpapan demands what nobody uses and promises what nobody makes`() {
    #expect(
      told(in: "balikpapan/dkumkmp/promosi-pameran") == [
        Told(507, "Undangan ke IKM untuk mengikuti pameran"),
        Told(507, "Fotocopy KTP Peserta yang akan mengikuti pameran"),
        Told(509, "Memperkenalkan Produk Daerah Kota Balikpapan"),
        Told(508, "DPA"),
        Told(505, "Jadwal Pelaksanaan"),
        Told(503, "Disposisi"),
        Told(510, "Nota Dinas"),
        Told(510, "Nota Dinas"),
      ]
    )
  }

  @Test func `the forum uses documents that no step makes`() {
    #expect(
      told(in: "dpmptsp/promosi-forum-bisnis") == [
        Told(508, "Dokumen Perencanaan (DPA)"),
        Told(505, "Konsep nota dinas persiapan pelaksanaan kegiatan"),
        Told(501, "Hasil koordinasi dengan narasumber, moderator"),
        Told(
          505,
          "Konsep surat undangan untuk peserta, narasumber, naskah sambutan kepala dinas, "
            + "laporan penyelenggaraan, bahan paparan"
        ),
        Told(501, "Konsep surat permohonan peserta forum bisnis"),
        Told(501, "Final surat undangan narasumber, moderator"),
        Told(501, "Catatan atas kepeminatan dalam forum bisnis"),
        Told(513, "Final laporan pelaksanaan kegiatan forum bisnis"),
      ]
    )
    #expect(
      told(in: "dpmptsp/promosi-forum-bisnis-virtual") == [
        Told(508, "Dokumen Perencanaan (DPA)"),
        Told(501, "Hasil koordinasi dengan narasumber, moderator"),
        Told(501, "Konsep surat permohonan peserta forum bisnis"),
        Told(501, "Final surat undangan narasumber, moderator"),
        Told(501, "Catatan atas kepeminatan dalam forum bisnis"),
        Told(513, "Final laporan pelaksanaan kegiatan forum bisnis"),
      ]
    )
  }

  @Test func `the step that probably makes the coordination result is shown and offered`() throws {
    let compilation = Samples.compilation
    let finding = try #require(
      compilation.diagnostics(in: "dpmptsp/promosi-forum-bisnis.sop").first { $0.code == 501 }
    )
    let file = compilation.files[Int(finding.file.index)]
    #expect(
      finding.related.map { file.text(in: $0.range) } == [
        "Hasil koordinasi dengan hotel/pemilik gedung",
        "Hasil koordinasi dengan narasumber, moderator",
      ]
    )
    #expect(
      finding.related.map { $0.message.text(in: .indonesian) } == [
        "langkah 8 menghasilkan dokumen ini", "juga dibutuhkan di langkah 10",
      ]
    )
    #expect(
      finding.fixes.map { $0.title.text(in: .indonesian) } == [
        "tambahkan ke \"Output:\" langkah 8", "tambahkan ke \"Persyaratan:\"",
      ]
    )
  }

  @Test func `the cooperatives' tables name events instead of documents`() {
    #expect(
      told(in: "dinas-koperasi/program-kerja") == [
        Told(516, "Membuat Proposal Bantuan Fasilitasi UMK (Lapak PKL)"),
        Told(516, "Tersedianya Kelengkapan Data Pengajuan proposal"),
        Told(516, "Membuat Proposal Bantuan Fasilitasi UMK (Peralatan)"),
        Told(516, "Pembuatan Jadwal promosi Bagi UMKM"),
        Told(516, "Tersedianya data UMKM Yang Akan Mengikuti Promosi Prodak"),
      ]
    )
    #expect(
      told(in: "dinas-koperasi/pelatihan-umk") == [
        Told(508, "Data UMK Potensial/ Aktif"),
        Told(503, "Draf NIB"),
        Told(508, "Surat Keputusan kepala Dinas"),
        Told(516, "Terbentuknya Tim Pelaksana pelatihan"),
        Told(
          508,
          "Surat Undangan Pemanggilan Peserta pelatihan, Narasumber dan penggunaan lokasi "
            + "Tempat Pelatihan"
        ),
        Told(516, "Kesiapan Peserta pelatihan, Narasumber dan lokasi Tempat Pelatihan"),
        Told(516, "Adanya waktu dan tempat pelatihan"),
        Told(516, "Adanya kesiapan lokasi Tempat Pelatihan"),
        Told(516, "Adanya Peserta pelatihan, Narasumber dan Panitia kegiatan"),
        Told(516, "Terlaksananya kegiatan pelatihan"),
      ]
    )
    #expect(
      told(in: "dinas-koperasi/nib-oss") == [
        Told(508, "Foto Copy KTP"),
        Told(508, "Surat Ket. Usaha dari Desa"),
        Told(516, "Terbitnya Ijin Usaha UMK"),
        Told(516, "Bertambahnya Data UKM Formal"),
        Told(508, "Memiliki Email"),
        Told(508, "Memiliki NPWP"),
        Told(505, "Berkas"),
      ]
    )
  }

  @Test func `Sijunjung and Kaltim repeat outputs and read what is not there`() {
    #expect(
      told(in: "sijunjung/dagperinkopukm/pembinaan-umkm-dan-koperasi") == [
        Told(505, "Lembaran Disposisi"),
        Told(501, "Laporan Hasil Pembinaan"),
        Told(513, "Laporan"),
      ]
    )
    #expect(
      told(in: "kaltim/dp2kukm/penerimaan-tamu") == [
        Told(508, "Kartu Identitas"),
        Told(505, "Nomor Antrian Layanan"),
        Told(508, "Barcode SKM"),
      ]
    )
  }

  @Test func `every real SOP is a draft and has no error about documents`() {
    let errors = Samples.compilation.diagnostics.filter {
      500..<600 ~= $0.code && $0.severity == .error
    }
    #expect(errors.map { $0.code } == [])
  }
}
