import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// The pictures as two renderers see them that nobody here wrote: librsvg and Chromium.
///
/// Both are drawn at 144 dots per inch and compared by the mean brightness of overlapping squares
/// of 12 pixels, which are 6 points wide. Letters are smoothed differently, which makes up to 13
/// of 255; a missing word, a solid instead of a dashed border, or a line that is moved by four
/// points makes more than ``tolerance``.
struct SVGPictureTests {
  /// How much the brightness of a square may differ.
  private static let tolerance = 20
  /// How many pixels a CSS pixel has on a side.
  private static let scale = 1.5

  /// How many CSS pixels hold that many pixels; even, so that the next picture begins at a pixel.
  private static func length(_ pixels: Int) -> Int { (pixels + 2) / 3 * 2 + 2 }

  /// Draws a picture with librsvg.
  private static func drawing(_ picture: [UInt8]) throws -> Pixels {
    let outcome = try OutsideTool.rsvgConvert.succeed(
      ["-d", "144", "-p", "144", "-o", "a.png", "a.svg"],
      with: ["a.svg": picture]
    )
    return try Pixels(png: try #require(outcome.files["a.png"]))
  }

  /// Draws pictures with the browser, as images of one page.
  private static func screen(_ pictures: [[UInt8]], _ drawn: [Pixels]) throws -> [Pixels] {
    var page = "<!doctype html><style>img{position:absolute;left:0}</style>"
    var files: [String: [UInt8]] = [:]
    var places: [Int] = []
    var (width, y) = (0, 0)
    for (index, picture) in drawn.enumerated() {
      page += "<img src=\"\(index).svg\" alt=\"\" style=\"top:\(y)px\">"
      files["\(index).svg"] = pictures[index]
      places.append(y * 3 / 2)
      width = max(width, length(picture.width))
      y += length(picture.height)
    }
    let screen = try Pixels(
      png: try Chromium.screenshot(
        of: Array(page.utf8),
        width: width,
        height: y,
        scale: scale,
        with: files
      )
    )
    return zip(drawn, places).map { picture, y in
      screen.part(x: 0, y: y, width: picture.width, height: picture.height)
    }
  }

  @Test(.needs(.rsvgConvert, .chromium, .pngToPNM), arguments: SVGSamples.paths)
  func `both renderers draw the pictures of a real SOP alike`(path: String) throws {
    let procedure = try #require(Samples.compilation.procedure(path))
    let pictures = SVGSamples.pictures(of: procedure)
    let drawn = try pictures.map { try Self.drawing($0) }
    for (picture, shown) in zip(drawn, try Self.screen(pictures, drawn)) {
      let difference = picture.worstDifference(from: shown)
      #expect(difference.amount <= Self.tolerance, "\(difference)")
      #expect(difference.amount > 0)
    }
  }

  @Test(.needs(.rsvgConvert, .chromium, .pngToPNM))
  func `every symbol looks alike as a file of its own and inside a strict page`() throws {
    let picture = Drawing(try DrawingSamples.training()).tableSVG
    let drawn = try Self.drawing(picture)
    let opening = """
      <!doctype html><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
      <title>x</title><body><main>
      """
    for (name, page) in [
      ("a.svg", picture), ("a.html", Array(opening.utf8) + picture + Array("</main>".utf8)),
    ] {
      // A page has a margin of eight pixels where no style may take it away.
      let margin = name == "a.html" ? 8 : 0
      let screen = try Pixels(
        png: try Chromium.screenshot(
          of: page,
          as: name,
          width: Self.length(drawn.width) + 2 * margin,
          height: Self.length(drawn.height) + 2 * margin,
          scale: Self.scale
        )
      )
      let start = margin * 3 / 2
      let part = screen.part(x: start, y: start, width: drawn.width, height: drawn.height)
      let difference = drawn.worstDifference(from: part)
      #expect(difference.amount <= Self.tolerance, "\(name): \(difference)")
    }
  }

  // MARK: Faults

  /// A way to spoil the picture of ``DrawingSamples/training()``.
  struct Fault: CustomTestStringConvertible, Sendable {
    var name: String
    var old: String
    var new: String

    var testDescription: String { name }

    static let all = [
      Fault(name: "a label is missing", old: ">Layak</text>", new: "></text>"),
      Fault(name: "a number is missing", old: ">11</text>", new: "></text>"),
      Fault(name: "a step is not dashed", old: " stroke-dasharray=\"3 2\"", new: ""),
      Fault(
        name: "a symbol is missing",
        old: "<rect stroke-dasharray=\"3 2\"",
        new: "<g data-x=\"\""
      ),
      Fault(name: "a dotted line is solid", old: " stroke-dasharray=\"0 3\"", new: ""),
      Fault(name: "a heading is not bold", old: " font-weight=\"bold\"", new: ""),
      Fault(name: "an arrowhead is missing", old: "<path stroke=\"none\"", new: "<g data-x=\"\""),
    ]
  }

  /// A picture with all symbols.
  private func whole() throws -> String {
    var procedure = try DrawingSamples.training()
    let last = procedure.steps.count - 1
    procedure.steps[last].performers.performers[0].isGuess = true
    return String(decoding: Drawing(procedure).tableSVG, as: UTF8.self)
  }

  /// How much a spoilt picture differs.
  private func difference(_ one: String, _ other: String) throws -> Pixels.Difference {
    try Self.drawing(Array(one.utf8))
      .worstDifference(from: try Self.drawing(Array(other.utf8)))
  }

  @Test(.needs(.rsvgConvert, .pngToPNM), arguments: Fault.all)
  func `the comparison sees a planted fault`(fault: Fault) throws {
    let picture = try whole()
    #expect(picture.contains(fault.old))
    let difference = try difference(picture, picture.replacing(fault.old, with: fault.new))
    #expect(difference.amount > Self.tolerance, "\(difference)")
  }

  @Test(.needs(.rsvgConvert, .pngToPNM))
  func `the comparison sees a line that is moved by four points`() throws {
    let picture = try whole()
    let way = /#a8001c" d="M[0-9. ]*H([0-9]+)[0-9.]*V/
    let run = try #require(picture.firstMatch(of: way))
    let x = try #require(Int(run.1)) + 4
    let start = picture[run.range.lowerBound..<run.1.startIndex]
    let moved = picture.replacing(run.0, with: "\(start)\(x)V")
    let difference = try difference(picture, moved)
    #expect(difference.amount > Self.tolerance, "\(difference)")
  }
}
