/// Something about a draft that its author has to look at.
package enum ImportNote: Hashable, Sendable {
  /// The title is not marked as one in the source.
  case guessedTitle
  /// The source has no title for this table.
  case missingTitle
  /// The heading of the remarks stands before that of the outputs.
  case shiftedHead
  /// The column behind the time has no heading, and was taken for the outputs.
  case unlabelledOutputs
  /// The cells of some steps were put into their columns by the place of the time.
  case shiftedRows([Int])
  /// More than one lane is marked for some steps.
  case severalMarks([Int])
  /// Two answers were made from the words or the symbol of some steps.
  case decisions([Int])
  /// A list whose marks were lost was cut like the same list of another step.
  case cutLists([Int])
  /// The time of some steps can't be read.
  case unreadableTimes([Int])
  /// The steps were made from a numbered list.
  case listedSteps
  /// The source has no table with steps and no list of them.
  case noSteps
}

extension ImportNote {
  /// The note in words.
  package var message: Message {
    switch self {
    case .guessedTitle:
      Message(
        "judul diambil dari baris yang tidak berlabel",
        en: "the title was taken from a line without a label"
      )
    case .missingTitle:
      Message(
        "tuliskan judul yang benar; sumber tidak memberi judul tersendiri untuk tabel ini",
        en: "write the right title; the source gives none for this table"
      )
    case .shiftedHead:
      Message(
        "judul kolom output dan keterangan bergeser dari isinya; urutan formulir yang dipakai",
        en: "the headings of outputs and remarks are shifted; the order of the form was taken"
      )
    case .unlabelledOutputs:
      Message(
        "kolom sesudah waktu tidak berjudul dan dibaca sebagai output",
        en: "the column behind the time has no heading and was read as outputs"
      )
    case .shiftedRows(let steps):
      Message(
        "sel pada langkah {0} bergeser; isinya ditempatkan menurut sel waktu",
        en: "the cells of step {0} are shifted; they were placed by the cell of the time",
        ImportNote.numbers(steps)
      )
    case .severalMarks(let steps):
      Message(
        "langkah {0} bertanda pada beberapa pelaksana",
        en: "step {0} is marked for several performers",
        ImportNote.numbers(steps)
      )
    case .decisions(let steps):
      Message(
        "langkah {0} dibaca sebagai keputusan; tulis jawaban dan tujuannya",
        en: "step {0} was read as a decision; write its answers and where they lead",
        ImportNote.numbers(steps)
      )
    case .cutLists(let steps):
      Message(
        "tanda daftar pada langkah {0} hilang; dipisahkan seperti daftar yang sama di langkah lain",
        en: "the list marks of step {0} are lost; it was cut like the same list of another step",
        ImportNote.numbers(steps)
      )
    case .unreadableTimes(let steps):
      Message(
        "waktu pada langkah {0} tidak terbaca",
        en: "the time of step {0} can't be read",
        ImportNote.numbers(steps)
      )
    case .listedSteps:
      Message(
        "langkah diambil dari daftar bernomor; pelaksana, waktu, dan dokumennya belum ada",
        en: "the steps were taken from a numbered list; performers, times and documents are missing"
      )
    case .noSteps:
      Message(
        "tidak ada tabel atau daftar langkah di dalam sumber",
        en: "the source has no table and no list of steps"
      )
    }
  }

  /// The numbers of steps, with runs of them drawn together: `5-8, 11`.
  private static func numbers(_ steps: [Int]) -> Argument {
    var text = ""
    var index = 0
    while index < steps.count {
      var last = index
      while last + 1 < steps.count, steps[last + 1] == steps[last] + 1 { last += 1 }
      if !text.isEmpty { text += ", " }
      text += last == index ? "\(steps[index])" : "\(steps[index])-\(steps[last])"
      index = last + 1
    }
    return .text(text)
  }
}
