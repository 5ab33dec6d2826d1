/// A piece of a page, read without trust in how it was written.
enum HTMLToken {
  /// The beginning of an element.
  case start(String, [(name: String, value: String)])
  /// The end of an element.
  case end(String)
  /// What stands between tags, character references resolved.
  case text(String)
  /// `<!…>`
  case declaration(String)
}

/// Takes a page apart the way a browser does, as far as these pages go.
struct HTMLTokens {
  /// The pieces in order.
  private(set) var tokens: [HTMLToken] = []
  /// What stands in each script.
  private(set) var scripts: [String] = []
  private let characters: [Character]
  private var index = 0

  /// Elements that have no end tag.
  static let void: Set<String> = ["br", "hr", "img", "input", "link", "meta", "col"]

  /// Reads a page.
  init(_ bytes: [UInt8]) {
    // Unicode scalars one by one: a combining mark must not hide the character before it.
    characters = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { Character($0) }
    while index < characters.count { readNext() }
  }

  private mutating func readNext() {
    if characters[index] != "<" { return readText() }
    index += 1
    if take("!") {
      tokens.append(.declaration(readUntil(">")))
    } else if take("/") {
      tokens.append(.end(readUntil(">")))
    } else {
      readStart()
    }
  }

  private mutating func readText() {
    let start = index
    while index < characters.count, characters[index] != "<" { index += 1 }
    tokens.append(.text(HTMLTokens.resolve(String(characters[start..<index]))))
  }

  private mutating func readStart() {
    let name = readName()
    var attributes: [(name: String, value: String)] = []
    var isClosed = false
    while index < characters.count, !take(">") {
      if characters[index] == " " || characters[index] == "/" {
        // Inside of a drawing a slash closes the element.
        isClosed = characters[index] == "/"
        index += 1
        continue
      }
      let attribute = readName()
      if attribute.isEmpty { index += 1 }
      if take("="), take("\"") {
        attributes.append((attribute, HTMLTokens.resolve(readUntil("\""))))
      } else {
        attributes.append((attribute, ""))
      }
    }
    tokens.append(.start(name, attributes))
    if isClosed, !HTMLTokens.void.contains(name) { tokens.append(.end(name)) }
    if name == "style" || name == "script" { readRaw(until: name) }
  }

  /// Reads what stands in a style sheet or a script up to its end tag; nobody sees a script.
  private mutating func readRaw(until name: String) {
    let end = Array("</\(name)")
    let start = index
    while index < characters.count,
      characters[index] != "<" || !characters[index...].starts(with: end)
    {
      index += 1
    }
    let content = String(characters[start..<index])
    if name == "script" { scripts.append(content) } else { tokens.append(.text(content)) }
  }

  private mutating func readName() -> String {
    let start = index
    while index < characters.count, !" =>/\"".contains(characters[index]) { index += 1 }
    return String(characters[start..<index])
  }

  private mutating func readUntil(_ end: Character) -> String {
    let start = index
    while index < characters.count, characters[index] != end { index += 1 }
    defer { index += 1 }
    return String(characters[start..<index])
  }

  private mutating func take(_ character: Character) -> Bool {
    guard index < characters.count, characters[index] == character else { return false }
    index += 1
    return true
  }

  private static func resolve(_ text: String) -> String {
    var result = text
    for (reference, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      result = result.split(separator: reference, omittingEmptySubsequences: false)
        .joined(separator: character)
    }
    return result
  }
}

extension HTMLTokens {
  /// The tags and the names of their attributes, without any text.
  var skeleton: [String] {
    tokens.compactMap { token in
      switch token {
      case .start(let name, let attributes):
        "<\(name) \(attributes.map(\.name).joined(separator: " "))>"
      case .end(let name): "</\(name)>"
      case .text: nil
      case .declaration(let text): "<!\(text)>"
      }
    }
  }

  /// Everything that a reader sees, in one string.
  var text: String {
    tokens.reduce(into: "") { result, token in
      if case .text(let text) = token { result += text }
    }
  }

  /// Every attribute with the element that carries it.
  var attributes: [(element: String, name: String, value: String)] {
    tokens.flatMap { token -> [(element: String, name: String, value: String)] in
      guard case .start(let element, let attributes) = token else { return [] }
      return attributes.map { (element, $0.name, $0.value) }
    }
  }

  /// What is wrong with the nesting of the elements; nothing when all is well.
  var nestingFault: String? {
    var open: [String] = []
    for token in tokens {
      switch token {
      case .start(let name, _) where !HTMLTokens.void.contains(name): open.append(name)
      case .end(let name):
        guard open.popLast() == name else { return "</\(name)> closes something else" }
      case .start, .text, .declaration: break
      }
    }
    return open.last.map { "<\($0)> is never closed" }
  }
}
