import SOPLanguage
import SOPTestSupport
import Testing

@testable import SOPOutput

/// What several SOPs have in common.
struct TopicsTests {
  private static let registry: [String: String] = [
    "a/instansi.sop": "Instansi: Dinas Satu",
    "b/instansi.sop": "Instansi: Dinas Dua",
    "a/masuk.sop": """
    SOP: Surat Masuk
    Dasar hukum:
      - Peraturan Menteri PAN Nomor PER/21/M.PAN/11/2008
      - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
    Kategori: Persuratan
    Pelaksana: Staf; Kepala  Seksi
    Langkah 1: Menerima surat
      Oleh: Staf
      Kelengkapan: -
      Waktu: 5 menit
      Output: Surat Masuk; Buku Agenda
    Langkah 2: Memeriksa surat
      Oleh: Kepala Seksi dan Staf
      Kelengkapan: Surat Masuk
      Waktu: 10 menit
      Output: Disposisi
    """,
    "b/masuk.sop": """
    SOP: Surat Masuk
    Dasar hukum: UU No. 25 Tahun 2009
    Kategori: persuratan
    Persyaratan: Surat Masuk
    Pelaksana: kepala seksi; Tamu [luar]
    Langkah 1: Menyerahkan surat
      Oleh: Tamu
      Kelengkapan: Surat Masuk
      Waktu: 2 menit
      Output: Tanda Terima
    Langkah 2: Memeriksa surat
      Oleh: kepala seksi
      Kelengkapan: Surat Masuk
      Waktu: 20 menit
      Output: Disposisi
    """,
  ]

  private static let site: Site = {
    let files = registry.map { SourceFile(path: $0.key, contents: Array($0.value.utf8)) }
    return Site(Compiler.compile(files), language: .indonesian)
  }()

  private static var topics: Topics { site.topics }

  @Test func `a post is one in all agencies, however it is spelled`() throws {
    #expect(Self.topics.roles.map { $0.name } == ["Kepala Seksi", "Staf", "Tamu"])
    let head = Self.topics.roles[0]
    #expect(head.duties.map { $0.procedure.position } == [0, 1])
    #expect(head.duties.map { $0.steps.map { $0.number } } == [[2], [2]])
    #expect(head.stepCount == 2)
    #expect(head.time.longestMinutes == 30)
    #expect(Self.topics.roles[2].kind == .outsider)
    let lane = try #require(Self.topics.role(of: LaneID(0), in: ProcedureID(1)))
    #expect(lane.path == head.path)
  }

  @Test func `a law is one however it is cited, and tells its repeal`() throws {
    #expect(Self.topics.laws.map { $0.citations.count } == [2, 1])
    let law = Self.topics.laws[0]
    #expect(law.basis.citation?.title == "Pelayanan Publik", "the fullest citation is kept")
    #expect(law.repeal == nil)
    #expect(law.shortName == "UU 25/2009")
    let repealed = try #require(Self.topics.laws[1].repeal)
    #expect(repealed.successor.text.contains("35 Tahun 2012"))
  }

  @Test func `a document has a page when more than one SOP knows it`() throws {
    #expect(Self.topics.documents.map { $0.name } == ["Disposisi", "Surat Masuk"])
    let letter = Self.topics.documents[1]
    #expect(letter.makers.map { $0.procedure.position } == [0])
    #expect(
      letter.users.map { [$0.procedure.position, $0.step.number] } == [[0, 2], [1, 1], [1, 2]]
    )
    #expect(letter.demanders.map { $0.position } == [1])
    let agenda = try #require(
      Self.site.procedures[0].documents.firstIndex { $0.name == "Buku Agenda" }
    )
    #expect(Self.topics.document(DocumentID(agenda), in: ProcedureID(0)) == nil)
  }

  @Test func `a category holds the SOPs of all agencies`() {
    #expect(Self.topics.categories.map { $0.name } == ["Persuratan"])
    #expect(Self.topics.categories[0].procedures.map { $0.position } == [0, 1])
  }

  @Test func `pages of topics never take the same name`() {
    var slugs = TopicSlugs()
    let names = ["Surat Masuk", "Surat-Masuk!", "surat masuk 2", "…", "???", "index", "Índex"]
    let given = names.map { slugs.slug(of: FoldedName($0)) }
    #expect(Set(given).count == names.count, "\(given)")
    #expect(given[0] == "surat-masuk")
    let areSafe = given.joined().utf8.allSatisfy { byte in
      byte == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    #expect(areSafe && given.allSatisfy { !$0.isEmpty && $0.utf8.count <= 90 })
    let long = slugs.slug(of: FoldedName(String(repeating: "panjang ", count: 100)))
    #expect(long.utf8.count <= 80)
  }

  @Test func `the same service of two agencies is compared, each step once on either side`() {
    let neighbours = Self.site.similar.neighbours(of: ProcedureID(0))
    #expect(neighbours.map { $0.id.position } == [1])
    #expect(Self.site.similar.neighbours(of: ProcedureID(1)).map { $0.id.position } == [0])
    let page = String(
      decoding: ComparePage(site: Self.site, id: ProcedureID(0)).bytes(),
      as: UTF8.self
    )
    for folder in ["a/masuk", "b/masuk"] {
      for step in 1...2 {
        let link =
          folder == "a/masuk"
          ? "index.html#langkah-\(step)" : "../../b/masuk/index.html#langkah-\(step)"
        #expect(page.split(separator: "\"").count { $0 == link } == 1, "\(link)")
      }
    }
    #expect(page.contains("berbeda: pelaksana, waktu"), "the second step takes longer elsewhere")
    #expect(page.contains("hanya di sini"), "the guest's step is in one agency only")
  }

  @Test func `hand-overs are counted between posts and never from a post to itself`() {
    let ids = Self.site.procedures.indices.map { ProcedureID($0) }
    let matrix = HandoverMatrix(ids, of: Self.site)
    let names = matrix.roles.map { $0.name }
    let head = names.firstIndex(of: "Kepala Seksi")
    let staff = names.firstIndex(of: "Staf")
    let guest = names.firstIndex(of: "Tamu")
    guard let head, let staff, let guest else {
      Issue.record("a post is missing: \(names)")
      return
    }
    #expect(matrix.counts[staff][head] == 1)
    #expect(matrix.counts[guest][head] == 1)
    #expect(matrix.counts.joined().reduce(0, +) == 2)
    #expect(matrix.counts.indices.allSatisfy { matrix.counts[$0][$0] == 0 })
    #expect(matrix.shade(staff, head) == 4 && matrix.shade(head, staff) == 0)
  }
}
