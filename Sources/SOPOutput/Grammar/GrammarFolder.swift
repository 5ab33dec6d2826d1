import SOPLanguage

/// Everything that is published about the language in the folder `grammar`, made from the
/// vocabulary, the grammar and the rules.
package enum GrammarFolder {
  /// A file of the folder.
  package struct File: Sendable {
    /// The path inside the folder.
    package let path: String
    /// The contents.
    package let bytes: [UInt8]

    /// Makes a file.
    package init(_ path: String, _ bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  private static var diagrams: [File] {
    Grammar.language.rules.filter { RailroadPage.shows($0) }.map { rule in
      File(RailroadPage.path(of: rule), RailroadDiagram.bytes(of: rule))
    }
  }

  /// The generator of tree-sitter makes the parser itself of these.
  private static var treeSitter: [File] {
    [
      File("tree-sitter/src/grammar.json", TreeSitterGrammar.bytes()),
      File("tree-sitter/src/scanner.c", TreeSitterScanner.bytes()),
      File("tree-sitter/queries/highlights.scm", TreeSitterQueries.highlights()),
      File("tree-sitter/queries/folds.scm", TreeSitterQueries.folds()),
      File("tree-sitter/queries/tags.scm", TreeSitterQueries.tags()),
      File("tree-sitter/test/corpus/sop.txt", TreeSitterCorpus.bytes()),
    ]
  }

  /// The files that are made; what else lies in the folder is written by hand.
  package static func files() -> [File] {
    [
      File("kosakata.json", VocabularyJSON.bytes()),
      File("sop.ebnf", EBNFWriter.bytes(of: .language)),
      File("diagnostik.json", RuleJSON.bytes()),
      File("penjelasan.md", ExplanationBook.bytes(in: .indonesian)),
      File("penjelasan.en.md", ExplanationBook.bytes(in: .english)),
      File("manual.md", KeywordManual.bytes(in: .indonesian)),
      File("manual.en.md", KeywordManual.bytes(in: .english)),
      File("diagram.md", RailroadPage.bytes(of: .language)),
      File("editor/vscode/sop.tmLanguage.json", TextMateGrammar.bytes()),
      File("editor/nvim/syntax/sop.vim", EditorFiles.vim()),
      File("editor/emacs/sop-mode.el", EditorFiles.emacs()),
    ] + treeSitter + diagrams
  }
}
