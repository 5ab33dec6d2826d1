extension Rule {
  /// SOP910: one telephone number or e-mail address of an agency in two spellings.
  static let contactSpellings = Rule(
    910,
    "kontak-beda",
    .suggestion,
    title: Phrase("Kontak ditulis berbeda", en: "Contact in two spellings"),
    meaning: Phrase(
      "Nomor telepon atau surel yang sama ditulis dengan dua cara di berkas instansi ini.",
      en: "One telephone number or e-mail address is written in two ways in the agency's files."
    ),
    reason: Phrase(
      "Masyarakat mengira nomornya dua, dan perubahan nomor mudah terlewat di salah satu tempat.",
      en: "People take it for two, and when it changes one of the places is easily missed."
    ),
    remedy: Phrase(
      "Pakai satu cara menulis, misalnya 0754-20044, di semua tempat.",
      en: "Use one spelling everywhere, for example 0754-20044."
    ),
    example: RuleExample(
      in: .agency,
      wrong: """
        Instansi: Dinas Contoh
        Telepon: 075420044; 0754-20044
        """,
      right: """
        Instansi: Dinas Contoh
        Telepon: 0754-20044; 0754-20045
        """
    ),
    check: .registry { context, findings in
      for position in context.registry.agencies.indices {
        var spellings = ContactSpellings()
        for contact in PlacedContact.all(ofAgency: position, context) {
          spellings.add(contact)
        }
        for odd in spellings.odd { report(odd.contact, as: odd.first, &findings) }
      }
    }
  )

  private static func report(
    _ odd: PlacedContact,
    as first: PlacedContact,
    _ findings: inout Findings
  ) {
    findings.report(
      .contactSpellings(odd.written, first.written),
      in: odd.file,
      at: odd.range,
      related: [
        RelatedPlace(
          file: first.file,
          range: first.range,
          message: Message("kontak yang sama", en: "the same contact")
        )
      ]
    )
  }
}

/// A telephone number or an e-mail address as it is written somewhere.
private struct PlacedContact {
  /// What is dialled or addressed: the same for all spellings.
  let key: String
  /// The number or address, without the words around it.
  let written: String
  /// The file.
  let file: FileID
  /// The place of the contact.
  let range: SourceRange

  /// The contacts of an agency, then those in the complaints of its SOPs.
  static func all(
    ofAgency position: Int,
    _ context: borrowing RegistryContext
  ) -> [PlacedContact] {
    var contacts: [PlacedContact] = []
    // The same contact in the same words is nothing new, and most SOPs name those of the agency.
    var seen = FirstMentions<Contact>()
    if context.agencyOrigins.indices.contains(position) {
      let origin = context.agencyOrigins[position]
      let keywords: [Keyword] = [.telephone, .fax, .email, .website]
      add(
        context.registry.agencies[position].contacts,
        origin.fields.filter { keywords.contains($0.keyword) },
        origin.file,
        &seen,
        to: &contacts
      )
    }
    for id in context.index.ofAgency[position] {
      guard let complaints = context.procedures[id.position].service.complaints.value,
        complaints.contains(where: { $0.link != nil && seen.mayLack($0) })
      else { continue }
      let origin = context.origin(of: id)
      add(
        complaints,
        origin.fields.filter { $0.keyword == .complaints },
        origin.file,
        &seen,
        to: &contacts
      )
    }
    return contacts
  }

  private static func add(
    _ contacts: [Contact],
    _ fields: [ProcedureOrigin.Field],
    _ file: FileID,
    _ seen: inout FirstMentions<Contact>,
    to placed: inout [PlacedContact]
  ) {
    let places = fields.flatMap { $0.elements.isEmpty ? [$0.valueRange] : $0.elements }
    for (index, contact) in contacts.enumerated() {
      guard let link = contact.link, let first = places.first, seen.mayLack(contact) else {
        continue
      }
      seen.add(contact)
      let written =
        switch contact.kind {
        case .telephone: telephone(in: contact.written)
        case .email: address(in: contact.written)
        case .sms, .web, .other: ""
        }
      guard !written.isEmpty else { continue }
      placed.append(
        PlacedContact(
          key: String(decoding: link.utf8.map { $0.loweredASCII }, as: UTF8.self),
          written: written,
          file: file,
          range: places.count == contacts.count ? places[index] : first
        )
      )
    }
  }

  /// The part of a text from the first to the last digit of its first long number.
  private static func telephone(in text: String) -> String {
    let bytes = Array(text.utf8)
    var (start, end, digits) = (0, 0, 0)
    for (index, byte) in bytes.enumerated() {
      if byte.isASCIIDigit || (byte == UInt8(ascii: "+") && digits == 0) {
        if digits == 0 { start = index }
        digits += 1
        end = index + 1
      } else if byte.isASCIILetter || byte == UInt8(ascii: ",") {
        if digits >= 5 { break }
        digits = 0
      }
    }
    return digits >= 5 ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
  }

  /// The word with the at sign.
  private static func address(in text: String) -> String {
    let bytes = Array(text.utf8)
    guard let mark = bytes.firstIndex(of: UInt8(ascii: "@")) else { return "" }
    let start = bytes[..<mark].lastIndex(of: 0x20).map { $0 + 1 } ?? 0
    let end = bytes[mark...].firstIndex(of: 0x20) ?? bytes.count
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

/// Collects the spellings of contacts; the first one of each in a file is the usual one.
private struct ContactSpellings {
  /// Contacts that are written otherwise than before.
  private(set) var odd: [(contact: PlacedContact, first: PlacedContact)] = []
  private var spellings: [String: [PlacedContact]] = [:]

  /// Takes down a contact; a spelling that was met before is nothing new.
  mutating func add(_ contact: PlacedContact) {
    let known = spellings[contact.key] ?? []
    if known.contains(where: { $0.written == contact.written }) { return }
    if let first = known.first { odd.append((contact, first)) }
    spellings[contact.key] = known + [contact]
  }
}

extension Problem {
  /// A contact in another spelling than before.
  static func contactSpellings(_ written: String, _ other: String) -> Problem {
    Problem(
      .contactSpellings,
      Message(
        "sebaiknya \"{0}\" dan \"{1}\" ditulis dengan cara yang sama",
        en: "better write \"{0}\" and \"{1}\" in the same way",
        .text(written),
        .text(other)
      ),
      label: Message("kontak yang sama dengan \"{0}\"", en: "the same as \"{0}\"", .text(other))
    )
  }
}
