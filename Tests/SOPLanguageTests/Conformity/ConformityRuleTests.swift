import SOPLanguage
import SOPTestSupport
import Testing

/// The rules of family 7xx, one slip at a time.
struct ConformityRuleTests {
  private static let sound = """
    SOP: Pembuatan Undangan Rapat
    Nomor SOP: 065/12/UMUM
    Unit kerja: Subbagian Umum
    Tanggal pembuatan: 20 Juni 2022
    Tanggal revisi: -
    Tanggal efektif: 28 Juni 2022
    Disahkan oleh: Sekretaris Dinas
      Nama: Siti Aminah
      NIP: 19780412 200312 2 004
    Dasar hukum: Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
    Keterkaitan: -
    Peringatan: -
    Kualifikasi pelaksana: Teliti
    Peralatan/perlengkapan: -
    Pencatatan dan pendataan: Undangan
    Riwayat: 28 Juni 2022: disahkan

    Pelaksana: Staf Persuratan (Staf); Kasubbag Umum (Kasubbag); Pemohon [luar]
    Persyaratan: Perintah Rapat

    Langkah 1: Menyusun konsep undangan
      Oleh: Staf
      Kelengkapan: Perintah Rapat
      Waktu: 30 menit
      Output: Undangan [konsep]

    Langkah 2: Menandatangani undangan
      Oleh: Kasubbag
      Kelengkapan: Undangan [konsep]
      Waktu: 10 menit
      Output: Undangan [ditandatangani]

    Langkah 3: Mengambil undangan
      Oleh: Pemohon
      Kelengkapan: Undangan [ditandatangani]
      Waktu: 10 menit
      Output: Undangan [terkirim]
    """

  private static let january = CalendarDate(year: 2026, month: 1, day: 31, written: "")

  private static func found(_ text: String, today: CalendarDate? = nil) -> [Diagnostic] {
    let file = SourceFile(path: "contoh.sop", contents: Array(text.utf8))
    let compilation = Compiler.compile([file], options: Compiler.Options(today: today))
    return compilation.diagnostics.filter { $0.code / 100 == 7 }
  }

  private static func codes(_ text: String, today: CalendarDate? = nil) -> [UInt16] {
    found(text, today: today).map { $0.code }
  }

  private static func changed(_ line: String, _ new: String) throws -> String {
    let lines = sound.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    #expect(lines.count { $0 == line } == 1, "\(line)")
    return lines.compactMap { $0 == line ? (new.isEmpty ? nil : new) : $0 }
      .joined(separator: "\n")
  }

  @Test func `a sound SOP draws nothing`() {
    #expect(Self.codes(Self.sound) == [])
  }

  @Test(arguments: [
    ("Nomor SOP: 065/12/UMUM", "", [701]),
    ("Unit kerja: Subbagian Umum", "", [701]),
    ("Tanggal efektif: 28 Juni 2022", "", [701]),
    ("  NIP: 19780412 200312 2 004", "", [701]),
    ("  NIP: 19780412 200312 2 004", "  NIP: -", []),
    ("  NIP: 19780412 200312 2 004", "  NIP: ?", []),
    ("Nomor SOP: 065/12/UMUM", "Nomor SOP: ?", []),
    ("Nomor SOP: 065/12/UMUM", "Nomor SOP:", []),
    ("Dasar hukum: Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan", "", [702]),
    ("Dasar hukum: Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan", "Dasar hukum: -", [702]),
    ("Dasar hukum: Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan", "Dasar hukum: ?", []),
    ("  Kelengkapan: Undangan [konsep]", "", [703]),
    ("  Kelengkapan: Undangan [konsep]", "  Kelengkapan: -", []),
    ("  Kelengkapan: Undangan [konsep]", "  Kelengkapan: ?", []),
    ("Langkah 1: Menyusun konsep undangan", "Langkah 1: Penyusunan konsep undangan", [704]),
    ("Langkah 1: Menyusun konsep undangan", "Langkah 1: Dilakukan penyusunan", [704]),
    ("Langkah 1: Menyusun konsep undangan", "Langkah 1: Berkas disusun", [704]),
    ("Langkah 1: Menyusun konsep undangan", "Langkah 1: Berkoordinasi dengan bidang", []),
    ("Langkah 1: Menyusun konsep undangan", "Langkah 1: Bekerja bersama bidang", []),
    ("Langkah 1: Menyusun konsep undangan", "Langkah 1: Setelah diperiksa, menyusun konsep", []),
    ("Langkah 1: Menyusun konsep undangan", "Langkah 1: me-review konsep", []),
    ("Langkah 1: Menyusun konsep undangan", "Langkah 1: Staf menyusun konsep", [705]),
    ("Langkah 1: Menyusun konsep undangan", "Langkah 1: Staf persuratan menyusun konsep", [705]),
    ("Langkah 1: Menyusun konsep undangan", "Langkah 1: Staf harus menyusun konsep", [705]),
    ("Langkah 1: Menyusun konsep undangan", "Langkah 1: Staf dan Kasubbag menyusun", [705]),
    ("Langkah 1: Menyusun konsep undangan", "Langkah 1: Kasubbag menyusun konsep", [706]),
    ("Langkah 1: Menyusun konsep undangan", "Langkah 1: Pemohon menyusun konsep", [706]),
    ("Langkah 1: Menyusun konsep undangan", "Langkah 1: Staf", [704]),
    ("Disahkan oleh: Sekretaris Dinas", "Disahkan oleh: Kasi Persuratan", [707]),
    ("Disahkan oleh: Sekretaris Dinas", "Disahkan oleh: Staf Umum", [707]),
    ("Disahkan oleh: Sekretaris Dinas", "Disahkan oleh: Kepala Bidang Umum", []),
    ("Disahkan oleh: Sekretaris Dinas", "Disahkan oleh: Direktur RSUD", []),
    ("Pencatatan dan pendataan: Undangan", "Pengaduan: SMS 1708\nPencatatan: Undangan", [708]),
    ("Langkah 3: Mengambil undangan", "Langkah 3: Menandatangani undangan", []),
    ("  Oleh: Pemohon", "  Oleh: Kasubbag", []),
    ("Peringatan: -", "", [712]),
    ("Peringatan: -", "Peringatan:", [712]),
    ("Tanggal efektif: 28 Juni 2022", "Tanggal efektif: 1 Juli 2022", [711]),
    ("Riwayat: 28 Juni 2022: disahkan", "Riwayat: 20 Juni 2022: ditandatangani", [711]),
    ("Riwayat: 28 Juni 2022: disahkan", "Riwayat: Juni 2022: disahkan", []),
    ("Riwayat: 28 Juni 2022: disahkan", "Riwayat: 20 Juni 2022: dibahas", []),
  ])
  func `one slip draws one finding`(line: String, new: String, codes: [UInt16]) throws {
    #expect(Self.codes(try Self.changed(line, new)) == codes)
  }

  @Test func `what lacks on the identity page is told in one finding, with the lines to add`() {
    let lines = Self.sound.split(separator: "\n", omittingEmptySubsequences: false)
    let bare = ([lines[0]] + lines.dropFirst(9)).joined(separator: "\n")
    let found = Self.found(bare)
    #expect(found.map { $0.code } == [701])
    let headline = found.first?.problem.headline.text(in: .english) ?? ""
    #expect(headline.contains("\"Nomor SOP\"") && headline.contains("\"Disahkan oleh\""))
    let text = found.first?.fixes.first?.edits.first?.replacement ?? ""
    #expect(text.contains("\nTanggal efektif: ?") && text.contains("\n  NIP: ?"))
  }

  @Test func `the same activity twice is told, but not of different performers`() throws {
    let twice = try Self.changed(
      "Langkah 3: Mengambil undangan",
      "Langkah 3: Menandatangani undangan"
    )
    #expect(Self.codes(twice) == [])
    let same = twice.replacing("  Oleh: Pemohon", with: "  Oleh: Kasubbag")
    #expect(Self.codes(same) == [709])
  }

  @Test func `replaced and revoked SOPs are left alone`() {
    for status in ["digantikan", "dicabut"] {
      #expect(Self.codes("SOP: A\nStatus: \(status)\n", today: Self.january) == [])
    }
    #expect(Self.codes("SOP: A\n") == [701, 702, 712])
  }

  @Test func `a signer may head a unit that the agency names`() throws {
    let text = try Self.changed(
      "Disahkan oleh: Sekretaris Dinas",
      "Disahkan oleh: Kepala Subbagian Umum"
    )
    let agency = "Instansi: Dinas Sosial\nUnit: Sub Bagian Umum\n"
    let files = { (agency: String) in
      [
        SourceFile(path: "dinas/instansi.sop", contents: Array(agency.utf8)),
        SourceFile(path: "dinas/rapat.sop", contents: Array(text.utf8)),
      ]
    }
    #expect(!Compiler.compile(files(agency)).codes.contains(707))
    #expect(Compiler.compile(files("Instansi: Dinas Sosial\n")).codes.contains(707))
  }

  // MARK: Review

  @Test(
    arguments: [
      ("28 Juni 2022", "-", nil, true),
      ("31 Januari 2025", "-", nil, false),
      ("30 Januari 2025", "-", nil, true),
      ("Januari 2025", "-", nil, false),
      ("2024", "-", nil, true),
      ("28 Juni 2022", "1 Maret 2025", nil, false),
      ("28 Juni 2022", "-", "5 tahun", false),
      ("31 Juli 2025", "-", "6 bulan", false),
      ("30 Juli 2025", "-", "6 bulan", true),
      ("25 Januari 2026", "-", "5 hari", true),
      ("26 Januari 2026", "-", "5 hari", false),
    ] as [(String, String, String?, Bool)]
  )
  func `an SOP is due when the period has passed`(
    effective: String,
    revised: String,
    period: String?,
    isDue: Bool
  ) throws {
    let text = try Self.changed("Tanggal efektif: 28 Juni 2022", "Tanggal efektif: \(effective)")
      .replacing("Tanggal revisi: -", with: "Tanggal revisi: \(revised)")
    var files = [SourceFile(path: "contoh.sop", contents: Array(text.utf8))]
    if let period {
      let registry = "Registri: A\nTinjau ulang: \(period)\n"
      files.append(SourceFile(path: "registri.sop", contents: Array(registry.utf8)))
    }
    let options = Compiler.Options(today: Self.january)
    #expect(Compiler.compile(files, options: options).codes.contains(710) == isDue)
    #expect(!Compiler.compile(files).codes.contains(710))
  }

  @Test func `a day is read from its form in ISO 8601 alone`() {
    #expect(CalendarDate(iso: "2024-02-29")?.day == 29)
    for text in ["2023-02-29", "2024-13-01", "2024-00-01", "0000-01-01", "2024-1-1", "24-01-01"] {
      #expect(CalendarDate(iso: text) == nil)
    }
  }

  // MARK: Regulations

  @Test(arguments: [
    ("Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik", false),
    ("UU No. 25 Tahun 2009 tentang Pelayanan Pubik", false),
    ("UU 25/2009", false),
    ("Undang-Undang Nomor 25 Tahun 2009 tentang Pemerintahan Daerah", true),
    ("Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah", true),
    ("UU 32/2004", true),
    (
      "Peraturan Komisi Informasi Nomor 1 Tahun 2021 tentang Standar Pelayanan Informasi Publik",
      true
    ),
    (
      "Peraturan Komisi Informasi Nomor 1 Tahun 2021 tentang Standar Layanan Informasi Publik",
      false
    ),
    ("Peraturan Menteri PAN Nomor PER/21/M.PAN/11/2008 tentang Pedoman Penyusunan SOP AP", true),
    ("PP Nomor 94 Tahun 2021 tentang Disiplin PNS", false),
    (
      "Permenpan RB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur "
        + "(SOP) Administrasi Pemerintahan", false
    ),
    ("Permenpan RB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan SOP AP", false),
    ("Perda Kota Balikpapan Nomor 3 Tahun 2016 tentang Apa Saja", false),
  ])
  func `only what is surely wrong with a regulation is told`(law: String, isWrong: Bool) throws {
    let text = try Self.changed(
      "Dasar hukum: Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan",
      "Dasar hukum: \(law)"
    )
    #expect(Self.codes(text) == (isWrong ? [713] : []))
  }

  @Test func `a repealed and mis-titled regulation is told once`() throws {
    let found = Samples.compilation.diagnostics(in: "kaltim/dp2kukm/penerimaan-tamu.sop")
      .filter { $0.code == 713 }
    #expect(found.count == 1)
    let notes = found.first?.problem.notes.map { $0.text(in: .english) } ?? []
    #expect(notes.contains { $0.contains("Standar Layanan Informasi Publik") })
    #expect(notes.contains { $0.contains("PerKI 1/2021") })
  }

  // MARK: Changes

  @Test func `leaving out who acts keeps the rest of the line`() throws {
    let text = try Self.changed(
      "Langkah 1: Menyusun konsep undangan",
      "Langkah 1: Staf harus menyusun konsep"
    )
    let fix = try #require(Self.found(text).first?.fixes.first)
    #expect(fix.confidence == .likely)
    #expect(Self.applied(fix, to: text).contains("Langkah 1: Menyusun konsep\n"))
  }

  @Test func `a noun becomes its verb`() throws {
    let text = try Self.changed(
      "Langkah 1: Menyusun konsep undangan",
      "Langkah 1: Penyusunan konsep undangan"
    )
    let fix = try #require(Self.found(text).first?.fixes.first)
    #expect(Self.applied(fix, to: text) == Self.sound)
  }

  private static func applied(_ fix: FixIt, to text: String) -> String {
    var bytes = Array(text.utf8)
    for edit in fix.edits.reversed() {
      bytes.replaceSubrange(edit.range.indices, with: Array(edit.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
