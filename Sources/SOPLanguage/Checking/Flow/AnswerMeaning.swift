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
    let words = FoldedName(answer).words
    if words.contains(where: { WordList.refusals.contains($0) }) {
      self = .negative
    } else if let first = words.first, WordList.consents.contains(first) {
      self = .positive
    } else if words.count == 1, let only = words.first, WordList.bareConsents.contains(only) {
      self = .positive
    } else {
      self = .neutral
    }
  }
}

extension WordList {
  /// Words that turn an answer into a refusal.
  fileprivate static let refusals = WordList([
    "tidak", "tdk", "tak", "belum", "bukan", "kurang", "ditolak", "tolak", "menolak", "gagal",
    "salah", "keliru", "dikembalikan", "revisi", "direvisi", "perbaikan", "diperbaiki", "batal",
    "dibatalkan", "keberatan", "no",
  ])

  /// First words of a consent.
  fileprivate static let consents = WordList([
    "ya", "iya", "setuju", "disetujui", "menyetujui", "berkenan", "lengkap", "sesuai", "benar",
    "betul", "memenuhi", "layak", "sah", "valid", "cocok", "diterima", "terima", "menerima",
    "lulus", "bersedia", "acc", "oke", "ok", "sudah", "dikabulkan", "diizinkan", "yes",
  ])

  /// Words that are a consent when they stand alone.
  fileprivate static let bareConsents = WordList(["ada", "baik", "cukup", "bisa", "dapat"])
}
