import SOPLanguage

/// Writes pictures with up to sixteen colours in the PNG format (ISO/IEC 15948).
enum PNG {
  /// A colour.
  struct Color: Hashable {
    /// How red it is.
    var red: UInt8
    /// How green it is.
    var green: UInt8
    /// How blue it is.
    var blue: UInt8
  }

  /// A picture as a file; each pixel is the position of its colour in the palette.
  ///
  /// The pixels stand row by row from the top. A row has an even number of them, and the palette at
  /// most 16 colours.
  static func file(_ pixels: [UInt8], width: Int, palette: [Color]) -> [UInt8] {
    let height = pixels.count / width
    var sink = ByteSink(capacity: 16 << 10)
    sink.append(contentsOf: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    var header = ByteSink(capacity: 13)
    header.append(bigEndian: UInt32(truncatingIfNeeded: width))
    header.append(bigEndian: UInt32(truncatingIfNeeded: height))
    // Four bits a pixel, by palette; the one compression, the one set of filters, not interlaced.
    header.append(contentsOf: [4, 3, 0, 0, 0])
    append("IHDR", header.bytes, to: &sink)
    append("PLTE", palette.flatMap { [$0.red, $0.green, $0.blue] }, to: &sink)
    append("IDAT", Deflate.zlib(rows(of: pixels, width)), to: &sink)
    append("IEND", [], to: &sink)
    return sink.bytes
  }

  /// The rows with two pixels in a byte, each behind the number of its filter, which is none.
  private static func rows(of pixels: [UInt8], _ width: Int) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(pixels.count / 2 + pixels.count / width)
    var index = 0
    while index + width <= pixels.count {
      rows.append(0)
      let end = index + width
      while index + 1 < end {
        rows.append(pixels[index] << 4 | pixels[index + 1])
        index += 2
      }
      index = end
    }
    return rows
  }

  private static func append(_ type: StaticString, _ content: [UInt8], to sink: inout ByteSink) {
    let chunk = Array(type.text.utf8) + content
    sink.append(bigEndian: UInt32(truncatingIfNeeded: content.count))
    sink.append(contentsOf: chunk)
    sink.append(bigEndian: Checksum.crc32(chunk))
  }
}
