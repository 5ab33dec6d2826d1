/// Checking again while somebody writes.
extension CompilerRun {
  /// What a change of one file may change besides the findings in it.
  enum Reach: Comparable {
    /// Findings of rules that compare SOPs.
    case comparisons
    /// Everything: others refer to the file by name, or take their posts from it.
    case everything
  }

  /// Puts another text in the place of a file's, and checks that file against what is known.
  ///
  /// Findings of rules about the whole registry move with the text; those whose places the change
  /// met are gone until the registry is checked again.
  mutating func replace(_ file: SourceFile, at position: Int) -> Reach {
    moveRegistryFindings(
      by: TextChange(from: files[position].bytes, to: file.bytes),
      in: FileID(position)
    )
    files[position] = file
    trees[position] = TreeBuilder.tree(of: file, named: FileID(position))
    guard trees[position].kind == .procedure else {
      findings[position] = folderFindings(at: position)
      findings[position] = checked(at: position).findings
      return .everything
    }
    let entry = indexEntry(at: position)
    let isKnown = entry == entries[position]
    if !isKnown {
      entries[position] = entry
      rebuildNames()
    }
    recheck(at: position)
    return isKnown ? .comparisons : .everything
  }

  private mutating func recheck(at position: Int) {
    var file = checked(at: position)
    findings[position] = file.findings
    guard let bound = file.procedure.take(), let summary = file.summary.take(),
      let place = procedurePositions[position]
    else { return }
    isDraft[position] = bound.procedure.status == .draft
    procedures[place] = bound.procedure
    procedureOrigins[place] = bound.origin
    summaries[place] = summary
  }

  private func folderFindings(at position: Int) -> Findings {
    let tree = trees[position]
    if tree.kind == .registry {
      var registry = Registry()
      return FolderBinder.bind(tree, into: &registry).findings
    }
    return FolderBinder.bind(tree, path: RegistryPath.folder(of: files[position].path)).findings
  }

  private mutating func moveRegistryFindings(by change: TextChange, in file: FileID) {
    for key in Array(registryFindings.keys) {
      guard let old = registryFindings[key], old.contains(where: { $0.mentions(file) }) else {
        continue
      }
      registryFindings[key] = old.compactMap { finding in
        finding.mentions(file) ? finding.moved(by: change, in: file) : finding
      }
    }
  }
}
