extension Rule {
  /// SOP314: a document in a state that it does not have.
  static let unknownState = Rule(
    314,
    "keadaan-tak-dikenal",
    .error,
    title: Phrase("Keadaan tak dikenal", en: "Unknown state"),
    meaning: Phrase(
      "Keadaan dalam kurung siku di belakang dokumen ini tidak termasuk keadaan yang dikenal.",
      en: "The state in brackets behind this document is none of those that it can have."
    ),
    reason: Phrase(
      """
      Keadaan menunjukkan perjalanan dokumen dari konsep sampai diarsipkan, dan dipakai untuk \
      memeriksa bahwa tidak ada langkah yang memakai dokumen sebelum siap.
      """,
      en: """
        States show the way of a document from draft to archive, and serve to check that no step \
        uses a document before it is ready.
        """
    ),
    remedy: Phrase(
      """
      Pakai keadaan yang dikenal: konsep, diparaf, ditandatangani, bernomor, distempel, terkirim, \
      diarsipkan. Untuk keadaan lain, daftarkan di "Dokumen", misalnya "Nota Dinas [konsep < \
      disetujui]".
      """,
      en: """
        Use a known state: konsep, diparaf, ditandatangani, bernomor, distempel, terkirim, \
        diarsipkan. For other states declare them in "Dokumen", for example "Nota Dinas [konsep < \
        disetujui]".
        """
    ),
    example: RuleExample(
      wrong: """
        Langkah 1: Menyusun nota dinas
          Oleh: Staf
          Kelengkapan: Data
          Waktu: 30 menit
          Output: Nota Dinas [disetempel]
        """,
      right: """
        Langkah 1: Menyusun nota dinas
          Oleh: Staf
          Kelengkapan: Data
          Waktu: 30 menit
          Output: Nota Dinas [distempel]
        """
    ),
    check: .procedure { context, findings in
      var groups: [StateUse.Group] = []
      let steps = context.procedure.steps
      let documents = context.procedure.documents
      for position in steps.indices where position < context.origin.steps.count {
        // A state that is spelled as declared is known, and its whole group with it.
        if mayHaveUnknownState(steps[position].inputs, documents) {
          let place = context.origin.steps[position]
          StateUse.collect(
            steps[position].inputs,
            place.field(.inputs),
            place,
            isChain: false,
            into: &groups
          )
        }
        if mayHaveUnknownState(steps[position].outputs, documents) {
          let place = context.origin.steps[position]
          StateUse.collect(
            steps[position].outputs,
            place.field(.outputs),
            place,
            isChain: steps[position].chain != nil,
            into: &groups
          )
        }
      }
      var chained = Set<DocumentID>()
      var told: [StateUse.Group] = []
      for group in groups where !isSettled(group, context) {
        // The levels of a chain carry one document on: if it is the wrong one, all states are.
        if group.isOfChain, !chained.insert(group.document).inserted { continue }
        // Two states that were declared as one, because a mark between them is missing.
        if told.contains(where: { areDeclaredAsOne($0, group, context) }) { continue }
        told.append(group)
        report(group, context, &findings)
      }
    }
  )

  /// Whether a document is in a state that is spelled like none of its own.
  private static func mayHaveUnknownState(
    _ entry: Entry<[DocumentUse]>,
    _ documents: [Document]
  ) -> Bool {
    guard case .value(let uses) = entry else { return false }
    for position in uses.indices {
      guard let state = uses[position].state else { continue }
      let declared = documents[uses[position].document.position].states
      let isKnown = (declared.isEmpty ? defaultStates : declared).contains(state)
      if !isKnown { return true }
    }
    return false
  }

  /// Whether some declared state of a document holds the words of two that are used.
  private static func areDeclaredAsOne(
    _ first: StateUse.Group,
    _ second: StateUse.Group,
    _ context: borrowing ProcedureContext
  ) -> Bool {
    guard first.document == second.document else { return false }
    return context.procedure[first.document].states.contains { declared in
      let words = FoldedName(declared).bytes
      return words.hold(first.state.bytes) && words.hold(second.state.bytes)
    }
  }

  /// Whether the state is known, or another message says why it can't be.
  private static func isSettled(
    _ group: StateUse.Group,
    _ context: borrowing ProcedureContext
  ) -> Bool {
    let document = context.procedure[group.document]
    if context.isUndeclared(group.document) { return true }
    if context.origin.hasLostList, document.states.isEmpty { return true }
    return knownStates(document).contains { FoldedName($0) == group.state }
  }

  private static func report(
    _ group: StateUse.Group,
    _ context: borrowing ProcedureContext,
    _ findings: inout Findings
  ) {
    let states = knownStates(context.procedure[group.document])
    guard let first = group.uses.first else { return }
    let nearest = EditDistance.nearest(
      to: group.state.bytes,
      among: states.map { FoldedName($0).bytes }
    ).map { states[$0] }
    let file = context.origin.file
    findings.report(
      .unknownState(first.state, document: first.name, states: states, nearest: nearest),
      in: file,
      at: first.range,
      related: group.uses.dropFirst().prefix(3).map {
        RelatedPlace(file: file, range: $0.range, message: Message("juga di sini", en: "here too"))
      },
      fixes: nearest.count == 1 && group.uses.allSatisfy { $0.isElement }
        ? [correction(group, nearest[0], file)] : []
    )
  }

  /// The offer to put the right state behind every mention of the document.
  private static func correction(
    _ group: StateUse.Group,
    _ right: String,
    _ file: FileID
  ) -> FixIt {
    FixIt(
      Message(
        "ganti \"{0}\" dengan \"{1}\"",
        en: "replace \"{0}\" with \"{1}\"",
        .text(group.uses[0].state),
        .text(right)
      ),
      .likely,
      edits: group.uses.sorted { $0.range.start < $1.range.start }.map {
        TextEdit(file: file, range: $0.range, replacement: "\($0.name) [\(right)]")
      }
    )
  }

  private static func knownStates(_ document: Document) -> [String] {
    document.states.isEmpty ? defaultStates : document.states
  }

  private static let defaultStates = Document.defaultStates.map { $0.text }
}

extension Problem {
  /// The document can't be in that state; `nearest` are the states that it resembles.
  static func unknownState(
    _ state: String,
    document: String,
    states: [String],
    nearest: [String]
  ) -> Problem {
    Problem(
      .unknownState,
      Message(
        "keadaan \"{0}\" pada dokumen \"{1}\" tidak dikenal",
        en: "the state \"{0}\" of the document \"{1}\" is not known",
        .text(state),
        .text(document)
      ),
      label: didYouMean(nearest),
      help: [
        Message("Keadaan yang dikenal: {0}.", en: "The known states: {0}.", .alternatives(states)),
        Message(
          "Keadaan lain didaftarkan di \"Dokumen\".",
          en: "Other states are declared in \"Dokumen\"."
        ),
      ]
    )
  }
}

/// A mention of a document in a state, with its place.
private struct StateUse {
  /// The mentions of one document in one state.
  struct Group {
    var document: DocumentID
    var state: FoldedName
    var uses: [StateUse]
    /// Whether every mention stands in a level of a chain.
    var isOfChain: Bool
  }

  var name: String
  var state: String
  var range: SourceRange
  /// Whether `range` is the document and its state, and nothing else.
  var isElement: Bool

  /// Adds the mentions of a step's field; a level of a chain has its state in its own element.
  static func collect(
    _ entry: Entry<[DocumentUse]>,
    _ field: ProcedureOrigin.Field?,
    _ place: ProcedureOrigin.StepPlace,
    isChain: Bool,
    into groups: inout [Group]
  ) {
    guard let uses = entry.value else { return }
    // The places of the elements are known only when none of them was left out.
    let elements = !isChain && field?.elements.count == uses.count ? field?.elements : nil
    for (position, use) in uses.enumerated() {
      guard let state = use.state else { continue }
      let range = elements?[position] ?? (isChain ? nil : field?.valueRange) ?? place.heading
      let found = StateUse(
        name: use.written,
        state: state,
        range: range,
        isElement: elements != nil
      )
      let name = FoldedName(state)
      if let index = groups.firstIndex(where: { $0.document == use.document && $0.state == name }) {
        // The rows of a chain share the field that they come from.
        if !groups[index].uses.contains(where: { $0.range == range }) {
          groups[index].uses.append(found)
          groups[index].isOfChain = groups[index].isOfChain && isChain
        }
      } else {
        groups.append(Group(document: use.document, state: name, uses: [found], isOfChain: isChain))
      }
    }
  }
}

extension [UInt8] {
  /// Whether `part` stands somewhere inside.
  fileprivate func hold(_ part: [UInt8]) -> Bool {
    guard !part.isEmpty, part.count <= count else { return false }
    return (0...count - part.count).contains { self[$0...].starts(with: part) }
  }
}
