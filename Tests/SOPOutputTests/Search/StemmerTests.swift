import SOPLanguage
import Testing

@testable import SOPOutput

/// What remains of Indonesian words when their affixes are taken off.
struct StemmerTests {
  private static let stemmer = Stemmer()

  private func stem(_ word: String) -> String {
    String(decoding: Self.stemmer.stem(of: Array(word.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("menulis", "tulis"), ("memakai", "pakai"), ("menyapu", "sapu"), ("mengirim", "kirim"),
    ("mengambil", "ambil"), ("mengelola", "kelola"), ("menilai", "nilai"), ("memohon", "mohon"),
    ("menyatakan", "nyata"), ("mengesahkan", "sah"), ("melayani", "layan"),
    ("memeriksa", "periksa"),
    ("mengumpulkan", "kumpul"), ("mengumumkan", "umum"), ("membayar", "bayar"),
    ("menerima", "terima"), ("menerbitkan", "terbit"), ("memproses", "proses"),
  ])
  func `me- gives back the letter that its nasal swallowed`(word: String, root: String) {
    #expect(stem(word) == root)
  }

  @Test(arguments: [
    ["menandatangani", "ditandatangani", "penandatanganan", "bertandatangan", "tandatangan"],
    ["mengirimkan", "dikirim", "pengiriman", "kiriman", "terkirim", "kirim"],
    ["menyusun", "penyusunan", "disusun", "tersusun", "susunan", "susun"],
    ["mengajukan", "pengajuan", "diajukan", "ajuan"],
    ["memeriksa", "pemeriksaan", "diperiksa", "pemeriksa", "periksa"],
    ["melengkapi", "kelengkapan", "perlengkapan", "dilengkapi", "lengkap"],
    ["menggunakan", "penggunaan", "pengguna", "digunakan", "gunakan", "guna"],
    ["mengesahkan", "pengesahan", "disahkan", "sah"],
    ["melaksanakan", "pelaksanaan", "pelaksana", "dilaksanakan", "pelaksanaannya"],
    ["menindaklanjuti", "ditindaklanjuti", "tindaklanjut"],
    ["memberitahukan", "pemberitahuan", "diberitahukan", "beritahu"],
    ["mempelajari", "pelajaran", "belajar", "pembelajaran", "ajar"],
    ["mendisposisi", "didisposisi", "disposisinya", "disposisi"],
    ["kependudukan", "penduduk"], ["kepegawaian", "pegawai"], ["menilai", "penilaian", "nilai"],
    ["meneliti", "penelitian", "diteliti", "teliti"], ["mengawasi", "pengawasan", "awas"],
    ["mengetahui", "pengetahuan", "diketahui"], ["menerima", "penerimaan", "diterima"],
  ])
  func `words of one family have one stem`(family: [String]) {
    #expect(Set(family.map(stem)).count == 1, "\(family.map(stem))")
  }

  @Test(arguments: [
    "dinas", "kepala", "sekretaris", "menteri", "disposisi", "verifikasi", "berkas", "peserta",
    "perangkat", "keluarga", "sekolah", "masalah", "buku", "tamu", "bulan", "sanksi", "media",
    "berita", "pesan", "25", "uu", "2009a", "meja", "penting", "keluar", "kendaraan",
  ])
  func `what only looks like an affix stays`(word: String) {
    #expect(stem(word) == (word == "kendaraan" ? "kendara" : word))
  }

  @Test(arguments: [
    ("namanya", "nama"), ("suratmu", "surat"), ("suratku", "surat"), ("bacalah", "baca"),
    ("benarkah", "benar"), ("secepatnya", "cepat"), ("kesehatan", "sehat"), ("berlaku", "laku"),
    ("terkait", "kait"), ("ketersediaan", "sedia"), ("pertanggungjawaban", "tanggungjawab"),
  ])
  func `particles, possessives and frames are taken off`(word: String, root: String) {
    #expect(stem(word) == root)
  }

  @Test func `a stem is its own stem, for every root`() {
    for root in Stemmer.rootList.text.split(separator: " ") {
      #expect(stem(String(root)) == root)
    }
  }

  @Test func `roots are plain letters, so that both sides can look them up by the first one`() {
    for list in [Stemmer.rootList, Stemmer.compoundList, Stemmer.stopList] {
      #expect(list.text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x20 })
    }
    #expect(Stemmer.compoundList.text.split(separator: " ").count.isMultiple(of: 2))
  }

  @Test func `compounds are made of stems`() {
    for part in Stemmer.compoundList.text.split(separator: " ") {
      #expect(stem(String(part)) == part)
    }
  }

  @Test func `words are folded: no case, no marks, no punctuation`() {
    func words(_ text: String) -> [String] {
      SearchText.words(of: text).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(words("Promosi/Pameran, 7 Hari") == ["promosi", "pameran", "7", "hari"])
    #expect(words("Café  ÉTUDE “Jum’at” Qur'an") == ["cafe", "etude", "jumat", "quran"])
    #expect(
      words("cafe\u{301} x\u{AD}y a\u{2028}b 日本 ßÆ×") == ["cafe", "xy", "a", "b", "日本", "sa"]
    )
    #expect(words("-–—…\u{A0}<>") == [])
    #expect(SearchText.plainLetters.byteCount == 0x17F - 0xC0 + 1)
  }
}
