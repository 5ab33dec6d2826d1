extension ProcedureOrigin {
  /// The words that name the destination of the edge at `position`.
  func destination(ofEdge position: Int) -> SourceRange {
    edges.indices.contains(position) ? edges[position] : heading
  }

  /// The answer (`Jika tidak`) that the edge at `position` comes from.
  func answer(ofEdge position: Int) -> SourceRange {
    answers.indices.contains(position) ? answers[position] : heading
  }

  /// A second place at the heading of `step`.
  func related(_ step: StepID, _ message: Message) -> RelatedPlace {
    RelatedPlace(file: file, range: self[step].heading, message: message)
  }

  /// A line added behind the last line of `step`.
  func addition(_ lines: String, to step: StepID) -> TextEdit {
    TextEdit(file: file, range: self[step].insertionPoint, replacement: "\n" + lines)
  }
}

extension Findings {
  /// How many second places a finding shows at most.
  static let maximumRelated = 3
}
