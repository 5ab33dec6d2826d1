extension Rule {
  /// Family 4xx: flow.
  ///
  /// Rules 401 to 404 together are a complete test of soundness.
  static let flowRules: [Rule] = [
    unreachableStep, deadEnd, endlessLoop, crossingJump, missingAnswer, missingRefusal,
    duplicateAnswer, uselessDecision, wrongDirection, hiddenDecision, singleBranch, unboundedLoop,
    oversizedProcedure, singlePerformer, makerIsChecker, returnNotToMaker, descendingRanks,
    missingEnd, manyAnswers, emptyLabel,
  ]
}
