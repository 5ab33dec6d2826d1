import SOPLanguage

/// SOPs that are connected with each other, and with nothing else.
struct RelationComponent {
  /// The SOPs.
  var ends: [Relations.End]
  /// The relations between them.
  var relations: [Relations.Relation]
}

/// Takes relations apart into groups that have nothing to do with each other.
struct RelationComponents {
  /// The groups, the largest first.
  let components: [RelationComponent]

  /// Groups relations; SOPs without any are in no group.
  init(_ relations: [Relations.Relation], of site: Site) {
    var positions: [Relations.End: Int] = [:]
    var ends: [Relations.End] = []
    var owner: [Int] = []
    func position(_ end: Relations.End) -> Int {
      if let position = positions[end] { return position }
      positions[end] = ends.count
      owner.append(ends.count)
      ends.append(end)
      return ends.count - 1
    }
    func root(_ position: Int) -> Int {
      var position = position
      while owner[position] != position { position = owner[position] }
      return position
    }
    for relation in relations {
      let (from, to) = (root(position(.procedure(relation.from))), root(position(relation.to)))
      owner[max(from, to)] = min(from, to)
    }
    var groups: [Int: Int] = [:]
    var components: [RelationComponent] = []
    for (position, end) in ends.enumerated() {
      let root = root(position)
      if let group = groups[root] {
        components[group].ends.append(end)
      } else {
        groups[root] = components.count
        components.append(RelationComponent(ends: [end], relations: []))
      }
    }
    for relation in relations {
      let root = root(positions[.procedure(relation.from)] ?? 0)
      if let group = groups[root] { components[group].relations.append(relation) }
    }
    self.components = components.indices
      .sorted { left, right in
        let (one, other) = (components[left].ends.count, components[right].ends.count)
        return one == other ? left < right : one > other
      }
      .map { components[$0] }
  }
}

/// Draws a group of connected SOPs as inline SVG.
struct RelationDrawing {
  /// Beyond this many SOPs a drawing is a tangle, and the words say it better.
  private static let most = 60

  private let component: RelationComponent
  private let number: Int
  private let site: Site

  /// Prepares the drawing with the given number, by which ears tell it from others on the page.
  init(_ component: RelationComponent, number: Int, of site: Site) {
    self.component = component
    self.number = number
    self.site = site
  }

  /// Writes the drawing in a frame that scrolls.
  func write(to page: inout PageWriter) {
    if component.ends.count > RelationDrawing.most {
      page.element("p", class: "quiet") { page in
        page.say(
          Message(
            "{0} SOP saling berhubungan: terlalu banyak untuk satu gambar, lihat daftar.",
            en: "{0} SOPs are connected: too many for one drawing, see the list.",
            .number(component.ends.count)
          )
        )
      }
      return
    }
    let positions = Dictionary(
      uniqueKeysWithValues: component.ends.enumerated().map { ($0.element, $0.offset) }
    )
    let edges = component.relations.map { relation in
      (
        from: positions[.procedure(relation.from)] ?? 0,
        to: positions[relation.to] ?? 0
      )
    }
    let layout = RelationLayout(nodes: component.ends.count, edges: edges)
    let label = Message(
      "Gambar {0}: {1} SOP",
      en: "Drawing {0}: {1} SOPs",
      .number(number),
      .number(component.ends.count)
    ).text(in: page.language)
    page.scrollingFrame(label, class: "scroll map") { page in write(layout, to: &page) }
    page.markup("\n")
  }

  private func write(_ layout: RelationLayout, to page: inout PageWriter) {
    page.markup("<svg viewBox=\"-4 -4 ")
    page.html.number(layout.width + 8)
    page.markup(" ")
    page.html.number(layout.height + 8)
    page.markup("\"")
    page.html.attribute("width", layout.width + 8)
    page.html.attribute("height", layout.height + 8)
    // The words below say the same to those who do not see it; links in the picture work too.
    page.markup(" role=\"group\"")
    page.html.attribute(
      "aria-label",
      Phrase("Hubungan antar-SOP", en: "Connections of SOPs").wording(in: page.language).text
    )
    page.markup(">")
    // The heavier lines lie on top, so that where they meet their arrowheads are the ones seen.
    for isThin in [true, false] {
      for line in layout.lines
      where (component.relations[line.edge].kind == .mentions) == isThin {
        write(line, to: &page)
      }
    }
    for (position, end) in component.ends.enumerated() {
      write(end, layout.boxes[position], to: &page)
    }
    page.markup("</svg>")
  }

  // MARK: Lines

  private func write(_ line: RelationLayout.Line, to page: inout PageWriter) {
    let kind = component.relations[line.edge].kind
    page.markup(kind == .mentions ? "<g class=\"thin\">" : "<g class=\"thick\">")
    page.markup("<path d=\"M")
    for (position, point) in line.points.enumerated() {
      if position > 0, position % 2 == 1 {
        let last = line.points[position - 1]
        let middle = (last.x + point.x) / 2
        page.markup(" C")
        coordinates(middle, last.y, to: &page)
        page.markup(" ")
        coordinates(middle, point.y, to: &page)
        page.markup(" ")
      } else if position > 0 {
        page.markup(" L")
      }
      coordinates(point.x, point.y, to: &page)
    }
    page.markup("\"/>")
    if let end = line.isTurned ? line.points.first : line.points.last {
      writeArrow(at: end, pointsLeft: line.isTurned, to: &page)
    }
    page.markup("</g>")
  }

  private func writeArrow(
    at point: (x: Int, y: Int),
    pointsLeft: Bool,
    to page: inout PageWriter
  ) {
    let back = pointsLeft ? 9 : -9
    page.markup("<polygon points=\"")
    coordinates(point.x, point.y, to: &page)
    page.markup(" ")
    coordinates(point.x + back, point.y - 5, to: &page)
    page.markup(" ")
    coordinates(point.x + back, point.y + 5, to: &page)
    page.markup("\"/>")
  }

  private func coordinates(_ x: Int, _ y: Int, to page: inout PageWriter) {
    page.html.number(x)
    page.markup(",")
    page.html.number(y)
  }

  // MARK: Boxes

  private func write(_ end: Relations.End, _ box: RelationLayout.Box, to page: inout PageWriter) {
    switch end {
    case .missing(let name):
      write(site.relations.missing[name], agency: nil, box, isMissing: true, to: &page)
    case .procedure(let id):
      let agency = site[id].agency.map { site[$0].shortName }
      page.link(to: site.map[id]) { page in
        write(site.title(of: site[id]), agency: agency, box, isMissing: false, to: &page)
      }
    }
  }

  private func write(
    _ title: String,
    agency: String?,
    _ box: RelationLayout.Box,
    isMissing: Bool,
    to page: inout PageWriter
  ) {
    page.markup(isMissing ? "<rect class=\"missing\"" : "<rect")
    page.html.attribute("x", box.left)
    page.html.attribute("y", box.top)
    page.html.attribute("width", RelationLayout.boxWidth)
    page.html.attribute("height", RelationLayout.boxHeight)
    page.markup(" rx=\"4\"/>")
    let size = 120
    let room = (RelationLayout.boxWidth - 20) * 10
    var lines = TextMetrics.lines(of: title, within: room, size: size, weight: .bold)
    let most = agency == nil ? 3 : 2
    if lines.count > most { lines = Array(lines.prefix(most - 1)) + [lines[most - 1] + " …"] }
    var baseline =
      box.top + (RelationLayout.boxHeight - (lines.count + (agency == nil ? 0 : 1)) * 15) / 2 + 12
    for line in lines {
      text(line, class: "name", box.left + 10, baseline, to: &page)
      baseline += 15
    }
    if let agency { text(agency, class: "owner", box.left + 10, baseline, to: &page) }
  }

  private func text(
    _ text: String,
    class style: StaticString,
    _ x: Int,
    _ y: Int,
    to page: inout PageWriter
  ) {
    page.markup("<text class=\"")
    page.markup(style)
    page.markup("\"")
    page.html.attribute("x", x)
    page.html.attribute("y", y)
    page.markup(">")
    page.html.text(text)
    page.markup("</text>")
  }
}
