package import SOPLanguage

/// Writes an SOP row by row and compiles it, so that drawings are tested on what the compiler makes.
package struct Sketch {
  /// Where an answer or a jump leads.
  package enum Destination {
    /// The next row.
    case next
    /// The end of the SOP.
    case finish
    /// The author does not know.
    case unknown
    /// A row by its number.
    case step(Int)
    /// Another SOP by its name.
    case procedure(String)
  }

  /// An answer of a decision.
  package struct Answer {
    /// What is answered.
    package var label: String
    /// Where the answer leads.
    package var destination: Destination

    /// Makes an answer.
    package init(label: String, destination: Destination) {
      self.label = label
      self.destination = destination
    }
  }

  /// The SOP as its author would write it.
  package private(set) var text: String
  private let lanes: [String]
  private var count = 0

  /// Begins an SOP with these lanes.
  package init(_ title: String, lanes: [String]) {
    self.lanes = lanes
    text = "SOP: \(title)\n\nPelaksana: \(lanes.joined(separator: "; "))\n"
  }

  /// Begins a `Bersamaan` block.
  package mutating func fork() { text += "\nBersamaan:\n" }

  /// Begins a branch.
  package mutating func branch(_ name: String) { text += "\nCabang: \(name)\n" }

  /// Ends the block.
  package mutating func join() { text += "\nAkhir bersamaan\n" }

  /// Adds a decision.
  package mutating func decision(
    _ activity: String,
    by performers: [Int],
    either isEither: Bool = false,
    answers: [Answer]
  ) {
    addRow("Keputusan", activity, performers, isEither)
    for answer in answers {
      text += "  Jika \(answer.label): \(words(answer.destination))\n"
    }
  }

  /// Adds an activity.
  package mutating func activity(
    _ activity: String,
    by performers: [Int],
    either isEither: Bool = false,
    jump: Destination? = nil,
    condition: String? = nil
  ) {
    addRow("Langkah", activity, performers, isEither)
    if let condition { text += "  Hanya bila: \(condition)\n" }
    if let jump { text += "  Lanjut: \(words(jump))\n" }
  }

  /// The SOP, compiled.
  package var finished: Procedure {
    let file = SourceFile(path: "acak.sop", contents: Array(text.utf8))
    return Compiler.compile([file]).procedures.first ?? Procedure(path: "kosong")
  }

  private mutating func addRow(
    _ keyword: String,
    _ activity: String,
    _ performers: [Int],
    _ isEither: Bool
  ) {
    count += 1
    let names = performers.map { lanes[$0] }.joined(separator: isEither ? " atau " : " dan ")
    text += "\n\(keyword) \(count): \(activity)\n"
    text += "  Oleh: \(names.isEmpty ? "?" : names)\n"
  }

  private func words(_ destination: Destination) -> String {
    switch destination {
    case .next: "lanjut"
    case .finish: "selesai"
    case .unknown: "?"
    case .step(let number):
      number <= count ? "kembali ke langkah \(number)" : "lanjut ke langkah \(number)"
    case .procedure(let name): "ke SOP \(name)"
    }
  }
}
