import SOPLanguage

/// The parts of JSON-LD that all linked data share.
extension JSONWriter {
  /// Writes a node with its type; `content` writes its properties.
  mutating func node(
    _ type: StaticString,
    id: String? = nil,
    _ content: (inout JSONWriter) -> Void = { _ in }
  ) {
    object { json in
      json.member("@type", word: type)
      json.member("@id", id)
      content(&json)
    }
  }

  /// Writes a property whose value is a node.
  mutating func member(
    _ name: StaticString,
    node type: StaticString,
    id: String? = nil,
    _ content: (inout JSONWriter) -> Void = { _ in }
  ) {
    self.name(name)
    node(type, id: id, content)
  }

  /// Writes a property whose value is a node that is described elsewhere.
  mutating func member(_ name: StaticString, id: String) {
    self.name(name)
    object { $0.member("@id", id) }
  }

  /// Writes a property whose value is an address or a name that only has to be given.
  mutating func member(_ name: StaticString, address: String?) {
    if let address { member(name, address) }
  }
}

extension PageWriter {
  /// Writes linked data into a page; browsers run no script of this type.
  mutating func linkedData(_ content: (inout JSONWriter) -> Void) {
    var json = JSONWriter(capacity: 4096)
    json.object(content)
    markup("<script type=\"application/ld+json\">")
    html.sink.append(contentsOf: json.bytes)
    markup("</script>\n")
  }

  /// Writes a graph in the vocabulary of schema.org into a page.
  ///
  /// The context is spelled out, so that nobody has to ask another host for it.
  mutating func schemaOrg(_ nodes: (inout JSONWriter) -> Void) {
    linkedData { json in
      json.member("@context") { json in
        json.object { json in
          json.member("@vocab", word: "https://schema.org/")
          for name in PageWriter.addresses {
            json.member(name) { json in json.object { $0.member("@type", word: "@id") } }
          }
        }
      }
      json.member("@graph") { $0.array(nodes) }
    }
  }

  /// The properties whose values are addresses and no texts.
  private static let addresses: [StaticString] = [
    "url", "item", "image", "logo", "serviceUrl", "termsOfService", "contentUrl",
  ]
}
