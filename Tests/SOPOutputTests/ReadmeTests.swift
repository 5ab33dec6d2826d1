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

  @Test func `the example compiles without a finding`() {
    #expect(Samples.compile(example).codes == [])
  }

  @Test func `the picture shows the example`() throws {
    let procedure = try #require(Samples.compile(example).procedures.first)
    let picture = try String(
      contentsOf: Samples.packageFolder.appending(path: "grammar/contoh.svg"),
      encoding: .utf8
    )
    for step in procedure.steps {
      let word = try #require(step.activity.split(separator: " ").first)
      #expect(picture.contains(word))
    }
    for lane in procedure.lanes {
      let word = try #require(lane.name.split(separator: " ").last)
      #expect(picture.contains(word))
    }
    let symbols = picture.components(separatedBy: "class=\"node\"").count - 1
    #expect(symbols == procedure.steps.count)
  }

  @Test func `the commands it names are the commands there are`() {
    for line in ["swift run sop build", "swift test", "sop check", "sop render", "sop explain"] {
      #expect(readme.contains(line))
    }
  }
}
