extension Rule {
  /// SOP311: two addresses of one agency that differ by a slip.
  static let similarContacts = Rule(
    311,
    "kontak-mirip",
    .warning,
    title: Phrase("Kontak mirip", en: "Similar contacts"),
    meaning: Phrase(
      "Dua alamat situs atau surel instansi ini hanya berbeda satu atau dua huruf.",
      en: "Two web or e-mail addresses of this agency differ only by one or two letters."
    ),
    reason: Phrase(
      """
      Biasanya salah satunya salah ketik. Masyarakat yang memakainya tidak sampai ke instansi, \
      atau sampai ke situs orang lain.
      """,
      en: """
        Usually one of them is mistyped. People who use it do not reach the agency, or reach \
        somebody else's site.
        """
    ),
    remedy: Phrase(
      "Buka kedua alamat, lalu samakan yang salah dengan yang benar.",
      en: "Open both addresses and correct the wrong one."
    ),
    example: RuleExample(
      in: .agency,
      wrong: """
        Instansi: Dinas Contoh
        Situs: dkumkmp.balikipapan.go.id; dkumkmp.balikpapan.go.id

        """,
      right: """
        Instansi: Dinas Contoh
        Situs: dkumkmp.balikpapan.go.id

        """
    ),
    check: .registry { context, findings in
      for position in context.registry.agencies.indices {
        let addresses = PlacedAddress.all(ofAgency: position, context)
        for pair in PlacedAddress.similarPairs(addresses) {
          report(pair, context.registry.agencies[position], &findings)
        }
      }
    }
  )

  private static func report(
    _ pair: PlacedAddress.Pair,
    _ agency: Agency,
    _ findings: inout Findings
  ) {
    // The one that holds the name of the region is likely right, otherwise the one written first.
    let isFirstOdd = agency.mentions(pair.secondPart) && !agency.mentions(pair.firstPart)
    let isSecondOdd = agency.mentions(pair.firstPart) && !agency.mentions(pair.secondPart)
    let odd = isFirstOdd ? pair.first : pair.second
    let other = isFirstOdd ? pair.second : pair.first
    let isDecided = isFirstOdd || isSecondOdd
    let parts = [pair.firstPart, pair.secondPart]
    findings.report(
      .similarContacts(
        odd.text,
        other.text,
        parts: isFirstOdd ? parts : parts.reversed(),
        isDecided: isDecided
      ),
      in: odd.file,
      at: odd.range,
      related: [
        RelatedPlace(
          file: other.file,
          range: other.range,
          message: Message("alamat yang mirip", en: "the similar address")
        )
      ],
      fixes: isDecided && odd.isWhole ? [correction(odd, other)] : []
    )
  }

  private static func correction(_ odd: PlacedAddress, _ other: PlacedAddress) -> FixIt {
    FixIt(
      Message(
        "ganti \"{0}\" dengan \"{1}\"",
        en: "replace \"{0}\" with \"{1}\"",
        .text(odd.text),
        .text(other.text)
      ),
      .likely,
      edits: [TextEdit(file: odd.file, range: odd.range, replacement: other.text)]
    )
  }
}

extension Problem {
  /// Two addresses differ by a slip; `parts` are the differing parts of the odd and the other one.
  static func similarContacts(
    _ odd: String,
    _ other: String,
    parts: [String],
    isDecided: Bool
  ) -> Problem {
    var notes = [
      Message(
        "Bedanya pada bagian \"{0}\" dan \"{1}\".",
        en: "They differ in \"{0}\" and \"{1}\".",
        .text(parts[0]),
        .text(parts[1])
      )
    ]
    if isDecided {
      notes.append(
        Message(
          "\"{0}\" juga ada pada nama wilayah atau instansi ini.",
          en: "\"{0}\" is also in the name of this region or agency.",
          .text(parts[1])
        )
      )
    }
    return Problem(
      .similarContacts,
      Message(
        "alamat \"{0}\" hampir sama dengan \"{1}\"",
        en: "the address \"{0}\" is nearly the same as \"{1}\"",
        .text(odd),
        .text(other)
      ),
      label: isDecided
        ? Message("mungkin maksud Anda \"{0}\"", en: "perhaps you mean \"{0}\"", .text(other))
        : Message("salah satunya mungkin salah ketik", en: "one of them may be mistyped"),
      notes: notes,
      help: [
        Message(
          "Buka kedua alamat dan hapus atau betulkan yang salah.",
          en: "Open both addresses and remove or correct the wrong one."
        )
      ]
    )
  }
}

extension Agency {
  /// Whether the names of the agency, its government or its region hold `part`.
  fileprivate func mentions(_ part: String) -> Bool {
    let letters = Array(part.utf8).filter { $0.isASCIILetter }.map { $0.loweredASCII }
    guard letters.count >= 3 else { return false }
    let names = [name, government ?? "", region.value?.name ?? "", abbreviation ?? ""]
    return names.contains { name in
      let bytes = FoldedName(name).bytes.filter { $0 != 0x20 }
      return bytes.indices.contains { bytes[$0...].starts(with: letters) }
    }
  }
}
