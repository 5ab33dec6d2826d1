import SOPLanguage

/// The form in which words to look for are typed; it leads to the search page, also without script.
enum SearchBox {
  /// Writes the form.
  static func write(to page: inout PageWriter) {
    let address = SiteMap.search.address(from: page.path)
    page.element(
      "form",
      class: "search",
      attributes: { html in
        html.markup(" role=\"search\" method=\"get\"")
        html.address("action", address)
      },
      { page in
        page.markup("<label for=\"cari-kata\">")
        page.say(Phrase("Cari SOP", en: "Search SOPs"))
        page.markup("</label>\n<div>")
        page.markup("<input type=\"search\" id=\"cari-kata\" name=\"q\" autocomplete=\"off\"")
        page.markup(" autocapitalize=\"none\" spellcheck=\"false\" enterkeyhint=\"search\">")
        page.element("button", attributes: { $0.markup(" type=\"submit\"") }) { page in
          page.say(Phrase("Cari", en: "Search"))
        }
        page.markup("</div>\n")
      }
    )
    page.markup("\n")
  }
}
