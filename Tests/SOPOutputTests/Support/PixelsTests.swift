import SOPTestSupport
import Testing

/// The measures that other tests of pictures rely on.
struct PixelsTests {
  /// A page that is red above and blue below the middle of a window of 40 by 20.
  private static let page = Array(
    """
    <!doctype html><title>x</title><style>@page { size: 72pt 36pt; margin: 0 }
    body { margin: 0 } div { height: 10px; background: red; print-color-adjust: exact }
    div + div { background: blue }</style><div></div><div></div>
    """.utf8
  )

  @Test func `plain pixels are read and averaged`() throws {
    let samples: [UInt8] = [0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 0, 0]
    let pixels = try Pixels(pnm: Array("P6 # a remark 9\n2 2\n255\n".utf8) + samples)
    #expect(pixels[1, 1] == Pixels.Color(red: 255, green: 0, blue: 0))
    #expect(pixels.brightness(ofBlocks: 1).values == [0, 255, 255, 76])
    #expect(pixels.brightness(ofBlocks: 2).values == [146])
    #expect(pixels.brightness(ofBlocks: 3).columns == 1)
    #expect(throws: OutsideTool.Failure.self) { try Pixels(pnm: Array("P6 2 2 255\n123".utf8)) }
    #expect(throws: OutsideTool.Failure.self) { try Pixels(pnm: Array("P3 1 1 255\n1".utf8)) }
  }

  @Test(.needs(.chromium, .pngToPNM)) func `a screenshot shows the page`() throws {
    let png = try Chromium.screenshot(of: Self.page, width: 40, height: 30, scale: 2)
    let pixels = try Pixels(png: png)
    #expect((pixels.width, pixels.height) == (80, 60))
    #expect(pixels[0, 19] == Pixels.Color(red: 255, green: 0, blue: 0))
    #expect(pixels[79, 20] == Pixels.Color(red: 0, green: 0, blue: 255))
    #expect(pixels[79, 40] == Pixels.Color(red: 255, green: 255, blue: 255))
  }

  @Test(.needs(.chromium, .pdfToPPM)) func `a printed page has the size that it asks for`() throws {
    let pages = try Pixels.pages(ofPDF: try Chromium.pdf(of: Self.page), dpi: 144)
    #expect(pages.count == 1)
    let page = try #require(pages.first)
    #expect((page.width, page.height) == (144, 72))
    #expect(page[72, 5] == Pixels.Color(red: 255, green: 0, blue: 0))
    #expect(page[72, 20] == Pixels.Color(red: 0, green: 0, blue: 255))
  }

  @Test(.needs(.xmllint)) func `a tool that fails says why`() throws {
    let outcome = try OutsideTool.xmllint.run(["--noout", "a"], with: ["a": Array("<a>".utf8)])
    #expect(outcome.status != 0)
    #expect(outcome.complaints.contains("parser error"))
    #expect(throws: OutsideTool.Failure.self) {
      try OutsideTool.xmllint.succeed(["--noout", "a"], with: ["a": Array("<a>".utf8)])
    }
    #expect(throws: OutsideTool.Failure.self) {
      try OutsideTool(name: "no-such-tool", source: "nowhere").run([])
    }
  }
}
