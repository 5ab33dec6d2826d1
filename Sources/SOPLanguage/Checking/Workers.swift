/// Who does the work of a compilation: one after the other, or several at the same time.
///
/// The core knows no threads; whoever calls it from a machine that has some hands them in. The
/// result never depends on who did what, and in which order.
package struct Workers: Sendable {
  /// How many elements are handed to a worker at once: enough to make handing over cheap, few
  /// enough that nobody waits long for the last one.
  private static let piece = 32

  /// Calls its second argument once with every number below the first.
  private let perform: @Sendable (Int, @Sendable (Int) -> Void) -> Void

  /// Makes workers from a function that calls its second argument once with every number below
  /// the first, in any order, also at the same time, and comes back when all is done.
  package init(_ perform: @escaping @Sendable (Int, @Sendable (Int) -> Void) -> Void) {
    self.perform = perform
  }

  /// A single worker, who needs no threads.
  package static let single = Workers { count, work in
    for number in 0..<count { work(number) }
  }

  /// What `transform` makes of every number below `count`, in their order; `piece` of them at once
  /// are handed to a worker.
  func map<Result: Sendable>(
    _ count: Int,
    atOnce piece: Int = piece,
    _ transform: @Sendable (Int) -> Result
  ) -> [Result] {
    guard count > 0 else { return [] }
    return unsafe [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      let slots = unsafe Slots(buffer: buffer)
      forEachPiece(of: count, piece) { position in
        unsafe slots.buffer.initializeElement(at: position, to: transform(position))
      }
      initialized = count
    }
  }

  /// Changes every element of an array in its place.
  func update<Element: Sendable>(
    _ elements: inout [Element],
    _ change: @Sendable (inout Element) -> Void
  ) {
    let count = elements.count
    guard count > 0 else { return }
    unsafe elements.withUnsafeMutableBufferPointer { buffer in
      let slots = unsafe Slots(buffer: buffer)
      forEachPiece(of: count, Workers.piece) { position in
        unsafe change(&slots.buffer[position])
      }
    }
  }

  /// Hands the numbers below `count` to the workers, some at a time.
  private func forEachPiece(of count: Int, _ piece: Int, _ work: @Sendable (Int) -> Void) {
    perform((count + piece - 1) / piece) { number in
      let first = number * piece
      for position in first..<min(first + piece, count) { work(position) }
    }
  }

  /// Where results are put; every worker writes to places of its own.
  @unsafe private struct Slots<Result>: @unchecked Sendable {
    let buffer: UnsafeMutableBufferPointer<Result>
  }
}
