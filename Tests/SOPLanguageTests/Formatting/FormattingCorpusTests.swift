import Foundation
import SOPLanguage
import SOPTestSupport
import Testing

/// The formatter on everything that there is, and on what may become of it at a desk.
struct FormattingCorpusTests {
  /// How many mutants are tried; `MUTANTS=10000` tries that many.
  private static let count =
    ProcessInfo.processInfo.environment["MUTANTS"].flatMap { Int($0) } ?? 500

  private static let corpus = Samples.definitions + Samples.sound

  @Test func `definitions and fixtures are in canonical form`() {
    let others = Self.corpus.filter { $0.formatted.bytes != $0.bytes }
    #expect(others.map { $0.path } == [])
  }

  @Test func `in whatever order fields are written, the form's order comes out`() {
    var random = SeededGenerator(seed: 8)
    var tried = 0
    for file in Self.corpus where !Shuffled.holdsRemarks(file) {
      let shuffled = Shuffled.fields(of: file, using: &random)
      if shuffled.bytes == file.bytes { continue }
      tried += 1
      // Authors' blank lines go with the field below them.
      let lines = { (file: SourceFile) in file.bytes.split(separator: 0x0A) }
      let isRestored = lines(shuffled.formatted) == lines(file)
      let isSameModel = shuffled.modelAlone == file.modelAlone
      #expect(isRestored, "\(file.path)")
      #expect(isSameModel, "\(file.path)")
    }
    #expect(tried > 20)
  }

  @Test func `every text that shows something in the rules reads the same afterwards`() {
    for file in Rule.all.flatMap({ $0.example.wrongFiles + $0.example.rightFiles }) {
      let after = file.formatted
      #expect(after.formatted.bytes == after.bytes)
      #expect(after.modelAlone == file.modelAlone, "\(file.text(in: SourceRange(0, 200)))")
      #expect(after.unknownLines == file.unknownLines)
    }
  }

  @Test func `mutants are read the same afterwards, and formatting again changes nothing`() {
    var random = SeededGenerator(seed: 6)
    var changed = 0
    for number in 0..<Self.count {
      let file = Self.corpus[number % Self.corpus.count]
      var text = file.bytes
      if number % 3 > 0 { text = Untidy.text(text, using: &random) }
      if number % 3 < 2 {
        let kind = Mutation.Kind.allCases[number / 3 % Mutation.Kind.allCases.count]
        var mutator = Mutator(file.replacingText(by: text), seed: UInt64(number))
        text = mutator.mutation(kind)?.contents ?? text
      }
      let before = file.replacingText(by: text)
      let after = before.formatted
      if after.bytes != before.bytes { changed += 1 }
      let shown = "mutant \(number) of \(file.path)"
      #expect(after.formatted.bytes == after.bytes, "\(shown)")
      #expect(after.modelAlone == before.modelAlone, "\(shown)")
      #expect(after.unknownLines == before.unknownLines, "\(shown)")
    }
    print("formatter: \(Self.count) mutants, \(changed) of them changed")
    #expect(changed > Self.count / 2)
  }

  @Test func `any bytes at all are formatted to something that stays`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let file = Self.corpus.randomElement(using: &random)
      var text = file?.bytes ?? []
      for _ in 0..<Int.random(in: 1...40, using: &random) where !text.isEmpty {
        let place = Int.random(in: 0..<text.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: text.remove(at: place)
        case 1: text[place] = UInt8.random(in: 0...255, using: &random)
        default: text.insert("\n:;-#|\t ".utf8.randomElement(using: &random) ?? 0, at: place)
        }
      }
      let before = SourceFile(path: file?.path ?? "a.sop", contents: text)
      let after = before.formatted
      #expect(after.formatted.bytes == after.bytes)
      #expect(after.modelAlone == before.modelAlone)
      #expect(after.unknownLines == before.unknownLines)
    }
  }
}

/// Makes a text untidy without changing what it says.
private enum Untidy {
  static func text(_ bytes: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
    let end = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    return Array(lines.map { line($0, using: &random) + end }.joined().utf8)
  }

  private static func line(_ line: Substring, using random: inout SeededGenerator) -> String {
    let content = line.drop { $0 == " " }
    if content.isEmpty || content.hasPrefix("#") { return String(line) }
    let isItem = content.hasPrefix("- ")
    var text = String(content)
    if isItem {
      let mark = ["-", "*", "•", "–", "1.", "a)"].randomElement(using: &random) ?? "-"
      text = mark + text.dropFirst()
    }
    if !isItem, let colon = text.firstIndex(of: ":"), Bool.random(using: &random) {
      text.insert(" ", at: colon)
    }
    let blank = [" ", " ", "  ", "\u{A0}"].randomElement(using: &random) ?? " "
    text = text.replacing(" ", with: blank)
    let indent = Int.random(in: 0...3, using: &random)
    // A line that goes on with the one above has to stay further in than the text there.
    let goesOn = !isItem && !content.contains(":") && line.hasPrefix("    ")
    return String(repeating: " ", count: goesOn ? 9 : indent) + text
  }
}

/// Writes the fields at the top of a file, below its title, in another order.
private enum Shuffled {
  /// Whether comments or notes of the author stand in a file: they bind its order.
  static func holdsRemarks(_ file: SourceFile) -> Bool {
    let tree = TreeBuilder.tree(of: file, named: FileID(0))
    return tree.lines.contains { $0.kind == .comment || $0.kind == .note }
      || file.text(in: SourceRange(0, file.bytes.count)).contains("BELUM:")
  }

  static func fields(of file: SourceFile, using random: inout SeededGenerator) -> SourceFile {
    let tree = TreeBuilder.tree(of: file, named: FileID(0))
    let starts = tree.roots.map { Int(tree.lines[Int(tree[$0].line)].range.start) }
    let ends = starts.dropFirst() + [file.bytes.count]
    let units = zip(tree.roots, zip(starts, ends)).map { id, range in
      (tree[id].keyword, file.bytes[range.0..<range.1] + [0x0A])
    }
    let places = units.indices.dropFirst().filter { place in
      let keyword = units[place].0
      return !keyword.form.isRepeatable && keyword.form.opens.isDisjoint(with: .anyStep)
    }
    var text = units
    for (place, other) in zip(places, places.shuffled(using: &random)) {
      text[place] = units[other]
    }
    return file.replacingText(by: Array(text.map { $0.1 }.joined()))
  }
}
