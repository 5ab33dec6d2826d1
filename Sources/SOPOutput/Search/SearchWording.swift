import SOPLanguage

/// What the script of the search says.
enum SearchWording {
  /// Every phrase by the name under which the script asks for it.
  static let all: [(name: StaticString, phrase: Phrase)] = [
    ("satu", Phrase("1 SOP ditemukan.", en: "1 SOP found.")),
    ("banyak", Phrase("{0} SOP ditemukan.", en: "{0} SOPs found.")),
    (
      "sebagian",
      Phrase(
        "Tidak ada SOP yang memuat semua kata. {0} SOP memuat sebagian.",
        en: "No SOP has all the words. {0} SOPs have some of them."
      )
    ),
    (
      "kosong",
      Phrase(
        """
        Tidak ada SOP yang cocok. Coba kata yang lebih umum, kata yang lebih sedikit, atau hapus \
        saringan.
        """,
        en: "No SOP matches. Try more general words, fewer words, or clear the filters."
      )
    ),
    ("memuat", Phrase("Memuat…", en: "Loading…")),
    (
      "ejaan",
      Phrase("Mencari juga: {0}.", en: "Also looking for: {0}.")
    ),
    ("maksud", Phrase("Mungkin maksud Anda:", en: "Did you mean:")),
    ("pada", Phrase("Ditemukan pada: {0}", en: "Found in: {0}")),
    ("lagi", Phrase("Tampilkan {0} lagi", en: "Show {0} more")),
    ("semua", Phrase("Semua", en: "All")),
    ("nomor", Phrase("Nomor {0}", en: "Number {0}")),
  ]
}
