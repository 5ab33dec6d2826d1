extension Rule {
  /// Family 7xx: conformity with the rules of law.
  ///
  /// They speak of what is in use or will be; nobody repairs an SOP that was replaced or revoked.
  static let conformityRules: [Rule] = [
    incompleteIdentity, missingLegalBasis, unstatedInputs, missingVerb, activityWithSubject,
    foreignSubject, signerWithoutAuthority, incompleteServiceStandard, repeatedActivity,
    dueForReview, effectiveNotWhenSigned, emptySupplements, repealedLaw,
  ]
}

extension ProcedureOrigin {
  /// Whether what seems to lack may be there, on a line whose slip was reported.
  ///
  /// A file without a title may be no SOP at all, or have lost its head.
  var isTorn: Bool { hasLostList || hasLostLine || title.isEmpty }
}

extension Procedure {
  /// Whether the SOP is in force or on the way to it.
  var isAlive: Bool {
    switch status {
    case .draft, .inForce: true
    case .superseded, .revoked: false
    }
  }
}
