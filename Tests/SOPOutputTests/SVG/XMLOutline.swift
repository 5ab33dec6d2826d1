import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// What a parser that nobody here wrote finds in a document.
final class XMLOutline: NSObject, XMLParserDelegate {
  /// An element with its attributes.
  struct Element {
    var name: String
    var attributes: [String: String]
  }

  /// The elements in the order of their beginnings.
  private(set) var elements: [Element] = []
  /// The text of each innermost element that has any.
  private(set) var texts: [(element: String, text: String)] = []
  /// Why the document is not well-formed; nothing when it is.
  private(set) var fault: String?

  private var open: [String] = []
  private var text = ""

  /// Reads a document.
  init(_ document: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(document))
    parser.delegate = self
    if !parser.parse() {
      fault = "line \(parser.lineNumber): \(parser.parserError?.localizedDescription ?? "?")"
    }
  }

  /// The texts of the elements with a name.
  func texts(of name: String) -> [String] {
    texts.filter { $0.element == name }.map { $0.text }
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    flush()
    open.append(name)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    flush()
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    text += string
  }

  private func flush() {
    if let element = open.last, text.contains(where: { !$0.isWhitespace }) {
      texts.append((element, text))
    }
    text = ""
  }
}
