extension Vocabulary {
  /// The keywords of `registri.sop` and `instansi.sop`.
  static let folderEntries: [KeywordEntry] = [
    KeywordEntry(
      .registry,
      "Registri",
      in: .registry,
      .text,
      help: Phrase(
        "Judul katalog; baris pertama registri.sop.",
        en: "The title of the catalogue; the first line of registri.sop."
      ),
      example: "Registri: Katalog SOP Kota Balikpapan"
    ),
    KeywordEntry(
      .siteAddress,
      "Alamat situs",
      in: .registry,
      .contacts,
      help: Phrase(
        "Alamat tempat katalog diterbitkan.",
        en: "The address at which the catalogue is published."
      ),
      example: "Alamat situs: https://sop.balikpapan.go.id"
    ),
    KeywordEntry(
      .publisher,
      "Penerbit",
      in: .registry,
      .text,
      help: Phrase(
        "Siapa yang menerbitkan katalog.",
        en: "Who publishes the catalogue."
      ),
      example: "Penerbit: Bagian Organisasi Sekretariat Daerah"
    ),
    KeywordEntry(
      .workingHours,
      "Jam kerja",
      in: .registry,
      .duration,
      help: Phrase(
        "Lamanya satu hari kerja; tanpa baris ini 7 jam 30 menit (Perpres 21/2023).",
        en: "The length of a working day; 7 hours 30 minutes without it (Perpres 21/2023)."
      ),
      example: "Jam kerja: 7 jam 30 menit"
    ),
    KeywordEntry(
      .reviewPeriod,
      "Tinjau ulang",
      in: .registry,
      .duration,
      help: Phrase(
        "Berapa lama setelah berlaku sebuah SOP perlu ditinjau.",
        en: "How long after taking effect an SOP is due for review."
      ),
      example: "Tinjau ulang: 12 bulan"
    ),
    KeywordEntry(
      .color,
      "Warna",
      in: [.registry, .agency],
      .color,
      help: Phrase(
        """
        Warna utama situs, atau halaman instansi dan SOP di bawahnya, ditulis #rrggbb; dibuat \
        lebih gelap atau terang secukupnya agar terbaca.
        """,
        en: """
          The accent colour of the site, or of the pages of an agency and of the SOPs below it, \
          written #rrggbb; made darker or lighter as far as reading needs it.
          """
      ),
      example: "Warna: #0b5cad"
    ),
    KeywordEntry(
      .capsules,
      "Simbol mulai",
      also: ["Simbol mulai dan selesai", "Kapsul"],
      in: .registry,
      .choice,
      help: Phrase(
        """
        Cara alur dimulai dan diakhiri: "pada kegiatan" (simbol kegiatan pertama dan terakhir \
        berbentuk kapsul) atau "tersendiri" (kapsul Mulai dan Selesai pada baris sendiri).
        """,
        en: """
          How the flow begins and ends: "pada kegiatan" (the symbols of the first and the last \
          activity are capsules) or "tersendiri" (capsules Mulai and Selesai in rows of their own).
          """
      ),
      example: "Simbol mulai: tersendiri"
    ),
    KeywordEntry(
      .paper,
      "Ukuran kertas",
      also: ["Kertas"],
      in: .registry,
      .choice,
      help: Phrase(
        "Kertas edisi cetak, selalu mendatar: F4 (33 x 21,5 cm) atau A4; tanpa baris ini F4.",
        en: "The paper of the print edition, always landscape: F4 (33 x 21.5 cm) or A4; else F4."
      ),
      example: "Ukuran kertas: A4"
    ),
    KeywordEntry(
      .agency,
      "Instansi",
      also: ["Nama instansi"],
      in: .agency,
      .text,
      help: Phrase(
        "Nama lengkap instansi; baris pertama instansi.sop.",
        en: "The full name of the agency; the first line of instansi.sop."
      ),
      example: "Instansi: Dinas Koperasi, Usaha Mikro Kecil Menengah dan Perindustrian"
    ),
    KeywordEntry(
      .abbreviation,
      "Singkatan",
      in: .agency,
      .line,
      help: Phrase(
        "Singkatan resmi nama instansi.",
        en: "The official abbreviation of the agency's name."
      ),
      example: "Singkatan: DKUMKMP"
    ),
    KeywordEntry(
      .government,
      "Pemerintah",
      in: .agency,
      .text,
      help: Phrase(
        "Pemerintah yang menaungi instansi.",
        en: "The government that the agency belongs to."
      ),
      example: "Pemerintah: Pemerintah Kota Balikpapan"
    ),
    KeywordEntry(
      .region,
      "Wilayah",
      also: ["Kode wilayah"],
      in: .agency,
      .region,
      help: Phrase(
        "Kode wilayah Kemendagri atau nama daerah.",
        en: "The region's code of the Ministry of Home Affairs, or its name."
      ),
      example: "Wilayah: 64.71"
    ),
    KeywordEntry(
      .address,
      "Alamat",
      in: .agency,
      .text,
      help: Phrase("Alamat kantor.", en: "The address of the office."),
      example: "Alamat: Jl. Ruhui Rahayu 1 No.7"
    ),
    KeywordEntry(
      .postalCode,
      "Kode pos",
      in: .agency,
      .line,
      help: Phrase("Kode pos kantor, lima angka.", en: "The postal code, five digits."),
      example: "Kode pos: 76115"
    ),
    KeywordEntry(
      .telephone,
      "Telepon",
      also: ["Telp", "Telpon"],
      in: .agency,
      .contacts,
      help: Phrase(
        "Nomor telepon; beberapa nomor dipisah titik koma.",
        en: "Telephone numbers, separated by semicolons."
      ),
      example: "Telepon: 0542 8879235"
    ),
    KeywordEntry(
      .fax,
      "Faks",
      also: ["Fax"],
      in: .agency,
      .contacts,
      help: Phrase("Nomor faksimile.", en: "Fax numbers."),
      example: "Faks: 0542 8879236"
    ),
    KeywordEntry(
      .email,
      "Surel",
      also: ["E-mail", "Pos-el"],
      in: .agency,
      .contacts,
      help: Phrase("Alamat surat elektronik.", en: "E-mail addresses."),
      example: "Surel: dkumkmp@balikpapan.go.id"
    ),
    KeywordEntry(
      .website,
      "Situs",
      also: ["Website", "Laman", "Situs web"],
      in: .agency,
      .contacts,
      help: Phrase("Alamat situs web.", en: "Web addresses."),
      example: "Situs: dkumkmp.balikpapan.go.id"
    ),
    KeywordEntry(
      .units,
      "Unit",
      in: .agency,
      .textList,
      help: Phrase("Unit kerja di dalam instansi.", en: "The units of the agency."),
      example: "Unit: Sekretariat; Bidang Koperasi"
    ),
    KeywordEntry(
      .posts,
      "Jabatan",
      in: [.registry, .agency],
      .lanes,
      help: Phrase(
        "Jabatan yang dikenal semua SOP di bawahnya, dengan singkatan dalam kurung.",
        en: "Posts known to every SOP below, with a short name in brackets."
      ),
      example: "Jabatan: Kepala Bidang (Kabid); Kepala Seksi (Kasi)"
    ),
    KeywordEntry(
      .logo,
      "Logo",
      in: [.registry, .agency],
      .path,
      help: Phrase("Berkas gambar lambang.", en: "The file of the emblem."),
      example: "Logo: lambang.svg"
    ),
    KeywordEntry(
      .numberPattern,
      "Pola nomor",
      also: ["Pola nomor SOP"],
      in: .agency,
      .line,
      help: Phrase(
        """
        Pola Nomor SOP instansi: teks tetap dengan {angka}, {huruf}, {bulan}, {tahun}, atau {teks} \
        pada bagian yang berubah.
        """,
        en: """
          The pattern of the agency's SOP numbers: fixed text with {angka} (digits), {huruf} \
          (letters), {bulan} (month), {tahun} (year) or {teks} (anything) where it changes.
          """
      ),
      example: "Pola nomor: 188.46/{angka}/DKUMKMP"
    ),
  ]
}
