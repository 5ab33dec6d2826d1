import SOPLanguage

/// Cuts a stream of bytes into messages, as the base protocol of LSP frames them.
///
/// What can't be a message is told and skipped, and reading goes on with the next one.
package struct MessageReader: Sendable {
  /// What was read.
  package enum Message: Equatable, Sendable {
    /// The bytes of a message.
    case content([UInt8])
    /// A header that does not say how long its message is.
    case brokenHeader
  }

  /// The longest message that is taken: the largest file as JSON, generously.
  package static let maximumLength = 1 << 28
  /// The longest header; real ones have some fifty bytes.
  private static let maximumHeader = 4096

  private var buffer: [UInt8] = []
  private var start = 0

  /// Makes a reader that has read nothing.
  package init() {}

  /// Takes further bytes of the stream.
  package mutating func append(_ bytes: [UInt8]) {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    buffer += bytes
  }

  /// The next message; nothing until all of it is there.
  package mutating func next() -> Message? {
    guard let end = headerEnd() else {
      guard buffer.count - start > MessageReader.maximumHeader else { return nil }
      resynchronise()
      return .brokenHeader
    }
    guard let length = contentLength(start..<end.header) else {
      start = end.content
      return .brokenHeader
    }
    guard buffer.count - end.content >= length else { return nil }
    start = end.content + length
    return .content(Array(buffer[end.content..<start]))
  }

  /// Where the lines of the header end, and where the content begins; lone line feeds count too.
  private func headerEnd() -> (header: Int, content: Int)? {
    let limit = min(buffer.count, start + MessageReader.maximumHeader)
    var index = start
    while index < limit {
      guard buffer[index] == 0x0A else {
        index += 1
        continue
      }
      var next = index + 1
      if next < buffer.count, buffer[next] == 0x0D { next += 1 }
      if next < buffer.count, buffer[next] == 0x0A { return (index, next + 1) }
      index += 1
    }
    return nil
  }

  /// The number behind `Content-Length:`; nothing when there is none or it is out of bounds.
  private func contentLength(_ header: Range<Int>) -> Int? {
    var length: Int?
    for line in buffer[header].split(separator: 0x0A) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = line[..<colon].map { $0.loweredASCII }
      guard name.elementsEqual("content-length".utf8) else { continue }
      let value = line[(colon + 1)...].filter { $0 != 0x0D }
      let digits = value[Blanks.trim(value, value.indices)]
      guard !digits.isEmpty, digits.allSatisfy({ $0.isASCIIDigit }),
        let number = Int(String(decoding: digits, as: UTF8.self)),
        number <= MessageReader.maximumLength
      else { return nil }
      length = number
    }
    return length
  }

  /// Goes on at the next thing that looks like a header, or drops what there is.
  private mutating func resynchronise() {
    let mark = Array("Content-Length:".utf8)
    var index = start + 1
    while index + mark.count <= buffer.count {
      if buffer[index] == mark[0], buffer[index...].starts(with: mark) {
        start = index
        return
      }
      index += 1
    }
    // The mark may have begun at the very end.
    start = max(start + 1, buffer.count - mark.count + 1)
  }
}
