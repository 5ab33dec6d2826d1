extension Rule {
  /// SOP411: a `Bersamaan` block with fewer than two branches.
  static let singleBranch = Rule(
    411,
    "bersamaan-satu-cabang",
    .warning,
    title: Phrase("Bersamaan dengan satu cabang", en: "Bersamaan with one branch"),
    meaning: Phrase(
      "Bersamaan ini mempunyai kurang dari dua cabang.",
      en: "This Bersamaan block has fewer than two branches."
    ),
    reason: Phrase(
      """
      Bersamaan berarti ada pekerjaan yang berjalan pada waktu yang sama. Dengan satu cabang \
      tidak ada yang bersamaan; biasanya cabang lain terhapus.
      """,
      en: """
        Bersamaan means that work goes on at the same time. With one branch nothing does; usually \
        another branch was deleted.
        """
    ),
    remedy: Phrase(
      """
      Tulis cabang yang lain dengan "Cabang:", atau hapus baris "Bersamaan:", "Cabang:" dan \
      "Akhir bersamaan".
      """,
      en: """
        Write the other branch with "Cabang:", or delete the lines "Bersamaan:", "Cabang:" and \
        "Akhir bersamaan".
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Persiapan Rapat

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Bersamaan:
          Cabang: Tempat
            Langkah 1: Memesan ruang rapat
              Oleh: Staf
              Kelengkapan: Surat Permohonan
              Waktu: 15 menit
              Output: Bukti Pemesanan
        Akhir bersamaan

        Langkah 2: Menyusun undangan
          Oleh: Kasi
          Kelengkapan: Bukti Pemesanan
          Waktu: 30 menit
          Output: Undangan
        """,
      right: """
        SOP: Persiapan Rapat

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Bersamaan:
          Cabang: Tempat
            Langkah 1: Memesan ruang rapat
              Oleh: Staf
              Kelengkapan: Surat Permohonan
              Waktu: 15 menit
              Output: Bukti Pemesanan

          Cabang: Undangan
            Langkah 2: Menyusun undangan
              Oleh: Kasi
              Kelengkapan: Surat Permohonan
              Waktu: 30 menit
              Output: Undangan
        Akhir bersamaan

        Langkah 3: Mengirim undangan
          Oleh: Staf
          Kelengkapan: Undangan; Bukti Pemesanan
          Waktu: 10 menit
          Output: Undangan [terkirim]
        """
    ),
    check: .procedure { context, findings in
      if context.procedure.blocks.isEmpty { return }
      for (position, block) in context.procedure.blocks.enumerated()
      where block.branches.count < 2 {
        findings.report(
          .singleBranch(count: block.branches.count),
          in: context.origin.file,
          at: context.origin.blocks[position],
          related: context.origin.branches[position].map { range in
            RelatedPlace(
              file: context.origin.file,
              range: range,
              message: Message("satu-satunya cabang", en: "the only branch")
            )
          }
        )
      }
    }
  )
}

extension Problem {
  /// A `Bersamaan` block has `count` branches, fewer than two.
  static func singleBranch(count: Int) -> Problem {
    Problem(
      .singleBranch,
      count == 0
        ? Message("Bersamaan ini belum mempunyai cabang", en: "this Bersamaan has no branch")
        : Message(
          "Bersamaan ini hanya mempunyai satu cabang",
          en: "this Bersamaan has only one branch"
        ),
      label: Message("tidak ada yang berjalan bersamaan", en: "nothing goes on at the same time"),
      help: [
        Message(
          "Tulis cabang lain dengan \"Cabang:\", atau hapus Bersamaan ini.",
          en: "Write another branch with \"Cabang:\", or delete this Bersamaan."
        )
      ]
    )
  }
}
