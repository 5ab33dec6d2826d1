import SOPLanguage
import SOPTestSupport
import Testing

/// The eight real SOPs, as the checker sees them.
struct DefinitionsTests {
  let compilation = Samples.compilation

  @Test func `eight SOPs of five agencies with 76 steps`() {
    #expect(compilation.procedures.count == 8)
    #expect(compilation.registry.agencies.count == 5)
    let counts = compilation.procedures.map { $0.steps.count }
    #expect(counts.reduce(0, +) == 76)
    #expect(counts.sorted() == [3, 5, 5, 6, 9, 9, 18, 21])
  }

  @Test func `the faithful transcriptions are drafts without errors`() {
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    #expect(errors.map { "\($0.code) \($0.problem.headline.text(in: .english))" } == [])
    #expect(compilation.procedures.allSatisfy { $0.status == .draft })
  }

  @Test func `five performers are stated and 71 are guesses with a reason`() {
    let steps = compilation.procedures.flatMap { $0.steps }
    #expect(steps.filter { $0.performers.isGuess }.count == 71)
    #expect(steps.allSatisfy { $0.performers.performers.count == 1 })
    #expect(steps.allSatisfy { !$0.performers.isGuess || $0.guessReason != nil })
  }

  /// The defects of the sources that the first four families cover.
  @Test(arguments: [
    ("kaltim/dp2kukm/penerimaan-tamu.sop", 310, "19840519"),
    ("kaltim/dp2kukm/penerimaan-tamu.sop", 305, "Juni 2022"),
    ("kaltim/dp2kukm/penerimaan-tamu.sop", 207, "SOP 8 Pelayanan"),
    ("kaltim/dp2kukm/penerimaan-tamu.sop", 203, "Anjungan Tamu [sistem]"),
    ("balikpapan/dkumkmp/instansi.sop", 311, "dkumkmp.bal"),
    ("balikpapan/dkumkmp/promosi-pameran.sop", 207, "SOP Surat Masuk"),
    ("balikpapan/dkumkmp/promosi-pameran.sop", 207, "SOP Surat Keluar"),
    ("balikpapan/dkumkmp/promosi-pameran.sop", 213, "3"),
    ("balikpapan/dkumkmp/promosi-pameran.sop", 211, "Surat Penawaran dan DPA"),
    ("balikpapan/dkumkmp/promosi-pameran.sop", 412, "kembali ke langkah 4?"),
    ("sijunjung/dagperinkopukm/pembinaan-umkm-dan-koperasi.sop", 106, "?"),
    ("sijunjung/dagperinkopukm/pembinaan-umkm-dan-koperasi.sop", 303, "1 hari"),
    ("dpmptsp/promosi-forum-bisnis.sop", 209, "bahan paparan"),
    ("dpmptsp/promosi-forum-bisnis.sop", 209, "berparaf Kasi"),
    ("dpmptsp/promosi-forum-bisnis.sop", 406, ""),
    ("dpmptsp/promosi-forum-bisnis-virtual.sop", 406, ""),
    ("dinas-koperasi/pelatihan-umk.sop", 212, "Sekeretaris"),
  ])
  func `a real defect is told where it stands`(path: String, code: Int, text: String) {
    let found = compilation.diagnostics(in: path).filter { Int($0.code) == code }
    let places = found.map { compilation.files[Int($0.file.index)].text(in: $0.range) }
    #expect(places.contains { text.isEmpty || $0.contains(text) }, "\(places)")
  }
}
