extension Rule {
  /// The flow family.
  static let flowRules: [Rule] = []
}
