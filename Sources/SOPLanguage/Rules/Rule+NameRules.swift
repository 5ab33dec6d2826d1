extension Rule {
  /// The name family.
  static let nameRules: [Rule] = []
}
