import SOPLanguage
import SOPTestSupport
import Testing

/// The trees of the definitions, against what the source documents hold.
struct DefinitionTreeTests {
  /// How many rows and elements a definition has.
  struct Expectation: Sendable, CustomTestStringConvertible {
    let path: String
    var steps = 0
    var decisions = 0
    var chains = 0
    var lists: [Keyword: Int] = [:]
    var testDescription: String { path }
  }

  static let expectations = [
    Expectation(
      path: "balikpapan/dkumkmp/promosi-pameran.sop",
      steps: 5,
      decisions: 1,
      chains: 1,
      lists: [.requirements: 4, .complaints: 4, .lanes: 5, .levels: 3]
    ),
    Expectation(path: "dinas-koperasi/nib-oss.sop", steps: 5, lists: [.lanes: 7]),
    Expectation(path: "dinas-koperasi/pelatihan-umk.sop", steps: 6, lists: [.lanes: 5]),
    Expectation(path: "dinas-koperasi/program-kerja.sop", steps: 3, lists: [.lanes: 5]),
    Expectation(
      path: "dpmptsp/promosi-forum-bisnis-virtual.sop",
      steps: 17,
      decisions: 1,
      lists: [.lanes: 5]
    ),
    Expectation(
      path: "dpmptsp/promosi-forum-bisnis.sop",
      steps: 20,
      decisions: 1,
      lists: [.lanes: 5]
    ),
    Expectation(
      path: "kaltim/dp2kukm/penerimaan-tamu.sop",
      steps: 5,
      lists: [.legalBasis: 3, .qualifications: 6, .equipment: 7, .lanes: 4]
    ),
    Expectation(
      path: "sijunjung/dagperinkopukm/pembinaan-umkm-dan-koperasi.sop",
      steps: 9,
      lists: [.requirements: 2, .complaints: 5, .lanes: 7]
    ),
    Expectation(path: "registri.sop", lists: [.posts: 4]),
    Expectation(path: "dpmptsp/instansi.sop", lists: [.posts: 5]),
    Expectation(path: "balikpapan/dkumkmp/instansi.sop", lists: [.units: 1, .website: 2]),
    Expectation(path: "dinas-koperasi/instansi.sop", lists: [.units: 2]),
    Expectation(path: "kaltim/dp2kukm/instansi.sop", lists: [.units: 2]),
    Expectation(path: "sijunjung/dagperinkopukm/instansi.sop", lists: [.telephone: 2]),
  ]

  private func tree(_ path: String) throws -> SyntaxTree {
    let file = try #require(Samples.definitions.first { $0.path == path })
    return SyntaxTree.of(file.bytes, path: path)
  }

  @Test func `every definition has its expectation`() {
    let paths = Set(Self.expectations.map { $0.path })
    #expect(paths.isSuperset(of: Samples.definitions.map { $0.path }))
  }

  @Test(arguments: expectations)
  func `a definition has its rows and elements, and no slip`(expected: Expectation) throws {
    let tree = try tree(expected.path)
    #expect(tree.codes == [])
    #expect(tree.nodes.count { $0.keyword == .step } == expected.steps)
    #expect(tree.nodes.count { $0.keyword == .decision } == expected.decisions)
    #expect(tree.nodes.count { $0.keyword == .chain } == expected.chains)
    for (keyword, count) in expected.lists {
      let lists = tree.nodes.indices.filter { tree.nodes[$0].keyword == keyword }
      let elements = lists.flatMap { tree.elements(of: SyntaxNodeID($0)) }
      #expect(elements.count == count, "\(keyword.spelling)")
      #expect(elements.allSatisfy { !$0.isEmpty })
    }
    #expect(!tree.nodes.contains { $0.isVirtual || $0.isCorrected })
  }

  @Test func `the name and the NIP stand below the approval`() throws {
    let tree = try tree("kaltim/dp2kukm/penerimaan-tamu.sop")
    let approval = try #require(tree.roots.first { tree[$0].keyword == .approvedBy })
    #expect(
      tree.children(of: approval).map { tree[$0].keyword } == [.officialName, .employeeNumber]
    )
    let name = try #require(tree.child(of: approval, .officialName))
    #expect(tree.value(of: name).text == "MUHAMMAD SA'DUDDIN")
    #expect(tree.roots.contains { tree[$0].keyword == .legalBasis })
  }

  @Test func `answers stand below their decision, and levels below their chain`() throws {
    let tree = try tree("balikpapan/dkumkmp/promosi-pameran.sop")
    let rows = tree.roots.filter { tree[$0].keyword.form.parents.contains(.branch) }
    #expect(rows.map { tree.string(tree[$0].argument) } == ["1", "2", "3", "4", "5", "8", "9"])
    let decision = try #require(rows.first { tree[$0].keyword == .decision })
    let answers = tree.children(of: decision).filter { tree[$0].keyword == .answer }
    #expect(answers.map { tree.string(tree[$0].argument) } == ["setuju", "tidak"])
    let chain = try #require(rows.first { tree[$0].keyword == .chain })
    let levels = try #require(tree.child(of: chain, .levels))
    #expect(tree.elements(of: levels).map { $0.text }[2] == "Sekretaris?; 5 menit; diparaf")
    #expect(tree.children(of: chain).contains { tree[$0].keyword == .answer })
  }

  @Test func `blocks nest as the vocabulary says, whatever the indent`() throws {
    let tree = SyntaxTree.of(Definitions.sample.bytes, path: Definitions.sample.path)
    #expect(tree.codes == [])
    #expect(tree.openNotes.map { tree.string($0) } == ["tanyakan nomor SK kepada Bagian Hukum"])
    let flat = String(decoding: tree.bytes, as: UTF8.self).split(separator: "\n")
      .map { $0.drop { $0 == " " } }.joined(separator: "\n\n")
    let parallel = try #require(tree.roots.first { tree[$0].keyword == .parallel })
    let branches = tree.children(of: parallel)
    #expect(branches.map { tree[$0].keyword } == [.branch, .branch, .endParallel])
    #expect(branches.dropLast().map { tree.children(of: $0).count } == [1, 2])
    let keywords = tree.nodes.map { $0.keyword }
    #expect(SyntaxTree.of(flat).nodes.map { $0.keyword } == keywords)
    let bound = try #require(tree.nodes.first { $0.keyword == .bound })
    #expect(bound.parent.map { tree.string(tree[$0].argument) } == "tidak")
  }

  @Test func `a value goes on below its line`() throws {
    let tree = SyntaxTree.of(Definitions.sample.bytes, path: Definitions.sample.path)
    func text(_ keyword: Keyword) throws -> String {
      let id = try #require(tree.roots.first { tree[$0].keyword == keyword })
      return tree.value(of: id).text
    }
    #expect(try text(.procedure) == "Penerimaan dan Penyampaian Undangan kepada Peserta Rapat")
    #expect(try text(.warnings) == "Undangan yang terlambat Waktu: rapat tidak dapat ditunda")
    let basis = try #require(tree.roots.first { tree[$0].keyword == .legalBasis })
    #expect(tree.elements(of: basis).count == 2)
    #expect(
      tree.elements(of: basis)[1].text.hasSuffix(
        "2012 tentang Pedoman Penyusunan Standar "
          + "Operasional Prosedur"
      )
    )
  }
}
