import SOPLanguage

/// What XML 1.0 asks for beyond what HTML does.
enum XMLText {
  /// The same document without the two characters that pass every escape and that XML forbids:
  /// U+FFFE and U+FFFF become U+FFFD.
  static func clean(_ document: [UInt8]) -> [UInt8] {
    var result = document
    for index in document.indices.dropFirst(2)
    where document[index - 2] == 0xEF && document[index - 1] == 0xBF && document[index] >= 0xBE {
      result[index] = 0xBD
    }
    return result
  }
}

extension PictureWriter {
  /// What the identifiers of a picture begin with, different for every SOP, content and language.
  ///
  /// Letters, digits and hyphens of a path stay as they are and a slash becomes a dot; any other
  /// byte is a number between underscores. So no two paths give the same identifiers.
  static func prefix(of geometry: TableGeometry, _ language: Language) -> String {
    var sink = ByteSink()
    sink.append("sop-")
    for byte in geometry.procedure.path.utf8 {
      if byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") {
        sink.append(byte)
      } else if byte == UInt8(ascii: "/") {
        sink.append(".")
      } else {
        sink.append("_")
        sink.append(Int(byte))
        sink.append("_")
      }
    }
    switch geometry.content {
    case .table: sink.append("__tabel")
    case .flow: sink.append("__alur")
    }
    switch language {
    case .indonesian: break
    case .english: sink.append("-en")
    }
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}
