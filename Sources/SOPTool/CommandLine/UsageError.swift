package import SOPLanguage

/// A command line that can't be understood.
package enum UsageError: Error, Equatable, Sendable {
  case unknownCommand(String, suggestions: [String])
  case unknownOption(String, CommandName?, suggestions: [String])
  case missingValue(Option)
  case unexpectedValue(Option, String)
  case unknownValue(Option, String)
  case missingOption(Option, CommandName)
  case missingOperand(CommandName)
  case extraOperand(String, CommandName)
  case unknownRule(String, suggestions: [String])
  /// Two options that can't stand together; the second with its value.
  case conflict(Option, Option, value: String)
  /// An option that asks questions, where nobody can answer.
  case nobodyToAsk(Option)
  /// Standard input among files.
  case inputBesideFiles
}

extension UsageError {
  /// What is wrong, in one sentence without a full stop.
  package var message: Message {
    switch self {
    case .unknownCommand(let word, _):
      Message("perintah \"{0}\" tidak dikenal", en: "unknown command \"{0}\"", .text(word))
    case .unknownOption(let word, nil, _):
      Message("pilihan \"{0}\" tidak dikenal", en: "unknown option \"{0}\"", .text(word))
    case .unknownOption(let word, let command?, _):
      Message(
        "perintah \"{0}\" tidak mempunyai pilihan \"{1}\"",
        en: "the command \"{0}\" has no option \"{1}\"",
        .text(command.word.text),
        .text(word)
      )
    case .missingValue(let option):
      Message(
        "pilihan \"{0}\" belum diikuti isinya",
        en: "the option \"{0}\" lacks its value",
        .text(option.name.text)
      )
    case .unexpectedValue(let option, let value):
      Message(
        "pilihan \"{0}\" tidak memerlukan isi \"{1}\"",
        en: "the option \"{0}\" takes no value \"{1}\"",
        .text(option.name.text),
        .text(value)
      )
    case .unknownValue(let option, let value):
      Message(
        "pilihan \"{0}\" tidak mengenal \"{1}\"",
        en: "the option \"{0}\" does not know \"{1}\"",
        .text(option.name.text),
        .text(value)
      )
    case .missingOption(let option, let command):
      Message(
        "perintah \"{0}\" memerlukan pilihan \"{1}\"",
        en: "the command \"{0}\" needs the option \"{1}\"",
        .text(command.word.text),
        .text(option.name.text)
      )
    case .missingOperand(let command):
      Message(
        "perintah \"{0}\" memerlukan nama berkas",
        en: "the command \"{0}\" needs the name of a file",
        .text(command.word.text)
      )
    case .extraOperand(let word, let command):
      Message(
        "perintah \"{0}\" tidak memerlukan \"{1}\"",
        en: "the command \"{0}\" does not need \"{1}\"",
        .text(command.word.text),
        .text(word)
      )
    case .unknownRule(let word, _):
      Message("tidak ada temuan \"{0}\"", en: "there is no finding \"{0}\"", .text(word))
    case .conflict(let option, let other, let value):
      Message(
        "pilihan \"{0}\" tidak dapat dipakai bersama \"{1} {2}\"",
        en: "the option \"{0}\" can't be used with \"{1} {2}\"",
        .text(option.name.text),
        .text(other.name.text),
        .text(value)
      )
    case .nobodyToAsk(let option):
      Message(
        "pilihan \"{0}\" perlu bertanya, tetapi masukannya bukan terminal",
        en: "the option \"{0}\" has to ask, but its input is no terminal",
        .text(option.name.text)
      )
    case .inputBesideFiles:
      Message(
        "tanda \"-\" tidak dapat dipakai bersama nama berkas",
        en: "the mark \"-\" can't be used with names of files"
      )
    }
  }

  /// The way out.
  package var advice: Message {
    switch self {
    case .unknownCommand(_, let suggestions):
      UsageError.advice(suggestions, help: "sop --help")
    case .unknownOption(_, let command, let suggestions):
      UsageError.advice(suggestions, help: UsageError.help(command))
    case .missingValue(let option), .unknownValue(let option, _), .missingOption(let option, _):
      option.advice
    case .unexpectedValue(let option, _):
      Message(
        "Tulis \"{0}\" saja.",
        en: "Write \"{0}\" alone.",
        .text(option.name.text)
      )
    case .missingOperand(let command), .extraOperand(_, let command):
      UsageError.advice([], help: UsageError.help(command))
    case .unknownRule(_, let suggestions):
      UsageError.advice(suggestions, help: "sop explain")
    case .conflict:
      Message(
        "Perbaiki lebih dahulu, lalu jalankan lagi untuk mendapat laporannya.",
        en: "Repair first, then run it again for the report."
      )
    case .nobodyToAsk:
      Message(
        "Jalankan di terminal, atau pakai \"--fix\" untuk perbaikan yang pasti saja.",
        en: "Run it in a terminal, or use \"--fix\" for the certain repairs alone."
      )
    case .inputBesideFiles:
      Message(
        "Jalankan sekali untuk berkas, dan sekali untuk masukan.",
        en: "Run it once for the files, and once for the input."
      )
    }
  }

  private static func help(_ command: CommandName?) -> String {
    command.map { "sop \($0.word.text) --help" } ?? "sop --help"
  }

  private static func advice(_ suggestions: [String], help: String) -> Message {
    suggestions.isEmpty
      ? Message("Lihat: {0}", en: "See: {0}", .text(help))
      : Message(
        "Maksud Anda {0}? Lihat: {1}",
        en: "Did you mean {0}? See: {1}",
        .alternatives(suggestions),
        .text(help)
      )
  }
}

extension Option {
  /// What may stand behind the option.
  fileprivate var advice: Message {
    switch value {
    case .oneOf(let words)?:
      Message(
        "Pilih {0}.",
        en: "Choose {0}.",
        .alternatives(words.map { "\(name.text) \($0.text)" })
      )
    case .date?:
      Message(
        "Tulis tahun, bulan, dan hari di belakang \"{0}\", misalnya 2026-01-31.",
        en: "Write year, month and day behind \"{0}\", for example 2026-01-31.",
        .text(name.text)
      )
    case .text?, .list?:
      Message(
        "Tulis isinya di belakang \"{0}\", di antara tanda kutip.",
        en: "Write the words behind \"{0}\", in quotes.",
        .text(name.text)
      )
    case .path?, nil:
      Message(
        "Tulis nama berkas atau folder di belakang \"{0}\".",
        en: "Write the name of a file or folder behind \"{0}\".",
        .text(name.text)
      )
    }
  }
}
