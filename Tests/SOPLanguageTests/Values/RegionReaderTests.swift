import Testing

@testable import SOPLanguage

@Suite struct RegionReaderTests {
  private func read(_ text: String) -> Reading<Region> {
    reading(text) { RegionReader.read($0, into: &$1) }
  }

  @Test(arguments: [
    ("64.71", "64.71", "Kota Balikpapan"), ("6471", "64.71", "Kota Balikpapan"),
    ("64", "64", "Kalimantan Timur"), ("13.03", "13.03", "Kabupaten Sijunjung"),
    ("Kota Balikpapan", "64.71", "Kota Balikpapan"), ("balikpapan", "64.71", "Kota Balikpapan"),
    ("Kab. Sijunjung", "13.03", "Kabupaten Sijunjung"),
    ("Kabupaten  Sijunjung", "13.03", "Kabupaten Sijunjung"),
    ("Pemerintah Kota Balikpapan", "64.71", "Kota Balikpapan"),
    ("Kaltim", "64", "Kalimantan Timur"), ("Kalimantan Timur", "64", "Kalimantan Timur"),
    ("Provinsi Kalimantan Timur", "64", "Kalimantan Timur"),
    ("Prov. Kaltim", "64", "Kalimantan Timur"),
    ("64.71 Kota Balikpapan", "64.71", "Kota Balikpapan"), ("32.71 Bogor", "32.71", "Kota Bogor"),
    ("DKI Jakarta", "31", "Daerah Khusus Ibukota Jakarta"),
    ("DI Yogyakarta", "34", "Daerah Istimewa Yogyakarta"),
    ("Kota Yogyakarta", "34.71", "Kota Yogyakarta"),
    ("Provinsi Yogyakarta", "34", "Daerah Istimewa Yogyakarta"),
    ("Jambi", "15", "Jambi"), ("Kota Jambi", "15.71", "Kota Jambi"),
    ("Kep. Riau", "21", "Kepulauan Riau"),
    ("Jakarta Pusat", "31.71", "Kota Administrasi Jakarta Pusat"),
    ("Kota Jakarta Pusat", "31.71", "Kota Administrasi Jakarta Pusat"),
    ("Palangka Raya", "62.71", "Kota Palangkaraya"), ("Kotabaru", "63.02", "Kabupaten Kotabaru"),
    ("Kota Baru", "63.02", "Kabupaten Kotabaru"), ("Toli-Toli", "72.04", "Kabupaten Toli-Toli"),
  ])
  func `codes and names are read`(text: String, code: String, name: String) {
    let reading = read(text)
    #expect(reading.value == Region(code: code, name: name))
    #expect(reading.findings.isEmpty)
  }

  @Test(arguments: [
    ("Kota Balikpapn", "Kota Balikpapan"), ("Balikpapam", "Kota Balikpapan"),
    ("Kab. Sijunjungg", "Kabupaten Sijunjung"), ("Kalimantan Timr", "Kalimantan Timur"),
    ("64.71 Kota Samarinda", "Kota Balikpapan"),
  ])
  func `a near name is offered`(text: String, fixed: String) {
    let reading = read(text)
    #expect(reading.isUnreadable(317))
    #expect(reading.fixed == fixed)
  }

  @Test(arguments: ["99.99", "64.7", "64.71.01", "647101", "Atlantis Raya", "Kota", "6"])
  func `an unknown region has no offer`(text: String) {
    let reading = read(text)
    #expect(reading.isUnreadable(317))
    #expect(reading.fixed == nil)
  }

  @Test func `a name that several regions have is asked back`() {
    let reading = read("Bogor")
    #expect(reading.isUnreadable(317))
    #expect(
      reading.findings.first?.problem.label?.text(in: .indonesian)
        == "mungkin maksud Anda \"Kabupaten Bogor\" atau \"Kota Bogor\""
    )
    #expect(reading.findings.first?.fixes.count == 2)
  }

  @Test func `the list is whole and in order`() {
    let rows = RegionTable.rows
    #expect(rows.count == 552)
    #expect(rows.filter { $0.level == .province }.count == 38)
    #expect(rows.filter { $0.level == .regency }.count == 416)
    #expect(rows.filter { $0.level == .city }.count == 98)
    #expect(rows.allSatisfy { !$0.name.isEmpty })
    #expect(Set(rows.map { $0.code }).count == 552)
    let provinces = Set(rows.filter { $0.level == .province }.map { $0.code })
    #expect(rows.allSatisfy { $0.code < 100 || provinces.contains($0.code / 100) })
  }

  @Test func `every region is found by its code and by its name`() {
    for row in RegionTable.rows {
      let region = row.region
      #expect(read(region.code).value == region)
      #expect(read(region.name).value == region)
    }
  }
}
