extension Rule {
  /// SOP605: the promise leaves out what is sent back.
  static let timeOfReturns = Rule(
    605,
    "waktu-dengan-pengulangan",
    .suggestion,
    title: Phrase("Waktu dengan pengulangan", en: "Time with returns"),
    meaning: Phrase(
      """
      Waktu yang dijanjikan cukup untuk sekali jalan, tetapi pekerjaan dapat dikembalikan \
      lebih sering daripada yang tertampung di dalamnya. Pesan ini menyebut berapa lama \
      sekali jalan dan berapa lama setiap pengembalian.
      """,
      en: """
        The promised time suffices when nothing is sent back, but work can be sent back more \
        often than it allows for. The message tells the time without returns and what each \
        return adds.
        """
    ),
    reason: Phrase(
      """
      Pemohon yang berkasnya dikembalikan menunggu lebih lama. Dengan batas pengulangan, \
      waktu terlama dapat dihitung dan dijanjikan (UU 25/2009, pasal 21).
      """,
      en: """
        Applicants whose file is sent back wait longer. With a bound on the repetitions the \
        longest time can be computed and promised (UU 25/2009, article 21).
        """
    ),
    remedy: Phrase(
      """
      Tambahkan "Paling banyak: … kali" di bawah jawaban yang mengembalikan, dan janjikan \
      waktu yang juga menampung pengembalian itu.
      """,
      en: """
        Add "Paling banyak: … kali" below the answer that sends back, and promise a time \
        that allows for it.
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan
        Produk pelayanan: Izin
        Waktu penyelesaian: 2 hari kerja

        Langkah 1: Menyusun konsep izin
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 3 jam
          Output: Konsep Izin

        Keputusan 2: Memeriksa konsep izin
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 1 jam
          Output: Konsep Izin [diparaf]
          Jika ya: lanjut
          Jika tidak: kembali ke langkah 1

        Langkah 3: Menyerahkan izin
          Oleh: Staf
          Kelengkapan: Konsep Izin [diparaf]
          Waktu: 10 menit
          Output: Izin
        """,
      right: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan
        Produk pelayanan: Izin
        Waktu penyelesaian: 2 hari kerja

        Langkah 1: Menyusun konsep izin
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 3 jam
          Output: Konsep Izin

        Keputusan 2: Memeriksa konsep izin
          Oleh: Kasi
          Kelengkapan: Konsep Izin
          Waktu: 1 jam
          Output: Konsep Izin [diparaf]
          Jika ya: lanjut
          Jika tidak: kembali ke langkah 1
          Paling banyak: 1 kali

        Langkah 3: Menyerahkan izin
          Oleh: Staf
          Kelengkapan: Konsep Izin [diparaf]
          Waktu: 10 menit
          Output: Izin
        """
    ),
    check: .flow { context, findings in
      guard let report = context.times, let promise = report.promise,
        let first = report.time.returns.first, let costs = report.returnCosts,
        !report.breaksPromise(report.time.once.low), !report.isBeyondLimit
      else { return }
      let longest = report.time.longest
      if let longest, !report.breaksPromise(longest.low) { return }
      findings.report(
        .timeOfReturns(promise, report, costs, isBounded: longest != nil),
        in: context.origin.file,
        at: context.origin.destination(ofEdge: first.edge)
      )
    }
  )
}

extension TimeReport {
  /// What a return costs at least and at most, over all returns whose cost is known.
  fileprivate var returnCosts: TimeBounds? { time.returnCosts(minutesPerDay: minutesPerDay) }
}

extension ProcedureTime {
  /// What a return costs at least and at most, over all returns whose cost is known; nothing when
  /// it is no time at all.
  package func returnCosts(minutesPerDay: Int) -> TimeBounds? {
    func estimate(_ amount: TimeAmount) -> Int64 { amount.estimate(minutesPerDay: minutesPerDay) }
    let costs = returns.compactMap { $0.cost }
    guard let low = costs.map({ $0.shortest.high }).min(by: { estimate($0) < estimate($1) }),
      let high = costs.map({ $0.longest.high }).max(by: { estimate($0) < estimate($1) }),
      !high.isZero
    else { return nil }
    return TimeBounds(low: low, high: high)
  }
}

extension Problem {
  /// `promise` does not allow for the returns.
  static func timeOfReturns(
    _ promise: Duration,
    _ report: TimeReport,
    _ costs: TimeBounds,
    isBounded: Bool
  ) -> Problem {
    var notes = [
      Message(
        "Sekali jalan {0}, ditambah {1} tiap kali dikembalikan.",
        en: "Without returns {0}, and {1} more each time work is sent back.",
        report.words(report.time.once),
        report.words(costs)
      )
    ]
    if let longest = report.time.longest {
      notes.append(
        Message(
          "Dengan semua pengembalian yang dibolehkan: {0}.",
          en: "With all returns that are allowed: {0}.",
          report.words(longest)
        )
      )
    }
    return Problem(
      .timeOfReturns,
      Message(
        "sebaiknya waktu penyelesaian juga menampung pekerjaan yang dikembalikan",
        en: "the completion time better allows for work that is sent back"
      ),
      label: isBounded
        ? nil
        : Message("berapa kali pun", en: "any number of times"),
      notes: notes,
      help: [
        Message(
          "Beri batas dengan \"Paling banyak\", dan janjikan waktu yang menampungnya.",
          en: "Set a bound with \"Paling banyak\", and promise a time that allows for it."
        )
      ]
    )
  }
}
