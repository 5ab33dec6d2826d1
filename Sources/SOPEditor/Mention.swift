package import SOPLanguage

/// What a name in a file stands for.
package enum Subject: Hashable, Sendable {
  /// A post, a machine or somebody outside, by the full title.
  case role(FoldedName)
  /// A document, by its name.
  case document(FoldedName)
  /// A step, by its label.
  case step(FoldedName)
  /// An SOP, by its path.
  case procedure(String)
}

/// A name in a file, and what it stands for.
package struct Mention: Hashable, Sendable {
  /// Which of its names a subject is called by.
  package enum Form: UInt8, Sendable {
    /// The only or the full name.
    case full
    /// The short name of a post.
    case short
  }

  /// What the name stands for.
  package let subject: Subject
  /// Where it stands.
  package let range: SourceRange
  /// Which name it is.
  package let form: Form
  /// Whether the subject is declared here.
  package let isDeclaration: Bool
}

extension Snapshot {
  /// The name at `offset`, also right behind its last letter.
  package func mention(at offset: Int) -> Mention? {
    let found = mentions
    return found.first { $0.range.indices.contains(offset) }
      ?? found.first { Int($0.range.end) == offset }
  }

  /// Every name in the file whose subject is known, in the order of the text.
  package var mentions: [Mention] {
    var collector = MentionCollector(self)
    collector.collect()
    return collector.mentions.sorted { $0.range.start < $1.range.start }
  }
}
