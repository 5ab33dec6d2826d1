import Foundation

/// What people repaired when they transcribed the source documents into definitions.
package enum SourceRepairs {
  /// Misprints that the document's own text proves to be misprints.
  package static let all: [(printed: String, written: String)] = [
    ("Nota dina syang", "Nota dinas yang"),
    ("kagiatan", "kegiatan"),
    ("Manenerima", "Menerima"),
    ("memberika paraf", "memberikan paraf"),
    ("memeksa", "memeriksa"),
    ("kenala", "kepala"),
    (
      "naskah sambutan kepala dinas, laporan\t",
      "naskah sambutan kepala dinas, laporan penyelenggaraan\t"
    ),
    ("Pengem bangan", "Pengembangan"),
    ("Tim Pelaksar", "Tim Pelaksana"),
    (
      "Peserta pelatih Narasumber dan lok Tempat", "Peserta pelatihan, Narasumber dan lokasi Tempat"
    ),
    ("kesiapan lok Tempat", "kesiapan lokasi Tempat"),
    ("Terlaksananya kegia ", "Terlaksananya kegiatan "),
    ("Terbitnya Ij ", "Terbitnya Ijin "),
    ("Bertambahnya Da ", "Bertambahnya Data "),
    ("Pemberitah uan", "Pemberitahuan"),
  ]

  /// The text of a source document with its misprints repaired.
  package static func repaired(_ text: String) -> String {
    all.reduce(text) { $0.replacingOccurrences(of: $1.printed, with: $1.written) }
  }
}
