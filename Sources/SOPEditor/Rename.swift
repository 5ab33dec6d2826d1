package import SOPLanguage

/// Gives a post, a document or a step another name, wherever it is named.
package enum Rename {
  /// Why a name can't be changed so.
  package enum Refusal: Error, Equatable, Sendable {
    /// There is no name that can be changed at the place.
    case noName
    /// The new name is empty.
    case empty
    /// The new name holds a mark that would end it.
    case separator
    /// A label is a single word.
    case blank
    /// Something else bears the name already.
    case taken(String)
  }

  /// The name at `offset` that may be changed, and how it is written now.
  package static func target(in snapshot: Snapshot, at offset: Int) -> Mention? {
    guard let mention = snapshot.mention(at: offset) else { return nil }
    if case .procedure = mention.subject { return nil }
    return mention
  }

  /// The edits that give the subject at `offset` the name `name`.
  ///
  /// A post has two names; the one that stands at the place is changed, and the other stays.
  package static func edits(
    in snapshot: Snapshot,
    at offset: Int,
    to name: String
  ) throws(Refusal) -> [TextEdit] {
    guard let target = target(in: snapshot, at: offset) else { throw .noName }
    let name = String(decoding: Blanks.fold(Array(name.utf8)), as: UTF8.self)
    try check(name, for: target, in: snapshot)
    return Navigation.files(thatMayName: target.subject, from: snapshot)
      .flatMap { position -> [TextEdit] in
        let other = snapshot.looking(at: position)
        return other.mentions
          .filter { $0.subject == target.subject && $0.form == target.form }
          .map { TextEdit(file: other.id, range: $0.range, replacement: name) }
      }
  }

  private static func check(
    _ name: String,
    for target: Mention,
    in snapshot: Snapshot
  ) throws(Refusal) {
    let folded = FoldedName(name)
    if folded.isEmpty { throw .empty }
    let isStep = if case .step = target.subject { true } else { false }
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: ";"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "?"), 0..<0x20:
        throw .separator
      case UInt8(ascii: ":") where isStep: throw .separator
      case 0x20 where isStep: throw .blank
      default: break
      }
    }
    for position in Navigation.files(thatMayName: target.subject, from: snapshot) {
      let other = snapshot.looking(at: position)
      guard !bears(folded, unlike: target, in: other) else { throw .taken(name) }
    }
  }

  /// Whether something else of the same kind has the name already.
  private static func bears(
    _ name: FoldedName,
    unlike target: Mention,
    in snapshot: Snapshot
  ) -> Bool {
    snapshot.mentions.contains { mention in
      let isSame = mention.subject == target.subject && mention.form == target.form
      guard !isSame, name == FoldedName(snapshot.file.text(in: mention.range)) else { return false }
      return switch (mention.subject, target.subject) {
      case (.role, .role), (.document, .document), (.step, .step): true
      default: false
      }
    }
  }
}

extension Rename.Refusal {
  /// What is wrong, in one sentence without a full stop.
  package var message: Message {
    switch self {
    case .noName:
      Message(
        "di sini tidak ada nama jabatan, dokumen, atau langkah",
        en: "no post, document or step is named here"
      )
    case .empty: Message("nama barunya kosong", en: "the new name is empty")
    case .separator:
      Message(
        "nama tidak dapat memuat \";\", \":\", \"?\" atau kurung siku",
        en: "a name can't hold \";\", \":\", \"?\" or square brackets"
      )
    case .blank: Message("label langkah hanya satu kata", en: "the label of a step is one word")
    case .taken(let name):
      Message("nama \"{0}\" sudah dipakai", en: "the name \"{0}\" is taken", .text(name))
    }
  }
}
