import SOPLanguage

/// A page of the site in the making: its markup, its language and its place.
///
/// What the program says is a ``Phrase`` and comes out in the page's language; what authors wrote
/// is a `String` and comes out escaped, marked as Indonesian where the page itself is not.
struct PageWriter {
  /// The markup so far.
  var html: HTMLWriter
  /// The language of the page.
  let language: Language
  /// The place of the page.
  let path: SitePath
  /// Whether the page has no site around it, so that nothing can be linked to.
  let isAlone: Bool

  /// Starts a page.
  init(_ path: SitePath, in language: Language, isAlone: Bool = false) {
    html = HTMLWriter(capacity: 32 << 10)
    self.language = language
    self.path = path
    self.isAlone = isAlone
  }

  /// Writes markup as it is.
  mutating func markup(_ literal: StaticString) {
    html.markup(literal)
  }

  /// Writes what the program says.
  mutating func say(_ phrase: Phrase) {
    html.text(phrase, in: language)
  }

  /// Writes what the program says, with numbers or names in it.
  mutating func say(_ message: Message) {
    html.text(message.text(in: language))
  }

  /// Writes what an author wrote.
  mutating func quote(_ text: String) {
    switch language {
    case .indonesian: html.text(text)
    case .english:
      html.markup("<span lang=\"id\">")
      html.text(text)
      html.markup("</span>")
    }
  }

  /// Writes an element.
  mutating func element(
    _ name: StaticString,
    class style: StaticString = "",
    id: StaticString = "",
    _ content: (inout PageWriter) -> Void
  ) {
    element(name, class: style, attributes: { $0.attribute(id: id) }, content)
  }

  /// Writes an element with attributes.
  mutating func element(
    _ name: StaticString,
    class style: StaticString = "",
    attributes: (inout HTMLWriter) -> Void,
    _ content: (inout PageWriter) -> Void
  ) {
    open(name, class: style, attributes)
    content(&self)
    html.markup("</")
    html.markup(name)
    html.markup(">")
  }

  /// Writes an element with what the program says in it.
  mutating func element(
    _ name: StaticString,
    class style: StaticString = "",
    id: StaticString = "",
    say phrase: Phrase
  ) {
    element(name, class: style, id: id) { $0.say(phrase) }
  }

  /// Writes an element with what an author wrote in it.
  mutating func element(_ name: StaticString, class style: StaticString = "", quote text: String) {
    element(name, class: style) { $0.quote(text) }
  }

  /// Writes a link to a page or file of the site, or only its content when there is no site.
  mutating func link(
    to target: SitePath,
    class style: StaticString = "",
    _ content: (inout PageWriter) -> Void
  ) {
    if isAlone { return content(&self) }
    let address = target.address(from: path)
    element("a", class: style, attributes: { $0.address("href", address) }, content)
  }

  /// Writes a link out of the site, or only its content when there is no address.
  mutating func link(out address: String?, _ content: (inout PageWriter) -> Void) {
    guard let address else { return content(&self) }
    element("a", attributes: { $0.address("href", address) }, content)
  }

  /// Writes a section with a heading of the second order.
  mutating func section(
    _ id: StaticString,
    class style: StaticString = "",
    _ heading: Phrase,
    _ content: (inout PageWriter) -> Void
  ) {
    element(
      "section",
      class: style,
      attributes: { html in
        html.markup(" aria-labelledby=\"")
        html.markup(id)
        html.markup("\"")
      },
      { page in
        page.element("h2", id: id, say: heading)
        content(&page)
      }
    )
    html.markup("\n")
  }

  private mutating func open(
    _ name: StaticString,
    class style: StaticString,
    _ attributes: (inout HTMLWriter) -> Void
  ) {
    html.markup("<")
    html.markup(name)
    if style.utf8CodeUnitCount > 0 {
      html.markup(" class=\"")
      html.markup(style)
      html.markup("\"")
    }
    attributes(&html)
    html.markup(">")
  }
}

extension HTMLWriter {
  /// Writes ` id="…"`, unless `id` is empty.
  fileprivate mutating func attribute(id: StaticString) {
    guard id.utf8CodeUnitCount > 0 else { return }
    markup(" id=\"")
    markup(id)
    markup("\"")
  }
}
