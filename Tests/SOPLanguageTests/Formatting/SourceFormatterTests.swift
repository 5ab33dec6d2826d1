import SOPLanguage
import SOPTestSupport
import Testing

/// The canonical form, one habit at a time.
struct SourceFormatterTests {
  @Test func `blanks, marks and spellings become those of the form`() {
    let text = """
      Judul  SOP :   Penerimaan   Tamu
      Tgl. pembuatan:28 Juni 2022
      Pelaksana:
      • Tamu [luar]
        *  Resepsionis
      1. Kepala Dinas (Kadis)
      Kegiatan 1: Menerima tamu
      OLEH : Resepsionis
      Perlengkapan: Buku Tamu ;KTP;  Surat
      Waktu: 5 menit
      Out Put: Buku Tamu
      """
    #expect(
      formatted(text) == """
        SOP: Penerimaan Tamu
        Tanggal pembuatan: 28 Juni 2022

        Pelaksana:
          - Tamu [luar]
          - Resepsionis
          - Kepala Dinas (Kadis)

        Langkah 1: Menerima tamu
          Oleh: Resepsionis
          Kelengkapan: Buku Tamu; KTP; Surat
          Waktu: 5 menit
          Output: Buku Tamu

        """
    )
  }

  @Test func `line ends, tabs and blank lines are evened out`() {
    let text =
      "\r\n\r\nSOP: Tamu\r\n\r\n\r\n\r\nLangkah 1: Menerima tamu  \r\n\tOleh:\tStaf\r\n\r\n"
    #expect(formatted(text) == "SOP: Tamu\n\nLangkah 1: Menerima tamu\n  Oleh: Staf\n")
  }

  @Test func `indents show which row is inside of which branch`() {
    let text = """
      SOP: Rapat
      Bersamaan: Persiapan
      Cabang: Tempat
      Langkah 1: Memesan ruang
      Oleh: Staf
      Cabang: Undangan
      Keputusan 2: Memeriksa undangan
      Oleh: Kasi
      Jika ya: lanjut
      Jika tidak: kembali ke langkah 2
      Paling banyak: 2 kali
      Akhir bersamaan:
      """
    #expect(
      formatted(text) == """
        SOP: Rapat

        Bersamaan: Persiapan

          Cabang: Tempat

            Langkah 1: Memesan ruang
              Oleh: Staf

          Cabang: Undangan

            Keputusan 2: Memeriksa undangan
              Oleh: Kasi
              Jika ya: lanjut
              Jika tidak: kembali ke langkah 2
                Paling banyak: 2 kali

        Akhir bersamaan

        """
    )
  }

  @Test func `fields stand in the order of the form, and comments go with them`() {
    let text = """
      # Dari lemari arsip

      # Judul menurut sampul
      SOP: Rapat
      Langkah 1: Membuat undangan
        Output: Undangan
        # menurut buku agenda
        Waktu: 5 menit
        Oleh: Staf
        Dasar dugaan: pekerjaan staf
      Status: konsep
      Catatan: di luar langkah
      """
    #expect(
      formatted(text) == """
        # Dari lemari arsip

        # Judul menurut sampul
        SOP: Rapat
        Status: konsep
        Catatan: di luar langkah

        Langkah 1: Membuat undangan
          Oleh: Staf
          Dasar dugaan: pekerjaan staf
          # menurut buku agenda
          Waktu: 5 menit
          Output: Undangan

        """
    )
  }

  @Test func `author's notes stay where they are, and so does what is around them`() {
    let text = """
      SOP: Rapat

      Langkah 1: Membuat undangan
        Waktu: 5 menit
      BELUM: tanyakan kepada Kasi
        Oleh: ? BELUM: siapa

      """
    let expected = text.replacing("\nBELUM: tanya", with: "\n  BELUM: tanya")
    #expect(formatted(text) == expected)
  }

  @Test func `a value that runs over lines keeps its lines`() {
    let text = """
      SOP: Rapat
      Dasar hukum:
      - Undang-Undang Nomor 25 Tahun 2009
              tentang Pelayanan   Publik
      Peringatan: Bila tidak
      dilaksanakan, rapat
      | Waktu: tidak diketahui
      """
    #expect(
      formatted(text) == """
        SOP: Rapat
        Dasar hukum:
          - Undang-Undang Nomor 25 Tahun 2009
            tentang Pelayanan Publik
        Peringatan: Bila tidak
            dilaksanakan, rapat
            | Waktu: tidak diketahui

        """
    )
  }

  @Test func `what is not understood is copied, and the rest is still put in order`() {
    let text = """
      SOP : Rapat
      Langkah 1:  Membuat undangan
         Oleh: Staf
         Wkatu: 5  menit
           apa ini
      Langkah 2:  Membaca undangan
         Oleh : Kasi
      """
    #expect(
      formatted(text) == """
        SOP: Rapat
        Langkah 1:  Membuat undangan
           Oleh: Staf
           Wkatu: 5  menit
             apa ini

        Langkah 2: Membaca undangan
          Oleh: Kasi

        """
    )
  }

  @Test func `the file of an agency is laid out like any other`() {
    let text =
      "Alamat : Jalan A\nInstansi:Dinas  B\nWarna: #00a651\nJabatan:\n* Kepala Dinas (Kadis)\n"
    #expect(
      formatted(text, path: "b/instansi.sop")
        == "Instansi: Dinas B\nWarna: #00a651\nAlamat: Jalan A\nJabatan:\n"
        + "  - Kepala Dinas (Kadis)\n"
    )
  }

  @Test func `nothing, comments alone and blank lines alone stay what they are`() {
    #expect(formatted("") == "")
    #expect(formatted("\n\n \n") == "")
    #expect(formatted("# a\n\n\n  # b") == "# a\n\n# b\n")
  }

  @Test func `UTF-16 and a mark at the beginning become plain UTF-8`() {
    let units = Array("SOP: Café 😀\n".utf16)
    var contents: [UInt8] = [0xFF, 0xFE]
    for unit in units { contents += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let file = SourceFile(path: "a.sop", contents: contents)
    #expect(SourceFormatter.text(of: file) == Array("SOP: Café 😀\n".utf8))
  }

  @Test func `blocks that lie in one another without end stay as they are`() {
    let text = "SOP: A\n" + String(repeating: "Bersamaan:\nCabang: b\n", count: 5_000)
    #expect(formatted(text) == text)
  }
}
