import SOPLanguage

/// How the checklists of the law look in JSON.
extension JSONWriter {
  /// Writes the checklist of every form that applies.
  mutating func conformity(of procedure: Procedure) {
    object { json in
      for profile in Conformity.Profile.allCases {
        guard let conformity = procedure.conformity(with: profile) else { continue }
        json.member(profile.word) { json in
          json.object { json in
            json.score(conformity.score)
            json.member("components") { json in
              json.object { json in
                for item in conformity.items {
                  json.member(item.component.word, word: item.state.word)
                }
              }
            }
          }
        }
      }
    }
  }

  /// Writes the score in every form that applies.
  mutating func scores(of procedure: Procedure) {
    object { json in
      for profile in Conformity.Profile.allCases {
        guard let conformity = procedure.conformity(with: profile) else { continue }
        json.member(profile.word) { json in json.object { $0.score(conformity.score) } }
      }
    }
  }

  private mutating func score(_ score: Conformity.Score) {
    member("present", score.present)
    member("applicable", score.applicable)
  }
}

extension Conformity.Profile {
  /// The word of the form in JSON.
  fileprivate var word: StaticString {
    switch self {
    case .procedureForm: "form"
    case .serviceStandard: "service"
    }
  }
}

extension Conformity.State {
  /// The word of the state in JSON.
  fileprivate var word: StaticString {
    switch self {
    case .present: "present"
    case .missing: "missing"
    case .unknown: "unknown"
    case .none: "none"
    case .notApplicable: "notApplicable"
    }
  }
}

extension ConformityComponent {
  /// The word of the component in JSON.
  fileprivate var word: StaticString {
    switch self {
    case .agency: "agency"
    case .number: "number"
    case .created: "created"
    case .revised: "revised"
    case .effective: "effective"
    case .approval: "approval"
    case .title: "title"
    case .legalBasis, .foundation: "legalBases"
    case .related: "related"
    case .warnings: "warnings"
    case .qualifications: "qualifications"
    case .equipment: "equipment"
    case .records: "records"
    case .requirements: "requirements"
    case .steps: "steps"
    case .completionTime: "completionTime"
    case .cost: "cost"
    case .products: "products"
    case .complaints: "complaints"
    case .facilities: "facilities"
    case .competences: "competences"
    case .supervision: "supervision"
    case .staffing: "staffing"
    case .serviceGuarantee: "serviceGuarantee"
    case .safetyGuarantee: "safetyGuarantee"
    case .evaluation: "evaluation"
    }
  }
}
