/// Where the parts of a checked SOP stand in its file.
///
/// The model itself carries no ranges, because generators must not depend on the text; rules,
/// which have to point at something, look the places up here. The tables run parallel to those
/// of the ``Procedure``.
package struct ProcedureOrigin: Sendable {
  /// A field's keyword and value.
  package struct Field: Sendable {
    /// The keyword.
    package var keyword: Keyword
    /// The place of the keyword.
    package var keywordRange: SourceRange
    /// The place of the whole value; empty behind the colon when nothing was written.
    package var valueRange: SourceRange
    /// The places of the elements of a list, in order.
    package var elements: [SourceRange]

    /// Makes the place of a field.
    package init(
      keyword: Keyword,
      keywordRange: SourceRange,
      valueRange: SourceRange,
      elements: [SourceRange] = []
    ) {
      self.keyword = keyword
      self.keywordRange = keywordRange
      self.valueRange = valueRange
      self.elements = elements
    }
  }

  /// Where a step stands.
  package struct StepPlace: Sendable {
    /// The keyword with its label, or a chain level's element.
    package var heading: SourceRange
    /// The label alone; empty behind the keyword when there is none.
    package var label: SourceRange
    /// The activity; empty when it is missing.
    package var activity: SourceRange
    /// The fields of the step, in the order of the text.
    package var fields: [Field]
    /// The end of the step's last line, where a field can be added.
    package var insertionPoint: SourceRange
    /// Whether a slip on one of the step's own lines was reported already.
    package var isDamaged: Bool

    /// Makes the place of a step.
    package init(
      heading: SourceRange,
      label: SourceRange,
      activity: SourceRange,
      fields: [Field] = [],
      insertionPoint: SourceRange,
      isDamaged: Bool = false
    ) {
      self.heading = heading
      self.label = label
      self.activity = activity
      self.fields = fields
      self.insertionPoint = insertionPoint
      self.isDamaged = isDamaged
    }

    /// The first field with the given keyword.
    package func field(_ keyword: Keyword) -> Field? { fields.first(of: keyword) }
  }

  /// Where a destination names the label of a step.
  package struct JumpPlace: Sendable {
    /// The label in the destination.
    package var label: SourceRange
    /// The step that has the label; nothing when none has it.
    package var target: StepID?

    /// Makes the place of a label.
    package init(label: SourceRange, target: StepID?) {
      self.label = label
      self.target = target
    }
  }

  /// The file.
  package var file: FileID
  /// The title line's keyword, or the start of the file when there is none.
  package var heading: SourceRange
  /// The title; empty when it is missing.
  package var title: SourceRange
  /// The fields of the SOP outside of its steps, in the order of the text.
  package var fields: [Field] = []
  /// Where each lane is declared.
  package var lanes: [SourceRange] = []
  /// Where each document is mentioned first.
  package var documents: [SourceRange] = []
  /// Where each step stands.
  package var steps: [StepPlace] = []
  /// The `Bersamaan` line of each block.
  package var blocks: [SourceRange] = []
  /// The `Cabang` lines of each block.
  package var branches: [[SourceRange]] = []
  /// For each edge of the flow graph the words it comes from: the destination for an answer or a
  /// jump, the keyword line of the step otherwise.
  package var edges: [SourceRange] = []
  /// For each edge the answer (`Jika tidak`) it comes from; the same as in `edges` otherwise.
  package var answers: [SourceRange] = []
  /// The labels that destinations name.
  package var jumps: [JumpPlace] = []
  /// Whether elements of a list lost their heading, so that some list may be incomplete.
  package var hasLostList = false
  /// Whether a line may stand at the wrong place or have lost its keyword, and was reported.
  package var hasLostLine = false

  /// Makes an origin with empty tables.
  package init(file: FileID, heading: SourceRange, title: SourceRange) {
    self.file = file
    self.heading = heading
    self.title = title
  }

  /// The first field with the given keyword outside of the steps.
  package func field(_ keyword: Keyword) -> Field? { fields.first(of: keyword) }

  /// The place of the step named `id`.
  package subscript(id: StepID) -> StepPlace { steps[id.position] }
}

/// Where the parts of an agency or a registry stand in its file.
package struct FolderOrigin: Sendable {
  /// The file.
  package var file: FileID
  /// The title line's keyword, or the start of the file when there is none.
  package var heading: SourceRange
  /// The fields, in the order of the text.
  package var fields: [ProcedureOrigin.Field]

  /// Makes an origin.
  package init(file: FileID, heading: SourceRange, fields: [ProcedureOrigin.Field] = []) {
    self.file = file
    self.heading = heading
    self.fields = fields
  }

  /// The first field with the given keyword.
  package func field(_ keyword: Keyword) -> ProcedureOrigin.Field? { fields.first(of: keyword) }
}

extension [ProcedureOrigin.Field] {
  /// The first field with the given keyword; only that one is copied.
  fileprivate func first(of keyword: Keyword) -> ProcedureOrigin.Field? {
    for position in indices where self[position].keyword == keyword { return self[position] }
    return nil
  }

  /// Whether one of the fields has the given keyword.
  func hold(_ keyword: Keyword) -> Bool {
    for position in indices where self[position].keyword == keyword { return true }
    return false
  }
}
