/// Page numbers: `3`, `- 3 -`, `Halaman 3`, `Hal. 3 dari 5`.
enum PageNumber {
  /// Whether a line is the number of a page.
  static func isOne(_ text: [UInt8]) -> Bool {
    guard text.count <= longest else { return false }
    let words = FoldedName(text).words
    guard words.contains(where: { isNumber($0) }) else { return false }
    return words.allSatisfy { word in isNumber(word) || names.contains { word.spells($0) } }
  }

  /// Longer lines are no page numbers.
  private static let longest = 24
  private static let names: [StaticString] = ["halaman", "hal", "page", "dari", "of"]

  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 3 && word.allSatisfy { $0.isASCIIDigit }
  }
}

/// The legend below a table, which explains its symbols.
enum Legend {
  /// Whether a line belongs to the legend.
  ///
  /// Scans lose the symbols and keep what stands behind them: `Keterangan : : Proses`. The rule:
  /// without a heading "Keterangan" and colons, only words that name symbols are left.
  static func isLine(_ text: [UInt8]) -> Bool {
    guard text.contains(UInt8(ascii: ":")) else { return false }
    return FoldedName(text).words.allSatisfy { word in names.contains { word.spells($0) } }
  }

  private static let names: [StaticString] = [
    "keterangan", "ket", "legenda", "simbol", "lambang", "proses", "kegiatan", "alur", "arah",
    "start", "mulai", "awal", "akhir", "selesai", "end", "keputusan", "decision", "dokumen",
    "penghubung", "halaman", "panah", "dan", "atau",
  ]
}
