import SOPLanguage

/// The answer first: what a citizen came for.
extension ProcedurePage {
  /// Writes time, cost, size and result, what to bring, and where to complain.
  func writeSummary(to page: inout PageWriter) {
    page.section("ringkas", class: "summary", Phrase("Ringkas", en: "At a glance")) { page in
      page.element("dl", class: "facts") { page in
        writeTime(to: &page)
        writeCost(to: &page)
        writeSize(to: &page)
        writeProduct(to: &page)
      }
      page.markup("\n")
      if procedure.service.requirements.isMissing, procedure.service.complaints.isMissing {
        page.element("p", class: "unstated") { page in
          page.absent(
            Phrase(
              "Persyaratan dan pengaduan belum dinyatakan.",
              en: "Requirements and complaints are not stated."
            )
          )
        }
        return
      }
      page.element("div", class: "columns") { page in
        writeRequirements(to: &page)
        writeComplaints(to: &page)
      }
    }
  }

  private func writeCost(to page: inout PageWriter) {
    fact(Phrase("Biaya", en: "Cost"), to: &page) { page in
      page.element("span", class: "figure") { page in
        page.entry(procedure.service.cost) { page, cost in
          if cost.isFree {
            page.say(Phrase("Gratis", en: "Free"))
          } else {
            page.quote(cost.written)
          }
        }
      }
      if let cost = procedure.service.cost.value, cost.isFree, cost.written != "gratis" {
        page.element("small", quote: cost.written)
      }
    }
  }

  private func writeSize(to page: inout PageWriter) {
    fact(Phrase("Proses", en: "Process"), to: &page) { page in
      page.element("span", class: "figure") { page in page.say(summary.stepCount) }
      page.element("small") { page in page.say(summary.laneCount) }
    }
  }

  private func writeProduct(to page: inout PageWriter) {
    page.element("div", class: "wide") { page in
      page.element("dt", say: Phrase("Hasil", en: "Result"))
      page.element("dd") { page in page.entry(procedure.service.products) }
    }
  }

  private func fact(
    _ name: Phrase,
    to page: inout PageWriter,
    _ content: (inout PageWriter) -> Void
  ) {
    page.element("div") { page in
      page.element("dt", say: name)
      page.element("dd", content)
    }
  }

  private func writeRequirements(to page: inout PageWriter) {
    page.element("div") { page in
      page.element("h3", say: Phrase("Yang perlu disiapkan", en: "What to bring"))
      if let requirements = procedure.service.requirements.value, !requirements.isEmpty {
        page.items("ol", class: "plain", requirements) { page, text in page.quote(text) }
      } else {
        page.element("p") { page in page.entry(procedure.service.requirements) }
      }
    }
  }

  private func writeComplaints(to page: inout PageWriter) {
    page.element("div") { page in
      page.element("h3", say: Phrase("Pengaduan", en: "Complaints"))
      if let contacts = procedure.service.complaints.value, !contacts.isEmpty {
        page.items("ul", class: "contacts", contacts) { page, contact in page.contact(contact) }
      } else {
        page.element("p") { page in
          page.entry(procedure.service.complaints) { page, _ in
            page.absent(Phrase("Tidak ada", en: "None"))
          }
        }
      }
    }
  }
}
