import SOPLanguage
import SOPTestSupport
import Testing

/// The one table of keywords.
struct VocabularyTests {
  @Test func `every keyword has exactly one row`() {
    let rows = Dictionary(grouping: Vocabulary.entries, by: { $0.keyword })
    #expect(Vocabulary.entries.count == Keyword.allCases.count)
    for keyword in Keyword.allCases {
      #expect(rows[keyword]?.count == 1, "\(keyword)")
      #expect(keyword.entry.keyword == keyword)
      #expect(Vocabulary.entries[Vocabulary.rank(keyword)].keyword == keyword)
    }
  }

  @Test(arguments: Keyword.allCases)
  func `a keyword is explained in both languages`(keyword: Keyword) {
    let help = keyword.entry.help
    #expect(help.indonesian.text != help.english.text)
    for wording in [help.indonesian.text, help.english.text] {
      #expect(wording.hasSuffix(".") || wording.hasSuffix("…"), "\(wording)")
      #expect(wording.count > 8 && !wording.contains("!"), "\(wording)")
    }
  }

  @Test(arguments: Keyword.allCases)
  func `the example of a keyword is read as that keyword without a finding`(keyword: Keyword) {
    let context = KeywordContext(keyword)
    let tree = SyntaxTree.of(context.text(with: keyword.entry.example.text), path: context.path)
    let node = tree.nodes[context.position]
    let elements = tree.elements(of: SyntaxNodeID(context.position)).filter { !$0.isEmpty }
    #expect(node.keyword == keyword)
    #expect(keyword.form.argument == .none || !node.argument.isEmpty)
    #expect(keyword.form.value == .nothing || keyword == .parallel || !elements.isEmpty)
    // A `Bersamaan` alone is not closed; that is all there is to say.
    let isOpen = keyword == .parallel || keyword == .branch
    #expect(tree.codes == (isOpen ? [108] : []))
  }

  @Test(arguments: Keyword.allCases)
  func `every spelling of a keyword is read`(keyword: Keyword) {
    let context = KeywordContext(keyword)
    for spelling in keyword.entry.otherSpellings {
      let line = spelling.text + context.argument(of: keyword) + ": 1"
      let tree = SyntaxTree.of(context.text(with: line), path: context.path)
      #expect(tree.nodes[context.position].keyword == keyword, "\(spelling.text)")
      #expect(tree.codes == [113], "\(spelling.text)")
    }
  }

  @Test func `no spelling belongs to two keywords`() {
    let names = Vocabulary.spellings.map { String(decoding: $0.squeezed, as: UTF8.self) }
    #expect(names.allSatisfy { !$0.isEmpty })
    #expect(Set(names).count == names.count)
    for spelling in Vocabulary.spellings {
      #expect(Vocabulary.keyword(squeezed: spelling.squeezed) == spelling.keyword)
    }
  }

  /// One slip must never turn a keyword into another one.
  @Test func `canonical spellings are at least two slips away from any other keyword`() {
    for name in Vocabulary.spellings where name.isCanonical {
      for other in Vocabulary.spellings where other.keyword != name.keyword {
        let distance = EditDistance.distance(name.squeezed, other.squeezed, atMost: 1)
        #expect(distance == nil, "\(name.keyword) and \(other.keyword)")
      }
    }
  }

  @Test(arguments: [
    "waktu penyelesaian", "WAKTU PENYELESAIAN", "Waktu\u{A0}penyelesaian", "Waktu penye lesaian",
    "Waktu – penyelesaian", "  Waktu  penyelesaian ",
  ])
  func `case, blanks and marks in a keyword do not matter`(spelling: String) {
    let tree = SyntaxTree.of("SOP: A\n\(spelling): 3 hari\n")
    #expect(tree.nodes.last?.keyword == .completionTime)
    #expect(tree.messages == 0)
  }

  @Test func `every block is opened by one keyword and admits another`() {
    let openers = Vocabulary.entries.filter { $0.form.opens != [] }
    #expect(Set(openers.map { $0.form.opens }).count == openers.count)
    for opener in openers {
      #expect(Vocabulary.entries.contains { $0.form.parents.contains(opener.form.opens) })
    }
  }

  @Test func `every type of value is used`() {
    for type in ValueType.allCases {
      #expect(Vocabulary.entries.contains { $0.form.value == type }, "\(type)")
    }
  }
}
