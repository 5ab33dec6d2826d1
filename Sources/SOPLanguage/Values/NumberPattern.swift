/// How an agency numbers its SOPs: fixed text, with braces where it changes.
///
/// `188.46/{angka}/DKUMKMP` fits `188.46/26/DKUMKMP`. Capitals and blanks do not count.
package struct NumberPattern: Hashable, Sendable {
  /// What stands at a changing place.
  package enum Place: UInt8, CaseIterable, Sendable {
    /// `{angka}`: one or more digits.
    case digits
    /// `{huruf}`: one or more letters.
    case letters
    /// `{bulan}`: a month, in Roman or in one or two digits.
    case month
    /// `{tahun}`: a year of four digits.
    case year
    /// `{teks}`: anything but a slash.
    case text

    /// The word in the braces.
    package var spelling: StaticString {
      switch self {
      case .digits: "angka"
      case .letters: "huruf"
      case .month: "bulan"
      case .year: "tahun"
      case .text: "teks"
      }
    }
  }

  /// A part of a pattern.
  fileprivate enum Part: Hashable, Sendable {
    case fixed([UInt8])
    case place(Place)
  }

  /// The pattern as written.
  package let written: String
  private let parts: [Part]

  /// Reads a pattern.
  package static func read(
    _ text: ValueText,
    into findings: inout Findings
  ) -> Entry<NumberPattern> {
    if let mark: Entry<NumberPattern> = PlainEntry.mark(text) { return mark }
    var parts: [Part] = []
    let behind = text.extent.upperBound
    var index = text.extent.lowerBound
    while index < behind {
      let open = text.bytes[index...].firstIndex(of: UInt8(ascii: "{")) ?? behind
      if open > index { parts.append(.fixed(folded(text.bytes[index..<open]))) }
      guard open < behind else { break }
      let close = text.bytes[open...].firstIndex(of: UInt8(ascii: "}"))
      let end = close ?? behind
      let word = text.name(of: open + 1..<end)
      guard close != nil, let place = place(named: word) else {
        let range = open..<min(end + 1, behind)
        findings.report(
          .unknownNumberPlace(text.text(of: range)),
          in: text.file,
          at: text.range(of: range)
        )
        return .unreadable(text.text)
      }
      parts.append(.place(place))
      index = end + 1
    }
    return .value(NumberPattern(written: text.text, parts: parts))
  }

  /// Whether a number is made after the pattern.
  package func fits(_ number: String) -> Bool {
    let bytes = NumberPattern.folded(Array(number.utf8)[...])
    // Where the parts so far may end; every part moves these ends forward.
    var ends = [Bool](repeating: false, count: bytes.count + 1)
    ends[0] = true
    for part in parts {
      var next = [Bool](repeating: false, count: bytes.count + 1)
      for start in ends.indices where ends[start] {
        for end in start...bytes.count where part.fits(bytes[start..<end]) { next[end] = true }
      }
      ends = next
    }
    return ends[bytes.count]
  }

  private static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.filter { $0 != 0x20 && $0 != 0x09 }.map { $0.loweredASCII }
  }

  private static func place(named name: FoldedName) -> Place? {
    Place.allCases.first { $0.spelling.isEqual(to: name.bytes[...]) }
  }
}

extension NumberPattern.Part {
  /// Whether a stretch of a number is this part.
  fileprivate func fits(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .fixed(let text): return bytes.elementsEqual(text)
    case .place(let place):
      guard !bytes.isEmpty else { return false }
      switch place {
      case .digits: return bytes.allSatisfy { $0.isASCIIDigit }
      case .letters: return bytes.allSatisfy { $0.isASCIILetter }
      case .year: return bytes.count == 4 && bytes.allSatisfy { $0.isASCIIDigit }
      case .text: return !bytes.contains(UInt8(ascii: "/"))
      case .month:
        if RomanMonth.names.contains(bytes) { return true }
        guard let number = Int(String(decoding: bytes, as: UTF8.self)) else { return false }
        return bytes.count <= 2 && (1...12).contains(number)
      }
    }
  }
}

/// The months as official numbers write them.
private enum RomanMonth {
  static let names = WordList([
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
  ])
}
