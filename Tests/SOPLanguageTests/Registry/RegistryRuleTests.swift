import SOPLanguage
import SOPTestSupport
import Testing

/// The rules across files, one by one.
struct RegistryRuleTests {
  private var registry = SmallRegistry()

  init() {
    registry.addAgency("dinas", "Dinas Contoh")
  }

  @Test func `the table holds rules 901 to 910 in order`() {
    #expect(Rule.all.filter { $0.family == 9 }.map { $0.code } == Array(901...910))
  }

  // MARK: 901 and 902

  @Test(arguments: [
    ("SOP/03/2024", "SOP/03/2024", true),
    ("SOP/03/2024", "sop 03-2024", true),
    ("SOP/03/2024", "SOP/04/2024", false),
    ("?", "?", false),
    ("-", "-", false),
    ("belum ada", "belum ada", false),
  ])
  func `numbers of one agency must differ`(first: String, second: String, isTold: Bool) {
    var registry = registry
    registry.addProcedure("dinas/a", "Surat", "Nomor SOP: \(first)")
    registry.addProcedure("dinas/b", "Rapat", "Nomor SOP: \(second)")
    #expect(registry.found == (isTold ? ["901 dinas/a.sop", "901 dinas/b.sop"] : []))
  }

  @Test func `agencies may use the same numbers and titles`() {
    var registry = registry
    registry.addAgency("badan", "Badan Contoh")
    registry.addProcedure("dinas/a", "Surat", "Nomor SOP: SOP/1")
    registry.addProcedure("badan/a", "Surat", "Nomor SOP: SOP/1")
    #expect(registry.found == [])
  }

  @Test func `an edition may keep the number and the title of the one before`() {
    var registry = registry
    registry.addProcedure("dinas/a", "Surat", "Nomor SOP: SOP/1", "Status: digantikan")
    registry.addProcedure("dinas/b", "Surat", "Nomor SOP: SOP/1", "Menggantikan: SOP dinas/a")
    #expect(registry.found == [])
    registry.addProcedure("dinas/c", "Rapat", "Nomor SOP: SOP/2")
    registry.addProcedure("dinas/d", "Rapat", "Nomor SOP: SOP/2", "Menggantikan: SOP dinas/c")
    #expect(registry.found == [])
  }

  @Test func `titles of one agency must differ`() {
    var registry = registry
    registry.addProcedure("dinas/a", "Penerimaan Tamu")
    registry.addProcedure("dinas/b", "PENERIMAAN  TAMU")
    registry.addProcedure("dinas/c", "Penerimaan Tamu Resmi")
    #expect(registry.found == ["902 dinas/a.sop", "902 dinas/b.sop"])
  }

  @Test func `a thousand of the same are told once each with their number`() {
    var registry = registry
    for number in 0..<1_000 {
      registry.addProcedure("dinas/a\(number)", "Surat", "Nomor SOP: SOP/1")
    }
    let found = registry.compilation.diagnostics.filter { $0.code / 100 == 9 }
    #expect(found.count == 2_000)
    #expect(found.allSatisfy { $0.related.count == 1 && $0.problem.notes.count == 1 })
    let note = found.first?.problem.notes.first?.text(in: .english) ?? ""
    #expect(note == "There are 999 such SOPs in all.")
  }

  // MARK: 903

  @Test(arguments: [
    ("SOP dins/surat", "903"), ("SOP dinas/suratt", "207"), ("SOP Surat Lain", "207"),
    ("SOP 188/26", "207"), ("SOP Dinas/Surat", ""), ("SOP dinas/surat", ""),
  ])
  func `a path to no agency is told as such`(reference: String, code: String) throws {
    var registry = registry
    registry.addProcedure("dinas/surat", "Surat")
    registry.addProcedure("dinas/rapat", "Rapat", "Keterkaitan: \(reference)")
    let compilation = registry.compilation
    let found = compilation.diagnostics(in: "dinas/rapat.sop").filter { $0.severity > .suggestion }
    #expect(found.map { "\($0.code)" }.filter { $0 == "207" || $0 == "903" }.joined() == code)
    guard code == "903" else { return }
    let fixed = registry.fixed(903)
    #expect(fixed.text(of: "dinas/rapat.sop").contains("Keterkaitan: SOP dinas/surat\n"))
    #expect(fixed.found == [])
  }

  @Test func `a hand-over to no agency is told once`() {
    var registry = registry
    registry.addProcedure("dinas/surat", "Surat", last: ["Lanjut: ke SOP kota/dinas/arsip"])
    #expect(registry.found == ["903 dinas/surat.sop"])
    #expect(!registry.compilation.codes.contains(207))
  }

  // MARK: 905

  @Test(arguments: [("Berkas 1", true), ("berkas-1", true), ("Disposisi", false)])
  func `a document from another SOP has to be made there`(document: String, isMade: Bool) {
    var registry = registry
    registry.addProcedure("dinas/surat", "Surat Masuk")
    registry.add(
      "dinas/rapat.sop",
      """
      SOP: Rapat
      Pelaksana: Staf; Kasi

      Langkah 1: Membaca surat
        Oleh: Staf dan Kasi
        Kelengkapan: \(document) dari SOP Surat Masuk
        Waktu: 5 menit
        Output: Catatan
      """
    )
    #expect(registry.found == (isMade ? [] : ["905 dinas/rapat.sop"]))
  }

  @Test(arguments: [
    ("Berkas 1", "ke SOP Rapat", true), ("Berkas 2", "ke SOP Rapat", false),
    ("Berkas 2", "ke SOP Rapat?", true), ("-", "ke SOP Rapat", true),
  ])
  func `what is handed over has to be taken`(input: String, target: String, isTaken: Bool) {
    var registry = registry
    registry.addProcedure("dinas/surat", "Surat Masuk", last: ["Lanjut: \(target)"])
    registry.add(
      "dinas/rapat.sop",
      """
      SOP: Rapat
      Pelaksana: Staf; Kasi

      Langkah 1: Membaca surat
        Oleh: Staf dan Kasi
        Kelengkapan: \(input)
        Waktu: 5 menit
        Output: Catatan
      """
    )
    #expect(registry.found == (isTaken ? [] : ["905 dinas/surat.sop"]))
  }

  // MARK: 906

  @Test func `a reference to a former SOP is turned to the one that holds`() {
    var registry = registry
    registry.addProcedure("dinas/a", "Surat 2016", "Status: digantikan")
    registry.addProcedure(
      "dinas/b",
      "Surat 2019",
      "Status: dicabut",
      "Menggantikan: SOP Surat 2016"
    )
    registry.addProcedure("dinas/c", "Surat", "Menggantikan: SOP Surat 2019")
    registry.addProcedure(
      "dinas/d",
      "Rapat",
      "Keterkaitan: SOP Surat; SOP Surat 2019",
      last: ["Terkait: SOP Surat 2016", "Lanjut: ke SOP Surat 2016"]
    )
    #expect(
      registry.found.filter { $0.hasPrefix("906") } == Array(repeating: "906 dinas/d.sop", count: 3)
    )
    let fixed = registry.fixed(906)
    #expect(!fixed.found.contains { $0.hasPrefix("906") })
    let text = fixed.text(of: "dinas/d.sop")
    #expect(text.contains("Keterkaitan: SOP Surat; SOP Surat\n"))
    #expect(text.contains("Lanjut: ke SOP Surat\n"))
  }

  @Test func `an old number or path leads to the one that holds`() {
    var registry = registry
    registry.addProcedure(
      "dinas/surat",
      "Surat",
      "Menggantikan: SOP/05/2016",
      "Id lama: dinas/agenda"
    )
    registry.addProcedure("dinas/rapat", "Rapat", "Keterkaitan: SOP/05/2016; SOP dinas/agenda")
    let compilation = registry.compilation
    #expect(
      compilation.diagnostics(in: "dinas/rapat.sop").map { $0.code }.filter { $0 / 100 == 9 } == [
        906, 906,
      ]
    )
    let related = compilation.procedure("dinas/rapat")?.identity.related.value ?? []
    #expect(related.map { $0.target } == ["dinas/surat", "dinas/surat"])
    let fixed = registry.fixed(906)
    #expect(
      fixed.text(of: "dinas/rapat.sop").contains("Keterkaitan: dinas/surat; SOP dinas/surat\n")
    )
    #expect(fixed.found == [])
  }

  @Test func `former SOPs may refer to each other`() {
    var registry = registry
    registry.addProcedure("dinas/a", "Surat 2016", "Status: dicabut")
    registry.addProcedure("dinas/b", "Rapat 2016", "Status: dicabut", "Keterkaitan: SOP Surat 2016")
    #expect(registry.found == [])
  }

  // MARK: 907

  @Test(arguments: [
    ("Jabatan: Staf; Kasi", 0), ("Jabatan: Staf", 1), ("Jabatan: Arsiparis", 1),
    ("Unit: Arsip", 0), ("Jabatan: Staf Pelaksana (Staf); Kepala Seksi (Kasi)", 0),
    ("Jabatan: Staff; Kasi", 0),
  ])
  func `performers are posts of the agency where it declares some`(line: String, count: Int) {
    var registry = SmallRegistry()
    registry.addAgency("dinas", "Dinas Contoh", line)
    registry.addProcedure("dinas/surat", "Surat")
    #expect(registry.found.count == count)
  }

  @Test func `a post of a unit and an outsider are in the structure`() {
    var registry = SmallRegistry()
    registry.addAgency("dinas", "Dinas Contoh", "Jabatan: Kepala Bidang (Kabid)", "Unit: Gudang")
    registry.add(
      "dinas/surat.sop",
      """
      SOP: Surat
      Pelaksana: Kepala Bidang Koperasi; Gudang; Tamu [luar]; Aplikasi [sistem]

      Langkah 1: Mencatat surat
        Oleh: Gudang dan Kepala Bidang Koperasi
        Kelengkapan: -
        Waktu: 5 menit
        Output: Agenda
      """
    )
    #expect(registry.found == [])
  }

  // MARK: 908

  @Test(arguments: [
    ("Dinas Koperasi, Usaha Mikro, dan Perindustrian", false),
    ("Dinas Koperasi, Usaha Mikro, dan Perindustrian Kota Contoh", false),
    ("DINAS KOPERASI USAHA MIKRO DAN PERINDUSTRIAN", false),
    ("Dinas Koperasi, Usaha Mikro", true),
    ("Dinas Koperasi, Usaha Mikro, dan Perindustrain", true),
    ("Dinas Koprasi, Usaha Mikro, dan Perindustrian", false),
    ("Dinas Koperasi", false),
    ("Dinas Koperasi dan Tenaga Kerja", false),
    ("Dinas Kesehatan", false),
    ("Dinkop", false),
  ])
  func `a name that breaks off or has a slip is told`(name: String, isTold: Bool) {
    var registry = SmallRegistry()
    registry.addAgency(
      "dinas",
      "Dinas Koperasi, Usaha Mikro, dan Perindustrian Kota Contoh",
      "Singkatan: Dinkop",
      "Pemerintah: Kota Contoh"
    )
    registry.addAgency("dinkes", "Dinas Kesehatan", "Pemerintah: Kota Contoh")
    registry.addProcedure("dinas/surat", "Surat", "Peringatan: Hubungi \(name) di kantornya")
    registry.addProcedure("dinkes/surat", "Surat", "Peringatan: Hubungi \(name) di kantornya")
    let told = ["908 dinas/surat.sop", "908 dinkes/surat.sop"]
    #expect(registry.found == (isTold ? told : []))
    #expect(registry.fixed(908).found == [])
  }

  @Test func `two agencies of one government with nearly one name are told in both files`() {
    var registry = SmallRegistry()
    registry.addAgency("a", "Dinas Perhubungan Kota Contoh", "Pemerintah: Kota Contoh")
    registry.addAgency("b", "Dinas Perhubugan Kota Contoh", "Pemerintah: Kota Contoh")
    registry.addAgency("c", "Dinas Perhubungan Kota Contoh", "Pemerintah: Kota Lain")
    registry.addAgency("d", "Puskesmas Sukamaju I", "Pemerintah: Kota Contoh")
    registry.addAgency("e", "Puskesmas Sukamaju II", "Pemerintah: Kota Contoh")
    #expect(registry.found == ["908 a/instansi.sop", "908 b/instansi.sop"])
  }

  // MARK: 910

  @Test(arguments: [
    ("Telepon: 075420044; 0754-20044", ["910 dinas/instansi.sop"]),
    ("Telepon: 0754-20044; 0754-20045", []),
    ("Telepon: (0754) 20044", ["910 dinas/rapat.sop"]),
    ("Telepon: 0754-20044", []),
    ("Telepon: +62 754 20044", ["910 dinas/rapat.sop"]),
    ("Surel: Dinas@contoh.go.id; dinas@contoh.go.id", ["910 dinas/instansi.sop"]),
    ("Surel: dinas@contoh.go.id; info@contoh.go.id", []),
  ])
  func `a contact in two spellings is told`(line: String, expected: [String]) {
    var registry = SmallRegistry()
    registry.addAgency("dinas", "Dinas Contoh", line)
    registry.addProcedure("dinas/surat", "Surat", "Pengaduan: Jl. Merdeka 1, Telp. 0754-20044")
    registry.addProcedure("dinas/rapat", "Rapat", "Pengaduan: Kotak saran; 0754-20044")
    #expect(registry.found == expected)
  }
}
