import SOPLanguage

extension Procedure.Status {
  /// The status as people read it.
  var name: Phrase {
    switch self {
    case .draft: Phrase("Konsep", en: "Draft")
    case .inForce: Phrase("Berlaku", en: "In force")
    case .superseded: Phrase("Digantikan", en: "Superseded")
    case .revoked: Phrase("Dicabut", en: "Withdrawn")
    }
  }

  /// The class of the badge that shows the status.
  var badgeClass: StaticString {
    switch self {
    case .draft: "badge draft"
    case .inForce: "badge in-force"
    case .superseded, .revoked: "badge ended"
    }
  }
}

extension Severity {
  /// The class of the badge that shows the weight.
  var badgeClass: StaticString {
    switch self {
    case .error: "badge ended"
    case .warning: "badge draft"
    case .suggestion: "badge"
    }
  }

  /// How many findings there are of this weight, in words.
  func count(_ number: Int) -> Message {
    let isOne = number == 1
    return switch self {
    case .error:
      Message("{0} kesalahan", en: isOne ? "{0} error" : "{0} errors", .number(number))
    case .warning:
      Message("{0} peringatan", en: isOne ? "{0} warning" : "{0} warnings", .number(number))
    case .suggestion:
      Message("{0} saran", en: isOne ? "{0} suggestion" : "{0} suggestions", .number(number))
    }
  }
}

extension ProcedureSummary {
  /// The number of steps in words.
  var stepCount: Message {
    Message("{0} langkah", en: steps == 1 ? "{0} step" : "{0} steps", .number(steps))
  }

  /// The number of lanes in words.
  var laneCount: Message {
    Message("{0} pelaksana", en: lanes == 1 ? "{0} performer" : "{0} performers", .number(lanes))
  }

  /// The number of guesses in words.
  var guessCount: Message {
    Message("{0} dugaan", en: guesses == 1 ? "{0} guess" : "{0} guesses", .number(guesses))
  }

  /// The number of things that nobody knows in words.
  var unknownCount: Message {
    Message("{0} belum diketahui", en: "{0} not known yet", .number(unknowns))
  }
}
