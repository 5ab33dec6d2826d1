extension Rule {
  /// SOP412: a loop that says nothing about how often it may be gone through.
  static let unboundedLoop = Rule(
    412,
    "putaran-tak-berbatas",
    .suggestion,
    title: Phrase("Putaran tanpa batas", en: "A loop without a bound"),
    meaning: Phrase(
      """
      Pekerjaan dapat dikembalikan berulang-ulang, karena tidak ada "Paling banyak:" pada \
      jawaban yang mengembalikannya.
      """,
      en: """
        Work can be sent back again and again, because the answer that sends it back has no \
        "Paling banyak:".
        """
    ),
    reason: Phrase(
      """
      Tanpa batas, lamanya SOP tidak dapat dihitung, dan waktu penyelesaian yang dijanjikan \
      kepada pemohon (UU 25/2009) tidak dapat dipastikan.
      """,
      en: """
        Without a bound the length of the SOP can't be computed, and the completion time promised \
        to the applicant (UU 25/2009) can't be assured.
        """
    ),
    remedy: Phrase(
      "Tambahkan \"Paling banyak: 2 kali\" di bawah jawaban yang mengembalikan pekerjaan.",
      en: "Add \"Paling banyak: 2 kali\" below the answer that sends the work back."
    ),
    silencing: Phrase(
      """
      Bila banyaknya pengulangan bergantung pada pihak lain, misalnya pemohon yang melengkapi berkas. \
      Tulis baris "Abaikan {0}: alasan Anda".
      """,
      en: """
        When how often depends on somebody else, for example an applicant who completes papers. \
        Write the line "Abaikan {0}: your reason".
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Langkah 1: Menyusun konsep izin
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 30 menit
          Output: Konsep Izin

        Keputusan 2: Memeriksa konsep izin
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 10 menit
          Output: Izin
          Jika ya: selesai
          Jika tidak: kembali ke langkah 1
        """,
      right: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Langkah 1: Menyusun konsep izin
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 30 menit
          Output: Konsep Izin

        Keputusan 2: Memeriksa konsep izin
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 10 menit
          Output: Izin
          Jika ya: selesai
          Jika tidak: kembali ke langkah 1
          Paling banyak: 2 kali
        """
    ),
    check: .flow { context, findings in
      let origin = context.origin
      for loop in UnboundedLoops(context.soundness).loops {
        guard let first = loop.first else { continue }
        let edge = context.procedure.flow.edges[first]
        var places = [origin.destination(ofEdge: first)]
        for position in loop.dropFirst() {
          let place = origin.destination(ofEdge: position)
          if !places.contains(place) { places.append(place) }
          if places.count > Findings.maximumRelated { break }
        }
        findings.report(
          .unboundedLoop(to: context.procedure.flow[edge.to].kind.step),
          in: origin.file,
          at: places[0],
          related: places.dropFirst().map { place in
            RelatedPlace(
              file: origin.file,
              range: place,
              message: Message("juga mengembalikan", en: "sends back too")
            )
          },
          fixes: edge.kind == .answer ? [bound(behind: places[0], in: origin.file)] : []
        )
      }
    }
  )

  private static func bound(behind place: SourceRange, in file: FileID) -> FixIt {
    FixIt(
      Message(
        "tambahkan baris \"Paling banyak: ? kali\"",
        en: "add the line \"Paling banyak: ? kali\""
      ),
      .hasBlanks,
      edits: [
        TextEdit(file: file, range: place.endPoint, replacement: "\n  Paling banyak: ? kali")
      ]
    )
  }
}

extension Problem {
  /// Work can go back to `step` without end.
  static func unboundedLoop(to step: StepID?) -> Problem {
    Problem(
      .unboundedLoop,
      Message(
        "sebaiknya pengulangan ini diberi batas dengan \"Paling banyak\"",
        en: "this repetition is better given a bound with \"Paling banyak\""
      ),
      label: step.map {
        Message(
          "kembali ke langkah {0} tanpa batas",
          en: "goes back to step {0} without a bound",
          .number($0.number)
        )
      },
      notes: [
        Message(
          "Tanpa batas, lamanya SOP ini tidak dapat dihitung.",
          en: "Without a bound the length of this SOP can't be computed."
        )
      ]
    )
  }
}
