import SOPLanguage
import SOPOutput

/// What the program reads in the lines of a file, as the judge of colours takes it.
enum LineTokens {
  /// A file with the text and the tokens of each line; places are counted in characters.
  ///
  /// A sound file comes with its tree as an S-expression, as tree-sitter writes trees.
  static func json(of file: SourceFile, isSound: Bool = true) -> String {
    let tree = TreeBuilder.tree(of: file, named: FileID(0))
    var json = JSONWriter()
    json.object { json in
      json.member("path", file.path)
      json.member("tree") { json in
        guard isSound else { return json.null() }
        json.string(String(decoding: TreeSitterTree.expression(of: file), as: UTF8.self))
      }
      json.member("lines") { json in
        json.array { json in
          for position in tree.lines.indices { json.line(position, of: tree) }
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension JSONWriter {
  fileprivate mutating func line(_ position: Int, of tree: SyntaxTree) {
    let line = tree.lines[position]
    object { json in
      let text = String(decoding: tree.bytes[line.range.indices], as: UTF8.self)
      json.member("text", String(text.filter { !$0.isNewline }))
      json.member("tokens") { json in
        json.array { json in
          for token in tree.tokens(of: position) { json.token(token, from: line.range.start, tree) }
        }
      }
    }
  }

  private mutating func token(
    _ token: (range: SourceRange, kind: StaticString),
    from start: Int32,
    _ tree: SyntaxTree
  ) {
    array { json in
      for place in [token.range.start, token.range.end] {
        let before = String(decoding: tree.bytes[Int(start)..<Int(place)], as: UTF8.self)
        json.number(before.unicodeScalars.count)
      }
      json.string(token.kind)
    }
  }
}

extension SyntaxTree {
  fileprivate func tokens(of position: Int) -> [(range: SourceRange, kind: StaticString)] {
    let line = lines[position]
    let first = SourceRange(
      Int(line.range.start) + line.indent,
      Int(line.range.start) + line.indent
    )
    switch line.kind {
    case .blank: return []
    case .comment: return [(SourceRange(Int(line.range.start), Int(line.content.end)), "comment")]
    case .item: return [(mark(first, line), "item")]
    case .bar: return [(mark(first, line), "continuation")]
    case .note: return [(SourceRange(Int(first.start), Int(first.start) + 5), "note")]
    case .text: break
    }
    guard let heading = HeadingReader(bytes).heading(of: line) else { return [] }
    var tokens: [(range: SourceRange, kind: StaticString)] = [(heading.keywordRange, "keyword")]
    if !heading.argument.isEmpty { tokens.append((heading.argument, "argument")) }
    return tokens
  }

  /// The mark at the beginning of a line, up to the blank before its content.
  private func mark(_ first: SourceRange, _ line: SourceLine) -> SourceRange {
    let bytes = bytes[Int(first.start)..<Int(line.content.start)]
    let length = bytes.prefix { $0 != 0x20 && $0 != 0x09 }.count
    return SourceRange(Int(first.start), Int(first.start) + length)
  }
}
