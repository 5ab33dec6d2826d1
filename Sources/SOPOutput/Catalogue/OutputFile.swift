/// A file of the site: what it is called, and what is in it.
package struct OutputFile: Sendable {
  /// The path from the root of the site, with `/`; never absolute and never with `..`.
  package let path: String
  /// The contents.
  package let bytes: [UInt8]

  /// Makes a file.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
