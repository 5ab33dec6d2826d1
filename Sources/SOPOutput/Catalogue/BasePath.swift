import SOPLanguage

/// The folder of a host in which a site lies, as `/sop/`; `/` when the site has a host of its own.
///
/// Pages link to each other by relative addresses, which work in any folder and from a disk. Only a
/// page that a server shows at any address, because there is none there, has to know the folder.
package struct BasePath: Hashable, Sendable {
  /// The path with a slash at its beginning and its end, percent-encoded.
  package let text: String

  /// Takes a path however it is written: `sop`, `/sop` and `/sop/` are the same.
  package init(_ path: String) {
    var sink = ByteSink()
    sink.append("/")
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) { continue }
      for byte in part {
        let isPlain = byte.isASCIILetter || byte.isASCIIDigit || "-._~%".utf8.contains(byte)
        if isPlain { sink.append(byte) } else { sink.append(percentEncoding: byte) }
      }
      sink.append("/")
    }
    text = String(decoding: sink.bytes, as: UTF8.self)
  }

  /// Takes the path out of a site's address, `https://contoh.go.id/sop`.
  package init(ofSiteAt address: String?) {
    let bytes = Array((address ?? "").utf8)
    let separator = bytes.indices.first { bytes[$0...].starts(with: "://".utf8) }
    let rest = separator.map { bytes[($0 + 3)...] } ?? bytes[...]
    let path = rest.drop { $0 != UInt8(ascii: "/") }.prefix { !"?#".utf8.contains($0) }
    self.init(String(decoding: path, as: UTF8.self))
  }
}
