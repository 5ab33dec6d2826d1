/// A source file: where it stands in the registry, and its text as UTF-8 bytes.
package struct SourceFile: Sendable {
  /// The path inside the registry, with `/`, for example `balikpapan/dkumkmp/instansi.sop`.
  package let path: String
  /// The text as UTF-8, converted when the file was in another encoding.
  package let bytes: [UInt8]
  /// How the file was encoded on disk.
  package let encoding: Encoding

  /// The encodings that are read.
  package enum Encoding: UInt8, Sendable {
    case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian
    /// Not valid UTF-8; taken for Windows-1252.
    case windows1252
  }

  /// The largest number of bytes that a file may have; larger files are not read.
  package static let maximumLength = 64 << 20

  /// Takes the bytes of a file as they are on disk and decodes them.
  package init(path: String, contents: [UInt8]) {
    self.path = path
    (self.bytes, self.encoding) = TextDecoder.decode(contents)
  }

  /// The same file with another text.
  package func replacingText(by bytes: [UInt8]) -> SourceFile {
    SourceFile(path: path, bytes: bytes, encoding: encoding)
  }

  /// The same file with another text, which is written as plain UTF-8.
  package func inUTF8(_ bytes: [UInt8]) -> SourceFile {
    SourceFile(path: path, bytes: bytes, encoding: .utf8)
  }

  private init(path: String, bytes: [UInt8], encoding: Encoding) {
    self.path = path
    self.bytes = bytes
    self.encoding = encoding
  }

  /// The bytes of the file as they are on disk; nothing when the file was not UTF-8, because the
  /// way back from a guessed encoding may change what nobody meant to change.
  package var contents: [UInt8]? {
    switch encoding {
    case .utf8: bytes
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + bytes
    case .utf16LittleEndian, .utf16BigEndian, .windows1252: nil
    }
  }

  /// The bytes of `range`; nothing beyond the end of the file.
  package func bytes(in range: SourceRange) -> ArraySlice<UInt8> {
    bytes[range.indices.clamped(to: bytes.indices)]
  }

  /// The text of `range`.
  package func text(in range: SourceRange) -> String {
    String(decoding: bytes(in: range), as: UTF8.self)
  }
}
