import Foundation
import SOPEditor
import SOPLanguage
import Testing

/// A text with a cursor in it, written as `‸`, and perhaps the files around it.
struct MarkedText {
  /// The file with the cursor, seen with the files around it.
  let snapshot: Snapshot
  /// Where the cursor stands.
  let offset: Int

  init(
    _ marked: String,
    path: String = "contoh.sop",
    around files: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let mark = try #require(marked.range(of: "‸"), sourceLocation: sourceLocation)
    let text = marked.replacing("‸", with: "")
    offset = marked[..<mark.lowerBound].utf8.count
    var sources = files.map { SourceFile(path: $0.key, contents: Array($0.value.utf8)) }
    sources.append(SourceFile(path: path, contents: Array(text.utf8)))
    let session = CheckingSession(sources)
    snapshot = Snapshot(session, at: try #require(session.position(of: path)))
  }

  /// The words at places of any file, with the line on which they stand: `3 Kasi`.
  func words(_ places: [Place]) -> [String] {
    places.map { place in
      let file = snapshot.session.files[Int(place.file.index)]
      let line = LineTable(file.bytes).line(at: Int(place.range.start)) + 1
      let prefix = place.file == snapshot.id ? "" : file.path + ":"
      return "\(prefix)\(line) \(file.text(in: place.range))"
    }
  }

  /// The file with the cursor after edits.
  func text(after edits: [TextEdit], of path: String? = nil) -> String {
    var batch = FixBatch(snapshot.session.files)
    _ = batch.add(FixIt(Message("", en: ""), .likely, edits: edits))
    let position = path.flatMap { snapshot.session.position(of: $0) } ?? snapshot.position
    return String(decoding: batch.result[position].bytes, as: UTF8.self)
  }
}
