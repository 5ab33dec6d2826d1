import Foundation

/// The part of JSON Schema 2020-12 that the model's schema uses.
///
/// It is here so that a schema that drifts away from the writer is caught without any tool; an
/// independent validator checks the same files where it is installed.
final class SchemaValidator {
  /// The place in the schema of each member that was met in a document.
  private(set) var met: Set<String> = []
  private let schema: [String: Any]

  /// Reads a schema.
  init(_ data: Data) throws {
    schema = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// What is wrong with a document; nothing when it is valid.
  func faults(of document: Data) throws -> [String] {
    faults(of: try JSONSerialization.jsonObject(with: document), schema, at: "", in: "")
  }

  /// The place of every member that the schema knows.
  var known: Set<String> {
    var known: Set<String> = []
    collect(schema, at: "", into: &known)
    return known
  }

  /// The members without a description of their own or of what they refer to.
  var undescribed: [String] {
    var result: [String] = []
    forEachMember(schema, at: "") { place, member in
      if member["description"] == nil, target(of: member)?["description"] == nil {
        result.append(place)
      }
    }
    return result
  }

  /// The objects that take members that they do not name.
  var openObjects: [String] {
    var result: [String] = []
    forEachSchema(schema, at: "") { place, schema in
      if schema["properties"] != nil, schema["type"] != nil, !place.isEmpty,
        schema["additionalProperties"] as? Bool != false
      {
        result.append(place)
      }
    }
    return result
  }

  private func faults(
    of value: Any,
    _ schema: [String: Any],
    at path: String,
    in place: String
  ) -> [String] {
    var result: [String] = []
    if let reference = schema["$ref"] as? String, let target = target(of: schema) {
      result += faults(of: value, target, at: path, in: String(reference.dropFirst(1)))
    }
    result += simpleFaults(of: value, schema, at: path)
    if let any = schema["anyOf"] as? [[String: Any]] {
      let each = any.enumerated().map { index, option in
        faults(of: value, option, at: path, in: "\(place)/anyOf/\(index)")
      }
      if !each.contains(where: { $0.isEmpty }) { result.append("\(path): \(each)") }
    }
    if let condition = schema["if"] as? [String: Any] {
      let branch = faults(of: value, condition, at: path, in: place).isEmpty ? "then" : "else"
      if let branch = schema[branch] as? [String: Any] {
        result += faults(of: value, branch, at: path, in: place)
      }
    }
    if let object = value as? [String: Any] {
      result += faults(of: object, schema, at: path, in: place)
    }
    if let array = value as? [Any], let items = schema["items"] as? [String: Any] {
      result += array.enumerated().flatMap { index, element in
        faults(of: element, items, at: "\(path)/\(index)", in: place + "/items")
      }
    }
    return result
  }

  private func faults(
    of object: [String: Any],
    _ schema: [String: Any],
    at path: String,
    in place: String
  ) -> [String] {
    guard let properties = schema["properties"] as? [String: Any] else { return [] }
    let required = schema["required"] as? [String] ?? []
    var result = required.filter { object[$0] == nil }.map { "\(path): \($0) is missing" }
    for (name, value) in object {
      if let member = properties[name] as? [String: Any] {
        met.insert("\(place)/properties/\(name)")
        result += faults(
          of: value,
          member,
          at: "\(path)/\(name)",
          in: "\(place)/properties/\(name)"
        )
      } else if schema["additionalProperties"] as? Bool == false {
        result.append("\(path): \(name) is not in the schema")
      }
    }
    return result
  }

  private func simpleFaults(of value: Any, _ schema: [String: Any], at path: String) -> [String] {
    var result: [String] = []
    if let type = schema["type"] as? String, type != SchemaValidator.type(of: value) {
      result.append("\(path): not of type \(type)")
    }
    if let constant = schema["const"], !SchemaValidator.isSame(constant, value) {
      result.append("\(path): not \(constant)")
    }
    if let words = schema["enum"] as? [String], !words.contains(value as? String ?? "") {
      result.append("\(path): \(value) is none of \(words)")
    }
    if let minimum = schema["minimum"] as? Int, let number = value as? Int, number < minimum {
      result.append("\(path): less than \(minimum)")
    }
    if let minimum = schema["minItems"] as? Int, let array = value as? [Any], array.count < minimum
    {
      result.append("\(path): fewer than \(minimum)")
    }
    if let minimum = schema["minLength"] as? Int, let text = value as? String, text.count < minimum
    {
      result.append("\(path): shorter than \(minimum)")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      result.append("\(path): '\(text)' does not match \(pattern)")
    }
    return result
  }

  private static func type(of value: Any) -> String {
    switch value {
    case is [String: Any]: "object"
    case is [Any]: "array"
    case is String: "string"
    case is NSNull: "null"
    case let number as NSNumber:
      String(cString: number.objCType) == "c" ? "boolean" : "integer"
    default: "unknown"
    }
  }

  private static func isSame(_ first: Any, _ second: Any) -> Bool {
    type(of: first) == type(of: second) && "\(first)" == "\(second)"
  }

  private func target(of schema: [String: Any]) -> [String: Any]? {
    guard let reference = schema["$ref"] as? String else { return nil }
    let name = reference.split(separator: "/").last.map(String.init) ?? ""
    return (self.schema["$defs"] as? [String: Any])?[name] as? [String: Any]
  }

  private func collect(_ schema: [String: Any], at place: String, into known: inout Set<String>) {
    forEachMember(schema, at: place) { place, _ in known.insert(place) }
  }

  private func forEachMember(
    _ schema: [String: Any],
    at place: String,
    _ body: (String, [String: Any]) -> Void
  ) {
    forEachSchema(schema, at: place) { place, schema in
      for (name, member) in schema["properties"] as? [String: [String: Any]] ?? [:] {
        body("\(place)/properties/\(name)", member)
      }
    }
  }

  /// Visits every schema inside of `schema`; the condition at the top only looks at one member.
  private func forEachSchema(
    _ schema: [String: Any],
    at place: String,
    _ body: (String, [String: Any]) -> Void
  ) {
    body(place, schema)
    for key in ["properties", "$defs"] {
      for (name, member) in schema[key] as? [String: [String: Any]] ?? [:] {
        forEachSchema(member, at: "\(place)/\(key)/\(name)", body)
      }
    }
    if let items = schema["items"] as? [String: Any] {
      forEachSchema(items, at: place + "/items", body)
    }
    for (index, option) in (schema["anyOf"] as? [[String: Any]] ?? []).enumerated() {
      forEachSchema(option, at: "\(place)/anyOf/\(index)", body)
    }
  }
}
