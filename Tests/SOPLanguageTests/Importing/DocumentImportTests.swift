import SOPLanguage
import Testing

/// What stands around tables, and several tables in one source.
struct DocumentImportTests {
  private static let head = "No\tKegiatan\tKasi\tKabid\tWaktu\tOutput\n"

  @Test func `labels and values beside each other are fields`() {
    let text = """
      Nama SOP\tCuti\tNomor SOP\t: 12/A
      Tanggal Revisi\t:\t-
      Disahkan oleh : Kepala Dinas
      Nama: Siti
      NIP. 19780412 200312 2 004
      Dasar Hukum\tKeterkaitan
      1. UU 25 Tahun 2009 2. UU 5 Tahun 2014\tSOP Absensi

      """
    let imported = Imported(text)
    #expect(
      imported.text.contains(
        """
        SOP: Cuti
        Nomor SOP: 12/A
        Status: konsep
        Tanggal revisi: -
        Disahkan oleh: Kepala Dinas
          Nama: Siti
          NIP: 19780412 200312 2 004

        Dasar hukum:
          - UU 25 Tahun 2009
          - UU 5 Tahun 2014

        Keterkaitan: SOP Absensi

        """
      )
    )
    #expect(imported.gaps.isEmpty && imported.slips.isEmpty)
  }

  @Test func `cells merged over several rows count once`() {
    let imported = Imported(
      """
      <table><tr><td rowspan=4>DINAS A<td>Nomor SOP<td rowspan=2>12</tr><tr><td>Nama SOP</tr>
      <tr><td rowspan=2>Dasar hukum<td>UU 25 Tahun 2009</tr><tr><td>UU 5 Tahun 2014</tr></table>
      """
    )
    #expect(imported.text.contains("Nomor SOP: 12\n"))
    #expect(imported.text.contains("Dasar hukum:\n  - UU 25 Tahun 2009\n  - UU 5 Tahun 2014\n"))
    #expect(imported.text.contains("#   DINAS A\n\n"))
    #expect(imported.gaps.isEmpty && imported.slips.isEmpty)
  }

  @Test func `sections of a service page are lists, also over a page break`() {
    let text = """
      Dinas Kependudukan dan Pencatatan Sipil
      Kartu Keluarga
      No. SK : 7
      Persyaratan
      1. Surat pengantar
         dari RT
      2. KTP
      Dinas Kependudukan dan Pencatatan Sipil
      3. Buku nikah
      Jangka Waktu Penyelesaian
      3 hari kerja
      Biaya / Tarif
      Gratis
      Halaman 2
      """
    let imported = Imported(text)
    #expect(
      imported.text.contains(
        """
        SOP: Kartu Keluarga
        Nomor SK: 7
        Status: konsep

        Persyaratan:
          - Surat pengantar dari RT
          - KTP
          - Buku nikah

        Waktu penyelesaian: 3 hari kerja
        Biaya: Gratis

        """
      )
    )
    #expect(
      imported.fates(of: "Dinas Kependudukan dan Pencatatan Sipil")
        == [.kept, .dropped(.repeatedLine)]
    )
    #expect(imported.fates(of: "Halaman 2") == [.dropped(.pageNumber)])
  }

  @Test func `a value that stands further up too is no page head when nothing else follows`() {
    let imported = Imported(
      "Kartu Keluarga\nNo. SK : 7\nProduk Layanan\nKartu Keluarga\nBiaya\nGratis"
    )
    #expect(imported.text.contains("Produk pelayanan: Kartu Keluarga\n"))
    #expect(imported.fates(of: "Kartu Keluarga") == [.used(.procedure), .used(.products)])
  }

  @Test func `a head on the next page goes on, a new head begins a new SOP`() {
    let first = Self.head + "1\ta\tx\t\t1 jam\tb\n"
    let second = Self.head + "2\tc\tx\t\t1 jam\td\n"
    let same = Imported("SOP CUTI\n" + first + "\n" + second)
    #expect(same.procedures.map { $0.steps.count } == [2])
    #expect(same.fates(of: "Kegiatan") == [.heading, .dropped(.repeatedHead)])
    let two = Imported("SOP CUTI\n" + first + "\nSOP IZIN\n" + first)
    #expect(two.procedures.map { $0.title } == ["CUTI", "IZIN"])
    let untitled = Imported("SOP CUTI\n" + first + "\n" + first)
    #expect(untitled.procedures.map { $0.title } == ["CUTI", "CUTI (tabel 2)"])
  }

  @Test func `rows behind a page break go on without a head`() {
    let imported = Imported(
      Self.head + "1\ta\tx\t\t1 jam\tb\n\nDinas A\n\n2\tc\t\tx\t1 jam\td\n1\te\n"
    )
    #expect(imported.procedures.map { $0.steps.count } == [2])
    #expect(imported.fates(of: "e") == [.kept])
  }

  @Test func `a list that repeats the steps is left out, another is kept`() {
    let table = Self.head + "1\tMenerima surat\tx\t\t1 jam\tb\n\n"
    let imported = Imported(table + "1. Menerima surat\n2. Mengirim surat\n")
    #expect(imported.fates(of: "1. Menerima surat") == [.dropped(.repeatedSteps)])
    #expect(imported.fates(of: "2. Mengirim surat") == [.kept])
    #expect(imported.text.contains("#   2. Mengirim surat\n"))
  }

  @Test func `a numbered list is the steps where there is no table`() {
    let imported = Imported(
      "SOP CUTI\nSistem, Mekanisme dan Prosedur\n1. Pemohon mengisi formulir\n2. Kasi memeriksa\n"
    )
    let activities = imported.procedures.first?.steps.map { $0.activity }
    #expect(activities == ["Pemohon mengisi formulir", "Kasi memeriksa"])
    #expect(imported.result.procedures.first?.notes == [.listedSteps])
  }

  @Test func `headings shifted against each other are put in order`() {
    let imported = Imported(
      """
      No\tKegiatan\tPelaksana\tMutu Baku\t\tKet
      \t\tKasi\tKelengkapan\tWaktu\t\tOutput
      1\ta\tx\tb\t1 jam\tc
      """
    )
    #expect(imported.text.contains("  Output: c\n"))
    #expect(imported.result.procedures.first?.notes.contains(.shiftedHead) == true)
  }

  @Test func `lanes and steps can be had without the rest`() throws {
    let imported = Imported("SOP CUTI\n" + Self.head + "1\ta\tx\t\t1 jam\tb\n")
    let procedure = try #require(imported.result.procedures.first)
    let body = String(decoding: procedure.text[procedure.bodyStart...], as: UTF8.self)
    #expect(body.hasPrefix("Pelaksana:\n  - Kasi\n  - Kabid\n\nLangkah 1: a\n  Oleh: Kasi\n"))
  }

  @Test func `a sentence about the SOP is no title`() {
    let table = Self.head + "1\ta\tx\t\t1 jam\tb\n\n"
    let imported = Imported("SOP CUTI\n" + table + "SOP ini berlaku sejak ditetapkan\nSOP Izin.\n")
    #expect(imported.procedures.map { $0.title } == ["CUTI"])
    #expect(imported.fates(of: "SOP ini berlaku sejak ditetapkan") == [.kept])
  }

  @Test func `a source with nothing in it gives nothing`() {
    #expect(Imported("").result.procedures.isEmpty)
    #expect(Imported(" \n\t\n").result.procedures.isEmpty)
  }

  @Test func `names of files are plain and each is there once`() {
    let table = Self.head + "1\ta\tx\t\t1 jam\tb\n"
    let imported = Imported("SOP Cuti / Izin É\n\(table)\nSOP CUTI, IZIN\n\(table)\nSOP Registri\n")
    let names = imported.result.procedures.map { $0.name }
    #expect(names == ["cuti-izin", "cuti-izin-2", "sop-registri"])
  }
}
