/// The name of a document as a reader takes it: its telling words, and what kind of thing it is.
///
/// The names in real documents vary from row to row ("Konsep Nota Dinas", "Konsep nota dinas
/// persiapan pelaksanaan kegiatan"). A name that a reader would recognise is not reported as
/// missing, nor its other form as never used.
struct DocumentName: Sendable {
  /// The whole name, folded.
  let folded: FoldedName
  /// The words that carry the meaning.
  let words: [[UInt8]]
  /// All words.
  private let allWords: [ArraySlice<UInt8>]

  /// Reads a name.
  init(_ name: String) {
    folded = FoldedName(name)
    allWords = folded.words
    words = allWords.filter { !WordList.fillers.contains($0) }.map { Array($0) }
  }

  /// How many words of this name occur in `other`, a slip in a long word forgiven.
  func shared(with other: DocumentName) -> Int {
    words.count { word in other.words.contains { DocumentName.isSame(word, $0) } }
  }

  /// Whether a reader who looks for this document would take `other` for it.
  func isRecognised(in other: DocumentName) -> Bool {
    guard !words.isEmpty, !(isFinal && other.isDraft) else { return false }
    let shared = shared(with: other)
    return words.count <= 3 ? shared == words.count : 2 * shared > words.count
  }

  /// Whether `other` is about the same thing, so that whoever made it may have made this too.
  func isRelated(to other: DocumentName) -> Bool {
    let shared = shared(with: other)
    return shared >= 2 && 2 * shared >= words.count
  }

  /// Whether the name is an event or a deed ("Terlaksananya kegiatan", "Membuat proposal").
  var isEvent: Bool {
    guard let first = allWords.first else { return false }
    return WordList.deeds.contains(first)
      || first.count >= 9 && first.starts(with: "ter".utf8) && first.suffix(3) == Array("nya".utf8)
  }

  /// Whether the name is an activity or a service ("Pembinaan", "Kegiatan forum").
  var isActivity: Bool {
    guard let first = allWords.first else { return false }
    return isEvent || WordList.services.contains(first)
      || first.count >= 7 && first.starts(with: "pe".utf8) && first.suffix(2) == Array("an".utf8)
        && !WordList.papers.contains(first)
  }

  /// Whether the name says that somebody in the office has worked on it ("Hasil …", "Konsep …").
  var isWorkProduct: Bool { allWords.first.map { WordList.products.contains($0) } ?? false }

  /// Whether the name stands for all papers of an applicant together ("Berkas permohonan").
  var isCollection: Bool {
    guard let first = allWords.first else { return false }
    return WordList.applications.contains(first)
      || allWords.contains { WordList.collections.contains($0) }
  }

  /// Whether the name begins like that of a paper.
  var isPaper: Bool { allWords.first.map { WordList.papers.contains($0) } ?? false }

  /// Whether the document is a record that an office keeps.
  var isRecord: Bool { allWords.prefix(2).contains { WordList.records.contains($0) } }

  /// Whether the document is a proof or a note on the side, which nobody has to read.
  var isSideProduct: Bool { allWords.contains { WordList.sideProducts.contains($0) } }

  /// Whether the document is a book or a proof that is written anew without being read.
  var isRegister: Bool { allWords.contains { WordList.registers.contains($0) } }

  private var isFinal: Bool { allWords.contains { WordList.finals.contains($0) } }
  private var isDraft: Bool { allWords.contains { WordList.drafts.contains($0) } }

  private static func isSame(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    if first == second { return true }
    guard min(first.count, second.count) >= 4, max(first.count, second.count) >= 5,
      first[0] == second[0]
    else { return false }
    return EditDistance.distance(first, second, atMost: 1) != nil
  }
}

extension WordList {
  /// Words that do not help to tell documents apart.
  fileprivate static let fillers = WordList([
    "dan", "atau", "yang", "telah", "sudah", "akan", "oleh", "dengan", "untuk", "di", "ke", "dari",
    "pada", "atas", "dalam", "beserta", "serta", "kepada", "tentang", "sebagai", "terkait",
    "para", "nya", "awal", "tersebut",
  ])
  fileprivate static let finals = WordList(["final", "jadi"])
  fileprivate static let drafts = WordList(["konsep", "draf", "draft", "rancangan"])

  fileprivate static let deeds = WordList([
    "terlaksananya", "tersedianya", "terbentuknya", "terbitnya", "bertambahnya", "meningkatnya",
    "adanya", "kesiapan", "selesainya", "diketahuinya", "diterimanya", "membuat", "menyusun",
    "menyiapkan", "melakukan", "melaksanakan", "pembuatan", "penyusunan", "penyiapan",
  ])
  fileprivate static let services = WordList([
    "kegiatan", "layanan", "konsultasi", "informasi", "arahan", "koordinasi", "rapat", "kunjungan",
    "survei", "acara",
  ])
  fileprivate static let products = WordList([
    "hasil", "konsep", "draf", "draft", "rancangan", "final", "catatan", "laporan", "notulen",
    "notula", "berita", "rekap", "rekapitulasi", "telaahan", "disposisi", "nota", "resume",
    "risalah", "lembar", "lembaran",
  ])
  fileprivate static let collections = WordList([
    "berkas", "persyaratan", "syarat", "kelengkapan", "lampiran",
  ])
  fileprivate static let applications = WordList(["permohonan", "pendaftaran", "pengajuan"])
  fileprivate static let papers = WordList([
    "surat", "fotokopi", "fotocopy", "foto", "pasfoto", "pas", "ktp", "kk", "kartu", "akta", "akte",
    "ijazah", "sertifikat", "formulir", "undangan", "proposal", "nota", "daftar", "npwp", "nib",
    "izin", "dokumen", "rekomendasi", "bukti", "kuitansi", "salinan", "scan", "denah", "gambar",
    "peta", "laporan", "sk", "buku", "paspor", "permohonan", "pernyataan", "perjanjian",
    "pengumuman", "penawaran", "peraturan", "pengantar", "pengaduan",
  ])
  fileprivate static let records = WordList([
    "laporan", "berita", "notulen", "notula", "risalah", "rekap", "rekapitulasi", "register",
    "keputusan", "sertifikat", "izin", "surat", "nota", "perjanjian",
  ])
  fileprivate static let registers = WordList([
    "tanda", "bukti", "buku", "agenda", "register", "arsip", "resi", "dokumentasi", "notifikasi",
    "pemberitahuan", "kuitansi", "pesan",
  ])
  fileprivate static let sideProducts = WordList([
    "tanda", "bukti", "buku", "agenda", "register", "arsip", "resi", "dokumentasi", "foto",
    "notifikasi", "pemberitahuan", "informasi", "kuitansi", "nomor", "antrean", "antrian", "pesan",
    "hadir", "undangan", "tembusan", "salinan",
  ])
}
