/// A size of QR code with error correction level M, which survives the loss of about 15 %.
///
/// The numbers are those of ISO/IEC 18004:2015, tables 1, 7, 9 and E.1.
struct QRVersion: Sendable {
  /// The number of the version, 1 to 15.
  let number: Int
  /// How many codewords for error correction each block has.
  let correctionLength: Int
  /// How many codewords of data each block has; longer blocks come last.
  let blockLengths: [Int]
  /// Where the centres of alignment patterns lie, across and down.
  let alignment: [Int]

  /// The modules on a side.
  var size: Int { 17 + 4 * number }

  /// The codewords of data in all blocks.
  var dataLength: Int { blockLengths.reduce(0, +) }

  /// The bits that say how many bytes follow.
  var countBits: Int { number < 10 ? 8 : 16 }

  /// The most bytes that fit, behind four bits for the mode and those for the count.
  var capacity: Int { (dataLength * 8 - 4 - countBits) / 8 }

  /// The versions, from small to large.
  static let all = [
    QRVersion(1, correction: 10, blocks: [16], alignment: []),
    QRVersion(2, correction: 16, blocks: [28], alignment: [6, 18]),
    QRVersion(3, correction: 26, blocks: [44], alignment: [6, 22]),
    QRVersion(4, correction: 18, blocks: [32, 32], alignment: [6, 26]),
    QRVersion(5, correction: 24, blocks: [43, 43], alignment: [6, 30]),
    QRVersion(6, correction: 16, blocks: [27, 27, 27, 27], alignment: [6, 34]),
    QRVersion(7, correction: 18, blocks: [31, 31, 31, 31], alignment: [6, 22, 38]),
    QRVersion(8, correction: 22, blocks: [38, 38, 39, 39], alignment: [6, 24, 42]),
    QRVersion(9, correction: 22, blocks: [36, 36, 36, 37, 37], alignment: [6, 26, 46]),
    QRVersion(10, correction: 26, blocks: [43, 43, 43, 43, 44], alignment: [6, 28, 50]),
    QRVersion(11, correction: 30, blocks: [50, 51, 51, 51, 51], alignment: [6, 30, 54]),
    QRVersion(
      12,
      correction: 22,
      blocks: [36, 36, 36, 36, 36, 36, 37, 37],
      alignment: [6, 32, 58]
    ),
    QRVersion(
      13,
      correction: 22,
      blocks: [37, 37, 37, 37, 37, 37, 37, 37, 38],
      alignment: [6, 34, 62]
    ),
    QRVersion(
      14,
      correction: 24,
      blocks: [40, 40, 40, 40, 41, 41, 41, 41, 41],
      alignment: [6, 26, 46, 66]
    ),
    QRVersion(
      15,
      correction: 24,
      blocks: [41, 41, 41, 41, 41, 42, 42, 42, 42, 42],
      alignment: [6, 26, 48, 70]
    ),
  ]

  private init(_ number: Int, correction: Int, blocks: [Int], alignment: [Int]) {
    self.number = number
    correctionLength = correction
    blockLengths = blocks
    self.alignment = alignment
  }
}
