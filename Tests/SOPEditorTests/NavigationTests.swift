import Foundation
import SOPEditor
import SOPLanguage
import Testing

/// From a name to its declaration and its other places.
struct NavigationTests {
  static let text = """
    SOP: Surat masuk

    Persyaratan: Surat

    Pelaksana:
      - Staf
      - Kepala Seksi (Kasi)

    Langkah 1: Menerima
      Oleh: Staf
      Kelengkapan: Surat
      Output: Agenda [konsep]

    Keputusan 2: Memeriksa
      Oleh: Kasi atau Staf
      Kelengkapan: Agenda
      Output: Agenda [diparaf]
      Jika ya: lanjut
      Jika tidak: kembali ke langkah 1

    """

  private func marked(_ name: String, _ cursor: String) throws -> MarkedText {
    let range = try #require(Self.text.range(of: name))
    return try MarkedText(Self.text.replacingCharacters(in: range, with: cursor))
  }

  @Test func `a short name leads to the lane that bears it`() throws {
    let text = try marked("Kasi atau", "Ka‸si atau")
    let places = Navigation.definitions(in: text.snapshot, at: text.offset)
    #expect(text.words(places) == ["7 Kepala Seksi", "7 Kasi"])
  }

  @Test func `a destination leads to the step with the label`() throws {
    let text = try marked("langkah 1", "langkah ‸1")
    #expect(text.words(Navigation.definitions(in: text.snapshot, at: text.offset)) == ["9 1"])
  }

  @Test func `a document without a declaration leads to its first mention`() throws {
    let text = try marked("Kelengkapan: Agenda", "Kelengkapan: Agend‸a")
    #expect(text.words(Navigation.definitions(in: text.snapshot, at: text.offset)) == ["12 Agenda"])
  }

  @Test func `all places of a document are found without its states`() throws {
    let text = try marked("Output: Agenda", "Output: ‸Agenda")
    let places = Navigation.references(
      in: text.snapshot,
      at: text.offset,
      includingDeclaration: true
    )
    #expect(text.words(places) == ["12 Agenda", "16 Agenda", "17 Agenda"])
  }

  @Test func `without the declaration only uses are listed`() throws {
    let text = try marked("Kelengkapan: Surat", "Kelengkapan: Sur‸at")
    let places = Navigation.references(
      in: text.snapshot,
      at: text.offset,
      includingDeclaration: false
    )
    #expect(text.words(places) == ["11 Surat"])
  }

  @Test func `highlights tell declarations from uses`() throws {
    let text = try marked("Oleh: Staf", "Oleh: Staf‸")
    let found = Navigation.highlights(in: text.snapshot, at: text.offset)
    #expect(found.map { $0.isDeclaration } == [true, false, false])
  }

  @Test func `an SOP is found by its title in another file and lists who refers to it`() throws {
    let other = "SOP: Tamu\n\nKeterkaitan: SOP Surat masuk\n"
    let from = try MarkedText(
      "SOP: Arsip\n\nKeterkaitan: SOP Surat ma‸suk\n",
      around: ["surat-masuk.sop": Self.text, "tamu.sop": other]
    )
    let places = Navigation.definitions(in: from.snapshot, at: from.offset)
    #expect(from.words(places) == ["surat-masuk.sop:1 Surat masuk"])
    let references = Navigation.references(
      in: from.snapshot,
      at: from.offset,
      includingDeclaration: false
    )
    #expect(from.words(references) == ["3 SOP Surat masuk", "tamu.sop:3 SOP Surat masuk"])
  }

  @Test func `a post of the agency leads to the agency's list`() throws {
    let text = try MarkedText(
      "SOP: Tamu\nPelaksana: Kasi\n\nLangkah: Menerima\n  Oleh: Ka‸si\n",
      path: "kota/tamu.sop",
      around: ["kota/instansi.sop": "Instansi: Kota\nJabatan:\n  - Kepala Seksi (Kasi)\n"]
    )
    let places = Navigation.definitions(in: text.snapshot, at: text.offset)
    #expect(
      text.words(places) == [
        "kota/instansi.sop:3 Kepala Seksi", "kota/instansi.sop:3 Kasi", "2 Kasi",
      ]
    )
  }

  @Test func `elsewhere there is nothing to lead to`() throws {
    let text = try marked("Menerima", "Mene‸rima")
    #expect(Navigation.definitions(in: text.snapshot, at: text.offset).isEmpty)
    #expect(Navigation.highlights(in: text.snapshot, at: text.offset).isEmpty)
  }
}
