import SOPLanguage

/// Finds the addresses and the names of places in a page as it is written.
///
/// It knows HTML as far as our pages go: values of attributes stand in double quotes, and neither
/// they nor texts hold a `<` or `>` of their own.
enum LinkScanner {
  /// What a value is.
  enum Attribute {
    /// Where a link, a picture, a style or a script is.
    case address
    /// The name of a place in the page.
    case id
  }

  /// Reads a page and tells each address and each name in the order of the text.
  static func read(_ bytes: [UInt8], _ tell: (Attribute, ArraySlice<UInt8>) -> Void) {
    let span = bytes.span
    var index = 0
    while index < span.count {
      if span[index] == UInt8(ascii: "<") {
        index = readTag(bytes, from: index + 1, tell)
      } else {
        index += 1
      }
    }
  }

  /// Reads the attributes of a tag; gives the place behind it.
  private static func readTag(
    _ bytes: [UInt8],
    from start: Int,
    _ tell: (Attribute, ArraySlice<UInt8>) -> Void
  ) -> Int {
    let span = bytes.span
    var index = start
    while index < span.count, span[index] != UInt8(ascii: ">") {
      if span[index] == UInt8(ascii: "\"") {
        var end = index + 1
        while end < span.count, span[end] != UInt8(ascii: "\"") { end += 1 }
        tellValue(bytes, index + 1..<end, tell)
        index = end
      }
      index += 1
    }
    return index + 1
  }

  private static func tellValue(
    _ bytes: [UInt8],
    _ range: Range<Int>,
    _ tell: (Attribute, ArraySlice<UInt8>) -> Void
  ) {
    let head = bytes[..<range.lowerBound]
    let value = bytes[range]
    if ends(head, with: " href=\"") || ends(head, with: " src=\"") {
      tell(.address, value)
    } else if ends(head, with: " id=\"") {
      tell(.id, value)
    } else if ends(head, with: " content=\""), value.starts(with: "0; url=".utf8) {
      tell(.address, value.dropFirst(7))
    }
  }

  private static func ends(_ head: ArraySlice<UInt8>, with text: StaticString) -> Bool {
    head.suffix(text.utf8CodeUnitCount).elementsEqual(text.text.utf8)
  }
}
