/// The languages in which the program speaks to people.
package enum Language: UInt8, CaseIterable, Sendable {
  case indonesian
  case english

  /// The ISO 639-1 code: `id` or `en`.
  package var code: StaticString {
    switch self {
    case .indonesian: "id"
    case .english: "en"
    }
  }
}

/// A fixed wording in both languages, with places `{0}`, `{1}` … for arguments.
///
/// Both languages are demanded by the initialiser, so a missing translation does not compile.
package struct Phrase: Sendable {
  /// The Indonesian wording.
  package let indonesian: StaticString
  /// The English wording.
  package let english: StaticString

  /// Makes a phrase from its two wordings.
  package init(_ indonesian: StaticString, en english: StaticString) {
    self.indonesian = indonesian
    self.english = english
  }

  /// The wording in `language`.
  package func wording(in language: Language) -> StaticString {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }
}

/// A value that stands in a message; it becomes words only when the message is shown.
package enum Argument: Hashable, Sendable {
  /// Text of the user, or a name, shown as it is.
  case text(String)
  /// A literal such as a keyword's spelling.
  case literal(Literal)
  /// A whole number.
  case number(Int)
  /// A length of time in minutes, shown in hours and minutes.
  case minutes(Int)
  /// A length of time in words, for example `1 hari kerja 49 menit`.
  case time(TimeAmount, minutesPerDay: Int)
  /// Two lengths of time, for example `25 sampai 45 menit`; only one when both are the same.
  case times(TimeAmount, TimeAmount, minutesPerDay: Int)
  /// Alternatives, shown as `"a", "b" atau "c"`.
  case alternatives([String])
  /// Things together, shown as `"a", "b" dan "c"`.
  case list([String])
}

/// A fixed text that can be compared by its bytes.
package struct Literal: Hashable, Sendable {
  /// The text.
  package let text: StaticString

  /// Wraps a literal.
  package init(_ text: StaticString) { self.text = text }

  /// Whether both literals have the same bytes.
  package static func == (left: Literal, right: Literal) -> Bool {
    unsafe left.text.utf8Buffer.elementsEqual(right.text.utf8Buffer)
  }

  /// Feeds the bytes to the hasher.
  package func hash(into hasher: inout Hasher) {
    unsafe hasher.combine(bytes: UnsafeRawBufferPointer(text.utf8Buffer))
  }
}

/// A phrase together with what stands in its places.
package struct Message: Sendable {
  /// The wording.
  package let phrase: Phrase
  /// What stands at `{0}`, `{1}` and so on.
  package let arguments: [Argument]

  /// Makes a message from a phrase and its arguments.
  package init(_ phrase: Phrase, _ arguments: Argument...) {
    self.phrase = phrase
    self.arguments = arguments
  }

  /// Makes a message from its two wordings and its arguments.
  package init(_ indonesian: StaticString, en english: StaticString, _ arguments: Argument...) {
    self.phrase = Phrase(indonesian, en: english)
    self.arguments = arguments
  }
}
