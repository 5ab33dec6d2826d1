import SOPLanguage
import Testing

/// Whatever the bytes are, a reader answers, reports at most one thing, and points into the value.
@Suite struct AnyBytesTests {
  /// A reader with the type of its value forgotten.
  struct AnyReader: Sendable, CustomTestStringConvertible {
    /// What came out: whether the entry is unreadable.
    let read: @Sendable (ValueText, inout Findings) -> Bool
    let testDescription: String

    init<Value: Sendable>(
      _ name: String,
      _ read: @escaping @Sendable (ValueText, inout Findings) -> Entry<Value>
    ) {
      testDescription = name
      self.read = { text, findings in
        if case .unreadable = read(text, &findings) { true } else { false }
      }
    }
  }

  static let known = ["Staf Promosi dan Pengembangan", "Kasi", "UMKM dan Koperasi"].map {
    FoldedName($0)
  }

  static let readers: [AnyReader] = [
    AnyReader("duration") { DurationReader.read($0, into: &$1) },
    AnyReader("date") { DateReader.read($0, into: &$1) },
    AnyReader("cost") { CostReader.read($0, into: &$1) },
    AnyReader("employee number") { EmployeeNumberReader.read($0, into: &$1) },
    AnyReader("region") { RegionReader.read($0, into: &$1) },
    AnyReader("legal basis") { LegalBasisReader.read($0, into: &$1) },
    AnyReader("contact") { ContactReader.read($0, into: &$1) },
    AnyReader("telephone") { ContactReader.read($0, demanding: .telephone, into: &$1) },
    AnyReader("e-mail") { ContactReader.read($0, demanding: .email, into: &$1) },
    AnyReader("web") { ContactReader.read($0, demanding: .web, into: &$1) },
    AnyReader("status") { StatusReader.read($0, into: &$1) },
    AnyReader("count") { CountReader.read($0, into: &$1) },
    AnyReader("destination") { DestinationReader.read($0, into: &$1) },
    AnyReader("performers") { PerformerReader.read($0, knownNames: known, into: &$1) },
    AnyReader("lane") { LaneReader.read($0, into: &$1) },
    AnyReader("document") { DocumentUseReader.read($0, into: &$1) },
    AnyReader("postal code") { FormReader.readPostalCode($0, into: &$1) },
    AnyReader("colour") { FormReader.readColor($0, into: &$1) },
    AnyReader("reference") { text, _ in ProcedureReferenceReader.read(text) },
  ]

  /// Values that are right for one reader or another; random changes of them reach deep.
  static let seeds = [
    "paling lama 7 (tujuh) hari kerja sejak berkas lengkap", "4 x 60 menit", "2–3 hari",
    "28 Juni 2022",
    "2022-06-28", "Rp 1,5 juta (satu juta lima ratus ribu rupiah)", "Rp50.000 - 100 ribu",
    "gratis; Rp5.000",
    "NIP. 19840519 198503 1 001", "Kab. Sijunjung", "64.71 Kota Balikpapan",
    "Pergub Kaltim No. 18Th 2013 Tentang Layanan (Lembaran Negara)",
    "Permenpan Nomor PER/21/M.PAN/11/2008", "Telp. (0754) 20044 ext. 12",
    "<http://www.contoh.go.id:80/a?b#c>",
    "dinas.kop@contoh.go.id", "SMS 1708.", "kembali ke langkah 4 ?", "lanjut ke SOP/BPM/03?",
    "Kasi? dan Staf Promosi dan Pengembangan? atau Kadis", "Kepala Bidang (Kabid) [luar]",
    "Nota Dinas [konsep < diparaf]", "dua puluh lima kali", "berlaku", "#0b5fa5",
  ]

  private func check(_ reader: AnyReader, _ bytes: [UInt8]) {
    var findings = Findings()
    let text = valueText(bytes)
    let isUnreadable = reader.read(text, &findings)
    #expect(findings.findings.count <= 1, "\(text.text)")
    if isUnreadable { #expect(findings.findings.count == 1, "\(text.text)") }
    for finding in findings.findings {
      let places =
        [finding.range] + finding.related.map { $0.range }
        + finding.fixes.flatMap { $0.edits.map { $0.range } }
      for place in places {
        #expect(place.start >= 0 && Int(place.end) <= bytes.count, "\(text.text)")
      }
    }
    checkInside(reader, bytes, like: findings, isUnreadable)
  }

  /// What stands around a value in its file must not change what is read.
  private func checkInside(
    _ reader: AnyReader,
    _ bytes: [UInt8],
    like expected: Findings,
    _ isUnreadable: Bool
  ) {
    let before = Array("12 ke-7 (a; ".utf8)
    let own = Blanks.trim(bytes, bytes.indices)
    let text = ValueText(
      [SourceRange(before.count + own.lowerBound, before.count + own.upperBound)],
      of: before + bytes + Array("9 hari) [luar]?; Kab. 3".utf8),
      in: FileID(0),
      anchor: SourceRange(before.count, before.count)
    )
    var findings = Findings()
    #expect(reader.read(text, &findings) == isUnreadable, "\(text.text)")
    let distance = Int32(before.count)
    #expect(
      findings.findings.map { [$0.range.start, $0.range.end] }
        == expected.findings.map { [$0.range.start + distance, $0.range.end + distance] },
      "\(text.text)"
    )
  }

  @Test(arguments: readers)
  func `random bytes are answered`(reader: AnyReader) {
    var random = RandomBytes(seed: 11)
    let letters = Array("0123456789 .,-/?[]()<>;:@xRp abdhijkmnrst%\u{A0}–é".utf8)
    for round in 0..<600 {
      var bytes = random.word(of: letters, upTo: 40)
      if round % 3 == 0 { bytes = (0..<bytes.count).map { _ in UInt8(random.next(below: 256)) } }
      check(reader, bytes)
    }
  }

  @Test(arguments: readers)
  func `changed values are answered`(reader: AnyReader) {
    var random = RandomBytes(seed: 12)
    for seed in AnyBytesTests.seeds {
      let bytes = Array(seed.utf8)
      for end in 0...bytes.count { check(reader, Array(bytes[..<end])) }
      for start in 0..<bytes.count { check(reader, Array(bytes[start...])) }
      for _ in 0..<20 {
        var changed = bytes
        let position = random.next(below: bytes.count)
        switch random.next(below: 4) {
        case 0: changed.remove(at: position)
        case 1: changed.insert(changed[position], at: position)
        case 2: changed.swapAt(position, max(0, position - 1))
        default: changed[position] = UInt8(random.next(below: 256))
        }
        check(reader, changed)
      }
    }
  }

  @Test func `long digits and long words are answered`() {
    for reader in AnyBytesTests.readers {
      check(reader, [UInt8](repeating: UInt8(ascii: "9"), count: 5000))
      check(reader, Array("1 x ".utf8) + [UInt8](repeating: UInt8(ascii: "9"), count: 5000))
      check(reader, Array(String(repeating: "dan ", count: 500).utf8))
      check(reader, Array(String(repeating: "juta ", count: 500).utf8))
      check(reader, Array(String(repeating: "[", count: 500).utf8))
      check(reader, Array(String(repeating: "a@", count: 500).utf8))
    }
  }

  @Test func `case and blanks do not change a duration`() {
    for text in ["paling lama 7 (tujuh) hari kerja", "4 x 60 menit", "2-3 hari", "1 jam 30 menit"] {
      let plain = reading(text) { DurationReader.read($0, into: &$1) }.value
      let loud = reading(text.uppercased()) { DurationReader.read($0, into: &$1) }.value
      let wide = text.replacing(" ", with: "\u{A0}\u{A0}")
      let spaced = reading(wide) { DurationReader.read($0, into: &$1) }.value
      #expect(plain != nil)
      for other in [loud, spaced] {
        #expect(other?.shortest == plain?.shortest)
        #expect(other?.longest == plain?.longest)
        #expect(other?.days == plain?.days)
        #expect(other?.isLimit == plain?.isLimit)
      }
      #expect(plain?.written == text)
      #expect(spaced?.written == text)
    }
  }

  @Test func `every whole number of minutes comes back`() {
    for minutes in 1...2000 {
      let value = reading("\(minutes) menit") { DurationReader.read($0, into: &$1) }.value
      #expect(value?.shortest.minutes == minutes)
      let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
      if hours > 0, rest > 0 {
        let split = reading("\(hours) jam \(rest) menit") { DurationReader.read($0, into: &$1) }
        #expect(split.value?.shortest.minutes == minutes)
      }
    }
  }
}
