import SOPLanguage

/// The procedure: the official table, and the same as a list for narrow screens and for ears.
extension ProcedurePage {
  /// Writes both views, and the switch between them.
  ///
  /// The switch is two radio buttons of which none is set at first: the stylesheet then shows the
  /// table where there is room for it and the list where there is not. It needs no script.
  func writeFlow(to page: inout PageWriter) {
    page.section("alur", class: "flow-part", Phrase("Alur", en: "Flow")) { page in
      writePrintLink(to: &page)
      if procedure.steps.isEmpty {
        page.element("p") { $0.absent(Phrase("Belum ada langkah.", en: "There are no steps yet.")) }
        return
      }
      writeLegend(to: &page)
      page.element("div", class: "views") { page in
        writeSwitch(to: &page)
        writeTable(to: &page)
        writeSteps(to: &page)
      }
    }
  }

  /// Points to the form on paper, which is what a head of an agency signs.
  private func writePrintLink(to page: inout PageWriter) {
    if page.isAlone { return }
    page.element("p", class: "tools") { page in
      page.link(to: site.map.file(PrintEdition.name, of: id)) { page in
        page.say(
          Message(
            "Cetak formulir resmi ({0})",
            en: "Print the official form ({0})",
            .text(site.registry.paper.spelling.text)
          )
        )
      }
    }
    page.markup("\n")
  }

  private func writeLegend(to page: inout PageWriter) {
    if summary.guesses == 0, summary.unknowns == 0 { return }
    page.element("div", class: "notice guess", id: "dugaan") { page in
      if summary.guesses > 0 { page.element("p", writeGuesses) }
      if summary.unknowns > 0 { page.element("p", writeUnknowns) }
    }
    page.markup("\n")
  }

  private func writeGuesses(to page: inout PageWriter) {
    page.element("strong") { page in page.say(summary.guessCount) }
    page.markup(". ")
    page.say(
      Phrase(
        """
        Sumber tidak menyebut pelaksana atau tujuan yang bertanda dugaan dan bergaris \
        putus-putus; isinya disimpulkan dari naskah dan masih harus dipastikan.
        """,
        en: """
          The source does not state the performers and destinations marked as guesses and drawn \
          with dashed lines; they were inferred from the text and remain to be confirmed.
          """
      )
    )
  }

  private func writeUnknowns(to page: inout PageWriter) {
    page.element("strong") { page in page.say(summary.unknownCount) }
    page.markup(". ")
    page.say(
      Phrase(
        "Sumber tidak menyebut siapa pelaksananya atau ke mana alur berlanjut.",
        en: "The source does not say who acts or where the flow goes on."
      )
    )
  }

  private func writeSwitch(to page: inout PageWriter) {
    page.markup(
      """
      <input class="hidden" type="radio" name="tampilan" id="lihat-tabel">\
      <input class="hidden" type="radio" name="tampilan" id="lihat-daftar">
      """
    )
    page.element("div", class: "switch") { page in
      let purpose = Phrase("Tampilkan alur sebagai: ", en: "Show the flow as: ")
      page.markup("<label for=\"lihat-tabel\">")
      page.element("span", class: "hidden", say: purpose)
      page.say(Phrase("Tabel", en: "Table"))
      page.markup("</label><label for=\"lihat-daftar\">")
      page.element("span", class: "hidden", say: purpose)
      page.say(Phrase("Daftar langkah", en: "List of steps"))
      page.markup("</label>")
    }
    page.markup("\n")
  }

  private func writeTable(to page: inout PageWriter) {
    page.element("div", class: "view-table") { page in
      drawing.writeTable(to: &page.html)
    }
    page.markup("\n")
  }

  private func writeSteps(to page: inout PageWriter) {
    let flow = FlowText(procedure, of: site)
    page.element("ol", class: "view-list steps") { page in
      for position in procedure.steps.indices {
        writeStep(StepID(position), flow, to: &page)
      }
    }
  }

  private func writeStep(_ id: StepID, _ flow: FlowText, to page: inout PageWriter) {
    let step = procedure[id]
    page.markup("\n<li id=\"langkah-")
    page.html.number(id.number)
    page.markup("\">")
    // Headings let ears leap from step to step; the list's own number is not a part of them.
    page.element("h3", class: "activity") { page in
      page.element("span", class: "hidden") { page in
        page.say(Message("Langkah {0}: ", en: "Step {0}: ", .number(id.number)))
      }
      page.quote(step.activity)
    }
    writePermalink(to: id, on: &page)
    writeTags(of: step, to: &page)
    page.element("dl") { page in
      writePerformers(of: step, to: &page)
      writeDocuments(of: step, to: &page)
      writeRemarks(of: step, to: &page)
      page.detail(Phrase("Berikutnya", en: "Next")) { page in flow.write(after: id, to: &page) }
    }
    page.markup("</li>")
  }

  /// Writes the permanent address of a step, to be copied and cited.
  private func writePermalink(to id: StepID, on page: inout PageWriter) {
    let name = Message(
      "Tautan ke langkah {0}",
      en: "Link to step {0}",
      .number(id.number)
    ).text(in: page.language)
    page.element(
      "a",
      class: "permalink",
      attributes: { html in
        html.markup(" href=\"#langkah-")
        html.number(id.number)
        html.markup("\"")
        html.attribute("aria-label", name)
      },
      { $0.markup("#") }
    )
  }

  /// Writes what kind of step it is, where that is not the plain kind.
  private func writeTags(of step: Step, to page: inout PageWriter) {
    if step.kind == .activity, step.branch == nil, step.condition == nil { return }
    page.element("p", class: "tags") { page in
      if step.kind == .decision {
        page.element("span", say: Phrase("Keputusan", en: "Decision"))
      }
      if let branch = step.branch, let name = procedure.name(of: branch) {
        page.element("span") { page in
          page.say(Phrase("Bersamaan: ", en: "In parallel: "))
          page.quote(name)
        }
      }
      if let condition = step.condition {
        page.element("span") { page in
          page.say(Phrase("Hanya bila ", en: "Only if "))
          page.quote(condition)
        }
      }
    }
  }

  private func writePerformers(of step: Step, to page: inout PageWriter) {
    page.detail(Phrase("Pelaksana", en: "Performer")) { page in
      let performers = step.performers.performers
      if performers.isEmpty {
        page.absent(Phrase("Belum diketahui", en: "Not known yet"))
      }
      for (position, performer) in performers.enumerated() {
        if position > 0 {
          page.say(
            step.performers.manner == .either
              ? Phrase(" atau ", en: " or ") : Phrase(" dan ", en: " and ")
          )
        }
        page.lane(performer.lane, of: id, in: site)
        if performer.isGuess { page.guessMark() }
      }
      if let reason = step.guessReason {
        page.element("small") { page in
          page.say(Phrase("Dasar dugaan: ", en: "Why this guess: "))
          page.quote(reason)
        }
      }
    }
  }

  private func writeDocuments(of step: Step, to page: inout PageWriter) {
    page.detail(Phrase("Kelengkapan", en: "Inputs"), step.inputs) { $0.uses($1, of: id, in: site) }
    page.detail(Phrase("Waktu", en: "Time"), step.duration) { $0.quote($1.written) }
    page.detail(Phrase("Output", en: "Output"), step.outputs) { $0.uses($1, of: id, in: site) }
  }

  private func writeRemarks(of step: Step, to page: inout PageWriter) {
    page.detail(Phrase("Keterangan", en: "Remark"), step.remark) { $0.quote($1) }
    if !step.related.isEmpty {
      page.detail(Phrase("Terkait", en: "Related")) { $0.references(step.related, in: site) }
    }
    if let runs = step.runs {
      page.detail(Phrase("Menjalankan", en: "Runs")) { $0.reference(runs, in: site) }
    }
    if let number = step.printedNumber {
      page.detail(Phrase("Nomor tercetak", en: "Printed number")) { $0.quote(number) }
    }
    if !step.notes.isEmpty {
      page.detail(Phrase("Catatan", en: "Notes")) { $0.list(step.notes) }
    }
  }
}

extension PageWriter {
  /// Writes one fact of a step.
  fileprivate mutating func detail(_ name: Phrase, _ content: (inout PageWriter) -> Void) {
    element("div") { page in
      page.element("dt", say: name)
      page.element("dd", content)
    }
  }

  /// Writes one fact of a step, unless its keyword is not in the file.
  fileprivate mutating func detail<Value>(
    _ name: Phrase,
    _ entry: Entry<Value>,
    _ write: (inout PageWriter, Value) -> Void
  ) {
    if entry.isMissing { return }
    detail(name) { page in page.entry(entry, write) }
  }

  /// Writes the mark of something that was inferred and not stated.
  mutating func guessMark() {
    markup(" ")
    element("span", class: "badge guess", say: Phrase("dugaan", en: "guess"))
  }
}

extension Procedure {
  /// The name of a branch, if it has one.
  fileprivate func name(of position: BranchPosition) -> String? {
    guard blocks.indices.contains(position.block.position) else { return nil }
    let branches = self[position.block].branches
    guard branches.indices.contains(position.branch) else { return nil }
    return branches[position.branch]
  }
}
