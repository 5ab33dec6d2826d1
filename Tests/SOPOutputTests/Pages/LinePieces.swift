import SOPTestSupport

/// The connected pieces of everything in a picture that is as blue as the lines of a test page.
///
/// A line with a gap falls apart into two pieces, so counting pieces finds each gap wherever it
/// is, however thin.
struct LinePieces {
  /// A piece with its bounds.
  struct Piece {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int

    /// How many pixels wide it is.
    var width: Int { right - left }
    /// How many pixels high it is.
    var height: Int { bottom - top }
  }

  /// Blue pixels side by side in one row.
  private struct Run {
    var from: Int
    var to: Int
    var piece: Int
  }

  /// The pieces, from top to bottom.
  private(set) var pieces: [Piece] = []
  private var bounds: [Piece] = []
  /// For each piece a piece that it has turned out to be a part of, or itself.
  private var owner: [Int] = []

  /// Finds the pieces of a picture.
  init(_ pixels: Pixels) {
    var above: [Run] = []
    for y in 0..<pixels.height {
      var runs = LinePieces.runs(pixels, y)
      for index in runs.indices { join(&runs[index], to: above, y) }
      above = runs
    }
    pieces = owner.indices.filter { owner[$0] == $0 }.map { bounds[$0] }
  }

  /// The runs of a row; a pixel counts when the line covers at least half of it.
  private static func runs(_ pixels: Pixels, _ y: Int) -> [Run] {
    var runs: [Run] = []
    pixels.bytes.withUnsafeBufferPointer { bytes in
      var position = y * pixels.width * 3
      for x in 0..<pixels.width {
        // Paper, rules and letters are as red as they are blue.
        if bytes[position] < 128, bytes[position + 2] > 191 {
          if let last = runs.last, last.to == x {
            runs[runs.count - 1].to = x + 1
          } else {
            runs.append(Run(from: x, to: x + 1, piece: -1))
          }
        }
        position += 3
      }
    }
    return runs
  }

  private mutating func join(_ run: inout Run, to above: [Run], _ y: Int) {
    let own = Piece(left: run.from, top: y, right: run.to, bottom: y + 1)
    for other in above where other.from <= run.to && run.from <= other.to {
      let piece = root(of: other.piece)
      if run.piece < 0 {
        run.piece = piece
        extend(piece, by: own)
      } else if piece != root(of: run.piece) {
        let kept = root(of: run.piece)
        owner[piece] = kept
        extend(kept, by: bounds[piece])
      }
    }
    if run.piece < 0 {
      run.piece = owner.count
      owner.append(owner.count)
      bounds.append(own)
    }
  }

  private func root(of piece: Int) -> Int {
    var piece = piece
    while owner[piece] != piece { piece = owner[piece] }
    return piece
  }

  private mutating func extend(_ piece: Int, by other: Piece) {
    bounds[piece].left = min(bounds[piece].left, other.left)
    bounds[piece].top = min(bounds[piece].top, other.top)
    bounds[piece].right = max(bounds[piece].right, other.right)
    bounds[piece].bottom = max(bounds[piece].bottom, other.bottom)
  }
}
