extension Rule {
  /// SOP707: the SOP is approved by somebody who heads nothing that could adopt it.
  ///
  /// Only well-known posts below the head of a division count as such, and not the head of a unit
  /// that the agency names; about any other post nothing is said.
  static let signerWithoutAuthority = Rule(
    707,
    "pengesah-tak-berwenang",
    .warning,
    title: Phrase("Pengesah mungkin tidak berwenang", en: "Signer perhaps without authority"),
    meaning: Phrase(
      """
      SOP disahkan oleh staf, atau oleh kepala seksi atau subbagian yang bukan pimpinan unit \
      dalam daftar "Unit:" instansi.
      """,
      en: """
        The SOP is approved by staff, or by the head of a section or sub-division that is no unit \
        of the agency's "Unit:" list.
        """
    ),
    reason: Phrase(
      """
      SOP disahkan oleh pimpinan unit yang menetapkannya (PermenPAN-RB 35/2012, bagian \
      pengesahan). Tanpa kewenangan, SOP tidak mengikat pelaksananya.
      """,
      en: """
        An SOP is approved by the head of the unit that adopts it (PermenPAN-RB 35/2012, \
        approval). Without authority it binds nobody.
        """
    ),
    remedy: Phrase(
      """
      Tulis jabatan pimpinan yang mengesahkan. Bila unitnya memang berwenang, tambahkan unit itu \
      pada "Unit:" di instansi.sop.
      """,
      en: """
        Write the post of the head who approves. If the unit does have the authority, add it to \
        "Unit:" in instansi.sop.
        """
    ),
    example: RuleExample(
      in: .nothing,
      wrong: """
        SOP: Pembuatan Undangan Rapat
        Nomor SOP: 065/12/UMUM
        Unit kerja: Dinas Sosial
        Tanggal pembuatan: 28 Juni 2022
        Tanggal efektif: 1 Juli 2022
        Disahkan oleh: Kepala Seksi Persuratan
          Nama: Siti Aminah
          NIP: 19780412 200312 2 004
        Dasar hukum: Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
        Pencatatan dan pendataan: Undangan

        Pelaksana: Staf; Kasubbag
        Persyaratan: Perintah Rapat

        Langkah 1: Menyusun konsep undangan
          Oleh: Staf
          Kelengkapan: Perintah Rapat
          Waktu: 30 menit
          Output: Undangan [konsep]

        Langkah 2: Menandatangani undangan
          Oleh: Kasubbag
          Kelengkapan: Undangan [konsep]
          Waktu: 10 menit
          Output: Undangan [ditandatangani]
        """,
      right: """
        SOP: Pembuatan Undangan Rapat
        Nomor SOP: 065/12/UMUM
        Unit kerja: Dinas Sosial
        Tanggal pembuatan: 28 Juni 2022
        Tanggal efektif: 1 Juli 2022
        Disahkan oleh: Kepala Dinas Sosial
          Nama: Siti Aminah
          NIP: 19780412 200312 2 004
        Dasar hukum: Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
        Pencatatan dan pendataan: Undangan

        Pelaksana: Staf; Kasubbag
        Persyaratan: Perintah Rapat

        Langkah 1: Menyusun konsep undangan
          Oleh: Staf
          Kelengkapan: Perintah Rapat
          Waktu: 30 menit
          Output: Undangan [konsep]

        Langkah 2: Menandatangani undangan
          Oleh: Kasubbag
          Kelengkapan: Undangan [konsep]
          Waktu: 10 menit
          Output: Undangan [ditandatangani]
        """
    ),
    check: .procedure { context, findings in
      guard context.procedure.isAlive,
        let post = context.procedure.identity.approval?.post.value,
        let rank = PostRank(of: post, agency: context.agency?.abbreviation), rank < .division,
        !context.names(headOf: post),
        let place = context.origin.field(.approvedBy)?.valueRange
      else { return }
      findings.report(.signerWithoutAuthority(post), in: context.origin.file, at: place)
    }
  )
}

extension ProcedureContext {
  /// Whether `post` is the head of a unit that the agency names.
  fileprivate func names(headOf post: String) -> Bool {
    let words = FoldedName(post).words
    return (agency?.units ?? []).contains { unit in
      let name = FoldedName(unit).bytes.filter { $0 != 0x20 }
      return words.indices.contains { name == words[$0...].flatMap { $0 } }
    }
  }
}

extension Problem {
  /// Somebody approves who heads nothing that could adopt an SOP.
  fileprivate static func signerWithoutAuthority(_ post: String) -> Problem {
    Problem(
      .signerWithoutAuthority,
      Message(
        "jabatan \"{0}\" biasanya tidak berwenang mengesahkan SOP",
        en: "the post \"{0}\" usually has no authority to approve an SOP",
        .text(post)
      ),
      label: Message("bukan pimpinan unit", en: "not the head of a unit"),
      help: [
        Message(
          "Tulis jabatan pimpinan yang mengesahkan, menurut naskah yang ditandatangani.",
          en: "Write the post of the head who approves, from the signed document."
        )
      ]
    )
  }
}
