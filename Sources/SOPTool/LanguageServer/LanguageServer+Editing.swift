import SOPEditor
import SOPLanguage

/// Answering requests about what may be written or changed.
extension LanguageServer {
  mutating func completion(_ params: JSONValue) throws(RPCError) -> Answer {
    var context = try context(params)
    let items = Completion.items(in: context.snapshot, at: try context.offset(params))
    let language = language
    return { json in
      json.array { json in
        for (rank, item) in items.enumerated() {
          json.object { Self.write(item, rank, language, &context, to: &$0) }
        }
      }
    }
  }

  private static func write(
    _ item: CompletionItem,
    _ rank: Int,
    _ language: Language,
    _ context: inout RequestContext,
    to json: inout JSONWriter
  ) {
    json.member("label", item.keyword?.spelling.text ?? item.insertion)
    json.member("kind", number(of: item.kind))
    if let help = item.help { json.member("documentation", help.wording(in: language).text) }
    if !item.detail.isEmpty { json.member("detail", item.detail) }
    // Editors sort by the alphabet unless they are told otherwise.
    let digits = String(rank)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    json.member("sortText", zeros + digits)
    json.member("textEdit") { json in
      json.object { json in
        json.member("range") { context.write(item.range, to: &$0) }
        json.member("newText", item.insertion)
      }
    }
  }

  /// The number by which the protocol knows a kind of suggestion.
  private static func number(of kind: CompletionItem.Kind) -> Int {
    switch kind {
    case .keyword: 14
    case .role: 7
    case .document: 6
    case .state, .choice: 20
    case .unit: 11
    case .destination, .procedure: 18
    }
  }

  mutating func actions(_ params: JSONValue) throws(RPCError) -> Answer {
    let context = try context(params)
    let language = language
    let words = DiagnosticWriter(
      language,
      siteAddress: context.snapshot.session.registry.siteAddress
    )
    let wanted = params["context"]?["only"]?.elements.compactMap { $0.text }
    let actions = CodeAction.actions(
      in: context.snapshot,
      at: try context.range(params),
      for: context.snapshot.session.diagnostics(at: context.snapshot.position)
    ).filter { action in
      // "refactor" asks for "refactor.rewrite" too.
      wanted?.contains { Self.name(of: action.kind).text.hasPrefix($0) } ?? true
    }
    return { json in
      var writer = context.writer
      json.array { json in
        for action in actions {
          json.object { json in
            json.member("title", action.change.title.text(in: language))
            json.member("kind", Self.name(of: action.kind).text)
            if action.isPreferred { json.member("isPreferred", true) }
            if let diagnostic = action.diagnostic {
              json.member("diagnostics") { json in
                json.array { words.write(diagnostic, &writer, to: &$0) }
              }
            }
            json.member("edit") { writer.write(action.change.edits, to: &$0) }
          }
        }
      }
    }
  }

  private static func name(of kind: CodeAction.Kind) -> StaticString {
    switch kind {
    case .fix: "quickfix"
    case .rewrite: "refactor.rewrite"
    }
  }

  /// The canonical form, as one edit of the stretch in which it differs; the editor's own wishes
  /// about blanks and tabs don't count, for there is only one form.
  mutating func formatting(_ params: JSONValue) throws(RPCError) -> Answer {
    var context = try context(params)
    let file = context.snapshot.file
    guard
      let edit = TextEdit.turning(file, into: SourceFormatter.text(of: file), context.snapshot.id)
    else { return { $0.array { _ in } } }
    return { json in
      json.array { json in
        json.object { json in
          json.member("range") { context.write(edit.range, to: &$0) }
          json.member("newText", edit.replacement)
        }
      }
    }
  }

  mutating func prepareRename(_ params: JSONValue) throws(RPCError) -> Answer {
    var context = try context(params)
    guard let target = Rename.target(in: context.snapshot, at: try context.offset(params)) else {
      return { $0.null() }
    }
    let name = context.snapshot.file.text(in: target.range)
    return { json in
      json.object { json in
        json.member("range") { context.write(target.range, to: &$0) }
        json.member("placeholder", name)
      }
    }
  }

  mutating func rename(_ params: JSONValue) throws(RPCError) -> Answer {
    let context = try context(params)
    guard let name = params["newName"]?.text else { throw .missing("newName") }
    let offset = try context.offset(params)
    let edits: [TextEdit]
    do throws(Rename.Refusal) {
      edits = try Rename.edits(in: context.snapshot, at: offset, to: name)
    } catch {
      throw RPCError(.requestFailed, error.message.text(in: language))
    }
    return { json in
      var writer = context.writer
      writer.write(edits, to: &json)
    }
  }
}
