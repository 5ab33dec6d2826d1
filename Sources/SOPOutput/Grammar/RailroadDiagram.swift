import SOPLanguage

/// Draws a rule of the grammar as a railroad diagram: follow the track, and you have a sentence.
struct RailroadDiagram {
  private static let margin = 16
  private static let lead = 24

  private var svg = HTMLWriter(capacity: 4096)

  /// The picture of a rule, in light and dark colours as the reader prefers.
  static func bytes(of rule: Grammar.Rule) -> [UInt8] {
    var diagram = RailroadDiagram()
    diagram.write(rule)
    return diagram.svg.bytes
  }

  private static let style: StaticString = """
    <style>
    svg { color-scheme: light dark; }
    .track { fill: none; stroke: #47525f; stroke-width: 2; }
    .end { fill: #47525f; }
    rect { stroke-width: 1.5; }
    .literal { fill: #e4f1e6; stroke: #2c7a3f; }
    .character { fill: #fdf1d8; stroke: #946200; }
    .rule { fill: #e3ecf8; stroke: #2a62a8; }
    .exception { fill: #fbe6e6; stroke: #a93434; stroke-dasharray: 4 3; }
    text { font: 14px "DejaVu Sans Mono", Menlo, Consolas, "Liberation Mono", monospace; \
    text-anchor: middle; fill: #16202b; }
    @media (prefers-color-scheme: dark) {
    .track { stroke: #aab6c3; }
    .end { fill: #aab6c3; }
    .literal { fill: #17331e; stroke: #6fbf83; }
    .character { fill: #3a2c0d; stroke: #e0b04d; }
    .rule { fill: #16283f; stroke: #7eb0ec; }
    .exception { fill: #3f1c1c; stroke: #ec8d8d; }
    text { fill: #e8eef4; }
    }
    </style>

    """

  private mutating func write(_ rule: Grammar.Rule) {
    let shape = RailroadShape.shape(of: rule.expression)
    let width = shape.width + 2 * (RailroadDiagram.margin + RailroadDiagram.lead)
    let height = shape.up + shape.down + 2 * RailroadDiagram.margin
    svg.markup("<svg xmlns=\"http://www.w3.org/2000/svg\"")
    svg.attribute("width", width)
    svg.attribute("height", height)
    svg.attribute("viewBox", "0 0 \(width) \(height)")
    svg.markup(" role=\"img\" aria-labelledby=\"judul uraian\" lang=\"id\">\n<title id=\"judul\">")
    svg.text("Diagram \(rule.name)")
    svg.markup("</title>\n<desc id=\"uraian\">")
    svg.text(EBNFWriter.text(of: rule))
    svg.markup("</desc>\n")
    svg.markup(RailroadDiagram.style)
    let y = RailroadDiagram.margin + shape.up
    let start = RailroadDiagram.margin
    station(start, y)
    track("M\(start) \(y)h\(RailroadDiagram.lead)")
    draw(shape, start + RailroadDiagram.lead, y)
    let end = start + RailroadDiagram.lead + shape.width
    track("M\(end) \(y)h\(RailroadDiagram.lead)")
    station(end + RailroadDiagram.lead, y)
    svg.markup("</svg>\n")
  }

  // MARK: Shapes

  private mutating func draw(_ shape: RailroadShape, _ x: Int, _ y: Int) {
    switch shape.kind {
    case .box(let text, let box): draw(box, text, shape.width, x, y)
    case .row(let parts): drawRow(parts, x, y)
    case .stack(let parts): drawStack(parts, shape.width, x, y)
    case .bypass(let part):
      drawInside(part, x, y)
      track(RailroadDiagram.arch(x, y, width: shape.width, height: -shape.up))
    case .loop(let part):
      drawInside(part, x, y)
      let height = max(2 * RailroadShape.radius, part.down + RailroadShape.rowGap)
      track(RailroadDiagram.returning(x, y, width: shape.width, height: height))
      arrow(x + shape.width / 2, y + height)
    }
  }

  /// Draws a part with a piece of track at both ends.
  private mutating func drawInside(_ part: RailroadShape, _ x: Int, _ y: Int) {
    let lead = 2 * RailroadShape.radius
    track("M\(x) \(y)h\(lead)")
    draw(part, x + lead, y)
    track("M\(x + lead + part.width) \(y)h\(lead)")
  }

  private mutating func drawRow(_ parts: [RailroadShape], _ x: Int, _ y: Int) {
    var x = x
    for (position, part) in parts.enumerated() {
      if position > 0 {
        track("M\(x) \(y)h\(RailroadShape.gap)")
        x += RailroadShape.gap
      }
      draw(part, x, y)
      x += part.width
    }
  }

  private mutating func drawStack(_ parts: [RailroadShape], _ width: Int, _ x: Int, _ y: Int) {
    let lead = 2 * RailroadShape.radius
    let end = x + width
    var top = y
    for (position, part) in parts.enumerated() {
      if position > 0 { top += RailroadShape.rowGap + part.up }
      if position == 0 {
        track("M\(x) \(y)h\(lead)")
        track("M\(x + lead + part.width) \(y)H\(end)")
      } else {
        track("M\(x) \(y)a10 10 0 0 1 10 10V\(top - 10)a10 10 0 0 0 10 10")
        track(
          "M\(x + lead + part.width) \(top)H\(end - lead)a10 10 0 0 0 10 -10V\(y + 10)a10 10 0 0 1 10 -10"
        )
      }
      draw(part, x + lead, top)
      top += part.down
    }
  }

  private mutating func draw(
    _ box: RailroadShape.Box,
    _ text: String,
    _ width: Int,
    _ x: Int,
    _ y: Int
  ) {
    svg.markup("<rect")
    svg.attribute("class", RailroadDiagram.name(of: box))
    svg.attribute("x", x)
    svg.attribute("y", y - RailroadShape.halfBox)
    svg.attribute("width", width)
    svg.attribute("height", 2 * RailroadShape.halfBox)
    svg.attribute("rx", RailroadDiagram.corner(of: box))
    svg.markup("/>\n<text")
    svg.attribute("x", x + width / 2)
    svg.attribute("y", y + 5)
    svg.markup(">")
    svg.text(text)
    svg.markup("</text>\n")
  }

  private static func name(of box: RailroadShape.Box) -> String {
    switch box {
    case .literal: "literal"
    case .character: "character"
    case .rule: "rule"
    case .exception: "exception"
    }
  }

  /// Texts are round, rules are square, as in other railroad diagrams.
  private static func corner(of box: RailroadShape.Box) -> Int {
    switch box {
    case .literal, .character: RailroadShape.halfBox
    case .rule, .exception: 3
    }
  }

  // MARK: Tracks

  private mutating func track(_ path: String) {
    svg.markup("<path class=\"track\"")
    svg.attribute("d", path)
    svg.markup("/>\n")
  }

  /// The head of an arrow that points back.
  private mutating func arrow(_ x: Int, _ y: Int) {
    svg.markup("<path class=\"end\"")
    svg.attribute("d", "M\(x - 5) \(y)l9 -5v10z")
    svg.markup("/>\n")
  }

  private mutating func station(_ x: Int, _ y: Int) {
    svg.markup("<circle class=\"end\"")
    svg.attribute("cx", x)
    svg.attribute("cy", y)
    svg.markup(" r=\"5\"/>\n")
  }

  /// A track above a part, from its beginning to its end.
  private static func arch(_ x: Int, _ y: Int, width: Int, height: Int) -> String {
    let top = y + height
    return "M\(x) \(y)a10 10 0 0 0 10 -10V\(top + 10)a10 10 0 0 1 10 -10H\(x + width - 20)"
      + "a10 10 0 0 1 10 10V\(y - 10)a10 10 0 0 0 10 10"
  }

  /// A track below a part, from its end back to its beginning.
  private static func returning(_ x: Int, _ y: Int, width: Int, height: Int) -> String {
    let bottom = y + height
    return "M\(x + width - 20) \(y)a10 10 0 0 1 10 10V\(bottom - 10)a10 10 0 0 1 -10 10H\(x + 20)"
      + "a10 10 0 0 1 -10 -10V\(y + 10)a10 10 0 0 1 10 -10"
  }
}

/// The page that shows all diagrams in the order of the grammar.
enum RailroadPage {
  /// Whether a rule has a picture: fields and the list of keywords are all alike, and the manual
  /// tells them better.
  static func shows(_ rule: Grammar.Rule) -> Bool {
    rule.section != .fields && rule.name != "kata-kunci"
  }

  /// The path of the picture of a rule.
  static func path(of rule: Grammar.Rule) -> String { "diagram/\(rule.name).svg" }

  /// The page.
  static func bytes(of grammar: Grammar) -> [UInt8] {
    var page = MarkdownWriter(.indonesian)
    page.heading(1, "Diagram tata tulis")
    page.paragraphs(
      """
      Ikuti garis dari kiri ke kanan. Garis di atas sebuah kotak melewatinya, garis dengan panah di \
      bawahnya mengulanginya. Kotak bulat ditulis seperti adanya, kotak bersudut adalah \
      aturan lain di halaman ini atau bidang di manual.md. Tata tulis yang sama sebagai teks: \
      sop.ebnf. Halaman ini dibuat oleh "sop grammar"; jangan diubah dengan tangan.
      """
    )
    for section in Grammar.Section.allCases {
      let rules = grammar.rules.filter { $0.section == section && shows($0) }
      if rules.isEmpty { continue }
      page.heading(2, section.title)
      for rule in rules {
        page.heading(3, rule.name)
        page.markdown("![Diagram \(rule.name)](\(path(of: rule)))")
      }
    }
    return page.bytes
  }
}
