import SOPLanguage
import SOPOutput

/// The stages, each timed alone over the same files.
struct Benchmark {
  private let files: [SourceFile]
  private let byteCount: Int
  private let runs = 7

  /// Copies the files of a registry into so many folders.
  init(_ originals: [SourceFile], copies: Int) {
    let agencies = originals.filter { $0.path != "registri.sop" }
    files = (0..<copies).flatMap { copy in
      agencies.map { SourceFile(path: "salinan-\(copy)/\($0.path)", contents: $0.bytes) }
    }
    byteCount = files.reduce(0) { $0 + $1.bytes.count }
  }

  /// Runs and prints every stage.
  mutating func run() {
    let compilation = Compiler.compile(files)
    let procedures = compilation.procedures
    print("\(files.count) files, \(byteCount) bytes, \(procedures.count) SOPs")
    measure("classify lines") { files.reduce(0) { $0 + LineClassifier.lines(of: $1.bytes).count } }
    measure("build trees") {
      files.reduce(0) { $0 + TreeBuilder.tree(of: $1, named: FileID(0)).nodes.count }
    }
    measure("compile (all of the above and the rules)") {
      Compiler.compile(files).diagnostics.count
    }
    measure("layout") { procedures.reduce(0) { $0 + FlowLayout($1).symbols.count } }
    measure("DOT, pinned") {
      procedures.reduce(0) { $0 + DOTWriter.pinned($1, FlowLayout($1)).count }
    }
    measure("print editions") {
      procedures.indices.reduce(0) {
        $0 + Catalogue.printEdition(of: ProcedureID($1), in: compilation).count
      }
    }
    measure("JSON") {
      procedures.reduce(0) { $0 + ModelJSON.procedure($1, in: compilation.registry).count }
    }
    measure("site (all files)") {
      var count = 0
      Catalogue.forEachFile(of: compilation) { count += $0.bytes.count }
      return count
    }
    measureForum(procedures, compilation)
  }

  /// The 21-step SOP alone: layout and page, in microseconds.
  private func measureForum(_ procedures: [Procedure], _ compilation: Compilation) {
    guard let position = procedures.firstIndex(where: { $0.steps.count == 21 }) else { return }
    let forum = procedures[position]
    measure("layout and table of the 21-step SOP, 1,000 times") {
      (0..<1_000).reduce(0) { sum, _ in
        var html = HTMLWriter()
        FlowTable.write(forum, FlowLayout(forum), to: &html, language: .indonesian)
        return sum + html.bytes.count
      }
    }
  }

  private func measure(_ name: String, _ work: () -> Int) {
    var times: [Swift.Duration] = []
    var result = 0
    for _ in 0..<runs {
      times.append(ContinuousClock().measure { result = work() })
    }
    times.sort()
    let median = Benchmark.microseconds(times[runs / 2])
    let rate = median > 0 ? byteCount / median : 0
    print("\(name): \(median) µs (\(rate) MB/s of source), result \(result)")
  }

  /// The duration in whole microseconds.
  static func microseconds(_ duration: Swift.Duration) -> Int {
    let (seconds, attoseconds) = duration.components
    return Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
  }
}
