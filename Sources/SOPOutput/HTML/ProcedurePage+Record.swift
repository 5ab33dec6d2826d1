import SOPLanguage

/// The record: what the official form holds.
extension ProcedurePage {
  /// Writes the components of the service standard that the summary does not show.
  func writeService(to page: inout PageWriter) {
    let service = procedure.service
    page.section("standar", Phrase("Standar pelayanan", en: "Service standard")) { page in
      var record = RecordWriter()
      writeAnswered(to: &page, &record)
      page.element("dl", class: "record") { page in
        writeLegalLimits(to: &page, &record)
        record.field(
          Phrase("Sarana prasarana", en: "Facilities"),
          service.facilities,
          to: &page
        )
        record.field(
          Phrase("Kompetensi pelaksana", en: "Competence of performers"),
          service.competences,
          to: &page
        )
        record.field(
          Phrase("Pengawasan internal", en: "Internal supervision"),
          service.supervision,
          to: &page
        )
        record.field(
          Phrase("Jumlah pelaksana", en: "Number of performers"),
          service.staffing,
          to: &page
        )
        record.field(
          Phrase("Jaminan pelayanan", en: "Guarantee of service"),
          service.serviceGuarantee,
          to: &page
        )
        record.field(
          Phrase("Jaminan keamanan", en: "Guarantee of safety"),
          service.safetyGuarantee,
          to: &page
        )
        record.field(
          Phrase("Evaluasi kinerja", en: "Evaluation of performance"),
          service.evaluation,
          to: &page
        )
      }
      record.writeMissing(to: &page)
    }
  }

  /// Points to the components that the summary shows, and keeps the names of those it lacks.
  private func writeAnswered(to page: inout PageWriter, _ record: inout RecordWriter) {
    let service = procedure.service
    record.note(Phrase("Persyaratan", en: "Requirements"), service.requirements)
    record.note(Phrase("Waktu penyelesaian", en: "Completion time"), service.completionTime)
    record.note(Phrase("Biaya", en: "Cost"), service.cost)
    record.note(Phrase("Produk pelayanan", en: "Product"), service.products)
    record.note(Phrase("Pengaduan", en: "Complaints"), service.complaints)
    if record.missingCount == 5 { return }
    page.element(
      "p",
      class: "quiet",
      say: Phrase(
        "Persyaratan, waktu, biaya, produk, dan pengaduan: lihat bagian Ringkas.",
        en: "Requirements, time, cost, product and complaints: see At a glance."
      )
    )
  }

  private func writeLegalLimits(to page: inout PageWriter, _ record: inout RecordWriter) {
    let limits = procedure.service.legalLimits
    if limits.isEmpty { return }
    record.field(Phrase("Batas waktu", en: "Limit set by law"), to: &page) { page in
      page.list(limits) { page, limit in
        page.quote(limit.duration.written)
        if let basis = limit.basis {
          page.markup(", ")
          page.law(basis, in: site)
        }
      }
    }
  }

  /// Writes the fields of the identity page in the order of the form.
  func writeIdentity(to page: inout PageWriter) {
    let identity = procedure.identity
    page.section("identitas", Phrase("Identitas SOP", en: "Identity of the SOP")) { page in
      var record = RecordWriter()
      page.element("dl", class: "record") { page in
        writeAgency(to: &page, &record)
        record.field(Phrase("Unit kerja", en: "Unit"), identity.unit, to: &page)
        record.field(Phrase("Nomor SOP", en: "SOP number"), identity.number, to: &page)
        if !identity.decreeNumber.isMissing {
          record.field(Phrase("Nomor SK", en: "Decree number"), identity.decreeNumber, to: &page)
        }
        record.field(Phrase("Tanggal pembuatan", en: "Date made"), identity.created, to: &page)
        record.field(Phrase("Tanggal revisi", en: "Date revised"), identity.revised, to: &page)
        record.field(Phrase("Tanggal efektif", en: "Effective date"), identity.effective, to: &page)
        writeApproval(to: &page, &record)
        record.field(Phrase("Nama SOP", en: "Name of the SOP"), to: &page) { page in
          page.quote(title)
        }
        writeFoundations(to: &page, &record)
      }
      record.writeMissing(to: &page)
    }
  }

  private func writeAgency(to page: inout PageWriter, _ record: inout RecordWriter) {
    guard let id = procedure.agency else { return }
    record.field(Phrase("Instansi", en: "Agency"), to: &page) { page in
      page.link(to: site.map[id]) { page in page.quote(site[id].longName) }
      if let government = site[id].government {
        page.markup("<br>")
        page.quote(government)
      }
    }
  }

  private func writeApproval(to page: inout PageWriter, _ record: inout RecordWriter) {
    let name = Phrase("Disahkan oleh", en: "Approved by")
    guard let official = procedure.identity.approval else {
      return record.field(name, Entry<String>.missing, to: &page)
    }
    record.field(name, to: &page) { page in
      page.entry(official.post)
      if !official.name.isMissing {
        page.markup("<br>")
        page.element("strong") { page in page.entry(official.name) }
      }
      if !official.employeeNumber.isMissing {
        page.markup("<br>")
        page.say(Phrase("NIP ", en: "Employee number "))
        page.entry(official.employeeNumber) { page, number in page.quote(number.digits) }
      }
    }
  }

  private func writeFoundations(to page: inout PageWriter, _ record: inout RecordWriter) {
    let identity = procedure.identity
    record.field(Phrase("Dasar hukum", en: "Legal basis"), identity.legalBases, to: &page) {
      page,
      bases in page.list(bases) { page, basis in page.law(basis, in: site) }
    }
    record.field(Phrase("Keterkaitan", en: "Related SOPs"), identity.related, to: &page) {
      page,
      references in page.references(references, in: site)
    }
    record.field(Phrase("Peringatan", en: "Warnings"), identity.warnings, to: &page)
    record.field(
      Phrase("Kualifikasi pelaksana", en: "Qualification of performers"),
      identity.qualifications,
      to: &page
    )
    record.field(Phrase("Peralatan/perlengkapan", en: "Equipment"), identity.equipment, to: &page)
    record.field(Phrase("Pencatatan dan pendataan", en: "Records"), identity.records, to: &page)
  }

  /// Writes what else is known: the catalogue's fields, notes, and where the text comes from.
  func writeBackground(to page: inout PageWriter) {
    if !hasBackground { return }
    let known = procedure.record
    page.section("catatan", Phrase("Catatan dan sumber", en: "Notes and sources")) { page in
      var record = RecordWriter()
      page.element("dl", class: "record") { page in
        record.field(Phrase("Belum selesai", en: "Still to do"), procedure.openNotes, to: &page)
        if !known.replaces.isEmpty {
          record.field(Phrase("Menggantikan", en: "Replaces"), to: &page) { page in
            page.references(known.replaces, in: site)
          }
        }
        record.field(Phrase("Jenis", en: "Kind"), known.kinds, to: &page)
        if !known.categories.isEmpty {
          record.field(Phrase("Kategori", en: "Category"), to: &page) { page in
            page.list(known.categories) { page, name in page.category(name, in: site) }
          }
        }
        record.field(Phrase("Riwayat", en: "History"), known.history, to: &page)
        record.field(Phrase("Catatan", en: "Notes"), known.notes, to: &page)
        record.field(Phrase("Sumber", en: "Source"), known.sources, to: &page)
      }
    }
  }

  /// Whether more is known than what the form and the service standard ask for.
  var hasBackground: Bool {
    let known = procedure.record
    return !known.replaces.isEmpty || !known.kinds.isEmpty || !known.categories.isEmpty
      || !known.history.isEmpty || !known.sources.isEmpty || !known.notes.isEmpty
      || !procedure.openNotes.isEmpty
  }
}
