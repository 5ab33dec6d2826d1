/// The name of a document as a reader takes it: its telling words, and what kind of thing it is.
///
/// The names in real documents vary from row to row ("Konsep Nota Dinas", "Konsep nota dinas
/// persiapan pelaksanaan kegiatan"). A name that a reader would recognise is not reported as
/// missing, nor its other form as never used.
struct DocumentName: Sendable {
  /// A word that carries meaning.
  private struct Word: Sendable {
    /// Where it begins in the folded name.
    var start: Int
    /// Where it ends.
    var end: Int
    /// Which bytes occur in it, each told by its lowest six bits.
    var letters: UInt64
  }

  /// The whole name, folded.
  let folded: FoldedName
  /// The words that carry the meaning.
  private let words: [Word]
  /// The bytes that these words begin with, each told by its lowest six bits.
  private let initials: UInt64
  /// The lists that hold the first word, one of the first two words, or any word.
  private let first: Lists
  private let opening: Lists
  private let all: Lists
  /// Whether the first word reads like "terlaksananya".
  private let beginsWithResult: Bool
  /// Whether the first word reads like "pembinaan".
  private let beginsWithActivity: Bool

  /// Reads a name.
  init(_ name: String) { self.init(FoldedName(name)) }

  /// Reads a name that was folded already.
  init(_ folded: FoldedName) {
    var words: [Word] = []
    var (first, opening, all) = (Lists(), Lists(), Lists())
    var initials: UInt64 = 0
    var count = 0
    var firstEnd = 0
    words.reserveCapacity(folded.bytes.count / 6 + 1)
    folded.forEachWord { start, end in
      let found = Lists(rawValue: Lists.table.lists(of: folded.bytes, from: start, to: end))
      if count == 0 { (first, firstEnd) = (found, end) }
      if count < 2 { opening.formUnion(found) }
      all.formUnion(found)
      count += 1
      if found.contains(.fillers) { return true }
      var letters: UInt64 = 0
      for position in start..<end { letters |= 1 << UInt64(folded.bytes[position] & 63) }
      initials |= 1 << UInt64(folded.bytes[start] & 63)
      words.append(Word(start: start, end: end, letters: letters))
      return true
    }
    self.folded = folded
    self.words = words
    self.initials = initials
    (self.first, self.opening, self.all) = (first, opening, all)
    let word = folded.bytes[..<firstEnd]
    beginsWithResult =
      word.count >= 9 && word.starts(with: "ter".utf8) && word.suffix(3).elementsEqual("nya".utf8)
    beginsWithActivity =
      word.count >= 7 && word.starts(with: "pe".utf8) && word.suffix(2).elementsEqual("an".utf8)
      && !first.contains(.papers)
  }

  /// How many words of this name occur in `other`, a slip in a long word forgiven.
  func shared(with other: DocumentName) -> Int {
    if initials & other.initials == 0 { return 0 }
    var count = 0
    for word in words
    where other.words.contains(where: { isSame(word, other, $0) }) { count += 1 }
    return count
  }

  /// Whether a reader who looks for this document would take `other` for it.
  func isRecognised(in other: DocumentName) -> Bool {
    guard !words.isEmpty, !(all.contains(.finals) && other.all.contains(.drafts)) else {
      return false
    }
    // A short name is recognised by all of its words.
    if words.count <= 3, initials & ~other.initials != 0 { return false }
    let shared = shared(with: other)
    return words.count <= 3 ? shared == words.count : 2 * shared > words.count
  }

  /// Whether `other` is about the same thing, so that whoever made it may have made this too.
  func isRelated(to other: DocumentName) -> Bool {
    let shared = shared(with: other)
    return shared >= 2 && 2 * shared >= words.count
  }

  /// Whether the name is an event or a deed ("Terlaksananya kegiatan", "Membuat proposal").
  var isEvent: Bool { beginsWithResult || first.contains(.deeds) }

  /// Whether the name is an activity or a service ("Pembinaan", "Kegiatan forum").
  var isActivity: Bool { isEvent || beginsWithActivity || first.contains(.services) }

  /// Whether the name says that somebody in the office has worked on it ("Hasil …", "Konsep …").
  var isWorkProduct: Bool { first.contains(.products) }

  /// Whether the name stands for all papers of an applicant together ("Berkas permohonan").
  var isCollection: Bool { first.contains(.applications) || all.contains(.collections) }

  /// Whether the name begins like that of a paper.
  var isPaper: Bool { first.contains(.papers) }

  /// Whether the document is a record that an office keeps.
  var isRecord: Bool { opening.contains(.records) }

  /// Whether the document is a proof or a note on the side, which nobody has to read.
  var isSideProduct: Bool { all.contains(.sideProducts) }

  /// Whether the document is a book or a proof that is written anew without being read.
  var isRegister: Bool { all.contains(.registers) }

  /// Whether the name may join two others by "dan".
  var hasAnd: Bool { all.contains(.and) }

  /// Whether the name stands for all there is ("Semua dokumen").
  var isEverything: Bool { all.contains(.everything) }

  private func isSame(_ word: Word, _ other: DocumentName, _ second: Word) -> Bool {
    let (length, otherLength) = (word.end - word.start, second.end - second.start)
    let different = (word.letters ^ second.letters).nonzeroBitCount
    guard different <= 2, abs(length - otherLength) <= 1,
      folded.bytes[word.start] == other.folded.bytes[second.start]
    else { return false }
    let (left, right) = (
      folded.bytes[word.start..<word.end], other.folded.bytes[second.start..<second.end]
    )
    if length == otherLength, different == 0, left == right { return true }
    guard min(length, otherLength) >= 4, max(length, otherLength) >= 5 else { return false }
    return EditDistance.distance(Array(left), Array(right), atMost: 1) != nil
  }
}

/// The lists that hold a word of a name.
private struct Lists: OptionSet, Sendable {
  let rawValue: UInt32

  /// Words that do not help to tell documents apart.
  static let fillers = Lists(rawValue: 1)
  static let finals = Lists(rawValue: 1 << 1)
  static let drafts = Lists(rawValue: 1 << 2)
  static let deeds = Lists(rawValue: 1 << 3)
  static let services = Lists(rawValue: 1 << 4)
  static let products = Lists(rawValue: 1 << 5)
  static let collections = Lists(rawValue: 1 << 6)
  static let applications = Lists(rawValue: 1 << 7)
  static let papers = Lists(rawValue: 1 << 8)
  static let records = Lists(rawValue: 1 << 9)
  static let registers = Lists(rawValue: 1 << 10)
  static let sideProducts = Lists(rawValue: 1 << 11)
  static let and = Lists(rawValue: 1 << 12)
  static let everything = Lists(rawValue: 1 << 13)

  static let table = WordTable([
    (
      fillers.rawValue,
      [
        "dan", "atau", "yang", "telah", "sudah", "akan", "oleh", "dengan", "untuk", "di", "ke",
        "dari", "pada", "atas", "dalam", "beserta", "serta", "kepada", "tentang", "sebagai",
        "terkait", "para", "nya", "awal", "tersebut",
      ]
    ),
    (finals.rawValue, ["final", "jadi"]),
    (drafts.rawValue, ["konsep", "draf", "draft", "rancangan"]),
    (
      deeds.rawValue,
      [
        "terlaksananya", "tersedianya", "terbentuknya", "terbitnya", "bertambahnya",
        "meningkatnya", "adanya", "kesiapan", "selesainya", "diketahuinya", "diterimanya",
        "membuat", "menyusun", "menyiapkan", "melakukan", "melaksanakan", "pembuatan",
        "penyusunan", "penyiapan",
      ]
    ),
    (
      services.rawValue,
      [
        "kegiatan", "layanan", "konsultasi", "informasi", "arahan", "koordinasi", "rapat",
        "kunjungan", "survei", "acara",
      ]
    ),
    (
      products.rawValue,
      [
        "hasil", "konsep", "draf", "draft", "rancangan", "final", "catatan", "laporan", "notulen",
        "notula", "berita", "rekap", "rekapitulasi", "telaahan", "disposisi", "nota", "resume",
        "risalah", "lembar", "lembaran",
      ]
    ),
    (collections.rawValue, ["berkas", "persyaratan", "syarat", "kelengkapan", "lampiran"]),
    (applications.rawValue, ["permohonan", "pendaftaran", "pengajuan"]),
    (
      papers.rawValue,
      [
        "surat", "fotokopi", "fotocopy", "foto", "pasfoto", "pas", "ktp", "kk", "kartu", "akta",
        "akte", "ijazah", "sertifikat", "formulir", "undangan", "proposal", "nota", "daftar",
        "npwp", "nib", "izin", "dokumen", "rekomendasi", "bukti", "kuitansi", "salinan", "scan",
        "denah", "gambar", "peta", "laporan", "sk", "buku", "paspor", "permohonan", "pernyataan",
        "perjanjian", "pengumuman", "penawaran", "peraturan", "pengantar", "pengaduan",
      ]
    ),
    (
      records.rawValue,
      [
        "laporan", "berita", "notulen", "notula", "risalah", "rekap", "rekapitulasi", "register",
        "keputusan", "sertifikat", "izin", "surat", "nota", "perjanjian",
      ]
    ),
    (
      registers.rawValue,
      [
        "tanda", "bukti", "buku", "agenda", "register", "arsip", "resi", "dokumentasi",
        "notifikasi", "pemberitahuan", "kuitansi", "pesan",
      ]
    ),
    (
      sideProducts.rawValue,
      [
        "tanda", "bukti", "buku", "agenda", "register", "arsip", "resi", "dokumentasi", "foto",
        "notifikasi", "pemberitahuan", "informasi", "kuitansi", "nomor", "antrean", "antrian",
        "pesan", "hadir", "undangan", "tembusan", "salinan",
      ]
    ),
    (and.rawValue, ["dan"]),
    (everything.rawValue, ["semua", "seluruh"]),
  ])
}
