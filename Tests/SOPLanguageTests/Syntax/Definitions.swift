import SOPLanguage
import SOPTestSupport

/// The definitions of the repository, and a file that holds every construct of the language.
enum Definitions {
  /// A file with every construct, also those that no definition uses.
  static let sample = SourceFile(
    path: "dinas/surat/penerimaan.sop",
    contents: Array(sampleText.utf8)
  )

  /// The definitions and the sample.
  static let withSample = Samples.definitions + [sample]

  private static let sampleText = """
    # Contoh dengan semua bentuk baris.
    SOP: Penerimaan dan Penyampaian Undangan
      kepada Peserta Rapat
    Nomor SOP: 065/12/UMUM
    Status: konsep
    Unit kerja: Sub Bagian Umum
    Tanggal pembuatan: 2 Mei 2024
    Tanggal revisi: -
    Tanggal efektif: 3 Mei 2024
    Disahkan oleh: Sekretaris
      Nama: Siti Aminah
      NIP: 19780412 200312 2 004
    Dasar hukum:
      - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
      - Peraturan Menteri Pendayagunaan Aparatur Negara Nomor 35 Tahun 2012
        tentang Pedoman Penyusunan Standar Operasional Prosedur
    Keterkaitan: SOP Surat Masuk; SOP Surat Keluar
    Peringatan: Undangan yang terlambat
      | Waktu: rapat tidak dapat ditunda
    BELUM: tanyakan nomor SK kepada Bagian Hukum

    Persyaratan:
      - Surat permohonan
      - Fotokopi KTP

    Waktu penyelesaian: 3 hari kerja
    Batas waktu: 14 hari kerja (Perda Nomor 3 Tahun 2019)
    Biaya: tidak dipungut biaya
    Produk pelayanan: Undangan rapat
    Pengaduan: SP4N LAPOR SMS 1708; umum@contoh.go.id

    Sumber: Naskah asli
    Catatan: Naskah asli tidak bernomor

    Dokumen:
      - Surat permohonan [luar]
      - Undangan [konsep < diparaf < ditandatangani]

    Pelaksana:
      - Pemohon [luar]
      - Staf Umum (Staf)
      - Kepala Seksi (Kasi)
      - Kepala Bidang (Kabid)

    Langkah 1: Menerima surat permohonan
      Oleh: Staf
      Kelengkapan: Surat permohonan
      Waktu: 5 menit
      Output: Surat permohonan
      Abaikan SOP412: menunggu sidang

    Keputusan 2: Memeriksa kelengkapan surat permohonan
      Oleh: Kasi?
      Dasar dugaan: tanda tangan Kasi pada naskah
      Kelengkapan: Surat permohonan
      Waktu: 10 menit
      Output: Disposisi
      Jika lengkap: lanjut
      Jika tidak: kembali ke langkah 1
        Paling banyak: 2 kali
      Jika ditolak: selesai
      Catatan: Penolakan disampaikan lewat telepon

    Bersamaan: Persiapan rapat
    Cabang: Tempat
    Langkah 3: Memesan ruang rapat
      Oleh: Staf dan Kasi
      Kelengkapan: Disposisi
      Waktu: 15 menit
      Output: Bukti pesanan
      Hanya bila: rapat di luar kantor

    Cabang: Undangan
    Langkah 4: Membuat konsep undangan
      Oleh: Staf
      Kelengkapan: Disposisi; Daftar peserta
      Waktu: 20 menit
      Output: Undangan [konsep]
      Keterangan: Memakai kop dinas

    Langkah kirim: Mengirim konsep undangan
      Oleh: Staf
      Kelengkapan: Undangan [konsep]
      Waktu: 1 jam 30 menit
      Output: Undangan [konsep]
    Akhir bersamaan:

    Berjenjang 6: Memeriksa dan memaraf undangan
      Kelengkapan: Undangan [konsep]
      Melalui:
        - Kasi; 5 menit; diparaf
        - Kabid; 5 menit; ditandatangani
      Jika tidak: kembali ke langkah 4

    Langkah 8: Menyampaikan undangan kepada peserta
        yang tercantum dalam daftar
      Oleh: Staf
      Kelengkapan: Undangan [ditandatangani]
      Waktu: 2-3 jam
      Output: Undangan [terkirim]
      Terkait: SOP Surat Keluar
      Lanjut: selesai

    Langkah 9: Mengarsipkan undangan
      Oleh: Staf
      Kelengkapan: Undangan [terkirim]
      Waktu: 5 menit
      Output: Undangan [diarsipkan]
      Jalankan: SOP Pengarsipan
      Nomor tercetak: 8

    """
}
