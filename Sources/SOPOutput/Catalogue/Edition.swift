import SOPLanguage

/// The pages of a site in one language.
///
/// Every page is there in each language of the site. Those of the first one lie where the identity
/// of an agency or SOP says, those of another in a folder that is called by its code. What is no
/// page, and the print edition, which is the official form, is there once.
struct Edition: Hashable, Sendable {
  /// The language of everything that the program says.
  let language: Language
  /// The folder at the root of the site; nothing for the first language.
  let folder: String?

  /// The first language of a site.
  init(first language: Language) {
    self.language = language
    folder = nil
  }

  /// A further language of a site.
  init(further language: Language) {
    self.language = language
    folder = language.code.text
  }

  /// The editions of a site: the first language, then the others unless one is enough.
  static func all(first: Language, isAlone: Bool) -> [Edition] {
    let others = isAlone ? [] : Language.allCases.filter { $0 != first }
    return [Edition(first: first)] + others.map { Edition(further: $0) }
  }
}

extension Language {
  /// What the language calls itself.
  var ownName: StaticString {
    switch self {
    case .indonesian: "Bahasa Indonesia"
    case .english: "English"
    }
  }
}
