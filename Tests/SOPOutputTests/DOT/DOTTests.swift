import Foundation
import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// The charts, judged by Graphviz itself.
struct DOTTests {
  /// What a run of `dot` printed.
  private struct Result {
    var output: String
    var complaints: String
    var status: Int32
  }

  private static let dot = ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }
  private static let isRequired = ProcessInfo.processInfo.environment["CI"] != nil

  private static func run(_ chart: [UInt8], _ format: String) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a.dot")
    try Data(chart).write(to: file)
    let output = folder.appending(path: "a.out")
    let process = Process()
    process.executableURL = URL(filePath: try #require(dot))
    process.arguments = ["-T" + format, "-o", output.path, file.path]
    let complaints = Pipe()
    process.standardError = complaints
    try process.run()
    let said = complaints.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      output: (try? String(contentsOf: output, encoding: .utf8)) ?? "",
      complaints: String(decoding: said, as: UTF8.self),
      status: process.terminationStatus
    )
  }

  @Test func `Graphviz is there where it is required`() {
    #expect(Self.dot != nil || !Self.isRequired, "install graphviz")
  }

  @Test(
    .enabled(if: dot != nil, "Graphviz is not installed (Debian: graphviz)"),
    arguments: Samples.compilation.procedures.map { $0.path }
  )
  func `plain dot draws every chart without a complaint`(path: String) throws {
    let procedure = try #require(Samples.compilation.procedure(path))
    for chart in [Drawing.pinnedDOT(procedure), Drawing.unpinnedDOT(procedure)] {
      let result = try Self.run(chart, "svg")
      #expect(result.status == 0)
      #expect(result.complaints == "")
      #expect(result.output.contains("</svg>"))
    }
  }

  @Test(
    .enabled(if: dot != nil, "Graphviz is not installed (Debian: graphviz)"),
    arguments: Samples.compilation.procedures.map { $0.path }
  )
  func `lanes stand in their order and steps in one row each`(path: String) throws {
    let procedure = try #require(Samples.compilation.procedure(path))
    for chart in [Drawing.pinnedDOT(procedure), Drawing.unpinnedDOT(procedure)] {
      let places = positions(in: try Self.run(chart, "plain").output)
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

  @Test(.enabled(if: dot != nil, "Graphviz is not installed (Debian: graphviz)"))
  func `hostile text stays text`() throws {
    let hostile = #"a"b\c\N\"d] -> x; {<b>&lt;&amp;} | é 漢 \"#
    let text = "SOP: \(hostile)\nPelaksana: Staf\nLangkah 1: \(hostile)\n  Output: \(hostile)\n"
    let procedure = try #require(Samples.compile(text).procedures.first)
    for chart in [Drawing.pinnedDOT(procedure), Drawing.unpinnedDOT(procedure)] {
      let result = try Self.run(chart, "svg")
      #expect(result.complaints == "")
      #expect(result.output.components(separatedBy: "class=\"node\"").count - 1 >= 1)
      #expect(!result.output.contains("<b>"))
      #expect(positions(in: try Self.run(chart, "plain").output)["x"] == nil)
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
