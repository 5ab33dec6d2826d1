/// An SOP that was made of a source.
package struct ImportedProcedure: Sendable {
  /// The name of its file without the ending: lower-case letters, digits and hyphens of ASCII.
  package let name: String
  /// The title.
  package let title: String
  /// The text of the file.
  package let text: [UInt8]
  /// Where lanes and steps begin in the text: the part that takes the place of a table pasted into
  /// an SOP.
  package let bodyStart: Int
  /// The number of steps.
  package let stepCount: Int
  /// What its author has to look at.
  package let notes: [ImportNote]
}

/// What a source yields.
package struct ImportResult: Sendable {
  /// The source, cut into cells and lines.
  package let sheet: SourceSheet
  /// The SOPs in the order of the source.
  package let procedures: [ImportedProcedure]
  /// What became of each cell and line.
  package let account: ImportAccount
}

/// Makes drafts of SOPs from tables and texts as people have them.
///
/// One walk with these stages: bytes → cells and lines (``SourceSheet``) → heads, steps and fields
/// (``DocumentWalk``) → drafts → text. Whatever the bytes are, the result is there, the drafts are
/// SOP files, and every cell is accounted for.
package enum Importer {
  /// Reads the contents of a file or of the clipboard.
  ///
  /// - Parameters:
  ///   - contents: the bytes, in any encoding that ``SourceFile`` reads.
  ///   - format: how the tables are written; told from the content when it is nothing.
  ///   - name: what the source is called, for the comment at the top and as the last resort for a
  ///     title.
  /// - Returns: the drafts and the account.
  package static func read(
    _ contents: [UInt8],
    as format: ImportFormat? = nil,
    named name: String
  ) -> ImportResult {
    let bytes = SourceFile(path: name, contents: contents).bytes
    let sheet = SourceSheet.read(bytes, as: format ?? .detect(bytes))
    let (drafts, account) = DocumentWalk.walk(sheet)
    var names = FileNames()
    var procedures: [ImportedProcedure] = []
    // Without a title an SOP has that of the one before it, or the name of the source.
    var lastTitle = FileNames.withoutEnding(name)
    for (index, draft) in drafts.enumerated() {
      let number = drafts.count > 1 ? Array(" (tabel \(index + 1))".utf8) : []
      let title = draft.title ?? lastTitle + number
      lastTitle = draft.title ?? lastTitle
      let written = DraftWriter.text(of: draft, title: title, source: name)
      procedures.append(
        ImportedProcedure(
          name: names.name(for: title),
          title: String(decoding: title, as: UTF8.self),
          text: written.text,
          bodyStart: written.bodyStart,
          stepCount: draft.steps.count,
          notes: draft.notes
        )
      )
    }
    return ImportResult(sheet: sheet, procedures: procedures, account: account)
  }
}

/// Makes names of files from titles, each once.
struct FileNames {
  private var taken: [[UInt8]: Int] = [:]

  /// Names are cut behind the word that reaches this length.
  private static let longest = 60

  /// The name for a title.
  mutating func name(for title: [UInt8]) -> String {
    var name: [UInt8] = []
    for word in FoldedName(title).words {
      let letters = word.filter { $0.isASCIILetter || $0.isASCIIDigit }
      if letters.isEmpty || name.count >= FileNames.longest { continue }
      name += name.isEmpty ? letters : [UInt8(ascii: "-")] + letters
    }
    name = Array(name.prefix(2 * FileNames.longest))
    // These names mean other files.
    let isReserved = name.elementsEqual("instansi".utf8) || name.elementsEqual("registri".utf8)
    if name.isEmpty || isReserved { name = Array("sop".utf8) + (name.isEmpty ? [] : [0x2D] + name) }
    let base = String(decoding: name, as: UTF8.self)
    var count = taken[name, default: 0]
    var result = base
    repeat {
      count += 1
      result = count == 1 ? base : "\(base)-\(count)"
    } while count > 1 && taken[Array(result.utf8)] != nil
    taken[name] = count
    if count > 1 { taken[Array(result.utf8)] = 1 }
    return result
  }

  /// The name of a file without its ending.
  static func withoutEnding(_ name: String) -> [UInt8] {
    let bytes = Array(name.utf8)
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > 0, bytes.count - dot <= 9 else {
      return bytes
    }
    return Array(bytes[..<dot])
  }
}
