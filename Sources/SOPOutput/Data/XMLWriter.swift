import SOPLanguage

/// Writes XML straight to bytes: markup is a literal, and any other text is escaped.
struct XMLWriter {
  private var html = HTMLWriter(capacity: 16 << 10)

  /// Begins a document.
  init() {
    markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
  }

  /// The document, without the characters that XML forbids.
  var bytes: [UInt8] { XMLText.clean(html.bytes) }

  /// Writes markup as it is.
  mutating func markup(_ literal: StaticString) { html.markup(literal) }

  /// Writes a text.
  mutating func text(_ text: String) { html.text(text) }

  /// Writes an attribute.
  mutating func attribute(_ name: StaticString, _ value: String) { html.attribute(name, value) }

  /// Writes an element with content on lines of its own.
  mutating func element(_ name: StaticString, _ content: (inout XMLWriter) -> Void) {
    open(name)
    markup("\n")
    content(&self)
    close(name)
  }

  /// Writes an element with a text in it.
  mutating func element(_ name: StaticString, text content: String) {
    open(name)
    text(content)
    close(name)
  }

  /// Writes an element without content; `attributes` writes what it says.
  mutating func empty(_ name: StaticString, _ attributes: (inout XMLWriter) -> Void) {
    markup("<")
    markup(name)
    attributes(&self)
    markup("/>\n")
  }

  private mutating func open(_ name: StaticString) {
    markup("<")
    markup(name)
    markup(">")
  }

  private mutating func close(_ name: StaticString) {
    markup("</")
    markup(name)
    markup(">\n")
  }
}
