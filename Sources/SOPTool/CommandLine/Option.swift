package import SOPLanguage

/// An option of the command line: a row of the table that parsing and help share.
package enum Option: UInt8, CaseIterable, Sendable {
  case output, target, format, strict, fix, fixUnsure, checkOnly, diff, renumber, today, basePath,
    published,
    oneLanguage
  case agency, title, unit, lanes, steps
  case language, color, help, version

  /// The long name with its hyphens.
  package var name: StaticString {
    switch self {
    case .output: "--output"
    case .target: "--to"
    case .format: "--format"
    case .strict: "--strict"
    case .fix: "--fix"
    case .fixUnsure: "--fix-unsure"
    case .checkOnly: "--check"
    case .diff: "--diff"
    case .renumber: "--renumber"
    case .today: "--today"
    case .basePath: "--base-path"
    case .published: "--published"
    case .oneLanguage: "--one-language"
    case .agency: "--agency"
    case .title: "--title"
    case .unit: "--unit"
    case .lanes: "--lanes"
    case .steps: "--steps"
    case .language: "--lang"
    case .color: "--color"
    case .help: "--help"
    case .version: "--version"
    }
  }

  /// The short name with its hyphen.
  package var shortName: StaticString? {
    switch self {
    case .output: "-o"
    case .help: "-h"
    case .target, .format, .strict, .fix, .fixUnsure, .checkOnly, .diff, .renumber, .today,
      .basePath,
      .published, .oneLanguage,
      .agency, .title, .unit, .lanes, .steps, .language, .color, .version:
      nil
    }
  }

  /// What has to follow the option; nothing when it stands alone.
  package var value: Value? {
    switch self {
    case .output, .basePath: .path
    case .title, .unit: .text
    case .lanes, .steps: .list
    case .today: .date
    case .target: .oneOf(RenderTarget.allCases.map { $0.word })
    case .format: .oneOf(CheckCommand.Format.allCases.map { $0.word })
    case .language: .oneOf(Language.allCases.map { $0.code })
    case .color: .oneOf(ColorChoice.allCases.map { $0.word })
    case .strict, .fix, .fixUnsure, .checkOnly, .diff, .renumber, .agency, .published, .oneLanguage,
      .help,
      .version:
      nil
    }
  }

  /// What may follow an option.
  package enum Value: Sendable {
    case path
    /// Words, in quotes where they hold blanks.
    case text
    /// Several of them, separated by semicolons.
    case list
    /// A day as `2026-01-31`.
    case date
    case oneOf([StaticString])
  }

  /// What the option does.
  package var summary: Phrase {
    switch self {
    case .output: Phrase("tempat hasilnya ditulis", en: "where the result is written")
    case .target: Phrase("bentuk hasilnya", en: "the form of the result")
    case .format:
      Phrase("untuk dibaca orang atau program", en: "for people or for programs to read")
    case .strict: Phrase("peringatan dianggap kesalahan", en: "take warnings for errors")
    case .fix:
      Phrase("memperbaiki sendiri yang pasti", en: "make the repairs that are certain")
    case .fixUnsure:
      Phrase("juga yang mungkin, dengan bertanya", en: "also the likely ones, asking for each")
    case .checkOnly:
      Phrase("hanya memeriksa, tanpa menulis", en: "only check, write nothing")
    case .renumber:
      Phrase("menomori ulang langkah dan tujuannya", en: "number steps and destinations again")
    case .diff: Phrase("menunjukkan perubahannya saja", en: "only show the changes")
    case .today:
      Phrase("hari pemeriksaan, untuk tinjau ulang", en: "the day of the check, for reviews")
    case .basePath:
      Phrase(
        "folder situs di servernya, misalnya /sop/",
        en: "the site's folder on its host, as /sop/"
      )
    case .published:
      Phrase("tanpa SOP yang masih konsep", en: "leave out SOPs that are drafts")
    case .oneLanguage:
      Phrase("hanya halaman berbahasa Indonesia", en: "pages in Indonesian alone")
    case .agency: Phrase("membuat instansi, bukan SOP", en: "make an agency, not an SOP")
    case .title:
      Phrase("judul SOP atau katalog, atau nama instansi", en: "title, or name of the agency")
    case .unit: Phrase("unit kerja", en: "the unit that does the work")
    case .lanes:
      Phrase("pelaksana, dipisah titik koma", en: "performers, separated by semicolons")
    case .steps:
      Phrase("kegiatan, dipisah titik koma", en: "activities, separated by semicolons")
    case .language:
      Phrase("bahasa pesan: Indonesia atau Inggris", en: "language: Indonesian or English")
    case .color: Phrase("warna pada layar", en: "colours on the screen")
    case .help: Phrase("bantuan ini", en: "this help")
    case .version: Phrase("versi program", en: "the version of the program")
    }
  }

  /// The options that every command has.
  package static let everywhere: [Option] = [.language, .color, .help]

  /// The option with the given long or short name.
  package static func named(_ name: String) -> Option? {
    allCases.first { $0.name.text == name || $0.shortName?.text == name }
  }
}
