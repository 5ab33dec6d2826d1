/// Findings as SARIF 2.1.0, which code-review systems read: a log with a run for each registry.
///
/// The same findings give the same bytes on every machine: addresses are relative, places count
/// lines and UTF-16 code units from one, and fingerprints do not depend on line numbers.
package struct SARIFLog: Sendable {
  /// How the log is made.
  package struct Options: Sendable {
    /// The language of messages; names and help of rules are in both.
    package var language: Language
    /// The version of the program.
    package var version: String

    /// Makes options.
    package init(language: Language = .indonesian, version: String) {
      self.language = language
      self.version = version
    }
  }

  /// What was found in one registry.
  package struct Run: Sendable {
    /// The files.
    package var files: [SourceFile]
    /// What is told, in order.
    package var diagnostics: [Diagnostic]
    /// What the authors silenced.
    package var silenced: [SilencedDiagnostic]
    /// What is to be said about files as a whole.
    package var notices: [Notice]
    /// The folder of the registry below the folder that addresses start from; empty, or with `/`
    /// at its end.
    package var prefix: String
    /// Where the site will be published, so that the pages of rules can be named.
    package var siteAddress: String?

    /// Makes a run.
    package init(
      files: [SourceFile],
      diagnostics: [Diagnostic],
      silenced: [SilencedDiagnostic] = [],
      notices: [Notice] = [],
      prefix: String = "",
      siteAddress: String? = nil
    ) {
      self.files = files
      self.diagnostics = diagnostics
      self.silenced = silenced
      self.notices = notices
      self.prefix = prefix
      self.siteAddress = siteAddress
    }
  }

  /// The name of the folder that relative addresses start from.
  static let base: StaticString = "SRCROOT"

  private let options: Options

  /// Prepares to write logs.
  package init(_ options: Options) { self.options = options }

  /// The log of some runs.
  package func bytes(_ runs: [Run]) -> [UInt8] {
    var json = JSONWriter(isIndented: true, capacity: 64 << 10)
    json.object { json in
      json.member(
        "$schema",
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
      )
      json.member("version", "2.1.0")
      json.member("runs") { json in
        json.array { json in
          for run in runs {
            var writer = SARIFRunWriter(run, options)
            writer.write(to: &json)
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}

/// Writes one run.
struct SARIFRunWriter {
  let run: SARIFLog.Run
  let options: SARIFLog.Options
  /// The numbers of the rules that found something, ascending; results refer to positions here.
  let codes: [UInt16]
  var fingerprints: Fingerprints
  private var tables: [FileID: LineTable] = [:]

  init(_ run: SARIFLog.Run, _ options: SARIFLog.Options) {
    self.run = run
    self.options = options
    let all = run.diagnostics.map { $0.code } + run.silenced.map { $0.diagnostic.code }
    codes = Set(all).sorted()
    fingerprints = Fingerprints(run.files)
  }

  mutating func write(to json: inout JSONWriter) {
    // Silenced findings stand where they would be told.
    let results = ordered()
    json.object { json in
      json.member("tool") { $0.object { writeTool(to: &$0) } }
      json.member("invocations") { $0.array { writeInvocation(to: &$0) } }
      json.member("language", options.language.code.text)
      json.member("columnKind", "utf16CodeUnits")
      json.member("originalUriBaseIds") { json in
        json.object { json in
          json.member(SARIFLog.base) { json in
            json.object { $0.text("description", SARIFRunWriter.baseName, in: options.language) }
          }
        }
      }
      json.member("artifacts") { $0.array { writeArtifacts(to: &$0) } }
      json.member("results") { json in
        json.array { json in
          for result in results { write(result.diagnostic, result.silenced, to: &json) }
        }
      }
    }
  }

  private static let baseName = Phrase(
    "Folder tempat alamat relatif dimulai.",
    en: "The folder that relative addresses start from."
  )

  private func ordered() -> [(diagnostic: Diagnostic, silenced: SilencedDiagnostic?)] {
    var all: [(diagnostic: Diagnostic, silenced: SilencedDiagnostic?)] =
      run.diagnostics.map { ($0, nil) }
    all += run.silenced.map { ($0.diagnostic, $0) }
    let order = all.indices.sorted { left, right in
      let (first, second) = (all[left].diagnostic, all[right].diagnostic)
      if first.file != second.file { return first.file.index < second.file.index }
      if first.range.start != second.range.start { return first.range.start < second.range.start }
      return left < right
    }
    return order.map { all[$0] }
  }

  // MARK: The program

  private func writeTool(to json: inout JSONWriter) {
    json.member("driver") { json in
      json.object { json in
        json.member("name", "sop")
        json.member("version", options.version)
        json.member("semanticVersion", options.version)
        json.member("language", options.language.code.text)
        json.member("rules") { json in
          json.array { json in
            for code in codes {
              SARIFRule(code, options.language, siteAddress: run.siteAddress).write(to: &json)
            }
          }
        }
      }
    }
  }

  /// Writes that the program ran to its end, and what it said about files as a whole.
  private func writeInvocation(to json: inout JSONWriter) {
    json.object { json in
      json.member("executionSuccessful", true)
      guard !run.notices.isEmpty else { return }
      json.member("toolConfigurationNotifications") { json in
        json.array { json in
          for notice in run.notices {
            json.object { json in
              json.member("level", notice.severity.level.text)
              json.member("message") { json in
                json.object {
                  $0.member("text", words(notice.headline, notice.notes + notice.help))
                }
              }
              json.member("locations") { json in
                json.array { json in
                  json.object { json in
                    json.member("physicalLocation") { json in
                      json.object { json in
                        json.member("artifactLocation") { writeAddress(notice.path, to: &$0) }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  private func writeArtifacts(to json: inout JSONWriter) {
    for file in run.files {
      json.object { json in
        json.member("location") { writeAddress(file.path, to: &$0) }
        json.member("mimeType", "text/plain")
        json.member("encoding", file.encoding.name.text)
      }
    }
  }

  // MARK: Parts

  /// A sentence and those behind it.
  func words(_ headline: Message, _ others: [Message]) -> String {
    var sink = ByteSink()
    for (position, message) in ([headline] + others).enumerated() {
      if position > 0 { sink.append(" ") }
      let text = Array(message.text(in: options.language).utf8)
      sink.append(contentsOf: text)
      if let last = text.last, !".?:!".utf8.contains(last) { sink.append(".") }
    }
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  /// Writes the address of a file, relative and percent-encoded.
  func writeAddress(_ path: String, to json: inout JSONWriter) {
    var sink = ByteSink()
    for byte in (run.prefix + path).utf8 {
      if byte.isASCIILetter || byte.isASCIIDigit || "-._~/".utf8.contains(byte) {
        sink.append(byte)
      } else {
        sink.append(percentEncoded: byte)
      }
    }
    json.object { json in
      json.member("uri", String(decoding: sink.bytes, as: UTF8.self))
      json.member("uriBaseId", SARIFLog.base.text)
    }
  }

  mutating func table(of file: FileID) -> LineTable {
    if let table = tables[file] { return table }
    let table = LineTable(run.files[Int(file.index)].bytes)
    tables[file] = table
    return table
  }
}

extension Severity {
  /// The word of SARIF for the weight.
  var level: StaticString {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .suggestion: "note"
    }
  }
}

extension SourceFile.Encoding {
  /// The name by which other programs know the encoding.
  var name: StaticString {
    switch self {
    case .utf8, .utf8WithMark: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .windows1252: "windows-1252"
    }
  }
}

extension ByteSink {
  /// Appends a byte as addresses write what may not stand in them, for example `%20`.
  fileprivate mutating func append(percentEncoded byte: UInt8) {
    append("%")
    for digit in [byte >> 4, byte & 15] {
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }
}

extension JSONWriter {
  /// Writes a member that is an object with a text in one language.
  mutating func text(_ name: StaticString, _ phrase: Phrase, in language: Language) {
    member(name) { json in
      json.object { $0.member("text", phrase.wording(in: language).text) }
    }
  }
}
