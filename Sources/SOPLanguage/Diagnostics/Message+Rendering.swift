extension Message {
  /// The message in words.
  package func text(in language: Language) -> String {
    var sink = ByteSink()
    write(to: &sink, in: language)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  /// Writes the message in words, each `{n}` replaced by its argument.
  package func write(to sink: inout ByteSink, in language: Language) {
    let wording = phrase.wording(in: language).text.utf8
    var index = wording.startIndex
    while index < wording.endIndex {
      if let (argument, end) = place(in: wording, at: index) {
        argument.write(to: &sink, in: language)
        index = end
      } else {
        sink.append(wording[index])
        index = wording.index(after: index)
      }
    }
  }

  /// The argument named by `{n}` at `index`, and the index behind it.
  private func place(
    in wording: String.UTF8View,
    at index: String.Index
  ) -> (argument: Argument, end: String.Index)? {
    guard wording[index] == UInt8(ascii: "{"),
      let digit = wording.index(index, offsetBy: 1, limitedBy: wording.endIndex),
      let brace = wording.index(index, offsetBy: 2, limitedBy: wording.endIndex),
      brace < wording.endIndex, wording[brace] == UInt8(ascii: "}")
    else { return nil }
    let number = Int(wording[digit]) - Int(UInt8(ascii: "0"))
    guard arguments.indices.contains(number) else { return nil }
    return (arguments[number], wording.index(after: brace))
  }
}

extension Argument {
  /// Writes the argument in words.
  package func write(to sink: inout ByteSink, in language: Language) {
    switch self {
    case .text(let text): sink.append(text)
    case .literal(let literal): sink.append(literal.text)
    case .number(let number): sink.append(number)
    case .minutes(let minutes): Argument.write(minutes: minutes, to: &sink, in: language)
    case .time(let amount, let minutesPerDay):
      TimeWords(amount, minutesPerDay: minutesPerDay).write(to: &sink, in: language)
    case .times(let first, let second, let minutesPerDay):
      TimeWords.write(from: first, to: second, minutesPerDay, to: &sink, in: language)
    case .alternatives(let names):
      Argument.write(names, joinedBy: Phrase("atau", en: "or"), to: &sink, in: language)
    case .list(let names):
      Argument.write(names, joinedBy: Phrase("dan", en: "and"), to: &sink, in: language)
    }
  }

  private static func write(minutes: Int, to sink: inout ByteSink, in language: Language) {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    if hours > 0 {
      sink.append(hours)
      sink.append(Phrase(" jam", en: hours == 1 ? " hour" : " hours").wording(in: language))
      if rest == 0 { return }
      sink.append(" ")
    }
    sink.append(rest)
    sink.append(Phrase(" menit", en: rest == 1 ? " minute" : " minutes").wording(in: language))
  }

  private static func write(
    _ names: [String],
    joinedBy conjunction: Phrase,
    to sink: inout ByteSink,
    in language: Language
  ) {
    for (position, name) in names.enumerated() {
      if position > 0 {
        let isLast = position == names.count - 1
        sink.append(isLast ? " " : ", ")
        if isLast {
          sink.append(conjunction.wording(in: language))
          sink.append(" ")
        }
      }
      sink.append("\"")
      sink.append(name)
      sink.append("\"")
    }
  }
}
