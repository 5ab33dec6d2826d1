/// A picture as plain pixels.
package struct Pixels: Hashable, Sendable {
  /// A colour.
  package struct Color: Hashable, Sendable, CustomStringConvertible {
    /// How red it is.
    package var red: UInt8
    /// How green it is.
    package var green: UInt8
    /// How blue it is.
    package var blue: UInt8

    /// Makes a colour.
    package init(red: UInt8, green: UInt8, blue: UInt8) {
      self.red = red
      self.green = green
      self.blue = blue
    }

    /// The three numbers.
    package var description: String { "\(red) \(green) \(blue)" }

    /// How bright it is, as the eye weighs the colours.
    package var luminance: Int { (299 * Int(red) + 587 * Int(green) + 114 * Int(blue)) / 1000 }
  }

  /// How many pixels stand in a row.
  package let width: Int
  /// How many rows there are.
  package let height: Int
  /// Red, green and blue of each pixel, row by row.
  package let bytes: [UInt8]

  /// The colour of a pixel.
  package subscript(x: Int, y: Int) -> Color {
    let start = (y * width + x) * 3
    return Color(red: bytes[start], green: bytes[start + 1], blue: bytes[start + 2])
  }

  // MARK: Reading

  /// Reads a binary PPM, or a binary PGM as grey, with a byte for each sample.
  package init(pnm: [UInt8]) throws {
    var position = 2
    let kind = pnm.prefix(2)
    let isColor = kind.elementsEqual("P6".utf8)
    guard isColor || kind.elementsEqual("P5".utf8) else {
      throw OutsideTool.Failure("not a binary PPM or PGM")
    }
    let (width, height) = (
      Pixels.number(in: pnm, at: &position), Pixels.number(in: pnm, at: &position)
    )
    let most = Pixels.number(in: pnm, at: &position)
    let samples = pnm.dropFirst(position + 1)
    guard most == 255, samples.count == width * height * (isColor ? 3 : 1) else {
      throw OutsideTool.Failure("a PNM of \(samples.count) samples up to \(most)")
    }
    self.width = width
    self.height = height
    bytes = isColor ? Array(samples) : samples.flatMap { [$0, $0, $0] }
  }

  /// A number of a header, behind blanks and comments.
  private static func number(in bytes: [UInt8], at position: inout Int) -> Int {
    while position < bytes.count, !isDigit(bytes[position]) {
      if bytes[position] == UInt8(ascii: "#") {
        while position < bytes.count, bytes[position] != 10 { position += 1 }
      } else {
        position += 1
      }
    }
    var value = 0
    while position < bytes.count, isDigit(bytes[position]) {
      value = value * 10 + Int(bytes[position] - UInt8(ascii: "0"))
      position += 1
    }
    return value
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Reads a PNG; what is transparent in it shows its colour.
  package init(png: [UInt8]) throws {
    let outcome = try OutsideTool.pngToPNM.succeed(["a.png"], with: ["a.png": png])
    try self.init(pnm: outcome.output)
  }

  /// The pages of a PDF.
  package static func pages(ofPDF pdf: [UInt8], dpi: Int) throws -> [Pixels] {
    let outcome = try OutsideTool.pdfToPPM
      .succeed(["-r", "\(dpi)", "a.pdf", "page"], with: ["a.pdf": pdf])
    // The numbers have leading zeros, so the order of the names is that of the pages.
    return try outcome.files.sorted { $0.key < $1.key }.map { try Pixels(pnm: $0.value) }
  }

  // MARK: Comparing

  /// The mean brightness of each square block of pixels, row by row; blocks at the right and the
  /// lower border may be smaller.
  package func brightness(ofBlocks side: Int) -> (columns: Int, values: [Int]) {
    let columns = (width + side - 1) / side
    let rows = (height + side - 1) / side
    var sums = [Int](repeating: 0, count: columns * rows)
    // Millions of pixels in a debug build: no subscripts of our own here.
    bytes.withUnsafeBufferPointer { bytes in
      var position = 0
      for y in 0..<height {
        let row = y / side * columns
        for x in 0..<width {
          sums[row + x / side] +=
            299 * Int(bytes[position]) + 587 * Int(bytes[position + 1])
            + 114 * Int(bytes[position + 2])
          position += 3
        }
      }
    }
    for block in sums.indices {
      let across = min(side, width - block % columns * side)
      let down = min(side, height - block / columns * side)
      sums[block] /= across * down * 1000
    }
    return (columns, sums)
  }

  /// Where two pictures differ most.
  package struct Difference: Sendable, CustomStringConvertible {
    /// How much the mean brightness differs, up to 255.
    package var amount: Int
    /// The left border of the place.
    package var x: Int
    /// The upper border of the place.
    package var y: Int

    /// The amount and the place.
    package var description: String { "\(amount) at \(x), \(y)" }
  }

  /// Where two pictures of the same size differ most when both are blurred.
  ///
  /// Squares of two cells by two are averaged, each of which overlaps its neighbours by half. So
  /// it does not matter how letters and borders are smoothed, nor whether something lies on the
  /// border of two squares, but a missing word or a line at another place is seen.
  package func worstDifference(from other: Pixels, cell: Int = 6) -> Difference {
    guard (width, height) == (other.width, other.height) else {
      return Difference(amount: 255, x: min(width, other.width), y: min(height, other.height))
    }
    let (columns, one) = brightness(ofBlocks: cell)
    let two = other.brightness(ofBlocks: cell).values
    let cells = zip(one, two).map { $0 - $1 }
    var worst = Difference(amount: 0, x: 0, y: 0)
    for start in cells.indices where start + columns + 1 < cells.count {
      guard start % columns < columns - 1 else { continue }
      let corners = [start, start + 1, start + columns, start + columns + 1]
      let amount = abs(corners.reduce(0) { $0 + cells[$1] }) / 4
      if amount > worst.amount {
        worst = Difference(amount: amount, x: start % columns * cell, y: start / columns * cell)
      }
    }
    return worst
  }

  /// A part of the picture.
  package func part(x: Int, y: Int, width: Int, height: Int) -> Pixels {
    var part: [UInt8] = []
    part.reserveCapacity(width * height * 3)
    for row in y..<y + height {
      let start = (row * self.width + x) * 3
      part += bytes[start..<start + width * 3]
    }
    return Pixels(width: width, height: height, bytes: part)
  }

  package init(width: Int, height: Int, bytes: [UInt8]) {
    self.width = width
    self.height = height
    self.bytes = bytes
  }
}
