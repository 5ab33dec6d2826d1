/// The time of an SOP as the rules about time tell it, set against what was promised.
struct TimeReport: Sendable {
  /// The steps of the SOP.
  let steps: [Step]
  /// Where they stand.
  let places: [ProcedureOrigin.StepPlace]
  /// The file.
  let file: FileID
  /// How long it takes.
  let time: ProcedureTime
  /// A working day in minutes.
  let minutesPerDay: Int
  /// The promised completion time, when it can be read.
  let promise: Duration?
  /// Where the promise stands.
  let promisePlace: SourceRange
  /// The limits set by law.
  private let limits: [LegalLimit]

  /// Looks at the time of an SOP; nothing when it could not be worked out.
  ///
  /// A slip that was told on the line of a step may have lost or moved a time; nothing should
  /// follow from it.
  init?(
    _ procedure: borrowing Procedure,
    _ origin: borrowing ProcedureOrigin,
    minutesPerDay: Int
  ) {
    guard let time = procedure.time else { return nil }
    for position in origin.steps.indices where origin.steps[position].isDamaged { return nil }
    steps = procedure.steps
    places = origin.steps
    file = origin.file
    self.time = time
    self.minutesPerDay = minutesPerDay
    promise = procedure.service.completionTime.value
    promisePlace = origin.field(.completionTime)?.valueRange ?? origin.heading
    limits = procedure.service.legalLimits
  }

  /// Where the time of `step` stands.
  func place(of step: StepID) -> SourceRange {
    places[step.position].field(.duration)?.valueRange ?? places[step.position].heading
  }

  /// The end of a duration that has to be kept.
  func end(of duration: Duration) -> TimeAmount {
    TimeAmount(duration.longest, duration.days, minutesPerDay: minutesPerDay)
  }

  /// The longest time that `step` states.
  func length(of step: StepID) -> TimeAmount {
    guard case .value(let duration) = steps[step.position].duration else { return .zero }
    return end(of: duration)
  }

  /// Whether `amount` surely takes longer than the promise.
  func breaksPromise(_ amount: TimeAmount) -> Bool {
    guard let promise else { return false }
    return amount.surelyExceeds(end(of: promise), minutesPerDay: minutesPerDay)
  }

  /// Whether the steps, or the promise itself, break a limit of law.
  var isBeyondLimit: Bool {
    limits.contains { isBroken($0) != nil }
  }

  /// Whether the steps (`true`) or only the promise (`false`) break `limit`.
  func isBroken(_ limit: LegalLimit) -> Bool? {
    let end = end(of: limit.duration)
    if time.shortest.low.surelyExceeds(end, minutesPerDay: minutesPerDay) { return true }
    guard let promise else { return nil }
    let isBroken = self.end(of: promise).surelyExceeds(end, minutesPerDay: minutesPerDay)
    return isBroken ? false : nil
  }

  /// An amount as it stands in a message.
  func words(_ amount: TimeAmount) -> Argument { .time(amount, minutesPerDay: minutesPerDay) }

  /// Two amounts as they stand in a message.
  func words(_ bounds: TimeBounds) -> Argument {
    .times(bounds.low, bounds.high, minutesPerDay: minutesPerDay)
  }
}

// MARK: - Where the time goes

extension TimeReport {
  /// Those of `steps` that make up most of `total`, the longest first.
  func heaviest(of steps: [StepID], in total: TimeAmount) -> [StepID] {
    let whole = total.estimate(minutesPerDay: minutesPerDay)
    func weight(_ step: StepID) -> Int64 { length(of: step).estimate(minutesPerDay: minutesPerDay) }
    return steps.filter { weight($0) * 3 >= whole && weight($0) > 0 }
      .sorted { weight($0) == weight($1) ? $0.index < $1.index : weight($0) > weight($1) }
  }

  /// Second places at the steps that make up most of a time.
  func related(to steps: [StepID], in total: TimeAmount) -> [RelatedPlace] {
    heaviest(of: steps, in: total).prefix(Findings.maximumRelated).compactMap { step in
      guard let duration = self.steps[step.position].duration.value else { return nil }
      return RelatedPlace(
        file: file,
        range: place(of: step),
        message: Message(
          "langkah {0} sendiri {1}",
          en: "step {0} alone takes {1}",
          .number(step.number),
          .text(duration.written)
        )
      )
    }
  }

  /// What the rest of a time is made of, when one step makes up most of it.
  func rest(of steps: [StepID], in total: TimeAmount) -> Message? {
    guard let heaviest = heaviest(of: steps, in: total).first else { return nil }
    let others = steps.filter { $0 != heaviest && !length(of: $0).isZero }
    let sum = others.reduce(TimeAmount.zero) { $0 + length(of: $1) }
    guard !others.isEmpty, total == sum + length(of: heaviest) else { return nil }
    return Message(
      "Langkah {0}: {1}; langkah {2}: {3}.",
      en: "Step {0}: {1}; steps {2}: {3}.",
      .number(heaviest.number),
      words(length(of: heaviest)),
      .text(TimeReport.numbers(others)),
      words(sum)
    )
  }

  /// Says that steps without a time may make the sum larger.
  var untimedNote: Message? {
    guard let first = time.untimed.first else { return nil }
    let numbers = TimeReport.numbers(time.untimed)
    return time.untimed.count == 1
      ? Message(
        "Langkah {0} belum mempunyai waktu, sehingga jumlah sebenarnya bisa lebih lama.",
        en: "Step {0} has no time yet, so the real sum may be longer.",
        .number(first.number)
      )
      : Message(
        "Langkah {0} belum mempunyai waktu, sehingga jumlah sebenarnya bisa lebih lama.",
        en: "Steps {0} have no time yet, so the real sum may be longer.",
        .text(numbers)
      )
  }

  /// Says how days without a kind were counted, where the comparison depends on it.
  var plainDaysNote: Message? {
    let isPlain =
      promise?.days == .plain
      || steps.contains { $0.duration.value?.days == .plain }
    guard isPlain else { return nil }
    return Message(
      "\"hari\" dihitung sebagai hari kerja ({0}).",
      en: "\"hari\" counts as a working day ({0}).",
      .minutes(minutesPerDay)
    )
  }

  /// The numbers of `steps`, which go up, with runs written as `2–7`.
  static func numbers(_ steps: [StepID]) -> String {
    var sink = ByteSink()
    var position = 0
    while position < steps.count {
      var end = position
      while end + 1 < steps.count, steps[end + 1].index == steps[end].index + 1 { end += 1 }
      if position > 0 { sink.append(", ") }
      sink.append(steps[position].number)
      if end > position {
        sink.append(end == position + 1 ? ", " : "–")
        sink.append(steps[end].number)
      }
      position = end + 1
    }
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}

// MARK: - What to promise instead

extension TimeReport {
  /// The offer to promise what `needed` takes; nothing when its days can't be counted.
  ///
  /// It is never certain: perhaps the promise is right and a step is not.
  func fix(promising needed: TimeAmount) -> [FixIt] {
    guard let promise, needed.isWork, !promisePlace.isEmpty else { return [] }
    let replacement = enough(for: needed, like: promise)
    return [
      FixIt(
        Message(
          "ubah waktu penyelesaian menjadi \"{0}\"",
          en: "change the completion time to \"{0}\"",
          .text(replacement)
        ),
        .likely,
        edits: [TextEdit(file: file, range: promisePlace, replacement: replacement)]
      )
    ]
  }

  /// A completion time that suffices for `needed`, in the manner of `promise`.
  private func enough(for needed: TimeAmount, like promise: Duration) -> String {
    var sink = ByteSink()
    if promise.isLimit { sink.append("paling lama ") }
    let day = max(1, minutesPerDay)
    let minutes = needed.workMinutes
    if promise.days == .none, minutes < day {
      if minutes >= 60 {
        sink.append(minutes / 60)
        sink.append(" jam")
        if minutes % 60 > 0 { sink.append(" ") }
      }
      if minutes % 60 > 0 {
        sink.append(minutes % 60)
        sink.append(" menit")
      }
    } else {
      let (days, rest) = minutes.quotientAndRemainder(dividingBy: day)
      sink.append(days + (rest > 0 ? 1 : 0))
      sink.append(promise.days == .plain ? " hari" : " hari kerja")
    }
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}
