/// The names of an SOP's documents, and which of them a reader takes for one another.
struct DocumentNames: Sendable {
  /// The name of each document.
  let names: [DocumentName]
  /// For a name that joins two known documents by "dan", the positions of the two.
  let parts: [[Int]]
  /// The documents that a reader recognises in each document that steps need.
  private(set) var recognised: [[Int]]
  /// The names in `Persyaratan`.
  let requirements: [DocumentName]

  /// Reads the names of `procedure`.
  init(_ procedure: Procedure) {
    let names = procedure.documents.map { DocumentName($0.name) }
    self.names = names
    requirements = (procedure.service.requirements.value ?? []).map { DocumentName($0) }
    parts = DocumentNames.parts(of: names)
    recognised = [[Int]](repeating: [], count: names.count)
  }

  /// Looks for other names of what is needed but not made, and of what is made but not needed.
  ///
  /// Comparing every name with every other would cost more than the whole analysis; where each
  /// input is some output, as in a sound SOP, nothing is compared.
  mutating func recognise(needed: BitSet, made: BitSet) {
    for input in needed.members {
      for output in made.members where output != input {
        let isExact = made.contains(input) && needed.contains(output)
        if isExact { continue }
        if names[input].isRecognised(in: names[output])
          || NameSimilarity.areSpellingsOfOne(names[input].folded, names[output].folded)
        {
          recognised[input].append(output)
        }
      }
    }
  }

  /// Whether `Persyaratan` holds what a reader takes for the document, or the whole of which it
  /// is a part.
  func isRequired(_ document: Int) -> Bool {
    let name = names[document]
    if requirements.isEmpty { return false }
    return name.isCollection && !name.isWorkProduct
      || requirements.contains { name.isRecognised(in: $0) }
  }

  private static func parts(of names: [DocumentName]) -> [[Int]] {
    guard names.contains(where: { $0.folded.words.contains { $0.elementsEqual("dan".utf8) } })
    else { return [[Int]](repeating: [], count: names.count) }
    var positions: [FoldedName: Int] = [:]
    for (position, name) in names.enumerated() { positions[name.folded] = position }
    return names.map { name in
      let words = name.folded.words
      for (position, word) in words.enumerated() where word.elementsEqual("dan".utf8) {
        let first = FoldedName(Array(words[..<position].joined(separator: [0x20])))
        let second = FoldedName(Array(words[(position + 1)...].joined(separator: [0x20])))
        if let first = positions[first], let second = positions[second] { return [first, second] }
      }
      return []
    }
  }
}
