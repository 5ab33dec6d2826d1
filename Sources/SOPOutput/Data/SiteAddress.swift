import SOPLanguage

/// The address at which a site is published, as far as the registry says it.
struct SiteAddress {
  /// The address, without a slash at its end.
  let text: String

  /// Reads `Alamat situs`; nothing when it is no address on the web.
  ///
  /// Pages lie below the address, so it ends before a query, a fragment and whatever may not stand
  /// in an address.
  init?(_ written: String?) {
    guard let written, let start = SiteAddress.hostStart(written) else { return nil }
    var bytes = Array(written.utf8.prefix { IRI.isPlain($0) && $0 != 0x3F && $0 != 0x23 })
    while bytes.last == UInt8(ascii: "/"), bytes.count > start { bytes.removeLast() }
    guard bytes.count > start else { return nil }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The permanent address of a page or file; pages that begin a folder are called by the folder.
  func address(of path: SitePath) -> String {
    var relative = Array(path.address(from: SiteMap.home).utf8)
    if path.parts.last == SiteMap.home.text { relative.removeLast(SiteMap.home.text.utf8.count) }
    return text + "/" + String(decoding: relative, as: UTF8.self)
  }

  private static func hostStart(_ address: String) -> Int? {
    for scheme in ["https://", "http://"] where address.utf8.starts(with: scheme.utf8) {
      return scheme.utf8.count
    }
    return nil
  }
}

/// Addresses in data, which programs read that do not forgive what browsers do.
enum IRI {
  /// The address with everything percent-encoded that may not stand in one.
  static func encode(_ bytes: some Sequence<UInt8>) -> String {
    var sink = ByteSink(capacity: 64)
    for byte in bytes {
      if isPlain(byte) { sink.append(byte) } else { sink.append(percentEncoding: byte) }
    }
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  /// Whether a byte stands for itself in an address.
  static func isPlain(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "-._~:/?#@!$&'()*+,;=%".utf8.contains(byte)
  }

  /// A link that an author gave, if it is one that a program may follow.
  static func link(_ written: String?) -> String? {
    guard let written, HTMLWriter.isSafeAddress(written) else { return nil }
    return encode(written.utf8)
  }
}

/// How data at one place of the site names the site's pages and things.
///
/// Addresses are absolute when the registry gives the address of the site, and else relative to the
/// page or file that holds the data, which is right for copies on disks as well.
struct Naming {
  /// The site.
  let site: Site
  /// The page or file that holds the data.
  let path: SitePath
  /// The address of the site.
  let address: SiteAddress?

  /// Prepares to write data into the page or file at `path`, in the language of `site`.
  init(_ site: Site, at path: SitePath) {
    self.site = site
    self.path = path.in(site.edition)
    address = SiteAddress(site.registry.siteAddress)
  }

  /// The address of a page or file; of a page in several languages, that of the first one.
  func address(of target: SitePath) -> String {
    let target = target.in(site.editions[0])
    return address?.address(of: target) ?? target.address(from: path)
  }

  /// The name of a thing that a page describes; a page may describe several.
  func name(_ thing: StaticString, on page: SitePath) -> String {
    address(of: page) + "#" + thing.text
  }

  /// The name of one of several things of a kind that a page describes, counted from one.
  func name(_ thing: StaticString, _ number: Int, on page: SitePath) -> String {
    var sink = ByteSink(capacity: 64)
    sink.append(address(of: page))
    sink.append("#")
    sink.append(thing)
    sink.append("-")
    sink.append(number)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  /// The name of an agency.
  func name(of agency: AgencyID) -> String { name("instansi", on: site.map[agency]) }

  /// The name of who publishes the catalogue.
  var publisher: String { name("penerbit", on: SiteMap.home) }

  /// The name of a region, by its code.
  func name(of region: Region) -> String {
    name("wilayah", on: SiteMap.home) + "-" + IRI.encode(region.code.utf8)
  }
}
