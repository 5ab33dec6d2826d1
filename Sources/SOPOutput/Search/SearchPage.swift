import SOPLanguage

/// The page that finds SOPs; without script it lists them, so that the browser can find words in it.
struct SearchPage {
  /// What the page is called.
  static let title = Phrase("Cari SOP", en: "Search SOPs")
  /// More SOPs than this are not listed one by one.
  static let longestList = 1_000

  /// The site.
  let site: Site

  /// The whole page.
  func bytes() -> [UInt8] {
    let lead = Message(
      "Cari di antara {0} SOP: judul, langkah, pelaksana, dokumen, dasar hukum, dan instansi.",
      en: "Search {0} SOPs: titles, steps, performers, documents, legal bases and agencies.",
      .number(site.procedures.count)
    )
    var frame = PageFrame(
      title: SearchPage.title.wording(in: site.language).text,
      description: lead.text(in: site.language),
      style: .linked
    )
    frame.script = SiteMap.searchScript
    frame.hasForm = true
    return frame.page(at: SiteMap.search, of: site) { page in
      page.breadcrumb { page in
        page.element("li") { page in
          page.element("span", attributes: { $0.attribute("aria-current", "page") }) { page in
            page.say(SearchPage.title)
          }
        }
      }
      page.element("div", class: "opening") { page in
        page.element("h1", say: SearchPage.title)
        page.element("p", class: "lead") { $0.say(lead) }
      }
      SearchBox.write(to: &page)
      writeResults(to: &page)
      writeList(to: &page)
    }
  }

  /// Writes what the script fills; all of it is hidden until there is something in it.
  private func writeResults(to page: inout PageWriter) {
    page.element("noscript") { page in
      page.element("p", class: "notice") { page in
        page.say(
          Phrase(
            """
            Pencarian memerlukan skrip, yang tidak berjalan di peramban ini. Daftar di bawah tetap \
            lengkap; gunakan Ctrl+F atau menu Cari di halaman pada peramban Anda.
            """,
            en: """
              Searching needs scripts, which do not run in this browser. The list below is complete \
              all the same; use Ctrl+F or your browser's Find in page.
              """
          )
        )
      }
    }
    page.element("p", class: "notice", id: "cari-gagal", hidden: true) { page in
      page.say(
        Phrase(
          "Indeks pencarian tidak dapat dimuat. Muat ulang halaman, atau gunakan daftar di bawah.",
          en: "The search index could not be loaded. Reload the page, or use the list below."
        )
      )
    }
    page.element("p", class: "hits-count", id: "cari-jumlah", hidden: false) { _ in }
    page.element("div", class: "hits-area", id: "cari-hasil", hidden: true) { page in
      writeFilters(to: &page)
      page.markup("<div><div id=\"cari-saran\"></div>\n<ol class=\"hits\" id=\"cari-daftar\"")
      if site.language != .indonesian { page.markup(" lang=\"id\"") }
      page.markup("></ol>\n<button type=\"button\" id=\"cari-lagi\" hidden></button></div>\n")
    }
  }

  private func writeFilters(to page: inout PageWriter) {
    page.element("details", class: "filters", attributes: { $0.markup(" id=\"cari-saring\"") }) {
      page in
      page.element("summary", say: Phrase("Saring hasil", en: "Filter results"))
      for facet in SearchFacet.allCases {
        let name = facet.name.text
        page.element("label", attributes: { $0.attribute("for", "saring-" + name) }) { page in
          page.say(facet.label)
        }
        page.element(
          "select",
          attributes: { html in
            html.attribute("id", "saring-" + name)
            html.attribute("name", name)
          },
          { page in
            page.markup("<option value=\"\">")
            page.say(Phrase("Semua", en: "All"))
            page.markup("</option>")
          }
        )
        page.markup("\n")
      }
    }
    page.markup("\n")
  }

  /// Writes every SOP, or the agencies when that would be too long a page.
  private func writeList(to page: inout PageWriter) {
    let isShort = site.procedures.count <= SearchPage.longestList
    page.element("section", attributes: { $0.markup(" id=\"cari-semua\"") }) { page in
      page.element(
        "h2",
        say: isShort
          ? Phrase("Semua SOP", en: "All SOPs") : Phrase("Semua instansi", en: "All agencies")
      )
      if isShort {
        page.items("ul", class: "hits", Array(site.procedures.indices)) { page, position in
          write(ProcedureID(position), to: &page)
        }
      } else {
        page.items("ul", class: "hits", Array(site.registry.agencies.indices)) { page, position in
          write(AgencyID(position), to: &page)
        }
        page.items("ul", class: "hits", site.orphans) { page, id in write(id, to: &page) }
      }
    }
    page.markup("\n")
  }

  private func write(_ id: ProcedureID, to page: inout PageWriter) {
    let procedure = site[id]
    page.link(to: site.map[id]) { page in page.quote(site.title(of: procedure)) }
    if let agency = procedure.agency { page.element("small", quote: site[agency].longName) }
    page.markup("\n")
  }

  private func write(_ id: AgencyID, to page: inout PageWriter) {
    page.link(to: site.map[id]) { page in page.quote(site[id].longName) }
    page.element("small") { page in
      page.say(Message("{0} SOP", en: "{0} SOPs", .number(site.procedures(of: id).count)))
    }
    page.markup("\n")
  }
}

extension PageWriter {
  /// Writes an element that the script of the search fills or shows; its count is read aloud.
  fileprivate mutating func element(
    _ name: StaticString,
    class style: StaticString,
    id: StaticString,
    hidden isHidden: Bool,
    _ content: (inout PageWriter) -> Void
  ) {
    element(
      name,
      class: style,
      attributes: { html in
        html.attribute("id", id.text)
        html.markup(isHidden ? " hidden" : " role=\"status\"")
      },
      content
    )
    markup("\n")
  }
}
