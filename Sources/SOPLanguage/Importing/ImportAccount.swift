/// What became of every cell and line of a source.
package struct ImportAccount: Sendable {
  /// What became of one cell or line.
  package struct Entry: Hashable, Sendable {
    /// What became of it.
    package var fate: Fate
    /// The SOP that it belongs to, by its position in the result.
    package var procedure: Int
    /// The step that it belongs to, from one; nothing outside of steps.
    package var step: Int?
  }

  /// The entries by fragment; nothing as long as nobody took the fragment.
  private(set) var entries: [Entry?]

  init(count: Int) { entries = [Entry?](repeating: nil, count: count) }

  /// What became of a fragment.
  package subscript(id: FragmentID) -> Entry? { entries[id.position] }

  /// Settles what becomes of a fragment; what is in the draft already stays so.
  mutating func settle(_ id: FragmentID, _ fate: Fate, procedure: Int, step: Int? = nil) {
    guard entries[id.position] == nil else { return }
    entries[id.position] = Entry(fate: fate, procedure: procedure, step: step)
  }
}
