import SOPLanguage
import SOPTestSupport
import Testing

/// How the steps of a text become rows and a flow.
struct LoweringTests {
  /// Compiles steps below a title and four lanes.
  private func procedure(_ steps: String) throws -> Procedure {
    let compilation = Samples.compile(RuleExample.title.text + steps)
    return try #require(compilation.procedures.first)
  }

  /// The edges as `from>to`, with steps by number, `A` the start and `Z` the end.
  private func edges(_ procedure: Procedure) -> [String] {
    func name(_ id: NodeID) -> String {
      switch procedure.flow[id].kind {
      case .start: "A"
      case .end: "Z"
      case .step(let step): String(step.number)
      case .fork(let block): "F\(block.position)"
      case .join(let block): "J\(block.position)"
      case .handover(let reference): "→\(reference.written)"
      case .open: "?"
      }
    }
    return procedure.flow.edges.map { name($0.from) + ">" + name($0.to) }
  }

  @Test func `steps follow one another in the order of the text`() throws {
    let procedure = try procedure(
      """
      Langkah: Menerima surat
        Oleh: Staf
      Langkah: Membaca surat
        Oleh: Kasi
      """
    )
    #expect(edges(procedure) == ["A>1", "1>2", "2>Z"])
    #expect(procedure.steps.map { $0.label } == [nil, nil])
  }

  @Test func `answers lead on, back, to the end, to another SOP, and into the unknown`() throws {
    let procedure = try procedure(
      """
      Langkah 1: Menyusun surat
        Oleh: Staf
      Keputusan 2: Memeriksa surat
        Oleh: Kasi
        Jika setuju: lanjut
        Jika tidak: kembali ke langkah 1?
          Paling banyak: 2 kali
        Jika rahasia: ke SOP Surat Rahasia
        Jika batal: selesai
        Jika lain: ?
      Langkah 3: Mengirim surat
        Oleh: Staf
      """
    )
    #expect(
      Set(edges(procedure)) == [
        "A>1", "1>2", "2>3", "2>→Surat Rahasia", "2>Z", "2>?", "2>1", "3>Z",
      ]
    )
    let back = try #require(procedure.flow.edges.first { $0.isReturn })
    #expect(back.label == "tidak")
    #expect(back.isGuess)
    #expect(back.bound == 2)
  }

  @Test func `a chain becomes one decision per level with its own time and state`() throws {
    let procedure = try procedure(
      """
      Langkah 1: Membuat nota dinas
        Oleh: Staf
        Output: Nota Dinas [konsep]
      Berjenjang 2: Memeriksa nota dinas
        Kelengkapan: Nota Dinas
        Output: Nota Dinas
        Jika tidak: kembali ke langkah 1
        Nomor tercetak: 7; 8
        Melalui:
          - Kasi; 5 menit; diparaf
          - Kadis?; 10 menit; ditandatangani
      Langkah 4: Mengirim nota dinas
        Oleh: Staf
      """
    )
    #expect(Set(edges(procedure)) == ["A>1", "1>2", "2>3", "2>1", "3>4", "3>1", "4>Z"])
    #expect(procedure.steps.map { $0.kind } == [.activity, .decision, .decision, .activity])
    #expect(procedure.steps.map { $0.label } == ["1", "2", "3", "4"])
    #expect(procedure.steps[1].activity == procedure.steps[2].activity)
    #expect(procedure.steps[1].outputs.value?.first?.state == "diparaf")
    #expect(procedure.steps[2].outputs.value?.first?.state == "ditandatangani")
    #expect(procedure.steps[2].duration.value?.shortest.minutes == 10)
    #expect(procedure.steps[2].performers.isGuess)
    #expect(procedure.steps[2].chain == Step.ChainPosition(chain: 0, level: 1))
    #expect(procedure.steps.map { $0.printedNumber } == [nil, "7", "8", nil])
  }

  @Test func `an optional step can be walked past`() throws {
    let procedure = try procedure(
      """
      Langkah 1: Menerima surat
        Oleh: Staf
      Langkah 2: Meminta kekurangan berkas
        Oleh: Staf
        Hanya bila: berkas belum lengkap
      Langkah 3: Membaca surat
        Oleh: Kasi
      """
    )
    #expect(Set(edges(procedure)) == ["A>1", "1>2", "1>3", "2>3", "3>Z"])
    let skip = try #require(procedure.flow.edges.first { $0.kind == .skip })
    #expect(skip.label == "berkas belum lengkap")
  }

  @Test func `optional steps in a row can be walked past together`() throws {
    let procedure = try procedure(
      """
      Langkah 1: Menerima surat
        Oleh: Staf
      Langkah 2: Meminta kekurangan berkas
        Oleh: Staf
        Hanya bila: berkas belum lengkap
      Langkah 3: Menerjemahkan surat
        Oleh: Staf
        Hanya bila: surat berbahasa asing
      """
    )
    #expect(Set(edges(procedure)) == ["A>1", "1>2", "1>3", "1>Z", "2>3", "2>Z", "3>Z"])
  }

  @Test func `parallel branches fork and join, also inside one another`() throws {
    let procedure = try procedure(
      """
      Langkah 1: Menerima surat
        Oleh: Staf
      Bersamaan:
      Cabang: Tempat
      Langkah 2: Memesan tempat
        Oleh: Staf
      Bersamaan:
      Cabang: Meja
      Langkah 3: Menata meja
        Oleh: Staf
      Cabang: Kursi
      Langkah 4: Menata kursi
        Oleh: Kasi
      Akhir bersamaan:
      Cabang: Undangan
      Langkah 5: Membuat undangan
        Oleh: Kasi
      Akhir bersamaan:
      Langkah 6: Membuka rapat
        Oleh: Kadis
      """
    )
    #expect(
      Set(edges(procedure)) == [
        "A>1", "1>F0", "F0>2", "2>F1", "F1>3", "F1>4", "3>J1", "4>J1", "J1>J0", "F0>5", "5>J0",
        "J0>6", "6>Z",
      ]
    )
    #expect(procedure.blocks.map { $0.branches } == [["Tempat", "Undangan"], ["Meja", "Kursi"]])
    #expect(procedure.blocks[1].parent == BranchPosition(block: BlockID(0), branch: 0))
    #expect(procedure.steps[3].branch == BranchPosition(block: BlockID(1), branch: 1))
    #expect(procedure.steps[5].branch == nil)
  }

  @Test func `a step without a label is reached by its position`() throws {
    let procedure = try procedure(
      """
      Langkah: Menyusun surat
        Oleh: Staf
      Keputusan: Memeriksa surat
        Oleh: Kasi
        Jika ya: selesai
        Jika tidak: kembali ke langkah 1
      """
    )
    #expect(Set(edges(procedure)) == ["A>1", "1>2", "2>Z", "2>1"])
  }

  @Test func `a label that is a word is found whatever its case`() throws {
    let procedure = try procedure(
      """
      Langkah Susun: Menyusun surat
        Oleh: Staf
      Keputusan: Memeriksa surat
        Oleh: Kasi
        Jika ya: selesai
        Jika tidak: kembali ke langkah susun
      """
    )
    #expect(edges(procedure).contains("2>1"))
  }

  @Test func `where there is one lane nobody has to name it`() throws {
    let compilation = Samples.compile(
      "SOP: Contoh\n\nPelaksana: Arsiparis\n\nLangkah 1: Mencatat surat\n"
    )
    let step = try #require(compilation.procedures.first?.steps.first)
    #expect(step.performers.performers.map { $0.lane } == [LaneID(0)])
    #expect(!compilation.codes.contains(106))
  }

  @Test func `a performer whose name holds a conjunction is one performer`() throws {
    let compilation = Samples.compile(
      """
      SOP: Contoh
      Pelaksana: UMKM dan Koperasi [luar]; Staf
      Langkah 1: Mengajukan permohonan
        Oleh: UMKM dan Koperasi
      Langkah 2: Menerima permohonan
        Oleh: Staf dan UMKM dan Koperasi
      """
    )
    let steps = try #require(compilation.procedures.first?.steps)
    #expect(steps[0].performers.performers.map { $0.lane.position } == [0])
    #expect(steps[1].performers.performers.map { $0.lane.position } == [1, 0])
    #expect(steps[1].performers.manner == .together)
    #expect(!compilation.codes.contains(201))
  }

  @Test func `documents are the same whatever their case, blanks and punctuation`() throws {
    let procedure = try procedure(
      """
      Langkah 1: Membuat surat
        Oleh: Staf
        Output: Surat Undangan/Panggilan
      Langkah 2: Mengirim surat
        Oleh: Staf
        Kelengkapan: surat  undangan - panggilan; SURAT TUGAS
      """
    )
    #expect(procedure.documents.map { $0.name } == ["Surat Undangan/Panggilan", "SURAT TUGAS"])
    let uses = try #require(procedure.steps[1].inputs.value)
    #expect(uses.map { $0.document.position } == [0, 1])
    #expect(uses[0].written == "surat undangan - panggilan")
  }
}
