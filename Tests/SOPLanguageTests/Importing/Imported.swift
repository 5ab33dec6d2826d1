import SOPLanguage
import SOPTestSupport
import Testing

/// A source and the drafts that it became, compiled.
struct Imported {
  let result: ImportResult
  let compilation: Compilation

  init(_ text: String, as format: ImportFormat? = nil, named name: String = "tabel.txt") {
    self.init(Array(text.utf8), as: format, named: name)
  }

  init(_ contents: [UInt8], as format: ImportFormat? = nil, named name: String = "tabel.txt") {
    self.init(Importer.read(contents, as: format, named: name))
  }

  init(_ result: ImportResult) {
    self.result = result
    compilation = Compiler.compile(
      result.procedures.map { SourceFile(path: $0.name + ".sop", contents: $0.text) }
    )
  }

  /// The texts of the drafts.
  var texts: [String] { result.procedures.map { String(decoding: $0.text, as: UTF8.self) } }

  /// The only draft, or what there is of it.
  var text: String { texts.first ?? "" }

  /// The models of the drafts, in the order of the source.
  var procedures: [Procedure] {
    result.procedures.compactMap { compilation.procedure($0.name) }
  }

  /// What is wrong with the lines of the drafts: everything but values that are still `?` (SOP106)
  /// and notes of what is open (SOP115), which a draft is meant to have.
  var slips: [UInt16] {
    compilation.codes.filter { (100..<200).contains($0) && $0 != 106 && $0 != 115 }
  }

  /// What became of the fragments with the given text.
  func fates(of text: String) -> [Fate] {
    let sheet = result.sheet
    return sheet.fragments.indices.filter { sheet.fragments[$0].text == Array(text.utf8) }
      .compactMap { result.account[FragmentID($0)]?.fate }
  }

  /// The drafts that the formatter would write in another way.
  var uncanonical: [String] {
    result.procedures.filter { procedure in
      let file = SourceFile(path: procedure.name + ".sop", contents: procedure.text)
      return SourceFormatter.text(of: file) != procedure.text
    }
    .map { $0.name }
  }

  /// The stretches and fragments of the source that got lost.
  var gaps: [String] { result.gaps }
}

extension ImportResult {
  /// The stretches that are neither blank nor markup and belong to no fragment, and the fragments
  /// without an account.
  var gaps: [String] {
    var isCovered = [Bool](repeating: false, count: sheet.bytes.count)
    for range in sheet.fragments.map({ $0.range }) + sheet.markup {
      for index in range.indices { isCovered[index] = true }
    }
    var gaps: [String] = []
    for index in sheet.bytes.indices where !isCovered[index] && sheet.bytes[index] > 0x20 {
      let isBlank = (0...2).contains { back in
        index >= back
          && Blanks.length(sheet.bytes, at: index - back, before: sheet.bytes.count) > back
      }
      if !isBlank { gaps.append("byte \(index): \(sheet.bytes[index])") }
    }
    for index in sheet.fragments.indices where account[FragmentID(index)] == nil {
      gaps.append("fragment " + String(decoding: sheet.fragments[index].text, as: UTF8.self))
    }
    return gaps
  }
}
