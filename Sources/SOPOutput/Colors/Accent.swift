import SOPLanguage

/// The shades of an agency's colour that can be read: for links, lines and buttons on light and on
/// dark pages.
///
/// An agency chooses any colour. What the pages use is the nearest darker shade on light pages, and
/// the nearest lighter one on dark pages, that has the contrast that WCAG 2.2 demands of text (1.4.3:
/// 4.5 to one) to every ground on which it stands, or the contrast of level AAA (1.4.6: 7 to one)
/// when that is only a little further. A button is filled with the same shade and its words have
/// the colour of the page, so that one proof holds for both.
struct Accent: Hashable, Sendable {
  /// The shades of one mode.
  struct Shades: Hashable, Sendable {
    /// For text, lines and filled areas.
    var strong: Color
    /// For quiet areas behind text.
    var soft: Color
  }

  /// On light pages.
  let light: Shades
  /// On dark pages.
  let dark: Shades

  /// Finds the shades of a colour.
  init(_ color: Color) {
    light = Accent.shades(of: color, on: .light)
    dark = Accent.shades(of: color, on: .dark)
  }

  /// A mode and the colours of the stylesheet in it.
  struct Mode: Sendable {
    /// What shades are moved towards until they can be read.
    let goal: Color
    /// The ground of the page, and every other on which a link may stand.
    let grounds: [Color]
    /// The colour of text, which has to be read on the quiet areas.
    let ink: Color
    /// How much of the colour the quiet areas have, in 255ths.
    let softShare: Int

    /// The ground of the page itself.
    var paper: Color { grounds[0] }

    /// The ground that is nearest to the goal; what can be read on it can be read on all.
    fileprivate func hardest(of grounds: [Color]) -> Color {
      let isDarkening = goal.luminance == 0
      return grounds.reduce(paper) { hardest, ground in
        (ground.luminance < hardest.luminance) == isDarkening ? ground : hardest
      }
    }

    /// The colours that `style.css` and `flow.css` set for light pages.
    static let light = Mode(
      goal: .black,
      grounds: [
        .white, Color(0xF4, 0xF6, 0xF7), Color(0xFF, 0xF6, 0xDF), Color(0xE7, 0xF4, 0xEA),
        Color(0xFC, 0xEB, 0xE9), Color(0xE8, 0xEC, 0xF2),
      ],
      ink: Color(0x16, 0x19, 0x1D),
      softShare: 22
    )

    /// The colours that they set for dark pages.
    static let dark = Mode(
      goal: .white,
      grounds: [
        Color(0x14, 0x18, 0x1B), Color(0x1C, 0x21, 0x25), Color(0x2C, 0x24, 0x10),
        Color(0x14, 0x29, 0x1C), Color(0x34, 0x1A, 0x18), Color(0x23, 0x27, 0x2E),
      ],
      ink: Color(0xE7, 0xEA, 0xED),
      softShare: 36
    )
  }

  private static func shades(of color: Color, on mode: Mode) -> Shades {
    // The quiet area first, because the strong shade has to be read on it as well.
    let soft = mode.paper.mixed(with: color, mode.softShare)
    let ground = mode.hardest(of: mode.grounds + [soft])
    var enough: Color?
    var steps = 0
    for share in 0...255 {
      let shade = color.mixed(with: mode.goal, share)
      if shade.stands(outFrom: ground, byTenths: 70) {
        return Shades(strong: shade, soft: soft)
      }
      if enough == nil, shade.stands(outFrom: ground, byTenths: 45) { enough = shade }
      if enough != nil { steps += 1 }
      if steps > nearness { break }
    }
    return Shades(strong: enough ?? mode.goal, soft: soft)
  }

  /// By how many 255ths a shade may be moved further for the better contrast.
  private static let nearness = 24

  /// The rules that give a page its colour; on paper it stays black.
  var stylesheet: [UInt8] {
    var sink = ByteSink(capacity: 200)
    sink.append("@media screen {\n  :root { ")
    sink.append(light)
    sink.append(" }\n}\n\n@media screen and (prefers-color-scheme: dark) {\n  :root { ")
    sink.append(dark)
    sink.append(" }\n}\n")
    return sink.bytes
  }
}

extension ByteSink {
  /// Appends the variables of the stylesheet that shades set.
  fileprivate mutating func append(_ shades: Accent.Shades) {
    append("--accent: ")
    append(shades.strong)
    append("; --accent-soft: ")
    append(shades.soft)
    append(";")
  }
}
