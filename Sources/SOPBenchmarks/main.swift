import Foundation
import SOPLanguage
import SOPTool

// Times every stage of the walk over many copies of a registry, and prints the medians:
//   swift run -c release sop-benchmarks [registry] [copies]
// Checks a registry of thousands of SOPs made of copies, with one worker and with all processors:
//   swift run -c release sop-benchmarks check [registry] [SOPs]
// Draws thousands of random flows, and fails when a drawing has a fault:
//   swift run -c release sop-benchmarks layout
// Shows one of these flows as text or for Graphviz:
//   swift run -c release sop-benchmarks flow SEED [dot] [lanes] [steps]
let arguments = Array(CommandLine.arguments.dropFirst())
let numbers = arguments.compactMap { Int($0) }

switch arguments.first {
case "layout":
  var benchmark = LayoutBenchmark()
  if await !benchmark.run() { exit(1) }
case "flow":
  LayoutBenchmark.show(
    seed: numbers.first ?? 1,
    lanes: numbers.dropFirst().first,
    steps: numbers.dropFirst(2).first,
    asDrawing: arguments.contains("dot")
  )
case "check":
  let registry = arguments.dropFirst().first { Int($0) == nil } ?? "sop-definitions"
  var reader = try RegistryReader(registry, leavingOut: nil, .posix)
  CheckBenchmark(try reader.read().files, procedures: numbers.first ?? 10_000).run()
default:
  var reader = try RegistryReader(arguments.first ?? "sop-definitions", leavingOut: nil, .posix)
  var benchmark = Benchmark(try reader.read().files, copies: numbers.first ?? 100)
  benchmark.run()
}
