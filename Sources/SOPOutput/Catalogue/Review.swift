import SOPLanguage

/// The findings of a site in numbers.
struct Review {
  /// How many findings there are.
  struct Counts {
    /// By weight.
    var errors = 0
    var warnings = 0
    var suggestions = 0
    /// By family, at the family's number.
    var families = [Int](repeating: 0, count: 10)

    /// How many findings there are of the given weight.
    subscript(severity: Severity) -> Int {
      switch severity {
      case .error: errors
      case .warning: warnings
      case .suggestion: suggestions
      }
    }

    fileprivate mutating func add(_ diagnostic: Diagnostic) {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .suggestion: suggestions += 1
      }
      if let family = RuleFamily(code: diagnostic.code) { families[Int(family.rawValue)] += 1 }
    }
  }

  /// How often a rule has something to say.
  struct Frequency {
    /// The number of the rule.
    var code: UInt16
    /// How many findings there are.
    var findings: Int
    /// In how many SOPs.
    var procedures: Int
  }

  /// The findings themselves.
  let table: FindingTable
  /// The numbers of each SOP.
  let counts: [Counts]
  private let codes: [[(code: UInt16, count: Int)]]

  /// Counts what was found in the SOPs of a site.
  init(_ site: Site, _ table: FindingTable) {
    self.table = table
    var counts: [Counts] = []
    var codes: [[(code: UInt16, count: Int)]] = []
    for procedure in site.procedures {
      var own = Counts()
      var byCode: [UInt16: Int] = [:]
      for diagnostic in table.diagnostics(of: procedure) {
        own.add(diagnostic)
        byCode[diagnostic.code, default: 0] += 1
      }
      counts.append(own)
      codes.append(byCode.map { (code: $0.key, count: $0.value) })
    }
    self.counts = counts
    self.codes = codes
  }

  /// The numbers of some SOPs and of the files at some paths together.
  func total(of procedures: [ProcedureID], and paths: [String]) -> Counts {
    var total = Counts()
    for path in paths {
      for diagnostic in table.diagnostics(in: path) { total.add(diagnostic) }
    }
    for id in procedures {
      total.errors += counts[id.position].errors
      total.warnings += counts[id.position].warnings
      total.suggestions += counts[id.position].suggestions
    }
    return total
  }

  /// The rules that have something to say, the most frequent first.
  func frequent(in procedures: [ProcedureID]) -> [Frequency] {
    var byCode: [UInt16: Frequency] = [:]
    for id in procedures {
      for (code, count) in codes[id.position] {
        byCode[code, default: Frequency(code: code, findings: 0, procedures: 0)].findings += count
        byCode[code]?.procedures += 1
      }
    }
    return byCode.values.sorted { left, right in
      left.findings == right.findings ? left.code < right.code : left.findings > right.findings
    }
  }
}
