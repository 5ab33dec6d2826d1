import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// Pictures in PNG, and that of an SOP's flow.
struct SharePictureTests {
  private static let palette = (0..<16).map { index in
    let value = UInt8(index * 17)
    return PNG.Color(red: value, green: 255 - value, blue: value / 2)
  }

  private static func pixels(of file: [UInt8]) throws -> Pixels {
    let outcome = try OutsideTool.pngToPNM.succeed(["picture.png"], with: ["picture.png": file])
    // A check sum that is wrong, or data behind the end, is told but not refused.
    #expect(outcome.complaints == "")
    return try Pixels(pnm: outcome.output)
  }

  @Test func `check sums are those of the standards`() {
    #expect(Checksum.crc32("123456789".utf8) == 0xCBF4_3926)
    #expect(Checksum.adler32(Array("Wikipedia".utf8)) == 0x11E6_0398)
    #expect(Checksum.adler32([UInt8](repeating: 255, count: 100_000)) == 0x149A_302C)
  }

  @Test(.needs(.pngToPNM), arguments: [1, 2, 3, 5, 16])
  func `an independent reader sees every pixel`(colors: Int) throws {
    var random = SeededGenerator(seed: UInt64(colors))
    // Runs of all lengths, so that matches of all lengths and distances occur.
    var pixels: [UInt8] = []
    while pixels.count < 260 * 150 {
      let color = UInt8.random(in: 0..<UInt8(colors), using: &random)
      let count = Bool.random(using: &random) ? Int.random(in: 1...900, using: &random) : 1
      pixels += [UInt8](repeating: color, count: count)
      if pixels.count > 1000, Bool.random(using: &random) {
        let start = Int.random(in: 0..<(pixels.count - 600), using: &random)
        pixels += pixels[start..<(start + Int.random(in: 1...600, using: &random))]
      }
    }
    pixels.removeLast(pixels.count - 260 * 150)
    let file = PNG.file(pixels, width: 260, palette: SharePictureTests.palette)
    let seen = try SharePictureTests.pixels(of: file)
    #expect((seen.width, seen.height) == (260, 150))
    let expected = pixels.flatMap { pixel in
      let color = SharePictureTests.palette[Int(pixel)]
      return [color.red, color.green, color.blue]
    }
    #expect(seen.bytes == expected)
  }

  @Test(.needs(.pngToPNM))
  func `the picture of an SOP shows its symbols in the accent colour`() throws {
    let procedure = try #require(Samples.soundCompilation.procedure("sleman/dpmptsp/izin-reklame"))
    let picture = SharePicture(procedure, FlowLayout(procedure), accent: "#0b5cad").png()
    #expect(picture.count < 40_000)
    let seen = try SharePictureTests.pixels(of: picture)
    #expect((seen.width, seen.height) == (1200, 630))
    var counts: [Pixels.Color: Int] = [:]
    for y in 0..<seen.height {
      for x in 0..<seen.width { counts[seen[x, y], default: 0] += 1 }
    }
    #expect(seen[600, 10] == Pixels.Color(red: 0x0B, green: 0x5C, blue: 0xAD))
    // More of the accent colour than the band alone: begin and end of the flow.
    #expect(counts[Pixels.Color(red: 0x0B, green: 0x5C, blue: 0xAD), default: 0] > 24 * 1200 + 500)
    #expect(counts[Pixels.Color(red: 0xA8, green: 0, blue: 0x1C), default: 0] > 500)
    #expect(counts[Pixels.Color(red: 0x16, green: 0x19, blue: 0x1D), default: 0] > 3000)
    #expect(counts.count <= 16)
  }

  @Test func `two pictures of an SOP are the same, and any SOP has one`() {
    let bare = Procedure(path: "a")
    let one = SharePicture(bare, FlowLayout(bare), accent: nil).png()
    #expect(one == SharePicture(bare, FlowLayout(bare), accent: "red").png())
    for procedure in Samples.compilation.procedures {
      #expect(!SharePicture(procedure, FlowLayout(procedure), accent: nil).png().isEmpty)
    }
  }

  @Test func `a high flow is cut into strips that fill the picture`() {
    let edges = (0...30).map { $0 * 400 }
    let plan = StripPlan(edges: edges, width: 2000, room: (1100, 500))
    #expect(plan.strips.count > 1)
    #expect(plan.strips.first?.lowerBound == 0 && plan.strips.last?.upperBound == 30)
    for (one, next) in zip(plan.strips, plan.strips.dropFirst()) {
      #expect(one.upperBound == next.lowerBound && !one.isEmpty)
    }
    let heights = plan.strips.map { edges[$0.upperBound] - edges[$0.lowerBound] }
    #expect(heights.allSatisfy { $0 * plan.scale / 1024 / 16 <= 500 })
    #expect(2000 * plan.scale / 1024 / 16 * plan.strips.count <= 1100)
  }

  @Test func `a flow without rows has one empty strip`() {
    #expect(StripPlan(edges: [100], width: 880, room: (1100, 500)).strips == [0..<0])
  }
}
