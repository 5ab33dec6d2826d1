/// How wide text is in Helvetica, Arial and Liberation Sans, which share their widths.
///
/// Nobody can ask a browser or a printer how wide a text will be while a page is written, so the
/// widths are here. Everything is a whole number: sizes and widths are tenths of a point (or of a
/// pixel), so the same text breaks at the same place on every machine.
package enum TextMetrics {
  /// How heavy the letters are.
  package enum Weight: Sendable {
    case regular, bold
  }

  /// The width of a text in tenths, at a size in tenths.
  package static func width(of text: String, size: Int, weight: Weight = .regular) -> Int {
    var sum = 0
    for scalar in text.unicodeScalars { sum += width(of: scalar, weight) }
    return (sum * size + 999) / 1000
  }

  /// The width of the widest word of a text.
  package static func widestWord(of text: String, size: Int, weight: Weight = .regular) -> Int {
    words(of: text).reduce(0) { max($0, width(of: $1, size: size, weight: weight)) }
  }

  /// The lines of a text that fit into a width; only a word that is too wide is broken.
  package static func lines(
    of text: String,
    within limit: Int,
    size: Int,
    weight: Weight = .regular
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words(of: text) {
      let longer = line.isEmpty ? word : line + " " + word
      if width(of: longer, size: size, weight: weight) <= limit {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var pieces = pieces(of: word, within: limit, size: size, weight: weight)
      line = pieces.popLast() ?? ""
      lines += pieces
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private static func words(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A word cut into pieces that fit, behind a slash or a hyphen where there is one.
  private static func pieces(
    of word: String,
    within limit: Int,
    size: Int,
    weight: Weight
  ) -> [String] {
    var pieces: [String] = []
    var piece: [Unicode.Scalar] = []
    var breakPoint = 0
    for scalar in word.unicodeScalars {
      piece.append(scalar)
      if width(of: text(piece[...]), size: size, weight: weight) > limit, piece.count > 1 {
        let cut = breakPoint > 0 ? breakPoint : piece.count - 1
        pieces.append(text(piece[..<cut]))
        piece.removeFirst(cut)
        breakPoint = 0
      }
      if scalar == "/" || scalar == "-" { breakPoint = piece.count }
    }
    if !piece.isEmpty { pieces.append(text(piece[...])) }
    return pieces
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in scalars { result.unicodeScalars.append(scalar) }
    return result
  }

  private static func width(of scalar: Unicode.Scalar, _ weight: Weight) -> Int {
    let code = Int(scalar.value)
    if code >= 32, code < 127 {
      return Int(weight == .bold ? boldWidths[code - 32] : regularWidths[code - 32])
    }
    return switch code {
    case 0..<32, 0x7F, 0x200B...0x200F, 0xFEFF: 0
    case 0xA0, 0xB7: 278
    case 0xB0...0x24F: 667
    case 0x2018...0x201F, 0x2022: weight == .bold ? 500 : 350
    case 0x2013: 556
    default: 1000
    }
  }

  /// Widths of the printable ASCII characters in thousandths of the size.
  private static let regularWidths: [UInt16] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722,
    667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944,
    667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222,
    500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334,
    584,
  ]

  /// The same for bold letters.
  private static let boldWidths: [UInt16] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  ]
}
