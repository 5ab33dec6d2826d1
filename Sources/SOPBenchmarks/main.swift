import SOPLanguage
import SOPTool

// Times every stage of the walk over many copies of a registry, and prints the medians:
// swift run -c release sop-benchmarks [registry] [copies]
let arguments = CommandLine.arguments.dropFirst()
let root = arguments.first ?? "sop-definitions"
let copies = arguments.dropFirst().first.flatMap { Int($0) } ?? 100

var reader = try RegistryReader(root, leavingOut: nil, .posix)
var benchmark = Benchmark(try reader.read().files, copies: copies)
benchmark.run()
