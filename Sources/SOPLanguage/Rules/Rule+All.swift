extension Rule {
  /// Every rule, in the order of the codes.
  package static let all: [Rule] =
    lineRules + nameRules + valueRules + [.postponedFlow] + flowRules + documentRules + timeRules
    + conformityRules + styleRules + registryRules

  /// Family 1xx: lines.
  static let lineRules: [Rule] = [
    .unknownKeyword, .missingColon, .strayLine, .misplacedKeyword, .lostStepLine, .emptyValue,
    .repeatedField, .openParallel, .foreignCharacters, .foreignEncoding, .orphanItem, .pastedTable,
    .otherSpelling, .missingTitle, .openNote, .invalidSuppression, .unusedSuppression,
  ]

  /// The rule with the given number.
  package static func rule(_ code: UInt16) -> Rule? {
    all.first { $0.code == code }
  }
}
