import Foundation
import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// What the README shows is true.
struct ReadmeTests {
  private let readme: String
  private let example: String

  init() throws {
    let folder = Samples.packageFolder
    readme = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    let start = try #require(readme.range(of: "```sop\n")).upperBound
    let end = try #require(readme.range(of: "```", range: start..<readme.endIndex)).lowerBound
    example = String(readme[start..<end])
  }

  @Test func `the example compiles without a finding, but for the identity page it leaves out`() {
    let identity: Set<UInt16> = [701, 702, 712]
    #expect(Samples.compile(example).codes.filter { !identity.contains($0) } == [])
  }

  @Test func `the picture is what the program draws`() throws {
    let procedure = try #require(Samples.compile(example).procedures.first)
    try GoldenFile("contoh.svg", in: "grammar").expect(Drawing(procedure).tableSVG)
  }

  @Test func `the commands it names are the commands there are`() {
    for line in ["swift run sop build", "swift test", "sop check", "sop render", "sop explain"] {
      #expect(readme.contains(line))
    }
  }
}
