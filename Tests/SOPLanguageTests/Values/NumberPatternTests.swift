import Testing

@testable import SOPLanguage

/// The patterns after which agencies number their SOPs.
struct NumberPatternTests {
  private func pattern(_ text: String) -> (entry: Entry<NumberPattern>, codes: [UInt16]) {
    let reading = reading(text) { NumberPattern.read($0, into: &$1) }
    return (reading.entry, reading.codes)
  }

  @Test(arguments: [
    ("188.46/{angka}/DKUMKMP", "188.46/26/DKUMKMP", true),
    ("188.46/{angka}/DKUMKMP", "188.46/26", false),
    ("188.46/{angka}/DKUMKMP", "188.46/26/dkumkmp", true),
    ("188.46/{angka}/DKUMKMP", "188.46 / 26 / DKUMKMP", true),
    ("188.46/{angka}/DKUMKMP", "188.46//DKUMKMP", false),
    ("188.46/{angka}/DKUMKMP", "188.46/2a/DKUMKMP", false),
    ("SOP/{huruf}/{angka}/{bulan}/{tahun}", "SOP/BPM/03/IV/2021", true),
    ("SOP/{huruf}/{angka}/{bulan}/{tahun}", "SOP/BPM/03/12/2021", true),
    ("SOP/{huruf}/{angka}/{bulan}/{tahun}", "SOP/BPM/03/13/2021", false),
    ("SOP/{huruf}/{angka}/{bulan}/{tahun}", "SOP/BPM/03/XIII/2021", false),
    ("SOP/{huruf}/{angka}/{bulan}/{tahun}", "SOP/BPM/03/IV/21", false),
    ("550/{angka}.{angka}/{teks}/DP2KUKM", "550/1.291/SEK.UM/DP2KUKM", true),
    ("550/{teks}/DP2KUKM", "550/1.291/SEK.UM/DP2KUKM", false),
    ("{angka}{angka}", "1", false), ("{angka}{angka}", "12", true), ("{teks}", "", false),
    ("tetap", "tetap", true), ("tetap", "tetapi", false),
  ])
  func `a number fits its pattern`(pattern: String, number: String, fits: Bool) throws {
    let read = self.pattern(pattern)
    #expect(read.codes == [])
    #expect(try #require(read.entry.value).fits(number) == fits)
  }

  @Test(arguments: ["188/{nomor}", "188/{angka", "{}", "188/{angka}/{ tahunn }"])
  func `an unknown place is told`(text: String) {
    let read = pattern(text)
    #expect(read.codes == [312])
    #expect(read.entry.value == nil)
  }

  @Test func `former editions keep the number of their time`() {
    let agency = "Instansi: Dinas\nPola nomor: {angka}/DINAS\n"
    func codes(_ status: String) -> [UInt16] {
      let text = "SOP: Surat\nNomor SOP: 12\nStatus: \(status)\n"
      return Compiler.compile([
        SourceFile(path: "dinas/instansi.sop", contents: Array(agency.utf8)),
        SourceFile(path: "dinas/surat.sop", contents: Array(text.utf8)),
      ]).diagnostics.map { $0.code }.filter { $0 == 312 }
    }
    #expect(codes("konsep") == [312])
    #expect(codes("berlaku") == [312])
    #expect(codes("digantikan") == [])
  }
}
