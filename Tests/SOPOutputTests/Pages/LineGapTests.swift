import SOPDrawingProof
import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// Lines are drawn cell by cell, and nobody may see that in a browser.
@Suite(.serialized) struct LineGapTests {
  /// A window and a screen.
  struct Setting: CustomTestStringConvertible, Sendable {
    var width: Int
    var scale: Double

    var testDescription: String { "\(width) pixels at scale \(scale)" }

    static let all = [1, 1.5, 2, 3].flatMap { scale in
      [900, 1280, 1600].map { Setting(width: $0, scale: scale) }
    }
  }

  /// A bus up seven high rows, long ways along high rows, and a fork with branches far apart.
  private static func procedure() throws -> Procedure {
    let long = String(repeating: "dengan banyak kata yang membuat baris ini tinggi ", count: 5)
    return try DrawingSamples.procedure(
      lanes: ["A", "B", "C", "D"],
      """
      Langkah 1: a \(long)
        Oleh: B
      Langkah 2: b \(long)
        Oleh: D
      Langkah 3: c
        Oleh: C
      Keputusan 4: d \(long)
        Oleh: D
        Jika ya: lanjut
        Jika tidak: kembali ke langkah 1
      Langkah 5: e \(long)
        Oleh: C
      Keputusan 6: f
        Oleh: D
        Jika ya: lanjut
        Jika tidak: kembali ke langkah 1
      Bersamaan:
      Cabang: Satu
      Langkah 7: g \(long)
        Oleh: A
      Cabang: Dua
      Langkah 8: h \(long)
        Oleh: B
      Cabang: Tiga
      Langkah 9: i
        Oleh: D
      Akhir bersamaan
      Langkah 10: j
        Oleh: A
      """
    )
  }

  /// The table alone, with lines and arrowheads as blue as nothing else is.
  private static func page(_ procedure: Procedure, adding rules: String = "") -> [UInt8] {
    var html = HTMLWriter()
    FlowTable.write(procedure, FlowLayout(procedure), to: &html)
    let opening = "<!doctype html>\n<meta charset=\"utf-8\">\n<style>"
    let blue = ".flow line, .flow line.b { stroke: #00f; } .flow .a, .flow .a.b { fill: #00f; }\n"
    return Array(opening.utf8) + Stylesheet.bytes() + Array((blue + rules + "</style>\n").utf8)
      + html.bytes
  }

  /// How many pieces the lines are when none of them is broken.
  private static func pieceCount(_ layout: FlowLayout) -> Int {
    layout.routes.count { route in
      let isBus = route.edges.isEmpty
      let isWhole = route.start != .bus && route.end != .bus && !route.isMerged
      return isBus || isWhole
    }
  }

  private static func pieces(_ page: [UInt8], _ setting: Setting) throws -> [LinePieces.Piece] {
    // The browser sometimes leaves the lowest hundred pixels of a window white: the table, at most
    // 1,260 pixels high, ends far above them.
    let png = try Chromium.screenshot(
      of: page,
      width: setting.width,
      height: 1_600,
      scale: setting.scale
    )
    return LinePieces(try Pixels(png: png)).pieces
  }

  @Test(.needs(.chromium, .pngToPNM), arguments: Setting.all)
  func `no line has a gap`(setting: Setting) throws {
    let procedure = try Self.procedure()
    let layout = FlowLayout(procedure)
    #expect(LayoutInspector(layout).crossings == 0, "where lines cross, pieces can't be counted")
    let pieces = try Self.pieces(Self.page(procedure), setting)
    #expect(pieces.count == Self.pieceCount(layout), "\(pieces)")
    let tallest = pieces.map { $0.height }.max() ?? 0
    let widest = pieces.map { $0.width }.max() ?? 0
    #expect(Double(tallest) > 350 * setting.scale)
    #expect(Double(widest) > 200 * setting.scale)
  }

  @Test(.needs(.chromium, .pngToPNM), arguments: Setting.all.filter { $0.width == 1280 })
  func `a gap of half a pixel is found`(setting: Setting) throws {
    let procedure = try Self.procedure()
    let rules =
      ".flow .c { width: calc(100% + .4px); height: calc(100% + .4px); }"
      + ".flow .c, .flow .c svg { overflow: hidden } .flow line { stroke-linecap: butt; }"
    let pieces = try Self.pieces(Self.page(procedure, adding: rules), setting)
    #expect(pieces.count > Self.pieceCount(FlowLayout(procedure)))
  }

  @Test func `pieces that touch are one`() throws {
    let picture = [
      "b b  ",
      "b b b",
      "bbb b",
      "    b",
    ]
    var bytes = Array("P6 5 4 255\n".utf8)
    for pixel in picture.joined().utf8 {
      bytes += pixel == UInt8(ascii: "b") ? [0, 0, 255] : [255, 255, 255]
    }
    let pieces = LinePieces(try Pixels(pnm: bytes)).pieces
    #expect(pieces.map { $0.width } == [3, 1])
    #expect(pieces.map { $0.height } == [3, 3])
  }
}
