import SOPLanguage

extension LineSlipCase {
  static let lists = [
    LineSlipCase(
      name: "an element without a list",
      text: "SOP: A\nCatatan: B\n\n  - C\n  - D\n",
      code: 111,
      place: "C",
      indonesian: "butir ini tidak punya daftar",
      english: "this element has no list"
    ),
    LineSlipCase(
      name: "elements below a list on one line",
      text: "SOP: A\nPersyaratan: KTP\n  - KK\n  - NPWP\n",
      code: 111,
      place: "KK",
      indonesian: "butir ini tidak punya daftar",
      english: "this element has no list"
    ),
    LineSlipCase(
      name: "lanes whose heading got lost",
      text: "SOP: A\n\n  - Staf\n  - Kasi\n\nLangkah 1: B\n  Oleh: Staf\n",
      code: 111,
      place: "Staf",
      indonesian: "butir ini tidak punya daftar",
      english: "this element has no list",
      fixCount: 1,
      fixed: "SOP: A\n\nPelaksana:\n  - Staf\n  - Kasi\n\nLangkah 1: B\n  Oleh: Staf\n"
    ),
    LineSlipCase(
      name: "levels whose heading got lost",
      text: "SOP: A\nBerjenjang 1: B\n  Jika tidak: selesai\n    - Kasi\n    - Kabid\n",
      code: 111,
      place: "Kasi",
      indonesian: "butir ini tidak punya daftar",
      english: "this element has no list",
      fixCount: 1,
      fixed: "SOP: A\nBerjenjang 1: B\n  Jika tidak: selesai\nMelalui:\n    - Kasi\n    - Kabid\n"
    ),
    LineSlipCase(
      name: "an element above the heading of its list",
      text: "SOP: A\nStatus: konsep\n  - KTP\nPersyaratan:\n  - KK\n",
      code: 111,
      place: "KTP",
      indonesian: "butir ini tidak punya daftar",
      english: "this element has no list",
      related: ["Persyaratan"],
      fixCount: 1,
      fixed: "SOP: A\nStatus: konsep\nPersyaratan:\n  - KTP\n  - KK\n"
    ),
    LineSlipCase(
      name: "an element behind a blank line",
      text: "SOP: A\nPersyaratan:\n  - KTP\n\n\n  - KK\n\n  - NPWP\n",
      code: 111,
      place: "KK",
      indonesian: "butir ini terpisah oleh baris kosong dari daftar \"Persyaratan\"",
      english: "a blank line separates this element from the list \"Persyaratan\"",
      related: ["Persyaratan"],
      fixCount: 1
    ),
    LineSlipCase(
      name: "an element that lost its mark",
      text: "SOP: A\nPersyaratan:\n  - KTP\n   KK\n  - NPWP\n",
      code: 103,
      place: "KK",
      indonesian: "baris di dalam daftar ini tidak bertanda",
      english: "this line of the list has no mark",
      fixCount: 2,
      fixed: "SOP: A\nPersyaratan:\n  - KTP\n   - KK\n  - NPWP\n"
    ),
    LineSlipCase(
      name: "a list without marks",
      text: "SOP: A\nPelaksana:\n  Staf\n  Kasi\n",
      code: 103,
      place: "Staf",
      indonesian: "baris di dalam daftar ini tidak bertanda",
      english: "this line of the list has no mark",
      fixCount: 1,
      fixed: "SOP: A\nPelaksana:\n  - Staf\n  - Kasi\n"
    ),
  ]

  static let words = [
    LineSlipCase(
      name: "a page header between the steps",
      text: "SOP: A\nLangkah 1: B\n  Waktu: 5 menit\n\nPemerintah Kota / Dinas\nHalaman dua\n",
      code: 103,
      place: "Pemerintah Kota / Dinas",
      indonesian: "baris ini tidak punya tempat",
      english: "this line has no place",
      fixCount: 1,
      fixed:
        "SOP: A\nLangkah 1: B\n  Waktu: 5 menit\n\n# Pemerintah Kota / Dinas\n# Halaman dua\n"
    ),
    LineSlipCase(
      name: "words below a number",
      text: "SOP: A\nNomor SK: 188.46/26\nPemerintah Kota\n",
      code: 103,
      place: "Pemerintah Kota",
      indonesian: "baris ini tidak punya tempat",
      english: "this line has no place",
      fixCount: 1,
      fixed: "SOP: A\nNomor SK: 188.46/26\n# Pemerintah Kota\n"
    ),
    LineSlipCase(
      name: "a continuation behind a blank line",
      text: "SOP: A\nCatatan: B\n\n  | C\n",
      code: 103,
      place: "C",
      indonesian: "baris ini tidak punya tempat",
      english: "this line has no place",
      fixCount: 1,
      fixed: "SOP: A\nCatatan: B\n\n  # | C\n"
    ),
    LineSlipCase(
      name: "a pasted table",
      text: "SOP: A\nStatus: konsep\n1\tB\tC\tD\n2\tB\tC\tD\n3\tB\tC\tD\n",
      code: 112,
      place: "1\tB\tC\tD",
      indonesian: "sebaiknya tabel tempelan ini ditulis sebagai langkah-langkah",
      english: "better write this pasted table as steps"
    ),
    LineSlipCase(
      name: "characters from Word",
      text: "SOP: A\u{A0}B\u{2003}\n",
      code: 109,
      place: "\u{A0}",
      indonesian: "sebaiknya 2 karakter yang tidak terlihat di berkas ini diganti spasi biasa",
      english: "better replace 2 invisible characters in this file by ordinary blanks",
      fixCount: 1,
      fixed: "SOP: A B \n"
    ),
    LineSlipCase(
      name: "a mark without width",
      text: "# A\u{A0}B\nSOP: A\u{200B}\n",
      code: 109,
      place: "\u{200B}",
      indonesian: "sebaiknya 1 karakter yang tidak terlihat di berkas ini diganti spasi biasa",
      english: "better replace 1 invisible characters in this file by ordinary blanks",
      fixCount: 1,
      fixed: "# A\u{A0}B\nSOP: A\n"
    ),
  ]

  static let files = [
    LineSlipCase(
      name: "a file without a title",
      text: "# Komentar\nStatus: konsep\n",
      code: 114,
      place: "Status: konsep",
      indonesian: "berkas ini tidak diawali baris \"SOP:\"",
      english: "this file does not begin with a line \"SOP:\"",
      fixCount: 1,
      fixed: "SOP: ?\n# Komentar\nStatus: konsep\n"
    ),
    LineSlipCase(
      name: "a title on the second line",
      text: "Status: konsep\nSOP: A\n",
      code: 114,
      place: "Status: konsep",
      indonesian: "berkas ini tidak diawali baris \"SOP:\"",
      english: "this file does not begin with a line \"SOP:\"",
      related: ["SOP"]
    ),
    LineSlipCase(
      name: "a title whose first line got lost",
      text: "  kepada Peserta Rapat\nStatus: konsep\n",
      code: 114,
      place: "Status: konsep",
      indonesian: "berkas ini tidak diawali baris \"SOP:\"",
      english: "this file does not begin with a line \"SOP:\"",
      fixCount: 1
    ),
    LineSlipCase(
      name: "an agency without a title",
      text: "Singkatan: D\n",
      path: "dinas/instansi.sop",
      code: 114,
      place: "Singkatan: D",
      indonesian: "berkas ini tidak diawali baris \"Instansi:\"",
      english: "this file does not begin with a line \"Instansi:\"",
      fixCount: 1,
      fixed: "Instansi: ?\nSingkatan: D\n"
    ),
    LineSlipCase(
      name: "an empty file",
      text: "",
      path: "registri.sop",
      code: 114,
      place: "",
      indonesian: "berkas ini tidak diawali baris \"Registri:\"",
      english: "this file does not begin with a line \"Registri:\"",
      fixCount: 1,
      fixed: "Registri: ?\n"
    ),
  ]
}
