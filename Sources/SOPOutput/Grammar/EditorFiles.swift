import SOPLanguage

/// Writes the colours of SOP files for Vim and Neovim, and the mode for Emacs.
enum EditorFiles {
  /// Every spelling of every keyword, long ones first, with the row it belongs to.
  private static let spellings: [(text: String, entry: KeywordEntry)] = {
    var spellings: [(text: String, entry: KeywordEntry)] = []
    for entry in Vocabulary.entries {
      spellings += ([entry.spelling] + entry.otherSpellings).map { ($0.text, entry) }
    }
    return spellings.sorted { left, right in
      (right.text.utf8.count, left.text) < (left.text.utf8.count, right.text)
    }
  }()

  /// What may stand between a keyword of a kind and its colon, as a pattern without groups.
  private static func argument(_ kind: ArgumentKind, vim isVim: Bool) -> String {
    switch kind {
    case .none: ""
    case .label, .code: isVim ? "%(\\s+[^[:blank:]:]+)?" : "\\(?:[ \t]+[^ \t\n:]+\\)?"
    case .answer: isVim ? "\\s+[^:]+" : "[ \t]+[^:\n]+"
    }
  }

  // MARK: Vim

  /// The syntax file.
  static func vim() -> [UInt8] {
    var sink = ByteSink()
    sink.append(
      """
      " Warna untuk berkas SOP. Dibuat oleh "sop grammar" dari kosakata; jangan diubah dengan tangan.
      if exists("b:current_syntax")
        finish
      endif

      syntax case ignore
      syntax match sopState "\\[[^]]*\\]"
      syntax match sopGuess "?\\ze\\(\\s\\|;\\|$\\)"
      syntax match sopSeparator ";"
      syntax match sopLink "https\\?://\\S\\+"

      """
    )
    for spelling in spellings {
      let kind = spelling.entry.form.argument
      sink.append("syntax match sopKeyword \"\\v^\\s*")
      sink.append(TextMateGrammar.pattern(of: spelling.text))
      sink.append(argument(kind, vim: true))
      sink.append(spelling.entry.form.value == .nothing ? "\\s*:?\\s*$\"\n" : "\\s*:\"\n")
    }
    sink.append(
      """
      syntax match sopItem "\\v^\\s*(-+|\\*+|•|[0-9]{1,3}[.)]|[A-Za-z][.)])(\\s|$)@="
      syntax match sopBar "^\\s*|"
      syntax match sopNote "^\\s*BELUM\\s*:"
      syntax match sopComment "^\\s*#.*$"

      highlight default link sopKeyword Keyword
      highlight default link sopState Type
      highlight default link sopGuess WarningMsg
      highlight default link sopSeparator Delimiter
      highlight default link sopLink Underlined
      highlight default link sopItem Delimiter
      highlight default link sopBar Delimiter
      highlight default link sopNote Todo
      highlight default link sopComment Comment

      let b:current_syntax = "sop"

      """
    )
    return sink.bytes
  }

  // MARK: Emacs

  /// The mode.
  static func emacs() -> [UInt8] {
    var sink = ByteSink()
    sink.append(
      """
      ;;; sop-mode.el --- Berkas SOP instansi pemerintah -*- lexical-binding: t; -*-

      ;; Dibuat oleh "sop grammar" dari kosakata; jangan diubah dengan tangan.

      ;;; Commentary:

      ;; Warna untuk kata kunci, dan "sop lsp" bagi eglot.

      ;;; Code:

      (defconst sop-mode-keyword-lines
        '(

      """
    )
    for spelling in spellings {
      sink.append("    \"^[ \\t]*\\\\(")
      sink.append(lisp(emacsPattern(of: spelling.text)))
      sink.append("\\\\)")
      sink.append(lisp(argument(spelling.entry.form.argument, vim: false)))
      sink.append(spelling.entry.form.value == .nothing ? "[ \\t]*:?[ \\t]*$\"\n" : "[ \\t]*:\"\n")
    }
    sink.append(
      """
          )
        "Patterns of keyword lines; the first group is the keyword.")

      (defconst sop-mode-font-lock-keywords
        (append
         '(("^[ \\t]*#.*$" . font-lock-comment-face)
           ("^[ \\t]*BELUM[ \\t]*:" . font-lock-warning-face)
           ("^[ \\t]*\\\\(-+\\\\|\\\\*+\\\\||\\\\|[0-9]+[.)]\\\\)" 1 font-lock-builtin-face))
         (mapcar (lambda (line) (list line 1 'font-lock-keyword-face)) sop-mode-keyword-lines)
         '(("\\\\[[^]\\n]*\\\\]" . font-lock-type-face)
           ("\\\\?\\\\([ \\t;]\\\\|$\\\\)" . font-lock-warning-face)))
        "What is coloured in SOP files.")

      ;;;###autoload
      (define-derived-mode sop-mode text-mode "SOP"
        "Mode for SOP files."
        (setq-local comment-start "# ")
        (setq-local comment-start-skip "#+ *")
        (setq-local indent-tabs-mode nil)
        (setq-local tab-width 2)
        (setq-local font-lock-defaults '(sop-mode-font-lock-keywords t t)))

      ;;;###autoload
      (add-to-list 'auto-mode-alist '("\\\\.sop\\\\'" . sop-mode))

      (defvar eglot-server-programs)
      (with-eval-after-load 'eglot
        (add-to-list 'eglot-server-programs '(sop-mode . ("sop" "lsp"))))

      (provide 'sop-mode)

      ;;; sop-mode.el ends here

      """
    )
    return sink.bytes
  }

  private static func emacsPattern(of spelling: String) -> String {
    var pattern = ""
    for scalar in spelling.unicodeScalars {
      switch scalar {
      case " ": pattern += "[ \t]+"
      case ".": pattern += "\\.?"
      case "/", ",", "-": pattern += String(Character(scalar)) + "?"
      default: pattern.unicodeScalars.append(scalar)
      }
    }
    return pattern
  }

  /// A pattern as the inside of a string of Lisp.
  private static func lisp(_ pattern: String) -> String {
    var result = ""
    for scalar in pattern.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
