import SOPLanguage

/// A script that hands data to the search, one call: `sopCari("d","3",…)`.
///
/// A script, because a page that was opened from a disk may load scripts but may not fetch files.
/// All that is written is JSON with nothing in it that ends a script or a line.
enum ScriptFile {
  /// The bytes of a script for the data of `kind` called `name`; both are plain letters and digits.
  static func bytes(
    _ kind: StaticString,
    _ name: String,
    _ content: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var json = JSONWriter()
    json.array { json in
      json.string(kind)
      json.string(name)
      content(&json)
    }
    var sink = ByteSink(capacity: json.bytes.count + 16)
    sink.append("sopCari(")
    append(json.bytes.dropFirst().dropLast(), to: &sink)
    sink.append(")\n")
    return sink.bytes
  }

  /// Appends JSON; U+2028 and U+2029 end a line in scripts of older browsers.
  private static func append(_ json: ArraySlice<UInt8>, to sink: inout ByteSink) {
    var start = json.startIndex
    for index in json.indices.dropLast(2)
    where json[index] == 0xE2 && json[index + 1] == 0x80 && json[index + 2] & 0xFE == 0xA8 {
      sink.append(contentsOf: json[start..<index])
      sink.append(json[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
      start = index + 3
    }
    sink.append(contentsOf: json[start...])
  }
}
