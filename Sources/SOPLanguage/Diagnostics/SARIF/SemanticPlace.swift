/// Names places in a file by what stands there, so that a finding is known again after the lines
/// above it have moved.
struct SemanticPlace {
  /// How much of a value tells apart what has no label.
  private static let mostLetters = 40

  private let tree: SyntaxTree
  /// Where the line of each keyword begins; ascending, like the keywords.
  private let starts: [Int32]

  /// Reads a file for its places.
  init(_ file: SourceFile) {
    let tree = TreeBuilder.tree(of: file, named: FileID(0))
    self.tree = tree
    starts = tree.nodes.map { tree.lines[Int($0.line)].range.start }
  }

  /// The keywords around the byte at `offset` with their labels, for example `Langkah 3/Waktu`.
  func name(at offset: Int32) -> String {
    var lower = 0
    var upper = starts.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if starts[middle] <= offset { lower = middle + 1 } else { upper = middle }
    }
    guard lower > 0 else { return "" }
    var parts: [String] = []
    var id: SyntaxNodeID? = SyntaxNodeID(lower - 1)
    while let node = id {
      parts.append(part(node))
      id = tree[node].parent
    }
    return parts.reversed().joined(separator: "/")
  }

  private func part(_ id: SyntaxNodeID) -> String {
    let keyword = tree[id].keyword.spelling.text
    let argument = tree.argument(of: id)
    if !argument.isEmpty { return keyword + " " + FoldedName(argument).text }
    switch tree[id].keyword {
    case .step, .decision, .chain, .branch:
      let value = FoldedName(tree.value(of: id).text).bytes.prefix(SemanticPlace.mostLetters)
      return keyword + " " + String(decoding: value, as: UTF8.self)
    default: return keyword
    }
  }
}

/// Gives each finding a fingerprint that does not depend on line numbers.
struct Fingerprints {
  private let files: [SourceFile]
  private var places: [FileID: SemanticPlace] = [:]
  private var seen: [UInt64: Int] = [:]

  /// Prepares fingerprints of findings in `files`.
  init(_ files: [SourceFile]) { self.files = files }

  /// The fingerprint: a hash of the code and the place in words, and which of its kind it is.
  mutating func fingerprint(of diagnostic: Diagnostic) -> String {
    let file = files[Int(diagnostic.file.index)]
    let place = places[diagnostic.file] ?? SemanticPlace(file)
    places[diagnostic.file] = place
    var hash = TextHash()
    hash.add(UInt64(diagnostic.code))
    for text in [file.path, place.name(at: diagnostic.range.start)] {
      for byte in text.utf8 { hash.add(byte) }
      hash.add(UInt8(0))
    }
    let number = (seen[hash.value] ?? 0) + 1
    seen[hash.value] = number
    var sink = ByteSink(capacity: 20)
    for shift in stride(from: UInt64(60), through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: hash.value >> shift & 15)
      sink.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
    sink.append(":")
    sink.append(number)
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}
