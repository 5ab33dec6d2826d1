import Foundation
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
  /// Copied agencies get other paths and governments, so that they are not taken for each other;
  /// titles and steps stay the same, as they do between the agencies of a country.
  init(_ originals: [SourceFile], procedures count: Int) {
    let agencies = originals.filter { $0.path != "registri.sop" }
    let folders = agencies.filter { $0.path.hasSuffix("instansi.sop") }
      .map { String($0.path.dropLast("instansi.sop".count)) }
    let perCopy = agencies.count { !$0.path.hasSuffix("instansi.sop") }
    var files = originals.filter { $0.path == "registri.sop" }
    var made = 0
    var copy = 0
    while made < count, perCopy > 0 {
      for file in agencies where made < count {
        files.append(CheckBenchmark.moved(file, number: copy, folders))
        if !file.path.hasSuffix("instansi.sop") { made += 1 }
      }
      copy += 1
    }
    self.files = files
    procedures = made
  }

  /// A copy of a file in another place; the paths that it names move with it.
  private static func moved(
    _ file: SourceFile,
    number: Int,
    _ agencies: [String]
  ) -> SourceFile {
    let folder = "wilayah-\(number)"
    var text = file.bytes.replacing("\nPemerintah: ", with: "\nPemerintah: Wilayah \(number) ")
    for agency in agencies {
      text = text.replacing("SOP \(agency)", with: "SOP \(folder)/\(agency)")
    }
    return SourceFile(path: "\(folder)/\(file.path)", contents: text)
  }

  /// Runs and prints the times.
  func run() {
    let bytes = files.reduce(0) { $0 + $1.bytes.count }
    print("\(procedures) SOPs, \(files.count) files, \(bytes) bytes")
    let alone = check("check, one worker", .single)
    let together = check("check, all processors", .processors)
    let reading = measure("anchor: touch every byte") {
      files.reduce(0) { sum, file in file.bytes.reduce(sum) { $0 &+ Int($1) } }
    } summary: {
      "sum \($0)"
    }
    print("per SOP: \(alone / max(1, procedures)) µs alone, \(together / max(1, procedures)) µs")
    print("times the anchor: \(alone / max(1, reading)) alone, \(together / max(1, reading))")
  }

  private func check(_ name: String, _ workers: Workers) -> Int {
    measure(name) {
      Compiler.compile(files, workers: workers)
    } summary: { compilation in
      let errors = compilation.diagnostics.count { $0.severity == .error }
      return "\(compilation.diagnostics.count) findings, \(errors) errors"
    }
  }

  /// The median of several runs, in microseconds; what the work yields is let go of afterwards.
  private func measure<Result>(
    _ name: String,
    _ work: () -> Result,
    summary: (Result) -> String
  ) -> Int {
    var times: [Swift.Duration] = []
    var text = ""
    for _ in 0..<runs {
      let clock = ContinuousClock()
      let start = clock.now
      let result = work()
      times.append(start.duration(to: clock.now))
      text = summary(result)
    }
    times.sort()
    let median = Benchmark.microseconds(times[runs / 2])
    let least = Benchmark.microseconds(times[0])
    print("\(name): \(median) µs (fastest \(least)), \(text)")
    return median
  }
}

extension [UInt8] {
  /// The text with every `old` written as `new`; making copies would take longer than checking
  /// them if it were done with strings.
  fileprivate func replacing(_ old: String, with new: String) -> [UInt8] {
    let old = Array(old.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(count + 64)
    var index = 0
    while index < count {
      if self[index] == old[0], self[index...].starts(with: old) {
        result += new.utf8
        index += old.count
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }
}
