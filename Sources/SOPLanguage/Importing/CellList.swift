/// The elements of a list that stands in one cell or below one heading.
///
/// The rules: an element begins with a list mark (`-`, `•`, `1.`, `a)`) at the start of a line; a
/// line that begins with a dash holds further elements behind ` - `; a line that begins with the
/// number 1 holds further ones behind 2, 3 …, also where the line breaks between them were lost
/// (`Komputer3 Printer4 Meja`); a semicolon separates elements. Lines without any mark are elements
/// when each begins with a capital letter or a digit, and one text otherwise.
enum CellList {
  /// The elements of a text of some lines, without their marks.
  static func elements(of lines: [[UInt8]]) -> [[UInt8]] {
    let lines = lines.map { Blanks.fold($0) }.filter { !$0.isEmpty }
    let isMarked = lines.contains { markLength($0) > 0 }
    let isList = isMarked || lines.allSatisfy { beginsLikeElement($0) }
    var elements: [[UInt8]] = []
    for line in lines {
      let length = markLength(line)
      if length == 0, !elements.isEmpty, isMarked || !isList {
        elements[elements.count - 1] += [0x20] + line
        continue
      }
      elements += split(line)
    }
    return elements.flatMap { $0.split(separator: UInt8(ascii: ";")) }
      .map { withoutMark(Blanks.fold(Array($0))) }.filter { !$0.isEmpty }
  }

  /// A text without the list mark at its beginning, as `- a) Kepala` has two.
  static func withoutMark(_ text: [UInt8]) -> [UInt8] {
    var rest = text
    while case let length = markLength(rest), length > 0 {
      if length == rest.count { return isDash(rest) ? rest : [] }
      rest = Array(rest[length...])
    }
    return rest
  }

  /// A lone dash says that there deliberately is nothing.
  private static func isDash(_ text: [UInt8]) -> Bool { text == [UInt8(ascii: "-")] }

  /// The elements of a line that begins with a mark, or the line itself.
  private static func split(_ line: [UInt8]) -> [[UInt8]] {
    if line.starts(with: [UInt8(ascii: "-"), 0x20]) { return splitAtDashes(line) }
    if let number = ListNumber(line), number.value == 1, markLength(line) > 0 {
      return splitAtNumbers(line, number)
    }
    return [line]
  }

  private static func splitAtDashes(_ line: [UInt8]) -> [[UInt8]] {
    var elements: [[UInt8]] = []
    var start = 0
    for index in line.indices.dropFirst(2)
    where line[index] == UInt8(ascii: "-") && line[index - 1] == 0x20
      && index + 1 < line.count && line[index + 1] == 0x20
    {
      elements.append(Array(line[start..<index]))
      start = index
    }
    return elements + [Array(line[start...])]
  }

  /// Cuts before 2, 3 … where a text begins with a capital behind each.
  private static func splitAtNumbers(_ line: [UInt8], _ first: ListNumber) -> [[UInt8]] {
    var elements: [[UInt8]] = []
    var start = first.length
    var expected = 2
    var index = first.length
    while index < line.count {
      defer { index += 1 }
      guard line[index].isASCIIDigit, !line[index - 1].isASCIIDigit,
        let number = ListNumber(line, at: index), number.value == expected,
        number.hasMark == first.hasMark, beginsWithCapital(line, at: index + number.length),
        !isCounted(line[..<index])
      else { continue }
      elements.append(Array(line[start..<index]))
      start = index + number.length
      expected += 1
    }
    return elements + [Array(line[start...])]
  }

  /// Whether the number behind a text belongs to it, as in "Undang-Undang Nomor 2 Tahun 2012".
  private static func isCounted(_ text: ArraySlice<UInt8>) -> Bool {
    guard let word = FoldedName(Array(text)).words.last else { return false }
    let counting: [StaticString] = [
      "nomor", "no", "tahun", "pasal", "ayat", "angka", "tingkat", "kelas", "tahap", "ke",
    ]
    return text.last == 0x20 && counting.contains { word.spells($0) }
  }

  // MARK: Marks

  /// The length of the list mark at the beginning of a folded text, blanks included.
  static func markLength(_ text: [UInt8]) -> Int {
    if let length = bulletLength(text) {
      var end = length
      while case let blank = Blanks.length(text, at: end, before: text.count), blank > 0 {
        end += blank
      }
      return end
    }
    if let number = ListNumber(text) {
      // "1 Kartu" begins a list whose full stop was lost, "1 lembar" counts sheets.
      let isMark =
        number.hasMark || (number.value == 1 && beginsWithCapital(text, at: number.length))
      return isMark ? number.length : 0
    }
    return letterLength(text)
  }

  private static func bulletLength(_ text: [UInt8]) -> Int? {
    bullets.first { text.starts(with: $0.text.utf8) }?.utf8CodeUnitCount
  }

  /// Word's own bullets are characters of a private area.
  private static let bullets: [StaticString] = [
    "-", "*", "•", "·", "–", "—", "▪", "●", "◦", "➢", "✓", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}",
  ]

  /// `a.` or `b)` before a blank.
  private static func letterLength(_ text: [UInt8]) -> Int {
    guard text.count > 2, text[0].isASCIILetter, text[0] | 0x20 <= UInt8(ascii: "j"),
      text[1] == UInt8(ascii: ".") || text[1] == UInt8(ascii: ")"), text[2] == 0x20
    else { return 0 }
    return 3
  }

  private static func beginsWithCapital(_ text: [UInt8], at index: Int) -> Bool {
    index < text.count && text[index].isASCIIUppercase
  }

  private static func beginsLikeElement(_ text: [UInt8]) -> Bool {
    text[0].isASCIIUppercase || text[0].isASCIIDigit || text[0] >= 0x80
  }
}
