import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// What a reader has who hears the page, or sees it on a narrow screen.
struct PageReadingTests {
  private static let pages = Samples.compilation.procedures.indices.map { index in
    (
      procedure: Samples.compilation.procedures[index],
      page: HTMLTokens(Catalogue.page(of: ProcedureID(index), in: Samples.compilation))
    )
  }

  /// What stands in the element that opens at `start`.
  private func text(_ page: HTMLTokens, from start: Int) -> String {
    var depth = 0
    var result = ""
    for token in page.tokens[start...] {
      switch token {
      case .start(let name, _): if !HTMLTokens.void.contains(name) { depth += 1 }
      case .end: depth -= 1
      case .text(let text): result += text
      case .declaration: break
      }
      if depth == 0 { break }
    }
    return result
  }

  private func texts(
    _ page: HTMLTokens,
    where isMeant: (String, [(name: String, value: String)]) -> Bool
  ) -> [String] {
    page.tokens.indices.compactMap { index in
      guard case .start(let name, let attributes) = page.tokens[index], isMeant(name, attributes)
      else { return nil }
      return text(page, from: index)
    }
  }

  @Test func `the list says of every step who, what, with what, how long and what comes next`() {
    for (procedure, page) in Self.pages {
      let items = texts(page) { name, attributes in
        name == "li"
          && attributes.contains { $0.name == "id" && $0.value.hasPrefix("langkah-") }
      }
      #expect(items.count == procedure.steps.count)
      for (step, item) in zip(procedure.steps, items) {
        var words = [step.activity, "Pelaksana", "Berikutnya"]
        words += step.performers.performers.map { procedure[$0.lane].name }
        words += (step.inputs.value ?? []).map(\.written)
        words += (step.outputs.value ?? []).map(\.written)
        if let time = step.duration.value { words.append(time.written) }
        for word in words { #expect(item.contains(word), "\(procedure.path): \(word)") }
      }
    }
  }

  @Test func `every step is a heading that names its number`() {
    for (procedure, page) in Self.pages {
      let headings = texts(page) { name, attributes in
        name == "h3" && attributes.contains { $0.value == "activity" }
      }
      #expect(
        headings
          == procedure.steps.enumerated().map { "Langkah \($0.offset + 1): \($0.element.activity)" }
      )
    }
  }

  @Test func `every row of the table says in words what it draws`() {
    for (procedure, page) in Self.pages {
      let sentences = texts(page) { name, attributes in
        name == "span" && attributes.contains { $0.value == "flow-hidden" }
      }
      #expect(sentences.count == procedure.steps.count)
      for (step, sentence) in zip(procedure.steps, sentences) {
        #expect(sentence.hasPrefix(step.kind == .decision ? "Keputusan." : "Kegiatan."))
        #expect(sentence.hasSuffix("."))
      }
    }
  }

  @Test func `every heading of a table says what it heads`() {
    for (procedure, page) in Self.pages {
      for case .start("th", let attributes) in page.tokens {
        let scope = attributes.first { $0.name == "scope" }?.value
        #expect(["col", "colgroup", "row"].contains(scope), "\(procedure.path)")
      }
    }
  }

  @Test func `no scrolling region lies inside of another`() {
    for (procedure, page) in Self.pages {
      var open: [Bool] = []
      for token in page.tokens {
        switch token {
        case .start(let name, let attributes) where !HTMLTokens.void.contains(name):
          let isRegion = attributes.contains { $0.name == "role" && $0.value == "region" }
          #expect(!isRegion || !open.contains(true), "\(procedure.path)")
          open.append(isRegion)
        case .end: open.removeLast()
        case .start, .text, .declaration: break
        }
      }
    }
  }

  @Test func `the contents lead to every part of the page behind the summary, in order`() {
    for (procedure, page) in Self.pages {
      var links: [String] = []
      var isInside = false
      for token in page.tokens {
        switch token {
        case .start("nav", let attributes):
          isInside = attributes.contains { $0.name == "class" && $0.value == "contents" }
        case .end("nav"): isInside = false
        case .start("a", let attributes) where isInside:
          links += attributes.filter { $0.name == "href" }.map { String($0.value.dropFirst()) }
        case .start, .end, .text, .declaration: break
        }
      }
      let parts = page.attributes.filter { $0.element == "h2" && $0.name == "id" }.map(\.value)
      #expect(links == Array(parts.drop { $0 != "alur" }), "\(procedure.path)")
    }
  }

  @Test func `each choice of a view says what it chooses`() {
    for (procedure, page) in Self.pages {
      let labels = texts(page) { name, _ in name == "label" }
      #expect(
        labels == ["Tampilkan alur sebagai: Tabel", "Tampilkan alur sebagai: Daftar langkah"],
        "\(procedure.path)"
      )
    }
  }
}
