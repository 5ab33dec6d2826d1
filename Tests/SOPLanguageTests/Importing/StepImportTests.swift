import SOPLanguage
import Testing

/// How rows become steps.
struct StepImportTests {
  /// The lines of the draft of a table with the usual columns, from the first step on.
  private func steps(
    _ rows: String,
    head: String = "No|Kegiatan|Kasi|Kabid|Kelengkapan|Waktu|Output|Ket."
  ) -> [String] {
    let table = (head + "\n" + rows).replacing("|", with: "\t")
    let imported = Imported(table)
    #expect(imported.gaps.isEmpty && imported.slips.isEmpty)
    let lines = imported.text.split(separator: "\n").map(String.init)
    return Array(lines.drop { !$0.hasPrefix("Langkah") && !$0.hasPrefix("Keputusan") })
  }

  @Test(arguments: [
    ("○", "Kasi"), ("x", "Kasi"), ("√", "Kasi"), ("mulai", "Kasi"), ("▭ ↓", "Kasi"), ("↓", "?"),
    ("-", "?"), ("Ya", "?"), ("~ ~", "?"),
  ])
  func `a mark says who performs, an arrow or a speck does not`(mark: String, name: String) {
    #expect(steps("1|Menerima surat|\(mark)||a|5 menit|b|")[1] == "  Oleh: \(name)")
  }

  @Test func `two marks are two performers and a note`() {
    let imported = Imported("No\tKegiatan\tKasi\tKabid\tWaktu\n1\tRapat\tx\tx\t1 jam\n")
    #expect(imported.text.contains("  Oleh: Kasi dan Kabid\n"))
    #expect(imported.text.contains("BELUM: langkah 1 bertanda pada beberapa pelaksana\n"))
  }

  @Test func `a diamond or a refusal makes a decision with an open answer`() {
    let refusal = "1|Memeriksa, jika tidak sah ditolak|x||a|5 menit|b|"
    for row in ["1|Menyetujui|◇||a|5 menit|b|", refusal] {
      let lines = steps(row)
      #expect(lines[0].hasPrefix("Keputusan 1: "))
      #expect(lines.suffix(2) == ["  Jika ya: lanjut", "  Jika tidak: ?"])
    }
    #expect(steps("1|Memberi tahu jika hadir|x||a|5 menit|b|")[0].hasPrefix("Langkah"))
  }

  @Test func `a performer is guessed by its name at the beginning or as the only one`() {
    #expect(
      steps("1|Kabid memeriksa|||a|5 menit|b|")[1...2] == [
        "  Oleh: Kabid?", "  Dasar dugaan: uraian dimulai dengan nama pelaksana ini",
      ]
    )
    #expect(steps("1|Memeriksa bersama Kabid|||a|5 menit|b|")[1] == "  Oleh: ?")
    let head = "No|Kegiatan|Kasi|Kelengkapan|Waktu|Output"
    #expect(
      steps("1|Memeriksa||a|5 menit|b", head: head)[1...2] == [
        "  Oleh: Kasi?", "  Dasar dugaan: hanya ada satu kolom pelaksana",
      ]
    )
  }

  @Test func `a column of names makes the lanes`() {
    let rows = "1|Menerima|Staf|5 menit\n2|Memeriksa|Kasi|1 jam\n3|Rapat|Kasi dan Staf|1 jam"
    let head = "No|Kegiatan|Pelaksana|Waktu\n"
    let imported = Imported((head + rows).replacing("|", with: "\t"))
    #expect(imported.text.contains("Pelaksana:\n  - Staf\n  - Kasi\n\n"))
    #expect(imported.text.contains("  Oleh: Kasi dan Staf\n"))
  }

  @Test func `lists in cells are cut at their marks`() {
    let row = "1|a|||- KTP - Kartu Keluarga|5 menit|1. Surat A 2. Surat Nomor 3 Tahun 2012|"
    #expect(
      steps(row)[2...4] == [
        "  Kelengkapan: KTP; Kartu Keluarga", "  Waktu: 5 menit",
        "  Output: Surat A; Surat Nomor 3 Tahun 2012",
      ]
    )
    #expect(steps("1|a|||1 lembar fotokopi|5 menit|b|")[2] == "  Kelengkapan: 1 lembar fotokopi")
    let glued = steps("1|a|||1 Surat2 Berkas3 Map|5 menit|b|")
    #expect(glued[2] == "  Kelengkapan: Surat; Berkas; Map")
  }

  @Test func `a row without a number continues the one above`() {
    let lines = steps("1|Menerima surat|x||Surat|5 menit|Agenda|\n||||Map||Tanda terima|")
    #expect(lines[0] == "Langkah 1: Menerima surat")
    #expect(lines[2] == "  Kelengkapan: Surat; Map")
    #expect(lines[4] == "  Output: Agenda; Tanda terima")
  }

  @Test func `lettered rows are steps, a heading between them is not`() {
    let lines = steps(
      "A.|Menerima surat|x||Surat|5 menit|Agenda|\nB|Tahap kedua\nC|Mencatat|x|||1 jam||"
    )
    #expect(
      lines.filter { $0.hasPrefix("Langkah") } == [
        "Langkah 1: Menerima surat", "Langkah 2: Mencatat",
      ]
    )
  }

  @Test func `a shifted row is placed by its time`() {
    let lines = steps("1|Menerima surat|x||1|Surat|5 menit|Agenda|Segera")
    #expect(
      lines == [
        "Langkah 1: Menerima surat", "  Oleh: Kasi", "  Kelengkapan: Surat", "  Waktu: 5 menit",
        "  Output: Agenda", "  Keterangan: Segera",
      ]
    )
  }

  @Test func `what a column or lane holds besides is kept`() {
    let head = "No|Kegiatan|Kasi|Kelengkapan|Waktu|Output|Risiko"
    let lines = steps("1|a|lihat lampiran|b|5 menit|c|tinggi", head: head)
    #expect(lines.last == "  Catatan: Risiko: tinggi")
    let text = Imported(
      (head + "\n1|a|lihat lampiran|b|5 menit|c|tinggi").replacing("|", with: "\t")
    ).text
    #expect(text.contains("# Di kolom Kasi tercetak \"lihat lampiran\".\nLangkah 1: a\n"))
  }

  @Test func `a heading may name the unit of its times`() {
    let head = "No|Kegiatan|Kasi|Persyaratan / Berkas|Waktu (menit)|Output"
    #expect(steps("1|a|x|b|15|c", head: head)[2...3] == ["  Kelengkapan: b", "  Waktu: 15 menit"])
    #expect(steps("1|a|x|b|1 jam|c", head: head)[3] == "  Waktu: 1 jam")
  }

  @Test(arguments: [
    "No|Uraian prosedur|Kasi|Syarat|Durasi|Hasil|Catatan",
    "NO.|URAIAN PROSEDUR|Kasi|PERSYARATAN / PERLENGKAPAN|LAMA (menit)|HASIL (OUTPUT)|KET",
    "Nomor urut|Langkah-langkah|Kasi|Kelengkapan dokumen|Jangka waktu|Hasil kegiatan|Keterangan",
    "No|Tahapan|Kasi|Input|Lama|Luaran|Ket.",
  ])
  func `columns are known by what tables call them besides`(head: String) {
    #expect(
      steps("1|Menerima surat|x|Surat|5 menit|Agenda|Segera", head: head) == [
        "Langkah 1: Menerima surat", "  Oleh: Kasi", "  Kelengkapan: Surat", "  Waktu: 5 menit",
        "  Output: Agenda", "  Keterangan: Segera",
      ]
    )
  }

  @Test(arguments: ["Penanggung jawab", "Pelaku", "PIC", "Pelaksana kegiatan", "Aktor (jabatan)"])
  func `a column of names has further headings`(heading: String) {
    let rows = "1|Menerima|Staf|5 menit\n2|Memeriksa|Kasi|1 jam\n3|Rapat|Kasi dan Staf|1 jam"
    let head = "No|Aktivitas|\(heading)|Durasi\n"
    let imported = Imported((head + rows).replacing("|", with: "\t"))
    #expect(imported.text.contains("Pelaksana:\n  - Staf\n  - Kasi\n\n"))
    #expect(imported.text.contains("  Oleh: Kasi dan Staf\n"))
    #expect(imported.text.contains("  Waktu: 1 jam\n"))
  }

  @Test(arguments: [
    "No|Kegiatan|Kasi|Penanggung jawab|Waktu|Hasil\n1|Rapat||x|1 jam|Surat",
    "No|Kegiatan|Pelaksana||Waktu|Hasil\n||Kasi|Penanggung jawab||\n1|Rapat||x|1 jam|Surat",
    "No|Kegiatan|Pelaksana|Penanggung jawab|Waktu|Hasil\n||Kasi|||\n1|Rapat||x|1 jam|Surat",
    "No|Kegiatan|Pelaksana|Waktu|Hasil\n||Penanggung jawab||\n1|Rapat|x|1 jam|Surat",
  ])
  func `below the heading of the lanes or beside a lane such a heading is a lane`(table: String) {
    let text = Imported(table.replacing("|", with: "\t")).text
    #expect(text.contains("  Oleh: Penanggung jawab\n"))
  }

  @Test func `a further heading gives way to a surer one, and its cells are kept`() {
    let head = "No|Tahapan|Kegiatan|Kasi|Syarat|Kelengkapan|Lama|Waktu|Hasil|Output"
    #expect(
      steps("1|Awal|Menerima surat|x|asli|Surat|sebentar|5 menit|baik|Agenda", head: head) == [
        "Langkah 1: Menerima surat", "  Oleh: Kasi", "  Kelengkapan: Surat", "  Waktu: 5 menit",
        "  Output: Agenda", "  Catatan: Tahapan: Awal", "  Catatan: Syarat: asli",
        "  Catatan: Lama: sebentar", "  Catatan: Hasil: baik",
      ]
    )
    #expect(
      steps("1|Awal|Menerima surat|x", head: "No|Tahapan|Uraian prosedur|Kasi").first
        == "Langkah 1: Menerima surat"
    )
  }

  @Test(arguments: ["Dokumen", "Batas waktu", "Rekaman", "Peralatan"])
  func `a heading that may say something else is not guessed`(heading: String) {
    for known in ["Waktu", "Output"] {
      let head = "No|Kegiatan|Kasi|\(known)|\(heading)"
      #expect(steps("1|a|x|5 menit|lain", head: head).last == "  Catatan: \(heading): lain")
    }
  }

  @Test(arguments: [
    "No|Komponen|Uraian\n1|Persyaratan|KTP\n2|Biaya|Gratis",
    "No|Jenis pelayanan|Persyaratan|Prosedur|Waktu|Biaya\n1|Izin|KTP|Lapor|1 jam|Gratis",
  ])
  func `the table of a service standard is none of steps`(table: String) {
    let imported = Imported(table.replacing("|", with: "\t"))
    #expect(!imported.text.isEmpty && imported.procedures.allSatisfy { $0.steps.isEmpty })
  }

  @Test func `what is missing is a question, and printed numbers are kept where they differ`() {
    #expect(
      steps("3|Menerima surat||||||") == [
        "Langkah 1: Menerima surat", "  Oleh: ?", "  Kelengkapan: ?", "  Waktu: ?", "  Output: ?",
        "  Nomor tercetak: 3",
      ]
    )
  }
}
