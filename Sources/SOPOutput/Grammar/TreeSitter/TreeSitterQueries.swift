import SOPLanguage

/// Writes the queries of the tree-sitter grammar: colours, folds and names.
enum TreeSitterQueries {
  private static let head: StaticString =
    "; Dibuat oleh \"sop grammar\" dari kosakata; jangan diubah dengan tangan.\n\n"

  /// The colours, by the names that editors agree on.
  static func highlights() -> [UInt8] {
    var sink = ByteSink()
    sink.append(head)
    for entry in Vocabulary.entries where isTitle(entry.keyword) {
      sink.append("(\(node(entry)) value: (value) @markup.heading)\n")
    }
    sink.append(
      """
      (keyword) @keyword
      (argument) @label
      (comment) @comment
      (note) @comment.todo
      (mark) @punctuation.list_marker
      (bar) @punctuation.special
      (state) @type
      (guess) @operator
      (link) @string.special.url
      ":" @punctuation.delimiter
      ";" @punctuation.delimiter

      """
    )
    return sink.bytes
  }

  /// What can be folded: every block, and every list on lines of its own.
  static func folds() -> [UInt8] {
    var sink = ByteSink()
    sink.append(head)
    sink.append("[\n")
    for entry in Vocabulary.entries where entry.form.opens != [] || entry.form.value.shape == .list
    {
      sink.append("  (\(node(entry)))\n")
    }
    sink.append("] @fold\n")
    return sink.bytes
  }

  /// The names of files, rows and branches, for outlines and for jumps.
  static func tags() -> [UInt8] {
    var sink = ByteSink()
    sink.append(head)
    for entry in Vocabulary.entries {
      guard let kind = kind(of: entry.keyword) else { continue }
      sink.append("(\(node(entry)) value: (value) @name) @definition.\(kind)\n")
    }
    return sink.bytes
  }

  private static func kind(of keyword: Keyword) -> String? {
    if isTitle(keyword) { return "module" }
    return keyword.isStepLike ? "function" : keyword == .branch ? "class" : nil
  }

  /// Whether a keyword names a file.
  static func isTitle(_ keyword: Keyword) -> Bool {
    [.registry, .agency, .procedure].contains(keyword)
  }

  private static func node(_ entry: KeywordEntry) -> String {
    TreeSitterGrammar.node(of: entry.keyword)
  }
}
