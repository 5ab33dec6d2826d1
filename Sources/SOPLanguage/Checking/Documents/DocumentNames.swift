/// The names of an SOP's documents, and which of them a reader takes for one another.
struct DocumentNames: Sendable {
  /// The name of each document.
  let names: [DocumentName]
  /// The names as they are compared letter by letter.
  private let compared: [ComparedName]
  /// For a name that joins two known documents by "dan", the positions of the two.
  let parts: [[Int]]
  /// The documents that a reader recognises in each document that steps need.
  private(set) var recognised: [[Int]]
  /// The names in `Persyaratan`.
  let requirements: [DocumentName]
  /// The names in `Produk pelayanan`.
  let products: [DocumentName]
  /// The names in `Pencatatan dan pendataan`.
  let records: [DocumentName]

  /// Reads the names of `procedure`, those of its documents from what was folded already.
  init(_ procedure: borrowing Procedure, _ compared: [ComparedName]) {
    let names = compared.map { DocumentName($0.folded) }
    // What is demanded, promised or kept is mostly one of the documents, and was read with them.
    func read(_ list: [String]?) -> [DocumentName] {
      (list ?? []).map { name in
        let folded = FoldedName(name)
        return names.first { $0.folded == folded } ?? DocumentName(folded)
      }
    }
    self.names = names
    self.compared = compared
    requirements = read(procedure.service.requirements.value)
    products = read(procedure.service.products.value)
    records = read(procedure.identity.records.value)
    parts = DocumentNames.parts(of: names)
    recognised = [[Int]](filledWith: [], count: names.count)
  }

  /// Goes through the documents that a name stands for: itself, or the two that it joins.
  func forEach(in document: Int, _ body: (Int) -> Void) {
    if parts[document].isEmpty { return body(document) }
    for part in parts[document] { body(part) }
  }

  /// Looks for other names of what is needed but not made, and of what is made but not needed;
  /// says whether there are any.
  ///
  /// Comparing every name with every other would cost more than the whole analysis; where each
  /// input is some output, as in a sound SOP, nothing is compared.
  mutating func recognise(needed: BitSet, made: BitSet) -> Bool {
    var isAny = false
    needed.forEach { input in
      var others = made
      if made.contains(input) { others.subtract(needed) }
      others.forEach { output in
        guard output != input,
          names[input].isRecognised(in: names[output]) || areSpellingsOfOne(input, output)
        else { return }
        recognised[input].append(output)
        isAny = true
      }
    }
    return isAny
  }

  /// Whether the names of two documents look like two spellings of one.
  func areSpellingsOfOne(_ first: Int, _ second: Int) -> Bool {
    NameSimilarity.areSpellingsOfOne(compared[first], compared[second])
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
    var parts = [[Int]](filledWith: [], count: names.count)
    guard names.contains(where: { $0.hasAnd }) else { return parts }
    var positions: [FoldedName: Int] = [:]
    for (position, name) in names.enumerated() { positions[name.folded] = position }
    for (position, name) in names.enumerated() where name.hasAnd {
      let words = name.folded.words
      for (place, word) in words.enumerated() where word.elementsEqual("dan".utf8) {
        let first = FoldedName(Array(words[..<place].joined(separator: [0x20])))
        let second = FoldedName(Array(words[(place + 1)...].joined(separator: [0x20])))
        if let first = positions[first], let second = positions[second] {
          parts[position] = [first, second]
          break
        }
      }
    }
    return parts
  }
}
