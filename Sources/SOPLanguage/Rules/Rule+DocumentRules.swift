extension Rule {
  /// Family 5xx: documents.
  static let documentRules: [Rule] = [
    missingDocument, uncertainDocument, unusedOutput, sometimesUnusedOutput, overwrittenOutput,
    racingBranches, unusedRequirement, undeclaredInput, unmadeProduct, unchangedDocument,
    missingOutput, missingInput, unrecordedDocument, insufficientState, decreasingState,
    eventAsDocument,
  ]
}
