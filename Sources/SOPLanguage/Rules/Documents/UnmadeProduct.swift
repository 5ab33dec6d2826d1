extension Rule {
  /// SOP509: the product of the service is made by no step.
  static let unmadeProduct = Rule(
    509,
    "produk-tak-dihasilkan",
    .warningThenError,
    title: Phrase("Produk tak dihasilkan", en: "Product not made"),
    meaning: Phrase(
      "Produk pelayanan yang dijanjikan tidak dihasilkan oleh langkah mana pun.",
      en: "The promised product of the service is made by no step."
    ),
    reason: Phrase(
      "Produk pelayanan adalah janji kepada masyarakat dalam standar pelayanan (UU 25/2009).",
      en: "The product is a promise to the public in the service standard (UU 25/2009)."
    ),
    remedy: Phrase(
      """
      Tulis produk itu pada "Output:" langkah yang menghasilkannya, atau perbaiki "Produk \
      pelayanan:" sehingga menyebut hasil yang sebenarnya.
      """,
      en: """
        Name the product at "Output:" of the step that makes it, or let "Produk pelayanan:" say \
        what really comes out.
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pelayanan Penelitian

        Persyaratan: Proposal Penelitian
        Produk pelayanan: Izin Penelitian
        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun konsep surat
          Oleh: Staf
          Kelengkapan: Proposal Penelitian
          Waktu: 30 menit
          Output: Konsep Surat

        Langkah 2: Menandatangani surat
          Oleh: Kasi
          Kelengkapan: Konsep Surat
          Waktu: 10 menit
          Output: Surat Balasan
        """,
      right: """
        SOP: Pelayanan Penelitian

        Persyaratan: Proposal Penelitian
        Produk pelayanan: Izin Penelitian
        Pelaksana: Staf; Kasi

        Langkah 1: Menyusun konsep surat
          Oleh: Staf
          Kelengkapan: Proposal Penelitian
          Waktu: 30 menit
          Output: Konsep Surat

        Langkah 2: Menandatangani surat
          Oleh: Kasi
          Kelengkapan: Konsep Surat
          Waktu: 10 menit
          Output: Izin Penelitian
        """
    ),
    check: .flow { context, findings in
      guard let report = context.documents,
        let products = context.procedure.service.products.value,
        let field = context.origin.field(.products),
        !report.hasUnknownOutputs
      else { return }
      for (position, product) in products.enumerated() {
        let name = report.names.products[position]
        let isMade =
          report.makes(name)
          || context.procedure.steps.indices.contains { step in
            name.isRecognised(in: DocumentName(context.procedure.steps[step].activity))
          }
        if isMade { continue }
        let isAligned = field.elements.count == products.count
        findings.report(
          .unmadeProduct(product),
          in: context.origin.file,
          at: isAligned ? field.elements[position] : field.valueRange
        )
      }
    }
  )
}

extension DocumentReport {
  /// Whether some step makes a document that a reader takes for the product, or misses it: then
  /// it is told there.
  fileprivate func makes(_ product: DocumentName) -> Bool {
    func isProduct(_ document: Int) -> Bool {
      let name = names.names[document]
      return name.isRecognised(in: product) || product.isRecognised(in: name)
    }
    return makers.indices.contains { !makers[$0].isEmpty && isProduct($0) }
      || missing.contains { isProduct($0.document.position) }
  }

  /// Whether what some step puts out is not known.
  fileprivate var hasUnknownOutputs: Bool { access.writesAnything.contains(true) }
}

extension Problem {
  /// No step makes `product`.
  static func unmadeProduct(_ product: String) -> Problem {
    Problem(
      .unmadeProduct,
      Message(
        "produk \"{0}\" tidak dihasilkan oleh langkah mana pun",
        en: "no step makes the product \"{0}\"",
        .text(product)
      ),
      label: Message("dijanjikan di sini", en: "promised here"),
      help: [
        Message(
          "Tulis hasil yang diterima pemohon, dengan nama seperti pada \"Output:\".",
          en: "Write what the applicant receives, named as at \"Output:\"."
        )
      ]
    )
  }
}
