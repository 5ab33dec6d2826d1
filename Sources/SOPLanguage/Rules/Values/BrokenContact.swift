extension Rule {
  /// SOP318: an address or number that nobody can be reached by.
  static let brokenContact = Rule(
    318,
    "kontak-tak-sah",
    .warning,
    title: Phrase("Kontak tak sah", en: "Broken contact"),
    meaning: Phrase(
      "Nomor telepon, alamat surel, atau alamat situs ini tidak lengkap atau salah bentuknya.",
      en: "This telephone number, e-mail or web address is incomplete or malformed."
    ),
    reason: Phrase(
      """
      Masyarakat memakai kontak ini untuk bertanya dan mengadu. Kontak yang salah bentuk tidak \
      dijadikan tautan.
      """,
      en: """
        People use these contacts for questions and complaints. A malformed one does not become \
        a link.
        """
    ),
    remedy: Phrase(
      """
      Tulis nomor dengan kode daerah ("0542-8879235"), surel seperti "nama@instansi.go.id", dan \
      situs seperti "instansi.go.id". Pisahkan dua kontak dengan titik koma.
      """,
      en: """
        Write a number with its area code ("0542-8879235"), an e-mail like "nama@instansi.go.id" \
        and a site like "instansi.go.id". Separate two contacts by a semicolon.
        """
    ),
    example: RuleExample(
      in: .agency,
      wrong: """
        Instansi: Dinas Contoh
        Surel: dinas@contoh

        """,
      right: """
        Instansi: Dinas Contoh
        Surel: dinas@contoh.go.id

        """
    )
  )
}

extension Problem {
  /// The text is no address of the kind that the place demands.
  static func brokenContact(_ written: String, _ kind: Contact.Kind) -> Problem {
    switch kind {
    case .telephone, .sms:
      Problem(
        .brokenContact,
        Message(
          "nomor telepon \"{0}\" tidak lengkap atau salah bentuk",
          en: "the telephone number \"{0}\" is incomplete or malformed",
          .text(written)
        ),
        help: [
          Message(
            "Tulis satu nomor dengan kode daerah, misalnya \"0542-8879235\".",
            en: "Write one number with its area code, for example \"0542-8879235\"."
          )
        ]
      )
    case .email:
      Problem(
        .brokenContact,
        Message(
          "alamat surel \"{0}\" tidak lengkap atau salah bentuk",
          en: "the e-mail address \"{0}\" is incomplete or malformed",
          .text(written)
        ),
        help: [
          Message(
            "Tulis seperti \"nama@instansi.go.id\".",
            en: "Write it like \"nama@instansi.go.id\"."
          )
        ]
      )
    case .web, .other:
      Problem(
        .brokenContact,
        Message(
          "alamat situs \"{0}\" tidak lengkap atau salah bentuk",
          en: "the web address \"{0}\" is incomplete or malformed",
          .text(written)
        ),
        help: [
          Message(
            "Tulis seperti \"instansi.go.id\" atau \"https://instansi.go.id\".",
            en: "Write it like \"instansi.go.id\" or \"https://instansi.go.id\"."
          )
        ]
      )
    }
  }
}
