import SOPLanguage
import SOPTestSupport
import Testing

/// The checklists of the two forms.
struct ConformityTests {
  private static func procedure(_ text: String) throws -> Procedure {
    try #require(Samples.compile(text).procedures.first)
  }

  @Test func `the SOP form has 13 components and the service standard 14, six of them published`() {
    #expect(Conformity.Profile.procedureForm.components.count == 13)
    #expect(Conformity.Profile.serviceStandard.components.count == 14)
    #expect(ConformityComponent.allCases.count { $0.isPublished } == 6)
    #expect(ConformityComponent.allCases.allSatisfy { $0.profile.components.contains($0) })
  }

  @Test(arguments: ConformityComponent.allCases)
  func `a component has a name, a source and a remedy in both languages`(
    component: ConformityComponent
  ) {
    for language in Language.allCases {
      #expect(component.name.wording(in: language).utf8CodeUnitCount > 3)
      #expect(component.source.wording(in: language).utf8CodeUnitCount > 3)
      let remedy = component.remedy.text(in: language)
      #expect(remedy.hasSuffix(".") && !remedy.contains("{"))
      #expect(component == .steps || remedy.contains(component.keyword.spelling.text))
    }
  }

  @Test func `names of one form differ`() {
    for profile in Conformity.Profile.allCases {
      let names = profile.components.map { $0.name.indonesian.text }
      #expect(Set(names).count == names.count)
    }
  }

  @Test func `a bare title meets one of twelve`() throws {
    let form = try #require(try Self.procedure("SOP: A\n").conformity(with: .procedureForm))
    #expect(form.score == Conformity.Score(present: 1, applicable: 12))
    #expect(form.state(of: .title) == .present)
    #expect(form.state(of: .revised) == .notApplicable)
    #expect(form.lacking.count == 11)
    #expect(form.score.message.text(in: .indonesian) == "1 dari 12")
    #expect(form.score.message.text(in: .english) == "1 of 12")
  }

  @Test func `what is unknown lacks, what may be none is met, what may not be none lacks`() throws {
    let text = "SOP: A\nNomor SOP: ?\nPeringatan: -\nDasar hukum: -\nTanggal revisi: -\n"
    let form = try #require(try Self.procedure(text).conformity(with: .procedureForm))
    #expect(form.state(of: .number) == .unknown)
    #expect(form.state(of: .warnings) == .none)
    #expect(form.state(of: .legalBasis) == .none)
    #expect(form.lacking.contains(.number) && form.lacking.contains(.legalBasis))
    #expect(!form.lacking.contains(.warnings) && !form.lacking.contains(.revised))
    #expect(form.score == Conformity.Score(present: 3, applicable: 13))
  }

  @Test func `an approval needs post, name and number; a dash is a number of nobody`() throws {
    let states: [(String, Conformity.State)] = [
      ("", .missing),
      ("Disahkan oleh: Kepala Desa\n", .missing),
      ("Disahkan oleh: Kepala Desa\n  Nama: Ani\n", .missing),
      ("Disahkan oleh: Kepala Desa\n  Nama: ?\n  NIP: -\n", .unknown),
      ("Disahkan oleh: Kepala Desa\n  Nama: Ani\n  NIP: -\n", .present),
      ("Disahkan oleh: Kepala Desa\n  Nama: Ani\n  NIP: abc\n", .present),
    ]
    for (text, state) in states {
      let form = try Self.procedure("SOP: A\n" + text).conformity(with: .procedureForm)
      #expect(form?.state(of: .approval) == state, "\(text)")
    }
  }

  @Test func `an SOP that was changed has to say when`() throws {
    for text in ["Riwayat: 3 Mei 2023: langkah 4 ditambahkan\n", "Menggantikan: SOP Lama\n"] {
      let form = try Self.procedure("SOP: A\n" + text).conformity(with: .procedureForm)
      #expect(form?.state(of: .revised) == .missing)
    }
  }

  @Test(arguments: [
    ("", false),
    ("Persyaratan: KTP\n", false),
    ("Persyaratan: KTP\nWaktu penyelesaian: 1 hari kerja\nProduk pelayanan: Izin\n", false),
    (
      "Persyaratan: KTP\nWaktu penyelesaian: 1 hari kerja\nProduk pelayanan: Izin\n"
        + "Pelaksana: Warga [luar]; Staf\n", true
    ),
    ("Biaya: gratis\n", true),
    ("Pengaduan: SMS 1708\n", true),
    ("Evaluasi kinerja: Survei kepuasan\n", true),
    ("Jenis: pelayanan; final\n", true),
    ("Jenis: administratif; final\n", false),
    ("Kategori: Mutu pelayanan\n", false),
    ("Biaya: -\n", true),
  ])
  func `the document says whether it is a service`(text: String, isService: Bool) throws {
    let procedure = try Self.procedure("SOP: A\n" + text)
    #expect(procedure.isService == isService)
    #expect((procedure.conformity(with: .serviceStandard) != nil) == isService)
  }

  @Test func `what the identity page says of tools and skills holds for the service`() throws {
    let text = """
      SOP: A
      Jenis: pelayanan
      Kualifikasi pelaksana: Teliti
      Peralatan/perlengkapan: Komputer
      """
    let standard = try Self.procedure(text).conformity(with: .serviceStandard)
    #expect(standard?.state(of: .competences) == .present)
    #expect(standard?.state(of: .facilities) == .present)
    #expect(standard?.state(of: .staffing) == .missing)
  }

  @Test func `the scores of the definitions`() {
    let scores = Samples.compilation.procedures.map { procedure in
      Conformity.Profile.allCases.map { profile in
        procedure.conformity(with: profile)?.score.message.text(in: .indonesian) ?? "-"
      }.joined(separator: ", ")
    }
    #expect(
      scores == [
        "2 dari 12, 6 dari 14", "2 dari 12, -", "2 dari 12, -", "2 dari 12, -", "2 dari 12, -",
        "6 dari 13, -", "13 dari 13, -", "2 dari 12, 6 dari 14",
      ]
    )
  }

  /// Adding what lacks never lowers a score, and taking the whole list away leaves nothing.
  @Test func `every line that is added counts once`() throws {
    let lines = [
      "Nomor SOP: 1", "Unit kerja: Umum", "Tanggal pembuatan: 1 Juni 2022",
      "Tanggal efektif: 1 Juni 2022", "Disahkan oleh: Camat\n  Nama: Ani\n  NIP: -",
      "Dasar hukum: Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
      "Keterkaitan: -", "Peringatan: -", "Kualifikasi pelaksana: Teliti",
      "Peralatan/perlengkapan: -", "Pencatatan dan pendataan: -",
    ]
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let chosen = lines.shuffled(using: &generator)
        .prefix(Int.random(in: 0...lines.count, using: &generator))
      let text = (["SOP: A"] + chosen).joined(separator: "\n") + "\n"
      let form = try #require(try Self.procedure(text).conformity(with: .procedureForm))
      #expect(form.score == Conformity.Score(present: 1 + chosen.count, applicable: 12))
      #expect(form.score.isComplete == (chosen.count == lines.count))
      #expect(form.lacking.count == lines.count - chosen.count)
    }
  }
}
