import SOPLanguage
import Testing

@Suite struct DestinationReaderTests {
  private func read(_ text: String) -> Reading<Destination> {
    reading(text) { DestinationReader.read($0, into: &$1) }
  }

  private func marked(_ text: String) -> String? {
    read(text).value.map {
      String(decoding: Array(text.utf8)[$0.labelRange.indices], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("lanjut", Destination.Kind.next, false, ""), ("Lanjut.", .next, false, ""),
    ("lanjutkan", .next, false, ""), ("lanjut?", .next, true, ""),
    ("lanjut ke langkah 7", .forward(label: "7"), false, "7"),
    ("ke langkah periksa", .forward(label: "periksa"), false, "periksa"),
    ("lanjut ke langkah berikutnya", .next, false, ""),
    ("kembali ke langkah 4", .back(label: "4"), false, "4"),
    ("Kembali  ke  Langkah 4?", .back(label: "4"), true, "4"),
    ("kembali ke langkah 4 ?", .back(label: "4"), true, "4"),
    ("kembali ke 4", .back(label: "4"), false, "4"),
    ("kembali langkah 4.", .back(label: "4"), false, "4"),
    ("kembali ke langkah ?", .unknown, false, ""), ("?", .unknown, false, ""),
    ("selesai", .end, false, ""), ("selesai?", .end, true, ""),
    (
      "ke SOP Surat Masuk", .procedure(ProcedureReference(written: "Surat Masuk")), false,
      "SOP Surat Masuk"
    ),
    (
      "lanjut ke SOP/BPM/03?", .procedure(ProcedureReference(written: "SOP/BPM/03")), true,
      "SOP/BPM/03"
    ),
    ("lanjut ke langkah 3a", .forward(label: "3a"), false, "3a"),
  ])
  func `destinations are read`(text: String, kind: Destination.Kind, isGuess: Bool, label: String) {
    let reading = read(text)
    #expect(reading.value?.kind == kind)
    #expect(reading.value?.isGuess == isGuess)
    #expect(marked(text) == label)
    #expect(reading.findings.isEmpty)
  }

  @Test(arguments: [
    "diperbaiki dahulu", "kembali", "kembali ke", "kembali ke langkah 4 untuk diperbaiki",
    "lanjut 5",
    "lanjut ke langkah", "langkah 4", "selesai semua", "4", "kembali ke Kepala Seksi", "lanjutan",
    "ke", "??x",
  ])
  func `what is no destination is reported once`(text: String) {
    let reading = read(text)
    #expect(reading.isUnreadable(316))
    #expect(reading.marked == text)
  }

  @Test func `a slip is answered with the right word`() {
    #expect(read("lanjt").fixed == "lanjut")
    #expect(read("selesei").fixed == "selesai")
    #expect(read("diperbaiki").fixed == nil)
  }

  @Test(arguments: [
    ("SOP Surat Masuk", "Surat Masuk"), ("sop: Surat Masuk", "Surat Masuk"),
    ("SOP 8 Pelayanan", "8 Pelayanan"), ("SOP/BPM/03", "SOP/BPM/03"),
    ("SOP-001/DIT", "SOP-001/DIT"),
    ("Sopir Dinas", "Sopir Dinas"), ("SOP", "SOP"),
    ("balikpapan/dkumkmp/a", "balikpapan/dkumkmp/a"),
  ])
  func `references lose the word before the title`(text: String, written: String) {
    #expect(ProcedureReferenceReader.read(valueText(text)).value?.written == written)
  }
}

@Suite struct PerformerReaderTests {
  private func read(_ text: String, _ known: String...) -> Reading<PerformerNames> {
    let names = known.map { FoldedName($0) }
    return reading(text) { PerformerReader.read($0, knownNames: names, into: &$1) }
  }

  /// The names with their marks, for short tables.
  private func names(_ reading: Reading<PerformerNames>) -> [String] {
    reading.value?.names.map { $0.name + ($0.isGuess ? "?" : "") } ?? []
  }

  @Test(arguments: [
    ("Kasi", ["Kasi"], Performers.Manner.alone), ("Kasi?", ["Kasi?"], .alone),
    ("Kepala Seksi ?", ["Kepala Seksi?"], .alone), ("Kasi dan Staf", ["Kasi", "Staf"], .together),
    ("Kabid atau Sekretaris", ["Kabid", "Sekretaris"], .either),
    ("Kasi? dan Staf?", ["Kasi?", "Staf?"], .together),
    ("Kasi? dan Staf", ["Kasi?", "Staf"], .together),
    ("Kasi & Staf", ["Kasi", "Staf"], .together), ("Kasi; Staf", ["Kasi", "Staf"], .together),
    ("Kasi dan Kabid dan Kadis", ["Kasi", "Kabid", "Kadis"], .together),
    ("dan", ["dan"], .alone), ("Kasi dan", ["Kasi dan"], .alone),
    ("Kasi DAN Staf", ["Kasi", "Staf"], .together),
  ])
  func `performers are split`(text: String, expected: [String], manner: Performers.Manner) {
    let reading = read(text)
    #expect(names(reading) == expected)
    #expect(reading.value?.manner == manner)
    #expect(reading.findings.isEmpty)
  }

  @Test func `a post may have dan in its name`() {
    let post = "Staf Promosi dan Pengembangan"
    #expect(names(read("Staf Promosi dan Pengembangan?", post)) == [post + "?"])
    #expect(
      names(read("staf promosi  dan pengembangan", post)) == ["staf promosi dan pengembangan"]
    )
    #expect(
      names(read("Kasi dan Staf Promosi dan Pengembangan dan Kadis", post, "Kasi"))
        == ["Kasi", post, "Kadis"]
    )
    #expect(names(read("UMKM dan Koperasi", "UMKM dan Koperasi", "UMKM")) == ["UMKM dan Koperasi"])
    #expect(names(read("UMKM dan Staf", "UMKM dan Koperasi", "UMKM")) == ["UMKM", "Staf"])
  }

  @Test func `a slip does not tear a post with dan in its name apart`() {
    let post = "Staf Promosi dan Pengembangan"
    #expect(
      names(read("Staf Promosi dan Pengembagan?", post)) == ["Staf Promosi dan Pengembagan?"]
    )
  }

  @Test func `a comma separates known names only`() {
    #expect(names(read("Kasi, Kabid dan Staf", "Kasi", "Kabid")) == ["Kasi", "Kabid", "Staf"])
    #expect(
      names(read("Kepala Bidang Koperasi, UMKM")) == ["Kepala Bidang Koperasi, UMKM"]
    )
    #expect(
      names(read("Kabid Koperasi, UMKM dan Staf", "Kabid Koperasi, UMKM")) == [
        "Kabid Koperasi, UMKM", "Staf",
      ]
    )
  }

  @Test(arguments: ["Kasi dan Staf atau Kabid", "Kasi atau Staf dan Kabid", "Kasi dan/atau Staf"])
  func `dan and atau do not mix`(text: String) {
    #expect(read(text).isUnreadable(315))
  }

  @Test func `names know their places`() throws {
    let text = "Kasi? dan  Kepala Bidang ?"
    let value = try #require(read(text).value)
    let places = value.names.map {
      String(decoding: Array(text.utf8)[$0.range.indices], as: UTF8.self)
    }
    #expect(places == ["Kasi", "Kepala Bidang"])
  }

  @Test func `nobody knows and nobody at all are told apart`() {
    if case .unknown = read("?").entry {} else { Issue.record("not unknown") }
    if case .none = read("-").entry {} else { Issue.record("not none") }
    if case .missing = read("").entry {} else { Issue.record("not missing") }
  }
}

@Suite struct BracketReaderTests {
  private func lane(_ text: String) -> Reading<LaneDeclaration> {
    reading(text) { LaneReader.read($0, into: &$1) }
  }

  private func document(_ text: String) -> Reading<DocumentMention> {
    reading(text) { DocumentUseReader.read($0, into: &$1) }
  }

  private func declaration(_ text: String) -> Reading<DocumentDeclaration> {
    reading(text) { DocumentDeclarationReader.read($0, into: &$1) }
  }

  @Test(
    arguments: [
      ("Satpam", "Satpam", nil, Lane.Kind.post),
      ("Kepala Bidang Penanaman Modal (Kabid)", "Kepala Bidang Penanaman Modal", "Kabid", .post),
      ("Tamu [luar]", "Tamu", nil, .outsider), ("Sistem OSS [Sistem]", "Sistem OSS", nil, .system),
      ("Pemohon (warga) [luar]", "Pemohon", "warga", .outsider),
      ("Pemohon [luar] (warga)", "Pemohon", "warga", .outsider),
      ("Satpam (malam) Kantor", "Satpam (malam) Kantor", nil, .post),
      ("Staf (malam) (Staf)", "Staf (malam)", "Staf", .post),
      ("Kepala Dinas ( Kadis )", "Kepala Dinas", "Kadis", .post),
    ] as [(String, String, String?, Lane.Kind)]
  )
  func `lanes are read`(text: String, name: String, short: String?, kind: Lane.Kind) throws {
    let reading = lane(text)
    let value = try #require(reading.value)
    #expect(value.name == name)
    #expect(value.shortName == short)
    #expect(value.kind == kind)
    #expect(reading.findings.isEmpty)
    let source = Array(text.utf8)
    #expect(String(decoding: source[value.nameRange.indices], as: UTF8.self) == name)
    #expect(String(decoding: source[value.shortNameRange.indices], as: UTF8.self) == short ?? "")
  }

  @Test(
    arguments: [
      ("Tamu [luarr]", "luarr", "Tamu [luar]", Lane.Kind.outsider),
      ("Tamu [sistm]", "sistm", "Tamu [sistem]", .system),
      ("Tamu [dalam]", "dalam", nil, .post), ("Tamu [luar", "[", "Tamu [luar]", .outsider),
      ("Kepala (Kabid", "(", "Kepala (Kabid)", .post), ("Tamu luar]", "]", nil, .post),
      ("Kepala Kabid)", ")", nil, .post),
    ] as [(String, String, String?, Lane.Kind)]
  )
  func `a slip in the brackets of a lane is told once and the lane stays`(
    text: String,
    marked: String,
    fixed: String?,
    kind: Lane.Kind
  ) {
    let reading = lane(text)
    #expect(reading.codes == [320])
    #expect(reading.marked == marked)
    #expect(reading.fixed == fixed)
    #expect(reading.value?.kind == kind)
  }

  @Test func `a lane needs a name`() {
    #expect(lane("[sistem]").isUnreadable(320))
    #expect(lane("(Kabid)").isUnreadable(320))
  }

  @Test(
    arguments: [
      ("Nota Dinas", "Nota Dinas", nil), ("Nota Dinas [diparaf]", "Nota Dinas", "diparaf"),
      ("Surat dari Event Organizer (EO)", "Surat dari Event Organizer (EO)", nil),
      ("Nota  Dinas [ di paraf ]", "Nota Dinas", "di paraf"), ("Nota Dinas []", "Nota Dinas", nil),
      ("Daftar [A] peserta", "Daftar [A] peserta", nil),
      ("Nota Dinas[konsep]", "Nota Dinas", "konsep"),
    ] as [(String, String, String?)]
  )
  func `documents are read`(text: String, name: String, state: String?) {
    let reading = document(text)
    #expect(reading.value?.name == name)
    #expect(reading.value?.state == state)
    #expect(reading.findings.isEmpty)
  }

  @Test func `a slip in the brackets of a document is told once`() {
    let unclosed = document("Nota Dinas [diparaf")
    #expect(unclosed.codes == [320])
    #expect(unclosed.value?.state == "diparaf")
    #expect(unclosed.fixed == "Nota Dinas [diparaf]")
    #expect(document("Nota Dinas diparaf]").isUnreadable(320))
    #expect(document("[diparaf]").isUnreadable(320))
  }

  @Test func `declared documents have origins and states`() throws {
    #expect(declaration("Nota Dinas [luar]").value?.origin == .external)
    #expect(declaration("DPA [Arsip]").value?.origin == .archive)
    #expect(declaration("DPA").value?.origin == .undeclared)
    let text = "Nota Dinas [arsip] [konsep < di paraf<ditandatangani]"
    let value = try #require(declaration(text).value)
    #expect(value.name == "Nota Dinas")
    #expect(value.origin == .archive)
    #expect(value.states == ["konsep", "di paraf", "ditandatangani"])
    let source = Array(text.utf8)
    #expect(
      value.stateRanges.map { String(decoding: source[$0.indices], as: UTF8.self) } == value.states
    )
    #expect(declaration("Kartu [konsep]").value?.states == ["konsep"])
  }

  @Test func `slips in a declaration are told`() {
    #expect(declaration("Nota Dinas [luarr]").codes == [320])
    #expect(declaration("Nota Dinas [luarr]").value?.origin == .external)
    #expect(declaration("Nota Dinas [luarr]").fixed == "Nota Dinas [luar]")
    let twice = declaration("Nota Dinas [konsep < jadi < Konsep]")
    #expect(twice.codes == [320])
    #expect(twice.value?.states == ["konsep", "jadi"])
  }
}

@Suite struct SmallReaderTests {
  @Test(arguments: [
    ("konsep", Procedure.Status.draft), ("Berlaku", .inForce), ("digantikan", .superseded),
    ("dicabut.", .revoked),
  ])
  func `a status is one of four words`(text: String, status: Procedure.Status) {
    #expect(reading(text) { StatusReader.read($0, into: &$1) }.value == status)
  }

  @Test func `another status is answered with the nearest`() {
    let near = reading("berlku") { StatusReader.read($0, into: &$1) }
    #expect(near.isUnreadable(320))
    #expect(near.fixed == "berlaku")
    let far = reading("aktif") { StatusReader.read($0, into: &$1) }
    #expect(far.isUnreadable(320))
    #expect(far.fixed == nil)
    #expect(
      far.findings.first?.problem.help.first?.text(in: .indonesian)
        == "Pilihannya \"konsep\", \"berlaku\", \"digantikan\" atau \"dicabut\"."
    )
  }

  @Test(arguments: [
    ("2 kali", 2), ("dua kali", 2), ("3x", 3), ("3 x", 3), ("2 (dua) kali", 2), ("sekali", 1),
    ("2", 2),
    ("dua belas kali.", 12), ("paling banyak 2 kali", 2), ("999 kali", 999),
  ])
  func `counts are read`(text: String, count: Int) {
    let reading = reading(text) { CountReader.read($0, into: &$1) }
    #expect(reading.value == count)
    #expect(reading.findings.isEmpty)
  }

  @Test(arguments: [
    "beberapa kali", "0 kali", "nol kali", "1000 kali", "1,5 kali", "2 (tiga) kali", "kali",
    "-2 kali",
    "99999999999999999999", "2 kali lagi",
  ])
  func `what is no count is reported once`(text: String) {
    #expect(reading(text) { CountReader.read($0, into: &$1) }.isUnreadable(319))
  }

  @Test func `postal codes and colours have one form`() {
    #expect(reading("76115") { FormReader.readPostalCode($0, into: &$1) }.value == "76115")
    #expect(reading("7611") { FormReader.readPostalCode($0, into: &$1) }.isUnreadable(320))
    #expect(reading("7611a") { FormReader.readPostalCode($0, into: &$1) }.isUnreadable(320))
    #expect(reading("#0b5FA5") { FormReader.readColor($0, into: &$1) }.value == "#0b5FA5")
    #expect(reading("0b5fa5") { FormReader.readColor($0, into: &$1) }.isUnreadable(320))
    #expect(reading("#0b5fg5") { FormReader.readColor($0, into: &$1) }.isUnreadable(320))
    #expect(reading("-") { FormReader.readColor($0, into: &$1) }.entry == Entry<String>.none)
  }

  @Test func `lists tell missing, unknown and none from values`() {
    let text = { (line: String) in valueText(line).elements() }
    #expect(PlainEntry.texts(text("")) == .missing)
    #expect(PlainEntry.texts(text("?")) == .unknown)
    #expect(PlainEntry.texts(text("-")) == Entry<[String]>.none)
    #expect(PlainEntry.texts(text("a  b; c;")) == .value(["a b", "c"]))
    #expect(PlainEntry.text(valueText("a  b")) == .value("a b"))
  }

  @Test func `a long value is cut in messages, between characters`() {
    let long = String(repeating: "é", count: 100)
    let excerpt = valueText(long).excerpt
    #expect(excerpt == String(repeating: "é", count: 30) + "…")
    #expect(valueText("pendek").excerpt == "pendek")
  }
}
