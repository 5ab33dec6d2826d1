import SOPLanguage
import SOPTool

/// Checks a large registry: one worker alone, then all processors, then reading the files' bytes
/// alone as an anchor.
struct CheckBenchmark {
  private let files: [SourceFile]
  private let procedures: Int
  private let runs = 5

  /// Copies the SOPs of a registry into agencies of their own until there are `count` of them.
  ///
  /// Copied agencies get other paths and numbers, so that no two SOPs of one agency clash; titles
  /// and steps stay the same, as they do between the agencies of a country.
  init(_ originals: [SourceFile], procedures count: Int) {
    let agencies = originals.filter { $0.path != "registri.sop" }
    let perCopy = agencies.count { !$0.path.hasSuffix("instansi.sop") }
    var files: [SourceFile] = []
    var made = 0
    var copy = 0
    while made < count, perCopy > 0 {
      for file in agencies where made < count {
        files.append(SourceFile(path: "wilayah-\(copy)/\(file.path)", contents: file.bytes))
        if !file.path.hasSuffix("instansi.sop") { made += 1 }
      }
      copy += 1
    }
    self.files = files
    procedures = made
  }

  /// Runs and prints the times.
  func run() {
    let bytes = files.reduce(0) { $0 + $1.bytes.count }
    print("\(procedures) SOPs, \(files.count) files, \(bytes) bytes")
    let alone = measure("check, one worker") { compile(.single) }
    let together = measure("check, all processors") { compile(.processors) }
    let reading = measure("anchor: touch every byte") {
      files.reduce(0) { sum, file in file.bytes.reduce(sum) { $0 &+ Int($1) } }
    }
    print("per SOP: \(alone / max(1, procedures)) µs alone, \(together / max(1, procedures)) µs")
    print("times the anchor: \(alone / max(1, reading)) alone, \(together / max(1, reading))")
  }

  private func compile(_ workers: Workers) -> Int {
    Compiler.compile(files, workers: workers).diagnostics.count
  }

  /// The median of several runs, in microseconds.
  private func measure(_ name: String, _ work: () -> Int) -> Int {
    var times: [Swift.Duration] = []
    var result = 0
    for _ in 0..<runs {
      times.append(ContinuousClock().measure { result = work() })
    }
    times.sort()
    let median = Benchmark.microseconds(times[runs / 2])
    let least = Benchmark.microseconds(times[0])
    print("\(name): \(median) µs (fastest \(least)), result \(result)")
    return median
  }
}
