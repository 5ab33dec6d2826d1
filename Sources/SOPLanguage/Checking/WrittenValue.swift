/// The value of a keyword line, or one element of its list, as it stands in the file.
struct WrittenValue {
  /// The keyword.
  let keyword: Keyword
  /// The stretches of the value, one for each line, as positions in ``SyntaxTree/pieces``.
  let pieces: Range<Int>
}

extension SyntaxTree {
  /// The place of a whole value.
  func range(of value: WrittenValue) -> SourceRange {
    let pieces = pieces[value.pieces]
    guard let first = pieces.first, let last = pieces.last else { return SourceRange(0, 0) }
    return first.joined(with: last)
  }

  /// Calls `body` with every value that is not empty, in the order of the file.
  ///
  /// Lines with a slip are left out, because what they hold was reported already. A list between
  /// semicolons is one value.
  func forEachValue(_ body: (WrittenValue) -> Void) {
    for node in nodes where !node.isCorrected && !node.isVirtual {
      if !node.pieces.isEmpty {
        body(WrittenValue(keyword: node.keyword, pieces: node.pieces))
      }
      for position in node.items {
        let item = items[position]
        if item.isCorrected || item.pieces.isEmpty { continue }
        body(WrittenValue(keyword: node.keyword, pieces: item.pieces))
      }
    }
  }
}

extension Keyword {
  /// Whether the value is prose of the author: not a name, a quotation or the title of a law.
  var isAuthorsProse: Bool {
    switch self {
    case .note, .source, .history, .suppression, .registry, .publisher, .agency, .government,
      .address, .units, .unit, .approvedBy, .officialName, .printedNumber, .formerPath, .category:
      return false
    default: break
    }
    switch form.value {
    case .text, .textList, .documents, .documentDeclarations: return true
    case .nothing, .line, .duration, .durationList, .date, .cost, .employeeNumber, .status,
      .count, .color, .choice, .path, .legalBases, .reference, .references, .region, .contacts,
      .performers, .lanes, .destination, .chainLevels:
      return false
    }
  }

  /// Whether the value is the title of an SOP or the activity of a step.
  var isHeadline: Bool {
    switch self {
    case .procedure, .step, .decision, .chain: true
    default: false
    }
  }
}
