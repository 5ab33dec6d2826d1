/// Something that must not be in a drawing.
package struct LayoutFault: Hashable, Sendable {
  /// What is wrong.
  package enum Kind: String, CaseIterable, Sendable {
    /// A stretch is neither horizontal nor vertical.
    case slant
    /// A line runs through a symbol.
    case passage
    /// Two lines that do not belong together touch without crossing.
    case contact
    /// A line does not begin or end where its symbol or its bus is.
    case looseEnd
    /// A line that stops short does not stop on another one of its net.
    case looseMerge
    /// An edge of the flow graph is drawn twice.
    case repeated
    /// An edge of the flow graph is not drawn, or between other symbols than its own.
    case wrongEdge
    /// Two parallel lines, or a line and a symbol, are so close that they look like one thing.
    case crowded
    /// An arrowhead has no room, or another line runs through it.
    case arrowhead
    /// A label lies on a line, a symbol or another label.
    case label
    /// A symbol, a line or a label lies on a rule of the table or outside of its cell.
    case rule
    /// The same SOP has been drawn in two ways.
    case unstable
  }

  /// What is wrong.
  package var kind: Kind
  /// Where, in words for whoever looks for the cause.
  package var detail: String

  /// Makes a fault.
  package init(_ kind: Kind, _ detail: String) {
    self.kind = kind
    self.detail = detail
  }
}
