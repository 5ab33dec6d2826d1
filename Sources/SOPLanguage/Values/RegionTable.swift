/// The provinces, regencies and cities of the list of the Ministry of Home Affairs.
///
/// 38 provinces, 416 regencies and 98 cities, as of Kepmendagri 300.2.2-2430/2025. A line of the
/// data is a code and a name; regencies have the numbers 01 to 69 and cities 71 to 99 of their
/// province, so that `Kabupaten` and `Kota` need not be written.
enum RegionTable {
  /// What kind of region a code names.
  enum Level: UInt8, Sendable {
    case province, regency, city
  }

  /// A line of the data.
  struct Row: Sendable {
    /// The code without its dot: 64 for a province, 6471 for a city.
    var code: Int
    /// The name without `Kabupaten` or `Kota`.
    var name: [UInt8]
    /// The letters of the name in lower case.
    var letters: [UInt8]

    /// What kind of region it is.
    var level: Level {
      if code < 100 { return .province }
      return code % 100 < 70 ? .regency : .city
    }

    /// The region.
    var region: Region {
      let name = String(decoding: name, as: UTF8.self)
      switch level {
      case .province: return Region(code: "\(code)", name: name)
      case .regency: return Region(code: dotted, name: "Kabupaten " + name)
      case .city: return Region(code: dotted, name: "Kota " + name)
      }
    }

    private var dotted: String {
      let number = code % 100
      return "\(code / 100)." + (number < 10 ? "0\(number)" : "\(number)")
    }
  }

  /// The lines, in the order of the codes.
  static let rows: [Row] = read(sumatra) + read(java) + read(east)

  /// The row with a code such as 64 or 6471.
  static func row(_ code: Int) -> Row? {
    positionsByCode[code].map { rows[$0] }
  }

  /// The rows whose name has the given letters.
  ///
  /// The districts of Jakarta are also found without the word `Administrasi`.
  static func named(_ letters: [UInt8]) -> [Row] {
    (positionsByLetters[letters] ?? []).map { rows[$0] }
  }

  private static let positionsByCode: [Int: Int] = {
    var positions: [Int: Int] = [:]
    positions.reserveCapacity(rows.count)
    for (position, row) in rows.enumerated() { positions[row.code] = position }
    return positions
  }()

  private static let positionsByLetters: [[UInt8]: [Int]] = {
    let administrative = Array("administrasi".utf8)
    var positions: [[UInt8]: [Int]] = [:]
    positions.reserveCapacity(rows.count)
    for (position, row) in rows.enumerated() {
      positions[row.letters, default: []].append(position)
      if row.letters.starts(with: administrative) {
        positions[Array(row.letters.dropFirst(administrative.count)), default: []].append(position)
      }
    }
    return positions
  }()

  private static func read(_ table: StaticString) -> [Row] {
    var rows: [Row] = []
    rows.reserveCapacity(256)
    var row = Row(code: 0, name: [], letters: [])
    for offset in 0..<table.byteCount {
      let byte = table.byte(at: offset)
      if byte == 0x0A {
        rows.append(row)
        row = Row(code: 0, name: [], letters: [])
        row.name.reserveCapacity(24)
        row.letters.reserveCapacity(24)
      } else if byte.isASCIIDigit {
        row.code = row.code * 10 + Int(byte - UInt8(ascii: "0"))
      } else if byte.isASCIILetter || !row.name.isEmpty {
        row.name.append(byte)
        if byte.isASCIILetter { row.letters.append(byte.loweredASCII) }
      }
    }
    return rows
  }
}
