import Foundation
import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// Colours that agencies choose, made readable.
struct AccentTests {
  /// The contrast of WCAG 2.2 in floating point, apart from the whole numbers of the program.
  private static func contrast(_ one: Color, _ other: Color) -> Double {
    let (light, dark) = (
      max(luminance(one), luminance(other)), min(luminance(one), luminance(other))
    )
    return (light + 0.05) / (dark + 0.05)
  }

  private static let linear: [Double] = (0..<256).map { part in
    let value = Double(part) / 255
    return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  private static func luminance(_ color: Color) -> Double {
    0.2126 * linear[color.red] + 0.7152 * linear[color.green] + 0.0722 * linear[color.blue]
  }

  @Test(arguments: 0..<16)
  func `each of 4096 colours gets shades that can be read on every ground`(red: Int) {
    for rest in 0..<256 {
      let accent = Accent(Color(red * 17, rest / 16 * 17, rest % 16 * 17))
      for (shades, mode) in [(accent.light, Accent.Mode.light), (accent.dark, .dark)] {
        for ground in mode.grounds + [shades.soft] {
          #expect(Self.contrast(shades.strong, ground) >= 4.5, "\(shades.strong) on \(ground)")
        }
        #expect(Self.contrast(mode.ink, shades.soft) >= 4.5)
      }
      // Words on a filled area have the colour of the page, which is white on light pages.
      #expect(Self.contrast(.white, accent.light.strong) >= 4.5)
    }
  }

  @Test func `a colour that can be read stays as it is`() throws {
    let blue = try #require(Color("#003366"))
    #expect(Accent(blue).light.strong == blue)
    let pale = try #require(Color("#FFEEAA"))
    #expect(Accent(pale).dark.strong == pale)
  }

  @Test func `a pale colour gets darker only as far as it has to`() throws {
    let yellow = try #require(Color("#ffcc00"))
    let shade = Accent(yellow).light.strong
    let ground = Color(0xE8, 0xEC, 0xF2)
    #expect(shade.red > shade.green && shade.green > shade.blue)
    #expect(Self.contrast(shade, ground) < 7.5)
  }

  @Test func `the whole numbers agree with the formula`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      func any() -> Color {
        Color(
          Int.random(in: 0...255, using: &random),
          Int.random(in: 0...255, using: &random),
          Int.random(in: 0...255, using: &random)
        )
      }
      let (one, other) = (any(), any())
      let exact = Self.contrast(one, other)
      if one.stands(outFrom: other, byTenths: 45) { #expect(exact >= 4.5) }
      if exact >= 4.51 { #expect(one.stands(outFrom: other, byTenths: 45)) }
    }
  }

  @Test func `the grounds are those of the stylesheets`() throws {
    let style = String(decoding: Stylesheet.bytes(), as: UTF8.self)
    for mode in [Accent.Mode.light, .dark] {
      for color in mode.grounds + [mode.ink] {
        var sink = ByteSink()
        sink.append(color)
        let text = String(decoding: sink.bytes, as: UTF8.self)
        #expect(style.contains("\(text);") || color == .white && style.contains("#fff;"), "\(text)")
      }
    }
  }

  @Test func `only six digits behind a sign are a colour`() {
    #expect(Color("#0B5cad") == Color(0x0B, 0x5C, 0xAD))
    for text in ["", "#", "0b5cad1", "#0b5ca", "#0b5cadf", "#0b5cgg", "#fff"] {
      #expect(Color(text) == nil)
    }
  }

  // MARK: On the site

  private static func files(_ agency: String, registry: String = "") -> [String: String] {
    let sources = [
      ("registri.sop", "Registri: Katalog\n\(registry)\n"),
      ("kota/instansi.sop", "Instansi: Kota\nWarna: #800000\n"),
      ("kota/dinas/instansi.sop", "Instansi: Dinas\n\(agency)\n"),
      ("kota/dinas/tamu.sop", "SOP: Penerimaan Tamu\n"),
      ("lain/instansi.sop", "Instansi: Lain\n"),
    ]
    let compilation = Compiler.compile(
      sources.map { SourceFile(path: $0.0, contents: Array($0.1.utf8)) }
    )
    let files = Catalogue.files(of: compilation)
    return Dictionary(
      uniqueKeysWithValues: files.map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      }
    )
  }

  @Test func `a page has the colour of the nearest agency`() {
    let files = Self.files("Warna: #004400", registry: "Warna: #000066")
    #expect(files["kota/dinas/warna.css"]?.contains("--accent: #004400;") == true)
    #expect(files["kota/dinas/tamu/index.html"]?.contains("href=\"../warna.css\"") == true)
    #expect(files["kota/dinas/tamu/sematan.html"]?.contains("href=\"../warna.css\"") == true)
    #expect(files["en/kota/dinas/tamu/index.html"]?.contains("/kota/dinas/warna.css\"") == true)
    #expect(files["kota/dinas/index.html"]?.contains("href=\"warna.css\"") == true)
    #expect(files["kota/index.html"]?.contains("href=\"warna.css\"") == true)
    #expect(files["lain/index.html"]?.contains("href=\"../warna.css\"") == true)
    #expect(files["index.html"]?.contains("href=\"warna.css\"") == true)
  }

  @Test func `an agency without a colour has that of the one above it`() {
    let files = Self.files("")
    #expect(files["kota/dinas/warna.css"] == nil)
    #expect(files["kota/dinas/tamu/index.html"]?.contains("href=\"../../warna.css\"") == true)
    #expect(files["lain/index.html"]?.contains("warna.css") == false)
    #expect(files["warna.css"] == nil)
  }
}
