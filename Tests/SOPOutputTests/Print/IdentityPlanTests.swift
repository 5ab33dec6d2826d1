import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// The identity page, however long its lists are.
struct IdentityPlanTests {
  private static func plan(_ counts: [Int], paper: PaperSize = .f4) -> IdentityPlan {
    var procedure = Procedure(path: "uji", title: "Penerimaan Tamu")
    let texts = counts.map { count in
      (0..<count).map { "Peraturan Menteri nomor \($0) tahun 2012 tentang pedoman penyusunan" }
    }
    procedure.identity.legalBases = .value(texts[0].map { LegalBasis(written: $0, citation: nil) })
    procedure.identity.qualifications = .value(texts[1])
    procedure.identity.equipment = .value(texts[2])
    procedure.identity.warnings = .value(texts[3])
    procedure.identity.records = .value(texts[4])
    return IdentityPlan(procedure, procedure.title, Paper(paper), .indonesian)
  }

  @Test func `a short identity fills one sheet`() {
    let plan = Self.plan([2, 2, 2, 1, 1])
    #expect(plan.pages.count == 1)
    #expect(plan.pages[0].count == 3)
    #expect(plan.size == .normal)
  }

  @Test func `a longer one is printed smaller before it takes a second sheet`() {
    #expect(Self.plan([9, 8, 6, 3, 3]).pages.count == 1)
    #expect(Self.plan([9, 8, 6, 3, 3]).size != .normal)
    #expect(Self.plan([40, 3, 3, 3, 3]).pages.count > 1)
  }

  @Test func `every paragraph stands on one sheet, and every sheet is full at most`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let counts = (0..<5).map { _ in Int.random(in: 0...60, using: &random) }
      for paper in PaperSize.allCases {
        let plan = Self.plan(counts, paper: paper)
        let pairs = plan.pages.flatMap { $0 }
        #expect(!plan.pages.contains { $0.isEmpty })
        for heading in [IdentityWords.legalBasis, IdentityWords.qualifications] {
          let lefts = pairs.filter { $0.left.heading.english.text == heading.english.text }
          let rights = pairs.filter { $0.right.heading.english.text == heading.english.text }
          let ranges = lefts.map { $0.leftRange } + rights.map { $0.rightRange }
          let count = (lefts.first?.left ?? rights.first?.right)?.items.count
          #expect(ranges.flatMap { Array($0) } == Array(0..<(count ?? 0)))
        }
        for (number, page) in plan.pages.enumerated() where number > 0 {
          let height = page.reduce(0) { $0 + $1.height + IdentityPlan.headingHeight }
          #expect(height <= Paper(paper).contentHeight)
        }
      }
    }
  }

  @Test func `what nobody filled in stays empty, what is none is said`() {
    var procedure = Procedure(path: "uji", title: "Uji")
    procedure.identity.warnings = .none
    let plan = IdentityPlan(procedure, "Uji", Paper(.f4), .indonesian)
    #expect(plan.pages[0].map { $0.left.items } == [[], [], ["–"]])
  }
}
