import SOPTestSupport
import Testing

@testable import SOPLanguage

/// Family 6xx: its table, its examples, and what it says about real and small SOPs.
@Suite
struct TimeRuleTests {
  @Test func `the table holds rules 601 to 608 in order`() {
    #expect(Rule.timeRules.map { $0.code } == Array(601...608))
  }

  @Test(arguments: Rule.timeRules.map { $0.code })
  func `a wrong example yields its finding once and nothing else of the family`(
    code: UInt16
  ) throws {
    let rule = try #require(Rule.rule(code))
    let wrong = Compiler.compile([rule.example.file(rule.example.wrong)])
    #expect(wrong.codes.filter { 600..<700 ~= $0 } == [code])
    let right = Compiler.compile([rule.example.file(rule.example.right)])
    #expect(right.codes.filter { 600..<700 ~= $0 } == [])
  }

  @Test func `a change on offer settles the finding`() throws {
    var count = 0
    for rule in Rule.timeRules {
      let file = rule.example.file(rule.example.wrong)
      let wrong = Compiler.compile([file])
      for finding in wrong.diagnostics where finding.code == rule.code {
        for fix in finding.fixes {
          count += 1
          #expect(fix.confidence != .certain, "a promise or a time is never changed unasked")
          var bytes = file.bytes
          for edit in fix.edits.reversed() {
            bytes.replaceSubrange(edit.range.indices, with: Array(edit.replacement.utf8))
          }
          let repaired = Compiler.compile([SourceFile(path: "contoh.sop", contents: bytes)])
          #expect(!repaired.codes.contains(rule.code), "\(rule.code)")
          #expect(!repaired.diagnostics.contains { $0.severity == .error }, "\(rule.code)")
        }
      }
    }
    #expect(count == 3)
  }

  @Test func `what breaks a promise is an error once the SOP is in force`() {
    for (code, severity) in [(601, Severity.error), (604, .error), (608, .error), (602, .warning)] {
      let rule = Rule.rule(UInt16(code))
      #expect(rule?.severity(isDraft: false) == severity)
      #expect(rule?.severity(isDraft: true) == .warning)
    }
  }

  @Test(arguments: Language.allCases)
  func `what is said is short and made of sentences`(language: Language) {
    for rule in Rule.timeRules {
      let wrong = Compiler.compile([rule.example.file(rule.example.wrong)])
      for finding in wrong.diagnostics where finding.code == rule.code {
        let problem = finding.problem
        let short =
          [problem.headline.text(in: language)]
          + (finding.related.map { $0.message } + [problem.label].compactMap { $0 })
          .map { $0.text(in: language) }
        #expect(short.allSatisfy { !$0.hasSuffix(".") })
        let sentences = (problem.notes + problem.help).map { $0.text(in: language) }
        for text in sentences { #expect(text.hasSuffix("."), "\(text)") }
        for text in short + sentences {
          #expect(text.split(separator: " ").count <= 20, "\(text)")
          #expect(!text.contains("{") && !text.contains("!"), "\(text)")
        }
      }
    }
  }

  // MARK: The definitions

  private static let sijunjung = "sijunjung/dagperinkopukm/pembinaan-umkm-dan-koperasi"
  private static let balikpapan = "balikpapan/dkumkmp/promosi-pameran"

  @Test func `of the definitions two promises are told`() {
    let compilation = Samples.compilation
    let told = compilation.diagnostics.filter { 600..<700 ~= $0.code }
    #expect(
      told.map { "\(compilation.files[Int($0.file.index)].path) \($0.code)" } == [
        Self.balikpapan + ".sop 603", Self.balikpapan + ".sop 605",
        Self.sijunjung + ".sop 601", Self.sijunjung + ".sop 607",
      ]
    )
    #expect(compilation.procedures.allSatisfy { $0.time != nil })
  }

  @Test func `Sijunjung needs a day and 49 minutes where a day is promised`() throws {
    let compilation = Samples.compilation
    let procedure = try #require(compilation.procedure(Self.sijunjung))
    let time = try #require(procedure.time)
    let day = TimeAmount(work: 499_000)
    #expect(time.shortest == TimeBounds(low: day, high: day))
    #expect(time.once == time.shortest && time.longest == time.shortest)
    #expect(time.untimed == [StepID(0)])
    let found = compilation.diagnostics(in: Self.sijunjung + ".sop").first { $0.code == 601 }
    let finding = try #require(found)
    let file = compilation.files[Int(finding.file.index)]
    #expect(file.text(in: finding.range) == "1 Hari kerja")
    #expect(finding.severity == .warning)
    #expect(finding.related.map { file.text(in: $0.range) } == ["1 hari"])
    #expect(
      finding.related.map { $0.message.text(in: .indonesian) } == ["langkah 8 sendiri 1 hari"]
    )
    let notes = finding.problem.notes.map { $0.text(in: .indonesian) }
    #expect(notes.contains("Jumlah paling singkat: 1 hari kerja 49 menit."))
    #expect(notes.contains("Langkah 8: 1 hari kerja; langkah 2–7, 9: 49 menit."))
    #expect(
      notes.contains(
        "Langkah 1 belum mempunyai waktu, sehingga jumlah sebenarnya bisa lebih lama."
      )
    )
    #expect(finding.fixes.map { $0.edits.map { $0.replacement } } == [["2 hari kerja"]])
    #expect(
      finding.problem.notes[0].text(in: .english) == "Shortest total: 1 working day 49 minutes."
    )
  }

  @Test func `Balikpapan takes 70 minutes and 25 to 45 more when something is sent back`() throws {
    let compilation = Samples.compilation
    let time = try #require(compilation.procedure(Self.balikpapan)?.time)
    let once = TimeAmount(work: 70_000)
    #expect(time.once == TimeBounds(low: once, high: once))
    #expect(time.shortest == time.once)
    #expect(time.longest == nil)
    #expect(time.returns.compactMap { $0.cost?.longest.low.workMinutes } == [25, 30, 35, 45])
    let found = compilation.diagnostics(in: Self.balikpapan + ".sop")
    let slack = try #require(found.first { $0.code == 603 })
    #expect(
      slack.problem.notes[0].text(in: .indonesian)
        == "Waktu yang dijanjikan sekitar 45 kali waktu semua langkah."
    )
    let returns = try #require(found.first { $0.code == 605 })
    #expect(
      returns.problem.notes[0].text(in: .indonesian)
        == "Sekali jalan 1 jam 10 menit, ditambah 25 sampai 45 menit tiap kali dikembalikan."
    )
  }

  // MARK: Small SOPs

  /// An SOP with these fields and one step for each time.
  private func codes(_ fields: String, _ times: String...) -> [UInt16] {
    var text = "SOP: Contoh\nPelaksana: Staf; Kasi\n" + fields + "\n"
    for (position, time) in times.enumerated() {
      text += "Langkah \(position + 1): Menyusun laporan \(position + 1)\n"
      text += "  Oleh: \(position % 2 == 0 ? "Staf" : "Kasi")\n"
      if !time.isEmpty { text += "  Waktu: \(time)\n" }
    }
    return Samples.compile(text).codes.filter { 600..<700 ~= $0 }
  }

  @Test func `a promise that is just kept is not told`() {
    #expect(codes("Waktu penyelesaian: 1 hari kerja", "7 jam", "30 menit") == [])
    #expect(codes("Waktu penyelesaian: 1 hari kerja", "7 jam", "31 menit") == [601])
    #expect(codes("Waktu penyelesaian: 60 menit", "50-70 menit") == [602])
    #expect(codes("Waktu penyelesaian: 60 menit", "paling lama 2 jam") == [602])
    #expect(codes("Waktu penyelesaian: 2-3 hari", "3 hari") == [])
  }

  @Test func `working days are not held against calendar days that may hold them`() {
    #expect(codes("Waktu penyelesaian: 7 hari kalender", "7 hari kerja") == [])
    #expect(codes("Waktu penyelesaian: 7 hari kalender", "8 hari kerja") == [601])
    #expect(codes("Waktu penyelesaian: 5 hari kerja", "7 hari kalender") == [])
    #expect(codes("Waktu penyelesaian: 4 hari kerja", "7 hari kalender") == [601])
    #expect(codes("Waktu penyelesaian: 1 bulan", "28 hari kalender") == [])
    #expect(codes("Waktu penyelesaian: 1 bulan", "32 hari kalender") == [601])
    #expect(codes("Waktu penyelesaian: 30 hari kalender", "1 bulan") == [])
    #expect(codes("Waktu penyelesaian: 1 bulan", "1 bulan", "1 menit") == [601])
  }

  @Test func `a promise within a day and one with unknown times are not called loose`() {
    #expect(codes("Waktu penyelesaian: 1 hari kerja", "5 menit") == [])
    #expect(codes("Waktu penyelesaian: 2 hari kerja", "5 menit") == [603])
    #expect(codes("Waktu penyelesaian: 2 hari kerja", "5 menit", "?") == [])
    #expect(codes("Waktu penyelesaian: ?", "5 menit") == [])
    #expect(codes("", "5 menit") == [])
  }

  @Test func `missing times are told step by step, or at once when there are none`() {
    #expect(codes("", "5 menit", "", "") == [604, 604])
    #expect(codes("", "", "", "") == [604])
    #expect(codes("", "5 menit", "?") == [], "106 says it")
    #expect(codes("", "5 menit", "-") == [], "deliberately none")
  }

  @Test func `kinds of days are mixed only on one way`() {
    #expect(codes("", "3 hari kerja", "2 hari kalender") == [606])
    #expect(codes("", "3 hari", "2 minggu") == [606])
    #expect(codes("", "30 menit", "2 hari kalender") == [])
    let apart = """
      SOP: Contoh
      Pelaksana: Staf; Kasi
      Keputusan 1: Memilah surat
        Oleh: Staf
        Waktu: 5 menit
        Jika undangan: lanjut
        Jika laporan: lanjut ke langkah 3
      Langkah 2: Menyusun laporan
        Oleh: Kasi
        Waktu: 2 hari kerja
        Lanjut: selesai
      Langkah 3: Mengumumkan laporan
        Oleh: Kasi
        Waktu: 2 hari kalender

      """
    #expect(!Samples.compile(apart).codes.contains(606))
  }

  @Test func `a step stands out only among several and when it is long`() {
    #expect(codes("", "1 menit", "1 menit", "2 hari kerja") == [])
    #expect(codes("", "1 menit", "1 menit", "1 menit", "2 hari kerja") == [607])
    let kept = "Waktu penyelesaian: 3 hari kerja"
    #expect(codes(kept, "1 menit", "1 menit", "1 menit", "2 hari kerja") == [], "it may be waiting")
    #expect(codes("", "1 menit", "1 menit", "1 menit", "40 menit") == [])
  }

  @Test func `a law's limit comes before the promise`() {
    let limit = "\nBatas waktu: 3 hari kerja (Perda Nomor 3 Tahun 2019)"
    #expect(codes("Waktu penyelesaian: 2 hari kerja" + limit, "4 hari kerja") == [608])
    #expect(codes("Waktu penyelesaian: 5 hari kerja" + limit, "2 hari kerja") == [608])
    #expect(codes("Waktu penyelesaian: 2 hari kerja" + limit, "3 hari kerja") == [601])
    #expect(codes("Waktu penyelesaian: 3 hari kerja" + limit, "3 hari kerja") == [])
  }

  @Test func `the registry's working day counts`() {
    let registry = SourceFile(
      path: "registri.sop",
      contents: Array("Registri: Contoh\nJam kerja: 300 menit\n".utf8)
    )
    let text = """
      SOP: Contoh
      Pelaksana: Staf
      Waktu penyelesaian: 1 hari kerja
      Langkah 1: Menyusun laporan
        Oleh: Staf
        Waktu: 6 jam

      """
    let file = SourceFile(path: "contoh.sop", contents: Array(text.utf8))
    #expect(Compiler.compile([registry, file]).codes.contains(601))
    #expect(!Compiler.compile([file]).codes.contains(601))
  }
}
