/// The names of the months as they are met on forms.
enum MonthNames {
  /// The number of the month that the letters of `word` name.
  static func month(_ cursor: ValueCursor, _ word: Range<Int>) -> Int? {
    for (position, spellings) in spellings.enumerated() {
      for spelling in spellings where cursor.matches(word, spelling) { return position + 1 }
    }
    return nil
  }

  /// The month that a misspelt word is likely to mean.
  static func nearest(_ word: [UInt8]) -> StaticString? {
    let names = spellings.map { $0[0] }
    let nearest = EditDistance.nearest(to: word, among: names.map { Array($0.text.utf8) })
    return nearest.count == 1 ? canonical[nearest[0]] : nil
  }

  /// The month's name as it is written in a date.
  static func name(_ month: Int) -> StaticString { canonical[(month + 11) % 12] }

  private static let canonical: [StaticString] = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
  ]

  /// The spellings of each month: the one in use, abbreviations, the spelling before 1972, English.
  private static let spellings: [[StaticString]] = [
    ["januari", "jan", "djanuari", "january"],
    ["februari", "feb", "febr", "pebruari", "peb", "pebr", "february"],
    ["maret", "mar", "mrt", "march"],
    ["april", "apr"],
    ["mei", "may"],
    ["juni", "jun", "djuni", "june"],
    ["juli", "jul", "djuli", "july"],
    ["agustus", "agu", "ags", "agt", "agst", "aug", "august"],
    ["september", "sep", "sept"],
    ["oktober", "okt", "oct", "october"],
    ["november", "nov", "nopember", "nop"],
    ["desember", "des", "dec", "december"],
  ]
}
