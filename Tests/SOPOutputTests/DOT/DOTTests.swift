import Foundation
import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// The charts, judged by Graphviz itself.
struct DOTTests {
  private static func run(_ chart: [UInt8], _ format: String) throws -> OutsideTool.Outcome {
    try OutsideTool.dot.run(["-T" + format, "a.dot"], with: ["a.dot": chart])
  }

  @Test(
    .needs(.dot),
    arguments: Samples.compilation.procedures.map { $0.path }
  )
  func `plain dot draws every chart without a complaint`(path: String) throws {
    let procedure = try #require(Samples.compilation.procedure(path))
    for chart in [Drawing(procedure).pinnedDOT, Drawing(procedure).unpinnedDOT] {
      let result = try Self.run(chart, "svg")
      #expect(result.status == 0)
      #expect(result.complaints == "")
      #expect(result.text.contains("</svg>"))
    }
  }

  @Test(
    .needs(.dot),
    arguments: Samples.compilation.procedures.map { $0.path }
  )
  func `lanes stand in their order and steps in one row each`(path: String) throws {
    let procedure = try #require(Samples.compilation.procedure(path))
    for chart in [Drawing(procedure).pinnedDOT, Drawing(procedure).unpinnedDOT] {
      let places = positions(in: try Self.run(chart, "plain").text)
      var height = Double.infinity
      var lanes: [Int: Double] = [:]
      for (position, step) in procedure.steps.enumerated() {
        let place = try #require(places["langkah-\(position + 1)"])
        #expect(place.y < height, "step \(position + 1)")
        height = place.y
        let lane = try #require(step.performers.performers.first).lane.position
        let known = lanes[lane] ?? place.x
        #expect(abs(known - place.x) < 1, "step \(position + 1) stands in its lane")
        lanes[lane] = place.x
      }
      let order = lanes.sorted { $0.value < $1.value }.map { $0.key }
      #expect(order == order.sorted())
    }
  }

  @Test(.needs(.dot))
  func `hostile text stays text`() throws {
    let hostile = #"a"b\c\N\"d] -> x; {<b>&lt;&amp;} | é 漢 \"#
    let text = "SOP: \(hostile)\nPelaksana: Staf\nLangkah 1: \(hostile)\n  Output: \(hostile)\n"
    let procedure = try #require(Samples.compile(text).procedures.first)
    for chart in [Drawing(procedure).pinnedDOT, Drawing(procedure).unpinnedDOT] {
      let result = try Self.run(chart, "svg")
      #expect(result.complaints == "")
      #expect(result.text.components(separatedBy: "class=\"node\"").count - 1 >= 1)
      #expect(!result.text.contains("<b>"))
      #expect(positions(in: try Self.run(chart, "plain").text)["x"] == nil)
    }
  }

  /// The middle of each node in the output of `dot -Tplain`.
  private func positions(in plain: String) -> [String: (x: Double, y: Double)] {
    var result: [String: (x: Double, y: Double)] = [:]
    for line in plain.split(separator: "\n") where line.hasPrefix("node ") {
      let words = line.split(separator: " ")
      guard words.count > 3, let x = Double(words[2]), let y = Double(words[3]) else { continue }
      result[words[1].trimmingCharacters(in: ["\""])] = (x, y)
    }
    return result
  }
}
