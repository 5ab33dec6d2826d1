extension Vocabulary {
  /// The identity page of an SOP, in the order of the form (PermenPAN-RB 35/2012).
  static let identityEntries: [KeywordEntry] = [
    KeywordEntry(
      .procedure,
      "SOP",
      also: ["Nama SOP", "Judul SOP", "Judul"],
      in: .procedure,
      .text,
      help: Phrase(
        "Judul prosedur; baris pertama berkas SOP.",
        en: "The title of the procedure; the first line of an SOP file."
      ),
      example: "SOP: Penerimaan Tamu"
    ),
    KeywordEntry(
      .procedureNumber,
      "Nomor SOP",
      also: ["No. SOP"],
      in: .procedure,
      .line,
      isExpected: true,
      help: Phrase(
        "Nomor menurut tata naskah dinas instansi.",
        en: "The number by the agency's rules of official writing."
      ),
      example: "Nomor SOP: 550/1.291/SEK.UM/DP2KUKM"
    ),
    KeywordEntry(
      .decreeNumber,
      "Nomor SK",
      also: ["No. SK"],
      in: .procedure,
      .line,
      isExpected: true,
      help: Phrase(
        "Nomor surat keputusan yang menetapkan SOP.",
        en: "The number of the decree that adopts the SOP."
      ),
      example: "Nomor SK: 188.46/26/DKUMKMP"
    ),
    KeywordEntry(
      .status,
      "Status",
      in: .procedure,
      .status,
      help: Phrase(
        "konsep (bila tidak ditulis), berlaku, digantikan, atau dicabut.",
        en: "konsep (draft, the default), berlaku (in force), digantikan or dicabut."
      ),
      example: "Status: konsep"
    ),
    KeywordEntry(
      .unit,
      "Unit kerja",
      in: .procedure,
      .text,
      help: Phrase("Unit yang membuat SOP.", en: "The unit that makes the SOP."),
      example: "Unit kerja: Sub Bagian Umum"
    ),
    KeywordEntry(
      .created,
      "Tanggal pembuatan",
      also: ["Tgl. pembuatan"],
      in: .procedure,
      .date,
      isExpected: true,
      help: Phrase(
        "Tanggal SOP selesai dibuat, bukan mulai dibuat.",
        en: "The day the SOP was finished, not begun."
      ),
      example: "Tanggal pembuatan: 28 Juni 2022"
    ),
    KeywordEntry(
      .revised,
      "Tanggal revisi",
      also: ["Tgl. revisi"],
      in: .procedure,
      .date,
      isExpected: true,
      help: Phrase(
        "Tanggal SOP direvisi; tanda - bila belum pernah.",
        en: "The day the SOP was revised; - if it never was."
      ),
      example: "Tanggal revisi: -"
    ),
    KeywordEntry(
      .effective,
      "Tanggal efektif",
      also: ["Tgl. efektif", "Tanggal berlaku"],
      in: .procedure,
      .date,
      isExpected: true,
      help: Phrase(
        "Tanggal SOP mulai berlaku atau ditandatangani.",
        en: "The day the SOP takes effect or was signed."
      ),
      example: "Tanggal efektif: 1 Juli 2022"
    ),
    KeywordEntry(
      .approvedBy,
      "Disahkan oleh",
      also: ["Pengesahan"],
      in: .procedure,
      opens: .approval,
      .text,
      isExpected: true,
      help: Phrase(
        "Jabatan yang mengesahkan; Nama dan NIP di bawahnya.",
        en: "The post that approves; the name and NIP below."
      ),
      example: "Disahkan oleh: Kepala Dinas"
    ),
    KeywordEntry(
      .officialName,
      "Nama",
      in: .approval,
      .line,
      isExpected: true,
      help: Phrase("Nama pejabat yang mengesahkan.", en: "The name of the approving official."),
      example: "  Nama: Siti Aminah"
    ),
    KeywordEntry(
      .employeeNumber,
      "NIP",
      in: .approval,
      .employeeNumber,
      isExpected: true,
      help: Phrase(
        "Nomor induk pegawai, 18 angka.",
        en: "The employee number, 18 digits."
      ),
      example: "  NIP: 19780412 200312 2 004"
    ),
    KeywordEntry(
      .legalBasis,
      "Dasar hukum",
      in: .procedure,
      .legalBases,
      isExpected: true,
      help: Phrase(
        "Peraturan yang mendasari prosedur, satu per baris.",
        en: "The regulations behind the procedure, one per line."
      ),
      example: "Dasar hukum: Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"
    ),
    KeywordEntry(
      .relatedProcedures,
      "Keterkaitan",
      also: ["Keterkaitan SOP"],
      in: .procedure,
      .references,
      help: Phrase(
        "SOP lain yang berkaitan: judul, nomor, atau alamatnya.",
        en: "Related SOPs: by title, number or path."
      ),
      example: "Keterkaitan: SOP Surat Masuk"
    ),
    KeywordEntry(
      .warnings,
      "Peringatan",
      in: .procedure,
      .textList,
      help: Phrase(
        "Apa yang terjadi bila prosedur tidak dilaksanakan.",
        en: "What happens if the procedure is not followed."
      ),
      example: "Peringatan: Jika tidak dicatat, surat tidak dapat ditelusuri"
    ),
    KeywordEntry(
      .qualifications,
      "Kualifikasi pelaksana",
      in: .procedure,
      .textList,
      help: Phrase(
        "Kemampuan yang diperlukan pelaksana.",
        en: "What performers must be able to do."
      ),
      example: "Kualifikasi pelaksana: Memahami tata naskah dinas"
    ),
    KeywordEntry(
      .equipment,
      "Peralatan/perlengkapan",
      also: ["Peralatan dan perlengkapan", "Peralatan"],
      in: .procedure,
      .textList,
      help: Phrase("Alat yang dipakai langsung.", en: "Equipment that is used directly."),
      example: "Peralatan/perlengkapan: Komputer; Printer"
    ),
    KeywordEntry(
      .records,
      "Pencatatan dan pendataan",
      also: ["Pencatatan"],
      in: .procedure,
      .textList,
      help: Phrase("Apa yang dicatat dan diarsipkan.", en: "What is recorded and archived."),
      example: "Pencatatan dan pendataan: Buku agenda surat masuk"
    ),
  ]
}
