import SOPLanguage

/// What the checker says, and what there is to take home.
extension ProcedurePage {
  /// Writes the checklists, then the findings with place, reason and remedy.
  func writeFindings(to page: inout PageWriter) {
    page.section("pemeriksaan", Phrase("Pemeriksaan", en: "Check")) { page in
      writeConformity(to: &page)
      page.element("h3", say: Phrase("Temuan", en: "Findings"))
      if findings.isEmpty {
        page.element(
          "p",
          class: "quiet",
          say: Phrase(
            "Pemeriksa tidak menemukan masalah pada naskah ini.",
            en: "The checker found no problem in this text."
          )
        )
        return
      }
      writeCounts(to: &page)
      page.element("ol", class: "findings") { page in
        for (position, finding) in findings.enumerated() {
          page.markup("\n")
          page.element("li", attributes: { $0.findingID(position + 1) }) { page in
            write(finding, to: &page)
          }
        }
      }
    }
  }

  private func writeCounts(to page: inout PageWriter) {
    page.element("p", class: "quiet") { page in
      var isFirst = true
      for severity in [Severity.error, .warning, .suggestion] {
        let count = findings.count { $0.severity == severity }
        if count == 0 { continue }
        if !isFirst { page.markup(", ") }
        page.say(severity.count(count))
        isFirst = false
      }
      page.markup(".")
    }
  }

  private func write(_ finding: PageFinding, to page: inout PageWriter) {
    page.element("p") { page in
      page.element("span", class: finding.severity.badgeClass, say: finding.severity.phrase)
      page.markup(" ")
      page.element("strong") { page in page.say(finding.headline) }
    }
    page.element("p", class: "quiet") { page in
      page.explanation(of: finding.code)
      page.say(Message(", baris {0}: ", en: ", line {0}: ", .number(finding.line)))
      page.element("code", quote: finding.text)
    }
    for message in finding.notes + finding.help {
      page.element("p") { page in page.say(message) }
    }
    if let reason = finding.reason {
      page.element("details") { page in
        page.element("summary", say: Phrase("Mengapa ini penting", en: "Why this matters"))
        page.element("p", say: reason)
      }
    }
  }

  /// Writes links to the files beside the page.
  func writeDownloads(to page: inout PageWriter) {
    if downloads.isEmpty { return }
    page.section("unduh", class: "downloads", Phrase("Unduh", en: "Downloads")) { page in
      page.items("ul", class: "plain", downloads) { page, download in
        page.link(to: download.path) { page in page.say(download.name) }
        page.markup(" ")
        page.element("span", class: "quiet", say: download.use)
      }
      writeEmbedding(to: &page)
    }
  }
}

extension PageWriter {
  /// Writes the code of a rule, as a link to its page where there is one.
  mutating func explanation(of code: UInt16) {
    let name = DiagnosticFormatter.name(of: code)
    guard Rule.rule(code) != nil else { return html.text(name) }
    link(to: SiteMap.explanation(of: code)) { $0.html.text(name) }
  }
}

extension HTMLWriter {
  /// Writes the name of the finding with the given number, from one, within its page.
  mutating func findingID(_ number: Int) {
    markup(" id=\"temuan-")
    self.number(number)
    markup("\"")
  }
}
