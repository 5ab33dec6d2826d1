/// What two SOPs have in common and where they differ, step by step.
///
/// Steps are the same when their activities are worded alike; the order of the steps is kept.
/// Comparing the other way round yields the same with the sides exchanged.
package struct ProcedureComparison: Sendable {
  /// In what two steps differ that are the same otherwise.
  package struct Differences: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The activity is worded otherwise.
    package static let wording = Differences(rawValue: 1 << 0)
    /// Other performers do it.
    package static let performers = Differences(rawValue: 1 << 1)
    /// It takes another time.
    package static let duration = Differences(rawValue: 1 << 2)
    /// It needs or makes other documents.
    package static let documents = Differences(rawValue: 1 << 3)
  }

  /// A step of one SOP and the same step of the other.
  package struct Pair: Hashable, Sendable {
    /// The step of the first SOP.
    package let first: StepID
    /// The step of the second SOP.
    package let second: StepID
    /// How alike the activities are, in thousandths.
    package let likeness: Int
    /// In what the steps differ.
    package let differences: Differences
  }

  /// The steps that both have, in order.
  package let pairs: [Pair]
  /// The steps that only the first SOP has.
  package let onlyFirst: [StepID]
  /// The steps that only the second SOP has.
  package let onlySecond: [StepID]

  /// How alike the SOPs are, in thousandths: 1000 when each step of either has one like it.
  package var likeness: Int {
    let total = pairs.count * 2 + onlyFirst.count + onlySecond.count
    return total == 0 ? 1000 : pairs.reduce(0) { $0 + $1.likeness } * 2 / total
  }

  /// Whether no difference was found.
  package var isEmpty: Bool {
    onlyFirst.isEmpty && onlySecond.isEmpty && pairs.allSatisfy { $0.differences.isEmpty }
  }

  /// Compares two SOPs.
  package init(_ first: Procedure, _ second: Procedure) {
    let alignment = StepAlignment(first.steps, second.steps)
    var pairs: [Pair] = []
    var isPaired = [Bool](repeating: false, count: second.steps.count)
    var onlyFirst: [StepID] = []
    var next = 0
    for position in first.steps.indices {
      guard next < alignment.matches.count, alignment.matches[next].first == position else {
        onlyFirst.append(StepID(position))
        continue
      }
      let match = alignment.matches[next]
      next += 1
      isPaired[match.second] = true
      pairs.append(
        Pair(
          first: StepID(match.first),
          second: StepID(match.second),
          likeness: match.likeness,
          differences: ProcedureComparison.differences(
            StepID(match.first),
            of: first,
            StepID(match.second),
            of: second
          )
        )
      )
    }
    self.pairs = pairs
    self.onlyFirst = onlyFirst
    onlySecond = isPaired.indices.filter { !isPaired[$0] }.map { StepID($0) }
  }

  /// The same comparison seen from the second SOP.
  package var mirrored: ProcedureComparison {
    ProcedureComparison(
      pairs: pairs.map { pair in
        Pair(
          first: pair.second,
          second: pair.first,
          likeness: pair.likeness,
          differences: pair.differences
        )
      },
      onlyFirst: onlySecond,
      onlySecond: onlyFirst
    )
  }

  private init(pairs: [Pair], onlyFirst: [StepID], onlySecond: [StepID]) {
    self.pairs = pairs
    self.onlyFirst = onlyFirst
    self.onlySecond = onlySecond
  }

  /// The steps of the first SOP that differ from theirs in the second in some way.
  package func steps(differingIn difference: Differences) -> [StepID] {
    pairs.filter { $0.differences.contains(difference) }.map { $0.first }
  }

  // MARK: Steps

  private static func differences(
    _ first: StepID,
    of left: Procedure,
    _ second: StepID,
    of right: Procedure
  ) -> Differences {
    let (one, other) = (first.position, second.position)
    let (steps, others) = (left.steps, right.steps)
    var differences: Differences = []
    if steps[one].activity != others[other].activity,
      hash(steps[one].activity) != hash(others[other].activity)
    {
      differences.insert(.wording)
    }
    let performers = (steps[one].performers, others[other].performers)
    if performers.0.manner != performers.1.manner
      || names(performers.0, in: left.lanes) != names(performers.1, in: right.lanes)
    {
      differences.insert(.performers)
    }
    if !isSameTime(steps[one].duration, others[other].duration) { differences.insert(.duration) }
    if names(steps[one].inputs, in: left.documents)
      != names(others[other].inputs, in: right.documents)
      || names(steps[one].outputs, in: left.documents)
        != names(others[other].outputs, in: right.documents)
    {
      differences.insert(.documents)
    }
    return differences
  }

  /// One number for the performers of a step, whatever their order.
  private static func names(_ performers: Performers, in lanes: [Lane]) -> UInt64 {
    performers.performers.reduce(0) { $0 &+ hash(lanes[$1.lane.position].name) }
  }

  /// One number for the documents of a step and their states, whatever their order.
  private static func names(_ uses: Entry<[DocumentUse]>, in documents: [Document]) -> UInt64 {
    (uses.value ?? []).reduce(0) { sum, use in
      var name = TextHash()
      name.add(hash(documents[use.document.position].name))
      if let state = use.state { name.add(hash(state)) }
      return sum &+ name.value
    }
  }

  /// One number for the words of a text, without case and punctuation.
  private static func hash(_ text: String) -> UInt64 {
    var hash = TextHash()
    WordHashes.forEach(in: text) { hash.add($0) }
    return hash.value
  }

  /// Whether two times are the same, however they are written.
  private static func isSameTime(_ first: Entry<Duration>, _ second: Entry<Duration>) -> Bool {
    guard let one = first.value, let other = second.value else {
      return first.value == nil && second.value == nil
    }
    return one.shortest == other.shortest && one.longest == other.longest && one.days == other.days
  }
}
