extension Vocabulary {
  /// Steps, their fields and what binds them, in the formatter's order.
  static let stepEntries: [KeywordEntry] = [
    KeywordEntry(
      .step,
      "Langkah",
      also: ["Kegiatan", "Uraian kegiatan", "Aktivitas"],
      in: [.procedure, .branch],
      opens: .step,
      argument: .label,
      .text,
      isRepeatable: true,
      help: Phrase(
        "Satu baris tabel: apa yang dilakukan, dengan kata kerja dan tanpa pelaku.",
        en: "A row of the table: what is done, with a verb and without a subject."
      ),
      example: "Langkah 1: Menerima surat masuk"
    ),
    KeywordEntry(
      .decision,
      "Keputusan",
      in: [.procedure, .branch],
      opens: .decision,
      argument: .label,
      .text,
      isRepeatable: true,
      help: Phrase(
        "Langkah yang memutuskan; diikuti baris Jika.",
        en: "A step that decides; followed by Jika lines."
      ),
      example: "Keputusan 2: Memeriksa kelengkapan berkas"
    ),
    KeywordEntry(
      .chain,
      "Berjenjang",
      in: [.procedure, .branch],
      opens: .chain,
      argument: .label,
      .text,
      isRepeatable: true,
      help: Phrase(
        "Pemeriksaan berjenjang: satu baris tabel per jenjang di bawah Melalui.",
        en: "An approval chain: a row of the table for each level below Melalui."
      ),
      example: "Berjenjang 3: Memeriksa dan memaraf nota dinas"
    ),
    KeywordEntry(
      .parallel,
      "Bersamaan",
      in: [.procedure, .branch],
      opens: .parallel,
      .text,
      isRepeatable: true,
      help: Phrase(
        "Awal cabang yang dikerjakan pada waktu yang sama.",
        en: "The beginning of branches that are worked on at the same time."
      ),
      example: "Bersamaan:"
    ),
    KeywordEntry(
      .branch,
      "Cabang",
      in: .parallel,
      opens: .branch,
      .text,
      isRepeatable: true,
      help: Phrase("Nama satu cabang di dalam Bersamaan.", en: "The name of one parallel branch."),
      example: "Cabang: Tempat"
    ),
    KeywordEntry(
      .endParallel,
      "Akhir bersamaan",
      in: .parallel,
      .nothing,
      help: Phrase("Akhir cabang-cabang Bersamaan.", en: "The end of the parallel branches."),
      example: "Akhir bersamaan:"
    ),
    KeywordEntry(
      .performers,
      "Oleh",
      in: [.step, .decision],
      .performers,
      isExpected: true,
      help: Phrase(
        "Pelaksana langkah; tanda ? di belakang nama bila hanya dugaan.",
        en: "Who performs the step; a ? behind a name marks a guess."
      ),
      example: "  Oleh: Kasi dan Staf"
    ),
    KeywordEntry(
      .guessReason,
      "Dasar dugaan",
      in: .anyStep,
      .text,
      help: Phrase("Alasan sebuah dugaan pelaksana.", en: "Why a performer was guessed."),
      example: "  Dasar dugaan: lambang pada kolom pelaksana hilang"
    ),
    KeywordEntry(
      .inputs,
      "Kelengkapan",
      also: ["Perlengkapan", "Persyaratan/kelengkapan"],
      in: .anyStep,
      .documents,
      isExpected: true,
      help: Phrase(
        "Dokumen yang diperlukan langkah ini, dipisah titik koma.",
        en: "The documents that the step needs, separated by semicolons."
      ),
      example: "  Kelengkapan: Surat Penawaran; DPA"
    ),
    KeywordEntry(
      .duration,
      "Waktu",
      in: [.step, .decision],
      .duration,
      isExpected: true,
      help: Phrase("Lama langkah ini.", en: "How long the step takes."),
      example: "  Waktu: 15 menit"
    ),
    KeywordEntry(
      .outputs,
      "Output",
      also: ["Keluaran"],
      in: .anyStep,
      .documents,
      isExpected: true,
      help: Phrase(
        "Dokumen yang dihasilkan, keadaannya dalam kurung siku.",
        en: "The documents that result, their state in square brackets."
      ),
      example: "  Output: Nota Dinas [diparaf]"
    ),
    KeywordEntry(
      .remark,
      "Keterangan",
      also: ["Ket."],
      in: .anyStep,
      .text,
      help: Phrase("Isi kolom keterangan.", en: "What stands in the remarks column."),
      example: "  Keterangan: Berhubungan dengan SOP Surat Masuk"
    ),
    KeywordEntry(
      .related,
      "Terkait",
      in: .anyStep,
      .references,
      help: Phrase("SOP lain yang berkaitan dengan langkah ini.", en: "SOPs related to the step."),
      example: "  Terkait: SOP Surat Masuk"
    ),
    KeywordEntry(
      .runs,
      "Jalankan",
      in: .step,
      .reference,
      help: Phrase(
        "SOP lain yang dijalankan sebagai bagian dari langkah ini.",
        en: "Another SOP that runs as a part of this step."
      ),
      example: "  Jalankan: SOP Disposisi"
    ),
    KeywordEntry(
      .condition,
      "Hanya bila",
      in: .anyStep,
      .text,
      help: Phrase(
        "Syarat agar langkah ini dilakukan; bila tidak, langkah dilewati.",
        en: "The condition for doing the step; otherwise it is skipped."
      ),
      example: "  Hanya bila: berkas belum lengkap"
    ),
    KeywordEntry(
      .answer,
      "Jika",
      also: ["Bila", "Apabila"],
      in: [.decision, .chain],
      opens: .answer,
      argument: .answer,
      .destination,
      isRepeatable: true,
      help: Phrase(
        "Jawaban keputusan dan tujuannya: lanjut, kembali ke langkah X, selesai, ke SOP …",
        en: "An answer and where it leads: lanjut, kembali ke langkah X, selesai, ke SOP …"
      ),
      example: "  Jika tidak: kembali ke langkah 4"
    ),
    KeywordEntry(
      .bound,
      "Paling banyak",
      in: .answer,
      .count,
      help: Phrase(
        "Berapa kali paling banyak jawaban ini boleh terjadi.",
        en: "How many times the answer may be taken at most."
      ),
      example: "    Paling banyak: 2 kali"
    ),
    KeywordEntry(
      .jump,
      "Lanjut",
      in: .step,
      .destination,
      help: Phrase(
        "Tujuan setelah langkah ini bila bukan langkah berikutnya.",
        en: "Where to go after the step, if not to the next one."
      ),
      example: "  Lanjut: lanjut ke langkah 7"
    ),
    KeywordEntry(
      .printedNumber,
      "Nomor tercetak",
      in: .anyStep,
      .textList,
      help: Phrase(
        "Nomor yang tercetak di kertas, bila berbeda dari urutannya.",
        en: "The number on the paper, if it differs from the position."
      ),
      example: "  Nomor tercetak: 3"
    ),
    KeywordEntry(
      .levels,
      "Melalui",
      in: .chain,
      .chainLevels,
      help: Phrase(
        "Jenjang pemeriksa dari bawah: pelaksana; waktu; keadaan dokumen sesudahnya.",
        en: "The levels from the bottom: performer; duration; the document's state afterwards."
      ),
      example: "  Melalui:\n    - Kasi; 5 menit; diparaf"
    ),
  ]

  /// Keywords that may stand nearly anywhere.
  static let universalEntries: [KeywordEntry] = [
    KeywordEntry(
      .note,
      "Catatan",
      in: BlockSet.anyFile.union(.anyStep),
      .text,
      isRepeatable: true,
      help: Phrase(
        "Catatan untuk pembaca; boleh beberapa baris.",
        en: "A note for readers; may be repeated."
      ),
      example: "Catatan: Nomor pada naskah asli tercetak dua kali"
    ),
    KeywordEntry(
      .suppression,
      "Abaikan",
      in: BlockSet.anyFile.union(.anyStep),
      argument: .code,
      .text,
      isRepeatable: true,
      help: Phrase(
        "Menahan satu pemeriksaan di tempat ini, dengan alasannya.",
        en: "Silences one check at this place, with the reason."
      ),
      example: "Abaikan SOP412: jadwal menunggu sidang"
    ),
  ]
}
