/// What an excerpt naturally leaves out, so that an example shows its rule alone.
extension RuleExample {
  /// The steps of an example as a whole SOP.
  ///
  /// A step before them gives every performer something to do. What they use is listed as a
  /// requirement, and what they make is recorded.
  static func excerpt(_ steps: String) -> String {
    let lines = lines(of: steps)
    var head = "SOP: Contoh\n"
    let used = documents(in: lines, behind: ["Kelengkapan", "Perlengkapan"])
    if !used.isEmpty { head += "Persyaratan: \(used)\n" }
    let made = documents(in: lines, behind: ["Output"])
    if !made.isEmpty { head += "Pencatatan dan pendataan: \(made)\n" }
    return identified(head + "\n" + performers + steps)
  }

  /// An SOP with an identity page behind its title line, as far as it has none of its own.
  static func identified(_ text: String, number: Int = 1) -> String {
    let lines = lines(of: text)
    guard let title = lines.first, title.hasPrefix("SOP: ") else { return text }
    let lacking = identity(number).filter { field in
      let keyword = field.prefix { $0 != ":" } + ":"
      return !lines.contains { $0.hasPrefix(keyword) }
    }
    return joined([title] + lacking + lines.dropFirst())
  }

  /// An SOP with two steps behind it, when it has none of its own.
  static func withSteps(_ text: String) -> String {
    let lines = lines(of: text)
    let isProcedure = lines.first?.hasPrefix("SOP: ") ?? false
    if !isProcedure || lines.contains(where: { $0.hasPrefix("Langkah") }) { return text }
    let lacking = sources.filter { field in
      let keyword = field.prefix { $0 != ":" } + ":"
      return !lines.contains { $0.hasPrefix(keyword) }
    }
    return joined(lines + lacking) + "\n\n" + steps
  }

  /// The fields without which an SOP has no identity.
  private static func identity(_ number: Int) -> [String] {
    [
      "Nomor SOP: 065/\(number)/UMUM",
      "Unit kerja: Subbagian Umum",
      "Tanggal pembuatan: 28 Juni 2022",
      "Tanggal efektif: 28 Juni 2022",
      "Disahkan oleh: Kepala Dinas\n  Nama: Siti Aminah\n  NIP: 19780412 200312 2 004",
      "Dasar hukum: Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
    ]
  }

  private static let performers = """
    Pelaksana: Staf; Kasi; Kabid; Kadis

    Langkah: Membahas tugas
      Oleh: Staf dan Kasi dan Kabid dan Kadis
      Kelengkapan: -
      Waktu: 5 menit
      Output: -


    """

  private static let sources = [
    "Persyaratan: Surat Permohonan",
    "Pencatatan dan pendataan: Surat Keterangan",
    "Pelaksana: Staf; Kasi",
  ]

  private static let steps = """
    Langkah 1: Menyusun surat keterangan
      Oleh: Staf
      Kelengkapan: Surat Permohonan
      Waktu: 30 menit
      Output: Surat Keterangan [konsep]

    Langkah 2: Menandatangani surat keterangan
      Oleh: Kasi
      Kelengkapan: Surat Keterangan [konsep]
      Waktu: 10 menit
      Output: Surat Keterangan [ditandatangani]
    """

  // MARK: Lines

  private static func lines(of text: String) -> [String] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: Array($0), as: UTF8.self) }
  }

  private static func joined(_ lines: [String]) -> String {
    var result = ""
    for (position, line) in lines.enumerated() {
      if position > 0 { result += "\n" }
      result += line
    }
    return result
  }

  /// The documents named behind the keywords, without their states, as a list.
  private static func documents(in lines: [String], behind keywords: [StaticString]) -> String {
    var names: [FoldedName] = []
    var result = ""
    for line in lines {
      let parts = line.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      guard parts.count == 2,
        keywords.contains(where: {
          FoldedName(Array(parts[0])).text
            == FoldedName($0.text).text
        })
      else { continue }
      for element in parts[1].split(separator: UInt8(ascii: ";")) {
        let bytes = Blanks.fold(Array(element.prefix { $0 != UInt8(ascii: "[") }))
        let name = FoldedName(bytes)
        if name.isEmpty || names.contains(name) { continue }
        names.append(name)
        result += (result.isEmpty ? "" : "; ") + String(decoding: bytes, as: UTF8.self)
      }
    }
    return result
  }
}
