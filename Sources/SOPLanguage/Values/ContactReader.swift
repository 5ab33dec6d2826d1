/// Reads a way to reach somebody, and makes a link of it where one is safe.
package enum ContactReader {
  /// What a field takes.
  package enum Demand: UInt8, Sendable {
    /// `Pengaduan`: an address of any kind, a person, an office or a box.
    case anything
    /// `Telepon` and `Faks`.
    case telephone
    /// `Surel`.
    case email
    /// `Situs`.
    case web
  }

  /// Reads a contact.
  package static func read(
    _ text: ValueText,
    demanding demand: Demand = .anything,
    into findings: inout Findings
  ) -> Entry<Contact> {
    if let mark: Entry<Contact> = PlainEntry.mark(text) { return mark }
    var scanner = ContactScanner(text)
    let outcome =
      switch demand {
      case .anything: scanner.anything()
      case .telephone: scanner.telephone()
      case .email: scanner.email()
      case .web: scanner.web()
      }
    switch outcome {
    case .contact(let kind, let link):
      return .value(Contact(kind: kind, written: text.text, link: link))
    case .broken(let kind, let range):
      findings.report(
        .brokenContact(text.text(of: range), kind),
        in: text.file,
        at: text.range(of: range)
      )
      return .unreadable(text.text)
    }
  }
}

/// Looks for an address in the text of a contact.
struct ContactScanner {
  /// What was found.
  enum Outcome {
    /// A contact and its link.
    case contact(Contact.Kind, link: String?)
    /// Something that was meant as an address of some kind but is none.
    case broken(Contact.Kind, Range<Int>)
  }

  private let bytes: [UInt8]
  private let extent: Range<Int>
  private var cursor: ValueCursor

  /// Starts at the beginning of a text.
  init(_ text: ValueText) {
    bytes = text.buffer
    extent = text.extent
    cursor = ValueCursor(text)
  }

  /// Reads the text as an e-mail address.
  func email() -> Outcome {
    let address = withoutLabel(["surel", "e mail", "email"])
    guard let mail = MailAddress(bytes[address]) else { return .broken(.email, address) }
    return .contact(.email, link: mail.link)
  }

  /// Reads the text as a web address.
  func web() -> Outcome {
    let address = withoutLabel(["situs", "website", "web"])
    guard let web = WebAddress(bytes[address]) else { return .broken(.web, address) }
    return .contact(.web, link: web.link)
  }

  /// Reads the text as a telephone number, with a remark in brackets behind it.
  mutating func telephone() -> Outcome {
    if cursor.take(anyOf: ContactScanner.telephoneWords.phrases + ["faks", "fax"]) {
      skipLabelMarks()
    }
    guard let number = TelephoneNumber.take(&cursor) else {
      return .broken(.telephone, extent)
    }
    if cursor.take(UInt8(ascii: "(")) { _ = cursor.takeGroup(closedBy: UInt8(ascii: ")")) }
    _ = cursor.take(UInt8(ascii: "."))
    guard cursor.isAtEnd else { return .broken(.telephone, extent) }
    return .contact(.telephone, link: number.link)
  }

  /// Takes the first address in the text, whatever stands around it.
  mutating func anything() -> Outcome {
    var whole = cursor
    if TelephoneNumber.take(&whole) != nil {
      _ = whole.take(UInt8(ascii: "."))
      if whole.isAtEnd { return telephone() }
    }
    while !cursor.isAtEnd {
      let start = cursor.index
      if let outcome = numberBehindLabel() { return outcome }
      cursor.move(to: start)
      let chunk = chunk()
      if let outcome = address(in: withoutMarks(chunk)) { return outcome }
      cursor.move(to: chunk.upperBound)
    }
    return .contact(.other, link: nil)
  }

  /// Takes `SMS 1708` or `Telp. 0754-20044`.
  private mutating func numberBehindLabel() -> Outcome? {
    let isMessage = cursor.take("sms")
    guard isMessage || cursor.take(anyOf: ContactScanner.telephoneWords) else { return nil }
    skipLabelMarks()
    _ = cursor.take(anyOf: ["ke", "nomor", "no", "center"])
    skipLabelMarks()
    guard let number = TelephoneNumber.take(&cursor) else { return nil }
    return isMessage ? .contact(.sms, link: nil) : .contact(.telephone, link: number.link)
  }

  private mutating func skipLabelMarks() {
    while cursor.take(UInt8(ascii: ".")) || cursor.take(UInt8(ascii: ":"))
      || cursor.take(UInt8(ascii: "/"))
    {}
  }

  /// What a chunk without blanks is as an address; nothing when it is ordinary text.
  private func address(in chunk: Range<Int>) -> Outcome? {
    let word = bytes[chunk]
    // Every address has a dot, a colon or an at sign; nearly no word of a sentence has.
    guard word.contains(where: { $0 == 0x2E || $0 == 0x3A || $0 == 0x40 }) else { return nil }
    if let at = word.firstIndex(of: UInt8(ascii: "@")) {
      if let mail = MailAddress(word) { return .contact(.email, link: mail.link) }
      // "@nama" alone is a name in a social network.
      return at > chunk.lowerBound ? .broken(.email, chunk) : nil
    }
    let lowered = word.map { $0.loweredASCII }
    let isMeant = lowered.starts(with: "http".utf8) || lowered.starts(with: "www.".utf8)
    let hasScheme = contains(lowered, Array("://".utf8))
    if isMeant || hasScheme {
      return WebAddress(word).map { .contact(.web, link: $0.link) } ?? .broken(.web, chunk)
    }
    let host = word.prefix { $0 != UInt8(ascii: "/") }
    guard HostName.isUsual(host), let web = WebAddress(word) else { return nil }
    return .contact(.web, link: web.link)
  }

  private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: part) }
  }

  /// The bytes up to the next blank.
  private func chunk() -> Range<Int> {
    var end = cursor.index
    while end < cursor.end, Blanks.length(bytes, at: end, before: cursor.end) == 0 { end += 1 }
    return cursor.index..<end
  }

  /// A chunk without the brackets, quotes and marks that stand around an address in a sentence.
  private func withoutMarks(_ chunk: Range<Int>) -> Range<Int> {
    let marks = ContactScanner.marks
    var (start, end) = (chunk.lowerBound, chunk.upperBound)
    while start < end, marks.contains(bytes[start]) { start += 1 }
    while end > start, marks.contains(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The text without the field's own name before it.
  private func withoutLabel(_ labels: [StaticString]) -> Range<Int> {
    var ahead = cursor
    guard ahead.take(anyOf: labels), ahead.take(UInt8(ascii: ":")) else { return extent }
    return ahead.rest
  }

  private static let marks = Array(".,:;!?()<>[]\"'".utf8)

  private static let telephoneWords: PhraseList = [
    "telepon", "telpon", "telp", "tel", "tlp", "hp", "wa", "whatsapp", "hotline", "call",
  ]
}
