/// Where the flow goes from a step, as it is written behind `Lanjut` or an answer.
package struct Destination: Hashable, Sendable {
  /// The forms of a destination.
  package enum Kind: Hashable, Sendable {
    /// `lanjut`: the next row.
    case next
    /// `lanjut ke langkah X` or `ke langkah X`: the step with that label, further down.
    case forward(label: String)
    /// `kembali ke langkah X`: the step with that label, further up.
    case back(label: String)
    /// `selesai`: the SOP ends.
    case end
    /// `ke SOP …`: another SOP takes over.
    case procedure(ProcedureReference)
    /// `?`: the source does not say.
    case unknown
  }

  /// The form.
  package var kind: Kind
  /// The place of the label or of the other SOP's name; empty behind the text for other forms.
  package var labelRange: SourceRange
  /// Whether the author marked it as a guess with a `?` at the end.
  package var isGuess: Bool

  /// Makes a destination.
  package init(kind: Kind, labelRange: SourceRange, isGuess: Bool = false) {
    self.kind = kind
    self.labelRange = labelRange
    self.isGuess = isGuess
  }
}

/// Reads a destination: `lanjut`, `kembali ke langkah 4?`, `ke SOP Surat Masuk`, `selesai`.
package enum DestinationReader {
  /// Reads a destination; `?` is the value ``Destination/Kind/unknown``.
  package static func read(
    _ text: ValueText,
    into findings: inout Findings
  ) -> Entry<Destination> {
    if text.isOnly(UInt8(ascii: "?")) {
      return .value(Destination(kind: .unknown, labelRange: text.range.endPoint))
    }
    if let mark: Entry<Destination> = PlainEntry.mark(text) { return mark }
    var scanner = DestinationScanner(text)
    if let destination = scanner.destination() { return .value(destination) }
    let nearest = EditDistance.nearest(
      to: text.name.bytes,
      among: shortForms.map { Array($0.text.utf8) }
    )
    let suggestion = nearest.count == 1 ? shortForms[nearest[0]].text : nil
    findings.report(
      .unreadableDestination(text.excerpt, suggestion: suggestion),
      in: text.file,
      at: text.range,
      fixes: suggestion.map { [text.replacing(text.extent, with: $0)] } ?? []
    )
    return .unreadable(text.text)
  }

  private static let shortForms: [StaticString] = ["lanjut", "selesai"]
}

/// Takes a destination apart.
struct DestinationScanner {
  private let text: ValueText
  private var cursor: ValueCursor
  private var isGuess = false

  /// Starts at the beginning of a text.
  init(_ text: ValueText) {
    self.text = text
    // A full stop at the end and the mark of a guess are no part of a label.
    var rest = text.extent
    while let last = text.buffer[rest].last, last == UInt8(ascii: ".") || last == UInt8(ascii: "?")
    {
      if last == UInt8(ascii: "?") { isGuess = true }
      rest = Blanks.trim(text.buffer, rest.dropLast())
    }
    cursor = ValueCursor(text.buffer, rest)
  }

  /// Reads the whole text as a destination.
  mutating func destination() -> Destination? {
    if cursor.take(anyOf: ["kembali", "dikembalikan"]) { return step(isBack: true) }
    if cursor.take(anyOf: ["selesai", "berakhir"]) { return plain(.end) }
    let isForward = cursor.take(anyOf: ["lanjutkan", "lanjut", "dilanjutkan", "berlanjut"])
    if isForward, cursor.isAtEnd { return plain(.next) }
    if isForward || cursor.position(behindPhrase: "ke") != nil { return step(isBack: false) }
    return nil
  }

  private func plain(_ kind: Destination.Kind) -> Destination? {
    guard cursor.isAtEnd else { return nil }
    return Destination(kind: kind, labelRange: text.range.endPoint, isGuess: isGuess)
  }

  /// Reads what stands behind `kembali` or `lanjut`: `ke langkah X`.
  private mutating func step(isBack: Bool) -> Destination? {
    let hasTo = cursor.take(anyOf: ["ke", "kepada"])
    if hasTo, !isBack, cursor.position(behindPhrase: "sop") != nil { return procedure() }
    let hasStep = cursor.take(anyOf: ["langkah nomor", "langkah no", "langkah"])
    guard hasTo || hasStep else { return nil }
    // "kembali ke langkah ?": the label is what is not known.
    if cursor.isAtEnd {
      guard isGuess else { return nil }
      return Destination(kind: .unknown, labelRange: text.range.endPoint)
    }
    if !isBack, hasStep, cursor.take(anyOf: ["berikutnya", "selanjutnya"]) { return plain(.next) }
    guard let label = label() else { return nil }
    let name = text.text(of: label)
    return Destination(
      kind: isBack ? .back(label: name) : .forward(label: name),
      labelRange: text.range(of: label),
      isGuess: isGuess
    )
  }

  /// The label: one word or number, without blanks.
  private func label() -> Range<Int>? {
    let rest = cursor.rest
    var position = rest.lowerBound
    while position < rest.upperBound {
      guard Blanks.length(cursor.bytes, at: position, before: rest.upperBound) == 0 else {
        return nil
      }
      position += 1
    }
    return rest
  }

  private func procedure() -> Destination? {
    let name = text.part(cursor.rest)
    guard let reference = ProcedureReferenceReader.read(name).value else { return nil }
    return Destination(
      kind: .procedure(reference),
      labelRange: name.range,
      isGuess: isGuess
    )
  }
}

/// Reads a reference to another SOP by its title, its number or its path.
package enum ProcedureReferenceReader {
  /// Reads a reference; the word `SOP` before a title is taken off.
  ///
  /// `SOP Surat Masuk` is the SOP `Surat Masuk`, but `SOP/BPM/03` is a number as it stands.
  package static func read(_ text: ValueText) -> Entry<ProcedureReference> {
    if let mark: Entry<ProcedureReference> = PlainEntry.mark(text) { return mark }
    var cursor = ValueCursor(text)
    let start = cursor.index
    if cursor.take("sop"), !cursor.isAtEnd {
      let hasGap = Blanks.length(text.buffer, at: start + 3, before: cursor.end) > 0
      if cursor.take(UInt8(ascii: ":")) || hasGap {
        return .value(ProcedureReference(written: text.text(of: cursor.rest)))
      }
    }
    return .value(ProcedureReference(written: text.text))
  }
}
