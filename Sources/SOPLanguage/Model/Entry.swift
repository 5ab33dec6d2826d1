/// What the author wrote for a field: honest about what is not there.
package enum Entry<Value: Sendable>: Sendable {
  /// The keyword is not in the file.
  case missing
  /// `?`: not known yet.
  case unknown
  /// `-`: deliberately none.
  case none
  /// Something was written that can't be read; it was reported and is compatible with everything.
  case unreadable(String)
  /// The value.
  case value(Value)

  /// The value, if there is one.
  package var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Whether the keyword is not in the file.
  package var isMissing: Bool {
    if case .missing = self { true } else { false }
  }

  /// Whether the author wrote `?`.
  package var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }
}

extension Entry: Equatable where Value: Equatable {}
