import SOPLanguage

/// The way to the parts of a page that is many screens long on a phone.
extension ProcedurePage {
  /// Writes links to the parts of the page behind the summary.
  func writeContents(to page: inout PageWriter) {
    let name = Phrase("Isi halaman", en: "On this page").wording(in: site.language).text
    page.element("nav", class: "contents", attributes: { $0.attribute("aria-label", name) }) {
      page in
      page.items("ul", class: "", parts) { page, part in
        page.element("a", attributes: { $0.address("href", part.address) }) { $0.say(part.name) }
      }
    }
    page.markup("\n")
  }

  private struct Part {
    let name: Phrase
    let address: String
  }

  private var parts: [Part] {
    var parts = [Part(name: Phrase("Alur", en: "Flow"), address: "#alur")]
    if !procedure.steps.isEmpty {
      parts.append(Part(name: TimeLineWords.title, address: "#waktu"))
    }
    if !documents.rows.isEmpty {
      parts.append(Part(name: DocumentLineWords.title, address: "#dokumen"))
    }
    parts += [
      Part(name: Phrase("Standar pelayanan", en: "Service standard"), address: "#standar"),
      Part(name: Phrase("Identitas", en: "Identity"), address: "#identitas"),
    ]
    if hasBackground {
      parts.append(Part(name: Phrase("Catatan", en: "Notes"), address: "#catatan"))
    }
    if hasRelations {
      parts.append(Part(name: Phrase("SOP terkait", en: "Related SOPs"), address: "#hubungan"))
    }
    parts.append(Part(name: Phrase("Pemeriksaan", en: "Check"), address: "#pemeriksaan"))
    if !downloads.isEmpty {
      parts.append(Part(name: Phrase("Unduh", en: "Downloads"), address: "#unduh"))
    }
    return parts
  }
}
