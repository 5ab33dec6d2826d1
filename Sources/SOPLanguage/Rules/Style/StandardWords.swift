/// Words that are often written otherwise than the dictionary has them.
///
/// Kept small on purpose: only words of offices, and only those whose standard form leaves no
/// choice. The forms are those of the Kamus Besar Bahasa Indonesia (kbbi.kemdikbud.go.id); where a
/// word is written in one or two, and how me-, di- and ke- are joined, is that of the Ejaan Bahasa
/// Indonesia yang Disempurnakan, fifth edition (Badan Bahasa, 2022).
enum StandardWords {
  /// The forms that are met, each with its standard form.
  static let rows: [(met: StaticString, standard: StaticString)] = [
    ("fotocopy", "fotokopi"), ("fotokopy", "fotokopi"), ("photocopy", "fotokopi"),
    ("photokopi", "fotokopi"), ("ijin", "izin"), ("perijinan", "perizinan"),
    ("mengijinkan", "mengizinkan"), ("diijinkan", "diizinkan"), ("antrian", "antrean"),
    ("analisa", "analisis"), ("menganalisa", "menganalisis"), ("dianalisa", "dianalisis"),
    ("kwitansi", "kuitansi"), ("kwalitas", "kualitas"), ("kwantitas", "kuantitas"),
    ("resiko", "risiko"), ("beresiko", "berisiko"), ("praktek", "praktik"), ("apotik", "apotek"),
    ("jadual", "jadwal"), ("nopember", "November"), ("pebruari", "Februari"), ("karir", "karier"),
    ("obyek", "objek"), ("subyek", "subjek"), ("sistim", "sistem"), ("tehnik", "teknik"),
    ("tehnis", "teknis"), ("tehnologi", "teknologi"), ("metoda", "metode"),
    ("prosentase", "persentase"), ("standarisasi", "standardisasi"), ("standart", "standar"),
    ("survey", "survei"), ("telpon", "telepon"), ("tilpon", "telepon"), ("faksimil", "faksimile"),
    ("fax", "faks"), ("ekstrim", "ekstrem"), ("hirarki", "hierarki"), ("kordinasi", "koordinasi"),
    ("berkordinasi", "berkoordinasi"), ("mengkoordinasikan", "mengoordinasikan"),
    ("mengkordinasikan", "mengoordinasikan"), ("mengkoordinir", "mengoordinasi"),
    ("mengkonfirmasi", "mengonfirmasi"), ("mengkomunikasikan", "mengomunikasikan"),
    ("mensosialisasikan", "menyosialisasikan"), ("mempublikasikan", "memublikasikan"),
    ("mempengaruhi", "memengaruhi"), ("memparaf", "memaraf"), ("merubah", "mengubah"),
    ("dirubah", "diubah"), ("aktifitas", "aktivitas"), ("efektifitas", "efektivitas"),
    ("produktifitas", "produktivitas"), ("silahkan", "silakan"), ("walikota", "wali kota"),
    ("kerjasama", "kerja sama"), ("tandatangan", "tanda tangan"),
    ("tanggungjawab", "tanggung jawab"), ("bertanggungjawab", "bertanggung jawab"),
    ("tindaklanjut", "tindak lanjut"), ("propinsi", "provinsi"), ("nasehat", "nasihat"),
    ("penasehat", "penasihat"), ("detil", "detail"), ("komplit", "komplet"), ("assesor", "asesor"),
    ("assessment", "asesmen"), ("assesment", "asesmen"), ("kuisioner", "kuesioner"),
    ("quisioner", "kuesioner"), ("lobby", "lobi"), ("draft", "draf"), ("azas", "asas"),
    ("ijasah", "ijazah"), ("akte", "akta"), ("frekwensi", "frekuensi"), ("hakekat", "hakikat"),
    ("himbauan", "imbauan"), ("menghimbau", "mengimbau"), ("konkrit", "konkret"),
    ("kongkrit", "konkret"), ("managemen", "manajemen"), ("milyar", "miliar"),
    ("personil", "personel"), ("pasport", "paspor"), ("trampil", "terampil"),
    ("ketrampilan", "keterampilan"), ("materai", "meterai"), ("materei", "meterai"),
    ("bermaterai", "bermeterai"), ("blanko", "blangko"), ("quota", "kuota"), ("seksama", "saksama"),
    ("sekertaris", "sekretaris"), ("sekertariat", "sekretariat"), ("tarip", "tarif"),
    ("disyahkan", "disahkan"), ("dimana", "di mana"), ("diatas", "di atas"),
    ("dibawah", "di bawah"), ("didalam", "di dalam"), ("diluar", "di luar"),
    ("diantara", "di antara"), ("kedalam", "ke dalam"), ("password", "kata sandi"),
    ("pasword", "kata sandi"), ("paswoad", "kata sandi"), ("foto copy", "fotokopi"),
    ("foto kopi", "fotokopi"), ("photo copy", "fotokopi"), ("even organizer", "event organizer"),
    ("ditanda tangani", "ditandatangani"), ("menanda tangani", "menandatangani"),
    ("ditindak lanjuti", "ditindaklanjuti"), ("menindak lanjuti", "menindaklanjuti"),
    ("di tandatangani", "ditandatangani"), ("di disposisi", "didisposisi"),
    ("di disposisikan", "didisposisikan"), ("di paraf", "diparaf"), ("di proses", "diproses"),
    ("di periksa", "diperiksa"), ("di serahkan", "diserahkan"), ("di kirim", "dikirim"),
    ("di buat", "dibuat"), ("di setujui", "disetujui"), ("di verifikasi", "diverifikasi"),
    ("di terima", "diterima"), ("di kembalikan", "dikembalikan"), ("di teruskan", "diteruskan"),
    ("di arsipkan", "diarsipkan"), ("di cetak", "dicetak"), ("di isi", "diisi"),
    ("di lengkapi", "dilengkapi"), ("di perbaiki", "diperbaiki"),
    ("di tindaklanjuti", "ditindaklanjuti"),
  ]

  /// The hashes of the words of every form that is met.
  private static let hashes: [[UInt64]] = rows.map { WordHashes.all(in: $0.met.text) }

  /// Finds rows by the hashes of words; whoever asks often keeps it at hand.
  static let finder = Finder()

  /// Finds rows by the hashes of lowered words.
  struct Finder: Sendable {
    /// Finds the forms of one word, and those of two by the hash of both.
    private let forms = HashIndex(
      hashes.map { $0.count == 2 ? StandardWords.both($0[0], $0[1]) : $0[0] }
    )

    /// Finds the first words of forms of two words: nearly every word is told apart here.
    private let firstWords = HashIndex(hashes.map { $0.count == 2 ? $0[0] : 0 })

    /// The position of the row whose form is one word with the given hash of its lowered letters.
    func position(of hash: UInt64) -> Int? { forms.position(of: hash) }

    /// The position of the row whose form is two words with the given hashes.
    func position(of first: UInt64, _ second: UInt64) -> Int? {
      guard firstWords.position(of: first) != nil else { return nil }
      return forms.position(of: StandardWords.both(first, second))
    }
  }

  private static func both(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var hash = TextHash()
    hash.add(first)
    hash.add(second)
    return hash.value
  }

  /// The standard form of a row, in the capitals of the word that was met.
  ///
  /// Two words that stand for one with a capital inside of a value are a name: `Wali Kota`.
  static func replacement(
    _ position: Int,
    for met: ArraySlice<UInt8>,
    isFirst: Bool
  ) -> String {
    var bytes = Array(rows[position].standard.text.utf8)
    let letters = met.filter { $0.isASCIILetter }
    guard letters.first?.isASCIIUppercase == true else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let isShouted = letters.count > 1 && letters.allSatisfy { $0.isASCIIUppercase }
    let isName = !isFirst && !met.contains(0x20)
    for index in bytes.indices where bytes[index].isASCIILetter {
      let isWordStart = index == 0 || bytes[index - 1] == 0x20
      if isShouted || index == 0 || (isName && isWordStart) { bytes[index] &= 0xDF }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
