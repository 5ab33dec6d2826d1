import Testing

@testable import SOPLanguage

/// The words of the rules about values, held against the tone that all messages share.
@Suite struct ValueWordingTests {
  /// One problem of every kind.
  private static var problems: [Problem] {
    let birth = CalendarDate(year: 1984, month: 5, day: 19, written: "19840519")
    let kinds: [Contact.Kind] = [.telephone, .sms, .email, .web, .other]
    return [
      .unreadableDuration("x", isPart: true), .unreadableDuration("x", isPart: false),
      .unknownTimeUnit("x", suggestion: "menit"), .unknownTimeUnit("x", suggestion: nil),
      .missingTimeUnit("x"), .disagreeingTimeWords("x"), .mixedDays("x"),
      .zeroDuration("x"), .reversedDuration("x"), .tooLongDuration("x"),
      .ambiguousDays("x", count: 1), .ambiguousDays("x", count: 2),
      .unreadableDate("x"), .shortYear("x"), .missingYear("x"),
      .unknownMonth("x", suggestion: "Juni"), .unknownMonth("x", suggestion: nil),
      .noSuchMonth(13, isSwapped: true), .noSuchMonth(13, isSwapped: false),
      .noSuchDay(31, month: 2, year: 2021),
      .partialDate("x", hasMonth: true), .partialDate("x", hasMonth: false),
      .effectiveBeforeCreated("x"), .revisedBeforeCreated("x"),
      .unreadableCost("x"), .unmarkedCost("x"), .doubtfulThousands("x"),
      .disagreeingCostWords("x"), .reversedCost("x"), .contradictoryCost("x"),
      .strayInEmployeeNumber("x"), .employeeNumberLength(17), .oldEmployeeNumber,
      .noBirthDate("x"), .noAppointmentYear("x"), .noSexDigit("x"), .zeroSerial,
      .oddAppointment(birth: birth, ageInMonths: 10, misread: [.birthYear]),
      .oddAppointment(birth: birth, ageInMonths: -1, misread: [.appointmentYear]),
      .oddAppointment(birth: birth, ageInMonths: 800, misread: []),
      .similarContacts("x", "y", parts: ["x", "y"], isDecided: true),
      .similarContacts("x", "y", parts: ["x", "y"], isDecided: false),
      .numberPatternMismatch("x", pattern: "y"), .noLegalForm("x"), .noLegalNumber("x"),
      .noLegalYear("x"),
      .unknownState("x", document: "y", states: ["a", "b"], nearest: ["a"]),
      .mixedPerformers("x"), .unreadableDestination("x", suggestion: "lanjut"),
      .unknownRegion("x", ["y"]), .ambiguousRegion("x", ["y", "z"]), .unknownRegionCode("x"),
      .regionMismatch("64", "Kalimantan Timur"), .unreadableCount("x"),
      .unknownChoice("x", choices: ["a", "b"], nearest: []), .postalCode("x"), .color("x"),
      .unknownMark("x", choices: ["luar", "sistem"], nearest: ["luar"]), .namelessMark("x"),
      .unpairedBracket("["), .repeatedState("x"),
    ] + kinds.map { .brokenContact("x", $0) }
  }

  @Test func `every rule of the family has a problem`() {
    let codes = Set(ValueWordingTests.problems.map { $0.code })
    #expect(codes == Set(Rule.valueRules.map { $0.code }))
  }

  @Test func `rules are numbered in order and named in small letters`() {
    let codes = Rule.valueRules.map { $0.code }
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { (301...320).contains($0) })
    for rule in Rule.valueRules {
      let slug = rule.slug.text
      #expect(slug.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || $0 == 45 })
      #expect(Rule.rule(rule.code)?.code == rule.code)
    }
    #expect(Set(Rule.valueRules.map { $0.slug.text }).count == codes.count)
  }

  @Test func `headlines are short and without a full stop`() {
    for problem in ValueWordingTests.problems {
      for language in Language.allCases {
        let headline = problem.headline.text(in: language)
        #expect(headline.split(separator: " ").count <= 20, "\(headline)")
        #expect(!headline.hasSuffix("."), "\(headline)")
        #expect(!headline.contains("{"), "\(headline)")
        let label = problem.label?.text(in: language) ?? ""
        #expect(!label.hasSuffix("."), "\(label)")
        #expect(!label.contains("{"), "\(label)")
      }
    }
  }

  @Test func `notes and help are sentences`() {
    for problem in ValueWordingTests.problems {
      for message in problem.notes + problem.help {
        for language in Language.allCases {
          let text = message.text(in: language)
          #expect(text.hasSuffix("."), "\(text)")
          #expect(!text.contains("{"), "\(text)")
        }
      }
    }
  }

  @Test func `suggestions begin with sebaiknya`() {
    for problem in ValueWordingTests.problems {
      guard let rule = Rule.rule(problem.code), case .suggestion = rule.weight else { continue }
      #expect(problem.headline.text(in: .indonesian).hasPrefix("sebaiknya "))
    }
  }

  @Test func `nobody is shouted at or addressed in jargon`() {
    let jargon = [
      "token", "parse", "sintaks", "ekspresi", "node", "error", "invalid", "ilegal", "!",
    ]
    var texts = Rule.valueRules.flatMap { rule in
      [rule.title, rule.meaning, rule.reason, rule.remedy].map { $0.indonesian.text }
    }
    for problem in ValueWordingTests.problems {
      let messages = [problem.headline] + [problem.label].compactMap { $0 }
      texts += (messages + problem.notes + problem.help).map { $0.text(in: .indonesian) }
    }
    for text in texts {
      let lowered = FoldedName(text).text
      for word in jargon where word != "!" { #expect(!lowered.contains(word), "\(text)") }
      #expect(!text.contains("!"), "\(text)")
    }
  }

  @Test func `explanations are sentences in both languages`() {
    for rule in Rule.valueRules {
      for phrase in [rule.meaning, rule.reason, rule.remedy] {
        for language in Language.allCases {
          let text = phrase.wording(in: language).text
          #expect(text.hasSuffix("."), "\(text)")
          #expect(!text.contains("  "), "\(text)")
        }
      }
    }
  }

  @Test func `examples differ`() {
    for rule in Rule.valueRules {
      #expect(rule.example.wrong.text != rule.example.right.text)
    }
  }
}
