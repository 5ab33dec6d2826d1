import SOPLanguage
import SOPTestSupport
import Testing

/// What family 7xx says of the eight real SOPs: exactly this, on the day of the test.
///
/// The transcription decides, so that it differs in places from what was found by hand in the
/// paper originals. Every step has what it needs, how long it takes and what comes out, so SOP703
/// is never told. The performer of each step that names one was taken from that name, so SOP706
/// is not told either. The service pages of Balikpapan and Sijunjung have no identity page, which
/// SOP701 and SOP702 say of them as of the others. Kaltim rests on a regulation that was replaced
/// a year before (SOP713).
struct DefinitionConformityTests {
  private static let today = CalendarDate(year: 2026, month: 11, day: 21, written: "")
  private static let compilation = Compiler.compile(
    Samples.definitions,
    options: Compiler.Options(today: today)
  )

  @Test(
    arguments: [
      ("balikpapan/dkumkmp/promosi-pameran.sop", [701: 1, 702: 1, 712: 1]),
      (
        "sijunjung/dagperinkopukm/pembinaan-umkm-dan-koperasi.sop",
        [701: 1, 702: 1, 704: 1, 712: 1]
      ),
      ("dpmptsp/promosi-forum-bisnis.sop", [701: 1, 702: 1, 704: 1, 710: 1, 712: 1]),
      ("dpmptsp/promosi-forum-bisnis-virtual.sop", [701: 1, 702: 1, 704: 1, 712: 1]),
      ("dinas-koperasi/program-kerja.sop", [701: 1, 702: 1, 704: 3, 709: 1, 712: 1]),
      ("dinas-koperasi/pelatihan-umk.sop", [701: 1, 702: 1, 704: 5, 712: 1]),
      ("dinas-koperasi/nib-oss.sop", [701: 1, 702: 1, 704: 2, 705: 2, 712: 1]),
      ("kaltim/dp2kukm/penerimaan-tamu.sop", [705: 4, 710: 1, 713: 1]),
    ] as [(String, [UInt16: Int])]
  )
  func `the findings about conformity`(path: String, expected: [UInt16: Int]) {
    let found = Self.compilation.diagnostics(in: path).filter { $0.code / 100 == 7 }
    let counts = Dictionary(grouping: found) { $0.code }.mapValues { $0.count }
    #expect(counts == expected)
  }

  @Test func `thirteen of the 76 steps begin without a verb, and six with who acts`() {
    let found = Self.compilation.diagnostics
    #expect(found.count { $0.code == 704 } == 13)
    #expect(found.count { $0.code == 705 } == 6)
  }

  @Test func `on no known day nothing is due for review`() {
    #expect(!Samples.compilation.codes.contains(710))
  }
}
