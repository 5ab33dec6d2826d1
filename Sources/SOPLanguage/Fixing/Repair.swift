/// A change that was made, and the finding that asked for it.
package struct AppliedFix: Sendable {
  /// The path of the file.
  package let path: String
  /// The line of the finding in the text of the round that changed it, from one.
  package let line: Int
  /// The finding.
  package let diagnostic: Diagnostic
  /// The change.
  package let fix: FixIt
}

/// Repairs the files of a registry as far as it can be done without asking anybody.
///
/// Each round compiles the files, makes every certain change that gets in no other's way, and goes
/// on with the text that comes out, until a round finds nothing to do. Running it again on its own
/// result therefore changes nothing.
package struct Repair: Sendable {
  /// How many rounds there may be; each makes at least one change, and real files need two or three.
  package static let mostRounds = 100

  /// The files as they are now.
  package private(set) var files: [SourceFile]
  /// What compiling them yields.
  package private(set) var compilation: Compilation
  /// The changes made so far, in the order in which they were made.
  package private(set) var applied: [AppliedFix] = []
  private let compile: @Sendable ([SourceFile]) -> Compilation
  private let isWanted: @Sendable (_ path: String) -> Bool

  /// Prepares to repair what was compiled.
  ///
  /// - Parameters:
  ///   - compilation: The files and what was found in them.
  ///   - isWanted: Whether the file at a path may be changed.
  ///   - compile: The compiler.
  package init(
    _ compilation: Compilation,
    isWanted: @escaping @Sendable (_ path: String) -> Bool = { _ in true },
    compile: @escaping @Sendable ([SourceFile]) -> Compilation = { Compiler.compile($0) }
  ) {
    self.files = compilation.files
    self.compilation = compilation
    self.isWanted = isWanted
    self.compile = compile
  }

  /// Makes every certain change, round after round.
  package mutating func applyCertain() {
    for _ in 0..<Repair.mostRounds {
      let offers = compilation.diagnostics.compactMap { diagnostic in
        diagnostic.certainFix.map { Offer(diagnostic: diagnostic, fix: $0) }
      }
      guard apply(offers) else { return }
    }
  }

  /// A change that somebody agreed to.
  package struct Offer: Sendable {
    /// The finding.
    package let diagnostic: Diagnostic
    /// The change.
    package let fix: FixIt

    /// Makes an offer.
    package init(diagnostic: Diagnostic, fix: FixIt) {
      self.diagnostic = diagnostic
      self.fix = fix
    }
  }

  /// Makes the changes that get in no other's way; false when none could be made.
  package mutating func apply(_ offers: [Offer]) -> Bool {
    var batch = FixBatch(files)
    var tables: [FileID: LineTable] = [:]
    for offer in offers where isAllowed(offer.fix) && batch.add(offer.fix) {
      let file = files[Int(offer.diagnostic.file.index)]
      let table = tables[offer.diagnostic.file] ?? LineTable(file.bytes)
      tables[offer.diagnostic.file] = table
      applied.append(
        AppliedFix(
          path: file.path,
          line: table.line(at: Int(offer.diagnostic.range.start)) + 1,
          diagnostic: offer.diagnostic,
          fix: offer.fix
        )
      )
    }
    guard !batch.isEmpty else { return false }
    compilation = compile(batch.result)
    files = compilation.files
    return true
  }

  /// Whether a change has nothing to fill in and stays inside the files that may be changed.
  package func isAllowed(_ fix: FixIt) -> Bool {
    fix.confidence != .hasBlanks
      && fix.edits.allSatisfy { edit in
        files.indices.contains(Int(edit.file.index)) && isWanted(files[Int(edit.file.index)].path)
          && files[Int(edit.file.index)].contents != nil
      }
  }
}
