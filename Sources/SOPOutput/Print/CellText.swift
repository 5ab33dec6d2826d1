import SOPLanguage

/// The text of a cell as the widths of its words, so that its lines can be counted for any width.
struct CellText {
  /// A paragraph or an element of a list.
  private struct Paragraph {
    var words: [Int]
    var indent: Int
  }

  private var paragraphs: [Paragraph] = []
  private let blank: Int
  private let size: Int
  private let weight: TextMetrics.Weight

  /// Makes an empty cell with letters of a size.
  init(size: Int, weight: TextMetrics.Weight = .regular) {
    self.size = size
    self.weight = weight
    blank = TextMetrics.width(of: " ", size: size, weight: weight)
  }

  /// Other fonts than the measured ones are up to six per cent wider.
  static let factor = 106

  /// Adds a paragraph that begins `indent` tenths from the left.
  mutating func add(_ text: String, indent: Int = 0) {
    let words = text.utf8.split(separator: UInt8(ascii: " ")).map {
      TextMetrics.width(of: String(decoding: $0, as: UTF8.self), size: size, weight: weight)
        * CellText.factor / 100
    }
    if !words.isEmpty { paragraphs.append(Paragraph(words: words, indent: indent)) }
  }

  /// Adds paragraphs; several get bullets.
  mutating func add(list texts: [String]) {
    for text in texts { add(text, indent: texts.count > 1 ? size * 11 / 10 : 0) }
  }

  /// The width of the widest word with its indent.
  var widestWord: Int {
    var result = 0
    for paragraph in paragraphs {
      for word in paragraph.words { result = max(result, word + paragraph.indent) }
    }
    return result
  }

  /// The width of the longest paragraph on one line.
  var widestParagraph: Int {
    paragraphs.reduce(0) { widest, paragraph in
      let words = paragraph.words.reduce(0, +) + (paragraph.words.count - 1) * blank
      return max(widest, paragraph.indent + words)
    }
  }

  /// The number of lines when they may be `width` tenths long.
  func lineCount(within width: Int) -> Int {
    var count = 0
    for paragraph in paragraphs {
      let room = max(1, width - paragraph.indent)
      var used = 0
      count += 1
      for word in paragraph.words {
        if used > 0, used + blank + word > room {
          count += 1
          used = 0
        }
        if word > room {
          // A word that is too wide is broken anywhere.
          count += (word - 1) / room
          used = room
        } else {
          used += (used > 0 ? blank : 0) + word
        }
      }
    }
    return count
  }
}
