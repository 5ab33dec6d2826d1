/// A position in one of the model's flat tables.
///
/// Every table has its own identifier type, so that a step can't be looked up as a lane.
package protocol TableIndex: Hashable, Sendable {
  /// The position in the table, from zero.
  var index: Int32 { get }
  /// Names the entry at `index`.
  init(index: Int32)
}

extension TableIndex {
  /// Names the entry at position `position`.
  package init(_ position: Int) { self.init(index: Int32(truncatingIfNeeded: position)) }

  /// The position as an array index.
  package var position: Int { Int(index) }
}

/// A step (a row of the table) of one SOP; steps are numbered in the order of the file.
package struct StepID: TableIndex {
  package let index: Int32
  package init(index: Int32) { self.index = index }
  /// The number printed in the first column: the position, from one.
  package var number: Int { position + 1 }
}

/// A lane (a column of the table) of one SOP, from left to right.
package struct LaneID: TableIndex {
  package let index: Int32
  package init(index: Int32) { self.index = index }
}

/// A document of one SOP, in order of first mention.
package struct DocumentID: TableIndex {
  package let index: Int32
  package init(index: Int32) { self.index = index }
}

/// A `Bersamaan` block of one SOP, in order of its first line.
package struct BlockID: TableIndex {
  package let index: Int32
  package init(index: Int32) { self.index = index }
}

/// A node of an SOP's control-flow graph.
package struct NodeID: TableIndex {
  package let index: Int32
  package init(index: Int32) { self.index = index }
}

/// An agency of a registry, in the order of the paths.
package struct AgencyID: TableIndex {
  package let index: Int32
  package init(index: Int32) { self.index = index }
}

/// An SOP of a registry, in the order of the paths.
package struct ProcedureID: TableIndex {
  package let index: Int32
  package init(index: Int32) { self.index = index }
}
