import SOPLanguage

/// A file of the site, named by its path from the root.
struct SitePath: Hashable {
  /// The folders from the root down, then the name of the file.
  let parts: [String]
  /// The folder of the host at which links on this page begin, for a page that is shown anywhere.
  private var base: String?
  /// In which language this page is, where that is not left to the page with the link.
  private var edition: Edition?

  /// Names the file `name` in the folder `folder`, which is empty or separated by `/`.
  init(folder: String, name: String) {
    parts = SitePath.split(folder) + [name]
  }

  /// Names the file at a whole path, whose parts are separated by `/`.
  init(path: String) {
    parts = SitePath.split(path)
  }

  /// Names a file at the root of the site.
  init(_ name: String) {
    parts = [name]
  }

  /// Names a page at the root of the site that a server shows at any address below `base`.
  init(_ name: String, shownBelow base: BasePath) {
    parts = [name]
    self.base = base.text
  }

  /// The file `name` in the folder of this one.
  func beside(_ name: String) -> SitePath {
    SitePath(parts: parts.dropLast() + [name])
  }

  private init(parts: [String]) { self.parts = parts }

  /// The same page in one language; a file that is the same for all of them stays what it is.
  func `in`(_ edition: Edition) -> SitePath {
    guard isTranslated else { return self }
    var path = self
    path.edition = edition
    return path
  }

  /// Whether two paths are of the same page, perhaps in different languages.
  func isSamePage(as other: SitePath) -> Bool { parts == other.parts }

  /// Whether the file is written once for each language of the site.
  var isTranslated: Bool {
    guard base == nil, let name = parts.last else { return false }
    return name.hasPageEnding && !SiteMap.untranslated.contains(name)
  }

  /// The folders and the name of the file, in the language of `page` where it has none of its own.
  private func place(seenFrom page: SitePath?) -> [String] {
    let edition = edition ?? (isTranslated ? page?.edition : nil)
    return (edition?.folder).map { [$0] + parts } ?? parts
  }

  /// The path with `/` between its parts.
  var text: String {
    var sink = ByteSink()
    for (position, part) in place(seenFrom: nil).enumerated() {
      if position > 0 { sink.append("/") }
      sink.append(part)
    }
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  /// The address of this file in a link on the page `page`, percent-encoded.
  ///
  /// It names the file itself, never a folder, so that it works from a disk as well.
  func address(from page: SitePath) -> String {
    if let base = page.base { return base + address(from: SitePath("")) }
    let (own, other) = (place(seenFrom: page), page.place(seenFrom: nil))
    var common = 0
    while common < min(own.count, other.count) - 1, own[common] == other[common] {
      common += 1
    }
    var sink = ByteSink()
    for _ in common..<(other.count - 1) { sink.append("../") }
    for (position, part) in own[common...].enumerated() {
      if position > 0 { sink.append("/") }
      SitePath.append(part, to: &sink)
    }
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  private static func split(_ folder: String) -> [String] {
    folder.utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Appends a part of a path; all but unreserved characters is percent-encoded.
  private static func append(_ part: String, to sink: inout ByteSink) {
    for byte in part.utf8 {
      if byte.isASCIILetter || byte.isASCIIDigit || "-._~".utf8.contains(byte) {
        sink.append(byte)
      } else {
        sink.append(percentEncoding: byte)
      }
    }
  }
}
