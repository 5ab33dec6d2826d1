// The part of the grammar that the readers of values accept, in the form in which they are told to
// people. A test holds every rule against its reader.

extension Grammar {
  static let valueRules: [Rule] =
    timeRules + dateRules + costRules + flowRules + nameRules + legalRules + contactRules
    + smallRules

  // MARK: Time

  private static let timeRules: [Rule] = [
    Rule(
      "nilai-waktu",
      .values,
      .sequence([
        .optional(
          .sequence([.words(["paling lama", "maksimal", "kurang lebih", "sekitar"]), " "])
        ),
        .choice([.rule("lama"), .rule("rentang-waktu")]),
        .optional(
          .sequence([
            " ", .words(["sejak", "setelah", "terhitung", "dihitung"]), " ", .rule("butir"),
          ])
        ),
        .optional("."),
      ])
    ),
    Rule(
      "nilai-batas-waktu",
      .values,
      .sequence([
        .rule("lama"), .optional(.sequence([" (", .rule("peraturan-singkat"), ")"])),
      ])
    ),
    Rule(
      "lama",
      .values,
      .choice([
        .sequence([.rule("hitungan"), " ", .words(["menit", "detik"])]),
        .sequence([
          .rule("hitungan"), " jam",
          .optional(.sequence([" ", .rule("hitungan"), " menit"])),
        ]),
        .sequence([.rule("hitungan"), " hari", .optional(.words([" kerja", " kalender"]))]),
        .sequence([.rule("bilangan-kecil"), " ", .words(["minggu", "bulan", "tahun"])]),
        .sequence([.digit(1...9), " x ", .rule("bilangan-kecil"), " ", .words(["menit", "jam"])]),
      ])
    ),
    Rule(
      "rentang-waktu",
      .values,
      .sequence([
        .rule("rentang"), " ",
        .words(["menit", "jam", "hari", "hari kerja", "hari kalender", "minggu", "bulan"]),
      ])
    ),
    Rule("hitungan", .values, .choice([.rule("bilangan"), .rule("bilangan-terbilang")])),
    Rule(
      "bilangan",
      .values,
      .choice([
        .sequence([.rule("bilangan-kecil"), .optional(.digit())]),
        .sequence([.digit(1...9), ",", .digit(1...9)]),
      ])
    ),
    Rule("bilangan-kecil", .values, .sequence([.digit(1...9), .optional(.digit())])),
    Rule(
      "bilangan-terbilang",
      .values,
      .words(
        spelledNumbers.enumerated().map { "\($0 + 1) (\($1))" }
          + [
            "14 (empat belas)", "15 (lima belas)", "20 (dua puluh)", "30 (tiga puluh)",
            "45 (empat puluh lima)", "60 (enam puluh)", "90 (sembilan puluh)",
          ]
      )
    ),
    Rule("rentang", .values, .choice(ranges)),
  ]

  private static let spelledNumbers = [
    "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
    "sebelas", "dua belas",
  ]

  /// Two numbers, the first one less than the second.
  private static let ranges: [Expression] =
    (UInt32(1)...8).map { first in
      .sequence([.digit(first...first), "-", .digit(first + 1...9)])
    } + [.sequence([.digit(1...9), "-", .digit(1...9), .digit()])]
    + (UInt32(1)...8).map { first in
      .sequence([.digit(first...first), .digit(), "-", .digit(first + 1...9), .digit()])
    }

  // MARK: Dates

  private static let dateRules: [Rule] = [
    Rule(
      "nilai-tanggal",
      .values,
      .choice([
        .sequence([.rule("hari-bulan"), " ", .rule("tahun")]),
        .sequence(["29 Februari ", .rule("tahun-kabisat")]),
        .sequence([.rule("hari-bulan-angka"), "/", .rule("tahun")]),
        .sequence([.rule("tahun"), "-", .choice(isoDays)]),
        .sequence([.words(months.map { $0.name }), " ", .rule("tahun")]),
        .rule("tahun"),
      ])
    ),
    Rule(
      "hari-bulan",
      .values,
      .choice(
        lengths.map { days in
          .sequence([
            dayNumber(upTo: days), " ", .words(months.filter { $0.days == days }.map { $0.name }),
          ])
        }
      )
    ),
    Rule(
      "hari-bulan-angka",
      .values,
      .choice(
        lengths.map { days in
          .sequence([twoDigitDay(upTo: days), "/", .words(numbersOfMonths(with: days))])
        }
      )
    ),
    Rule("tahun", .values, .sequence([.words(["19", "20"]), .digits(2)])),
    Rule(
      "tahun-kabisat",
      .values,
      .choice([
        .sequence([
          .words(["19", "20"]),
          .choice([
            .sequence(["0", .words(["4", "8"])]),
            .sequence([.words(["2", "4", "6", "8"]), .words(["0", "4", "8"])]),
            .sequence([.words(["1", "3", "5", "7", "9"]), .words(["2", "6"])]),
          ]),
        ]),
        "2000",
      ])
    ),
  ]

  /// The months with the number of days that each has in every year.
  private static let months: [(name: String, days: Int)] = (1...12).map { month in
    (MonthNames.name(month).text, GregorianCalendar.days(inMonth: month, of: 2001))
  }

  private static let lengths = [28, 30, 31]

  private static func numbersOfMonths(with days: Int) -> [String] {
    (1...12).filter { months[$0 - 1].days == days }.map { $0 < 10 ? "0\($0)" : "\($0)" }
  }

  private static let isoDays: [Expression] = lengths.map { days in
    .sequence([.words(numbersOfMonths(with: days)), "-", twoDigitDay(upTo: days)])
  }

  /// Month and day in four digits.
  static let monthAndDay: Expression = .choice(
    lengths.map { days in
      .sequence([.words(numbersOfMonths(with: days)), twoDigitDay(upTo: days)])
    }
  )

  private static func dayNumber(upTo last: Int) -> Expression {
    .choice([.digit(1...9), tens(upTo: last)])
  }

  private static func twoDigitDay(upTo last: Int) -> Expression {
    .choice([.sequence(["0", .digit(1...9)]), tens(upTo: last)])
  }

  /// The days from 10 to `last`: 28, 30 or 31.
  private static func tens(upTo last: Int) -> Expression {
    let last = UInt32(last)
    if last < 30 {
      return .choice([.sequence(["1", .digit()]), .sequence(["2", .digit(0...last - 20)])])
    }
    return .choice([
      .sequence([.digit(1...2), .digit()]), .sequence(["3", .digit(0...last - 30)]),
    ])
  }

  // MARK: Money

  private static let costRules: [Rule] = [
    Rule(
      "nilai-biaya",
      .values,
      .choice([
        .words(["tidak dipungut biaya", "gratis", "Rp0"]),
        .sequence([
          .choice([.rule("ribuan"), .rule("jutaan"), .rule("rentang-biaya")]),
          .optional(.sequence([.words([" per ", " untuk ", "/"]), .rule("butir")])),
        ]),
      ])
    ),
    Rule(
      "ribuan",
      .values,
      .sequence(["Rp", .digit(1...9), .optional(.digit()), .optional(.digit()), ".", .digits(3)])
    ),
    Rule(
      "jutaan",
      .values,
      .sequence(["Rp", .digit(1...9), .optional(.digit()), ".", .digits(3), ".", .digits(3)])
    ),
    Rule("rentang-biaya", .values, .sequence([.rule("ribuan"), "-", .rule("jutaan")])),
  ]
}
