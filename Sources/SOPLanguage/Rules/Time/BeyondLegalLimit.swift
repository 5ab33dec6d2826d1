extension Rule {
  /// SOP608: the SOP takes longer than a law allows.
  static let beyondLegalLimit = Rule(
    608,
    "melebihi-batas-aturan",
    .error,
    title: Phrase("Melebihi batas aturan", en: "Beyond a limit of law"),
    meaning: Phrase(
      """
      Langkah-langkah SOP ini, atau waktu penyelesaian yang dijanjikan, melebihi batas \
      waktu menurut peraturan yang disebut pada "Batas waktu".
      """,
      en: """
        The steps of this SOP, or the promised completion time, go beyond the limit that the \
        regulation at "Batas waktu" sets.
        """
    ),
    reason: Phrase(
      """
      SOP tidak boleh mengatur waktu yang lebih lama daripada peraturan di atasnya. \
      Permohonan yang melewati batas dapat dianggap dikabulkan (UU 30/2014, pasal 53).
      """,
      en: """
        An SOP can't grant itself more time than the regulation above it. An application \
        beyond the limit may count as granted (UU 30/2014, article 53).
        """
    ),
    remedy: Phrase(
      """
      Persingkat langkah-langkahnya atau kerjakan sebagian secara bersamaan, lalu \
      sesuaikan waktu penyelesaian. Periksa juga apakah batasnya ditulis dengan benar.
      """,
      en: """
        Shorten the steps or do some of them side by side, then adjust the completion time. \
        Check as well that the limit is written correctly.
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan
        Produk pelayanan: Izin
        Waktu penyelesaian: 5 hari kerja
        Batas waktu: 3 hari kerja (Perda Nomor 3 Tahun 2019)

        Langkah 1: Menerima surat permohonan
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 10 menit
          Output: Berkas Permohonan

        Langkah 2: Memeriksa berkas permohonan
          Oleh: Kasi
          Kelengkapan: Berkas Permohonan
          Waktu: 4 hari kerja
          Output: Hasil Pemeriksaan

        Langkah 3: Menerbitkan izin
          Oleh: Staf
          Kelengkapan: Hasil Pemeriksaan
          Waktu: 1 jam
          Output: Izin
        """,
      right: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan
        Produk pelayanan: Izin
        Waktu penyelesaian: 3 hari kerja
        Batas waktu: 3 hari kerja (Perda Nomor 3 Tahun 2019)

        Langkah 1: Menerima surat permohonan
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 10 menit
          Output: Berkas Permohonan

        Langkah 2: Memeriksa berkas permohonan
          Oleh: Kasi
          Kelengkapan: Berkas Permohonan
          Waktu: 2 hari kerja
          Output: Hasil Pemeriksaan

        Langkah 3: Menerbitkan izin
          Oleh: Staf
          Kelengkapan: Hasil Pemeriksaan
          Waktu: 1 jam
          Output: Izin
        """
    ),
    check: .flow { context, findings in
      guard let report = context.times else { return }
      let limits = context.procedure.service.legalLimits
      let field = context.origin.field(.legalLimit)
      for (position, limit) in limits.enumerated() {
        guard let byTheSteps = report.isBroken(limit) else { continue }
        let elements = field?.elements ?? []
        let place = elements.count == limits.count ? elements[position] : field?.valueRange
        findings.report(
          .beyondLegalLimit(limit, report, byTheSteps: byTheSteps),
          in: context.origin.file,
          at: place ?? context.origin.heading,
          related: byTheSteps
            ? report.related(to: report.time.shortestSteps, in: report.time.shortest.high)
            : [
              RelatedPlace(
                file: context.origin.file,
                range: report.promisePlace,
                message: Message("waktu yang dijanjikan", en: "the promised time")
              )
            ]
        )
        return
      }
    }
  )
}

extension Problem {
  /// The steps, or only the promise, go beyond `limit`.
  static func beyondLegalLimit(
    _ limit: LegalLimit,
    _ report: TimeReport,
    byTheSteps: Bool
  ) -> Problem {
    let headline =
      byTheSteps
      ? Message(
        "langkah-langkah membutuhkan lebih lama daripada batas menurut peraturan",
        en: "the steps take longer than the limit that the law sets"
      )
      : Message(
        "waktu penyelesaian lebih lama daripada batas menurut peraturan",
        en: "the completion time is longer than the limit that the law sets"
      )
    var notes: [Message] = []
    if byTheSteps {
      notes.append(
        Message(
          "Jumlah paling singkat: {0}.",
          en: "Shortest total: {0}.",
          report.words(report.time.shortest)
        )
      )
      notes += [report.untimedNote, report.plainDaysNote].compactMap { $0 }
    } else if let promise = report.promise {
      notes.append(
        Message("Dijanjikan {0}.", en: "{0} is promised.", .text(promise.written))
      )
    }
    return Problem(
      .beyondLegalLimit,
      headline,
      label: Message("batasnya {0}", en: "the limit is {0}", .text(limit.duration.written)),
      notes: notes,
      help: [
        Message(
          "Persingkat langkah-langkahnya, atau kerjakan sebagian secara bersamaan.",
          en: "Shorten the steps, or do some of them side by side."
        )
      ]
    )
  }
}
