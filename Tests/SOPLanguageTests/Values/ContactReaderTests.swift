import SOPLanguage
import Testing

@Suite struct ContactReaderTests {
  private func read(
    _ text: String,
    _ demand: ContactReader.Demand = .anything
  ) -> Reading<Contact> {
    reading(text) { ContactReader.read($0, demanding: demand, into: &$1) }
  }

  @Test(arguments: [
    ("05428879235", "tel:+625428879235"), ("075420044", "tel:+6275420044"),
    ("0754-20044", "tel:+6275420044"), ("(0754) 20044", "tel:+6275420044"),
    ("Telp. 0754-20044", "tel:+6275420044"), ("+62 754 20044", "tel:+6275420044"),
    ("+62 (0)754 20044", "tel:+6275420044"), ("62 812 3456 7890", "tel:+6281234567890"),
    ("0812.3456.7890 (WA)", "tel:+6281234567890"), ("112", "tel:112"), ("1500-123", "tel:1500123"),
    ("0542-8879235 ext. 12", "tel:+625428879235;ext=12"),
    ("0542\u{2013}8879235", "tel:+625428879235"),
  ])
  func `telephone numbers become what telephones dial`(text: String, link: String) {
    let reading = read(text, .telephone)
    #expect(reading.value == Contact(kind: .telephone, written: text, link: link))
    #expect(reading.findings.isEmpty)
  }

  @Test(arguments: [
    ("dkumkmp.balikpapan.go.id", "https://dkumkmp.balikpapan.go.id"),
    ("http://www.dagperinkopukm.sijunjung.go.id", "http://www.dagperinkopukm.sijunjung.go.id"),
    ("<http://www.dagperinkopukm.sijunjung.go.id>", "http://www.dagperinkopukm.sijunjung.go.id"),
    ("HTTPS://Contoh.GO.ID/Layanan?id=1#a", "https://contoh.go.id/Layanan?id=1#a"),
    ("contoh.go.id:8080/a", "https://contoh.go.id:8080/a"),
    ("http://103.10.1.2/sop", "http://103.10.1.2/sop"),
    ("contoh.go.id/a\"b<c>", "https://contoh.go.id/a%22b%3Cc%3E"),
    ("contoh.go.id/é", "https://contoh.go.id/%C3%A9"),
    ("Situs: contoh.go.id", "https://contoh.go.id"),
  ])
  func `web addresses become links`(text: String, link: String) {
    let reading = read(text, .web)
    #expect(reading.value == Contact(kind: .web, written: text, link: link))
    #expect(reading.findings.isEmpty)
  }

  @Test(arguments: [
    ("dinas@contoh.go.id", "mailto:dinas@contoh.go.id"),
    ("<Dinas.Kop@Contoh.go.id>", "mailto:Dinas.Kop@contoh.go.id"),
    ("Surel: a_b-c+d@contoh.go.id", "mailto:a_b-c+d@contoh.go.id"),
  ])
  func `e-mail addresses become links`(text: String, link: String) {
    #expect(read(text, .email).value == Contact(kind: .email, written: text, link: link))
  }

  @Test(arguments: [
    ("javascript:alert(1)", ContactReader.Demand.web), ("ftp://contoh.go.id", .web),
    ("http:/contoh.go.id", .web), ("https://pengguna@contoh.go.id", .web), ("contoh", .web),
    ("contoh .go.id", .web), ("-contoh.go.id", .web), ("contoh..go.id", .web), ("http://", .web),
    ("https://contoh.go.id:99999999", .web), ("data:text/html,x", .web), ("300.1.1.1", .web),
    ("//contoh.go.id", .web), ("dinas@contoh", .email), ("dinas.contoh.go.id", .email),
    ("dinas@@contoh.go.id", .email), (".a@contoh.go.id", .email), ("a..b@contoh.go.id", .email),
    ("a b@contoh.go.id", .email), ("a%20@contoh.go.id", .email),
    ("mailto:a@contoh.go.id?bcc=b", .email), ("12", .telephone), ("0754", .telephone),
    ("belum ada", .telephone), ("0754-20044 / 0754-20045", .telephone),
    ("+123456789012345678", .telephone),
  ])
  func `broken addresses are told once and never linked`(
    text: String,
    demand: ContactReader.Demand
  ) {
    let reading = read(text, demand)
    #expect(reading.isUnreadable(318))
    #expect(reading.marked == text)
  }

  @Test(
    arguments: [
      ("SP4N LAPOR SMS 1708.", Contact.Kind.sms, nil),
      ("Aplikasi Android \" SP4N LAPOR! \"", .other, nil), ("Kotak Pengaduan.", .other, nil),
      ("Dinas Dagperinkop UKM, Kabupaten Sijunjung", .other, nil),
      (
        "Jl. Imam Bonjol, No. 109, Muaro Sijunjung, Telp. 0754-20044", .telephone, "tel:+6275420044"
      ),
      ("Kepala DKUMKMP", .other, nil), ("Kabid. Industri Kecil Menengah", .other, nil),
      (
        "Kotak Saran dan Pengaduan pada Resepsionis DKUMKMP Kota Balikpapan atau melalui e-mail",
        .other, nil
      ),
      ("Surel pengaduan@contoh.go.id.", .email, "mailto:pengaduan@contoh.go.id"),
      ("Situs www.lapor.go.id, setiap hari", .web, "https://www.lapor.go.id"),
      ("lapor.go.id", .web, "https://lapor.go.id"),
      ("(https://lapor.go.id)", .web, "https://lapor.go.id"),
      ("0812-3456-7890", .telephone, "tel:+6281234567890"),
      ("WA: 0812 3456 7890", .telephone, "tel:+6281234567890"),
      ("Instagram @dkumkmp", .other, nil), ("javascript:alert(1)", .other, nil),
      ("Loket 3 lantai 2", .other, nil), ("SMS ke 1708", .sms, nil), ("Ruang No.7", .other, nil),
    ] as [(String, Contact.Kind, String?)]
  )
  func `complaint channels are read as they are`(text: String, kind: Contact.Kind, link: String?) {
    let reading = read(text)
    #expect(reading.value == Contact(kind: kind, written: text, link: link))
    #expect(reading.findings.isEmpty)
  }

  @Test(arguments: [
    ("Surel pengaduan@contoh", "pengaduan@contoh"),
    ("Situs http:/lapor.go.id", "http:/lapor.go.id"),
    ("unduh ftp://lapor.go.id sekarang", "ftp://lapor.go.id"), ("www.lapor", "www.lapor"),
  ])
  func `an address in a sentence is checked as well`(text: String, marked: String) {
    let reading = read(text)
    #expect(reading.isUnreadable(318))
    #expect(reading.marked == marked)
  }
}
