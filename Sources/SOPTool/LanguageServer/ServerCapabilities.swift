import SOPEditor
import SOPLanguage

/// What the server can do, as it says in its first answer.
enum ServerCapabilities {
  /// Writes the result of `initialize`.
  static func write(_ encoding: PositionEncoding, to json: inout JSONWriter) {
    json.object { json in
      json.member("capabilities") { json in
        json.object { json in
          json.member("positionEncoding", encoding.name.text)
          writeSync(to: &json)
          for name in plainProviders { json.member(name, true) }
          writeOptions(to: &json)
        }
      }
      json.member("serverInfo") { json in
        json.object { json in
          json.member("name", "sop")
          json.member("version", Tool.version.text)
        }
      }
    }
  }

  private static let plainProviders: [StaticString] = [
    "hoverProvider", "definitionProvider", "referencesProvider", "documentHighlightProvider",
    "documentSymbolProvider", "workspaceSymbolProvider", "foldingRangeProvider",
    "inlayHintProvider", "documentFormattingProvider",
  ]

  private static func writeSync(to json: inout JSONWriter) {
    json.member("textDocumentSync") { json in
      json.object { json in
        json.member("openClose", true)
        json.member("change", 2)
        json.member("save", true)
      }
    }
  }

  private static func writeOptions(to json: inout JSONWriter) {
    json.member("completionProvider") { json in
      json.object { json in
        json.member("triggerCharacters") { json in
          json.array { json in for mark in [" ", ":", ";", "-", "["] { json.string(mark) } }
        }
      }
    }
    json.member("codeActionProvider") { json in
      json.object { json in
        json.member("codeActionKinds") { json in
          json.array { json in
            json.string("quickfix")
            json.string("refactor.rewrite")
          }
        }
      }
    }
    json.member("renameProvider") { json in json.object { $0.member("prepareProvider", true) } }
    json.member("documentLinkProvider") { json in
      json.object { $0.member("resolveProvider", false) }
    }
    json.member("semanticTokensProvider") { json in
      json.object { json in
        json.member("legend") { SemanticTokenLegend.write(to: &$0) }
        json.member("full", true)
      }
    }
    json.member("experimental") { json in json.object { $0.member("sopPreview", true) } }
  }

  /// Asks the editor to tell of definitions that others change.
  static let watchRequest: [UInt8] = RPCMessage.request("sop-watch", "client/registerCapability") {
    json in
    json.object { json in
      json.member("registrations") { json in
        json.array { json in
          json.object { json in
            json.member("id", "sop-watch")
            json.member("method", "workspace/didChangeWatchedFiles")
            json.member("registerOptions") { json in
              json.object { json in
                json.member("watchers") { json in
                  json.array { json in json.object { $0.member("globPattern", "**/*.sop") } }
                }
              }
            }
          }
        }
      }
    }
  }
}

/// By which names editors know the kinds of tokens.
enum SemanticTokenLegend {
  /// Writes the names, in the order of ``SemanticTokens/Kind``.
  static func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("tokenTypes") { json in
        json.array { json in
          for kind in SemanticTokens.Kind.allCases { json.string(name(of: kind)) }
        }
      }
      json.member("tokenModifiers") { json in json.array { $0.string("declaration") } }
    }
  }

  /// The nearest of the types that every editor colours.
  private static func name(of kind: SemanticTokens.Kind) -> StaticString {
    switch kind {
    case .keyword: "keyword"
    case .label: "property"
    case .role: "class"
    case .document: "variable"
    case .state: "enumMember"
    case .procedure: "function"
    case .title: "string"
    case .value: "number"
    case .comment: "comment"
    case .note: "macro"
    }
  }
}
