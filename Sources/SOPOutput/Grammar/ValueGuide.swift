package import SOPLanguage

/// How a value is written, told to people: in words, and by examples that a test reads back.
package struct ValueGuide {
  /// How the value is written.
  package let description: Phrase
  /// Values, or elements of a list, as they may stand behind the colon.
  package let examples: [StaticString]

  private init(_ description: Phrase, _ examples: [StaticString]) {
    self.description = description
    self.examples = examples
  }

  /// How the value of a keyword is written.
  package static func guide(to entry: KeywordEntry) -> ValueGuide {
    special(entry.keyword) ?? general(entry.form.value)
  }

  /// Keywords that take less than the type of their value does.
  private static func special(_ keyword: Keyword) -> ValueGuide? {
    switch keyword {
    case .postalCode: ValueGuide(Phrase("lima angka", en: "five digits"), ["76115"])
    case .telephone, .fax:
      ValueGuide(
        Phrase("nomor telepon dengan kode daerah", en: "telephone numbers with the area code"),
        ["0542 8879235", "0274-5550301; 0274-5550302"]
      )
    case .email:
      ValueGuide(Phrase("alamat surel", en: "e-mail addresses"), ["umum@setda.go.id"])
    case .website, .siteAddress:
      ValueGuide(
        Phrase(
          "alamat situs, dengan atau tanpa https://",
          en: "web addresses, with or without https://"
        ),
        ["https://sop.balikpapan.go.id", "dkumkmp.balikpapan.go.id"]
      )
    case .capsules:
      ValueGuide(
        Phrase("satu dari pilihan ini", en: "one of these"),
        CapsuleStyle.allCases.map { $0.spelling }
      )
    case .paper:
      ValueGuide(
        Phrase("satu dari pilihan ini", en: "one of these"),
        PaperSize.allCases.map { $0.spelling }
      )
    default: nil
    }
  }

  private static func general(_ type: ValueType) -> ValueGuide {
    switch type {
    case .nothing: ValueGuide(Phrase("tidak ada", en: "none"), [])
    case .line: ValueGuide(Phrase("teks satu baris", en: "text on one line"), [])
    case .text:
      ValueGuide(
        Phrase(
          "teks; boleh bersambung ke baris di bawahnya",
          en: "text that may go on in the lines below"
        ),
        []
      )
    case .textList:
      ValueGuide(
        Phrase(
          "daftar: satu baris \"-\" untuk setiap butir, atau dipisah titik koma",
          en: "a list: a line \"-\" for each element, or semicolons between them"
        ),
        []
      )
    case .duration:
      ValueGuide(
        Phrase("lamanya dengan satuan", en: "a length of time with its unit"),
        [
          "5 menit", "1 jam 30 menit", "4 x 60 menit", "2-3 hari", "3 (tiga) hari kerja",
          "paling lama 7 hari kerja", "1,5 jam",
        ]
      )
    case .durationList:
      ValueGuide(
        Phrase(
          "lamanya, dan peraturannya dalam kurung",
          en: "a length of time, and the law in brackets"
        ),
        ["60 hari (Undang-Undang Nomor 25 Tahun 2009)"]
      )
    case .date:
      ValueGuide(
        Phrase("tanggal, atau bulan dan tahun saja", en: "a date, or month and year alone"),
        ["28 Juni 2022", "28/06/2022", "2022-06-28", "Juni 2022"]
      )
    case .cost:
      ValueGuide(
        Phrase(
          "jumlah uang, atau bahwa tidak ada biaya",
          en: "an amount of money, or that there is none"
        ),
        ["Rp50.000", "Rp50.000-Rp1.000.000", "tidak dipungut biaya", "gratis"]
      )
    case .employeeNumber:
      ValueGuide(Phrase("18 angka", en: "18 digits"), ["19780412 200312 2 004"])
    case .status:
      ValueGuide(
        Phrase("satu dari pilihan ini", en: "one of these"),
        Procedure.Status.allCases.map { $0.spelling }
      )
    case .count: ValueGuide(Phrase("berapa kali", en: "how many times"), ["2 kali", "sekali"])
    case .color:
      ValueGuide(
        Phrase("# dan enam angka heksadesimal", en: "# and six hexadecimal digits"),
        ["#0b5cad"]
      )
    case .choice: ValueGuide(Phrase("satu dari beberapa kata", en: "one of a few words"), [])
    case .path: ValueGuide(Phrase("nama berkas", en: "the name of a file"), ["lambang.svg"])
    case .legalBases, .reference, .references, .region, .contacts: reference(type)
    case .performers, .lanes, .documents, .documentDeclarations, .destination, .chainLevels:
      flow(type)
    }
  }

  private static func reference(_ type: ValueType) -> ValueGuide {
    switch type {
    case .legalBases:
      ValueGuide(
        Phrase(
          "bentuk, nomor, tahun, dan judul peraturan; satu per baris",
          en: "kind, number, year and title of a regulation; one per line"
        ),
        [
          "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
          "Perda Kota Balikpapan Nomor 3 Tahun 2016", "UU 25/2009",
        ]
      )
    case .region:
      ValueGuide(
        Phrase("kode wilayah atau nama daerah", en: "a region's code or its name"),
        ["64.71", "Kota Balikpapan"]
      )
    case .contacts:
      ValueGuide(
        Phrase(
          "nomor, surel, situs, atau nama saluran",
          en: "a number, an e-mail or web address, or the name of a channel"
        ),
        ["SP4N LAPOR SMS 1708", "pengaduan@setda.go.id"]
      )
    default:
      ValueGuide(
        Phrase("judul, nomor, atau alamat SOP", en: "the title, number or path of an SOP"),
        ["SOP Surat Masuk"]
      )
    }
  }

  private static func flow(_ type: ValueType) -> ValueGuide {
    switch type {
    case .performers:
      ValueGuide(
        Phrase(
          "nama atau singkatan jabatan; \"dan\" bila bersama, \"atau\" bila salah satu; ? di belakang dugaan",
          en: "names or short names of posts; \"dan\" (and), \"atau\" (or); ? behind a guess"
        ),
        ["Kasi", "Kasi dan Staf", "Kabid atau Sekretaris", "Staf?"]
      )
    case .lanes:
      ValueGuide(
        Phrase(
          "nama jabatan, singkatan dalam kurung, [luar] atau [sistem] bila bukan jabatan instansi",
          en: "a post, its short name in brackets, [luar] (outside) or [sistem] (a system)"
        ),
        ["Kepala Bidang Penanaman Modal (Kabid)", "Tamu [luar]", "Sistem OSS [sistem]"]
      )
    case .documents:
      ValueGuide(
        Phrase(
          "nama dokumen, keadaannya dalam kurung siku",
          en: "the names of documents, their state in square brackets"
        ),
        ["Nota Dinas [diparaf]", "Surat Penawaran; DPA"]
      )
    case .documentDeclarations:
      ValueGuide(
        Phrase(
          "nama dokumen, asalnya [luar] atau [arsip], dan urutan keadaannya",
          en:
            "a document, its origin [luar] (outside) or [arsip] (archive), and the order of its states"
        ),
        ["Surat Penawaran [luar]", "Nota Dinas [konsep < diparaf < ditandatangani]"]
      )
    case .destination:
      ValueGuide(
        Phrase("ke mana alur berlanjut", en: "where the flow goes on"),
        [
          "lanjut", "lanjut ke langkah 7", "kembali ke langkah 1", "selesai", "ke SOP Surat Masuk",
        ]
      )
    default:
      ValueGuide(
        Phrase(
          "satu baris \"-\" untuk setiap jenjang: pelaksana; waktu; keadaan dokumen sesudahnya",
          en: "a line \"-\" for each level: performer; duration; the document's state afterwards"
        ),
        []
      )
    }
  }
}
