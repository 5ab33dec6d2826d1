import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// The section about time as it stands in a page.
struct TimeLineSectionTests {
  private func section(_ procedure: Procedure, _ language: Language = .indonesian) -> [UInt8] {
    var page = PageWriter(SitePath("a"), in: language)
    TimeLineWriter(procedure, minutesPerDay: 450).write(to: &page)
    return page.html.bytes
  }

  /// An SOP in which there is something to say about every kind of bar.
  private func everything() throws -> Procedure {
    try DrawingSamples.procedure(
      lanes: ["Pemohon", "Petugas", "Kasi", "Kadis"],
      """
      Langkah 1: Mengajukan permohonan
        Oleh: Pemohon
        Waktu: 5 menit
      Keputusan 2: Memeriksa berkas
        Oleh: Petugas
        Waktu: 1-2 hari
        Jika lengkap: lanjut
        Jika tidak lengkap: kembali ke langkah 1
      Bersamaan:
      Cabang: Tempat
      Langkah 3: Memesan gedung
        Oleh: Petugas
        Waktu: 3 hari
      Cabang: Anggaran
      Langkah 4: Mencairkan anggaran
        Oleh: Petugas dan Kadis
        Waktu: 1 minggu
      Akhir bersamaan
      Langkah 5: Memeriksa dokumentasi
        Oleh: Kasi atau Kadis
        Hanya bila: dibiayai APBD
        Waktu: 1 jam
      Langkah 6: Menyerahkan sertifikat
        Oleh: ?
      Langkah 7: Evaluasi
        Oleh: Kasi
        Waktu: 1 bulan
      """
    )
  }

  @Test func `the section of a real SOP matches its golden file`() throws {
    let procedure = try #require(
      Samples.compilation.procedure("dpmptsp/promosi-forum-bisnis")
    )
    try GoldenFile("time.html").expect(section(procedure))
  }

  @Test func `the section of an SOP with everything matches its golden file`() throws {
    try GoldenFile("time-everything.html").expect(section(everything()))
    try GoldenFile("time-everything-en.html").expect(section(everything(), .english))
  }

  @Test func `the answer stands first, in words`() throws {
    let procedure = try #require(
      Samples.compilation.procedure("dpmptsp/promosi-forum-bisnis")
    )
    let text = HTMLTokens(section(procedure)).text
    let lead = """
      Ke mana waktu habisJumlah waktu langkah 14 hari kerja 6 jam, 80% di antaranya pada \
      Staf Promosi dan Pengembangan. Langkah terlama: langkah 9 dan langkah 10, masing-masing \
      4 hari (27%).
      """
    #expect(text.hasPrefix(lead))
    #expect(text.contains("Kasi Promosi dan Pengembangan 1 hari kerja 2 jam (9%), langkah\u{A0}3"))
    #expect(text.contains("Sekretaris DPMPTSP 30 menit (kurang dari 1%), langkah\u{A0}13"))
    #expect(text.contains("tidak menurut skala: langkah 3, 4, 6, 7, 12–15"))
  }

  @Test func `every exception is named with its steps`() throws {
    let text = HTMLTokens(section(try everything())).text
    for words in [
      "Jumlah waktu langkah yang diketahui 1 bulan 7 hari kalender 4 hari kerja 1 jam 5 menit",
      "tidak menurut skala: langkah 1, 5", "Waktu belum dinyatakan pada 1 langkah: 6",
      "warna muda sampai waktu terlama", "tetapi ikut dihitung: langkah 5",
      "salah satu pelaksananya saja: langkah 5", "dapat terulang dihitung satu kali",
      "gambar lebih pendek", "dapat melebihi 100%", "tujuh hari kalender", "21 hari kerja",
      "Pelaksana belum diketahui waktu belum dinyatakan, langkah\u{A0}6",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test func `an SOP whose steps have no times gets a sentence and no picture`() throws {
    let procedure = try DrawingSamples.forum()
    let bytes = section(procedure)
    #expect(HTMLTokens(bytes).text.contains("Belum ada langkah yang menyebutkan waktunya"))
    #expect(!HTMLTokens(bytes).skeleton.contains { $0.hasPrefix("<svg") })
  }

  @Test func `an SOP without steps has no section`() {
    #expect(section(Procedure(path: "a")).isEmpty)
  }

  @Test func `what the bars show stands in the list and in the table`() throws {
    for procedure in Samples.compilation.procedures {
      let tokens = HTMLTokens(section(procedure))
      #expect(tokens.nestingFault == nil)
      var isInPicture = false
      var shown = ""
      for token in tokens.tokens {
        switch token {
        case .start("svg", let attributes):
          isInPicture = true
          #expect(attributes.contains { $0.name == "aria-hidden" && $0.value == "true" })
        case .end("svg"): isInPicture = false
        case .text(let text): if !isInPicture { shown += text }
        case .start, .end, .declaration: break
        }
      }
      for step in procedure.steps {
        if let time = step.duration.value { #expect(shown.contains(time.written)) }
        for performer in step.performers.performers {
          #expect(shown.contains(procedure[performer.lane].name))
        }
      }
    }
  }

  @Test func `pictures use classes that the stylesheet knows, and no styles`() throws {
    let style = String(decoding: Stylesheet.bytes(), as: UTF8.self)
    for procedure in [try everything()] + Samples.compilation.procedures {
      for attribute in HTMLTokens(section(procedure)).attributes {
        #expect(attribute.name != "style")
        guard attribute.name == "class" else { continue }
        for name in attribute.value.split(separator: " ") {
          #expect(style.contains(".\(name)"), "\(name)")
        }
      }
    }
  }

  @Test func `the section is named once and its reference leads to its heading`() throws {
    let attributes = HTMLTokens(section(try everything())).attributes
    let ids = attributes.filter { $0.name == "id" }.map(\.value)
    #expect(ids == ["waktu", "waktu-arsir"])
    #expect(attributes.contains { $0.name == "fill" && $0.value == "url(#waktu-arsir)" })
  }

  @Test func `a very long SOP scrolls in a region that keyboards reach`() throws {
    var steps = ""
    for number in 1...70 {
      steps += "Langkah \(number): A\n  Oleh: Staf\n  Waktu: \(number) menit\n"
    }
    let procedure = try DrawingSamples.procedure(lanes: ["Staf"], steps)
    let regions = HTMLTokens(section(procedure)).tokens.compactMap { token in
      if case .start("div", let attributes) = token { attributes } else { nil }
    }
    #expect(regions[0].contains { $0.name == "class" && $0.value == "time-line scroll long" })
    #expect(regions[0].contains { $0.name == "tabindex" && $0.value == "0" })
    #expect(regions[0].contains { $0.name == "aria-label" })
  }

  @Test func `what an author wrote is escaped`() throws {
    var procedure = try everything()
    procedure.lanes[0].name = "<b>&\"'"
    procedure.lanes[1].name = "</svg><script>"
    let tokens = HTMLTokens(section(procedure))
    #expect(tokens.nestingFault == nil)
    #expect(tokens.text.contains("<b>&\"'") && tokens.text.contains("</svg><script>"))
    #expect(!tokens.skeleton.contains { $0.hasPrefix("<script") })
  }
}
