import SOPLanguage

/// Values gathered under names; names that fold to the same are one.
struct NamedGroups<Value> {
  /// What was gathered under one name.
  struct Group {
    /// The name as it is compared.
    let key: FoldedName
    /// The name as it was first written.
    let name: String
    /// The values in the order of adding.
    var values: [Value]
  }

  /// The groups in the order of their first values.
  private(set) var groups: [Group] = []
  private var positions: [FoldedName: Int] = [:]

  /// Makes an empty collection.
  init() {}

  /// Adds a value under a name; tells the position of the group.
  @discardableResult
  mutating func add(_ value: Value, under name: String) -> Int {
    add(value, under: FoldedName(name), named: name)
  }

  /// Adds a value under a key; `name` is what the group is called when it is new.
  @discardableResult
  mutating func add(_ value: Value, under key: FoldedName, named name: String) -> Int {
    if let position = positions[key] {
      groups[position].values.append(value)
      return position
    }
    positions[key] = groups.count
    groups.append(Group(key: key, name: name, values: [value]))
    return groups.count - 1
  }
}

/// Gives pages of topics short names that are the same in every build.
struct TopicSlugs {
  private var taken: Set<[UInt8]>

  /// Makes names that are none of `taken`.
  init(besides taken: [StaticString] = ["index"]) {
    self.taken = Set(taken.map { Array($0.text.utf8) })
  }

  /// The name of the page of a topic: its letters and digits with hyphens between the words.
  ///
  /// Two topics whose letters are the same get numbers, in the order of asking.
  mutating func slug(of key: FoldedName) -> String {
    let base = TopicSlugs.plain(key.bytes)
    var slug = base
    var number = 2
    while !taken.insert(slug).inserted {
      var sink = ByteSink()
      sink.append(contentsOf: base)
      sink.append("-")
      sink.append(number)
      slug = sink.bytes
      number += 1
    }
    return String(decoding: slug, as: UTF8.self)
  }

  /// At most 80 bytes, so that with its folder and its ending it stays a name that any disk takes.
  private static func plain(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    for byte in bytes where plain.count < 80 {
      if byte.isASCIILetter || byte.isASCIIDigit {
        plain.append(byte)
      } else if let last = plain.last, last != UInt8(ascii: "-") {
        plain.append(UInt8(ascii: "-"))
      }
    }
    while plain.last == UInt8(ascii: "-") { plain.removeLast() }
    return plain.isEmpty ? Array("tanpa-nama".utf8) : plain
  }
}
