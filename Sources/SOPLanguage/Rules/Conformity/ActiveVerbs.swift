/// The verbs that belong to the nouns with which descriptions of steps often begin.
enum ActiveVerbs {
  /// The verb for a folded noun, in lower case; nothing for a word that is not in the table.
  static func verb(for noun: ArraySlice<UInt8>) -> StaticString? {
    table.first { $0.noun.isEqual(to: noun) }?.verb
  }

  private typealias Row = (noun: StaticString, verb: StaticString)

  private static let table: [Row] = perfect + plain + loans

  /// `pe-…-an` with a verb in `me-…-kan` or `me-…-i`, and other irregular ones.
  private static let perfect: [Row] = [
    ("pelaksanaan", "melaksanakan"), ("penyerahan", "menyerahkan"),
    ("penandatanganan", "menandatangani"), ("pengajuan", "mengajukan"),
    ("penetapan", "menetapkan"), ("penyampaian", "menyampaikan"),
    ("pengarsipan", "mengarsipkan"), ("penggandaan", "menggandakan"),
    ("pendistribusian", "mendistribusikan"), ("pemberian", "memberikan"),
    ("pengumpulan", "mengumpulkan"), ("pengembalian", "mengembalikan"),
    ("pelaporan", "melaporkan"), ("perencanaan", "merencanakan"),
    ("persiapan", "menyiapkan"), ("penyiapan", "menyiapkan"),
    ("perumusan", "merumuskan"), ("pengesahan", "mengesahkan"),
    ("penugasan", "menugaskan"), ("penyelesaian", "menyelesaikan"),
    ("penyaluran", "menyalurkan"), ("pencairan", "mencairkan"),
    ("pemusnahan", "memusnahkan"), ("penjelasan", "menjelaskan"),
    ("penentuan", "menentukan"), ("penanganan", "menangani"),
    ("penerbitan", "menerbitkan"), ("pengumuman", "mengumumkan"),
    ("penyelenggaraan", "menyelenggarakan"), ("penyesuaian", "menyesuaikan"),
    ("pelengkapan", "melengkapi"), ("persetujuan", "menyetujui"),
    ("perbaikan", "memperbaiki"), ("pengawasan", "mengawasi"), ("permintaan", "meminta"),
    ("permohonan", "mengajukan permohonan"), ("penomoran", "memberi nomor"),
  ]

  /// `pe-…-an` with a plain verb.
  private static let plain: [Row] = [
    ("penyusunan", "menyusun"), ("pembuatan", "membuat"), ("pemeriksaan", "memeriksa"),
    ("penerimaan", "menerima"), ("pengiriman", "mengirim"), ("pencatatan", "mencatat"),
    ("pendaftaran", "mendaftar"), ("penilaian", "menilai"), ("penelusuran", "menelusuri"),
    ("pembahasan", "membahas"), ("penelitian", "meneliti"), ("pengecekan", "mengecek"),
    ("penyimpanan", "menyimpan"), ("pemanggilan", "memanggil"), ("pembayaran", "membayar"),
    ("pencetakan", "mencetak"), ("pengolahan", "mengolah"), ("pemantauan", "memantau"),
    ("pembinaan", "membina"), ("peninjauan", "meninjau"), ("penghitungan", "menghitung"),
    ("perhitungan", "menghitung"), ("pembukaan", "membuka"), ("penutupan", "menutup"),
    ("penunjukan", "menunjuk"), ("pengambilan", "mengambil"), ("penjemputan", "menjemput"),
    ("pengisian", "mengisi"), ("pengetikan", "mengetik"), ("pemilihan", "memilih"),
    ("pemasangan", "memasang"), ("pengelolaan", "mengelola"), ("pelantikan", "melantik"),
    ("pembentukan", "membentuk"), ("pengukuran", "mengukur"), ("pengujian", "menguji"),
    ("pengurusan", "mengurus"), ("penulisan", "menulis"), ("pencarian", "mencari"),
    ("pembacaan", "membaca"), ("pengantaran", "mengantar"), ("penyortiran", "menyortir"),
  ]

  /// Nouns of other languages.
  private static let loans: [Row] = [
    ("verifikasi", "memverifikasi"), ("validasi", "memvalidasi"), ("survei", "menyurvei"),
    ("survey", "menyurvei"), ("evaluasi", "mengevaluasi"), ("identifikasi", "mengidentifikasi"),
    ("inventarisasi", "menginventarisasi"), ("koordinasi", "berkoordinasi"),
    ("konsultasi", "berkonsultasi"), ("disposisi", "mendisposisikan"),
    ("distribusi", "mendistribusikan"), ("dokumentasi", "mendokumentasikan"),
    ("sosialisasi", "menyosialisasikan"), ("publikasi", "memublikasikan"),
    ("registrasi", "meregistrasi"), ("klarifikasi", "mengklarifikasi"),
    ("monitoring", "memantau"), ("input", "memasukkan"), ("entri", "memasukkan"),
    ("arsip", "mengarsipkan"), ("cek", "mengecek"), ("login", "masuk"), ("tracking", "menelusuri"),
  ]
}

extension StaticString {
  /// The text with its first letter in upper case.
  var capitalized: String {
    var bytes = Array(text.utf8)
    if let first = bytes.first, first.isASCIILetter { bytes[0] = first & 0xDF }
    return String(decoding: bytes, as: UTF8.self)
  }
}
