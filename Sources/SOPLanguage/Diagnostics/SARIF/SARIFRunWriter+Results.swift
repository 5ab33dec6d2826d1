extension SARIFRunWriter {
  /// Writes one finding; a silenced one with the author's reason.
  mutating func write(
    _ diagnostic: Diagnostic,
    _ silenced: SilencedDiagnostic?,
    to json: inout JSONWriter
  ) {
    let problem = diagnostic.problem
    let fingerprint = fingerprints.fingerprint(of: diagnostic)
    json.object { json in
      json.member("ruleId", DiagnosticFormatter.name(of: diagnostic.code))
      if let index = codes.firstIndex(of: diagnostic.code) { json.member("ruleIndex", index) }
      json.member("level", diagnostic.severity.level.text)
      json.member("message") { json in
        json.object { $0.member("text", words(problem.headline, problem.notes + problem.help)) }
      }
      json.member("locations") { json in
        json.array { json in
          json.object { writePlace(diagnostic.file, diagnostic.range, to: &$0) }
        }
      }
      writeRelated(diagnostic.related, to: &json)
      json.member("partialFingerprints") { json in
        json.object { $0.member("sop/v1", fingerprint) }
      }
      writeFixes(diagnostic.fixes, to: &json)
      if let silenced { writeSuppression(silenced, to: &json) }
    }
  }

  private mutating func writeRelated(_ places: [RelatedPlace], to json: inout JSONWriter) {
    guard !places.isEmpty else { return }
    json.member("relatedLocations") { json in
      json.array { json in
        for (position, place) in places.enumerated() {
          json.object { json in
            json.member("id", position + 1)
            writePlace(place.file, place.range, to: &json)
            json.member("message") { json in
              json.object { $0.member("text", words(place.message, [])) }
            }
          }
        }
      }
    }
  }

  /// Writes the silencing line with its reason.
  private mutating func writeSuppression(
    _ silenced: SilencedDiagnostic,
    to json: inout JSONWriter
  ) {
    json.member("suppressions") { json in
      json.array { json in
        json.object { json in
          json.member("kind", "inSource")
          json.member("justification", silenced.reason)
          json.member("location") { json in
            json.object { writePlace(silenced.diagnostic.file, silenced.place, to: &$0) }
          }
        }
      }
    }
  }

  // MARK: Fixes

  private mutating func writeFixes(_ fixes: [FixIt], to json: inout JSONWriter) {
    guard !fixes.isEmpty else { return }
    json.member("fixes") { json in
      json.array { json in
        for fix in fixes { write(fix, to: &json) }
      }
    }
  }

  private mutating func write(_ fix: FixIt, to json: inout JSONWriter) {
    json.object { json in
      json.member("description") { json in
        json.object { $0.member("text", words(fix.title, [])) }
      }
      json.member("artifactChanges") { json in
        json.array { json in
          for file in Set(fix.edits.map { $0.file.index }).sorted() {
            json.object { json in
              let id = FileID(Int(file))
              json.member("artifactLocation") { writeLocation(of: id, to: &$0) }
              json.member("replacements") { json in
                json.array { json in
                  for edit in fix.edits where edit.file == id { write(edit, to: &json) }
                }
              }
            }
          }
        }
      }
      json.member("properties") { json in
        json.object { $0.member("confidence", fix.confidence.name.text) }
      }
    }
  }

  private mutating func write(_ edit: TextEdit, to json: inout JSONWriter) {
    json.object { json in
      json.member("deletedRegion") { writeRegion(edit.file, edit.range, to: &$0) }
      json.member("insertedContent") { json in
        json.object { $0.member("text", edit.replacement) }
      }
    }
  }

  // MARK: Places

  private mutating func writePlace(
    _ file: FileID,
    _ range: SourceRange,
    to json: inout JSONWriter
  ) {
    json.member("physicalLocation") { json in
      json.object { json in
        json.member("artifactLocation") { writeLocation(of: file, to: &$0) }
        json.member("region") { writeRegion(file, range, to: &$0) }
      }
    }
  }

  private func writeLocation(of file: FileID, to json: inout JSONWriter) {
    writeAddress(run.files[Int(file.index)].path, to: &json)
  }

  private mutating func writeRegion(
    _ file: FileID,
    _ range: SourceRange,
    to json: inout JSONWriter
  ) {
    let table = table(of: file)
    json.object { json in
      json.member("startLine", table.line(at: Int(range.start)) + 1)
      json.member("startColumn", table.utf16Column(at: Int(range.start)) + 1)
      json.member("endLine", table.line(at: Int(range.end)) + 1)
      json.member("endColumn", table.utf16Column(at: Int(range.end)) + 1)
    }
  }
}
