extension Rule {
  /// SOP907: a performer that is none of the posts that the agency declares.
  static let foreignPost = Rule(
    907,
    "jabatan-di-luar-struktur",
    .warning,
    title: Phrase("Jabatan di luar struktur", en: "Post outside of the structure"),
    meaning: Phrase(
      """
      Instansi ini mempunyai daftar jabatan, tetapi pelaksana ini tidak ada di dalamnya dan tidak \
      bertanda [luar] atau [sistem].
      """,
      en: """
        The agency has a list of posts, but this performer is not in it and is marked neither \
        [luar] nor [sistem].
        """
    ),
    reason: Phrase(
      """
      Pekerjaan yang diberikan kepada jabatan yang tidak ada dalam struktur organisasi tidak \
      menjadi tugas siapa pun.
      """,
      en: "Work given to a post that the organisation does not have is nobody's duty."
    ),
    remedy: Phrase(
      """
      Pakai nama jabatan dari instansi.sop, tambahkan jabatannya di sana, atau tandai [luar] bila \
      pelaksananya bukan pegawai instansi.
      """,
      en: """
        Use a post of instansi.sop, add it there, or mark the performer [luar] if it does not \
        belong to the agency.
        """
    ),
    example: RuleExample(
      in: .files,
      wrong: """
        === dinas/instansi.sop
        Instansi: Dinas Contoh
        Jabatan: Kepala Dinas (Kadis); Staf

        === dinas/surat-masuk.sop
        SOP: Surat Masuk
        Pelaksana: Staf; Jafung

        Langkah 1: Mencatat surat
          Oleh: Staf dan Jafung
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda
        """,
      right: """
        === dinas/instansi.sop
        Instansi: Dinas Contoh
        Jabatan: Kepala Dinas (Kadis); Pejabat Fungsional (Jafung); Staf

        === dinas/surat-masuk.sop
        SOP: Surat Masuk
        Pelaksana: Staf; Jafung

        Langkah 1: Mencatat surat
          Oleh: Staf dan Jafung
          Kelengkapan: -
          Waktu: 5 menit
          Output: Agenda
        """
    ),
    check: .procedure { context, findings in
      guard context.structure.hasOwnPosts else { return }
      let lanes = context.procedure.lanes
      let foreign = lanes.indices.filter { position in
        guard lanes[position].kind == .post, lanes[position].origin == .procedure else {
          return false
        }
        let names = context.names.lanes[position]
        return !context.structure.holds(names.name)
          && names.shortName.map { !context.structure.holds($0) } ?? true
      }
      guard let first = foreign.first else { return }
      let file = context.origin.file
      findings.report(
        .foreignPost(context.procedure.lanes[first].name, count: foreign.count),
        in: file,
        at: context.origin.lanes[first],
        related: foreign.dropFirst().prefix(8).map { position in
          RelatedPlace(
            file: file,
            range: context.origin.lanes[position],
            message: Message("juga tidak ada di sana", en: "not there either")
          )
        }
      )
    }
  )
}

extension Problem {
  /// A performer outside of the agency's structure, with how many there are.
  static func foreignPost(_ name: String, count: Int) -> Problem {
    Problem(
      .foreignPost,
      count == 1
        ? Message(
          "\"{0}\" tidak ada dalam daftar jabatan instansi",
          en: "\"{0}\" is not in the agency's list of posts",
          .text(name)
        )
        : Message(
          "{0} pelaksana tidak ada dalam daftar jabatan instansi",
          en: "{0} performers are not in the agency's list of posts",
          .number(count)
        ),
      label: Message("bukan jabatan di instansi.sop", en: "no post of instansi.sop"),
      help: [
        Message(
          "Pakai jabatan yang terdaftar, tambahkan ke instansi.sop, atau tandai [luar].",
          en: "Use a listed post, add this one to instansi.sop, or mark it [luar]."
        )
      ]
    )
  }
}
