import SOPLanguage
import SOPTool
import Testing

/// The help pages.
@Suite struct HelpTests {
  private func page(_ command: CommandName?, _ language: Language = .indonesian) -> String {
    String(decoding: Help.page(command, in: language), as: UTF8.self)
  }

  @Test func `the overview names every command and every exit code`() {
    for language in Language.allCases {
      let text = page(nil, language)
      for command in CommandName.allCases {
        #expect(text.contains("\n  \(command.word.text) "))
      }
      for code in 0...3 { #expect(text.contains("\n  \(code)  ")) }
    }
  }

  @Test func `the page of build reads like this`() {
    #expect(
      page(.build) == """
        sop build: menyusun katalog SOP menjadi situs

        Pemakaian:
          sop build [FOLDER] [pilihan]

          FOLDER memuat registri.sop; tanpa disebut, sop-definitions. Situsnya ditulis ke _site,
          atau ke folder lain dengan -o. Situs baru dibuat di sampingnya, lalu menggantikan yang lama
          sekaligus. Hanya berkas yang berubah ditulis, dan hanya berkas yang pernah ditulis program
          ini dihapus. Bagian yang benar tetap terbit walaupun ada kesalahan.

          Setiap halaman juga ada dalam bahasa Inggris, di folder en; --one-language meniadakannya.
          Dengan --published, SOP yang masih konsep tidak terbit. Tautan antarhalaman tidak memerlukan
          --base-path; hanya 404.html memerlukannya, bila "Alamat situs" tidak menyebut foldernya.

        Pilihan:
          -o, --output TEMPAT             tempat hasilnya ditulis
              --published                 tanpa SOP yang masih konsep
              --one-language              hanya halaman berbahasa Indonesia
              --base-path TEMPAT          folder situs di servernya, misalnya /sop/
              --strict                    peringatan dianggap kesalahan
              --today TTTT-BB-HH          hari pemeriksaan, untuk tinjau ulang
              --lang id|en                bahasa pesan: Indonesia atau Inggris
              --color auto|always|never   warna pada layar
          -h, --help                      bantuan ini

        Contoh:
          sop build
          sop build sop-definitions -o _site
          sop build --published --base-path /sop/

        """
    )
  }

  @Test func `the page of grammar reads like this`() {
    #expect(
      page(.grammar) == """
        sop grammar: menulis manual, kosakata, dan tata tulis bahasa SOP

        Pemakaian:
          sop grammar [pilihan]

          Ditulis ke folder grammar, atau ke folder lain dengan -o: manual kata kunci, penjelasan
          semua temuan, kosakata dan temuan sebagai JSON, tata tulis sebagai EBNF dan diagram, dan
          pewarnaan untuk penyunting teks. Berkas lain di folder itu tidak diubah. Dengan --check
          tidak ada yang ditulis: berkas yang tidak lagi sesuai disebut, dan kode keluarnya 1.

        Pilihan:
          -o, --output TEMPAT             tempat hasilnya ditulis
              --check                     hanya memeriksa, tanpa menulis
              --lang id|en                bahasa pesan: Indonesia atau Inggris
              --color auto|always|never   warna pada layar
          -h, --help                      bantuan ini

        Contoh:
          sop grammar
          sop grammar --check
          sop grammar -o folder

        """
    )
  }

  @Test(arguments: CommandName.allCases)
  func `a page names the options that parsing accepts`(command: CommandName) throws {
    for language in Language.allCases {
      let text = page(command, language)
      for option in command.options + Option.everywhere {
        #expect(text.contains(option.name.text))
      }
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
    let world = TestWorld()
    #expect(world.run("help", command.word.text) == .clean)
    #expect(world.output == page(command) && world.messages.isEmpty)
    #expect(world.run(command.word.text, "--help", "--lang", "en") == .clean)
    #expect(world.output == page(command, .english))
  }

  @Test(arguments: CommandName.allCases)
  func `the examples of a page are understood`(command: CommandName) throws {
    for example in command.examples {
      let words = Self.words(of: example.text)
      #expect(words[0] == "sop")
      let invocation = try ArgumentReader.read(Array(words.dropFirst()))
      #expect(invocation.command != .help(nil))
    }
  }

  /// The words of a command line up to a pipe, as a shell takes them.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    for (position, part) in line.split(separator: "|")[0].split(separator: "'").enumerated() {
      let text = String(part)
      words += position % 2 == 1 ? [text] : text.split(separator: " ").map { String($0) }
    }
    return words
  }

  @Test func `nothing asked for is answered with the overview`() {
    let world = TestWorld()
    #expect(world.run() == .clean)
    #expect(world.output == page(nil))
  }

  @Test func `the version is one line`() {
    let world = TestWorld()
    #expect(world.run("--version") == .clean)
    #expect(world.output == "sop \(Tool.version.text)\n" && world.messages.isEmpty)
  }
}
