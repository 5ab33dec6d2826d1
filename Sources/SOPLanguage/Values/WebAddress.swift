/// An address on the web that is safe to link to.
struct WebAddress {
  /// The address with its scheme, everything unusual percent-encoded.
  let link: String
  /// The host in lower case.
  let host: String

  /// Reads an address; only `http` and `https`, and no name or password before the host.
  ///
  /// Angle brackets around it are taken off. Without a scheme it becomes `https`.
  init?(_ written: ArraySlice<UInt8>) {
    var bytes = written
    if bytes.first == UInt8(ascii: "<"), bytes.last == UInt8(ascii: ">") {
      bytes = bytes.dropFirst().dropLast()
    }
    var scheme: StaticString = "https://"
    if let mark = WebAddress.schemeEnd(bytes) {
      let name = bytes[..<mark].map { $0.loweredASCII }
      if name.elementsEqual("http".utf8) {
        scheme = "http://"
      } else if !name.elementsEqual("https".utf8) {
        return nil
      }
      bytes = bytes[(mark + 3)...]
    }
    let ends: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")]
    let hostEnd = bytes.firstIndex { ends.contains($0) } ?? bytes.endIndex
    guard let (host, port) = WebAddress.split(bytes[..<hostEnd]), HostName.isValid(host) else {
      return nil
    }
    var sink = ByteSink(capacity: bytes.count + 8)
    sink.append(scheme)
    let lowered = host.map { $0.loweredASCII }
    sink.append(contentsOf: lowered)
    sink.append(contentsOf: port)
    WebAddress.append(bytes[hostEnd...], to: &sink)
    self.link = String(decoding: sink.bytes, as: UTF8.self)
    self.host = String(decoding: lowered, as: UTF8.self)
  }

  /// Where `://` stands.
  private static func schemeEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return bytes[colon...].starts(with: "://".utf8) ? colon : nil
  }

  /// Splits a port off a host; nothing when it is no port or a user stands before the host.
  private static func split(
    _ authority: ArraySlice<UInt8>
  ) -> (host: ArraySlice<UInt8>, port: ArraySlice<UInt8>)? {
    guard let colon = authority.firstIndex(of: UInt8(ascii: ":")) else {
      return (authority, authority[authority.endIndex...])
    }
    let digits = authority[(colon + 1)...]
    guard (1...5).contains(digits.count), digits.allSatisfy({ $0.isASCIIDigit }) else { return nil }
    return (authority[..<colon], authority[colon...])
  }

  /// Appends the rest of an address; what may not stand in one is percent-encoded.
  private static func append(_ rest: ArraySlice<UInt8>, to sink: inout ByteSink) {
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in rest {
      if byte.isASCIILetter || byte.isASCIIDigit || plain.contains(byte) {
        sink.append(byte)
      } else {
        sink.append(UInt8(ascii: "%"))
        sink.append(digits[Int(byte >> 4)])
        sink.append(digits[Int(byte & 15)])
      }
    }
  }

  private static let plain = Array("/?#%-._~!$&*+,;=:@".utf8)
}

/// Names of hosts.
enum HostName {
  /// Whether the bytes are a host with at least two labels and a top level of letters, or IPv4.
  ///
  /// `www` alone makes no host: two labels have to follow it.
  static func isValid(_ host: ArraySlice<UInt8>) -> Bool {
    guard host.count <= 253 else { return false }
    let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isWorldWide = host.prefix(4).map { $0.loweredASCII }.elementsEqual("www.".utf8)
    guard labels.count >= (isWorldWide ? 3 : 2), let top = labels.last else { return false }
    let isNumeric = host.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
    if isNumeric { return labels.count == 4 && labels.allSatisfy { isOctet($0) } }
    return labels.allSatisfy { isLabel($0) } && top.count >= 2
      && top.allSatisfy { $0.isASCIILetter }
  }

  /// Whether the bytes are a host whose top level is one that offices use.
  static func isUsual(_ host: ArraySlice<UInt8>) -> Bool {
    guard isValid(host), let dot = host.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let top = host[(dot + 1)...]
    return usual.contains { top.spells($0) }
  }

  private static let usual: [StaticString] = [
    "id", "com", "org", "net", "info", "app", "gov", "biz",
  ]

  private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
      && label.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == hyphen }
  }

  private static func isOctet(_ label: ArraySlice<UInt8>) -> Bool {
    (1...3).contains(label.count) && label.reduce(0) { $0 * 10 + Int($1) - 48 } <= 255
  }
}

/// An e-mail address that is safe to link to.
struct MailAddress {
  /// The address with `mailto:`.
  let link: String

  /// Reads an address with the characters that offices use.
  init?(_ written: ArraySlice<UInt8>) {
    var bytes = written
    if bytes.first == UInt8(ascii: "<"), bytes.last == UInt8(ascii: ">") {
      bytes = bytes.dropFirst().dropLast()
    }
    guard let at = bytes.firstIndex(of: UInt8(ascii: "@")) else { return nil }
    let local = bytes[..<at]
    let host = bytes[(at + 1)...]
    guard MailAddress.isLocal(local), HostName.isValid(host) else { return nil }
    link =
      "mailto:" + String(decoding: local, as: UTF8.self) + "@"
      + String(decoding: host.map { $0.loweredASCII }, as: UTF8.self)
  }

  private static func isLocal(_ local: ArraySlice<UInt8>) -> Bool {
    let dot = UInt8(ascii: ".")
    guard (1...64).contains(local.count), local.first != dot, local.last != dot else {
      return false
    }
    var last: UInt8 = 0
    for byte in local {
      let isPlain = byte.isASCIILetter || byte.isASCIIDigit || "._-+".utf8.contains(byte)
      guard isPlain, byte != dot || last != dot else { return false }
      last = byte
    }
    return true
  }
}
