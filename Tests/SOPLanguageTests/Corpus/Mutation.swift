import SOPLanguage
import SOPTestSupport

/// One thing broken in a sound SOP, as it happens at a desk.
struct Mutation: Sendable {
  /// What is broken.
  enum Kind: String, CaseIterable, Sendable {
    case performerMisspelt = "performer misspelt"
    case performerReplaced = "performer replaced by another"
    case documentMisspelt = "document misspelt"
    case documentReplaced = "document replaced by another"
    case stateMisspelt = "state misspelt"
    case keywordMisspelt = "keyword misspelt"
    case referenceMisspelt = "title or reference misspelt"
    case digitReplaced = "digit replaced"
    case digitLost = "digit lost"
    case valueLost = "value lost"
    case wordLost = "word lost"
    case lineLost = "line lost"
    case lineDoubled = "line doubled"
    case linesSwapped = "lines swapped"
  }

  let kind: Kind
  /// The path of the file.
  let path: String
  /// The number of the line, from one.
  let line: Int
  /// The file afterwards.
  let contents: [UInt8]
}

/// Breaks things in one file.
struct Mutator {
  private let path: String
  private let lines: [String]
  private var random: SeededGenerator

  init(_ file: SourceFile, seed: UInt64) {
    path = file.path
    lines = String(decoding: file.bytes, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ).map { String($0) }
    random = SeededGenerator(seed: seed &+ UInt64(file.bytes.count))
  }

  /// A mutation of `kind` at a random place; nothing when there is no such place.
  mutating func mutation(_ kind: Mutation.Kind) -> Mutation? {
    let places = lines.indices.filter { isPlace($0, kind) }
    guard let place = places.randomElement(using: &random) else { return nil }
    var changed = lines
    switch kind {
    case .lineLost: changed.remove(at: place)
    case .lineDoubled: changed.insert(lines[place], at: place)
    case .linesSwapped: changed.swapAt(place, place + 1)
    case .keywordMisspelt:
      guard let colon = lines[place].firstIndex(of: ":") else { return nil }
      changed[place] = misspelt(lines[place][..<colon]) + lines[place][colon...]
    case .performerReplaced, .documentReplaced: changed[place] = replaced(place, kind)
    case .digitReplaced, .digitLost: changed[place] = withoutDigit(place, kind)
    case .valueLost: changed[place] = String(lines[place][..<valueStart(place)])
    case .wordLost: changed[place] = withoutWord(place)
    case .stateMisspelt: changed[place] = misspeltState(place)
    case .performerMisspelt, .documentMisspelt, .referenceMisspelt:
      changed[place] = misspeltElement(place)
    }
    guard changed != lines else { return nil }
    let contents = Array(changed.joined(separator: "\n").utf8)
    return Mutation(kind: kind, path: path, line: place + 1, contents: contents)
  }

  // MARK: Places

  private func isPlace(_ place: Int, _ kind: Mutation.Kind) -> Bool {
    let line = lines[place]
    let isBlank = line.allSatisfy { $0 == " " } || line.hasPrefix("#")
    guard !isBlank else { return false }
    switch kind {
    case .lineLost, .lineDoubled: return true
    case .linesSwapped:
      return place + 1 < lines.count && lines[place] != lines[place + 1]
    case .keywordMisspelt: return keyword(place) != nil && valueStart(place) > line.startIndex
    case .performerMisspelt: return names(place, ["Oleh", "Pelaksana", "Melalui"])
    case .performerReplaced: return names(place, ["Oleh"])
    case .documentMisspelt:
      return names(place, ["Kelengkapan", "Output", "Dokumen", "Persyaratan", "Produk pelayanan"])
    case .documentReplaced: return names(place, ["Kelengkapan", "Output"])
    case .stateMisspelt:
      return line.contains("[") && names(place, ["Kelengkapan", "Output", "Dokumen"])
    case .referenceMisspelt:
      return names(place, ["SOP", "Keterkaitan", "Terkait", "Jalankan", "Menggantikan", "Lanjut"])
    case .digitReplaced, .digitLost: return line.contains { $0.isNumber }
    case .valueLost: return keyword(place) != nil && valueStart(place) < line.endIndex
    case .wordLost: return line[valueStart(place)...].contains { $0.isLetter }
    }
  }

  /// Whether the line is one of these keywords, or an item below one, with something to break.
  private func names(_ place: Int, _ keywords: [String]) -> Bool {
    guard lines[place][valueStart(place)...].contains(where: { $0.isLetter }) else { return false }
    if let own = keyword(place) { return keywords.contains(own) }
    guard isItem(place) else { return false }
    var above = place
    while above > 0, keyword(above) == nil { above -= 1 }
    return keyword(above).map { keywords.contains($0) } ?? false
  }

  private func isItem(_ place: Int) -> Bool {
    lines[place].drop { $0 == " " }.hasPrefix("- ")
  }

  private func keyword(_ place: Int) -> String? {
    guard !isItem(place), let colon = lines[place].firstIndex(of: ":") else { return nil }
    let words = lines[place][..<colon].split(separator: " ")
    guard let first = words.first else { return nil }
    let hasArgument = ["Langkah", "Keputusan", "Berjenjang", "Jika", "Abaikan"].contains(first)
    return hasArgument ? String(first) : words.joined(separator: " ")
  }

  private func valueStart(_ place: Int) -> String.Index {
    let line = lines[place]
    let mark: Character = isItem(place) ? "-" : ":"
    guard let position = line.firstIndex(of: mark) else { return line.startIndex }
    let next = line.index(after: position)
    return line[next...].firstIndex { $0 != " " } ?? line.endIndex
  }

  // MARK: Changes

  /// The text with one letter lost, doubled or replaced.
  private mutating func misspelt(_ text: Substring) -> String {
    let letters = text.indices.filter { text[$0].isLetter }
    guard let place = letters.randomElement(using: &random) else { return String(text) }
    var result = text
    switch Int.random(in: 0...2, using: &random) {
    case 0: result.remove(at: place)
    case 1: result.insert(text[place], at: place)
    default: result.replaceSubrange(place...place, with: text[place] == "k" ? "l" : "k")
    }
    return String(result)
  }

  /// The line with one element's name misspelt.
  private mutating func misspeltElement(_ place: Int) -> String {
    let start = valueStart(place)
    let parts = lines[place][start...].split(separator: ";", omittingEmptySubsequences: false)
    guard let chosen = parts.indices.randomElement(using: &random) else { return lines[place] }
    let changed = parts.indices.map { index -> String in
      guard index == chosen else { return String(parts[index]) }
      let name = parts[index].prefix { $0 != "[" }
      return misspelt(name) + parts[index].dropFirst(name.count)
    }
    return lines[place][..<start] + changed.joined(separator: ";")
  }

  private mutating func misspeltState(_ place: Int) -> String {
    let line = lines[place]
    let brackets = line.indices.filter { line[$0] == "[" }
    guard let open = brackets.randomElement(using: &random),
      let close = line[open...].firstIndex(of: "]")
    else { return line }
    return line[...open] + misspelt(line[line.index(after: open)..<close]) + line[close...]
  }

  /// The line with its first element replaced by one that stands in another line of this kind.
  private mutating func replaced(_ place: Int, _ kind: Mutation.Kind) -> String {
    let others = lines.indices.filter { isPlace($0, kind) && $0 != place }
    guard let other = others.randomElement(using: &random) else { return lines[place] }
    let source = lines[other][valueStart(other)...]
    let name = source.split(separator: ";").first.map { String($0) } ?? ""
    let rest = lines[place][valueStart(place)...].split(separator: ";").dropFirst()
    return lines[place][..<valueStart(place)]
      + ([name] + rest.map { String($0) })
      .joined(separator: ";")
  }

  private mutating func withoutDigit(_ place: Int, _ kind: Mutation.Kind) -> String {
    var line = lines[place]
    let digits = line.indices.filter { line[$0].isNumber }
    guard let digit = digits.randomElement(using: &random) else { return line }
    let old = line.remove(at: digit)
    if kind == .digitLost { return line }
    let new = Int.random(in: 0...9, using: &random)
    line.insert(contentsOf: String(new) == String(old) ? "7" : String(new), at: digit)
    return line
  }

  private mutating func withoutWord(_ place: Int) -> String {
    let start = valueStart(place)
    var words = lines[place][start...].split(separator: " ", omittingEmptySubsequences: false)
    guard let chosen = words.indices.randomElement(using: &random) else { return lines[place] }
    words.remove(at: chosen)
    return lines[place][..<start] + words.joined(separator: " ")
  }
}
