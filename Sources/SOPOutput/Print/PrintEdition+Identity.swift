import SOPLanguage

/// The identity page.
extension PrintEdition {
  /// Writes a sheet of the identity; the first has the form, further ones what did not fit.
  func writeIdentity(_ number: Int, to page: inout PageWriter) {
    writeSheet(number + 1, on: paper, to: &page) { page in
      page.element("header", class: "head") { page in
        page.element("span", quote: agencyName)
        if number == 0 {
          page.element("h1", say: PrintWords.heading)
        } else {
          page.element("h2") { page in
            page.say(PrintWords.procedure)
            page.markup(" ")
            page.quote(title)
          }
        }
        page.element("span") { page in writeState(to: &page) }
      }
      page.markup("\n")
      page.markup("<table class=\"form ")
      page.markup(identity.size.style)
      page.markup(" w")
      page.html.number(paper.contentWidth)
      page.markup("\">\n<colgroup>")
      for width in identity.columns { page.column(width) }
      page.markup("</colgroup>\n<tbody>\n")
      if number == 0 { writeForm(to: &page) }
      for pair in identity.pages[number] { writePair(pair, to: &page) }
      page.markup("</tbody>\n</table>\n")
    }
  }

  // MARK: Names, numbers and approval

  private func writeForm(to page: inout PageWriter) {
    let identity = procedure.identity
    page.markup("<tr class=\"h")
    page.html.number(IdentityPlan.rowHeight)
    page.markup("\"><td class=\"names\" rowspan=\"6\">")
    writeNames(to: &page)
    page.markup("</td>")
    page.label(IdentityWords.number)
    page.markup("<td>")
    page.quote(procedure.numberText)
    page.markup("</td></tr>\n")
    writeDate(IdentityWords.created, identity.created, to: &page)
    writeDate(IdentityWords.revised, identity.revised, to: &page)
    writeDate(IdentityWords.effective, identity.effective, to: &page)
    page.markup("<tr class=\"h")
    page.html.number(self.identity.approvalHeight)
    page.markup("\">")
    page.label(IdentityWords.approvedBy)
    page.markup("<td class=\"approval\">")
    writeApproval(to: &page)
    page.markup("</td></tr>\n<tr class=\"h")
    page.html.number(IdentityPlan.rowHeight)
    page.markup("\">")
    page.label(IdentityWords.name)
    page.markup("<td>")
    page.element("strong", quote: title)
    page.markup("</td></tr>\n")
  }

  private func writeNames(to page: inout PageWriter) {
    writeEmblem(to: &page)
    for name in names.names {
      page.element("p", class: name.isAgency ? "agency" : "", quote: name.text)
    }
    writePermanentAddress(to: &page)
  }

  /// Writes the emblem of the agency, or a neutral mark: a house with columns.
  private func writeEmblem(to page: inout PageWriter) {
    if let agency = procedure.agency, let emblem = site.emblem(of: agency) {
      page.markup("<img class=\"emblem\" alt=\"\"")
      if page.isAlone {
        page.html.markup(" src=\"data:")
        page.html.markup(emblem.form.mediaType)
        page.html.markup(";base64,")
        page.html.sink.append(base64: emblem.bytes)
        page.html.markup("\"")
      } else {
        page.html.address("src", site.place(of: emblem).address(from: page.path))
      }
      return page.markup(">")
    }
    page.markup(
      """
      <svg class="emblem" aria-hidden="true" viewBox="0 0 48 48"><path d="M24 5L43 15V18H5V15z\
      M8 36H40V39H8zM5 40H43V43H5zM10 20H14V34H10zM18 20H22V34H18zM26 20H30V34H26z\
      M34 20H38V34H34z"/></svg>
      """
    )
  }

  private func writeDate(
    _ name: Phrase,
    _ entry: Entry<CalendarDate>,
    to page: inout PageWriter
  ) {
    page.markup("<tr class=\"h")
    page.html.number(IdentityPlan.rowHeight)
    page.markup("\">")
    page.label(name)
    page.markup("<td>")
    writeEntry(entry, to: &page) { page, date in page.date(date) }
    page.markup("</td></tr>\n")
  }

  /// Writes an entry; what nobody has filled in stays empty, to be filled in by hand.
  private func writeEntry<Value>(
    _ entry: Entry<Value>,
    to page: inout PageWriter,
    _ write: (inout PageWriter, Value) -> Void
  ) {
    switch entry {
    case .missing: break
    case .unknown: page.markup("?")
    case .none: page.markup("–")
    case .unreadable(let text): page.quote(text)
    case .value(let value): write(&page, value)
    }
  }

  /// Writes post, room for the signature, name and employee number.
  private func writeApproval(to page: inout PageWriter) {
    let official = procedure.identity.approval
    page.element("p") { page in
      writeEntry(official?.post ?? .missing, to: &page) { $0.quote($1) }
    }
    page.element("p", class: "name") { page in
      writeEntry(official?.name ?? .missing, to: &page) { $0.quote($1) }
    }
    guard let number = official?.employeeNumber, !number.isMissing else { return }
    page.element("p") { page in
      page.say(PrintWords.employeeNumber)
      page.markup(" ")
      writeEntry(number, to: &page) { $0.quote($1.digits) }
    }
  }

  // MARK: Boxes

  private func writePair(_ pair: IdentityPlan.Pair, to page: inout PageWriter) {
    page.markup("<tr class=\"h")
    page.html.number(IdentityPlan.headingHeight)
    page.markup("\"><th scope=\"col\">")
    writeHeading(pair.left, pair, to: &page)
    page.markup("</th><th scope=\"col\" colspan=\"2\">")
    writeHeading(pair.right, pair, to: &page)
    page.markup("</th></tr>\n<tr class=\"h")
    page.html.number(pair.height)
    page.markup("\"><td class=\"box\">")
    writeItems(pair.left, pair.leftRange, to: &page)
    page.markup("</td><td class=\"box\" colspan=\"2\">")
    writeItems(pair.right, pair.rightRange, to: &page)
    page.markup("</td></tr>\n")
  }

  private func writeHeading(
    _ box: IdentityPlan.Box,
    _ pair: IdentityPlan.Pair,
    to page: inout PageWriter
  ) {
    page.say(box.heading)
    guard pair.isContinued else { return }
    page.markup(" ")
    page.say(IdentityWords.continued)
  }

  private func writeItems(
    _ box: IdentityPlan.Box,
    _ range: Range<Int>,
    to page: inout PageWriter
  ) {
    if box.items.count == 1, !range.isEmpty { return page.element("p", quote: box.items[0]) }
    guard let first = range.first else { return }
    page.element("ol", attributes: { $0.attribute("start", first + 1) }) { page in
      for item in box.items[range] { page.element("li", quote: item) }
    }
  }
}

extension PageWriter {
  /// Writes a column of a width in units.
  fileprivate mutating func column(_ width: Int) {
    markup("<col class=\"w")
    html.number(width)
    markup("\">")
  }

  /// Writes the label of a row.
  fileprivate mutating func label(_ phrase: Phrase) {
    element("th", attributes: { $0.markup(" scope=\"row\"") }, { $0.say(phrase) })
  }
}
