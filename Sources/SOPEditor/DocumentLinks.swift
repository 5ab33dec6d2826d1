package import SOPLanguage

/// Finds what leads out of a file: other SOPs and addresses of the web.
package enum DocumentLinks {
  /// Where a link leads.
  package enum Target: Hashable, Sendable {
    /// Another file of the registry.
    case file(FileID)
    /// An address that begins with `http://` or `https://`.
    case address(String)
  }

  /// A link and its place.
  package struct Link: Hashable, Sendable {
    /// The words that lead on.
    package let range: SourceRange
    /// Where they lead.
    package let target: Target
  }

  /// The links of a file, in the order of the text.
  package static func links(in snapshot: Snapshot) -> [Link] {
    var links = addresses(in: snapshot.file)
    for mention in snapshot.mentions {
      guard case .procedure(let path) = mention.subject,
        let position = snapshot.session.position(of: path + ".sop")
      else { continue }
      links.append(Link(range: mention.range, target: .file(FileID(position))))
    }
    return links.sorted { $0.range.start < $1.range.start }
  }

  private static func addresses(in file: SourceFile) -> [Link] {
    let schemes = ["https://", "http://"].map { Array($0.utf8) }
    var links: [Link] = []
    var index = 0
    while index < file.bytes.count {
      guard file.bytes[index] | 0x20 == UInt8(ascii: "h"),
        let scheme = schemes.first(where: { scheme in
          file.bytes[index...].prefix(scheme.count).elementsEqual(scheme) {
            $0.loweredASCII == $1
          }
        })
      else {
        index += 1
        continue
      }
      let end = end(of: file.bytes, from: index)
      if end > index + scheme.count {
        let range = SourceRange(index, end)
        links.append(Link(range: range, target: .address(file.text(in: range))))
      }
      index = max(end, index + 1)
    }
    return links
  }

  /// Where the address at `start` ends: a mark at its end belongs to the sentence around it.
  private static func end(of bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] < 0x7F, !isQuote(bytes[end]) { end += 1 }
    while end > start, [0x2E, 0x2C, 0x3A, 0x3B, 0x29, 0x3F, 0x21].contains(bytes[end - 1]) {
      end -= 1
    }
    return end
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
  }
}
