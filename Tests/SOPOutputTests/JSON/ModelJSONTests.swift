import Foundation
import SOPLanguage
import SOPOutput
import SOPTestSupport
import Testing

/// The canonical JSON and its schema.
struct ModelJSONTests {
  private static let full = FullSample.compilation(ending: "")
  private static let compilations = [full, HandMade.compilation(), Samples.compilation, entries]
  private static let schemaURL = Samples.packageFolder.appending(path: "grammar/model.schema.json")

  /// Every way in which a value can be missing, and every word that stands for a case.
  private static let entries: Compilation = {
    var registry = Registry()
    registry.agencies = [Agency(path: "a")]
    registry.agencies[0].region = .unreadable("Atlantis")
    var procedures = Procedure.Status.allCases.map { status in
      var procedure = Procedure(path: "a/\(status.rawValue)", agency: AgencyID(0))
      procedure.status = status
      return procedure
    }
    procedures[0].identity.number = .unknown
    procedures[0].identity.created = .none
    procedures[0].identity.warnings = .unreadable("?!")
    procedures[0].service.completionTime = .unknown
    procedures[0].lanes = Lane.Kind.allCases.map {
      Lane(name: "a", shortName: nil, kind: $0, origin: .procedure)
    }
    procedures[0].documents = Document.Origin.allCases.map { Document(name: "a", origin: $0) }
    return Compilation(files: [], registry: registry, procedures: procedures, diagnostics: [])
  }()

  private static func documents(of compilation: Compilation) -> [Data] {
    let registry = compilation.registry
    return [Data(ModelJSON.registry(registry, compilation.procedures))]
      + registry.agencies.map { Data(ModelJSON.agency($0, compilation.procedures, in: registry)) }
      + compilation.procedures.map { Data(ModelJSON.procedure($0, in: registry)) }
  }

  @Test func `the JSON of an SOP matches its golden file`() throws {
    let compilation = HandMade.compilation()
    try GoldenFile("model.json")
      .expect(ModelJSON.procedure(compilation.procedures[1], in: compilation.registry))
  }

  @Test func `the JSON of a registry matches its golden file`() throws {
    let compilation = HandMade.compilation()
    try GoldenFile("catalogue.json")
      .expect(ModelJSON.registry(compilation.registry, compilation.procedures))
  }

  @Test func `every document is valid`() throws {
    let validator = try SchemaValidator(Data(contentsOf: ModelJSONTests.schemaURL))
    for compilation in ModelJSONTests.compilations {
      for document in ModelJSONTests.documents(of: compilation) {
        #expect(try validator.faults(of: document) == [])
      }
    }
  }

  @Test func `the schema describes nothing that is never written`() throws {
    let validator = try SchemaValidator(Data(contentsOf: ModelJSONTests.schemaURL))
    for compilation in ModelJSONTests.compilations {
      for document in ModelJSONTests.documents(of: compilation) {
        _ = try validator.faults(of: document)
      }
    }
    let idle = validator.known.subtracting(validator.met).filter { !$0.contains("/if/") }
    #expect(idle.sorted() == [])
  }

  @Test func `the schema describes every member and closes every object`() throws {
    let validator = try SchemaValidator(Data(contentsOf: ModelJSONTests.schemaURL))
    #expect(validator.undescribed == [])
    #expect(validator.openObjects == [])
    #expect(validator.known.count > 150)
  }

  @Test func `the validator refuses what the schema does not allow`() throws {
    let validator = try SchemaValidator(Data(contentsOf: ModelJSONTests.schemaURL))
    let text = String(
      decoding: ModelJSON.procedure(HandMade.guests(), in: HandMade.compilation().registry),
      as: UTF8.self
    )
    for (right, wrong) in [
      ("\"title\":", "\"judul\":"), ("\"status\": \"draft\"", "\"status\": \"konsep\""),
      ("\"date\": \"2022-06\"", "\"date\": \"2022-13\""), ("\"position\": 1,", "\"position\": 0,"),
      ("\"guess\": true", "\"guess\": false"), ("\"version\": 1", "\"version\": 2"),
      ("\"revised\": null", "\"revised\": {}"), ("\"lane\": 0", "\"lane\": \"0\""),
    ] {
      #expect(text.contains(right))
      let broken = Data(text.replacing(right, with: wrong).utf8)
      #expect(try validator.faults(of: broken) != [], "\(wrong) was let through")
    }
  }

  @Test func `every text of the model is in the JSON`() throws {
    let compilation = FullSample.compilation(ending: " \"\\\u{7}<é")
    var texts: Set<String> = []
    for document in ModelJSONTests.documents(of: compilation) {
      collect(try JSONSerialization.jsonObject(with: document), into: &texts)
    }
    for index in compilation.procedures.indices {
      var procedure = compilation.procedures[index]
      // The birth date is part of the digits.
      let digits = procedure.identity.approval?.employeeNumber.value?.digits ?? ""
      #expect(texts.contains(digits))
      procedure.identity.approval?.employeeNumber = .unknown
      for (place, text) in ModelWalk(procedure).texts {
        #expect(texts.contains(text), "\(place)")
      }
    }
    for (place, text) in ModelWalk(compilation.registry).texts {
      #expect(texts.contains(text), "\(place)")
    }
  }

  @Test func `no object names a member twice`() {
    for document in ModelJSONTests.compilations.flatMap(ModelJSONTests.documents) {
      // Indented JSON has a member on each line; parsers would quietly keep one of two.
      var open: [Set<Substring>] = []
      for line in String(decoding: document, as: UTF8.self).split(separator: "\n") {
        let text = line.drop { $0 == " " }
        if text.hasPrefix("}") || text.hasPrefix("]") { open.removeLast() }
        if text.hasPrefix("\""), let end = text.firstRange(of: "\": ") {
          let isNew = open[open.count - 1].insert(text[..<end.lowerBound]).inserted
          #expect(isNew, "\(text)")
        }
        if text.hasSuffix("{") || text.hasSuffix("[") { open.append([]) }
      }
    }
  }

  @Test func `no control character stands in the JSON`() {
    let compilation = FullSample.compilation(ending: "\u{0}\u{1F}\u{7F}")
    for document in ModelJSONTests.documents(of: compilation) {
      #expect(!document.contains { ($0 < 0x20 && $0 != 0x0A) || $0 == 0x7F })
    }
  }

  @Test(.needs(.checkJSONSchema))
  func `an independent validator accepts every document`() throws {
    var files = ["schema.json": [UInt8](try Data(contentsOf: ModelJSONTests.schemaURL))]
    for document in ModelJSONTests.compilations.flatMap(ModelJSONTests.documents) {
      files["\(files.count).json"] = [UInt8](document)
    }
    let tool = OutsideTool.checkJSONSchema
    try tool.succeed(["--check-metaschema", "schema.json"], with: files)
    let documents = files.keys.filter { $0 != "schema.json" }
    try tool.succeed(["--schemafile", "schema.json"] + documents.sorted(), with: files)
  }

  private func collect(_ value: Any, into texts: inout Set<String>) {
    switch value {
    case let text as String: texts.insert(text)
    case let array as [Any]: array.forEach { collect($0, into: &texts) }
    case let object as [String: Any]: object.values.forEach { collect($0, into: &texts) }
    default: break
    }
  }
}
