package import SOPLanguage

/// Random SOPs, the same for the same seed.
package struct RandomFlow {
  private var state: UInt64
  /// Chooses words; apart, so that the same seed keeps its lines whatever is written beside them.
  private var words: UInt64
  private var laneCount = 1
  private var count = 0

  /// Begins the SOP that belongs to `seed`.
  package init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
    words = state ^ 0x5DEE_CE66_D1CE_4E5B
  }

  private static func next(_ bound: Int, _ state: inout UInt64) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % max(1, bound)
  }

  private mutating func next(_ bound: Int) -> Int { RandomFlow.next(bound, &state) }

  private mutating func chance(_ percent: Int) -> Bool { next(100) < percent }

  /// An SOP of 2 to 60 steps and 1 to 12 lanes.
  package mutating func procedure() -> Procedure { sketch().finished }

  /// The text of an SOP of 2 to 60 steps and 1 to 12 lanes.
  package mutating func sketch() -> Sketch {
    let lanes = 1 + next(12)
    return sketch(lanes: lanes, steps: 2 + next(chance(85) ? 13 : 59))
  }

  /// The text of an SOP of about so many steps.
  package mutating func sketch(lanes: Int, steps: Int) -> Sketch {
    laneCount = lanes
    var sketch = Sketch("Acak", lanes: (0..<laneCount).map { "Lajur \($0)" })
    while count < steps {
      if steps - count > 4, chance(8) {
        block(in: &sketch, depth: 0)
      } else {
        row(in: &sketch, within: 1...steps)
      }
    }
    return sketch
  }

  private mutating func block(in sketch: inout Sketch, depth: Int) {
    sketch.fork()
    for branch in 0..<(2 + next(2)) {
      sketch.branch("Cabang \(branch)")
      let first = count + 1
      for _ in 0..<(1 + next(3)) {
        if depth == 0, chance(8) {
          block(in: &sketch, depth: 1)
        } else {
          row(in: &sketch, within: first...(count + 1))
        }
      }
    }
    sketch.join()
  }

  private mutating func row(in sketch: inout Sketch, within range: ClosedRange<Int>) {
    count += 1
    let performers = performers()
    let isEither = chance(30)
    if chance(30) {
      var answers = [Sketch.Answer(label: word("ya"), destination: .next)]
      for index in 0..<(chance(85) ? 1 : next(4)) {
        answers.append(
          Sketch.Answer(label: word("tidak \(index)"), destination: destination(range))
        )
      }
      sketch.decision("Memeriksa", by: performers, either: isEither, answers: answers)
    } else {
      sketch.activity(
        activity(),
        by: performers,
        either: isEither,
        jump: chance(6) ? destination(range) : nil,
        condition: chance(4) ? "perlu" : nil
      )
    }
  }

  /// An answer of at most five words; one in four is longer than a symbol is wide.
  private mutating func word(_ short: String) -> String {
    let pick = RandomFlow.next(4 * RandomFlow.longAnswers.count, &words)
    guard pick < RandomFlow.longAnswers.count else { return short }
    return short + " " + RandomFlow.longAnswers[pick]
  }

  /// An activity; one in eight makes its row high.
  private mutating func activity() -> String {
    let pick = RandomFlow.next(8, &words)
    return pick > 0
      ? "Membuat" : "Membuat " + RandomFlow.longAnswers.joined(separator: " dan ")
  }

  private static let longAnswers = [
    "perlu diperbaiki",
    "belum dipertanggungjawabkan kelengkapannya",
    "dipertanggungjawabkan",
    "lokasi tidak sesuai",
    "nilai di bawah",
  ]

  private mutating func performers() -> [Int] {
    if chance(3) { return [] }
    var result = [next(laneCount)]
    while chance(12), result.count < laneCount {
      let lane = next(laneCount)
      if !result.contains(lane) { result.append(lane) }
    }
    return result
  }

  private mutating func destination(_ range: ClosedRange<Int>) -> Sketch.Destination {
    switch next(12) {
    case 0: .finish
    case 1: .procedure("Surat Keluar")
    case 2: .unknown
    case 3: .next
    case 4, 5: .step(min(range.upperBound, count + 1 + next(6)))
    default:
      .step(range.lowerBound + next(max(1, min(count, range.upperBound) - range.lowerBound + 1)))
    }
  }
}
