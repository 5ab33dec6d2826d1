/// The ministries and agencies whose names have a usual short form.
enum LegalIssuer {
  /// An institution.
  struct Entry: Sendable {
    /// The short name in keys, for example `panrb`; also the letters of the usual short form.
    let key: StaticString
    /// The short name as it is shown behind `Permen`, for example `PAN-RB`.
    let name: StaticString
    /// The letters of other spellings, without `dan`.
    let spellings: [StaticString]

    fileprivate init(_ key: StaticString, _ name: StaticString, _ spellings: StaticString...) {
      self.key = key
      self.name = name
      self.spellings = spellings
    }
  }

  /// The ministry whose name, in full or for short, has these letters.
  static func ministry(_ letters: [UInt8]) -> Entry? {
    entry(letters, in: ministries)
  }

  /// The agency whose name, in full or for short, has these letters.
  static func body(_ letters: [UInt8]) -> Entry? {
    entry(letters, in: bodies)
  }

  /// The letters of a name without what is left out of short forms.
  static func letters(_ bytes: [UInt8]) -> [UInt8] {
    let name = FoldedName(bytes).bytes
    var words: [Range<Int>] = []
    words.reserveCapacity(8)
    var start = 0
    for index in 0...name.count where index == name.count || name[index] == 0x20 {
      if index > start, !name[start..<index].spells("dan") { words.append(start..<index) }
      start = index + 1
    }
    var kept = words[...]
    if kept.count > 1, name[words[0]].spells("negara") { kept.removeFirst() }
    if kept.count > 2, name[kept[kept.endIndex - 2]].spells("republik") { kept.removeLast(2) }
    var letters: [UInt8] = []
    letters.reserveCapacity(name.count)
    for word in kept { letters.append(contentsOf: name[word]) }
    return letters
  }

  private static func entry(_ letters: [UInt8], in table: [Entry]) -> Entry? {
    table.first { entry in
      letters.spells(entry.key) || entry.spellings.contains { letters.spells($0) }
    }
  }

  private static let ministries: [Entry] = [
    Entry(
      "panrb",
      "PAN-RB",
      "pendayagunaanaparaturnegarareformasibirokrasi",
      "panreformasibirokrasi"
    ),
    Entry("pan", "PAN", "pendayagunaanaparaturnegara"),
    Entry("dagri", "dagri", "dalamnegeri"),
    Entry("keu", "keu", "keuangan"),
    Entry("dag", "dag", "perdagangan"),
    Entry("perin", "perin", "perindustrian"),
    Entry("kopukm", "KopUKM", "koperasiusahakecilmenengah", "koperasiukm", "kukm", "kopumkm"),
    Entry("kes", "kes", "kesehatan"),
    Entry("dikbud", "dikbud", "pendidikankebudayaan"),
    Entry("dikbudristek", "dikbudristek", "pendidikankebudayaanrisetteknologi"),
    Entry("diknas", "diknas", "pendidikannasional"),
    Entry("kumham", "kumham", "hukumhakasasimanusia", "hukumham"),
    Entry("kominfo", "kominfo", "komunikasiinformatika"),
    Entry("ag", "ag", "agama"),
    Entry("pupr", "PUPR", "pekerjaanumumperumahanrakyat"),
    Entry("pu", "PU", "pekerjaanumum"),
    Entry("hub", "hub", "perhubungan"),
    Entry("naker", "naker", "ketenagakerjaan"),
    Entry("nakertrans", "nakertrans", "tenagakerjatransmigrasi"),
    Entry("sos", "sos", "sosial"),
    Entry("tan", "tan", "pertanian"),
    Entry("kp", "KP", "kelautanperikanan"),
    Entry("lhk", "LHK", "lingkunganhidupkehutanan"),
    Entry("lh", "LH", "lingkunganhidup"),
    Entry(
      "atrbpn",
      "ATR/BPN",
      "agrariatataruangkepalabadanpertanahannasional",
      "agrariatataruang",
      "atrkepalabpn",
      "atrkabpn"
    ),
    Entry("esdm", "ESDM", "energisumberdayamineral"),
    Entry("par", "par", "pariwisata"),
    Entry("parekraf", "parekraf", "pariwisataekonomikreatif"),
    Entry("pora", "pora", "pemudaolahraga"),
    Entry(
      "desa",
      "desa",
      "desapembangunandaerahtertinggaltransmigrasi",
      "desapdtt",
      "desapdttrans"
    ),
    Entry("bumn", "BUMN", "badanusahamiliknegara"),
    Entry("ppn", "PPN", "perencanaanpembangunannasional"),
    Entry("pppa", "PPPA", "pemberdayaanperempuanperlindungananak"),
    Entry("sesneg", "sesneg", "sekretarisnegara", "setneg"),
  ]

  private static let bodies: [Entry] = [
    Entry("bkn", "BKN", "badankepegawaiannegara"),
    Entry("bnpb", "BNPB", "badannasionalpenanggulanganbencana"),
    Entry("bps", "BPS", "badanpusatstatistik"),
    Entry("anri", "ANRI", "arsipnasional"),
    Entry("lan", "LAN", "lembagaadministrasinegara"),
    Entry("bkpm", "BKPM", "badankoordinasipenanamanmodal"),
    Entry("bpom", "BPOM", "badanpengawasobatmakanan"),
    Entry("lkpp", "LKPP", "lembagakebijakanpengadaanbarangjasapemerintah"),
    Entry("bpkp", "BPKP", "badanpengawasankeuanganpembangunan"),
    Entry("bssn", "BSSN", "badansibersandinegara"),
    Entry("basarnas", "Basarnas", "badannasionalpencarianpertolongan"),
    Entry("ombudsman", "Ombudsman", "ori"),
    Entry("kpu", "KPU", "komisipemilihanumum"),
    Entry("bpn", "BPN", "badanpertanahannasional"),
    Entry("kepolisian", "Polri", "kepolisiannegara", "polri", "kapolri"),
  ]
}
