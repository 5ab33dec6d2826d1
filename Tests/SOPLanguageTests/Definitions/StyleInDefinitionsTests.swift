import SOPLanguage
import SOPTestSupport
import Testing

/// What is said about style and across files about the eight real SOPs: all of it, and no more.
///
/// Of what one might expect, three things are not there. Both forum SOPs bear the number
/// SOP/BPM/03 on paper, but the second table prints none. The posts of the scanned SOPs, `Jafung`
/// among them, belong to an agency that declares no posts. And the longest activity has 23 words,
/// two less than what is told.
struct StyleInDefinitionsTests {
  private static let expected = [
    "balikpapan/dkumkmp/instansi:15 908 Dinas Koperasi, Usaha Mikro Kecil",
    "balikpapan/dkumkmp/promosi-pameran:8 803 even organizer",
    "balikpapan/dkumkmp/promosi-pameran:11 803 Fotocopy",
    "balikpapan/dkumkmp/promosi-pameran:90 803 Walikota",
    "dinas-koperasi/nib-oss:27 803 Foto Copy",
    "dinas-koperasi/nib-oss:29 803 Ijin",
    "dinas-koperasi/nib-oss:32 803 Paswoad",
    "dinas-koperasi/nib-oss:40 803 Pasword",
    "dinas-koperasi/pelatihan-umk:28 802  ",
    "dinas-koperasi/pelatihan-umk:36 803 ijin",
    "dinas-koperasi/pelatihan-umk:36 806 .",
    "dpmptsp/promosi-forum-bisnis-virtual:3 801 PROMOSI FORUM BISNIS VIRTUAL",
    "dpmptsp/promosi-forum-bisnis-virtual:3 909 PROMOSI FORUM BISNIS VIRTUAL",
    "dpmptsp/promosi-forum-bisnis-virtual:60 803 Draft",
    "dpmptsp/promosi-forum-bisnis:3 801 PELAKSANAAN PROMOSI PENANAMAN MODAL MELALUI FORUM BISNIS",
    "dpmptsp/promosi-forum-bisnis:3 909 PELAKSANAAN PROMOSI PENANAMAN MODAL MELALUI FORUM BISNIS",
    "dpmptsp/promosi-forum-bisnis:70 803 Draft",
    "dpmptsp/promosi-forum-bisnis:121 806 ,",
    "kaltim/dp2kukm/penerimaan-tamu:37 803 Telpon",
    "kaltim/dp2kukm/penerimaan-tamu:37 803 Fax",
    "kaltim/dp2kukm/penerimaan-tamu:52 803 lobby",
    "kaltim/dp2kukm/penerimaan-tamu:55 806 .",
    "kaltim/dp2kukm/penerimaan-tamu:56 803 Antrian",
    "kaltim/dp2kukm/penerimaan-tamu:79 803 Survey",
    "sijunjung/dagperinkopukm/instansi:8 910 0754-20044",
    "sijunjung/dagperinkopukm/pembinaan-umkm-dan-koperasi:16 806 .",
    "sijunjung/dagperinkopukm/pembinaan-umkm-dan-koperasi:50 803 Menganalisa",
    "sijunjung/dagperinkopukm/pembinaan-umkm-dan-koperasi:62 803 di disposisikan",
  ]

  @Test func `style and registry are told exactly`() {
    let compilation = Samples.compilation
    let found = compilation.diagnostics.filter { $0.code / 100 == 8 || $0.code / 100 == 9 }
      .map { finding in
        let file = compilation.files[Int(finding.file.index)]
        let line = LineTable(file.bytes).line(at: Int(finding.range.start)) + 1
        return "\(file.path.dropLast(4)):\(line) \(finding.code) \(file.text(in: finding.range))"
      }
    #expect(found == Self.expected)
  }

  @Test func `what is certain about the definitions is marks and blanks`() {
    let fixes = Samples.compilation.diagnostics.filter { $0.code / 100 >= 8 }
      .flatMap { finding in finding.fixes.map { (finding.code, $0.confidence) } }
    #expect(fixes.count > 20)
    for (code, confidence) in fixes {
      #expect((confidence == .certain) == [802, 805, 806].contains(code))
    }
  }
}
