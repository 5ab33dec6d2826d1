/// The names and activities of an SOP as rules compare them, read once for all rules.
struct ProcedureNames: Sendable {
  /// The names of a lane.
  struct LaneNames: Sendable {
    /// The full title.
    let name: ComparedName
    /// The short name, if there is one.
    let shortName: ComparedName?
  }

  /// The names of the documents.
  let documents: [ComparedName]
  /// The names of the lanes.
  let lanes: [LaneNames]
  /// The steps whose activities do not surely begin with a verb.
  let stepsWithoutVerb: [Int]

  /// Reads the names of an SOP.
  init(documents: [Document], lanes: [Lane], steps: [Step]) {
    self.documents = documents.indices.map { ComparedName(documents[$0].name) }
    self.lanes = lanes.indices.map { position in
      LaneNames(
        name: ComparedName(lanes[position].name),
        shortName: lanes[position].shortName.map { ComparedName($0) }
      )
    }
    var stepsWithoutVerb: [Int] = []
    var word: [UInt8] = []
    for position in steps.indices
    where !ActivityOpening.beginsWithVerb(steps[position].activity, &word) {
      stepsWithoutVerb.append(position)
    }
    self.stepsWithoutVerb = stepsWithoutVerb
  }
}
