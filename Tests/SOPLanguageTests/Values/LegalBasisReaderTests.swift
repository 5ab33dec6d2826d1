import SOPLanguage
import Testing

@Suite struct LegalBasisReaderTests {
  private func read(_ text: String, home: Region? = nil) -> Reading<LegalBasis> {
    reading(text) { LegalBasisReader.read($0, home: home, into: &$1) }
  }

  @Test(arguments: [
    ("Undang-Undang Nomor 25 Tahun 2009 Tentang Pelayanan Publik", "uu/25/2009"),
    ("Undang-Undang Republik Indonesia Nomor 25 Tahun 2009 tentang Pelayanan Publik", "uu/25/2009"),
    ("UU No. 25 Tahun 2009", "uu/25/2009"), ("UU 25/2009", "uu/25/2009"),
    ("UU RI No.25 Th.2009", "uu/25/2009"), ("undang undang nomor : 25 tahun 2009", "uu/25/2009"),
    ("UU Nomor 025 Tahun 2009", "uu/25/2009"), ("UU Tahun 2009 Nomor 25", "uu/25/2009"),
    ("UU Nomor 25 tanggal 18 Juli 2009", "uu/25/2009"),
    ("Perppu Nomor 2 Tahun 2022", "perppu/2/2022"),
    ("Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022", "perppu/2/2022"),
    ("Peraturan Pemerintah Nomor 96 Tahun 2012", "pp/96/2012"), ("PP 96 Tahun 2012", "pp/96/2012"),
    ("Perpres 21/2023", "perpres/21/2023"), ("Keppres No. 5 Tahun 2001", "keppres/5/2001"),
    ("Instruksi Presiden Nomor 3 Tahun 2003", "inpres/3/2003"),
    ("PermenPAN-RB 35/2012", "permenpanrb/35/2012"),
    ("Permenpan RB Nomor 35 Tahun 2012", "permenpanrb/35/2012"),
    ("Peraturan Menteri PAN dan RB No 35 Thn 2012", "permenpanrb/35/2012"),
    (
      "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012",
      "permenpanrb/35/2012"
    ),
    ("Permenpan Nomor PER/21/M.PAN/11/2008", "permenpan/21/2008"),
    (
      "Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor: PER/21/M.PAN/11/2008",
      "permenpan/21/2008"
    ),
    ("Permendagri 52/2011", "permendagri/52/2011"),
    (
      "Peraturan Menteri Dalam Negeri Republik Indonesia Nomor 52 Tahun 2011", "permendagri/52/2011"
    ),
    ("Permenperin Nomor 42/M-IND/PER/8/2013", "permenperin/42/2013"),
    (
      "Peraturan Menteri Hukum dan HAM Nomor M.HH-05.OT.02.01 Tahun 2010",
      "permenkumham/m.hh-05.ot.02.01/2010"
    ),
    ("Peraturan Menteri Sihir Nomor 5 Tahun 2020", "permen-sihir/5/2020"),
    ("PMK 119/2023", "permenkeu/119/2023"),
    ("Kepmendagri 300.2.2-2430/2025", "kepmendagri/300.2.2-2430/2025"),
    ("Peraturan Komisi Informasi Pusat Nomor 1 Tahun 2010 Tentang Standar", "perki/1/2010"),
    ("Peraturan Komisi Informasi Nomor 1 Tahun 2021", "perki/1/2021"),
    ("PerKI 1/2021", "perki/1/2021"),
    ("Perka BKN 22/2007", "perkabkn/22/2007"),
    ("Peraturan Kepala Badan Kepegawaian Negara Nomor 22 Tahun 2007", "perkabkn/22/2007"),
    ("Peraturan Badan Kepegawaian Negara Nomor 5 Tahun 2019", "perbkn/5/2019"),
    ("Peraturan Arsip Nasional Republik Indonesia Nomor 5 Tahun 2021", "peranri/5/2021"),
    ("Peraturan Kepala Sekolah Nomor 5 Tahun 2021", "perka-sekolah/5/2021"),
    ("Perda Kota Balikpapan Nomor 3 Tahun 2016", "perda-64.71/3/2016"),
    ("Peraturan Daerah Provinsi Kalimantan Timur No. 2 Tahun 2012", "perda-64/2/2012"),
    ("Peraturan Daerah Kabupaten Sijunjung Nomor 1 Tahun 2020", "perda-13.03/1/2020"),
    ("Pergub Kaltim No. 18Th 2013 Tentang Layanan Informasi Publik", "pergub-64/18/2013"),
    ("Peraturan Gubernur Kalimantan Timur Nomor 18 Tahun 2013", "pergub-64/18/2013"),
    ("Perbup Sumedang 9/2014", "perbup-32.11/9/2014"),
    ("Peraturan Bupati Bogor Nomor 9 Tahun 2014", "perbup-32.01/9/2014"),
    ("Peraturan Wali Kota Bogor Nomor 24 Tahun 2015", "perwali-32.71/24/2015"),
    ("Perwal Bogor 24/2015", "perwali-32.71/24/2015"),
    ("Perda Nomor 3 Tahun 2016", "perda/3/2016"),
    ("Perda Negeri Antah Nomor 3 Tahun 2016", "perda-negeri-antah/3/2016"),
    ("SK Wali Kota Balikpapan Nomor 188.45-12/2020", "sk-wali-kota-balikpapan/188.45-12/2020"),
    ("Keputusan Kepala Dinas Nomor 188.46/26/DKUMKMP", "sk-kepala-dinas/188.46-26-dkumkmp"),
    (
      "Keputusan Kepala Dinas Nomor 800/KEP.08-DUKCAPIL/2019",
      "sk-kepala-dinas/800-kep.08-dukcapil/2019"
    ),
    ("Keputusan Gubernur Kalimantan Timur Nomor 065-277-2025", "kepgub-64/065-277/2025"),
    ("Surat Edaran Menteri PAN-RB Nomor 5 Tahun 2020", "se-menteri-pan-rb/5/2020"),
    ("Peraturan Kepala Basarnas Nomor PK 16 Tahun 2014", "perkabasarnas/pk-16/2014"),
    ("Ketetapan MPR Nomor XI/MPR/1998", "tap-mpr/xi-mpr/1998"),
    ("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "uud/1945"),
  ])
  func `citations have one key for each regulation`(text: String, key: String) {
    let reading = read(text)
    #expect(reading.value?.citation?.key == key)
    #expect(reading.value?.written == text)
    #expect(reading.findings.isEmpty)
  }

  @Test func `the parts of a full citation are told apart`() throws {
    let citation = try #require(
      read(
        """
        Peraturan Menteri Dalam Negeri Nomor 52 Tahun 2011 tentang Standar Operasional Prosedur \
        (Berita Negara Republik Indonesia Tahun 2011 Nomor 704).
        """
      ).value?.citation
    )
    #expect(citation.kind == "Permendagri")
    #expect(citation.issuer == "Dalam Negeri")
    #expect(citation.number == "52")
    #expect(citation.year == 2011)
    #expect(citation.title == "Standar Operasional Prosedur")
  }

  @Test(arguments: [
    ("Pergub Kaltim No. 18Th 2013 Tentang Layanan", "Pergub", "Kaltim", "18", "Layanan"),
    ("PermenPAN-RB 35/2012", "PermenPAN-RB", "", "35", ""),
    ("Permenpan Nomor PER/21/M.PAN/11/2008", "PermenPAN", "", "PER/21/M.PAN/11/2008", ""),
    (
      "UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah diubah", "UU", "", "23",
      "Pemerintahan Daerah"
    ),
    ("SK Wali Kota Nomor 188.45-12/2020", "SK", "Wali Kota", "188.45-12/2020", ""),
  ])
  func `parts of short citations`(
    text: String,
    kind: String,
    issuer: String,
    number: String,
    title: String
  ) {
    let citation = read(text).value?.citation
    #expect(citation?.kind == kind)
    #expect(citation?.issuer == issuer)
    #expect(citation?.number == number)
    #expect(citation?.title == title)
  }

  @Test func `a regional rule without a region is that of the agency`() {
    let city = Region(code: "64.71", name: "Kota Balikpapan")
    #expect(
      read("Perda Nomor 3 Tahun 2016", home: city).value?.citation?.key == "perda-64.71/3/2016"
    )
    #expect(read("Perwali 3/2016", home: city).value?.citation?.key == "perwali-64.71/3/2016")
    #expect(read("Pergub 3/2016", home: city).value?.citation?.key == "pergub-64/3/2016")
    #expect(read("Perbup 3/2016", home: city).value?.citation?.key == "perbup/3/2016")
  }

  @Test(arguments: [
    ("sesuai aturan", "jenis peraturan pada \"sesuai aturan\" tidak dikenal"),
    ("Pelayanan Publik", "jenis peraturan pada \"Pelayanan Publik\" tidak dikenal"),
    (
      "Undang-Undang tentang Desa",
      "nomor peraturan pada \"Undang-Undang tentang Desa\" tidak ditemukan"
    ),
    ("UU Nomor 25", "tahun peraturan pada \"UU Nomor 25\" tidak ditemukan"),
    ("Perda", "nomor peraturan pada \"Perda\" tidak ditemukan"),
    ("UU No. Tahun 2009", "nomor peraturan pada \"UU No. Tahun 2009\" tidak ditemukan"),
  ])
  func `what can't be taken apart is kept and told`(text: String, headline: String) {
    let reading = read(text)
    #expect(reading.codes == [313])
    #expect(reading.headline == headline)
    #expect(reading.value == LegalBasis(written: text, citation: nil))
  }

  @Test func `a limit set by law has a duration and its basis`() {
    let limit = reading("14 hari kerja (Perda Kota Balikpapan Nomor 3 Tahun 2016)") {
      LegalLimitReader.read($0, into: &$1)
    }
    #expect(limit.value?.duration.shortest.milliDays == 14_000)
    #expect(limit.value?.basis?.citation?.key == "perda-64.71/3/2016")
    let words = reading("14 (empat belas) hari") { LegalLimitReader.read($0, into: &$1) }
    #expect(words.value?.duration.shortest.milliDays == 14_000)
    #expect(words.value?.basis == nil)
    let split = reading("14 hari; UU 25/2009") { LegalLimitReader.read($0, into: &$1) }
    #expect(split.value?.basis?.citation?.key == "uu/25/2009")
    let broken = reading("segera (UU 25/2009)") { LegalLimitReader.read($0, into: &$1) }
    #expect(broken.isUnreadable(301))
  }
}
