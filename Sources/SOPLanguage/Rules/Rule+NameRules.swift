extension Rule {
  /// Family 2xx: names and references.
  static let nameRules: [Rule] = [
    .unknownPerformer, .ambiguousPerformer, .unusedPerformer, .unknownLabel, .repeatedLabel,
    .unorderedLabel, .unknownProcedure, .ambiguousProcedure, .similarDocuments,
    .unexplainedAbbreviation, .joinedDocuments, .similarPerformers, .repeatedPrintedNumber,
    .undeclaredDocument,
  ]
}
