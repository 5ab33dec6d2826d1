import SOPLanguage

/// How the time of an SOP looks in JSON.
extension JSONWriter {
  /// Writes how long an SOP takes.
  ///
  /// Where working days and calendar days can't be compared, `atLeast` and `atMost` differ.
  mutating func time(_ time: ProcedureTime) {
    object { json in
      json.member("shortest") { $0.bounds(time.shortest) }
      json.member("once") { $0.bounds(time.once) }
      if let longest = time.longest { json.member("longest") { $0.bounds(longest) } }
      json.member("shortestSteps", time.shortestSteps) { $0.number($1.position) }
      json.member("onceSteps", time.onceSteps) { $0.number($1.position) }
      json.member("returns", time.returns) { $0.timeOfReturn($1) }
      json.member("stepsWithoutTime", time.untimed) { $0.number($1.position) }
    }
  }

  private mutating func timeOfReturn(_ item: ProcedureTime.Return) {
    object { json in
      json.member("edge", item.edge)
      json.member("from", item.from.position)
      json.member("to", item.to.position)
      if let bound = item.bound { json.member("bound", bound) }
      if let cost = item.cost {
        json.member("shortest") { $0.bounds(cost.shortest) }
        json.member("longest") { $0.bounds(cost.longest) }
      }
    }
  }

  private mutating func bounds(_ bounds: TimeBounds) {
    object { json in
      json.member("atLeast") { $0.amount(bounds.low) }
      json.member("atMost") { $0.amount(bounds.high) }
    }
  }

  private mutating func amount(_ amount: TimeAmount) {
    object { json in
      if amount.work != 0 { json.member("workMinutes", amount.workMinutes) }
      if amount.calendar != 0 { json.member("milliCalendarDays", amount.calendar) }
      if amount.months != 0 { json.member("milliMonths", amount.months) }
    }
  }
}
