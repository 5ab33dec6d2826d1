import Testing

@testable import SOPLanguage

/// What words mean: answers and titles of posts.
@Suite
struct WordTests {
  @Test(arguments: [
    "ya", "Ya.", "IYA", "setuju", "berkenan", "lengkap", "sesuai ketentuan", "disetujui", "benar",
    "memenuhi syarat", "lengkap dan benar", "ada",
  ])
  func `an answer is a consent`(answer: String) {
    #expect(AnswerMeaning(answer) == .positive)
  }

  @Test(arguments: [
    "tidak", "Tidak setuju", "belum lengkap", "ditolak", "kurang sesuai", "perlu perbaikan",
    "lengkap tetapi tidak sah", "ada perbaikan",
  ])
  func `an answer is a refusal`(answer: String) {
    #expect(AnswerMeaning(answer) == .negative)
  }

  @Test(arguments: ["", "perorangan", "ada lampiran", "yayasan", "nilai di atas Rp50.000"])
  func `an answer is neither`(answer: String) {
    #expect(AnswerMeaning(answer) == .neutral)
  }

  @Test
  func `ranks climb from staff to the head of the region`() {
    let titles = [
      "Staf Pelaksana Seksi Bina Usaha", "Kepala Seksi", "Kabid Penanaman Modal",
      "Sekretaris DPMPTSP", "Kepala DPMPTSP", "Sekretaris Daerah", "Wakil Bupati", "Wali Kota",
    ]
    let ranks = titles.map { PostRank(of: $0, agency: "DPMPTSP") }
    #expect(!ranks.contains(nil))
    let known = ranks.compactMap { $0 }
    #expect(zip(known, known.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test(arguments: [
    ("Kasubbag Umum", PostRank.section), ("Kepala Sub Bagian Umum", .section),
    ("KEPALA BIDANG", .division), ("Kepala", .head), ("Kepala Dinas Koperasi", .head),
    ("Pelaksana", .staff),
  ])
  func `a title has its rank`(title: String, rank: PostRank) {
    #expect(PostRank(of: title, agency: nil) == rank)
  }

  @Test(arguments: [
    "Jafung", "Kepala UPTD Pasar", "Staf Ahli Wali Kota", "Pelaksana Tugas Kepala Dinas",
    "Kasir", "Stafsus", "",
  ])
  func `a title of unknown rank has none`(title: String) {
    #expect(PostRank(of: title, agency: "DPMPTSP") == nil)
  }

  @Test
  func `a lane has the rank of its full title or its short name, outsiders none`() {
    let kabid = Lane(name: "Koordinator", shortName: "Kabid", kind: .post, origin: .procedure)
    #expect(PostRank(of: kabid, agency: nil) == .division)
    let guest = Lane(name: "Kepala Desa", shortName: nil, kind: .outsider, origin: .procedure)
    #expect(PostRank(of: guest, agency: nil) == nil)
  }
}
