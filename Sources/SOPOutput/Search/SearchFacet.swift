import SOPLanguage

/// What results can be narrowed by.
enum SearchFacet: CaseIterable {
  case agency, status, category, role, law

  /// A value of a facet and the SOPs that have it.
  struct Value {
    /// What stands in the address of the page.
    var key: String
    /// What is shown.
    var label: String
    /// The SOPs, in their order.
    var procedures: [ProcedureID] = []
  }

  /// The name in addresses, for example `instansi`.
  var name: StaticString {
    switch self {
    case .agency: "instansi"
    case .status: "status"
    case .category: "kategori"
    case .role: "jabatan"
    case .law: "hukum"
    }
  }

  /// What the facet is called on the page.
  var label: Phrase {
    switch self {
    case .agency: Phrase("Instansi", en: "Agency")
    case .status: Phrase("Status", en: "Status")
    case .category: Phrase("Kategori", en: "Category")
    case .role: Phrase("Pelaksana", en: "Performer")
    case .law: Phrase("Dasar hukum", en: "Legal basis")
    }
  }

  /// Every value, in the order in which SOPs show them.
  func values(of site: Site) -> [Value] {
    var table = ValueTable()
    for (position, procedure) in site.procedures.enumerated() {
      let id = ProcedureID(position)
      switch self {
      case .agency:
        if let agency = procedure.agency {
          table.add(site[agency].path, site[agency].longName, id)
        }
      case .status:
        // The script has the names in every language.
        let name = procedure.status.spelling.text
        table.add(name, name, id)
      case .category:
        for category in procedure.record.categories { table.add(category, category, id) }
      case .role:
        for lane in procedure.lanes { table.add(lane.name, lane.name, id) }
      case .law:
        for law in procedure.identity.legalBases.value ?? [] {
          if let citation = law.citation { table.add(citation.key, law.written, id) }
        }
      }
    }
    return table.values
  }

  /// Writes values as arrays of key, label and SOPs.
  static func write(_ values: [Value], to json: inout JSONWriter) {
    json.array { json in
      for value in values {
        json.array { json in
          json.string(value.key)
          json.string(value.label)
          json.string(String(decoding: PostingText(value.procedures).bytes, as: UTF8.self))
        }
      }
    }
  }
}

/// Values by their keys, without regard to case and punctuation.
private struct ValueTable {
  private(set) var values: [SearchFacet.Value] = []
  private var numbers: [String: Int] = [:]
  private var numbersByName: [FoldedName: Int] = [:]

  mutating func add(_ key: String, _ label: String, _ procedure: ProcedureID) {
    let number = self.number(of: key, label)
    if values[number].procedures.last != procedure { values[number].procedures.append(procedure) }
  }

  private mutating func number(of key: String, _ label: String) -> Int {
    if let number = numbers[key] { return number }
    let name = FoldedName(key)
    let number = numbersByName[name] ?? values.count
    if number == values.count { values.append(SearchFacet.Value(key: key, label: label)) }
    numbersByName[name] = number
    numbers[key] = number
    return number
  }
}
