extension Rule {
  /// Family 9xx: across files.
  static let registryRules: [Rule] = [
    duplicateNumber, duplicateTitle, unknownAgency, callCycle, handOver, formerProcedure,
    foreignPost, agencyNameVariant, sameActivities, contactSpellings,
  ]
}
