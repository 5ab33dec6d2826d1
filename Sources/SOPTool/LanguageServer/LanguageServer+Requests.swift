import SOPEditor
import SOPLanguage

/// Answering requests.
extension LanguageServer {
  mutating func request(_ method: String, _ params: JSONValue) throws(RPCError) -> Answer {
    switch method {
    case "textDocument/hover": return try hover(params)
    case "textDocument/completion": return try completion(params)
    case "textDocument/definition": return try definition(params)
    case "textDocument/references": return try references(params)
    case "textDocument/documentHighlight": return try highlights(params)
    case "textDocument/documentSymbol": return try outline(params)
    case "textDocument/foldingRange": return try folding(params)
    case "textDocument/documentLink": return try links(params)
    case "textDocument/inlayHint": return try hints(params)
    case "textDocument/semanticTokens/full": return try tokens(params)
    case "textDocument/codeAction": return try actions(params)
    case "textDocument/prepareRename": return try prepareRename(params)
    case "textDocument/rename": return try rename(params)
    case "textDocument/formatting": return try formatting(params)
    case "workspace/symbol": return symbols(params)
    case "sop/preview": return try preview(params)
    case "sop/text": return try text(params)
    default: throw RPCError(.methodNotFound, "unknown request: \(method)")
    }
  }

  // MARK: What stands here

  private mutating func hover(_ params: JSONValue) throws(RPCError) -> Answer {
    var context = try context(params)
    guard let hover = Hover.hover(in: context.snapshot, at: try context.offset(params)) else {
      return { $0.null() }
    }
    let text = hover.text(in: language)
    return { json in
      json.object { json in
        json.member("contents") { json in
          json.object { json in
            json.member("kind", "plaintext")
            json.member("value", text)
          }
        }
        json.member("range") { context.write(hover.range, to: &$0) }
      }
    }
  }

  private mutating func outline(_ params: JSONValue) throws(RPCError) -> Answer {
    var context = try context(params)
    let entries = Outline.entries(of: context.snapshot.file)
    return { json in
      json.array { json in
        var position = 0
        while position < entries.count {
          SymbolWriter.write(entries, &position, &context, to: &json)
        }
      }
    }
  }

  private mutating func folding(_ params: JSONValue) throws(RPCError) -> Answer {
    let context = try context(params)
    let stretches = Folding.stretches(of: context.snapshot)
    return { json in
      json.array { json in
        for stretch in stretches {
          json.object { json in
            json.member("startLine", stretch.firstLine)
            json.member("endLine", stretch.lastLine)
            if stretch.isComment { json.member("kind", "comment") }
          }
        }
      }
    }
  }

  private mutating func hints(_ params: JSONValue) throws(RPCError) -> Answer {
    let context = try context(params)
    let language = language
    let hints = InlayHints.hints(in: context.snapshot, within: try context.range(params))
    return { json in
      json.array { json in
        for hint in hints {
          json.object { json in
            json.member("position") {
              LocationWriter.write(context.text.position(of: hint.offset), to: &$0)
            }
            json.member("label", hint.label.text(in: language))
            json.member("tooltip", hint.meaning.wording(in: language).text)
            json.member("paddingLeft", true)
          }
        }
      }
    }
  }

  private mutating func tokens(_ params: JSONValue) throws(RPCError) -> Answer {
    let context = try context(params)
    let tokens = SemanticTokens.tokens(of: context.snapshot)
    return { json in
      json.object { json in
        json.member("data") { json in
          json.array { json in
            var last = TextPosition(line: 0, column: 0)
            for token in tokens {
              let start = context.text.position(of: Int(token.range.start))
              let end = context.text.position(of: Int(token.range.end))
              json.number(start.line - last.line)
              json.number(start.line == last.line ? start.column - last.column : start.column)
              json.number(end.column - start.column)
              json.number(Int(token.kind.rawValue))
              json.number(token.isDeclaration ? 1 : 0)
              last = start
            }
          }
        }
      }
    }
  }

  // MARK: Where it leads

  private mutating func definition(_ params: JSONValue) throws(RPCError) -> Answer {
    let context = try context(params)
    let offset = try context.offset(params)
    return Self.locations(Navigation.definitions(in: context.snapshot, at: offset), context.writer)
  }

  private mutating func references(_ params: JSONValue) throws(RPCError) -> Answer {
    let context = try context(params)
    let places = Navigation.references(
      in: context.snapshot,
      at: try context.offset(params),
      includingDeclaration: params["context"]?["includeDeclaration"]?.truth ?? true
    )
    return Self.locations(places, context.writer)
  }

  private static func locations(_ places: [Place], _ writer: LocationWriter) -> Answer {
    { json in
      var writer = writer
      json.array { json in
        for place in places { writer.writeLocation(place.range, in: place.file, to: &json) }
      }
    }
  }

  private mutating func highlights(_ params: JSONValue) throws(RPCError) -> Answer {
    var context = try context(params)
    let mentions = Navigation.highlights(in: context.snapshot, at: try context.offset(params))
    return { json in
      json.array { json in
        for mention in mentions {
          json.object { json in
            json.member("range") { context.write(mention.range, to: &$0) }
            json.member("kind", mention.isDeclaration ? 3 : 2)
          }
        }
      }
    }
  }

  private mutating func links(_ params: JSONValue) throws(RPCError) -> Answer {
    var context = try context(params)
    let links = DocumentLinks.links(in: context.snapshot)
    return { json in
      json.array { json in
        for link in links {
          json.object { json in
            json.member("range") { context.write(link.range, to: &$0) }
            switch link.target {
            case .address(let address): json.member("target", address)
            case .file(let file): json.member("target", context.writer.uri(of: file))
            }
          }
        }
      }
    }
  }

  private mutating func symbols(_ params: JSONValue) -> Answer {
    takeChanges()
    let query = params["query"]?.text ?? ""
    let found = registries.keys.sorted().compactMap { key in
      registries[key].map { registry in
        (
          WorkspaceSymbols.symbols(in: registry.session, matching: query),
          writer(key, registry)
        )
      }
    }
    return { json in
      json.array { json in
        for (symbols, writer) in found {
          var writer = writer
          for symbol in symbols { SymbolWriter.write(symbol, &writer, to: &json) }
        }
      }
    }
  }

  // MARK: The page

  /// `sop/preview`: the page of the SOP in an open file, as `sop render --to html` makes it.
  private mutating func preview(_ params: JSONValue) throws(RPCError) -> Answer {
    let context = try context(params)
    let session = context.snapshot.session
    guard let id = session.procedureID(at: context.snapshot.position) else {
      throw RPCError(.requestFailed, "the file is not one of an SOP")
    }
    let page = generators.render(id, session.compilation, .html)
    return { json in
      json.object { $0.member("html", String(decoding: page, as: UTF8.self)) }
    }
  }

  // MARK: The text

  /// `sop/text`: the text of an open file as the server has it after all changes so far, so that
  /// a client can prove that both have the same.
  private func text(_ params: JSONValue) throws(RPCError) -> Answer {
    guard let uri = params["textDocument"]?["uri"]?.text else { throw .missing("textDocument") }
    guard let document = documents[uri] else { throw .notOpen(uri) }
    return { json in
      json.object { json in
        json.member("text", String(decoding: document.text.bytes, as: UTF8.self))
        if let version = document.version { json.member("version", version) }
      }
    }
  }
}
