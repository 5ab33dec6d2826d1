/// A host or an e-mail address of an agency with its place.
struct PlacedAddress {
  /// Two addresses that differ by a slip, with the parts in which they differ.
  struct Pair {
    /// The one that was written first.
    var first: PlacedAddress
    /// The other one.
    var second: PlacedAddress
    /// What the first has where they differ.
    var firstPart: String
    /// What the second has there.
    var secondPart: String
  }

  /// The host without `www.`, or the e-mail address; in lower case.
  var text: String
  /// Whether it is an e-mail address.
  var isMail: Bool
  /// The file.
  var file: FileID
  /// The place of the contact that holds it.
  var range: SourceRange
  /// Whether the contact is the address and nothing else.
  var isWhole: Bool

  /// The addresses of an agency and of its SOPs, each text once.
  static func all(
    ofAgency position: Int,
    _ context: borrowing RegistryContext
  ) -> [PlacedAddress] {
    var addresses: [PlacedAddress] = []
    // What a link holds was found at its first mention.
    var seen = FirstMentions<String>()
    let agency = context.registry.agencies[position]
    if context.agencyOrigins.indices.contains(position) {
      let origin = context.agencyOrigins[position]
      let keywords: [Keyword] = [.telephone, .fax, .email, .website]
      let fields = origin.fields.filter { keywords.contains($0.keyword) }
      add(agency.contacts, fields, origin.file, &seen, to: &addresses)
    }
    for id in context.index.ofAgency[position] {
      guard let contacts = context.procedures[id.position].service.complaints.value,
        contacts.contains(where: { $0.link.map { seen.mayLack($0) } ?? false })
      else { continue }
      let origin = context.origin(of: id)
      let fields = origin.fields.filter { $0.keyword == .complaints }
      add(contacts, fields, origin.file, &seen, to: &addresses)
    }
    return addresses
  }

  private static func add(
    _ contacts: [Contact],
    _ fields: [ProcedureOrigin.Field],
    _ file: FileID,
    _ seen: inout FirstMentions<String>,
    to addresses: inout [PlacedAddress]
  ) {
    let places = fields.flatMap { $0.elements.isEmpty ? [$0.valueRange] : $0.elements }
    for (index, contact) in contacts.enumerated() {
      guard let link = contact.link, let place = fields.first?.valueRange, seen.mayLack(link)
      else { continue }
      seen.add(link)
      // The places of the elements are known only when none of them was left out.
      let range = places.count == contacts.count ? places[index] : place
      for (text, isMail) in texts(of: link)
      where !addresses.contains(where: { $0.text == text && $0.isMail == isMail }) {
        addresses.append(
          PlacedAddress(
            text: text,
            isMail: isMail,
            file: file,
            range: range,
            isWhole: places.count == contacts.count && contact.written == text
          )
        )
      }
    }
  }

  /// The host that a link leads to, and for `mailto:` the address before it.
  private static func texts(of link: String) -> [(String, isMail: Bool)] {
    let bytes = Array(link.utf8)
    if bytes.starts(with: "mailto:".utf8) {
      let address = bytes.dropFirst(7)
      guard let at = address.firstIndex(of: UInt8(ascii: "@")) else { return [] }
      return [(string(address), true), (string(address[(at + 1)...]), false)]
    }
    guard bytes.starts(with: "http".utf8), let slash = bytes.firstIndex(of: UInt8(ascii: "/"))
    else { return [] }
    var host = bytes[(slash + 2)...].prefix { !"/?#:".utf8.contains($0) }
    if host.starts(with: "www.".utf8) { host = host.dropFirst(4) }
    return [(string(host), false)]
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { $0.loweredASCII }, as: UTF8.self)
  }
}

/// The first few different values of many that are mostly the same.
///
/// Only a few are remembered, so that looking one up costs little; the others count as new.
struct FirstMentions<Value: Equatable> {
  private var values: [Value] = []

  /// Whether the value was not remembered.
  func mayLack(_ value: Value) -> Bool { !values.contains(value) }

  /// Remembers a value, if there is room.
  mutating func add(_ value: Value) {
    if values.count < 16 { values.append(value) }
  }
}

// MARK: - Comparing

extension PlacedAddress {
  /// The pairs that differ by a slip.
  static func similarPairs(_ addresses: [PlacedAddress]) -> [Pair] {
    var pairs: [Pair] = []
    for (index, first) in addresses.enumerated() {
      for second in addresses[(index + 1)...] {
        if let pair = pair(first, second) { pairs.append(pair) }
      }
    }
    return pairs
  }

  private static func pair(_ first: PlacedAddress, _ second: PlacedAddress) -> Pair? {
    guard first.isMail == second.isMail else { return nil }
    let mark = UInt8(ascii: first.isMail ? "@" : ".")
    let left = Array(first.text.utf8)
    let right = Array(second.text.utf8)
    guard EditDistance.distance(left, right, atMost: 2) != nil else { return nil }
    let leftParts = left.split(separator: mark)
    let rightParts = right.split(separator: mark)
    guard leftParts.count == rightParts.count else {
      // A dot was lost or added.
      return Pair(
        first: first,
        second: second,
        firstPart: first.text,
        secondPart: second.text
      )
    }
    let differing = leftParts.indices.filter { leftParts[$0] != rightParts[$0] }
    guard let part = differing.first, isSlip(leftParts, rightParts, differing, first.isMail) else {
      return nil
    }
    return Pair(
      first: first,
      second: second,
      firstPart: string(leftParts[part]),
      secondPart: string(rightParts[part])
    )
  }

  /// Whether the differing parts look like a slip rather than like two names given on purpose.
  private static func isSlip(
    _ left: [ArraySlice<UInt8>],
    _ right: [ArraySlice<UInt8>],
    _ differing: [Int],
    _ isMail: Bool
  ) -> Bool {
    guard differing.count == 1, let part = differing.first else { return !isMail }
    if isMail {
      // Another host is reported for the host; numbered boxes are numbered on purpose.
      let hasDigits = { (bytes: ArraySlice<UInt8>) in bytes.contains { $0.isASCIIDigit } }
      return part == 0 && left[0].count >= 5 && !hasDigits(left[0]) && !hasDigits(right[0])
    }
    // In "go.id" every letter counts; services for mail have names like each other.
    if part >= left.count - 2, left.count > 2 { return true }
    if isMailService(left) && isMailService(right) { return false }
    let length = max(left[part].count, right[part].count)
    let limit = length >= 8 ? 2 : 1
    return length >= 5
      && EditDistance.distance(Array(left[part]), Array(right[part]), atMost: limit) != nil
  }

  private static func isMailService(_ labels: [ArraySlice<UInt8>]) -> Bool {
    let services = ["gmail", "ymail", "mail", "email", "yahoo", "rocketmail"]
    return services.contains { labels[0].elementsEqual($0.utf8) }
  }
}
