import SOPEditor
import SOPLanguage

/// Writes outlines and symbols.
enum SymbolWriter {
  /// The numbers by which the protocol knows kinds of symbols.
  private enum Number {
    static let file = 1
    static let module = 2
    static let function = 12
    static let object = 19
    static let event = 24
  }

  /// Writes the entry at `position` with those below it, and moves `position` behind them.
  static func write(
    _ entries: [OutlineEntry],
    _ position: inout Int,
    _ context: inout RequestContext,
    to json: inout JSONWriter
  ) {
    let entry = entries[position]
    position += 1
    json.object { json in
      json.member("name", entry.title)
      json.member("kind", number(of: entry.keyword))
      json.member("range") { context.write(entry.range, to: &$0) }
      json.member("selectionRange") { context.write(entry.heading, to: &$0) }
      guard position < entries.count, entries[position].depth > entry.depth else { return }
      json.member("children") { json in
        json.array { json in
          while position < entries.count, entries[position].depth > entry.depth {
            write(entries, &position, &context, to: &json)
          }
        }
      }
    }
  }

  private static func number(of keyword: Keyword) -> Int {
    switch keyword {
    case .registry, .agency: Number.module
    case .procedure: Number.file
    case .step, .chain: Number.function
    case .decision: Number.event
    default: Number.object
    }
  }

  /// Writes a symbol of the registry.
  static func write(
    _ symbol: WorkspaceSymbols.Symbol,
    _ writer: inout LocationWriter,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("name", symbol.name)
      json.member("kind", number(of: symbol.kind))
      json.member("containerName", symbol.container)
      json.member("location") {
        writer.writeLocation(symbol.place.range, in: symbol.place.file, to: &$0)
      }
    }
  }

  private static func number(of kind: WorkspaceSymbols.Kind) -> Int {
    switch kind {
    case .agency: Number.module
    case .procedure: Number.file
    case .step: Number.function
    }
  }
}
