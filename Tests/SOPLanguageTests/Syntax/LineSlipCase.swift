import SOPLanguage
import Testing

/// A text with one slip, and what is told about it.
struct LineSlipCase: Sendable, CustomTestStringConvertible {
  /// What the slip is.
  let name: String
  /// The text.
  let text: String
  /// The path of the file.
  var path = "dinas/contoh.sop"
  /// The rule.
  let code: UInt16
  /// The words that are marked.
  let place: String
  /// The headline in both languages.
  let indonesian: String
  let english: String
  /// The words marked as related.
  var related: [String] = []
  /// How many changes are on offer.
  var fixCount = 0
  /// The text after the first change, where it matters.
  var fixed: String?

  var testDescription: String { name }

  static let all = spelling + colons + places + rows + repetitions + lists + words + files

  private static let spelling = [
    LineSlipCase(
      name: "a keyword with a slip",
      text: "SOP: A\nLangkah 1: B\n  Wkatu: 5 menit\n",
      code: 101,
      place: "Wkatu",
      indonesian: "kata kunci \"Wkatu\" tidak dikenal",
      english: "unknown keyword \"Wkatu\"",
      fixCount: 1,
      fixed: "SOP: A\nLangkah 1: B\n  Waktu: 5 menit\n"
    ),
    LineSlipCase(
      name: "a keyword that could be two",
      text: "SOP: A\nNomor SP: 1\n",
      code: 101,
      place: "Nomor SP",
      indonesian: "kata kunci \"Nomor SP\" tidak dikenal",
      english: "unknown keyword \"Nomor SP\""
    ),
    LineSlipCase(
      name: "a keyword that nobody knows below a text",
      text: "SOP: A\nCatatan: B\nTembusan: C\n",
      code: 101,
      place: "Tembusan",
      indonesian: "kata kunci \"Tembusan\" tidak dikenal",
      english: "unknown keyword \"Tembusan\""
    ),
    LineSlipCase(
      name: "a misspelt note",
      text: "SOP: A\nBELM: tanyakan\n",
      code: 101,
      place: "BELM",
      indonesian: "kata kunci \"BELM\" tidak dikenal",
      english: "unknown keyword \"BELM\"",
      fixCount: 1,
      fixed: "SOP: A\nBELUM: tanyakan\n"
    ),
    LineSlipCase(
      name: "another spelling",
      text: "SOP: A\nLangkah 1: B\n  Perlengkapan: C\n",
      code: 113,
      place: "Perlengkapan",
      indonesian: "sebaiknya \"Perlengkapan\" ditulis \"Kelengkapan\"",
      english: "better write \"Perlengkapan\" as \"Kelengkapan\"",
      fixCount: 1,
      fixed: "SOP: A\nLangkah 1: B\n  Kelengkapan: C\n"
    ),
  ]

  private static let colons = [
    LineSlipCase(
      name: "a lost colon",
      text: "SOP: A\nLangkah 1: B\n  Waktu 5 menit\n",
      code: 102,
      place: "Waktu",
      indonesian: "titik dua sesudah \"Waktu\" tidak ada",
      english: "the colon behind \"Waktu\" is missing",
      fixCount: 1,
      fixed: "SOP: A\nLangkah 1: B\n  Waktu: 5 menit\n"
    ),
    LineSlipCase(
      name: "a lost colon behind an answer",
      text: "SOP: A\nKeputusan 1: B\n  Jika tidak kembali ke langkah 1\n",
      code: 102,
      place: "Jika",
      indonesian: "titik dua sesudah \"Jika\" tidak ada",
      english: "the colon behind \"Jika\" is missing",
      fixCount: 1,
      fixed: "SOP: A\nKeputusan 1: B\n  Jika tidak: kembali ke langkah 1\n"
    ),
    LineSlipCase(
      name: "a lost colon behind a label",
      text: "SOP: A\nLangkah 12 Menerima surat\n",
      code: 102,
      place: "Langkah",
      indonesian: "titik dua sesudah \"Langkah\" tidak ada",
      english: "the colon behind \"Langkah\" is missing",
      fixCount: 1,
      fixed: "SOP: A\nLangkah 12: Menerima surat\n"
    ),
    LineSlipCase(
      name: "a colon one letter early",
      text: "SOP: A\nLangkah 1: B\n  Ole:h Staf\n",
      code: 102,
      place: "Ole:h",
      indonesian: "titik dua tidak berada tepat sesudah \"Oleh\"",
      english: "the colon does not stand right behind \"Oleh\"",
      fixCount: 1,
      fixed: "SOP: A\nLangkah 1: B\n  Oleh: Staf\n"
    ),
    LineSlipCase(
      name: "a colon before the label",
      text: "SOP: A\nLangkah :1 B\n",
      code: 102,
      place: "Langkah :1",
      indonesian: "titik dua tidak berada tepat sesudah \"Langkah\"",
      english: "the colon does not stand right behind \"Langkah\"",
      fixCount: 1,
      fixed: "SOP: A\nLangkah 1: B\n"
    ),
    LineSlipCase(
      name: "a note without its colon",
      text: "SOP: A\nBELUM tanyakan\n",
      code: 102,
      place: "BELUM",
      indonesian: "titik dua sesudah \"BELUM\" tidak ada",
      english: "the colon behind \"BELUM\" is missing",
      fixCount: 1,
      fixed: "SOP: A\nBELUM: tanyakan\n"
    ),
  ]

  private static let places = [
    LineSlipCase(
      name: "a keyword of another kind of file",
      text: "SOP: A\nAlamat: B\n",
      code: 104,
      place: "Alamat",
      indonesian: "\"Alamat\" tidak boleh berdiri di sini",
      english: "\"Alamat\" may not stand here"
    ),
    LineSlipCase(
      name: "a step below Bersamaan",
      text: "SOP: A\nBersamaan:\nLangkah 1: B\nAkhir bersamaan:\n",
      code: 104,
      place: "Langkah",
      indonesian: "\"Langkah\" tidak boleh berdiri di sini",
      english: "\"Langkah\" may not stand here",
      fixCount: 1,
      fixed: "SOP: A\nBersamaan:\nCabang: ?\nLangkah 1: B\nAkhir bersamaan:\n"
    ),
    LineSlipCase(
      name: "a branch outside of Bersamaan",
      text: "SOP: A\nCabang: B\nLangkah 1: C\nAkhir bersamaan:\n",
      code: 104,
      place: "Cabang",
      indonesian: "\"Cabang\" tidak boleh berdiri di sini",
      english: "\"Cabang\" may not stand here",
      fixCount: 1,
      fixed: "SOP: A\nBersamaan:\nCabang: B\nLangkah 1: C\nAkhir bersamaan:\n"
    ),
    LineSlipCase(
      name: "a name without Disahkan oleh",
      text: "SOP: A\n  Nama: B\n  NIP: 1\n",
      code: 104,
      place: "Nama",
      indonesian: "\"Nama\" tidak boleh berdiri di sini",
      english: "\"Nama\" may not stand here",
      fixCount: 1,
      fixed: "SOP: A\nDisahkan oleh: ?\n  Nama: B\n  NIP: 1\n"
    ),
    LineSlipCase(
      name: "a note between Bersamaan and its branch",
      text: "SOP: A\nBersamaan:\nCatatan: B\nCabang: C\nLangkah 1: D\nAkhir bersamaan:\n",
      code: 104,
      place: "Catatan",
      indonesian: "\"Catatan\" tidak boleh berdiri di sini",
      english: "\"Catatan\" may not stand here"
    ),
    LineSlipCase(
      name: "an answer below a step",
      text: "SOP: A\nLangkah 1: B\n  Jika ya: lanjut\n  Jika tidak: selesai\n",
      code: 104,
      place: "Jika",
      indonesian: "\"Jika\" hanya boleh di bawah \"Keputusan\" atau \"Berjenjang\"",
      english: "\"Jika\" may only stand below \"Keputusan\" or \"Berjenjang\"",
      related: ["Langkah"],
      fixCount: 1,
      fixed: "SOP: A\nKeputusan 1: B\n  Jika ya: lanjut\n  Jika tidak: selesai\n"
    ),
    LineSlipCase(
      name: "levels below a decision",
      text: "SOP: A\nKeputusan 1: B\n  Melalui:\n    - Kasi\n",
      code: 104,
      place: "Melalui",
      indonesian: "\"Melalui\" hanya boleh di bawah \"Berjenjang\"",
      english: "\"Melalui\" may only stand below \"Berjenjang\"",
      related: ["Keputusan"],
      fixCount: 1,
      fixed: "SOP: A\nBerjenjang 1: B\n  Melalui:\n    - Kasi\n"
    ),
    LineSlipCase(
      name: "a bound below an answer that goes on",
      text: "SOP: A\nKeputusan 1: B\n  Jika ya: lanjut\n    Paling banyak: 2 kali\n",
      code: 104,
      place: "Paling banyak",
      indonesian: "\"Paling banyak\" hanya untuk jawaban yang kembali ke langkah sebelumnya",
      english: "\"Paling banyak\" is only for answers that return to an earlier step",
      related: ["Jika"]
    ),
  ]

  private static let rows = [
    LineSlipCase(
      name: "fields before the first step",
      text: "SOP: A\n\n  Oleh: B\n  Waktu: 5 menit\n",
      code: 105,
      place: "Oleh",
      indonesian: "baris \"Langkah\" di atas \"Oleh\" ini tidak ada",
      english: "there is no \"Langkah\" line above this \"Oleh\"",
      fixCount: 1,
      fixed: "SOP: A\n\nLangkah: ?\n  Oleh: B\n  Waktu: 5 menit\n"
    ),
    LineSlipCase(
      name: "fields that begin anew",
      text: "SOP: A\nLangkah 1: B\n  Oleh: C\n  Waktu: 5 menit\n\n  Oleh: D\n  Waktu: 2 menit\n",
      code: 105,
      place: "Oleh",
      indonesian: "baris \"Langkah\" di atas \"Oleh\" ini tidak ada",
      english: "there is no \"Langkah\" line above this \"Oleh\"",
      fixCount: 1
    ),
    LineSlipCase(
      name: "a decision whose line got lost",
      text: "SOP: A\n\n  Oleh: B\n  Jika ya: lanjut\n  Jika tidak: selesai\n",
      code: 105,
      place: "Oleh",
      indonesian: "baris \"Keputusan\" di atas \"Oleh\" ini tidak ada",
      english: "there is no \"Keputusan\" line above this \"Oleh\"",
      fixCount: 1
    ),
    LineSlipCase(
      name: "the step behind a chain",
      text: "SOP: A\nBerjenjang 1: B\n  Melalui:\n    - Kasi\n\n  Oleh: C\n  Waktu: 5 menit\n",
      code: 105,
      place: "Oleh",
      indonesian: "baris \"Langkah\" di atas \"Oleh\" ini tidak ada",
      english: "there is no \"Langkah\" line above this \"Oleh\"",
      fixCount: 1
    ),
    LineSlipCase(
      name: "an answer without anything above",
      text: "SOP: A\n  Jika ya: lanjut\n  Jika tidak: selesai\n",
      code: 105,
      place: "Jika",
      indonesian: "baris \"Keputusan\" di atas \"Jika\" ini tidak ada",
      english: "there is no \"Keputusan\" line above this \"Jika\"",
      fixCount: 1,
      fixed: "SOP: A\nKeputusan: ?\n  Jika ya: lanjut\n  Jika tidak: selesai\n"
    ),
    LineSlipCase(
      name: "parallel branches without an end",
      text: "SOP: A\nBersamaan:\nCabang: B\nLangkah 1: C\nBiaya: gratis\n",
      code: 108,
      place: "Bersamaan",
      indonesian: "\"Bersamaan\" ini belum ditutup dengan \"Akhir bersamaan\"",
      english: "this \"Bersamaan\" is not ended by \"Akhir bersamaan\"",
      related: ["Biaya: gratis"],
      fixCount: 1,
      fixed: "SOP: A\nBersamaan:\nCabang: B\nLangkah 1: C\nAkhir bersamaan:\nBiaya: gratis\n"
    ),
    LineSlipCase(
      name: "parallel branches up to an end without a line end",
      text: "SOP: A\nBersamaan:\nCabang: B\nLangkah 1: C",
      code: 108,
      place: "Bersamaan",
      indonesian: "\"Bersamaan\" ini belum ditutup dengan \"Akhir bersamaan\"",
      english: "this \"Bersamaan\" is not ended by \"Akhir bersamaan\"",
      fixCount: 1,
      fixed: "SOP: A\nBersamaan:\nCabang: B\nLangkah 1: C\nAkhir bersamaan:\n"
    ),
  ]

  private static let repetitions = [
    LineSlipCase(
      name: "a line typed twice",
      text: "SOP: A\nBiaya: gratis\nBiaya: gratis\n",
      code: 107,
      place: "Biaya",
      indonesian: "\"Biaya\" ditulis dua kali",
      english: "\"Biaya\" is written twice",
      related: ["Biaya"],
      fixCount: 1,
      fixed: "SOP: A\nBiaya: gratis\n"
    ),
    LineSlipCase(
      name: "a list's heading typed twice",
      text: "SOP: A\nPersyaratan:\nPersyaratan:\n  - KTP\n",
      code: 107,
      place: "Persyaratan",
      indonesian: "\"Persyaratan\" ditulis dua kali",
      english: "\"Persyaratan\" is written twice",
      related: ["Persyaratan"],
      fixCount: 1,
      fixed: "SOP: A\nPersyaratan:\n  - KTP\n"
    ),
    LineSlipCase(
      name: "an empty field above the same field",
      text: "SOP: A\nBiaya:\nBiaya: gratis\n",
      code: 107,
      place: "Biaya",
      indonesian: "\"Biaya\" ditulis dua kali",
      english: "\"Biaya\" is written twice",
      related: ["Biaya"],
      fixCount: 1,
      fixed: "SOP: A\nBiaya: gratis\n"
    ),
    LineSlipCase(
      name: "the same list in two places",
      text: "SOP: A\nPersyaratan:\n  - KTP\nBiaya: gratis\nPersyaratan:\n  - ktp\n",
      code: 107,
      place: "Persyaratan",
      indonesian: "\"Persyaratan\" ditulis dua kali",
      english: "\"Persyaratan\" is written twice",
      related: ["Persyaratan"],
      fixCount: 1,
      fixed: "SOP: A\nPersyaratan:\n  - KTP\nBiaya: gratis\n"
    ),
    LineSlipCase(
      name: "two values of one field",
      text: "SOP: A\nBiaya: gratis\nStatus: konsep\nBiaya: Rp5.000\n",
      code: 107,
      place: "Biaya",
      indonesian: "\"Biaya\" ditulis dua kali",
      english: "\"Biaya\" is written twice",
      related: ["Biaya"]
    ),
    LineSlipCase(
      name: "Bersamaan typed twice",
      text: "SOP: A\nBersamaan:\nBersamaan:\nCabang: B\nLangkah 1: C\nAkhir bersamaan\n",
      code: 107,
      place: "Bersamaan",
      indonesian: "\"Bersamaan\" ditulis dua kali",
      english: "\"Bersamaan\" is written twice",
      related: ["Bersamaan"],
      fixCount: 1,
      fixed: "SOP: A\nBersamaan:\nCabang: B\nLangkah 1: C\nAkhir bersamaan\n"
    ),
    LineSlipCase(
      name: "the end of Bersamaan typed twice",
      text: "SOP: A\nBersamaan:\nCabang: B\nLangkah 1: C\nAkhir bersamaan\nAkhir bersamaan\n",
      code: 107,
      place: "Akhir bersamaan",
      indonesian: "\"Akhir bersamaan\" ditulis dua kali",
      english: "\"Akhir bersamaan\" is written twice",
      related: ["Akhir bersamaan"],
      fixCount: 1,
      fixed: "SOP: A\nBersamaan:\nCabang: B\nLangkah 1: C\nAkhir bersamaan\n"
    ),
  ]
}
