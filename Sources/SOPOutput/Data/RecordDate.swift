import SOPLanguage

/// The day on which an SOP became what it is, from the dates that it states itself.
///
/// The program has no clock: building the same definitions on another day gives the same feeds.
struct RecordDate: Hashable {
  /// The year.
  let year: Int
  /// The month, 1 to 12.
  let month: Int
  /// The day of the month.
  let day: Int

  /// What stands where a format demands a date and an SOP states none: long before any SOP, so that
  /// readers put it last and nobody takes it for news.
  static let unknown = RecordDate(year: 1970, month: 1, day: 1)

  /// Makes a date.
  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The first day that a date may mean.
  init(_ date: CalendarDate) {
    year = date.year
    month = date.month ?? 1
    day = date.month == nil ? 1 : date.day ?? 1
  }

  /// The latest of the dates of revision, effect and making; nothing when none is stated.
  init?(_ procedure: Procedure) {
    let identity = procedure.identity
    let dates = [identity.revised.value, identity.effective.value, identity.created.value]
    guard let latest = dates.compactMap({ $0.map { RecordDate($0) } }).max() else { return nil }
    self = latest
  }

  /// The day as in `2022-06-28`.
  var text: String {
    CalendarDate(year: year, month: month, day: day, written: "").isoText
  }

  /// The moment as RFC 3339 writes it.
  ///
  /// Midnight of the meridian is morning of the same day in all zones of Indonesia.
  var moment: String { text + "T00:00:00Z" }
}

extension RecordDate: Comparable {
  /// Whether one day lies before another.
  static func < (left: RecordDate, right: RecordDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension Site {
  /// SOPs with the newest first; those of one day, and those without a date, in path order.
  func newestFirst(_ procedures: [ProcedureID]) -> [ProcedureID] {
    procedures.map { id in (id: id, date: RecordDate(self[id])) }.sorted { left, right in
      guard let one = left.date, let other = right.date, one != other else {
        if (left.date == nil) != (right.date == nil) { return left.date != nil }
        return left.id.position < right.id.position
      }
      return one > other
    }.map { $0.id }
  }

  /// The newest date of some SOPs, if any states one.
  func newestDate(of procedures: [ProcedureID]) -> RecordDate? {
    procedures.compactMap { RecordDate(self[$0]) }.max()
  }

  /// Every SOP, in the order of the paths.
  var allProcedures: [ProcedureID] { procedures.indices.map { ProcedureID($0) } }
}
