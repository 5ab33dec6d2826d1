import Foundation
import SOPTestSupport

/// The fenced texts of a Markdown file.
struct MarkdownExample {
  /// What stands behind the opening fence, word by word.
  var words: [String]
  /// The text.
  var text: String
  /// The last heading above.
  var heading: String

  /// The SOP texts of a file below the package.
  static func sops(in path: String) throws -> [MarkdownExample] {
    let url = Samples.packageFolder.appending(path: path)
    return all(in: try String(contentsOf: url, encoding: .utf8)).filter { $0.words.first == "sop" }
  }

  /// The fenced texts of a Markdown text.
  static func all(in markdown: String) -> [MarkdownExample] {
    var examples: [MarkdownExample] = []
    var open: MarkdownExample?
    var heading = ""
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let ended = open {
          examples.append(ended)
          open = nil
        } else {
          let words = line.dropFirst(3).split(separator: " ").map(String.init)
          open = MarkdownExample(words: words, text: "", heading: heading)
        }
      } else if open != nil {
        open?.text += line + "\n"
      } else if line.hasPrefix("#") {
        heading = String(line)
      }
    }
    return examples
  }
}
