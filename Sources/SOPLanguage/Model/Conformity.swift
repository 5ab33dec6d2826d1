/// What a form demands of an SOP, and which of it is there.
///
/// It is a checklist and no verdict: it tells what is there to read, not whether it is right.
package struct Conformity: Sendable {
  /// A form that an SOP is held against.
  package enum Profile: UInt8, CaseIterable, Sendable {
    /// The 13 fields of the identity page of an SOP AP.
    case procedureForm
    /// The 14 components of the service standard.
    case serviceStandard
  }

  /// How it stands with one component.
  package enum State: UInt8, CaseIterable, Sendable {
    /// Something is written there.
    case present
    /// Nothing is written there.
    case missing
    /// `?`: the author knows that it lacks.
    case unknown
    /// `-`: the author says that there is none.
    case none
    /// The SOP can't have it, for example the date of a revision that never was.
    case notApplicable
  }

  /// One line of the checklist.
  package struct Item: Hashable, Sendable {
    /// What is demanded.
    package var component: ConformityComponent
    /// How it stands.
    package var state: State

    /// Makes a line.
    package init(_ component: ConformityComponent, _ state: State) {
      self.component = component
      self.state = state
    }

    /// Whether nothing more has to be written: it is there, or there may be none and is none.
    package var isMet: Bool {
      switch state {
      case .present: true
      case .none: component.mayBeNone
      case .missing, .unknown, .notApplicable: false
      }
    }

    /// Whether the form demands it and it is not met.
    package var isLacking: Bool { state != .notApplicable && !isMet }
  }

  /// How much of a form is there, in whole numbers: `11 dari 13`.
  package struct Score: Hashable, Sendable {
    /// How many components are met.
    package var present: Int
    /// How many components the SOP has to have.
    package var applicable: Int

    /// Makes a score.
    package init(present: Int, applicable: Int) {
      self.present = present
      self.applicable = applicable
    }

    /// Whether nothing lacks.
    package var isComplete: Bool { present == applicable }

    /// The score in words.
    package var message: Message {
      Message("{0} dari {1}", en: "{0} of {1}", .number(present), .number(applicable))
    }
  }

  /// The form.
  package var profile: Profile
  /// The components in the order of the form.
  package var items: [Item]

  /// Makes a checklist.
  package init(profile: Profile, items: [Item]) {
    self.profile = profile
    self.items = items
  }

  /// The number of components that are met, of those that apply.
  package var score: Score {
    Score(
      present: items.count { $0.isMet },
      applicable: items.count { $0.state != .notApplicable }
    )
  }

  /// The components that lack, in the order of the form.
  package var lacking: [ConformityComponent] {
    items.filter { $0.isLacking }.map { $0.component }
  }

  /// How it stands with `component`.
  package func state(of component: ConformityComponent) -> State {
    items.first { $0.component == component }?.state ?? .notApplicable
  }
}

extension Conformity.Profile {
  /// The components of the form, in its order.
  package var components: [ConformityComponent] {
    ConformityComponent.allCases.filter { $0.profile == self }
  }

  /// The name of the form.
  package var name: Phrase {
    switch self {
    case .procedureForm:
      Phrase("Formulir SOP", en: "SOP form")
    case .serviceStandard:
      Phrase("Standar pelayanan", en: "Service standard")
    }
  }

  /// The rule of law behind the form.
  package var source: Phrase {
    switch self {
    case .procedureForm:
      Phrase("PermenPAN-RB Nomor 35 Tahun 2012", en: "PermenPAN-RB 35/2012")
    case .serviceStandard:
      Phrase(
        "UU Nomor 25 Tahun 2009 dan PermenPAN-RB Nomor 15 Tahun 2014",
        en: "UU 25/2009 and PermenPAN-RB 15/2014"
      )
    }
  }
}

extension Conformity.State {
  /// The state in a word or two.
  package var name: Phrase {
    switch self {
    case .present: Phrase("ada", en: "present")
    case .missing: Phrase("belum ada", en: "missing")
    case .unknown: Phrase("belum diketahui", en: "not known yet")
    case .none: Phrase("tidak ada menurut penyusun", en: "none, says the author")
    case .notApplicable: Phrase("tidak berlaku", en: "does not apply")
    }
  }
}
