@testable import SOPLanguage

/// A source of numbers that gives the same ones for the same seed everywhere (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Whether something with a chance of `percent` in a hundred happens.
  mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// A random flow: steps, decisions, jumps both ways, optional steps, nested blocks, early ends.
struct RandomFlow {
  /// The rows and blocks.
  private(set) var items: [SampleItem] = []
  /// Whether a jump across the border of a block was put in.
  private(set) var hasCrossing = false

  /// A row or a block before its jumps are chosen.
  private indirect enum Shape {
    case row(Int)
    case block([[Shape]])
  }

  private var numbers: SeededNumbers
  /// The region of each row, by number; zero is the whole.
  private var regions: [Int] = []
  private var regionCount = 1
  /// The row that is to jump across a border.
  private var culprit: Int?

  /// Makes a flow; `crosses` asks for a jump across a border, if there is any border.
  init(seed: UInt64, crosses: Bool) {
    numbers = SeededNumbers(seed: seed)
    let shapes = sequence(of: Int.random(in: 1...12, using: &numbers), in: 0, depth: 0)
    if crosses, regionCount > 1 {
      let inner = regions.indices.filter { regions[$0] != 0 }
      let candidates = numbers.happens(80) ? inner : Array(regions.indices)
      culprit = candidates.randomElement(using: &numbers)
    }
    items = shapes.map { fill($0) }
  }

  private mutating func sequence(of budget: Int, in region: Int, depth: Int) -> [Shape] {
    var shapes: [Shape] = []
    var left = budget
    while left > 0 {
      if depth < 2, left > 1, numbers.happens(25) {
        let inner = Int.random(in: 2...min(left, 7), using: &numbers)
        shapes.append(block(of: inner, depth: depth))
        left -= inner
      } else {
        regions.append(region)
        shapes.append(.row(regions.count))
        left -= 1
      }
    }
    return shapes
  }

  private mutating func block(of budget: Int, depth: Int) -> Shape {
    let count = min(budget, numbers.happens(70) ? 2 : 3)
    var sizes = [Int](repeating: 1, count: count)
    for _ in 0..<(budget - count) { sizes[Int.random(in: 0..<count, using: &numbers)] += 1 }
    var branches: [[Shape]] = []
    for size in sizes {
      let region = regionCount
      regionCount += 1
      branches.append(sequence(of: size, in: region, depth: depth + 1))
    }
    return .block(branches)
  }

  private mutating func fill(_ shape: Shape) -> SampleItem {
    switch shape {
    case .row(let number): return .step(step(number))
    case .block(let branches):
      var items: [[SampleItem]] = []
      for branch in branches {
        var filled: [SampleItem] = []
        for shape in branch { filled.append(fill(shape)) }
        items.append(filled)
      }
      return .parallel(items)
    }
  }

  private mutating func step(_ number: Int) -> SampleStep {
    var step = SampleStep()
    step.isOptional = numbers.happens(10)
    if numbers.happens(35) {
      step.kind = .decision
      for label in ["ya", "tidak", "lainnya"].prefix(numbers.happens(80) ? 2 : 3) {
        let destination = numbers.happens(60) ? .next : jump(from: number)
        step.answers.append(SampleAnswer(label, destination))
      }
    } else if numbers.happens(8) {
      step.jump = jump(from: number)
    }
    if culprit == number - 1 { cross(from: number, &step) }
    return step
  }

  /// A destination inside the region of the row.
  private mutating func jump(from number: Int) -> SampleDestination {
    let region = regions[number - 1]
    if region == 0, numbers.happens(25) {
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0: return .handover("Surat Keluar")
      case 1: return .unknown
      default: return .end
      }
    }
    let peers = regions.indices.filter { regions[$0] == region }
    return .row((peers.randomElement(using: &numbers) ?? 0) + 1, from: number)
  }

  /// Puts a destination outside of the region into `step`.
  private mutating func cross(from number: Int, _ step: inout SampleStep) {
    let region = regions[number - 1]
    let others = regions.indices.filter { regions[$0] != region }
    let destination: SampleDestination
    if region != 0, others.isEmpty || numbers.happens(30) {
      destination = numbers.happens(50) ? .end : .handover("Surat Keluar")
    } else if let other = others.randomElement(using: &numbers) {
      destination = .row(other + 1, from: number)
    } else {
      return
    }
    hasCrossing = true
    if step.kind == .decision, !step.answers.isEmpty {
      step.answers[step.answers.count - 1].destination = destination
    } else {
      step.jump = destination
    }
  }
}
