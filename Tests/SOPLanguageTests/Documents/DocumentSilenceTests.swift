import SOPTestSupport
import Testing

@testable import SOPLanguage

/// What must not be told: names that a reader recognises, what is not known, one slip told twice.
@Suite
struct DocumentSilenceTests {
  /// The findings of the family about steps behind a title, lanes and requirements.
  private func codes(_ steps: String, requirements: String = "Surat Perintah") -> [UInt16] {
    Samples.compile(
      "SOP: Contoh\n\nPersyaratan: \(requirements)\nPelaksana: Staf; Kasi\n\n" + steps
    ).codes.filter { 500..<600 ~= $0 && $0 != 513 }
  }

  private func step(
    _ number: Int,
    from inputs: String?,
    to outputs: String?,
    _ lines: String...
  ) -> String {
    var text =
      "Langkah \(number): Mengerjakan tugas\n  Oleh: \(number % 2 == 0 ? "Kasi" : "Staf")\n"
    if let inputs { text += "  Kelengkapan: \(inputs)\n" }
    text += "  Waktu: 5 menit\n"
    if let outputs { text += "  Output: \(outputs)\n" }
    for line in lines { text += "  \(line)\n" }
    return text + "\n"
  }

  @Test func `a longer or shorter form of a name is recognised`() {
    let text =
      step(1, from: "Surat Perintah", to: "Konsep nota dinas persiapan kegiatan")
      + step(2, from: "Konsep Nota Dinas", to: "Notulen")
    #expect(codes(text) == [])
  }

  @Test func `a final document is not recognised in a draft`() {
    let text =
      step(1, from: "Surat Perintah", to: "Konsep Undangan Peserta")
      + step(2, from: "Final Undangan Peserta", to: "Notulen")
    #expect(codes(text) == [501])
  }

  @Test func `a document that says from which SOP it comes is there`() {
    let first = step(1, from: "Surat Perintah; Disposisi dari SOP Surat Masuk", to: "Konsep")
    #expect(codes(first) == [])
    #expect(codes(first + step(2, from: "Konsep; Berkas dari SOP Arsip", to: "Notulen")) == [])
    #expect(codes(step(1, from: "Surat Perintah; Disposisi", to: "Notulen")) == [508])
  }

  @Test func `a misspelt name is told once, by the rule about similar names`() {
    let text =
      step(1, from: "Surat Perintah", to: "Telaahan Staf")
      + step(2, from: "Telaahn Staf", to: "Notulen")
    #expect(codes(text) == [])
    #expect(
      Samples.compile(
        "SOP: Contoh\n\nPersyaratan: Surat Perintah\nPelaksana: Staf; Kasi\n\n" + text
      )
      .codes.filter { $0 == 209 } == [209]
    )
  }

  @Test func `what a step may have made is not missed`() {
    let missing =
      step(1, from: "Surat Perintah", to: nil) + step(2, from: "Catatan Rapat", to: "Notulen")
    #expect(codes(missing) == [511])
    let unknown =
      step(1, from: "Surat Perintah", to: "?") + step(2, from: "Catatan Rapat", to: "Notulen")
    #expect(codes(unknown) == [])
    let part =
      step(1, from: "Surat Perintah", to: "Lembar Kerja", "Jalankan: SOP Rapat")
      + step(2, from: "Lembar Kerja; Catatan Rapat", to: "Notulen")
    #expect(codes(part) == [])
  }

  @Test func `a document that comes with another SOP is not missed`() {
    let text =
      step(1, from: "Surat Perintah", to: "Lembar Kerja")
      + step(2, from: "Lembar Kerja; Catatan Agenda", to: "Notulen", "Terkait: SOP Surat Masuk")
    #expect(codes(text) == [])
  }

  @Test func `one document is told once, wherever it is missed`() throws {
    let text =
      step(1, from: "Surat Perintah", to: "Lembar Kerja")
      + step(2, from: "Lembar Kerja; Catatan Rapat", to: "Notulen")
      + step(3, from: "Notulen; Catatan Rapat", to: "Surat")
    #expect(codes(text) == [501])
  }

  @Test func `a note that comes back with a refusal is not missed the first time`() {
    let text =
      step(1, from: "Surat Perintah", to: "Lembar Kerja")
      + step(2, from: "Lembar Kerja; Catatan Perbaikan", to: "Konsep Surat")
        + """
        Keputusan 3: Memeriksa konsep
          Oleh: Kasi
          Kelengkapan: Konsep Surat
          Waktu: 5 menit
          Output: Catatan Perbaikan
          Jika ya: selesai
          Jika tidak: kembali ke langkah 2
            Paling banyak: 2 kali
        """
    #expect(codes(text) == [])
  }

  @Test func `a step that takes whichever document there is has one`() {
    let text =
      """
      Keputusan 1: Memeriksa permohonan
        Oleh: Kasi
        Kelengkapan: Surat Perintah
        Waktu: 5 menit
        Output: Lembar Kerja
        Jika ya: lanjut
        Jika tidak: lanjut ke langkah 3


      """ + step(2, from: "Lembar Kerja", to: "Izin", "Lanjut: lanjut ke langkah 4")
      + step(3, from: "Lembar Kerja", to: "Surat Penolakan")
    #expect(codes(text + step(4, from: "Izin; Surat Penolakan", to: "Tanda Terima")) == [])
    #expect(
      codes(text + step(4, from: "Izin", to: "Tanda Terima")).contains(502)
    )
  }

  @Test func `a document made too late is told with its maker`() {
    let text =
      step(1, from: "Surat Perintah; Notulen", to: "Lembar Kerja")
      + step(2, from: "Lembar Kerja", to: "Notulen")
    #expect(codes(text) == [501])
  }

  @Test func `nothing is said about documents while the flow is broken`() {
    let text =
      step(1, from: "Catatan Rapat", to: "Lembar Kerja", "Lanjut: kembali ke langkah 9")
      + step(2, from: "Laporan Rapat", to: nil)
    #expect(codes(text) == [])
  }

  @Test func `collective papers of an applicant stand for all requirements`() {
    let text = step(1, from: "Berkas Permohonan", to: "Tanda Terima")
    #expect(codes(text, requirements: "Fotokopi KTP; Surat Pengantar") == [])
    let other = step(1, from: "Surat Pengantar", to: "Tanda Terima")
    #expect(codes(other, requirements: "Fotokopi KTP; Surat Pengantar") == [507])
  }
}

/// One slip in a sound SOP: at most one error about documents.
@Suite
struct DocumentSlipTests {
  /// The lines that an `Output` line may become by one slip: lost, or with one name replaced.
  private func slips(of line: Substring) -> [String?] {
    let elements = line.dropFirst("  Output: ".count).split(separator: "; ").map { String($0) }
    let renamed = elements.indices.map { position -> String? in
      var broken = elements
      broken[position] = "Xylem Quartz"
      return "  Output: " + broken.joined(separator: "; ")
    }
    return renamed + [nil]
  }

  @Test func `losing an output or its name never yields two errors about documents`() throws {
    var told = 0
    for file in Samples.sound.filter({ !$0.path.hasSuffix("instansi.sop") }) {
      let lines = file.text(in: SourceRange(0, file.bytes.count)).split(
        separator: "\n",
        omittingEmptySubsequences: false
      )
      for position in lines.indices where lines[position].hasPrefix("  Output: ") {
        for slip in slips(of: lines[position]) {
          var broken = lines.map { String($0) }
          if let slip { broken[position] = slip } else { broken.remove(at: position) }
          let compilation = Samples.compile(broken.joined(separator: "\n"), path: file.path)
          let errors = compilation.diagnostics.filter { $0.severity == .error }.map { $0.code }
          let found = errors.filter { 500..<600 ~= $0 || $0 == 214 }
          if !found.isEmpty { told += 1 }
          #expect(found.count <= 1, "\(file.path) line \(position + 1): \(found)")
        }
      }
    }
    #expect(told >= 50)
  }
}
