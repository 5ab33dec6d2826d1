import SOPLanguage

/// The list of a site's files, which also marks a folder as ours.
///
/// It is a text that `sha256sum -c .sop-manifest` understands, so that anybody can prove a copy of
/// the site whole: a remark that tells the format, then for each file its digest, two blanks and
/// its path. Earlier sites, and those that are being changed file by file, have a list of mere
/// paths below the heading `sop-site 1`.
package struct SiteManifest: Equatable, Sendable {
  /// The name of the file.
  package static let name = ".sop-manifest"
  /// How large the file may be, in bytes.
  static let mostBytes = 1 << 30
  private static let heading: StaticString = "# sop-site 2"
  private static let pathsHeading: StaticString = "sop-site 1"

  /// The digest of each file by its path; empty where it is not known.
  package var digests: [String: String] = [:]

  /// Makes the list of a site without files.
  package init() {}

  /// Reads a list; nothing when it is none of ours.
  package init?(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A)
    guard let first = lines.first else { return nil }
    if first.elementsEqual(SiteManifest.pathsHeading.text.utf8) {
      for line in lines.dropFirst() { add(line, digest: "") }
    } else if first.elementsEqual(SiteManifest.heading.text.utf8) {
      for line in lines.dropFirst() where line.count > 66 && line.first != UInt8(ascii: "#") {
        add(line.dropFirst(66), digest: String(decoding: line.prefix(64), as: UTF8.self))
      }
    } else {
      return nil
    }
  }

  /// Nobody may make us remove what lies outside, whatever they write into the list.
  private mutating func add(_ line: ArraySlice<UInt8>, digest: String) {
    let path = String(decoding: line, as: UTF8.self)
    if OutputFolder.isSafe(path) { digests[path] = digest }
  }

  /// The list as a file, in the order of the paths.
  package var bytes: [UInt8] {
    var sink = ByteSink()
    sink.append(SiteManifest.heading)
    sink.append("\n")
    for (path, digest) in digests.sorted(by: { FilePath.precedes($0.key, $1.key) }) {
      sink.append(digest)
      sink.append("  ")
      sink.append(path)
      sink.append("\n")
    }
    return sink.bytes
  }

  /// The paths alone as a file, for as long as the contents are being changed.
  var pathBytes: [UInt8] {
    var sink = ByteSink()
    sink.append(SiteManifest.pathsHeading)
    sink.append("\n")
    for path in digests.keys.sorted(by: FilePath.precedes) {
      sink.append(path)
      sink.append("\n")
    }
    return sink.bytes
  }

  /// Reads the list in a folder; nothing when there is none, or none of ours.
  static func read(
    in folder: String,
    _ fileSystem: FileSystem
  ) throws(FileSystemError) -> SiteManifest? {
    let path = FilePath.join(folder, name)
    guard try fileSystem.kind(path) == .file else { return nil }
    return SiteManifest(try fileSystem.read(path, mostBytes))
  }
}
