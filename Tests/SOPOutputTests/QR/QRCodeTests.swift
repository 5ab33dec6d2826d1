import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// QR codes, read back by a decoder that nobody here wrote.
struct QRCodeTests {
  /// A picture of a code with its quiet zone, three pixels for each module.
  private static func picture(of code: QRCode, turning turned: Set<Int> = []) -> [UInt8] {
    let side = (code.size + 2 * QRCode.quietZone) * 3
    var bytes = Array("P5\n\(side) \(side)\n255\n".utf8)
    for y in 0..<side {
      for x in 0..<side {
        let (column, row) = (x / 3 - QRCode.quietZone, y / 3 - QRCode.quietZone)
        let isInside = (0..<code.size).contains(column) && (0..<code.size).contains(row)
        let isDark = isInside && code[column, row] != turned.contains(row * code.size + column)
        bytes.append(isDark ? 0 : 255)
      }
    }
    return bytes
  }

  /// What the decoder reads in some pictures, one line for each.
  private static func read(_ pictures: [[UInt8]]) throws -> [String] {
    var files: [String: [UInt8]] = [:]
    for (number, picture) in pictures.enumerated() { files["\(100 + number).pgm"] = picture }
    let names = files.keys.sorted()
    let outcome = try OutsideTool.zbar.run(["-q", "--raw"] + names, with: files)
    return outcome.text.split(separator: "\n").map(String.init)
  }

  private static func text(_ count: Int, _ random: inout SeededGenerator) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789-/._~%?&=:ABCDEFGHIJK")
    return String((0..<count).compactMap { _ in letters.randomElement(using: &random) })
  }

  @Test(.needs(.zbar), arguments: QRVersion.all.map(\.number))
  func `texts of every length are read back whatever the mask`(number: Int) throws {
    let version = QRVersion.all[number - 1]
    let shortest = number == 1 ? 1 : QRVersion.all[number - 2].capacity + 1
    var random = SeededGenerator(seed: UInt64(number))
    let lengths =
      [shortest, version.capacity]
      + (0..<6).map { _ in
        Int.random(in: shortest...version.capacity, using: &random)
      }
    let texts = lengths.map { Self.text($0, &random) }
    let codes = zip(texts, QRMask.allCases).compactMap { QRCode(Array($0.utf8), mask: $1) }
    #expect(codes.allSatisfy { $0.version.number == number })
    #expect(Set(codes.map(\.mask)).count == 8)
    #expect(try Self.read(codes.map { Self.picture(of: $0) }) == texts)
  }

  @Test(.needs(.zbar)) func `the mask with the fewest points is read back as well`() throws {
    var random = SeededGenerator(seed: 77)
    let texts = (1...40).map { Self.text($0 * 5, &random) }
    let codes = texts.compactMap { QRCode(Array($0.utf8)) }
    #expect(try Self.read(codes.map { Self.picture(of: $0) }) == texts)
    #expect(Set(codes.map(\.mask)).count > 3)
  }

  @Test(.needs(.zbar)) func `a smudged code is read, a ruined one is not`() throws {
    let text = "https://sop.contoh.go.id/sleman/setda/surat-masuk/"
    let code = try #require(QRCode(Array(text.utf8)))
    var random = SeededGenerator(seed: 3)
    // Outside the patterns at the corners.
    let inner = (10..<code.size - 10).flatMap { row in
      (10..<code.size - 10).map { row * code.size + $0 }
    }.shuffled(using: &random)
    #expect(try Self.read([Self.picture(of: code, turning: Set(inner.prefix(12)))]) == [text])
    #expect(try Self.read([Self.picture(of: code, turning: Set(inner.prefix(200)))]) == [])
  }

  @Test func `the codewords for correction are those of the standard's example`() {
    // ISO/IEC 18004:2015, annex I: "01234567" in version 1-M.
    let data: [UInt8] = [
      0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC,
      0x11,
    ]
    let expected: [UInt8] = [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55]
    #expect(ReedSolomon(count: 10).correction(of: data[...]) == expected)
  }

  @Test func `the smallest version is taken, and what is too long has no code`() {
    #expect(QRCode([])?.version.number == 1)
    #expect(QRCode([UInt8](repeating: 65, count: 14))?.version.number == 1)
    #expect(QRCode([UInt8](repeating: 65, count: 15))?.version.number == 2)
    #expect(QRCode([UInt8](repeating: 65, count: 412))?.version.number == 15)
    #expect(QRCode([UInt8](repeating: 65, count: 413)) == nil)
    #expect(
      QRVersion.all.map(\.capacity) == [
        14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412,
      ]
    )
  }

  @Test func `what is hard to read costs points`() {
    func points(_ isDark: (Int) -> Bool) -> Int {
      QRPenalty((0..<21 * 21).map(isDark), size: 21).sum
    }
    #expect(points { ($0 % 21 + $0 / 21) % 2 == 0 } == 0)
    // 42 lines of 21 alike cost 3 + 16 each, 400 squares 3 each, and all dark 100.
    #expect(points { _ in true } == 42 * 19 + 400 * 3 + 100)
  }

  @Test func `the picture has a rectangle for each run and room around`() throws {
    let code = try #require(QRCode(Array("a".utf8)))
    var html = HTMLWriter()
    code.writeSVG(named: "Kode QR untuk <a>", to: &html)
    let svg = String(decoding: html.bytes, as: UTF8.self)
    #expect(svg.contains("viewBox=\"0 0 29 29\"><path d=\"M4 4h7v1H4z"))
    #expect(svg.contains("shape-rendering=\"crispEdges\""))
    #expect(svg.contains("aria-label=\"Kode QR untuk &lt;a&gt;\""))
  }
}
