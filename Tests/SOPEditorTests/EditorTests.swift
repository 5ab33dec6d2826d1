import Foundation
import SOPEditor
import SOPLanguage
import SOPTestSupport
import Testing

/// Editor services on a small SOP.
struct EditorTests {
  static let text = """
    SOP: Contoh

    Pelaksana: Staf; Kasi

    Langkah 1: Menerima surat
      Oleh: Staf
      Waktu: 5 menit

    Keputusan 2: Memeriksa surat
      Oleh: Kasi
      Jika tidak: kembali ke langkah 1

    """
  let file = SourceFile(path: "contoh.sop", contents: Array(Self.text.utf8))

  private func offset(behind text: String) throws -> Int {
    let range = try #require(Self.text.range(of: text))
    return Self.text.utf8.distance(from: Self.text.startIndex, to: range.upperBound)
  }

  @Test func `inside a step the fields it lacks are suggested`() throws {
    let items = Completion.keywords(in: file, at: try offset(behind: "Waktu: 5 menit\n"))
    let keywords = items.map { $0.keyword }
    #expect(keywords.contains(.outputs))
    #expect(keywords.contains(.step))
    #expect(!keywords.contains(.performers), "the step names its performer already")
    #expect(!keywords.contains(.answer), "only decisions have answers")
    #expect(!keywords.contains(.postalCode), "that belongs to an agency")
  }

  @Test func `below an answer its bound and further answers are suggested`() throws {
    let items = Completion.keywords(in: file, at: try offset(behind: "kembali ke langkah 1\n"))
    let keywords = items.map { $0.keyword }
    #expect(keywords.contains(.bound))
    #expect(keywords.contains(.answer))
    #expect(keywords.contains(.duration))
  }

  @Test func `an empty file begins with its title`() {
    let empty = SourceFile(path: "contoh.sop", contents: [])
    #expect(Completion.keywords(in: empty, at: 0).contains { $0.keyword == .procedure })
  }

  @Test func `pointing at a keyword explains it in both languages`() throws {
    let place = try offset(behind: "  Ole")
    let hover = try #require(Hover.hover(in: file, at: place))
    #expect(hover.keyword == .performers)
    #expect(file.text(in: hover.range) == "Oleh")
    #expect(hover.text(in: .indonesian).contains("Pelaksana langkah"))
    #expect(hover.text(in: .english).contains("Who performs"))
    #expect(Hover.hover(in: file, at: try offset(behind: "Menerima s")) == nil)
  }

  @Test func `the outline lists the title and the steps with their ranges`() {
    let entries = Outline.entries(of: file)
    #expect(
      entries.map { $0.title } == [
        "SOP: Contoh", "Langkah 1: Menerima surat", "Keputusan 2: Memeriksa surat",
      ]
    )
    #expect(file.text(in: entries[1].range).hasSuffix("Waktu: 5 menit"))
    #expect(entries.allSatisfy { $0.depth == 0 })
  }
}
