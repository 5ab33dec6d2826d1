/// A heading of the SOP table, and how sure it is what it says.
struct ColumnHeading: Equatable, Sendable {
  /// What the heading says.
  let label: ColumnLabel
  /// 0 for the spellings of the language; the greater, the rather another column is meant.
  let doubt: Int

  /// The heading that a text is, if it is one.
  init?(_ text: [UInt8]) {
    guard text.count <= ColumnHeading.longest else { return nil }
    if let heading = ColumnHeading(squeezed: Vocabulary.squeeze(text)) {
      self = heading
      return
    }
    // "Output / Hasil", "Waktu (menit)": what stands beside or behind a heading explains it.
    let end = text.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "(") }
    guard let end, let heading = ColumnHeading(squeezed: Vocabulary.squeeze(text[..<end])) else {
      return nil
    }
    self = heading
  }

  /// Longer texts are no headings.
  private static let longest = 80

  private init?(squeezed: [UInt8]) {
    if squeezed.isEmpty { return nil }
    if let label = ColumnHeading.spelled(squeezed) {
      (self.label, doubt) = (label, 0)
      return
    }
    for (label, spellings) in ColumnHeading.further {
      let position = spellings.firstIndex { squeezed.elementsEqual($0.text.utf8) }
      guard let position else { continue }
      (self.label, doubt) = (label, position + 1)
      return
    }
    return nil
  }

  /// The label with a name of its own in the form or in the language.
  private static func spelled(_ squeezed: [UInt8]) -> ColumnLabel? {
    if numbers.contains(where: { squeezed.elementsEqual($0.text.utf8) }) { return .number }
    if EditDistance.distance(squeezed, Array("mutubaku".utf8), atMost: 1) != nil { return .quality }
    return Vocabulary.spelling(squeezed: squeezed).flatMap { ColumnLabel($0.keyword) }
  }

  private static let numbers: [StaticString] = ["no", "nomor", "nourut", "nomorurut"]

  /// What tables call the columns besides, squeezed; the surest first.
  ///
  /// Left out is what may be something else: "Uraian" and "Prosedur" head tables of service
  /// standards, "Petugas" and "Jabatan" may be lanes, "Dokumen" comes in or goes out, a "Batas
  /// waktu" may be a day, and what a step leaves for the files ("Rekaman", "Bukti") is no output.
  private static let further: [(label: ColumnLabel, spellings: [StaticString])] = [
    (
      .activity,
      [
        "uraianprosedur", "uraianaktivitas", "uraianlangkah", "uraianpekerjaan", "uraiankerja",
        "rinciankegiatan", "rincianaktivitas", "deskripsikegiatan", "langkahkegiatan",
        "langkahlangkah", "langkahkerja", "langkahprosedur", "prosedurkegiatan",
        "tahapankegiatan", "tahapkegiatan", "tahapan",
      ]
    ),
    (
      .performers,
      ["pelaksanakegiatan", "pelaku", "aktor", "penanggungjawab", "pic"]
    ),
    (
      .inputs,
      [
        "persyaratankelengkapan", "kelengkapanpersyaratan", "kelengkapandokumen",
        "kelengkapanberkas", "persyaratandokumen", "dokumenpersyaratan", "syarat", "input",
        "masukan",
      ]
    ),
    (
      .duration,
      [
        "durasiwaktu", "durasi", "lamawaktu", "lamanya", "lama", "jangkawaktu", "normawaktu",
        "standarwaktu", "estimasiwaktu", "perkiraanwaktu",
      ]
    ),
    (
      .outputs,
      ["hasilkegiatan", "hasilkerja", "hasil", "luaran", "dokumenyangdihasilkan"]
    ),
    (.remark, ["catatan"]),
    (.quality, ["bakumutu"]),
  ]
}

extension ColumnHeading {
  /// What headings say beside each other.
  ///
  /// Where several say the same, only the surest are it, and the others columns that the form does
  /// not have.
  static func labels(_ headings: [ColumnHeading?]) -> [ColumnLabel?] {
    headings.map { heading in
      guard let heading else { return nil }
      let isSurer = headings.contains { other in
        other?.label == heading.label && (other?.doubt ?? 0) < heading.doubt
      }
      return isSurer ? nil : heading.label
    }
  }
}
