extension Stemmer {
  /// The rules in the order in which affixes are taken off; of each list one rule is applied.
  static let phases: [[AffixRule]] = [
    verbPrefixes + nounPrefixes + otherPrefixes, endings, suffixes, innerPrefixes,
  ]

  private static let vowels: StaticString = "aeiou"

  /// The nasal of me- swallows k, p, s and t; which one stood there, only known roots tell for sure.
  private static let verbPrefixes: [AffixRule] = [
    .prefix("menge", needsRoot: true, shows: .verb),
    .prefix("me", needsRoot: true, shows: .verb),
    .prefix("meny", "s", before: vowels, shows: .verb),
    .prefix("meng", "k", before: vowels, needsRoot: true, shows: .verb),
    .prefix("meng", before: "aeioughkq", shows: .verb),
    .prefix("men", "t", before: vowels, shows: .verb),
    .prefix("men", before: "dcjzst", shows: .verb),
    .prefix("mem", "p", before: vowels, shows: .verb),
    .prefix("mem", before: "bfvp", shows: .verb),
    .prefix("me", before: "lrwy", shows: .verb),
    .prefix("di", shows: .verb),
  ]

  private static let nounPrefixes: [AffixRule] = [
    .prefix("penge", needsRoot: true, shows: .noun),
    .prefix("pe", needsRoot: true, shows: .noun),
    .prefix("peny", "s", before: vowels, shows: .noun),
    .prefix("peng", "k", before: vowels, needsRoot: true, shows: .noun),
    .prefix("peng", before: "aeioughkq", shows: .noun),
    .prefix("pen", "t", before: vowels, shows: .noun),
    .prefix("pen", before: "dcjzst", shows: .noun),
    .prefix("pem", "p", before: vowels, shows: .noun),
    .prefix("pem", before: "bfvp", shows: .noun),
    .prefix("per", shows: .noun),
    .prefix("pel", needsRoot: true, shows: .noun),
    .prefix("pe", before: "bcdfghjklpqrstwyz", shows: .noun),
  ]

  private static let otherPrefixes: [AffixRule] = [
    .prefix("ber", shows: .having),
    .prefix("bel", needsRoot: true, shows: .having),
    .prefix("be", needsRoot: true, shows: .having),
    .prefix("ter", shows: .result),
    .prefix("ke", ending: "an", shows: .state),
    .prefix("ke", ending: "annya", shows: .state),
    .prefix("se", needsRoot: true, shows: .whole),
    .prefix("se", ending: "nya", shows: .whole),
  ]

  /// Particles and possessives; most words that end like them have a prefix and belong to no one.
  private static let endings: [AffixRule] = [
    .suffix("nya"),
    .suffix("lah", unless: .any),
    .suffix("kah", unless: .any),
    .suffix("ku", unless: .any),
    .suffix("mu", unless: .any),
  ]

  private static let suffixes: [AffixRule] = [
    .suffix("kan", if: [.verb, .having, .result, .whole]),
    .suffix("kan", after: "k", unless: .any),
    .suffix("kan", needsRoot: true, unless: .any),
    .suffix("an", unless: .verb),
    .suffix("i", after: "bcdfghjklmnpqrtvwxyzeou", if: .verb),
    .suffix("i", needsRoot: true, if: .verb),
  ]

  /// What stands between another prefix and the root: memper-, keter-, kepen- and the like.
  private static let innerPrefixes: [AffixRule] = [
    .prefix("pel", needsRoot: true, shows: .noun),
    .prefix("per", shows: .noun),
    .prefix("peng", before: "gh", shows: .noun),
    .prefix("pen", before: "dcj", shows: .noun),
    .prefix("pem", before: "bp", shows: .noun),
    .prefix("pe", before: "bcdfghjklpqrstwyz", shows: .noun),
    .prefix("ber", shows: .having),
    .prefix("bel", needsRoot: true, shows: .having),
    .prefix("ter", shows: .result),
  ]
}
