extension Rule {
  /// Family 3xx: values.
  static let valueRules: [Rule] = [
    unreadableDuration, implausibleDuration, ambiguousDays, invalidDate, partialDate, dateOrder,
    unreadableCost, contradictoryCost, invalidEmployeeNumber, oddEmployeeNumber, similarContacts,
    numberPatternMismatch, unparsedLegalBasis, unknownState, mixedPerformers, unreadableDestination,
    unknownRegion,
    brokenContact, unreadableCount, unknownChoice,
  ]
}
