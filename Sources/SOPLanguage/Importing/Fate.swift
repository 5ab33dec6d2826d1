/// What became of a cell or line of the source.
package enum Fate: Hashable, Sendable {
  /// It stands in the draft, as the value of a field or as a part of it.
  case used(Keyword)
  /// It is a heading of the form, for which the draft has a keyword.
  case heading
  /// It is the name of a lane.
  case lane
  /// It is a symbol that says who performs a step.
  case mark
  /// It was not understood, and stands in the draft as a comment.
  case kept
  /// It is not in the draft.
  case dropped(Reason)

  /// Why something is not in the draft.
  package enum Reason: UInt8, CaseIterable, Sendable {
    /// The head of the table once more, as on each page.
    case repeatedHead
    /// A line that stands further up too, as the head of a page.
    case repeatedLine
    /// The steps once more, as a list.
    case repeatedSteps
    /// A page number.
    case pageNumber
    /// No two letters or digits in a row: a speck of a scan.
    case noise
    /// The legend of the symbols.
    case legend
    /// An arrow, which the draft need not draw, or the answer beside it.
    case arrow
    /// The number of an element of a list, in a cell of its own.
    case listNumber
  }
}

extension Fate {
  /// What became of it, in a few words.
  package var phrase: Phrase {
    switch self {
    case .used: Phrase("dipakai", en: "used")
    case .heading: Phrase("judul pada formulir", en: "a heading of the form")
    case .lane: Phrase("nama pelaksana", en: "the name of a performer")
    case .mark: Phrase("tanda pelaksana", en: "a mark of a performer")
    case .kept: Phrase("disimpan sebagai keterangan (#)", en: "kept as a comment (#)")
    case .dropped(let reason): reason.phrase
    }
  }
}

extension Fate.Reason {
  /// Why it is not in the draft, in a few words.
  package var phrase: Phrase {
    switch self {
    case .repeatedHead:
      Phrase("tidak disalin: kepala tabel yang berulang", en: "left out: a repeated table head")
    case .repeatedLine:
      Phrase("tidak disalin: sudah ada di atas", en: "left out: it stands further up too")
    case .repeatedSteps:
      Phrase("tidak disalin: mengulang langkah", en: "left out: it repeats a step")
    case .pageNumber: Phrase("tidak disalin: nomor halaman", en: "left out: a page number")
    case .noise: Phrase("tidak disalin: bising pindaian", en: "left out: noise of the scan")
    case .legend:
      Phrase("tidak disalin: keterangan lambang", en: "left out: the legend of the symbols")
    case .arrow: Phrase("tidak disalin: tanda panah", en: "left out: an arrow")
    case .listNumber: Phrase("tidak disalin: nomor daftar", en: "left out: the number of a list")
    }
  }
}
