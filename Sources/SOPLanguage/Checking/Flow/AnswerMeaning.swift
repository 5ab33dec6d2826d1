/// What the answer of a decision says about what was examined.
package enum AnswerMeaning: Sendable {
  /// It may go on: `ya`, `setuju`, `lengkap` …
  case positive
  /// It may not: `tidak`, `belum lengkap`, `ditolak` …
  case negative
  /// Neither, for example a kind of case: `perorangan`.
  case neutral

  /// Reads an answer as the author wrote it.
  ///
  /// A word of refusal anywhere decides ("tidak setuju", "berkas kurang"); otherwise the first
  /// word does ("sesuai ketentuan").
  package init(_ answer: String) {
    self.init(FoldedName(answer))
  }

  /// Reads an answer that was folded already.
  init(_ answer: FoldedName) {
    var meaning = AnswerMeaning.neutral
    answer.forEachWord { start, end in
      let lists = AnswerMeaning.words.lists(of: answer.bytes, from: start, to: end)
      if lists & AnswerMeaning.refusal != 0 {
        meaning = .negative
        return false
      }
      let isOnly = start == 0 && end == answer.bytes.count
      if start == 0, lists & AnswerMeaning.consent != 0 || isOnly && lists != 0 {
        meaning = .positive
      }
      return true
    }
    self = meaning
  }

  /// Words that turn an answer into a refusal.
  private static let refusal: UInt32 = 1
  /// First words of a consent.
  private static let consent: UInt32 = 2
  /// Words that are a consent when they stand alone.
  private static let bareConsent: UInt32 = 4

  private static let words = WordTable([
    (
      refusal,
      [
        "tidak", "tdk", "tak", "belum", "bukan", "kurang", "ditolak", "tolak", "menolak", "gagal",
        "salah", "keliru", "dikembalikan", "revisi", "direvisi", "perbaikan", "diperbaiki", "batal",
        "dibatalkan", "keberatan", "no",
      ]
    ),
    (
      consent,
      [
        "ya", "iya", "setuju", "disetujui", "menyetujui", "berkenan", "lengkap", "sesuai", "benar",
        "betul", "memenuhi", "layak", "sah", "valid", "cocok", "diterima", "terima", "menerima",
        "lulus", "bersedia", "acc", "oke", "ok", "sudah", "dikabulkan", "diizinkan", "yes",
      ]
    ),
    (bareConsent, ["ada", "baik", "cukup", "bisa", "dapat"]),
  ])
}
