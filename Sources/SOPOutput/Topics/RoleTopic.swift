import SOPLanguage

/// A post, with everything it does in the SOPs of all agencies.
struct RoleTopic {
  /// What the post does in one SOP.
  struct Duty {
    /// The SOP.
    let procedure: ProcedureID
    /// The lane of the post.
    let lane: LaneID
    /// The steps in which it acts, in order.
    let steps: [StepID]
  }

  /// The name, as it was first written.
  let name: String
  /// Whether it belongs to the agency; an outsider where any SOP says so.
  let kind: Lane.Kind
  /// The SOPs in which it has a lane, in the order of their paths.
  let duties: [Duty]
  /// The times of all its steps together.
  let time: TimeTotal
  /// The page of the post.
  let path: SitePath

  /// In how many steps it acts.
  var stepCount: Int { duties.reduce(0) { $0 + $1.steps.count } }

  /// The folder of the pages of posts.
  static let folder = "jabatan"

  /// All posts of a registry, and for each SOP and lane the position of the post.
  static func all(
    in procedures: [Procedure],
    minutesPerDay: Int
  ) -> (roles: [RoleTopic], ofLane: [[Int32]]) {
    var groups = NamedGroups<(procedure: Int, lane: Int)>()
    var groupOfLane: [[Int]] = []
    for (position, procedure) in procedures.enumerated() {
      groupOfLane.append(
        procedure.lanes.indices.map {
          groups.add((position, $0), under: procedure.lanes[$0].name)
        }
      )
    }
    let order = groups.groups.positions(sortedBy: { $0.key.bytes })
    var slugs = TopicSlugs()
    var ranks = [Int32](repeating: 0, count: order.count)
    let stepsByLane = procedures.map { steps(ofLanesOf: $0) }
    let roles = order.enumerated().map { rank, position in
      ranks[position] = Int32(truncatingIfNeeded: rank)
      let group = groups.groups[position]
      let duties = group.values.map { place in
        Duty(
          procedure: ProcedureID(place.procedure),
          lane: LaneID(place.lane),
          steps: stepsByLane[place.procedure][place.lane]
        )
      }
      let kinds = group.values.map { procedures[$0.procedure].lanes[$0.lane].kind }
      return RoleTopic(
        name: group.name,
        kind: kinds.first { $0 != .post } ?? .post,
        duties: duties,
        time: TimeTotal(
          duties.flatMap { duty in
            duty.steps.map { procedures[duty.procedure.position][$0] }
          },
          minutesPerDay: minutesPerDay
        ),
        path: SitePath(folder: folder, name: slugs.slug(of: group.key) + ".html")
      )
    }
    return (roles, groupOfLane.map { $0.map { ranks[$0] } })
  }

  /// For each lane the steps in which it acts.
  private static func steps(ofLanesOf procedure: Procedure) -> [[StepID]] {
    var steps = [[StepID]](repeating: [], count: procedure.lanes.count)
    for (position, step) in procedure.steps.enumerated() {
      for performer in step.performers.performers
      where steps[performer.lane.position].last != StepID(position) {
        steps[performer.lane.position].append(StepID(position))
      }
    }
    return steps
  }
}
