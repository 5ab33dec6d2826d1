extension Rule {
  /// Family 8xx: style.
  ///
  /// What stands here concerns words and marks that a reader sees. The look of the text, which no
  /// reader of a page sees (indents, empty lines, blanks around a colon, the spelling of keywords
  /// and the place of all fields), is left to the formatter.
  static let styleRules: [Rule] = [
    upperCaseText, surplusBlanks, nonstandardWord, longActivity, fieldOrder, finalMark,
  ]
}
