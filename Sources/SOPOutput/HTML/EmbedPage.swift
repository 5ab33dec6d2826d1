import SOPLanguage

/// An SOP for a frame on a web site of the agency's own: the answer and the flow.
///
/// It has no masthead, for the site around it has one; its only way out leads to the full page and
/// takes the whole window.
struct EmbedPage {
  /// What the file is called, beside the page of the SOP.
  static let name = "sematan.html"

  private let page: ProcedurePage
  private let path: SitePath

  /// Prepares what a frame shows of the SOP that `page` is about.
  init(_ page: ProcedurePage) {
    self.page = page
    path = page.site.map.file(EmbedPage.name, of: page.id)
  }

  /// The whole page.
  func bytes() -> [UInt8] {
    let full = page.site.map[page.id]
    let frame = BareFrame(title: page.title, canonical: full, leadsOn: false)
    return frame.page(at: path, of: page.site) { writer in
      writer.element("div", class: "opening") { writer in
        writer.element("p", class: "badges") { $0.badge(page.procedure.status) }
        writer.element("h1") { $0.quote(page.title) }
        if let agency = page.agency {
          writer.element("p", class: "byline") { $0.element("span", quote: agency.longName) }
        }
      }
      writer.markup("\n")
      page.writeSummary(to: &writer)
      page.writeFlow(to: &writer)
      writeWayOut(to: full, &writer)
    }
  }

  private func writeWayOut(to full: SitePath, _ writer: inout PageWriter) {
    writer.element("p") { writer in
      let address = full.address(from: path)
      writer.element(
        "a",
        attributes: { html in
          html.address("href", address)
          html.markup(" target=\"_top\"")
        },
        { $0.say(Phrase("Buka halaman lengkap SOP ini", en: "Open the full page of this SOP")) }
      )
    }
  }
}

extension ProcedurePage {
  /// Writes how the SOP is shown on another site, with the text to copy.
  ///
  /// Without the site's address it names the file, which has to be completed by hand.
  func writeEmbedding(to page: inout PageWriter) {
    page.element("details", class: "embedding") { page in
      page.element("summary") { page in
        page.say(Phrase("Pasang di situs instansi", en: "Show on the agency's own site"))
      }
      page.element(
        "p",
        say: Phrase(
          "Salin teks ini ke halaman situs Anda; isinya selalu mengikuti SOP yang terbit.",
          en: "Copy this text into a page of your site; it always shows the SOP as published."
        )
      )
      page.element("pre") { page in
        page.element("code") { page in page.html.text(frameText) }
      }
    }
    page.markup("\n")
  }

  /// The element that shows the SOP in a frame.
  private var frameText: String {
    var html = HTMLWriter()
    html.markup("<iframe")
    html.address("src", embedAddress)
    html.attribute("title", "SOP " + title)
    html.markup(" width=\"100%\" height=\"800\" loading=\"lazy\"></iframe>")
    return String(decoding: html.bytes, as: UTF8.self)
  }

  private var embedAddress: String {
    let path = site.map.file(EmbedPage.name, of: id).address(from: SiteMap.home)
    guard let address = site.registry.siteAddress, !address.isEmpty else {
      return "https://ALAMAT-SITUS/" + path
    }
    return address.utf8.last == UInt8(ascii: "/") ? address + path : address + "/" + path
  }
}
