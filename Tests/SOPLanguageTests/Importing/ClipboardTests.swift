import SOPLanguage
import SOPTestSupport
import Testing

/// One table, as several programs give it away.
struct ClipboardTests {
  /// The files: LibreOffice 7.4 wrote those of Writer and Calc, the others follow what Word and
  /// Excel put on the clipboard.
  static let files = [
    "writer.html", "calc.html", "calc.csv", "word.html", "excel.tsv", "tabel.md",
  ]

  @Test(arguments: files)
  func `the table becomes the same draft whoever wrote it`(file: String) throws {
    let imported = Imported(try Samples.fixture("import/" + file), named: "surat-keterangan.doc")
    #expect(imported.texts == [Self.draft])
    #expect(imported.gaps.isEmpty)
    #expect(imported.slips.isEmpty)
    #expect(imported.uncanonical.isEmpty)
  }

  @Test(arguments: [SourceFile.Encoding.utf16LittleEndian, .utf16BigEndian, .utf8WithMark])
  func `the encoding does not matter`(encoding: SourceFile.Encoding) throws {
    let text = try Samples.fixture("import/excel.tsv")
    let units = Array(text.utf16)
    let contents: [UInt8] =
      switch encoding {
      case .utf16LittleEndian:
        [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case .utf16BigEndian:
        [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      default: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      }
    #expect(Imported(contents, named: "surat-keterangan.doc").texts == [Self.draft])
  }

  @Test func `Windows-1252 is read`() {
    let contents = Array("Kegiatan;Waktu\nMenyapa Andr".utf8) + [0xE9] + Array(";5 menit\n".utf8)
    #expect(Imported(contents).text.contains("Langkah 1: Menyapa André\n"))
  }

  @Test func `the form can be forced`() {
    let table = "Kegiatan,Waktu\nMenerima surat,5 menit\n"
    #expect(Imported(table).procedures.first?.steps.count == 1)
    #expect(Imported(table, as: .csv).procedures.first?.steps.count == 1)
    #expect(Imported(table, as: .text).procedures.first?.steps.isEmpty == true)
    #expect(ImportFormat.detect(Array(table.utf8)) == .csv)
    #expect(ImportFormat.detect(Array("<p>a<TABLE><tr><td>b".utf8)) == .html)
    #expect(ImportFormat.detect(Array("a <table b\n".utf8)) == .text)
    #expect(ImportFormat.detect(Array("Surat masuk, surat keluar\n".utf8)) == .text)
  }

  private static let draft = """
    # Diimpor dari surat-keterangan.doc. Periksa semua yang bertanda ? dan BELUM.
    SOP: surat-keterangan
    Status: konsep

    BELUM: tuliskan judul yang benar; sumber tidak memberi judul tersendiri untuk tabel ini
    BELUM: langkah 2 dibaca sebagai keputusan; tulis jawaban dan tujuannya

    Pelaksana:
      - Pemohon
      - Petugas Loket
      - Kepala Seksi

    Langkah 1: Menyerahkan berkas permohonan
      Oleh: Pemohon
      Kelengkapan: Surat permohonan; Fotokopi KTP
      Waktu: 5 menit
      Output: Berkas permohonan

    Keputusan 2: Memeriksa kelengkapan berkas; jika tidak lengkap dikembalikan kepada pemohon
      Oleh: Petugas Loket
      Kelengkapan: Berkas permohonan
      Waktu: 10 menit
      Output: Tanda terima
      Keterangan: Loket < 15.00 & Jumat < 14.00
      Jika ya: lanjut
      Jika tidak: ?

    Langkah 3: Menandatangani surat keterangan
      Oleh: Kepala Seksi
      Kelengkapan: Berkas permohonan; Tanda terima
      Waktu: 1 hari kerja
      Output: Surat keterangan

    """
}
