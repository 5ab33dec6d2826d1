import SOPLanguage
import Testing

/// The account as people read it.
struct ImportReportTests {
  private static let source = """
    SOP CUTI
    No\tKegiatan\tKasi\tWaktu
    1\tMenerima surat\tx\t5 menit
    2\tMencatat\t\t5 manit
    3

    """

  private func report(_ isWhole: Bool, _ language: Language = .indonesian) -> String {
    let result = Importer.read(Array(Self.source.utf8), named: "cuti.txt")
    let bytes = ImportReport.text(of: result, named: "cuti.txt", isWhole: isWhole, in: language)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `in short it tells what was made, what is open and what was left out`() {
    #expect(
      report(false) == """
        cuti.txt: 1 SOP, 2 langkah. Dari 13 sel dan baris, 1 tidak disalin dan 0 disimpan sebagai \
        keterangan (#).
          cuti.sop: waktu pada langkah 2 tidak terbaca
          baris 5: "3": tidak disalin: nomor halaman

        """
    )
  }

  @Test func `the whole account names every cell, in either language`() {
    let lines = report(true, .english).split(separator: "\n")
    #expect(lines.count == 2 + 13)
    #expect(lines.contains("  line 1: \"SOP CUTI\": used, SOP"))
    #expect(lines.contains("  line 2 column 3: \"Kasi\": the name of a performer"))
    #expect(lines.contains("  line 3 column 3: \"x\": a mark of a performer (cuti.sop, step 1)"))
    #expect(lines.contains("  line 4 column 4: \"5 manit\": used, Waktu (cuti.sop, step 2)"))
  }
}
