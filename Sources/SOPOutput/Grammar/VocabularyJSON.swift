package import SOPLanguage

/// Writes the vocabulary as data: `kosakata.json`, described by `kosakata.schema.json`.
package enum VocabularyJSON {
  /// The version of the form of the file.
  private static let version = 1

  /// The vocabulary as indented JSON with a line feed at its end.
  package static func bytes() -> [UInt8] {
    var json = JSONWriter(isIndented: true, capacity: 65_536)
    json.object { json in
      json.member("$schema", "kosakata.schema.json")
      json.member("version", version)
      json.member("keywords") { json in
        json.array { json in
          for entry in Vocabulary.entries { json.keyword(entry) }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func keyword(_ entry: KeywordEntry) {
    let form = entry.form
    object { json in
      json.member("spelling", entry.spelling.text)
      json.member("otherSpellings") { json in
        json.array { json in
          for spelling in entry.otherSpellings { json.string(spelling) }
        }
      }
      json.member("blocks") { $0.blocks(form.parents) }
      json.member("opens") { json in
        if let name = form.opens.names.first { json.string(name) } else { json.null() }
      }
      json.member("argument") { json in
        if let name = form.argument.name { json.string(name) } else { json.null() }
      }
      json.member("value", form.value.name.text)
      json.member("shape", form.value.shape.name.text)
      json.member("grammar") { json in
        if form.value == .nothing { json.null() } else { json.string(Grammar.valueRule(of: entry)) }
      }
      json.member("repeatable", form.isRepeatable)
      json.member("expected", form.isExpected)
      json.member("help") { json in
        json.object { json in
          json.member("id", entry.help.indonesian.text)
          json.member("en", entry.help.english.text)
        }
      }
      json.member("example", entry.example.text)
    }
  }

  private mutating func blocks(_ blocks: BlockSet) {
    array { json in
      for name in blocks.names { json.string(name) }
    }
  }
}

extension BlockSet {
  /// Every block, with its name in data.
  private static let named: [(block: BlockSet, name: StaticString)] = [
    (.registry, "registry"), (.agency, "agency"), (.procedure, "procedure"),
    (.approval, "approval"), (.step, "step"), (.decision, "decision"), (.chain, "chain"),
    (.answer, "answer"), (.parallel, "parallel"), (.branch, "branch"),
  ]

  /// The names of the blocks in data.
  package var names: [StaticString] {
    BlockSet.named.filter { !isDisjoint(with: $0.block) }.map { $0.name }
  }
}

extension ArgumentKind {
  /// The name in data; nothing where there is no argument.
  package var name: StaticString? {
    switch self {
    case .none: nil
    case .label: "label"
    case .answer: "answer"
    case .code: "code"
    }
  }
}

extension ValueType.Shape {
  /// The name in data.
  package var name: StaticString {
    switch self {
    case .nothing: "nothing"
    case .single: "single"
    case .text: "text"
    case .list: "list"
    }
  }
}

extension ValueType {
  /// The name in data.
  package var name: StaticString {
    switch self {
    case .nothing: "nothing"
    case .line: "line"
    case .text: "text"
    case .textList: "textList"
    case .duration: "duration"
    case .durationList: "durationList"
    case .date: "date"
    case .cost: "cost"
    case .employeeNumber: "employeeNumber"
    case .status: "status"
    case .count: "count"
    case .color: "color"
    case .choice: "choice"
    case .path: "path"
    case .legalBases: "legalBases"
    case .reference: "reference"
    case .references: "references"
    case .region: "region"
    case .contacts: "contacts"
    case .performers: "performers"
    case .lanes: "lanes"
    case .documents: "documents"
    case .documentDeclarations: "documentDeclarations"
    case .destination: "destination"
    case .chainLevels: "chainLevels"
    }
  }
}
