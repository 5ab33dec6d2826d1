package import SOPLanguage

/// Shows behind the time of each step how much time has gone by then.
package enum InlayHints {
  /// Words that are shown in the text without being a part of it.
  package struct Hint: Sendable {
    /// The byte behind which they are shown.
    package let offset: Int
    /// The words.
    package let label: Message
    /// What they mean.
    package let meaning: Phrase
  }

  /// The hints whose places lie in `range`; none while the flow is not sound.
  package static func hints(in snapshot: Snapshot, within range: SourceRange) -> [Hint] {
    let minutesPerDay = snapshot.session.registry.minutesPerDay
    guard let procedure = snapshot.procedure, let origin = snapshot.origin,
      let times = TimeAnalysis.elapsed(in: procedure, minutesPerDay: minutesPerDay)
    else { return [] }
    return procedure.steps.indices.compactMap { position -> Hint? in
      let id = StepID(position)
      let step = procedure[id]
      let place = origin[id]
      let end = step.chain == nil ? place.field(.duration)?.valueRange.end : place.heading.end
      guard step.duration.value != nil, let end, range.start <= end, end <= range.end,
        let time = times[position]
      else { return nil }
      return Hint(
        offset: Int(end),
        label: Message(
          "sampai di sini {0}",
          en: "{0} until here",
          .time(time, minutesPerDay: minutesPerDay)
        ),
        meaning: Phrase(
          "Waktu terlama dari awal sampai langkah ini selesai, bila tidak ada yang dikembalikan.",
          en:
            "The longest time from the beginning to the end of this step, if nothing is sent back."
        )
      )
    }
  }
}
