/// The picture of an agency's emblem.
package struct Emblem: Sendable {
  /// A form of picture that every browser shows.
  package enum Form: UInt8, CaseIterable, Sendable {
    case svg, png, jpeg

    /// The media type.
    package var mediaType: StaticString {
      switch self {
      case .svg: "image/svg+xml"
      case .png: "image/png"
      case .jpeg: "image/jpeg"
      }
    }

    /// The ending of a file's name.
    package var ending: StaticString {
      switch self {
      case .svg: "svg"
      case .png: "png"
      case .jpeg: "jpg"
      }
    }
  }

  /// Why a file can't be an emblem.
  package enum Fault: Error, Hashable, Sendable {
    /// It is none of the forms.
    case noPicture
    /// It is an SVG picture with a script, an event handler or foreign markup in it.
    case activeContent
  }

  /// The agency.
  package let agency: AgencyID
  /// The form, which the contents tell and not the name.
  package let form: Form
  /// The contents.
  package let bytes: [UInt8]

  /// Takes a file as an agency's emblem, if it is a picture that does nothing.
  package init(_ bytes: [UInt8], of agency: AgencyID) throws(Fault) {
    guard let form = Emblem.form(of: bytes) else { throw .noPicture }
    if form == .svg, Emblem.isActive(bytes) { throw .activeContent }
    self.agency = agency
    self.form = form
    self.bytes = bytes
  }

  private static func form(of bytes: [UInt8]) -> Form? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    // What stands before the root element: a mark of the encoding, a declaration, comments.
    let head = bytes.prefix(4_096)
    let isMarkup = head.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "<")
    return isMarkup && contains(head, "<svg") ? .svg : nil
  }

  /// Whether an SVG picture could do something when it is opened by itself.
  private static func isActive(_ bytes: [UInt8]) -> Bool {
    let words: [StaticString] = [
      "<script", "<foreignobject", "<iframe", "<!entity", "javascript:", "<set", "<animate",
    ]
    if words.contains(where: { contains(bytes[...], $0) }) { return true }
    return hasEventHandler(bytes)
  }

  /// Whether there is an attribute whose name begins with `on`.
  private static func hasEventHandler(_ bytes: [UInt8]) -> Bool {
    for index in bytes.indices.dropFirst() where bytes[index] | 0x20 == UInt8(ascii: "o") {
      let before = bytes[index - 1]
      guard before <= 0x20 || before == UInt8(ascii: "/") || before == UInt8(ascii: "\""),
        index + 1 < bytes.count, bytes[index + 1] | 0x20 == UInt8(ascii: "n")
      else { continue }
      var end = index + 2
      while end < bytes.count, bytes[end].isASCIILetter { end += 1 }
      while end < bytes.count, bytes[end] <= 0x20 { end += 1 }
      if end < bytes.count, bytes[end] == UInt8(ascii: "=") { return true }
    }
    return false
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    let letters = Array(word.text.utf8)
    guard bytes.count >= letters.count, let first = letters.first else { return false }
    for index in bytes.startIndex...(bytes.endIndex - letters.count)
    where bytes[index].loweredASCII == first {
      let end = index + letters.count
      if bytes[index..<end].elementsEqual(letters, by: { $0.loweredASCII == $1 }) { return true }
    }
    return false
  }
}
