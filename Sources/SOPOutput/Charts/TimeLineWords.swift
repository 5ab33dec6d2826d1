import SOPLanguage

/// What the section about time says in words.
enum TimeLineWords {
  static let title = Phrase("Ke mana waktu habis", en: "Where the time goes")
  static let nothing = Phrase(
    "Belum ada langkah yang menyebutkan waktunya, jadi belum ada yang dapat digambar.",
    en: "No step says how long it takes yet, so there is nothing to draw."
  )
  static let nobody = Phrase("Pelaksana belum diketahui", en: "Performer not known yet")
  static let lanes = Phrase("Waktu tiap pelaksana", en: "Time of each performer")
  static let legend = Phrase("Arti balok", en: "What the bars mean")
  static let table = Phrase("Waktu tiap langkah", en: "Time of each step")
  static let step = Phrase("Langkah", en: "Step")
  static let performers = Phrase("Pelaksana", en: "Performers")
  static let time = Phrase("Waktu", en: "Time")
  static let unstated = Phrase("waktu belum dinyatakan", en: "time not stated")
  static let waiting = Phrase(
    "Waktu tunggu di antara langkah tidak ikut dihitung.",
    en: "Waiting between the steps is not counted."
  )
  static let loops = Phrase(
    "Langkah yang dapat terulang dihitung satu kali.",
    en: "Steps that may be repeated count once."
  )
  static let parallel = Phrase(
    """
    Langkah yang berjalan bersamaan dimulai pada titik yang sama, jadi gambar lebih pendek \
    daripada jumlah waktu langkah.
    """,
    en: """
      Steps that run at the same time begin at the same point, so the picture is shorter than \
      the times of all steps together.
      """
  )
  static let shared = Phrase(
    """
    Langkah dengan beberapa pelaksana dihitung penuh pada setiap pelaksananya, jadi jumlah \
    persennya dapat melebihi 100%.
    """,
    en: """
      Steps with several performers count in full for each of them, so the percentages can \
      add up to more than 100%.
      """
  )
  static let calendarDays = Phrase(
    "Pada gambar, tujuh hari kalender sama panjang dengan lima hari kerja.",
    en: "In the picture, seven calendar days are as long as five working days."
  )
  static let months = Phrase(
    "Pada gambar, satu bulan sama panjang dengan 21 hari kerja.",
    en: "In the picture, a month is as long as 21 working days."
  )

  /// What a working day counts.
  static func day(_ minutesPerDay: Int) -> Message {
    Message(
      "Satu hari kerja dihitung {0}.",
      en: "A working day counts as {0}.",
      .minutes(minutesPerDay)
    )
  }

  /// The numbers of steps with a word before them that stays on the line of the first.
  static func steps(_ steps: [StepID]) -> Message {
    Message(
      "langkah\u{A0}{0}",
      en: steps.count == 1 ? "step\u{A0}{0}" : "steps\u{A0}{0}",
      .text(numbers(of: steps))
    )
  }

  /// The numbers of steps, those that follow each other in short: `1, 2, 8–10`.
  static func numbers(of steps: [StepID]) -> String {
    var text = ""
    var index = 0
    while index < steps.count {
      let first = steps[index].number
      var last = first
      while index + 1 < steps.count, steps[index + 1].number == last + 1 {
        index += 1
        last += 1
      }
      index += 1
      if !text.isEmpty { text += ", " }
      text += "\(first)"
      if last == first + 1 { text += ", \(last)" }
      if last > first + 1 { text += "–\(last)" }
    }
    return text
  }

  /// A time on the axis.
  static func tick(_ minutes: Int64, minutesPerDay: Int) -> Message {
    let day = Int64(max(1, minutesPerDay))
    if minutes >= day {
      let days = Int(minutes / day)
      return Message("{0} hari", en: days == 1 ? "{0} day" : "{0} days", .number(days))
    }
    return Message("{0}", en: "{0}", .minutes(Int(minutes)))
  }
}

extension TimeLine.Share {
  /// The part in percent, in words.
  var text: Message {
    isTraceOnly
      ? Message("kurang dari 1%", en: "less than 1%")
      : Message("{0}%", en: "{0}%", .number(percent))
  }
}

/// A kind of bar that is explained below the picture.
enum TimeLineSign: CaseIterable {
  case enlarged, unknown, span, conditional, either

  /// What the sign means for these facts; nothing when no bar has it.
  func meaning(_ facts: TimeLineFacts) -> Message? {
    switch self {
    case .enlarged:
      facts.enlarged.isEmpty
        ? nil
        : Message(
          "Terlalu singkat untuk skala ini, lebarnya tidak menurut skala: langkah {0}",
          en: "Too short for this scale, the width is not to scale: {0}",
          .text(TimeLineWords.numbers(of: facts.enlarged))
        )
    case .unknown:
      facts.unknown.isEmpty
        ? nil
        : Message(
          "Waktu belum dinyatakan pada {0} langkah: {1}",
          en: "Time not stated ({0} of the steps): {1}",
          .number(facts.unknown.count),
          .text(TimeLineWords.numbers(of: facts.unknown))
        )
    case .span:
      facts.hasSpans
        ? Message(
          "Rentang: warna muda sampai waktu terlama",
          en: "A span: pale up to the longest time"
        ) : nil
    case .conditional:
      facts.conditional.isEmpty
        ? nil
        : Message(
          "Hanya dikerjakan bila syaratnya terpenuhi, tetapi ikut dihitung: langkah {0}",
          en: "Only done on a condition, but counted: {0}",
          .text(TimeLineWords.numbers(of: facts.conditional))
        )
    case .either:
      facts.either.isEmpty
        ? nil
        : Message(
          "Dikerjakan oleh salah satu pelaksananya saja: langkah {0}",
          en: "Done by only one of its performers: {0}",
          .text(TimeLineWords.numbers(of: facts.either))
        )
    }
  }
}
