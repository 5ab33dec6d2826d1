import SOPLanguage

/// A registry for a test, written in a few words.
struct SmallRegistry {
  private var files: [SourceFile] = []

  /// Adds a file.
  mutating func add(_ path: String, _ text: String) {
    files.append(SourceFile(path: path, contents: Array((text + "\n").utf8)))
  }

  /// Adds an agency.
  mutating func addAgency(_ path: String, _ name: String, _ more: String...) {
    add("\(path)/instansi.sop", (["Instansi: \(name)"] + more).joined(separator: "\n"))
  }

  /// Adds an SOP with some fields and the activities of its steps.
  mutating func addProcedure(
    _ path: String,
    _ title: String,
    _ fields: String...,
    steps: [String] = ["Mencatat surat"],
    last: [String] = []
  ) {
    var lines = ["SOP: \(title)"] + fields + ["Pelaksana: Staf; Kasi"]
    for (position, step) in steps.enumerated() {
      lines += ["", "Langkah \(position + 1): \(step)", "  Oleh: Staf dan Kasi"]
      lines += ["  Kelengkapan: -", "  Waktu: 5 menit", "  Output: Berkas \(position + 1)"]
    }
    lines += last.map { "  " + $0 }
    add("\(path).sop", lines.joined(separator: "\n"))
  }

  /// What is found.
  var compilation: Compilation { Compiler.compile(files) }

  /// The findings of the family, each with its file.
  var found: [String] {
    let compilation = compilation
    return compilation.diagnostics.filter { $0.code / 100 == 9 }.map { finding in
      "\(finding.code) \(compilation.files[Int(finding.file.index)].path)"
    }
  }

  /// The registry after the fixes of its findings with the given number.
  func fixed(_ code: UInt16) -> SmallRegistry {
    let compilation = compilation
    var result = SmallRegistry()
    for (number, file) in compilation.files.enumerated() {
      let fixes = compilation.diagnostics.filter {
        $0.code == code && Int($0.file.index) == number
      }
      .compactMap { $0.fixes.first }
      result.files.append(
        SourceFile(path: file.path, contents: Edited.bytes(file.bytes, by: fixes))
      )
    }
    return result
  }

  /// The text of the file at `path`.
  func text(of path: String) -> String {
    files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }
}
