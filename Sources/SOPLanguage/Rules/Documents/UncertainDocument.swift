extension Rule {
  /// SOP502: a document is there on some paths only.
  static let uncertainDocument = Rule(
    502,
    "dokumen-mungkin-tak-ada",
    .warning,
    title: Phrase("Dokumen mungkin tak ada", en: "Document perhaps not available"),
    meaning: Phrase(
      "Dokumen ini hanya dihasilkan pada sebagian jalan yang menuju langkah ini.",
      en: "The document is made on some of the ways that lead to this step only."
    ),
    reason: Phrase(
      "Pada jalan yang lain, pelaksana menunggu dokumen yang tidak dibuat.",
      en: "On the other ways the performer waits for a document that nobody made."
    ),
    remedy: Phrase(
      """
      Hasilkan dokumen itu pada semua jalan, atau pindahkan pemakaiannya ke langkah yang hanya \
      dikerjakan bila dokumen itu ada.
      """,
      en: """
        Make the document on every way, or use it only in a step that is done when the document \
        is there.
        """
    ),
    example: RuleExample(
      in: .procedure,
      wrong: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Langkah 1: Mencatat permohonan
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 10 menit
          Output: Lembar Disposisi

        Langkah 2: Meninjau lokasi
          Oleh: Staf
          Hanya bila: permohonan menyangkut bangunan
          Kelengkapan: Lembar Disposisi
          Waktu: 2 jam
          Output: Berita Acara Peninjauan

        Langkah 3: Menyusun izin
          Oleh: Kasi
          Kelengkapan: Lembar Disposisi; Berita Acara Peninjauan
          Waktu: 30 menit
          Output: Izin
        """,
      right: """
        SOP: Pemberian Izin

        Pelaksana: Staf; Kasi
        Persyaratan: Surat Permohonan

        Langkah 1: Mencatat permohonan
          Oleh: Staf
          Kelengkapan: Surat Permohonan
          Waktu: 10 menit
          Output: Lembar Disposisi

        Langkah 2: Meninjau lokasi
          Oleh: Staf
          Kelengkapan: Lembar Disposisi
          Waktu: 2 jam
          Output: Berita Acara Peninjauan

        Langkah 3: Menyusun izin
          Oleh: Kasi
          Kelengkapan: Lembar Disposisi; Berita Acara Peninjauan
          Waktu: 30 menit
          Output: Izin
        """
    ),
    check: .flow { context, findings in
      guard let report = context.documents else { return }
      for found in report.uncertain(context.procedure) {
        let place = context.place(of: found.document, in: .inputs, of: found.steps[0])
        let makers = report.makers[found.document.position]
        findings.report(
          .uncertainDocument(context.procedure[found.document].name),
          in: context.origin.file,
          at: place,
          related: context.related(found.document, in: .outputs, of: makers, besides: place) {
            _ in Message("hanya dihasilkan di sini", en: "made only here")
          }
        )
      }
    }
  )
}

extension DocumentReport {
  /// A document that only some paths bring to the steps that need it.
  fileprivate struct Uncertain {
    var document: DocumentID
    var steps: [StepID]
  }

  /// The documents that only some paths bring, in the order of the steps.
  fileprivate func uncertain(_ procedure: Procedure) -> [Uncertain] {
    var found: [Uncertain] = []
    for position in procedure.steps.indices {
      let id = StepID(position)
      guard let node = index.node(of: id) else { continue }
      for document in uncertain(at: node, of: id, procedure) {
        if let known = found.firstIndex(where: { $0.document.position == document }) {
          found[known].steps.append(id)
        } else {
          found.append(Uncertain(document: DocumentID(document), steps: [id]))
        }
      }
    }
    return found
  }

  private func uncertain(at node: NodeID, of step: StepID, _ procedure: Procedure) -> [Int] {
    var group: [Int] = []
    func isCertain(_ document: Int) -> Bool { flow.certain.contains(document, at: node.position) }
    for use in uses.inputs(of: step) {
      names.forEach(in: use.document) { document in
        // What comes by a way back only is an answer to what was sent before: not needed at first.
        if !isCertain(document), flow.possibleForward.contains(document, at: node.position),
          !names.names[document].isEvent,
          !names.recognised[document].contains(where: isCertain),
          !makers[document].contains(where: { procedure.sharesCondition($0, with: step) })
        {
          group.append(document)
        }
      }
    }
    // A step that takes one of several documents ("Izin; Surat Penolakan") has always one of them.
    return group.count > 1 && isAnyCertain(of: group, at: node) ? [] : group
  }

  /// Whether every path to `node` brings at least one of some documents.
  private func isAnyCertain(of documents: [Int], at node: NodeID) -> Bool {
    let question = BranchGraph.Question(meeting: .all, boundary: BitSet(count: 1))
    var passages = Passages(nodes: graph.count, width: 1)
    for other in 0..<graph.count
    where access.writesAnything[other]
      || documents.contains(where: { access.writes[other].contains($0) })
    {
      passages.set(other, adding: BitSet.full(count: 1))
    }
    var search = FactSearch(graph, width: 1, answers: 1)
    search.ask(question, passages)
    return search.answer(0).contains(0, at: node.position)
  }
}

extension Procedure {
  /// Whether a step is done on the same condition as another.
  fileprivate func sharesCondition(_ step: StepID, with other: StepID) -> Bool {
    guard let first = steps[step.position].condition,
      let second = steps[other.position].condition
    else { return false }
    return FoldedName(first) == FoldedName(second)
  }
}

extension Problem {
  /// `document` is made on some ways only.
  static func uncertainDocument(_ document: String) -> Problem {
    Problem(
      .uncertainDocument,
      Message(
        "dokumen \"{0}\" mungkin belum ada saat dibutuhkan",
        en: "the document \"{0}\" may not be there when it is needed",
        .text(document)
      ),
      label: Message("dibutuhkan di sini", en: "needed here"),
      notes: [
        Message(
          "Ada jalan menuju langkah ini yang tidak melewati langkah pembuatnya.",
          en: "There is a way to this step that does not pass the step that makes it."
        )
      ]
    )
  }
}
