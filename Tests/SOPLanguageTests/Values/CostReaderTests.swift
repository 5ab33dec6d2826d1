import SOPLanguage
import Testing

@Suite struct CostReaderTests {
  private func read(_ text: String) -> Reading<Cost> {
    reading(text) { CostReader.read($0, into: &$1) }
  }

  @Test(arguments: [
    ("Rp50.000", 50_000, 50_000), ("Rp 50.000,00", 50_000, 50_000),
    ("Rp. 50.000,-", 50_000, 50_000),
    ("RP50000", 50_000, 50_000), ("50.000 rupiah", 50_000, 50_000), ("50.000", 50_000, 50_000),
    ("50000", 50_000, 50_000), ("Rp1,5 juta", 1_500_000, 1_500_000),
    ("Rp 1.5 juta", 1_500_000, 1_500_000), ("Rp2 miliar", 2_000_000_000, 2_000_000_000),
    ("Rp5 milyar", 5_000_000_000, 5_000_000_000), ("Rp50 ribu", 50_000, 50_000),
    ("lima puluh ribu rupiah", 50_000, 50_000),
    ("Rp50.000 (lima puluh ribu rupiah)", 50_000, 50_000),
    ("Rp50.000 - Rp100.000", 50_000, 100_000), ("Rp50.000–100.000", 50_000, 100_000),
    ("Rp50.000 s.d. Rp100.000", 50_000, 100_000), ("Rp50 - 100 ribu", 50_000, 100_000),
    ("1 sampai 2 juta rupiah", 1_000_000, 2_000_000), ("paling banyak Rp50.000", 0, 50_000),
    ("Rp10.000 per lembar", 10_000, 10_000), ("Rp10.000/lembar", 10_000, 10_000),
    ("Rp10.000 (baru)", 10_000, 10_000), ("Rp50.000; Rp25.000", 25_000, 50_000),
    ("sebesar Rp1.500.000.", 1_500_000, 1_500_000),
  ])
  func `amounts are read`(text: String, lowest: Int64, highest: Int64) {
    let reading = read(text)
    #expect(reading.value == Cost(lowest: lowest, highest: highest, written: text))
    #expect(reading.findings.isEmpty)
  }

  @Test(arguments: [
    "gratis", "Gratis.", "Tidak dipungut biaya", "tidak dipungut biaya apa pun", "nol rupiah",
    "Rp0",
    "Rp 0,-", "Rp. 0,00", "0", "tanpa biaya", "Gratis (Rp0)", "Tidak dipungut biaya / gratis",
    "Gratis sesuai Perda 3 Tahun 2012", "cuma-cuma",
  ])
  func `free services are free`(text: String) {
    let reading = read(text)
    #expect(reading.value?.isFree == true)
    #expect(reading.findings.isEmpty)
  }

  @Test(arguments: [
    ("Tidak dipungut biaya, Rp10.000", "Tidak dipungut"), ("Rp 10.000 atau gratis", "gratis"),
    ("gratis; Rp5.000", "gratis"), ("gratis sampai lima ribu rupiah", "gratis"),
  ])
  func `free and an amount contradict each other`(text: String, marked: String) {
    let reading = read(text)
    #expect(reading.isUnreadable(308))
    #expect(reading.marked == marked)
    #expect(reading.findings.first?.related.count == 1)
  }

  @Test(arguments: [
    "seikhlasnya", "5", "Rp50.00", "Rp50,000", "Rp1.500,50", "Rp50.000 dan Rp60.000",
    "tidak gratis",
    "Rp100.000 - Rp50.000", "Rp", "Rp99999999999999999999", "Rp50.000 (enam puluh ribu rupiah)",
    "Rp 10.000 lima", "sesuai ketentuan",
  ])
  func `what is no cost is reported once`(text: String) {
    let reading = read(text)
    #expect(reading.isUnreadable(307))
  }

  @Test func `the marks of an absent value are no costs`() {
    #expect(read("-").entry == Entry<Cost>.none)
    #expect(read("?").entry == .unknown)
  }
}
