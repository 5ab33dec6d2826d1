import SOPLanguage

/// The lines above a keyword that open the block in which it may stand.
struct KeywordContext {
  /// The path of the file.
  let path: String
  /// The lines above, each with its line end and each a node.
  let lines: [String]
  /// The position of the keyword's node.
  var position: Int { lines.count }

  init(_ keyword: Keyword) {
    let parents = keyword.form.parents
    if parents.contains(.procedure) || parents.isDisjoint(with: .anyFile) {
      path = "dinas/contoh.sop"
    } else {
      path = parents.contains(.agency) ? "dinas/instansi.sop" : "registri.sop"
    }
    let title = SyntaxTree.FileKind(path: path).keyword
    lines =
      keyword == title ? [] : ["\(title.spelling.text): Contoh\n"] + Self.openers(of: parents)
  }

  private static func openers(of parents: BlockSet) -> [String] {
    if !parents.isDisjoint(with: .anyFile) { return [] }
    if parents.contains(.approval) { return ["Disahkan oleh: Kepala Dinas\n"] }
    if parents.contains(.step) { return ["Langkah 1: Menerima surat\n"] }
    if parents.contains(.decision) { return ["Keputusan 1: Memeriksa surat\n"] }
    if parents.contains(.chain) { return ["Berjenjang 1: Memeriksa surat\n"] }
    if parents.contains(.answer) {
      return ["Keputusan 1: Memeriksa surat\n", "  Jika tidak: kembali ke langkah 1\n"]
    }
    return ["Bersamaan:\n"]
  }

  /// The lines above and `line`.
  func text(with line: String) -> String { lines.joined() + line + "\n" }

  /// An argument for keywords that have one.
  func argument(of keyword: Keyword) -> String {
    switch keyword.form.argument {
    case .none: ""
    case .label: " 1"
    case .answer: " tidak"
    case .code: " SOP412"
    }
  }
}
