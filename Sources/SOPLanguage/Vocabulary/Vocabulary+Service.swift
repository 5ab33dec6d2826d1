extension Vocabulary {
  /// The service standard, in the order of PermenPAN-RB 15/2014.
  static let serviceEntries: [KeywordEntry] = [
    KeywordEntry(
      .requirements,
      "Persyaratan",
      in: .procedure,
      .textList,
      isExpected: true,
      help: Phrase(
        "Dokumen yang dibawa pemohon, satu per baris.",
        en: "What the applicant brings, one per line."
      ),
      example: "Persyaratan: Fotokopi KTP"
    ),
    KeywordEntry(
      .completionTime,
      "Waktu penyelesaian",
      also: ["Jangka waktu penyelesaian", "Jangka waktu"],
      in: .procedure,
      .duration,
      isExpected: true,
      help: Phrase("Waktu yang dijanjikan kepada pemohon.", en: "The time promised to applicants."),
      example: "Waktu penyelesaian: 3 hari kerja"
    ),
    KeywordEntry(
      .legalLimit,
      "Batas waktu",
      in: .procedure,
      .durationList,
      help: Phrase(
        "Batas waktu menurut peraturan, dengan peraturannya dalam kurung.",
        en: "A limit set by law, with the law in brackets."
      ),
      example: "Batas waktu: 14 hari kerja (Perda Nomor 3 Tahun 2019)"
    ),
    KeywordEntry(
      .cost,
      "Biaya",
      also: ["Biaya/tarif", "Tarif"],
      in: .procedure,
      .cost,
      isExpected: true,
      help: Phrase("Biaya layanan, atau tidak dipungut biaya.", en: "What the service costs."),
      example: "Biaya: Rp50.000"
    ),
    KeywordEntry(
      .products,
      "Produk pelayanan",
      also: ["Produk layanan"],
      in: .procedure,
      .textList,
      isExpected: true,
      help: Phrase("Hasil yang diterima pemohon.", en: "What the applicant receives."),
      example: "Produk pelayanan: Surat Izin Usaha"
    ),
    KeywordEntry(
      .complaints,
      "Pengaduan",
      also: ["Pengaduan layanan", "Penanganan pengaduan, saran, dan masukan"],
      in: .procedure,
      .contacts,
      isExpected: true,
      help: Phrase("Saluran pengaduan, saran, dan masukan.", en: "Where to complain."),
      example: "Pengaduan: SP4N LAPOR SMS 1708"
    ),
    KeywordEntry(
      .facilities,
      "Sarana prasarana",
      also: ["Sarana, prasarana, dan/atau fasilitas"],
      in: .procedure,
      .textList,
      help: Phrase("Sarana, prasarana, dan fasilitas layanan.", en: "Facilities of the service."),
      example: "Sarana prasarana: Ruang tunggu"
    ),
    KeywordEntry(
      .competences,
      "Kompetensi pelaksana",
      in: .procedure,
      .textList,
      help: Phrase("Kompetensi petugas layanan.", en: "The competence of the staff."),
      example: "Kompetensi pelaksana: Menguasai aplikasi OSS"
    ),
    KeywordEntry(
      .supervision,
      "Pengawasan internal",
      in: .procedure,
      .textList,
      help: Phrase("Siapa yang mengawasi layanan.", en: "Who supervises the service."),
      example: "Pengawasan internal: Dilakukan oleh atasan langsung"
    ),
    KeywordEntry(
      .staffing,
      "Jumlah pelaksana",
      in: .procedure,
      .textList,
      help: Phrase("Jumlah petugas layanan.", en: "The number of staff."),
      example: "Jumlah pelaksana: 3 orang"
    ),
    KeywordEntry(
      .serviceGuarantee,
      "Jaminan pelayanan",
      in: .procedure,
      .textList,
      help: Phrase("Jaminan atas mutu layanan.", en: "The guarantee of service."),
      example: "Jaminan pelayanan: Dilayani sesuai standar pelayanan"
    ),
    KeywordEntry(
      .safetyGuarantee,
      "Jaminan keamanan",
      also: ["Jaminan keamanan dan keselamatan pelayanan"],
      in: .procedure,
      .textList,
      help: Phrase("Jaminan keamanan dan keselamatan.", en: "The guarantee of safety."),
      example: "Jaminan keamanan: Data pemohon dirahasiakan"
    ),
    KeywordEntry(
      .evaluation,
      "Evaluasi kinerja",
      also: ["Evaluasi kinerja pelaksana"],
      in: .procedure,
      .textList,
      help: Phrase("Bagaimana kinerja petugas dinilai.", en: "How performance is evaluated."),
      example: "Evaluasi kinerja: Survei kepuasan setiap enam bulan"
    ),
  ]

  /// What the catalogue knows of an SOP besides the form.
  static let recordEntries: [KeywordEntry] = [
    KeywordEntry(
      .replaces,
      "Menggantikan",
      in: .procedure,
      .references,
      help: Phrase(
        "SOP lama yang digantikan oleh SOP ini.",
        en: "The SOPs that this one replaces."
      ),
      example: "Menggantikan: SOP/BPM/02"
    ),
    KeywordEntry(
      .formerPath,
      "Id lama",
      in: .procedure,
      .textList,
      help: Phrase(
        "Alamat lama SOP ini di katalog, agar tautan lama tetap sampai.",
        en: "Former paths of this SOP, so that old links still arrive."
      ),
      example: "Id lama: balikpapan/pameran"
    ),
    KeywordEntry(
      .kind,
      "Jenis",
      in: .procedure,
      .textList,
      help: Phrase(
        "teknis atau administratif, makro atau mikro, final atau parsial, generik atau spesifik.",
        en: "The kinds of SOP that PermenPAN-RB 35/2012 tells apart."
      ),
      example: "Jenis: administratif; parsial"
    ),
    KeywordEntry(
      .category,
      "Kategori",
      in: .procedure,
      .textList,
      help: Phrase("Kelompok SOP di katalog.", en: "The group of the SOP in the catalogue."),
      example: "Kategori: Surat-menyurat"
    ),
    KeywordEntry(
      .history,
      "Riwayat",
      in: .procedure,
      .textList,
      help: Phrase("Perubahan SOP, satu per baris.", en: "Changes of the SOP, one per line."),
      example: "Riwayat: 3 Mei 2023: langkah 4 ditambahkan"
    ),
    KeywordEntry(
      .source,
      "Sumber",
      in: .procedure,
      .text,
      isRepeatable: true,
      help: Phrase("Asal teks SOP ini.", en: "Where the text of this SOP comes from."),
      example: "Sumber: Pindaian SOP bertanda tangan tahun 2022"
    ),
    KeywordEntry(
      .documents,
      "Dokumen",
      in: .procedure,
      .documentDeclarations,
      help: Phrase(
        "Nama baku dokumen, asalnya [luar] atau [arsip], dan keadaannya [konsep < diparaf].",
        en: "The names of documents, their origin [luar] or [arsip], and states [konsep < diparaf]."
      ),
      example: "Dokumen: Surat Penawaran [luar]; Nota Dinas [konsep < diparaf < ditandatangani]"
    ),
    KeywordEntry(
      .lanes,
      "Pelaksana",
      in: .procedure,
      .lanes,
      help: Phrase(
        "Kolom pelaksana dari kiri ke kanan, dengan singkatan dalam kurung.",
        en: "The lanes from left to right, with a short name in brackets."
      ),
      example: "Pelaksana: Tamu [luar]; Kepala Bidang Penanaman Modal (Kabid)"
    ),
  ]
}
