import SOPLanguage
import Testing

/// Pictures that are taken as emblems, and those that are not.
struct EmblemTests {
  private static func form(_ text: String) throws(Emblem.Fault) -> Emblem.Form {
    try Emblem(Array(text.utf8), of: AgencyID(0)).form
  }

  @Test func `the contents tell the form`() throws {
    #expect(try Self.form("<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>") == .svg)
    #expect(try Self.form("\u{FEFF}<?xml version='1.0'?>\n<!-- lambang -->\n<svg/>") == .svg)
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]
    #expect(try Emblem(png, of: AgencyID(0)).form == .png)
    #expect(try Emblem([0xFF, 0xD8, 0xFF, 0xE0], of: AgencyID(0)).form == .jpeg)
  }

  @Test(arguments: ["", "lambang", "<html><body></body></html>", "GIF89a", "%PDF-1.7"])
  func `what is no picture is refused`(text: String) {
    #expect(throws: Emblem.Fault.noPicture) { try Self.form(text) }
  }

  @Test(arguments: [
    "<svg><script>alert(1)</script></svg>", "<svg onload='alert(1)'/>", "<svg\nONLOAD = \"x\"/>",
    "<svg><a href='JavaScript:alert(1)'/></svg>", "<svg><foreignObject/></svg>",
    "<svg><rect/onclick=x/></svg>", "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>",
    "<svg class=\"a\"onload=\"x\"/>",
  ])
  func `a picture that acts by itself is refused`(text: String) {
    #expect(throws: Emblem.Fault.activeContent) { try Self.form(text) }
  }

  @Test func `words that only look like handlers are left alone`() throws {
    #expect(try Self.form("<svg><text>on the hill, only 1</text><g id='only'/></svg>") == .svg)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
  ])
  func `base 64 matches the examples of RFC 4648`(text: String, encoded: String) {
    var sink = ByteSink()
    sink.append(base64: Array(text.utf8))
    #expect(String(decoding: sink.bytes, as: UTF8.self) == encoded)
  }
}
