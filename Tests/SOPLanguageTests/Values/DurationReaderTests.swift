import SOPLanguage
import Testing

@Suite struct DurationReaderTests {
  private func read(_ text: String) -> Reading<Duration> {
    reading(text) { DurationReader.read($0, into: &$1) }
  }

  /// A duration as a table line: minutes, thousandths of days and of months, at either end.
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var shortest: Duration.Amount
    var longest: Duration.Amount
    var days: Duration.Days
    var isLimit: Bool

    var testDescription: String { text }

    init(
      _ text: String,
      minutes: Int = 0,
      days milliDays: Int = 0,
      months: Int = 0,
      to longest: Duration.Amount? = nil,
      _ days: Duration.Days = .none,
      isLimit: Bool = false
    ) {
      self.text = text
      let amount = Duration.Amount(minutes: minutes, milliDays: milliDays, milliMonths: months)
      self.shortest = amount
      self.longest = longest ?? amount
      self.days = days
      self.isLimit = isLimit
    }
  }

  @Test(arguments: [
    Row("5 menit", minutes: 5),
    Row("15 Menit", minutes: 15),
    Row("2 MENIT.", minutes: 2),
    Row("5menit", minutes: 5),
    Row("5\u{A0}menit", minutes: 5),
    Row("4 x 60 menit", minutes: 240),
    Row("4 × 60 menit", minutes: 240),
    Row("4x60 menit", minutes: 240),
    Row("2 kali 45 menit", minutes: 90),
    Row("1 jam 30 menit", minutes: 90),
    Row("1 jam, 30 menit", minutes: 90),
    Row("1 jam dan 30 menit", minutes: 90),
    Row("1,5 jam", minutes: 90),
    Row("1.5 jam", minutes: 90),
    Row("1.500 menit", minutes: 1500),
    Row("setengah jam", minutes: 30),
    Row("satu setengah jam", minutes: 90),
    Row("30 detik", minutes: 1),
    Row("61 detik", minutes: 2),
    Row("1 menit 30 detik", minutes: 2),
    Row("90 mnt", minutes: 90),
    Row("2 jam kerja", minutes: 120),
    Row("± 5 menit", minutes: 5),
    Row("kurang lebih 5 menit", minutes: 5),
    Row("sejam", minutes: 60),
    Row("1 hari", days: 1000, .plain),
    Row("7 Hari", days: 7000, .plain),
    Row("28 hari", days: 28_000, .plain),
    Row("sehari", days: 1000, .plain),
    Row("dua hari", days: 2000, .plain),
    Row("dua puluh lima hari", days: 25_000, .plain),
    Row("0,5 hari", days: 500, .plain),
    Row("1 Hari kerja", days: 1000, .working),
    Row("3 (tiga) hari", days: 3000, .plain),
    Row("14 (empat belas) hari kerja", days: 14_000, .working),
    Row("5 hari kalender", days: 5000, .calendar),
    Row("2 minggu", days: 14_000, .calendar),
    Row("2 minggu kerja", days: 10_000, .working),
    Row("1 minggu 2 hari", days: 9000, .calendar),
    Row("2 x 24 jam", days: 2000, .calendar),
    Row("3 bulan", months: 3000),
    Row("1 tahun 6 bulan", months: 18_000),
    Row("2 hari 4 jam", minutes: 240, days: 2000, .plain),
    Row("paling lama 7 hari kerja", days: 7000, .working, isLimit: true),
    Row("maksimal 2 jam", minutes: 120, isLimit: true),
    Row("maks. 2 jam", minutes: 120, isLimit: true),
    Row("Selambat-lambatnya 3 hari", days: 3000, .plain, isLimit: true),
    Row(
      "paling lambat 5 (lima) hari kerja sejak berkas lengkap",
      days: 5000,
      .working,
      isLimit: true
    ),
    Row("2-3 hari", days: 2000, to: .init(milliDays: 3000), .plain),
    Row("2 - 3 hari", days: 2000, to: .init(milliDays: 3000), .plain),
    Row("2–3 hari", days: 2000, to: .init(milliDays: 3000), .plain),
    Row("2 sampai 3 hari kerja", days: 2000, to: .init(milliDays: 3000), .working),
    Row("2 sampai dengan 3 hari", days: 2000, to: .init(milliDays: 3000), .plain),
    Row("2 s.d. 3 hari", days: 2000, to: .init(milliDays: 3000), .plain),
    Row("2 s/d 3 hari", days: 2000, to: .init(milliDays: 3000), .plain),
    Row("2 hingga 3 hari", days: 2000, to: .init(milliDays: 3000), .plain),
    Row("30 menit - 1 jam", minutes: 30, to: .init(minutes: 60)),
    Row("30 menit sampai 1 hari", minutes: 30, to: .init(milliDays: 1000), .plain),
  ])
  func `durations are read`(row: Row) {
    let reading = read(row.text)
    #expect(reading.findings.isEmpty)
    #expect(reading.value?.shortest == row.shortest)
    #expect(reading.value?.longest == row.longest)
    #expect(reading.value?.days == row.days)
    #expect(reading.value?.isLimit == row.isLimit)
  }

  @Test func `a duration keeps what was written`() {
    #expect(read("  4   x\t60 menit ").value?.written == "4 x 60 menit")
    #expect(
      read("paling lama 7 (tujuh) hari kerja").value?.written
        == "paling lama 7 (tujuh) hari kerja"
    )
  }

  @Test(arguments: [
    ("secepatnya", "secepatnya"), ("5 menit sekali jalan", "sekali jalan"), ("5", "5"),
    ("1 jam 30", "1 jam 30"), ("5 menitan", "menitan"), ("menit 5", "menit 5"),
    ("5 menit 5 menit", "5 menit"), ("30 menit 1 jam", "1 jam"), ("H-30", "H-30"),
    ("3 (empat) hari", "empat"), ("1 minggu 2 hari kerja", "1 minggu 2 hari kerja"),
    ("-5 menit", "-5 menit"), ("5 x menit", "menit"), ("2-", "2-"),
    ("5 menit per berkas", "per berkas"),
  ])
  func `what is no duration is reported once`(text: String, marked: String) {
    let reading = read(text)
    #expect(reading.isUnreadable(301))
    #expect(reading.marked == marked)
  }

  @Test(arguments: [
    "0 menit", "0 hari", "nol jam", "3-2 hari", "2 jam - 30 menit", "2 bulan - 1 bulan",
    "99999999999999999999 menit", "1000000 x 1000000 hari", "999999 tahun", "4000 hari",
  ])
  func `an implausible time has its own rule`(text: String) {
    #expect(read(text).isUnreadable(302))
  }

  @Test func `a slip in the unit is answered with the right one`() {
    let reading = read("5 mneit")
    #expect(reading.isUnreadable(301))
    #expect(reading.marked == "mneit")
    #expect(reading.fixed == "5 menit")
    #expect(reading.headline == "satuan waktu \"mneit\" tidak dikenal")
  }

  @Test func `a slip is found where it stands in a value of two lines`() {
    let source = Array("Waktu: paling lama\n    5 mneit kerja".utf8)
    let pieces = [SourceRange(7, 18), SourceRange(23, 36)]
    let text = ValueText(pieces[...], of: source, in: FileID(0), anchor: SourceRange(7, 7))
    var findings = Findings()
    _ = DurationReader.read(text, into: &findings)
    #expect(findings.findings.map { $0.range } == [SourceRange(25, 30)])
    #expect(findings.findings.first?.fixes.first?.edits.first?.range == SourceRange(25, 30))
  }

  @Test func `the marks of an absent value are no durations`() {
    #expect(read("?").entry == .unknown)
    #expect(read("-").entry == Entry<Duration>.none)
    #expect(read("–").entry == Entry<Duration>.none)
    #expect(read("").entry == .missing)
    #expect(read("?").findings.isEmpty)
  }

  @Test func `work minutes do not overflow where whole numbers have 32 bits`() {
    let tenYears = Duration.Amount(milliDays: 3_660_000)
    #expect(tenYears.workMinutes(minutesPerDay: 450) == 1_647_000)
  }
}
