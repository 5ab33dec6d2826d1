import SOPLanguage

/// Proves that every link inside a site leads to a file, and to a place in it, that is there.
///
/// It reads the pages as they are written, not as they were meant: each once, in one pass, keeping
/// only numbers that stand for names (64-bit FNV-1a). Addresses that leave the site are not its
/// business. Text that looks like a link is none, because only tags are read.
package struct LinkCheck: Sendable {
  /// A link that leads nowhere.
  package struct BrokenLink: Hashable, Sendable {
    /// The path of the page that holds the link.
    package let page: String
    /// The address as it is written there.
    package let address: String
  }

  /// A link to another page, to be looked up when all pages are known.
  private struct Link {
    let file: UInt64
    /// The place in the file; nothing for the file itself.
    let place: UInt64?
    let link: BrokenLink
  }

  private let base: BasePath
  private var files: Set<UInt64> = []
  private var places: Set<UInt64> = []
  private var links: [Link] = []
  /// Addresses that were read before in the same folder.
  private var seen: Set<UInt64> = []
  private var broken: [BrokenLink] = []

  /// Begins a check; absolute addresses lead into the site when they begin with `base`.
  package init(base: BasePath = BasePath("/")) {
    self.base = base
  }

  /// Takes a file of the site; the links of pages are read.
  package mutating func add(_ path: String, _ bytes: [UInt8]) {
    let name = NameHash(path.utf8)
    files.insert(name.value)
    guard path.hasPageEnding else { return }
    var page = Page(path: path, name: name)
    LinkScanner.read(bytes) { attribute, value in
      switch attribute {
      case .id: page.places.insert(name.place(value))
      case .address: note(value, &page)
      }
    }
    for (place, address) in page.links where !page.places.contains(place) {
      broken.append(BrokenLink(page: path, address: address))
    }
    places.formUnion(page.places)
  }

  /// The links that lead nowhere, in the order of the pages.
  package func brokenLinks() -> [BrokenLink] {
    broken
      + links.filter { link in
        guard files.contains(link.file) else { return true }
        return link.place.map { !places.contains($0) } ?? false
      }.map { $0.link }
  }

  /// A page that is being read.
  private struct Page {
    let path: String
    let name: NameHash
    var places: Set<UInt64> = []
    var links: [(place: UInt64, address: String)] = []

    var folder: ArraySlice<UInt8> {
      let bytes = Array(path.utf8)
      let end = bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0
      return bytes[..<end]
    }
  }

  private mutating func note(_ value: ArraySlice<UInt8>, _ page: inout Page) {
    if value.first == UInt8(ascii: "#") {
      if value.count == 1 { return }
      let place = page.name.place(Address.decoded(value.dropFirst()))
      if page.places.contains(place) { return }
      page.links.append((place, String(decoding: value, as: UTF8.self)))
      return
    }
    let folder = page.folder
    guard seen.insert(NameHash(folder).place(value)).inserted,
      let address = Address(value, in: folder, base)
    else { return }
    let file = NameHash(address.path)
    links.append(
      Link(
        file: file.value,
        place: address.fragment.isEmpty ? nil : file.place(address.fragment),
        link: BrokenLink(page: page.path, address: String(decoding: value, as: UTF8.self))
      )
    )
  }
}

/// A number that stands for a name (FNV-1a).
private struct NameHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init(_ bytes: some Sequence<UInt8>) { add(bytes) }

  /// The number of a place in the file of this name.
  func place(_ name: some Sequence<UInt8>) -> UInt64 {
    var hash = self
    hash.add(CollectionOfOne(0))
    hash.add(name)
    return hash.value
  }

  private mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }
}

/// Where an address inside the site leads.
private struct Address {
  /// The path of the file from the root of the site.
  let path: [UInt8]
  /// The name of the place in the file; empty for the file itself.
  let fragment: [UInt8]

  /// Follows the address `value` on a page in `folder`; nothing when it leaves the site.
  init?(_ value: ArraySlice<UInt8>, in folder: ArraySlice<UInt8>, _ base: BasePath) {
    let slash = UInt8(ascii: "/")
    if value.starts(with: "//".utf8) { return nil }
    let head = value.prefix { !"/?#".utf8.contains($0) }
    if head.contains(UInt8(ascii: ":")) { return nil }
    let sign = value.firstIndex(of: UInt8(ascii: "#")) ?? value.endIndex
    var written = value[..<sign].prefix { $0 != UInt8(ascii: "?") }
    var parts = folder.split(separator: slash).map { Array($0) }
    if written.first == slash {
      guard written.starts(with: base.text.utf8) else { return nil }
      written = written.dropFirst(base.text.utf8.count)
      parts = []
    }
    let names = written.split(separator: slash, omittingEmptySubsequences: false)
    for name in names {
      if name.isEmpty || name.elementsEqual(".".utf8) { continue }
      if name.elementsEqual("..".utf8) {
        // A path above the site is no file of it.
        if parts.isEmpty { parts.append(Array("..".utf8)) } else { parts.removeLast() }
      } else {
        parts.append(Address.decoded(name))
      }
    }
    if names.last?.isEmpty ?? true { parts.append(Array("index.html".utf8)) }
    path = Array(parts.joined(separator: CollectionOfOne(slash)))
    fragment = Address.decoded(value[sign...].dropFirst())
  }

  /// The bytes that a percent-encoded part of an address stands for.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "%")) else { return Array(bytes) }
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let high = digit(rest[rest.startIndex]), let low = digit(rest[rest.startIndex + 1])
      {
        result.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

extension String {
  /// Whether the path is that of a page.
  var hasPageEnding: Bool { utf8.suffix(5).elementsEqual(".html".utf8) }
}
