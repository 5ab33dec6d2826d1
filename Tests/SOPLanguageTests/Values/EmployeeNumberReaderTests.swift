import SOPLanguage
import Testing

@Suite struct EmployeeNumberReaderTests {
  private func read(_ text: String) -> Reading<EmployeeNumber> {
    reading(text) { EmployeeNumberReader.read($0, into: &$1) }
  }

  @Test(arguments: [
    "197212241998031002", "19721224 199803 1 002", "NIP. 19721224 199803 1 002",
    "NIP: 19721224.199803.1.002", "19721224-199803-1-002", "nip 19721224 199803 1 002.",
  ])
  func `the usual ways of writing are read`(text: String) {
    let reading = read(text)
    #expect(reading.findings.isEmpty)
    #expect(reading.value?.digits == "197212241998031002")
    #expect(reading.value?.kind == .civilServant)
    #expect(reading.value?.birth.year == 1972)
    #expect(reading.value?.birth.month == 12)
    #expect(reading.value?.birth.day == 24)
    #expect(reading.value?.appointmentYear == 1998)
    #expect(reading.value?.appointmentMonth == 3)
    #expect(reading.value?.isFemale == false)
    #expect(reading.value?.serial == 2)
  }

  @Test func `contract employees have a contract in the place of the month`() {
    let number = read("19900105 202121 2 003").value
    #expect(number?.kind == .contract)
    #expect(number?.appointmentMonth == nil)
    #expect(number?.isFemale == true)
  }

  @Test(arguments: [
    ("19651319 199003 1 001", "19651319", "tanggal lahir dalam NIP ini tidak ada"),
    ("19650231 199003 1 001", "19650231", "tanggal lahir dalam NIP ini tidak ada"),
    ("19651219 899003 1 001", "8990", "tahun pengangkatan dalam NIP ini tidak mungkin"),
    ("19651219 199003 3 001", "3", "angka ke-15 NIP ini \"3\", seharusnya 1 atau 2"),
    ("1965121919900310", "1965121919900310", "NIP ini terdiri dari 16 angka, seharusnya 18"),
    ("130 123 456", "130 123 456", "NIP ini NIP lama dengan 9 angka"),
    ("19651219 l99003 1 001", "l", "NIP ini memuat \"l\", yang bukan angka"),
    ("belum ada", "belum", "NIP ini memuat \"belum\", yang bukan angka"),
    ("19651219 199003 1 00é", "é", "NIP ini memuat \"é\", yang bukan angka"),
  ])
  func `an impossible number is told with its place`(
    text: String,
    marked: String,
    headline: String
  ) {
    let reading = read(text)
    #expect(reading.isUnreadable(309))
    #expect(reading.marked == marked)
    #expect(reading.headline == headline)
  }

  @Test func `an appointment in infancy is odd`() throws {
    let reading = read("NIP. 19840519 198503 1 001")
    #expect(reading.codes == [310])
    #expect(reading.value?.digits == "198405191985031001")
    #expect(reading.marked == "19840519")
    let finding = try #require(reading.findings.first)
    #expect(finding.problem.label?.text(in: .indonesian) == "lahir 19 Mei 1984")
    #expect(finding.problem.label?.text(in: .english) == "born 19 May 1984")
    #expect(
      finding.problem.notes.map { $0.text(in: .indonesian) } == [
        "Menurut NIP ini pemiliknya diangkat pada usia 10 bulan.",
        "Mungkin satu angka keliru, misalnya pada tahun lahir.",
      ]
    )
    let related = try #require(finding.related.first)
    #expect(String(decoding: reading.source[related.range.indices], as: UTF8.self) == "198503")
    #expect(related.message.text(in: .indonesian) == "diangkat Maret 1985")
    #expect(finding.fixes.isEmpty)
  }

  @Test(
    arguments: [
      ("19840519 200104 1 001", [310]), ("19840519 200105 1 001", []),
      ("19840519 204406 1 001", [310]),
      ("19840519 198303 1 001", [310]), ("19840519 200021 1 001", [310]),
      ("19840519 200121 1 001", []), ("19840519 200505 1 000", [310]),
    ] as [(String, [UInt16])]
  )
  func `the age at appointment has limits`(text: String, codes: [UInt16]) {
    #expect(read(text).codes == codes)
    #expect(read(text).value != nil)
  }

  @Test func `the marks of an absent value are no numbers`() {
    #expect(read("-").entry == Entry<EmployeeNumber>.none)
    #expect(read("?").entry == .unknown)
  }
}
