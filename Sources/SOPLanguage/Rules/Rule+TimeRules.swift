extension Rule {
  /// Family 6xx: time.
  static let timeRules: [Rule] = [
    impossibleTime, exceededTime, generousTime, missingTime, timeOfReturns, mixedDays,
    dominantStep, beyondLegalLimit,
  ]
}
