import SOPLanguage

extension FlowLayout.Connector {
  /// What is written beside the connector: which step the flow comes from or goes to, and where
  /// that is printed; `firstPage` is the number of the first page of the table.
  func message(firstPage: Int) -> Message {
    let numbers = Phrase.list(steps.map { $0.number })
    let places = Phrase.list(pages.map { $0 + firstPage })
    return isEntry
      ? Message(
        "{0}: dari langkah {1}, halaman {2}",
        en: "{0}: from step {1}, page {2}",
        .text(letter),
        .text(numbers),
        .text(places)
      )
      : Message(
        "{0}: ke langkah {1}, halaman {2}",
        en: "{0}: to step {1}, page {2}",
        .text(letter),
        .text(numbers),
        .text(places)
      )
  }
}

extension Phrase {
  /// Numbers with commas between them.
  fileprivate static func list(_ numbers: [Int]) -> String {
    numbers.map { "\($0)" }.joined(separator: ", ")
  }
}
