import SOPTestSupport
import Testing

@testable import SOPLanguage

/// The table of the family, its texts, and the well-made example.
@Suite
struct FlowRuleTableTests {
  @Test
  func `the table holds rules 401 to 420 in order`() {
    #expect(Rule.flowRules.map { $0.code } == Array(401...420))
  }

  @Test
  func `every rule of the family checks a procedure`() {
    for rule in Rule.flowRules {
      switch rule.check {
      case .procedure, .flow: break
      case .whileReading, .text, .registry: Issue.record("\(rule.code) does not check a procedure")
      }
    }
  }

  @Test
  func `slugs are made for addresses and differ`() {
    let slugs = Rule.flowRules.map { "\($0.slug)" }
    #expect(Set(slugs).count == slugs.count)
    for slug in slugs {
      #expect(slug.utf8.allSatisfy { $0 == UInt8(ascii: "-") || ($0 >= 0x61 && $0 <= 0x7A) })
    }
  }

  @Test
  func `the right example differs from the wrong one`() {
    for rule in Rule.flowRules {
      #expect("\(rule.example.wrong)" != "\(rule.example.right)", "\(rule.code)")
      for text in ["\(rule.example.wrong)", "\(rule.example.right)"] {
        #expect(text.hasPrefix("SOP: "), "\(rule.code)")
        #expect(!text.hasSuffix("\n"), "\(rule.code)")
        #expect(!text.contains("\t"), "\(rule.code)")
      }
    }
  }

  @Test(arguments: Rule.flowRules.map { $0.code })
  func `a wrong example yields its finding once and nothing worse than a suggestion besides`(
    code: UInt16
  ) throws {
    let rule = try #require(Rule.rule(code))
    let wrong = Compiler.compile([rule.example.file(rule.example.wrong)])
    #expect(wrong.codes.filter { $0 == code } == [code], "\(wrong.codes)")
    let others = wrong.diagnostics.filter { $0.code != code && $0.severity != .suggestion }
    #expect(others.map { $0.code } == [])
  }

  @Test(arguments: Rule.flowRules.map { $0.code })
  func `a right example yields nothing worse than a suggestion`(code: UInt16) throws {
    let rule = try #require(Rule.rule(code))
    let right = Compiler.compile([rule.example.file(rule.example.right)])
    #expect(right.diagnostics.filter { $0.severity != .suggestion }.map { $0.code } == [])
  }

  @Test
  func `the example of the language description yields only the suggestion to bound its loop`() {
    let items: [SampleItem] =
      [
        .activity(by: "Staf?", from: ["DPA"], to: ["Jadwal Pelaksanaan"]),
        .activity(by: "Kabid?", from: ["Surat Penawaran"], to: ["Jadwal Pelaksanaan"]),
        .activity(by: "Kasi?", from: ["Surat Penawaran"], to: ["Disposisi"]),
        .activity(by: "Staf?", from: ["Surat Penawaran", "DPA"], to: ["Nota Dinas"]),
      ]
      + SampleItem.chain(
        ["Kasi?", "Kabid?", "Sekretaris?", "Kadis?"],
        from: ["Nota Dinas"],
        refusal: .no(.back(4))
      ) + [.activity(by: "Staf?", from: ["Nota Dinas"], to: ["Nota Dinas"])]
    #expect(SampleFlow(items).codes == [412])
  }

  @Test
  func `of the flows of the definitions one loop has no bound and two decisions no refusal`() {
    let compilation = Samples.compilation
    let told = compilation.diagnostics.filter { 400..<500 ~= $0.code }
    #expect(
      told.map { "\(compilation.files[Int($0.file.index)].path) \($0.code)" } == [
        "balikpapan/dkumkmp/promosi-pameran.sop 412",
        "dpmptsp/promosi-forum-bisnis-virtual.sop 406",
        "dpmptsp/promosi-forum-bisnis.sop 406",
      ]
    )
  }

  // MARK: Words

  private static let step = StepID(3)

  private static let problems: [Problem] = [
    .unreachable(from: step, through: step), .unreachable(from: step, through: StepID(8)),
    .deadEnd(step, leadsToItself: true), .deadEnd(step, leadsToItself: false),
    .endlessLoop(from: step, to: StepID(8)), .endlessLoop(from: step, to: step),
    .crossingJump(.endsInside, from: step), .crossingJump(.leaves, from: step),
    .crossingJump(.enters, from: nil), .crossingJump(.changesBranch, from: step),
    .missingAnswer(nil), .missingAnswer("tidak setuju"), .missingRefusal(answers: 1),
    .missingRefusal(answers: 2), .duplicateAnswer("tidak"), .uselessDecision,
    .wrongDirection(isReturn: true, from: step, to: StepID(8)),
    .wrongDirection(isReturn: false, from: StepID(8), to: step), .hiddenDecision("jika"),
    .singleBranch(count: 0), .singleBranch(count: 1), .unboundedLoop(to: step),
    .tooManySteps(51), .tooManyAnswers(8), .tooManyBranches(8), .singlePerformer("Staf"),
    .makerIsChecker("Nota Dinas", madeIn: step), .returnNotToMaker("Nota Dinas", of: step),
    .descendingRanks(from: "Kadis", to: "Kabid"), .missingSteps, .missingEnd, .manyAnswers(3),
    .emptyActivity(step), .emptyAnswer,
  ]

  @Test
  func `every rule of the family words a problem`() {
    #expect(Set(FlowRuleTableTests.problems.map { $0.code }) == Set(401...420))
  }

  @Test(arguments: Language.allCases)
  func `headlines are short and have no stop, notes are sentences`(language: Language) {
    for problem in FlowRuleTableTests.problems {
      let headline = problem.headline.text(in: language)
      #expect(headline.split(separator: " ").count <= 20, "\(headline)")
      let short = [problem.headline, problem.label].compactMap { $0?.text(in: language) }
      let sentences = (problem.notes + problem.help).map { $0.text(in: language) }
      #expect(short.allSatisfy { !$0.hasSuffix(".") })
      for sentence in sentences { #expect(sentence.hasSuffix("."), "\(sentence)") }
      for text in short + sentences {
        #expect(!text.contains("!"), "\(text)")
        #expect(!text.contains("{"), "\(text)")
        #expect(text.split(separator: " ").count <= 20, "\(text)")
      }
    }
  }

  @Test
  func `nothing is said in the words of programmers`() {
    let banned = [
      "node", "graf", "simpul", "token", "sintaks", "error", "invalid", "ilegal", "ekspresi",
      "edge", "label",
    ]
    for problem in FlowRuleTableTests.problems {
      let messages = [problem.headline] + problem.notes + problem.help
      let words = messages.flatMap {
        FoldedName($0.text(in: .indonesian)).text.split(separator: " ")
      }
      for word in banned { #expect(!words.contains { $0 == word }, "\(word)") }
    }
  }

  @Test
  func `a suggestion begins with the word for it`() {
    for problem in FlowRuleTableTests.problems {
      guard let rule = Rule.rule(problem.code) else { continue }
      let isSuggestion = rule.severity(isDraft: true) == .suggestion
      let headline = problem.headline.text(in: .indonesian)
      #expect(headline.hasPrefix("sebaiknya ") == isSuggestion, "\(headline)")
    }
  }
}

/// The changes on offer, applied to the wrong examples.
@Suite
struct FlowFixTests {
  private func applied(_ fix: FixIt, to file: SourceFile) -> [UInt8] {
    var bytes = file.bytes
    for edit in fix.edits.reversed() {
      bytes.replaceSubrange(edit.range.indices, with: Array(edit.replacement.utf8))
    }
    return bytes
  }

  @Test
  func `a change without blanks settles the finding and no change harms a line`() throws {
    var count = 0
    for rule in Rule.flowRules {
      let file = rule.example.file(rule.example.wrong)
      let wrong = Compiler.compile([file])
      for finding in wrong.diagnostics where finding.code == rule.code {
        for fix in finding.fixes {
          count += 1
          let bytes = applied(fix, to: file)
          let repaired = Compiler.compile([SourceFile(path: "contoh.sop", contents: bytes)])
          let worse = repaired.diagnostics.filter { $0.code < 200 && $0.severity == .error }
          #expect(worse.map { $0.code } == [], "\(String(decoding: bytes, as: UTF8.self))")
          // What has a blank is settled only when somebody fills it in.
          if fix.confidence != .hasBlanks {
            #expect(!repaired.codes.contains(rule.code), "\(rule.code): \(repaired.codes)")
            let errors = repaired.diagnostics.filter { $0.severity == .error }
            #expect(errors.map { $0.code } == [], "\(rule.code)")
          }
        }
      }
    }
    #expect(count >= 6)
  }
}
