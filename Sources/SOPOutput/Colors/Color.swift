import SOPLanguage

/// A colour of the screen: red, green and blue from 0 to 255 in the space sRGB.
struct Color: Hashable, Sendable {
  /// How strong red is.
  var red: Int
  /// How strong green is.
  var green: Int
  /// How strong blue is.
  var blue: Int

  /// Makes a colour of its three parts.
  init(_ red: Int, _ green: Int, _ blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#rrggbb`; nothing when it is not written so.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[0] == UInt8(ascii: "#") else { return nil }
    let digits = bytes[1...].compactMap { Color.value(ofDigit: $0) }
    guard digits.count == 6 else { return nil }
    self.init(
      digits[0] << 4 | digits[1],
      digits[2] << 4 | digits[3],
      digits[4] << 4 | digits[5]
    )
  }

  static let black = Color(0, 0, 0)
  static let white = Color(255, 255, 255)

  private static func value(ofDigit digit: UInt8) -> Int? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(digit) - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(digit) - 0x57
    case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(digit) - 0x37
    default: nil
    }
  }

  /// The colour with a share of another in it, in 255ths.
  func mixed(with other: Color, _ share: Int) -> Color {
    func mix(_ one: Int, _ other: Int) -> Int {
      (one * (255 - share) + other * share + 127) / 255
    }
    return Color(mix(red, other.red), mix(green, other.green), mix(blue, other.blue))
  }
}

/// How well colours can be told apart, as WCAG 2.2 measures it: in whole numbers.
extension Color {
  /// The relative luminance of the Web Content Accessibility Guidelines, in units of 10⁻¹⁰.
  var luminance: Int64 {
    2_126 * Color.linear(red) + 7_152 * Color.linear(green) + 722 * Color.linear(blue)
  }

  /// Whether the contrast to another colour is at least so many tenths to one, up to 210.
  func stands(outFrom other: Color, byTenths ratio: Int64) -> Bool {
    // A twentieth of white is added to both, which stands for the light that every screen reflects.
    let veil: Int64 = 500_000_000
    let one = luminance + veil
    let two = other.luminance + veil
    // The rounding of the table must not be what decides.
    return max(one, two) * 10 > min(one, two) * ratio + veil / 1_000
  }

  private static func linear(_ part: Int) -> Int64 {
    linearLight[min(max(part, 0), 255)]
  }

  /// The light of each step of a channel in millionths: the curve of sRGB (IEC 61966-2-1).
  private static let linearLight: [Int64] = [
    0, 304, 607, 911, 1214, 1518, 1821, 2125,
    2428, 2732, 3035, 3347, 3677, 4025, 4391, 4777,
    5182, 5605, 6049, 6512, 6995, 7499, 8023, 8568,
    9134, 9721, 10_330, 10_960, 11_612, 12_286, 12_983, 13_702,
    14_444, 15_209, 15_996, 16_807, 17_642, 18_500, 19_382, 20_289,
    21_219, 22_174, 23_153, 24_158, 25_187, 26_241, 27_321, 28_426,
    29_557, 30_713, 31_896, 33_105, 34_340, 35_601, 36_889, 38_204,
    39_546, 40_915, 42_311, 43_735, 45_186, 46_665, 48_172, 49_707,
    51_269, 52_861, 54_480, 56_128, 57_805, 59_511, 61_246, 63_010,
    64_803, 66_626, 68_478, 70_360, 72_272, 74_214, 76_185, 78_187,
    80_220, 82_283, 84_376, 86_500, 88_656, 90_842, 93_059, 95_307,
    97_587, 99_899, 102_242, 104_616, 107_023, 109_462, 111_932, 114_435,
    116_971, 119_538, 122_139, 124_772, 127_438, 130_136, 132_868, 135_633,
    138_432, 141_263, 144_128, 147_027, 149_960, 152_926, 155_926, 158_961,
    162_029, 165_132, 168_269, 171_441, 174_647, 177_888, 181_164, 184_475,
    187_821, 191_202, 194_618, 198_069, 201_556, 205_079, 208_637, 212_231,
    215_861, 219_526, 223_228, 226_966, 230_740, 234_551, 238_398, 242_281,
    246_201, 250_158, 254_152, 258_183, 262_251, 266_356, 270_498, 274_677,
    278_894, 283_149, 287_441, 291_771, 296_138, 300_544, 304_987, 309_469,
    313_989, 318_547, 323_143, 327_778, 332_452, 337_164, 341_914, 346_704,
    351_533, 356_400, 361_307, 366_253, 371_238, 376_262, 381_326, 386_429,
    391_572, 396_755, 401_978, 407_240, 412_543, 417_885, 423_268, 428_690,
    434_154, 439_657, 445_201, 450_786, 456_411, 462_077, 467_784, 473_531,
    479_320, 485_150, 491_021, 496_933, 502_886, 508_881, 514_918, 520_996,
    527_115, 533_276, 539_479, 545_724, 552_011, 558_340, 564_712, 571_125,
    577_580, 584_078, 590_619, 597_202, 603_827, 610_496, 617_207, 623_960,
    630_757, 637_597, 644_480, 651_406, 658_375, 665_387, 672_443, 679_542,
    686_685, 693_872, 701_102, 708_376, 715_694, 723_055, 730_461, 737_910,
    745_404, 752_942, 760_525, 768_151, 775_822, 783_538, 791_298, 799_103,
    806_952, 814_847, 822_786, 830_770, 838_799, 846_873, 854_993, 863_157,
    871_367, 879_622, 887_923, 896_269, 904_661, 913_099, 921_582, 930_111,
    938_686, 947_307, 955_973, 964_686, 973_445, 982_251, 991_102, 1_000_000,
  ]
}

extension ByteSink {
  /// Appends a colour as stylesheets write it, for example `#0b4f6c`.
  mutating func append(_ color: Color) {
    append("#")
    for part in [color.red, color.green, color.blue] {
      for digit in [part >> 4, part & 15] {
        append(UInt8(truncatingIfNeeded: digit < 10 ? 0x30 + digit : 0x57 + digit))
      }
    }
  }
}
