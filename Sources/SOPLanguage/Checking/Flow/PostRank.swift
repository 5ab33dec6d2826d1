/// How high a post stands in the line of an Indonesian government office.
///
/// Only well-known titles have a rank; two posts are compared only when both have one.
package enum PostRank: UInt8, Comparable, Sendable {
  /// Staff.
  case staff
  /// The head of a section or a sub-division.
  case section
  /// The head of a division.
  case division
  /// The secretary of an agency.
  case secretary
  /// The head of an agency, a district or a village.
  case head
  /// The secretary of a region.
  case regionalSecretary
  /// The deputy of a governor, a regent or a mayor.
  case deputy
  /// A governor, a regent or a mayor.
  case regionalHead

  /// Orders lower posts before higher ones.
  package static func < (left: PostRank, right: PostRank) -> Bool {
    left.rawValue < right.rawValue
  }

  /// Reads the rank from the full title or the short name of a post; nothing when unknown.
  ///
  /// `agency` is the abbreviation of the agency, because its head is often called by it:
  /// "Kepala DPMPTSP".
  package init?(of title: String, agency: String?) {
    let bytes = FoldedName(title).bytes
    if let found = PostRank.titles.first(where: { PostRank.words(bytes, beginWith: $0.title) }) {
      guard let rank = found.rank else { return nil }
      self = rank
      return
    }
    guard PostRank.words(bytes, beginWith: "kepala") else { return nil }
    let unit = Array(bytes.dropFirst(7))
    guard unit.isEmpty || unit == agency.map({ FoldedName($0).bytes }) else { return nil }
    self = .head
  }

  /// The rank of the post that a lane stands for.
  package init?(of lane: Lane, agency: String?) {
    guard lane.kind == .post else { return nil }
    let names = [lane.name] + (lane.shortName.map { [$0] } ?? [])
    guard let rank = names.lazy.compactMap({ PostRank(of: $0, agency: agency) }).first else {
      return nil
    }
    self = rank
  }

  private static func words(_ bytes: [UInt8], beginWith title: StaticString) -> Bool {
    let length = title.utf8CodeUnitCount
    guard bytes.count >= length, title.isEqual(to: bytes[..<length]) else { return false }
    return bytes.count == length || bytes[length] == 0x20
  }

  /// A beginning of titles and the rank it gives; nothing for titles that only look alike.
  private struct Title {
    let title: StaticString
    let rank: PostRank?

    init(_ title: StaticString, _ rank: PostRank?) {
      self.title = title
      self.rank = rank
    }
  }

  /// The known beginnings, each before the shorter ones that it begins with.
  private static let titles: [Title] = [
    Title("staf ahli", nil), Title("staf khusus", nil), Title("staf", .staff),
    Title("pelaksana tugas", nil), Title("pelaksana harian", nil), Title("pelaksana", .staff),
    Title("kasi", .section), Title("kepala seksi", .section),
    Title("kasubbag", .section), Title("kasubag", .section),
    Title("kepala subbagian", .section), Title("kepala sub bagian", .section),
    Title("kasubbid", .section), Title("kasubid", .section),
    Title("kepala subbidang", .section), Title("kepala sub bidang", .section),
    Title("kabid", .division), Title("kepala bidang", .division),
    Title("kabag", .division), Title("kepala bagian", .division),
    Title("sekretaris daerah", .regionalSecretary), Title("sekda", .regionalSecretary),
    Title("sekretaris", .secretary), Title("sekdin", .secretary), Title("sekdis", .secretary),
    Title("kadis", .head), Title("kepala dinas", .head),
    Title("kaban", .head), Title("kepala badan", .head),
    Title("camat", .head), Title("lurah", .head), Title("kades", .head),
    Title("kepala desa", .head),
    Title("wakil gubernur", .deputy), Title("wakil bupati", .deputy),
    Title("wakil wali kota", .deputy), Title("wakil walikota", .deputy),
    Title("gubernur", .regionalHead), Title("bupati", .regionalHead),
    Title("wali kota", .regionalHead), Title("walikota", .regionalHead),
  ]
}
