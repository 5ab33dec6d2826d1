import SOPLanguage

/// Where in an SOP a word stands, from the least to the most telling.
enum SearchField: UInt8, CaseIterable, Sendable {
  /// What a step does.
  case activity
  /// A document, a requirement or a product.
  case document
  /// Who acts or approves.
  case role
  /// What it is about, as the catalogue says.
  case category
  /// A law or regulation.
  case law
  /// The agency, its government and its region.
  case agency
  /// A number of the SOP.
  case number
  /// The title.
  case title

  /// How much a word in this field counts.
  var weight: Int {
    switch self {
    case .activity: 2
    case .document, .role: 3
    case .category, .law: 4
    case .agency: 5
    case .number: 7
    case .title: 10
    }
  }

  /// Whether it holds names, whose words belong together.
  var isName: Bool {
    switch self {
    case .document, .role, .category, .agency, .title: true
    case .activity, .law, .number: false
    }
  }

  /// What the field is called beside a result.
  var name: Phrase {
    switch self {
    case .activity: Phrase("langkah", en: "steps")
    case .document: Phrase("dokumen", en: "documents")
    case .role: Phrase("pelaksana", en: "performers")
    case .category: Phrase("kategori", en: "category")
    case .law: Phrase("dasar hukum", en: "legal basis")
    case .agency: Phrase("instansi", en: "agency")
    case .number: Phrase("nomor", en: "number")
    case .title: Phrase("judul", en: "title")
    }
  }
}
