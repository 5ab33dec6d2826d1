import SOPLanguage

/// Compilations built by hand from what two of the source documents say.
enum HandMade {
  /// Two agencies with one SOP each, one without an agency, and findings.
  static func compilation() -> Compilation {
    var registry = Registry()
    registry.title = "Katalog SOP Instansi Pemerintah"
    registry.publisher = "Penyusun Katalog SOP"
    registry.agencies = [balikpapan(), kaltim()]
    let procedures = [promotion(), guests()].map { procedure in
      var timed = procedure
      timed.time = TimeAnalysis.time(of: procedure, minutesPerDay: registry.minutesPerDay)
      return timed
    }
    let files = procedures.map { procedure in
      SourceFile(
        path: procedure.path + ".sop",
        contents: Array("# Sumber\nSOP: \(procedure.title)\n\n  NIP: 19840519 198503 1 001\n".utf8)
      )
    }
    return Compilation(
      files: files,
      registry: registry,
      procedures: procedures,
      diagnostics: [
        Diagnostic(
          severity: .warning,
          file: FileID(1),
          range: SourceRange(40, 60),
          problem: Problem(
            rule,
            Message("NIP {0} tidak mungkin", en: "NIP {0} is impossible", .text("19840519 …")),
            notes: [Message("lahir 1984, diangkat 1985", en: "born 1984, appointed 1985")],
            help: [Message("periksa tahun lahir", en: "check the year of birth")]
          )
        )
      ]
    )
  }

  /// A rule that is in no table.
  static let rule = Rule(
    399,
    "contoh",
    .warning,
    title: Phrase("Contoh", en: "Sample"),
    meaning: Phrase("Arti", en: "Meaning"),
    reason: Phrase("Alasan", en: "Reason"),
    remedy: Phrase("Perbaikan", en: "Remedy"),
    example: RuleExample(wrong: "", right: "")
  )

  /// The agency of the first source document.
  static func balikpapan() -> Agency {
    var agency = Agency(
      path: "balikpapan/dkumkmp",
      name: "Dinas Koperasi, Usaha Mikro Kecil Menengah dan Perindustrian"
    )
    agency.abbreviation = "DKUMKMP"
    agency.government = "Pemerintah Kota Balikpapan"
    agency.region = .value(Region(code: "64.71", name: "Kota Balikpapan"))
    agency.address = "Jl. Ruhui Rahayu 1 No.7"
    agency.postalCode = "76115"
    agency.contacts = [
      Contact(kind: .telephone, written: "05428879235", link: "tel:05428879235"),
      Contact(
        kind: .web,
        written: "dkumkmp.balikpapan.go.id",
        link: "https://dkumkmp.balikpapan.go.id"
      ),
    ]
    agency.units = ["Seksi Bina Usaha"]
    return agency
  }

  /// The agency of the fifth source document.
  static func kaltim() -> Agency {
    var agency = Agency(
      path: "kaltim/dp2kukm",
      name: "Dinas Perindustrian Perdagangan Koperasi Usaha Kecil dan Menengah"
    )
    agency.abbreviation = "DP2KUKM"
    agency.government = "Pemerintah Provinsi Kalimantan Timur"
    agency.region = .value(Region(code: "64", name: "Kalimantan Timur"))
    agency.units = ["SEKRETARIAT", "SUB BAGIAN UMUM"]
    return agency
  }

  /// The SOP of the first source document: a service standard, guesses and returns.
  static func promotion() -> Procedure {
    var sample = SampleBuilder(
      path: "balikpapan/dkumkmp/promosi-pameran",
      agency: AgencyID(0),
      title: "Penyelenggaraan Promosi/Pameran Perindustrian"
    )
    sample.procedure.identity.decreeNumber = .value("188.46/26/DKUMKMP")
    sample.procedure.service = promotionService()
    sample.procedure.record.sources = ["Halaman layanan SIPP Kota Balikpapan"]
    sample.procedure.record.notes = ["Sumber mencetak nomor 3 dua kali"]
    sample.lane("Staf Pelaksana Seksi Bina Usaha", "Staf")
    sample.lane("Kepala Seksi", "Kasi")
    sample.lane("Kepala Bidang", "Kabid")
    sample.lane("Sekretaris")
    sample.lane("Kepala Dinas", "Kadis")
    addPromotionSteps(to: &sample)
    return sample.procedure
  }

  private static func promotionService() -> ServiceStandard {
    var service = ServiceStandard()
    service.requirements = .value([
      "Menerima surat penawaran pameran/undangan dari even organizer",
      "Nota dinas",
      "Undangan ke IKM untuk mengikuti pameran",
      "Fotocopy KTP Peserta yang akan mengikuti pameran",
    ])
    let week = Duration.Amount(milliDays: 7000)
    service.completionTime = .value(
      Duration(shortest: week, longest: week, days: .plain, written: "7 Hari")
    )
    service.cost = .value(Cost(lowest: 0, highest: 0, written: "Tidak dipungut biaya"))
    service.products = .value(["Memperkenalkan Produk Daerah Kota Balikpapan"])
    service.complaints = .value([
      Contact(kind: .other, written: "Kepala DKUMKMP", link: nil),
      Contact(kind: .telephone, written: "05428879235", link: "tel:05428879235"),
      Contact(
        kind: .email,
        written: "dkumkmp@balikpapan.go.id",
        link: "mailto:dkumkmp@balikpapan.go.id"
      ),
    ])
    return service
  }

  private static func addPromotionSteps(to sample: inout SampleBuilder) {
    sample.step(
      "Membuat Jadwal Pelaksanaan Kegiatan Promosi/Pameran sesuai DPA",
      by: 0,
      guess: "menyusun jadwal dari DPA adalah pekerjaan staf",
      uses: ["DPA"],
      minutes: 5,
      makes: ["Jadwal Pelaksanaan"]
    )
    sample.step(
      "Menerima Surat Penawaran Pameran dari Event Organizer (EO) yang sudah didisposisi",
      by: 2,
      guess: "surat datang dengan disposisi yang turun berjenjang dari Kepala Dinas",
      uses: ["Surat Penawaran"],
      minutes: 10,
      makes: ["Jadwal Pelaksanaan"]
    ) { step in
      step.remark = .value("Berhubungan dengan SOP Surat Masuk")
      step.related = [ProcedureReference(written: "Surat Masuk")]
    }
    sample.step(
      "Membuat Nota Dinas",
      by: 0,
      guess: "Nota Dinas dibuat oleh tingkat terendah sebelum diperiksa berjenjang",
      uses: ["Surat Penawaran", "DPA"],
      minutes: 20,
      makes: ["Nota Dinas"]
    ) { step in step.printedNumber = "3" }
    for lane in 1...4 {
      sample.step(
        """
        Memeriksa dan Meneliti Nota Dinas jika setuju diparaf dan diproses lebih lanjut, jika \
        tidak dikembalikan untuk diperbaiki
        """,
        .decision,
        by: lane,
        guess: "tiga kali paraf dan satu tanda tangan cocok dengan empat atasan",
        uses: ["Nota Dinas"],
        minutes: 5,
        makes: ["Nota Dinas"]
      )
      sample.answers("ya", "tidak", backTo: 3, isGuess: true)
    }
    sample.step(
      """
      Memberi Nomor Surat dan menjajarkannya kepada Walikota/Sekretaris Daerah untuk minta \
      persetujuan atas Nota Dinas
      """,
      by: 0,
      guess: "memberi nomor dan meneruskan surat adalah pekerjaan staf",
      uses: ["Nota Dinas"],
      minutes: 5,
      makes: ["Nota Dinas"]
    )
    sample.end()
  }

  /// The SOP of the fifth source document: a full identity page.
  static func guests() -> Procedure {
    var sample = SampleBuilder(
      path: "kaltim/dp2kukm/penerimaan-tamu",
      agency: AgencyID(1),
      title: "Penerimaan Tamu"
    )
    sample.procedure.identity = guestIdentity()
    sample.lane("Satpam")
    sample.lane("Tamu", nil, .outsider)
    sample.lane("Anjungan Tamu", nil, .system)
    sample.lane("Petugas Layanan")
    sample.step(
      """
      Menerima tamu di lobby kantor. Mengecek identitas serta menanyakan maksud dan tujuannya \
      berkunjung dan mengantarkan tamu ke Anjungan Tamu
      """,
      by: 0,
      uses: ["Kartu Identitas"],
      minutes: 2,
      makes: ["Nomor Antrian Layanan"]
    )
    sample.step(
      "Tamu mengisi daftar hadir di Anjungan Tamu dan memilih layanan mana yang ingin dituju",
      by: 1,
      2,
      guess: "uraian menyebut Tamu sebagai pelaku",
      uses: ["Kartu Identitas", "Anjungan Tamu"],
      minutes: 2,
      makes: ["Nomor Antrian Layanan"]
    )
    sample.step(
      "Petugas layanan menerima tamu",
      by: 3,
      guess: "uraian menyebut Petugas layanan sebagai pelaku",
      uses: ["Nomor Antrian Layanan"],
      minutes: 20,
      makes: ["Pelayanan Tamu"]
    )
    sample.step(
      "Tamu mengisi Survey Kepuasan Masyarakat (SKM)",
      uses: ["Barcode SKM"],
      minutes: 2,
      makes: ["Nilai IKM"]
    ) { step in step.performers = Performers() }
    sample.end()
    return sample.procedure
  }

  private static func guestIdentity() -> Identity {
    var identity = Identity()
    identity.number = .value("550/1.291/SEK.UM/DP2KUKM")
    identity.unit = .value("SUB BAGIAN UMUM")
    identity.created = .value(CalendarDate(2022, 6, 28, "28 Juni 2022"))
    identity.revised = .none
    identity.effective = .value(CalendarDate(2022, 6, nil, "Juni 2022"))
    identity.approval = Official(
      post: .value("Kepala Dinas Perindustrian Perdagangan Koperasi Usaha Kecil dan Menengah"),
      name: .value("MUHAMMAD SA'DUDDIN"),
      employeeNumber: .unreadable("19840519 198503 1 001")
    )
    identity.legalBases = .value([
      LegalBasis(
        written: "Undang-Undang Nomor 25 Tahun 2009 Tentang Pelayanan Publik",
        citation: .init(
          kind: "UU",
          issuer: "",
          number: "25",
          year: 2009,
          title: "Pelayanan Publik",
          key: "uu/25/2009"
        )
      ),
      LegalBasis(
        written: "Undang-Undang Nomor 23 Tahun 2014 Tentang Pemerintahan Daerah",
        citation: nil
      ),
    ])
    identity.related = .value([ProcedureReference(written: "8 Pelayanan")])
    identity.warnings = .value(["SOP ini berpengaruh terhadap pelaksanaan SOP lainnya"])
    identity.qualifications = .value([
      "Memahami Pergub Kaltim No. 18Th 2013 Tentang Layanan Informasi Publik",
      "Memiliki kemampuan kecakapan dan pengetahuan mengenai layanan",
      "Memiliki keterampilan komunikasi yang baik dan pengendalian emosi",
    ])
    identity.equipment = .value(["Meja Pelayanan", "Komputer", "Printer", "ATK"])
    identity.records = .unknown
    return identity
  }
}
