/// A regulation that offices often cite, with what is known about it for certain.
///
/// The table is small on purpose: a row that is wrong does more harm than one that lacks. Every
/// row tells where it comes from: the regulation that repeals, as far as one does, and where that
/// is told.
struct KnownLaw: Sendable {
  /// The key of its citations, for example `uu/25/2009`.
  let key: StaticString
  /// The words behind `tentang`.
  let title: StaticString
  /// The regulation that repealed it; nothing while it is in force, as far as is known.
  let successor: StaticString?
  /// Where title and repeal are told.
  let source: StaticString
  /// The folded title.
  private let folded: FoldedName

  private init(
    _ key: StaticString,
    _ title: StaticString,
    repealedBy successor: StaticString? = nil,
    source: StaticString
  ) {
    self.key = key
    self.title = title
    self.successor = successor
    self.source = source
    folded = FoldedName(title.text)
  }

  /// The regulation with the key of a citation, if it is known.
  static func law(_ key: String) -> KnownLaw? {
    let bytes = Array(key.utf8)[...]
    for position in all.indices where all[position].key.isEqual(to: bytes) {
      return all[position]
    }
    return nil
  }

  /// Every row.
  static let all = repealed + inForce

  private static let repealed: [KnownLaw] = [
    KnownLaw(
      "perki/1/2010",
      "Standar Layanan Informasi Publik",
      repealedBy: "Peraturan Komisi Informasi Nomor 1 Tahun 2021",
      source: "PerKI 1/2021, ketentuan penutup (pabardappid.kpu.go.id, spiritsumbar.com)"
    ),
    KnownLaw(
      "permenpan/21/2008",
      "Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan",
      repealedBy: "Peraturan Menteri PAN-RB Nomor 35 Tahun 2012",
      source: "PermenPAN-RB 35/2012, ketentuan penutup (vdokumen.com/pedoman-soppdf)"
    ),
    KnownLaw(
      "permenpanrb/36/2012",
      "Petunjuk Teknis Penyusunan, Penetapan, dan Penerapan Standar Pelayanan",
      repealedBy: "Peraturan Menteri PAN-RB Nomor 15 Tahun 2014",
      source: "PermenPAN-RB 15/2014, ketentuan penutup"
    ),
    KnownLaw(
      "permenpanrb/16/2014",
      "Pedoman Survei Kepuasan Masyarakat terhadap Penyelenggaraan Pelayanan Publik",
      repealedBy: "Peraturan Menteri PAN-RB Nomor 14 Tahun 2017",
      source: "PermenPAN-RB 14/2017, ketentuan penutup"
    ),
    KnownLaw(
      "uu/32/2004",
      "Pemerintahan Daerah",
      repealedBy: "Undang-Undang Nomor 23 Tahun 2014",
      source: "UU 23/2014 Pasal 409"
    ),
    KnownLaw(
      "uu/5/2014",
      "Aparatur Sipil Negara",
      repealedBy: "Undang-Undang Nomor 20 Tahun 2023",
      source: "UU 20/2023, ketentuan penutup (jdih.baritoutarakab.go.id)"
    ),
    KnownLaw(
      "uu/10/2004",
      "Pembentukan Peraturan Perundang-undangan",
      repealedBy: "Undang-Undang Nomor 12 Tahun 2011",
      source: "UU 12/2011 Pasal 102"
    ),
    KnownLaw(
      "uu/7/1971",
      "Ketentuan-Ketentuan Pokok Kearsipan",
      repealedBy: "Undang-Undang Nomor 43 Tahun 2009",
      source: "UU 43/2009, ketentuan penutup (jdihn.bphn.go.id)"
    ),
    KnownLaw(
      "pp/24/1976",
      "Cuti Pegawai Negeri Sipil",
      repealedBy: "Peraturan Pemerintah Nomor 11 Tahun 2017",
      source: "PP 11/2017, ketentuan penutup (balaidikmenjogja.com)"
    ),
    KnownLaw(
      "pp/53/2010",
      "Disiplin Pegawai Negeri Sipil",
      repealedBy: "Peraturan Pemerintah Nomor 94 Tahun 2021",
      source: "PP 94/2021, ketentuan penutup (anyflip.com/czsmt/lgws)"
    ),
    KnownLaw(
      "pp/46/2011",
      "Penilaian Prestasi Kerja Pegawai Negeri Sipil",
      repealedBy: "Peraturan Pemerintah Nomor 30 Tahun 2019",
      source: "PP 30/2019, ketentuan penutup"
    ),
    KnownLaw(
      "pp/58/2005",
      "Pengelolaan Keuangan Daerah",
      repealedBy: "Peraturan Pemerintah Nomor 12 Tahun 2019",
      source: "PP 12/2019, ketentuan penutup (scribd.com/document/461497579)"
    ),
    KnownLaw(
      "pp/6/2006",
      "Pengelolaan Barang Milik Negara/Daerah",
      repealedBy: "Peraturan Pemerintah Nomor 27 Tahun 2014",
      source: "PP 27/2014, ketentuan penutup"
    ),
    KnownLaw(
      "pp/5/2021",
      "Penyelenggaraan Perizinan Berusaha Berbasis Risiko",
      repealedBy: "Peraturan Pemerintah Nomor 28 Tahun 2025",
      source: "PP 28/2025, ketentuan penutup (sw-indonesia.com)"
    ),
    KnownLaw(
      "perpres/54/2010",
      "Pengadaan Barang/Jasa Pemerintah",
      repealedBy: "Peraturan Presiden Nomor 16 Tahun 2018",
      source: "Perpres 16/2018, ketentuan penutup"
    ),
    KnownLaw(
      "permendagri/13/2006",
      "Pedoman Pengelolaan Keuangan Daerah",
      repealedBy: "Peraturan Menteri Dalam Negeri Nomor 77 Tahun 2020",
      source: "Permendagri 77/2020, ketentuan penutup"
    ),
    KnownLaw(
      "permendagri/17/2007",
      "Pedoman Teknis Pengelolaan Barang Milik Daerah",
      repealedBy: "Peraturan Menteri Dalam Negeri Nomor 19 Tahun 2016",
      source: "Permendagri 19/2016, ketentuan penutup"
    ),
  ]

  /// Regulations that are cited most, for the sake of their titles.
  private static let inForce: [KnownLaw] = [
    KnownLaw("uu/14/2008", "Keterbukaan Informasi Publik", source: "judul UU 14/2008"),
    KnownLaw("uu/25/2009", "Pelayanan Publik", source: "judul UU 25/2009"),
    KnownLaw("uu/43/2009", "Kearsipan", source: "judul UU 43/2009"),
    KnownLaw("uu/23/2014", "Pemerintahan Daerah", source: "judul UU 23/2014"),
    KnownLaw("uu/30/2014", "Administrasi Pemerintahan", source: "judul UU 30/2014"),
    KnownLaw("uu/20/2023", "Aparatur Sipil Negara", source: "judul UU 20/2023"),
    KnownLaw("pp/94/2021", "Disiplin Pegawai Negeri Sipil", source: "judul PP 94/2021"),
    KnownLaw("pp/11/2017", "Manajemen Pegawai Negeri Sipil", source: "judul PP 11/2017"),
    KnownLaw("pp/12/2019", "Pengelolaan Keuangan Daerah", source: "judul PP 12/2019"),
    KnownLaw(
      "pp/60/2008",
      "Sistem Pengendalian Intern Pemerintah",
      source: "judul PP 60/2008"
    ),
    KnownLaw(
      "perpres/16/2018",
      "Pengadaan Barang/Jasa Pemerintah",
      source: "judul Perpres 16/2018"
    ),
    KnownLaw(
      "permenpanrb/35/2012",
      "Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan",
      source: "judul PermenPAN-RB 35/2012"
    ),
    KnownLaw(
      "permenpanrb/15/2014",
      "Pedoman Standar Pelayanan",
      source: "judul PermenPAN-RB 15/2014"
    ),
    KnownLaw(
      "perki/1/2021",
      "Standar Layanan Informasi Publik",
      source: "judul PerKI 1/2021"
    ),
  ]
}

extension KnownLaw {
  /// Whether a title as written is the known one: typing slips and usual short forms are fine.
  func isTitled(_ written: String) -> Bool {
    // Nearly all titles are right.
    let bytes = Array(written.utf8)
    if title.isEqual(to: bytes[...]) { return true }
    let name = FoldedName(KnownLaw.withoutBrackets(bytes))
    if name == folded { return true }
    var own = folded.words[...]
    for word in name.words {
      if word.spells("dan"), own.first?.spells("dan") != true { continue }
      if own.first?.spells("dan") == true, !word.spells("dan") { own.removeFirst() }
      if let next = own.first, KnownLaw.isSpelling(word, of: next) {
        own.removeFirst()
      } else if word.count > 1, own.count >= word.count, KnownLaw.abbreviates(word, own) {
        own.removeFirst(word.count)
      } else {
        return false
      }
    }
    return own.isEmpty
  }

  private static func isSpelling(_ word: ArraySlice<UInt8>, of other: ArraySlice<UInt8>) -> Bool {
    let limit = other.count > 4 ? 1 : 0
    return EditDistance.distance(Array(word), Array(other), atMost: limit) != nil
  }

  /// Whether `word` is made of the first letters of the words.
  private static func abbreviates(
    _ word: ArraySlice<UInt8>,
    _ words: ArraySlice<ArraySlice<UInt8>>
  ) -> Bool {
    zip(word, words).allSatisfy { letter, long in letter == long.first }
  }

  private static func withoutBrackets(_ bytes: [UInt8]) -> [UInt8] {
    let hasBrackets = bytes.contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
    guard hasBrackets else { return bytes }
    var depth = 0
    return bytes.filter { byte in
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
      return depth == 0 && byte != UInt8(ascii: ")")
    }
  }
}

extension LegalBasis {
  /// What is known of the repeal of a regulation.
  package struct Repeal: Sendable {
    /// The regulation that repealed it.
    package let successor: StaticString
    /// Where that is told.
    package let source: StaticString
  }

  /// The repeal of the regulation, as far as one is known.
  package var repeal: Repeal? {
    guard let key = citation?.key, let law = KnownLaw.law(key), let successor = law.successor else {
      return nil
    }
    return Repeal(successor: successor, source: law.source)
  }
}
