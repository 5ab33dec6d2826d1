package import SOPLanguage

/// The commands: a row of the table that parsing and help share.
package enum CommandName: UInt8, CaseIterable, Sendable {
  case initialize, new, importing, build, check, format, render, explain, grammar
  case languageServer, help

  /// The word on the command line.
  package var word: StaticString {
    switch self {
    case .initialize: "init"
    case .new: "new"
    case .build: "build"
    case .check: "check"
    case .format: "fmt"
    case .render: "render"
    case .importing: "import"
    case .explain: "explain"
    case .grammar: "grammar"
    case .languageServer: "lsp"
    case .help: "help"
    }
  }

  /// Words that mean the command to an Indonesian ear; they are answered with the command.
  package var otherWords: [StaticString] {
    switch self {
    case .initialize: ["mulai", "awal"]
    case .new: ["baru", "tambah"]
    case .build: ["bangun", "buat", "susun", "terbitkan"]
    case .check: ["periksa", "cek", "uji", "lint"]
    case .format: ["rapikan", "format", "susun-ulang", "tidy"]
    case .render: ["gambar", "cetak", "tampilkan"]
    case .importing: ["impor", "ambil", "salin", "konversi"]
    case .explain: ["jelaskan", "arti", "penjelasan"]
    case .grammar: ["tatabahasa", "kosakata", "manual"]
    case .languageServer: ["server", "languageserver", "editor"]
    case .help: ["bantuan", "tolong"]
    }
  }

  /// What follows the word.
  package var operands: Phrase {
    switch self {
    case .build, .initialize: Phrase("[FOLDER]", en: "[FOLDER]")
    case .new: Phrase("INSTANSI/NAMA", en: "AGENCY/NAME")
    case .check: Phrase("[BERKAS ATAU FOLDER …]", en: "[FILE OR FOLDER …]")
    case .format: Phrase("[BERKAS ATAU FOLDER …|-]", en: "[FILE OR FOLDER …|-]")
    case .render: Phrase("BERKAS --to BENTUK", en: "FILE --to FORM")
    case .importing: Phrase("[BERKAS …|-]", en: "[FILE …|-]")
    case .explain: Phrase("[KODE]", en: "[CODE]")
    case .grammar, .languageServer: Phrase("", en: "")
    case .help: Phrase("[PERINTAH]", en: "[COMMAND]")
    }
  }

  /// How many operands there may be.
  package var operandCount: ClosedRange<Int> {
    switch self {
    case .build, .initialize, .explain, .help: 0...1
    case .check, .format, .importing: 0...Int.max
    case .new, .render: 1...1
    case .grammar, .languageServer: 0...0
    }
  }

  /// The options besides those that every command has.
  package var options: [Option] {
    switch self {
    case .initialize: [.title]
    case .new: [.agency, .title, .unit, .lanes, .steps]
    case .build: [.output, .published, .oneLanguage, .basePath, .strict, .today]
    case .check: [.format, .strict, .fix, .fixUnsure, .today]
    case .format: [.checkOnly, .diff, .renumber]
    case .render: [.target, .output, .today]
    case .importing: [.output, .source, .force, .account]
    case .grammar: [.output, .checkOnly]
    case .languageServer: [.today]
    case .explain, .help: []
    }
  }

  /// What the command does, in a few words.
  package var summary: Phrase {
    switch self {
    case .initialize:
      Phrase("memulai folder registri baru", en: "begin the folder of a new registry")
    case .new:
      Phrase(
        "membuat berkas SOP atau instansi baru",
        en: "make the file of a new SOP or agency"
      )
    case .build:
      Phrase("menyusun katalog SOP menjadi situs", en: "turn a catalogue of SOPs into a site")
    case .check:
      Phrase(
        "memeriksa SOP dan menunjukkan yang perlu diperbaiki",
        en: "check SOPs and show what has to be repaired"
      )
    case .format:
      Phrase("merapikan tulisan berkas SOP", en: "put the text of SOP files in canonical form")
    case .render:
      Phrase(
        "menghasilkan satu SOP sebagai halaman, bagan atau data",
        en: "make a page, a chart or data of one SOP"
      )
    case .importing:
      Phrase(
        "membuat konsep SOP dari tabel Word, Excel, atau naskah pindaian",
        en: "make drafts of SOPs from tables of Word or Excel, or from scanned text"
      )
    case .explain: Phrase("menjelaskan arti sebuah temuan", en: "explain what a finding means")
    case .grammar:
      Phrase(
        "menulis manual, kosakata, dan tata tulis bahasa SOP",
        en: "write the manual, the vocabulary and the grammar of the language"
      )
    case .languageServer:
      Phrase(
        "melayani editor teks: temuan, saran isian, perbaikan",
        en: "serve a text editor: findings, suggestions, repairs"
      )
    case .help: Phrase("menjelaskan sebuah perintah", en: "explain a command")
    }
  }

  /// What the user should know besides.
  package var details: Phrase {
    switch self {
    case .initialize:
      Phrase(
        """
        FOLDER akan memuat registri.sop; tanpa disebut, sop-definitions. Berkasnya memuat semua
        isian yang ada beserta penjelasannya. Yang sudah ada tidak pernah ditimpa.
        """,
        en: """
          FOLDER will hold registri.sop; without it, sop-definitions is taken. The file holds every
          field there is, with what it is for. Nothing that is there is ever replaced.
          """
      )
    case .new:
      Phrase(
        """
        INSTANSI/NAMA adalah tempat SOP di registri, misalnya kota/dinas/penerimaan-tamu. Berkasnya
        memuat semua isian formulir beserta penjelasannya: yang wajib dengan tanda ?, yang lain
        sebagai contoh di belakang tanda #. Di terminal, yang pokok ditanyakan; jawaban juga dapat
        disebut sebagai pilihan. Dengan --agency, yang dibuat folder instansi dengan instansi.sop.
        Yang sudah ada tidak pernah ditimpa.
        """,
        en: """
          AGENCY/NAME is the place of the SOP in the registry, as kota/dinas/penerimaan-tamu. The
          file holds every field of the form with what it is for: what is demanded with a ?, the
          rest as examples behind #. On a terminal the essentials are asked for; answers may also be
          given as options. With --agency, an agency's folder with its instansi.sop is made. Nothing
          that is there is ever replaced.
          """
      )
    case .build:
      Phrase(
        """
        FOLDER memuat registri.sop; tanpa disebut, sop-definitions. Situsnya ditulis ke _site,
        atau ke folder lain dengan -o. Situs baru dibuat di sampingnya, lalu menggantikan yang lama
        sekaligus. Hanya berkas yang berubah ditulis, dan hanya berkas yang pernah ditulis program
        ini dihapus. Bagian yang benar tetap terbit walaupun ada kesalahan.

        Setiap halaman juga ada dalam bahasa Inggris, di folder en; --one-language meniadakannya.
        Dengan --published, SOP yang masih konsep tidak terbit. Tautan antarhalaman tidak memerlukan
        --base-path; hanya 404.html memerlukannya, bila "Alamat situs" tidak menyebut foldernya.
        """,
        en: """
          FOLDER holds registri.sop; without it, sop-definitions is taken. The site is written to
          _site, or to another folder with -o. The new site is made beside it and then replaces the
          old one at once. Only files that changed are written, and only files that this program
          wrote are removed. What is sound is published in spite of errors.

          Each page is there in English as well, in the folder en; --one-language leaves that out.
          With --published, SOPs that are drafts are left out. Links between pages do not need
          --base-path; only 404.html does, when "Alamat situs" does not name the folder.
          """
      )
    case .check:
      Phrase(
        """
        Tanpa nama, seluruh sop-definitions diperiksa. Untuk satu berkas atau folder, nama jabatan
        dan SOP lain tetap dicari di seluruh registri yang memuatnya.

        Dengan --fix, perbaikan bertanda [otomatis] ditulis ke berkasnya; isi SOP yang terbaca dan
        semua keterangan penyusun tetap sama. Dengan --fix-unsure, perbaikan bertanda [periksa
        dahulu] ditanyakan satu per satu; itu hanya dapat dilakukan di terminal. Berkas yang bukan
        UTF-8 tidak diubah. json: satu baris untuk setiap temuan. sarif: SARIF 2.1.0 untuk sistem
        telaah kode.
        """,
        en: """
          Without a name all of sop-definitions is checked. For a file or folder, posts and other
          SOPs are still looked up in the whole registry around it.

          With --fix, repairs marked [automatic] are written to the files; what is read of an SOP
          and all comments stay the same. With --fix-unsure, repairs marked [check first] are asked
          for one by one, which takes a terminal. A file that is not UTF-8 is left as it is. json: a
          line for each finding. sarif: SARIF 2.1.0 for code-review systems.
          """
      )
    case .format:
      Phrase(
        """
        Kata kunci mendapat ejaan resminya, butir daftar tanda -, isian urutan formulirnya, dan
        baris di dalam langkah menjorok dua spasi. Isi yang terbaca dan semua keterangan penyusun
        tetap sama; yang tidak dikenal disalin apa adanya bersama langkahnya. Merapikan dua kali
        tidak mengubah apa pun lagi.

        Tanpa nama, seluruh sop-definitions dirapikan. Tanda - membaca masukan dan menulis hasilnya
        ke layar. Dengan --check tidak ada yang ditulis, dan berkas yang belum rapi menjadi temuan.
        Dengan --diff perubahannya ditunjukkan saja. Dengan --renumber, nomor langkah mengikuti
        urutannya, juga di dalam tujuan yang menyebutnya; uraian yang menyebut nomor tidak diubah.
        """,
        en: """
          Keywords get their official spelling, list items the mark -, fields the order of the form,
          and lines inside of a step an indent of two. What is read of them and all comments stay
          the same; what is not understood is copied as it is, together with its step. Formatting
          twice changes nothing more.

          Without a name all of sop-definitions is formatted. The mark - reads standard input and
          writes the result to the screen. With --check nothing is written, and files in another
          form are findings. With --diff the changes are only shown. With --renumber the numbers
          of steps follow their order, also in the destinations that name them; prose that names a
          number is left alone.
          """
      )
    case .render:
      Phrase(
        """
        html: halaman dengan tabel SOP. print: formulir resmi untuk dicetak. svg: tabel resmi
        sebagai gambar. svg-flow: gambar alurnya saja. dot: bagan untuk Graphviz dengan letak tabel
        resmi. dot-auto: bagan yang ditata Graphviz sendiri. json: data SOP. Tanpa -o hasilnya
        ditulis ke layar; dengan -o BENTUK boleh tidak disebut bila akhiran nama berkasnya sudah
        jelas.
        """,
        en: """
          html: the page with the SOP's table. print: the official form for paper. svg: the
          official table as a picture. svg-flow: a picture of the flow alone. dot: a Graphviz chart
          placed like the official table. dot-auto: a chart that Graphviz places itself. json: the
          SOP's data. Without -o the result goes to the screen; with -o FORM may be left out when
          the file's ending tells it.
          """
      )
    case .importing:
      Phrase(
        """
        Tanpa BERKAS, atau dengan -, yang ditempel di layar dibaca. Berkas boleh berisi tabel HTML,
        CSV, Markdown, tabel salinan Word dan Excel, atau teks pindaian, dan beberapa tabel sekaligus;
        bentuknya dikenali sendiri. Setiap SOP menjadi satu konsep: di layar, atau dengan -o di
        folder itu. Berkas yang sudah ada tidak ditimpa, kecuali dengan --force.

        Pelaksana hanya diduga menurut aturan yang disebut pada "Dasar dugaan", dan bertanda ?. Yang
        tidak dimengerti menjadi keterangan (#). Setiap sel dipertanggungjawabkan: yang tidak disalin
        selalu disebut, dengan --account juga semua yang lain.
        """,
        en: """
          Without FILE, or with -, what is pasted on the screen is read. A file may hold tables of
          HTML, CSV or Markdown, tables copied from Word and Excel, or scanned text, and several tables
          at once; the form is found out. Each SOP becomes a draft: on the screen, or with -o in that
          folder. A file that exists is not replaced, unless with --force.

          Performers are guessed by rules alone that "Dasar dugaan" names, and marked ?. What is not
          understood becomes a comment (#). Every cell is accounted for: what is left out is always
          told, with --account everything else as well.
          """
      )
    case .explain:
      Phrase(
        "KODE adalah nomor atau nama temuan. Tanpa KODE, semua temuan didaftar.",
        en: "CODE is the number or name of a finding. Without CODE all findings are listed."
      )
    case .grammar:
      Phrase(
        """
        Ditulis ke folder grammar, atau ke folder lain dengan -o: manual kata kunci, penjelasan
        semua temuan, kosakata dan temuan sebagai JSON, tata tulis sebagai EBNF dan diagram, dan
        pewarnaan untuk penyunting teks. Berkas lain di folder itu tidak diubah. Dengan --check
        tidak ada yang ditulis: berkas yang tidak lagi sesuai disebut, dan kode keluarnya 1.
        """,
        en: """
          What is written to the folder grammar, or to another one with -o: the manual of keywords,
          the explanations of all findings, vocabulary and findings as JSON, the grammar as EBNF and
          diagrams, and colours for text editors. Other files of the folder stay as they are. With
          --check nothing is written: files that are not current are named, and the exit code is 1.
          """
      )
    case .languageServer:
      Phrase(
        """
        Perintah ini dijalankan oleh editor (VS Code, Neovim, Emacs), bukan oleh orang: editor dan
        server berbicara lewat masukan dan keluaran standar menurut Language Server Protocol 3.17.
        Berkas diperiksa bersama seluruh registri yang memuatnya, dengan teks yang sedang ditulis.

        Permintaan tambahan sop/preview dengan textDocument menghasilkan html: halaman SOP itu.
        Kode keluar 0 setelah shutdown dan exit, 1 bila editor pergi tanpa pamit.
        """,
        en: """
          This command is run by an editor (VS Code, Neovim, Emacs), not by a person: editor and
          server talk over standard input and output in the Language Server Protocol 3.17. A file is
          checked together with the whole registry around it, with the text as it is being written.

          The extra request sop/preview with textDocument yields html: the page of that SOP. The
          exit code is 0 after shutdown and exit, and 1 when the editor leaves without a word.
          """
      )
    case .help: Phrase("", en: "")
    }
  }

  /// Command lines to begin with.
  package var examples: [StaticString] {
    switch self {
    case .initialize: ["sop init", "sop init katalog --title 'Katalog SOP Kota Balikpapan'"]
    case .new:
      [
        "sop new --agency kota/dinas", "sop new kota/dinas/penerimaan-tamu",
        "sop new kota/dinas/surat-masuk --title 'Surat Masuk' --lanes 'Staf; Kasi; Kadis'",
      ]
    case .build:
      [
        "sop build", "sop build sop-definitions -o _site",
        "sop build --published --base-path /sop/",
      ]
    case .check:
      [
        "sop check", "sop check sop-definitions/balikpapan --strict", "sop check --fix",
        "sop check --format sarif > temuan.sarif",
      ]
    case .format:
      [
        "sop fmt", "sop fmt sop-definitions/balikpapan --check", "sop fmt tamu.sop --diff",
        "sop fmt - < tamu.sop",
      ]
    case .render:
      [
        "sop render sop-definitions/kaltim/dp2kukm/penerimaan-tamu.sop --to html -o tamu.html",
        "sop render tamu.sop --to print -o cetak.html",
        "sop render tamu.sop -o tamu.svg",
        "sop render tamu.sop --to dot | dot -Tpdf > tamu.pdf",
      ]
    case .importing:
      [
        "sop import naskah.txt", "sop import tabel.csv -o sop-definitions/kota/dinas",
        "sop import --from html --account",
      ]
    case .explain: ["sop explain SOP101", "sop explain kata-kunci-tak-dikenal"]
    case .grammar: ["sop grammar", "sop grammar --check", "sop grammar -o folder"]
    case .languageServer: ["sop lsp", "sop lsp --lang en"]
    case .help: ["sop help build"]
    }
  }
}
