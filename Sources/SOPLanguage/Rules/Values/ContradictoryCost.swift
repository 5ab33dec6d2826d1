extension Rule {
  /// SOP308: free and an amount at once.
  static let contradictoryCost = Rule(
    308,
    "biaya-bertentangan",
    .error,
    title: Phrase("Biaya bertentangan", en: "Contradictory cost"),
    meaning: Phrase(
      "Isian biaya menyatakan layanan gratis, tetapi juga menyebut jumlah uang.",
      en: "The cost says that the service is free, and names an amount as well."
    ),
    reason: Phrase(
      "Pemohon tidak tahu apakah ia harus membayar, dan petugas dapat menagih tanpa dasar.",
      en: "Applicants can't know whether to pay, and officers may charge without a ground."
    ),
    remedy: Phrase(
      """
      Pilih salah satu. Jika hanya sebagian pemohon yang membayar, tulis jumlahnya di "Biaya" dan \
      pengecualiannya di "Keterangan" atau "Catatan".
      """,
      en: """
        Choose one of them. If only some applicants pay, write the amount in "Biaya" and the \
        exception in "Keterangan" or "Catatan".
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Contoh
        Persyaratan: Surat Permohonan
        Waktu penyelesaian: 1 hari kerja
        Biaya: tidak dipungut biaya, Rp10.000
        Produk pelayanan: Surat Keterangan
        Pengaduan: SMS 1708
        """,
      right: """
        SOP: Contoh
        Persyaratan: Surat Permohonan
        Waktu penyelesaian: 1 hari kerja
        Biaya: tidak dipungut biaya
        Produk pelayanan: Surat Keterangan
        Pengaduan: SMS 1708
        """
    )
  )
}

extension Problem {
  /// The cost is said to be nothing and to be `amount`.
  static func contradictoryCost(_ amount: String) -> Problem {
    Problem(
      .contradictoryCost,
      Message(
        "biaya ini dinyatakan gratis, tetapi juga \"{0}\"",
        en: "this cost is said to be free, but also \"{0}\"",
        .text(amount)
      ),
      label: Message("di sini gratis", en: "free here"),
      help: [
        Message(
          "Hapus salah satu, sesuai dengan aturan yang berlaku.",
          en: "Remove one of them, as the rules in force demand."
        )
      ]
    )
  }
}

extension RelatedPlace {
  /// The amount that stands beside a statement that the service is free.
  static func amountBesideFree(_ file: FileID, _ range: SourceRange) -> RelatedPlace {
    RelatedPlace(
      file: file,
      range: range,
      message: Message("di sini ada jumlah uang", en: "an amount of money here")
    )
  }
}
