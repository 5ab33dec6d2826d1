import SOPLanguage

/// What pictures have in common that are a list of strips, each with its words beside it or, where
/// the screen is narrow, above it, all on the same axis.
enum StripList {
  /// The widths in pixels that a strip surely has on a narrow, a middling and a wide screen.
  static let widths: [(style: StaticString, pixels: Int)] = [
    ("narrow", 250), ("middle", 380), ("wide", 620),
  ]
  /// With more steps than this the picture gets wider than a narrow screen and scrolls.
  static let manySteps = 60
}

extension PageWriter {
  /// Writes a picture of `count` steps; `rows` writes the elements of the list, `axis` what is below.
  mutating func stripList(
    _ name: Phrase,
    steps count: Int,
    rows: (inout PageWriter) -> Void,
    axis: (inout PageWriter) -> Void
  ) {
    let name = name.wording(in: language).text
    func write(_ page: inout PageWriter) {
      page.element(
        "ul",
        class: "time-lanes",
        attributes: { $0.attribute("aria-label", name) },
        rows
      )
      axis(&page)
    }
    if count > StripList.manySteps {
      scrollingFrame(name, class: "time-line scroll long", write)
    } else {
      element("div", class: "time-line", write)
    }
    markup("\n")
  }

  /// Writes what fits on each width of screen; once, where it is the same for all of them.
  mutating func forEachWidth<Variant: Equatable>(
    _ variant: (_ pixels: Int) -> Variant,
    _ write: (inout PageWriter, Variant) -> Void
  ) {
    let variants = StripList.widths.map { variant($0.pixels) }
    let isSame = variants.allSatisfy { $0 == variants[0] }
    for (index, variant) in variants.enumerated() where index == 0 || !isSame {
      markup("<g")
      if !isSame {
        markup(" class=\"")
        markup(StripList.widths[index].style)
        markup("\"")
      }
      markup(">")
      write(&self, variant)
      markup("</g>")
    }
  }
}

extension HTMLWriter {
  /// Writes ` name="n%"` for a part of the picture's width.
  mutating func percent(_ name: StaticString, _ units: Int) {
    markup(" ")
    markup(name)
    markup("=\"")
    number(units / 100)
    let rest = units % 100
    if rest > 0 {
      markup(".")
      if rest < 10 { markup("0") }
      number(rest % 10 == 0 ? rest / 10 : rest)
    }
    markup("%\"")
  }
}
