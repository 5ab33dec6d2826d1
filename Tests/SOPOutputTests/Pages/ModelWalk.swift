/// Finds every text of a model, and every place where one could stand but does not.
struct ModelWalk {
  /// Each text with the names of the type and the property that hold it.
  private(set) var texts: [(place: String, text: String)] = []
  private var seen: Set<String> = []
  private var filled: Set<String> = []

  /// Walks through `value`.
  init(_ value: Any) {
    walk(value, place: "root")
  }

  /// The properties that are empty wherever they occur.
  var emptyPlaces: [String] { seen.subtracting(filled).sorted() }

  private mutating func walk(_ value: Any, place: String) {
    if let text = value as? String {
      note(place, isFilled: !text.isEmpty)
      texts.append((place, text))
      return
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional, .collection:
      note(place, isFilled: !mirror.children.isEmpty)
      for child in mirror.children { walk(child.value, place: place) }
    case .enum:
      // An entry without a value: missing, unknown, none or unreadable.
      let isEntry = "\(mirror.subjectType)".hasPrefix("Entry<")
      let child = mirror.children.first
      if isEntry { note(place, isFilled: child?.label == "value") }
      if let child { walk(child.value, place: place) }
    default:
      for child in mirror.children {
        walk(child.value, place: "\(mirror.subjectType).\(child.label ?? "")")
      }
    }
  }

  private mutating func note(_ place: String, isFilled: Bool) {
    seen.insert(place)
    if isFilled { filled.insert(place) }
  }
}
