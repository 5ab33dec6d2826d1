extension Rule {
  /// The value family.
  static let valueRules: [Rule] = []
}
