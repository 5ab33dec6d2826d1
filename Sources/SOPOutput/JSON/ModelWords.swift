import SOPLanguage

// The words that stand for the model's cases in JSON. They are part of the format: a word that
// changes is a new version.

extension CapsuleStyle {
  /// The word for the way begin and end are drawn.
  var word: StaticString {
    switch self {
    case .activities: "activities"
    case .separate: "separate"
    }
  }
}

extension Procedure.Status {
  /// The word of the status in JSON.
  var word: StaticString {
    switch self {
    case .draft: "draft"
    case .inForce: "inForce"
    case .superseded: "superseded"
    case .revoked: "revoked"
    }
  }
}

extension Duration.Days {
  /// The word in JSON for what a duration is counted in.
  var word: StaticString {
    switch self {
    case .none: "minutes"
    case .plain: "days"
    case .working: "workingDays"
    case .calendar: "calendarDays"
    }
  }
}

extension EmployeeNumber.Kind {
  /// The word of the kind in JSON.
  var word: StaticString {
    switch self {
    case .civilServant: "civilServant"
    case .contract: "contract"
    }
  }
}

extension Contact.Kind {
  /// The word of the kind in JSON.
  var word: StaticString {
    switch self {
    case .telephone: "telephone"
    case .sms: "sms"
    case .email: "email"
    case .web: "web"
    case .other: "other"
    }
  }
}

extension Lane.Kind {
  /// The word of the kind in JSON.
  var word: StaticString {
    switch self {
    case .post: "post"
    case .outsider: "outsider"
    case .system: "system"
    }
  }
}

extension Lane.Origin {
  /// The word in JSON for where a post was declared.
  var word: StaticString {
    switch self {
    case .procedure: "procedure"
    case .agency: "agency"
    case .registry: "registry"
    }
  }
}

extension Document.Origin {
  /// The word in JSON for where a document comes from.
  var word: StaticString {
    switch self {
    case .undeclared: "undeclared"
    case .requirement: "requirement"
    case .equipment: "equipment"
    case .external: "external"
    case .archive: "archive"
    }
  }
}

extension Step.Kind {
  /// The word of the kind in JSON.
  var word: StaticString {
    switch self {
    case .activity: "activity"
    case .decision: "decision"
    }
  }
}

extension Performers.Manner {
  /// The word in JSON for how performers share a step.
  var word: StaticString {
    switch self {
    case .alone: "alone"
    case .together: "together"
    case .either: "either"
    }
  }
}

extension FlowGraph.NodeKind {
  /// The word of the kind in JSON.
  var word: StaticString {
    switch self {
    case .start: "start"
    case .end: "end"
    case .step: "step"
    case .fork: "fork"
    case .join: "join"
    case .handover: "handover"
    case .open: "open"
    }
  }
}

extension FlowGraph.EdgeKind {
  /// The word of the kind in JSON.
  var word: StaticString {
    switch self {
    case .entry: "entry"
    case .next: "next"
    case .jump: "jump"
    case .answer: "answer"
    case .skip: "skip"
    case .fork: "fork"
    case .join: "join"
    }
  }
}
