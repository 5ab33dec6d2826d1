/// A piece of JSON that somebody sent us.
package enum JSONValue: Equatable, Sendable {
  case null
  case boolean(Bool)
  /// A whole number; fractions are cut off, because nobody here asks for them.
  case number(Int)
  case string(String)
  case array([JSONValue])
  /// The members in the order in which they were written.
  case object([(name: String, value: JSONValue)])

  /// Whether both are the same, member by member.
  package static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left == right
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { $0.name == $1.name && $0.value == $1.value }
    case (.null, _), (.boolean, _), (.number, _), (.string, _), (.array, _), (.object, _): false
    }
  }
}

extension JSONValue {
  /// The member of an object with a name; of several the last, as everybody reads them.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The text, if it is one.
  package var text: String? { if case .string(let text) = self { text } else { nil } }

  /// The number, if it is one.
  package var integer: Int? { if case .number(let number) = self { number } else { nil } }

  /// The truth value, if it is one.
  package var truth: Bool? { if case .boolean(let truth) = self { truth } else { nil } }

  /// The elements of an array; none of anything else.
  package var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// Whether it is an object.
  package var isObject: Bool { if case .object = self { true } else { false } }
}
