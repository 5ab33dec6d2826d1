import SOPLanguage

/// One way in which an Indonesian word is made from a shorter one.
///
/// Rules are data, because the browser stems what a reader types with the very same ones.
struct AffixRule: Sendable {
  /// Which affixes a word has shown so far.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    /// me-, di-: what somebody does, or what is done.
    static let verb = Traits(rawValue: 1)
    /// pe-, per-: who does it, or the doing.
    static let noun = Traits(rawValue: 2)
    /// ber-.
    static let having = Traits(rawValue: 4)
    /// ter-.
    static let result = Traits(rawValue: 8)
    /// ke-…-an.
    static let state = Traits(rawValue: 16)
    /// se-.
    static let whole = Traits(rawValue: 32)
    /// Any of them.
    static let any: Traits = [.verb, .noun, .having, .result, .state, .whole]
  }

  /// Whether the affix stands before the word.
  let isPrefix: Bool
  /// The letters that are cut off.
  let cut: StaticString
  /// The letters that the affix had swallowed, put back in its place.
  let restored: StaticString
  /// The letters of which one has to stand beside the cut; empty for any.
  let neighbours: StaticString
  /// How the word has to end; empty for any way.
  let ending: StaticString
  /// Whether what remains has to begin with a known root.
  let needsRoot: Bool
  /// Traits of which the word must have one; empty for any word.
  let demanded: Traits
  /// Traits that the word must not have.
  let forbidden: Traits
  /// Traits that the word has shown then.
  let shown: Traits

  /// A rule for letters at the beginning of a word.
  static func prefix(
    _ cut: StaticString,
    _ restored: StaticString = "",
    before neighbours: StaticString = "",
    ending: StaticString = "",
    needsRoot: Bool = false,
    shows shown: Traits
  ) -> AffixRule {
    AffixRule(
      isPrefix: true,
      cut: cut,
      restored: restored,
      neighbours: neighbours,
      ending: ending,
      needsRoot: needsRoot,
      demanded: [],
      forbidden: [],
      shown: shown
    )
  }

  /// A rule for letters at the end of a word.
  static func suffix(
    _ cut: StaticString,
    after neighbours: StaticString = "",
    needsRoot: Bool = false,
    if demanded: Traits = [],
    unless forbidden: Traits = []
  ) -> AffixRule {
    AffixRule(
      isPrefix: false,
      cut: cut,
      restored: "",
      neighbours: neighbours,
      ending: "",
      needsRoot: needsRoot,
      demanded: demanded,
      forbidden: forbidden,
      shown: []
    )
  }
}
