import SOPLanguage
import SOPTestSupport
import Testing

/// What the compiler does with a registry as a whole.
struct CompilerTests {
  private func file(_ path: String, _ text: String) -> SourceFile {
    SourceFile(path: path, contents: Array(text.utf8))
  }

  private static let step = """

    Pelaksana: Staf; Kasi

    Langkah 1: Menerima surat
      Oleh: Staf
      Kelengkapan: -
      Waktu: 5 menit
      Output: Surat

    Langkah 2: Membaca surat
      Oleh: Kasi
      Kelengkapan: Surat
      Waktu: 5 menit
      Output: Disposisi

    """

  @Test func `identity comes from the path and the nearest agency above`() throws {
    let compilation = Compiler.compile([
      file("kaltim/dinas/surat/masuk.sop", "SOP: Surat Masuk\n" + Self.step),
      file("kaltim/dinas/instansi.sop", "Instansi: Dinas Anu\n"),
      file("kaltim/instansi.sop", "Instansi: Pemerintah Kaltim\n"),
      file("tanpa-instansi.sop", "SOP: Lepas\n" + Self.step),
    ])
    #expect(compilation.registry.agencies.map { $0.path } == ["kaltim", "kaltim/dinas"])
    let procedure = try #require(compilation.procedure("kaltim/dinas/surat/masuk"))
    #expect(procedure.agency == AgencyID(1))
    #expect(compilation.procedure("tanpa-instansi")?.agency == nil)
  }

  @Test func `the order of the files does not matter`() {
    let files = Samples.definitions
    let forward = Compiler.compile(files)
    let backward = Compiler.compile(files.reversed())
    #expect(forward.procedures.map { $0.path } == backward.procedures.map { $0.path })
    #expect(forward.codes == backward.codes)
  }

  @Test func `any subset of agencies compiles alone`() {
    for agency in ["dpmptsp", "dinas-koperasi", "kaltim/dp2kukm"] {
      let files = Samples.definitions.filter { $0.path.hasPrefix(agency + "/") }
      let compilation = Compiler.compile(files)
      #expect(compilation.registry.agencies.count == 1)
      #expect(!compilation.procedures.isEmpty)
    }
  }

  @Test func `references find the agency's own SOP before another agency's`() throws {
    let reference = "SOP: Utama\nKeterkaitan: SOP Surat Masuk\n" + Self.step
    let compilation = Compiler.compile([
      file("a/instansi.sop", "Instansi: A\n"), file("b/instansi.sop", "Instansi: B\n"),
      file("a/utama.sop", reference), file("a/masuk.sop", "SOP: Surat Masuk\n" + Self.step),
      file("b/masuk.sop", "SOP: Surat Masuk\n" + Self.step),
    ])
    let related = try #require(compilation.procedure("a/utama")?.identity.related.value)
    #expect(related.map { $0.target } == ["a/masuk"])
  }

  @Test func `a reference that fits two SOPs of other agencies is ambiguous`() {
    let compilation = Compiler.compile([
      file("a/instansi.sop", "Instansi: A\n"), file("b/instansi.sop", "Instansi: B\n"),
      file("c/instansi.sop", "Instansi: C\n"),
      file("c/utama.sop", "SOP: Utama\nKeterkaitan: SOP Surat Masuk\n" + Self.step),
      file("a/masuk.sop", "SOP: Surat Masuk\n" + Self.step),
      file("b/masuk.sop", "SOP: Surat Masuk\n" + Self.step),
    ])
    #expect(compilation.codes.contains(208))
  }

  @Test func `a gap is a warning in a draft and an error once in force`() {
    let gap = Self.step.replacing(
      "Waktu: 5 menit\n  Output: Surat",
      with: "Waktu: ?\n  Output: Surat"
    )
    for (status, severity) in [("konsep", Severity.warning), ("berlaku", .error)] {
      let compilation = Samples.compile("SOP: Contoh\nStatus: \(status)\n" + gap)
      let finding = compilation.diagnostics.first { $0.code == 106 }
      #expect(finding?.severity == severity)
    }
  }

  @Test func `what is silenced with a reason is not told, and only there`() {
    let gap = Self.step.replacing("Waktu: 5 menit", with: "Waktu: ?")
    #expect(Samples.compile("SOP: Contoh\n" + gap).codes.filter { $0 == 106 }.count == 2)
    let silenced = gap.replacing(
      "Output: Disposisi",
      with: "Output: Disposisi\n  Abaikan SOP106: menunggu rapat"
    )
    let compilation = Samples.compile("SOP: Contoh\n" + silenced)
    #expect(compilation.codes.filter { $0 == 106 }.count == 1)
    #expect(!compilation.codes.contains(117))
  }

  @Test func `an error can't be silenced`() {
    let text = Self.step.replacing("Oleh: Kasi", with: "Oleh: Kadis")
      .replacing("Output: Disposisi", with: "Output: Disposisi\n  Abaikan SOP201: nanti")
    let compilation = Samples.compile("SOP: Contoh\n" + text)
    #expect(compilation.codes.contains(201))
    #expect(compilation.codes.contains(116))
  }

  @Test func `the flow is not checked while a destination is unknown`() {
    let text =
      Self.step + """
        Keputusan 3: Memeriksa
          Oleh: Kasi
          Jika ya: selesai
          Jika tidak: kembali ke langkah 9
        """
    let compilation = Samples.compile("SOP: Contoh\n" + text)
    #expect(compilation.codes.contains(204))
    #expect(compilation.codes.contains(400))
    #expect(!compilation.codes.contains { (401...420).contains($0) && $0 < 405 })
  }

  @Test func `an unknown performer is told once, however often it is named`() {
    let text = Self.step.replacing("Oleh: Kasi", with: "Oleh: Kasubid")
      .replacing("Oleh: Staf", with: "Oleh: Kasubid")
    #expect(Samples.compile("SOP: Contoh\n" + text).codes.filter { $0 == 201 }.count == 1)
  }

  @Test func `a list of lanes that is missing is one message`() {
    let text = Self.step.replacing("Pelaksana: Staf; Kasi\n", with: "")
    #expect(Samples.compile("SOP: Contoh\n" + text).codes.filter { $0 == 201 }.count == 1)
  }

  @Test func `notes to oneself are collected and told`() throws {
    let text = Self.step.replacing(
      "Waktu: 5 menit\n  Output: Surat",
      with: "Waktu: BELUM: tanya Kasi"
    )
    let compilation = Samples.compile("SOP: Contoh\nBELUM: cek dasar hukum\n" + text)
    let procedure = try #require(compilation.procedures.first)
    #expect(procedure.openNotes == ["cek dasar hukum", "tanya Kasi"])
    #expect(compilation.codes.filter { $0 == 115 }.count == 2)
    #expect(procedure.steps[0].duration.isUnknown)
  }

  @Test func `no bytes stop the compiler`() {
    var generator = SeededGenerator(seed: 7)
    let words = ["SOP: ", "Langkah 1: ", "Oleh: ", "Jika tidak: ", "- ", "Bersamaan:", "Cabang: a"]
    for _ in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<40, using: &generator) {
        if Bool.random(using: &generator) {
          bytes += Array((words.randomElement(using: &generator) ?? "").utf8)
        }
        bytes.append(UInt8.random(in: .min ... .max, using: &generator))
        if Bool.random(using: &generator) { bytes.append(10) }
      }
      let compilation = Compiler.compile([SourceFile(path: "a.sop", contents: bytes)])
      #expect(compilation.procedures.count == 1)
      let length = compilation.files[0].bytes.count
      #expect(compilation.diagnostics.allSatisfy { Int($0.range.end) <= length })
    }
  }
}
