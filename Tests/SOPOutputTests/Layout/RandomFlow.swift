import SOPLanguage

/// Random SOPs, the same for the same seed.
struct RandomFlow {
  private var state: UInt64
  private var laneCount = 1
  private var count = 0

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
  }

  private mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % max(1, bound)
  }

  private mutating func chance(_ percent: Int) -> Bool { next(100) < percent }

  /// An SOP of 2 to 60 steps and 1 to 12 lanes.
  mutating func procedure() -> Procedure {
    laneCount = 1 + next(12)
    let target = 2 + next(chance(85) ? 13 : 59)
    var sketch = Sketch("Acak", lanes: (0..<laneCount).map { "Lajur \($0)" })
    while count < target {
      if target - count > 4, chance(8) {
        block(in: &sketch, depth: 0)
      } else {
        row(in: &sketch, within: 1...target)
      }
    }
    return sketch.finished
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
      var answers = [Sketch.Answer(label: "ya", destination: .next)]
      for index in 0..<(chance(85) ? 1 : next(4)) {
        answers.append(
          Sketch.Answer(label: "tidak \(index)", destination: destination(range))
        )
      }
      sketch.decision("Memeriksa", by: performers, either: isEither, answers: answers)
    } else {
      sketch.activity(
        "Membuat",
        by: performers,
        either: isEither,
        jump: chance(6) ? destination(range) : nil,
        condition: chance(4) ? "perlu" : nil
      )
    }
  }

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
