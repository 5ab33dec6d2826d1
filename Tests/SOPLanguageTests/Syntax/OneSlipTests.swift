import Foundation
import SOPLanguage
import SOPTestSupport
import Testing

/// What became of all slips of one kind.
private struct Tally {
  var variants = 0
  var reported = 0
  /// Slips that change the structure without a message.
  var silent: [String] = []
  /// Such slips that nobody can see in the text (see ``SlipExpectation/isInvisible(_:)``).
  var invisible = 0
  /// Slips with two or more messages.
  var noisy: [String] = []
  /// Slips after which the tree is not the file any more.
  var broken: [String] = []

  func print(_ title: String) {
    Swift.print(
      "\(title): \(variants) variants, \(reported) reported, \(silent.count) silent,",
      "\(invisible) invisible, \(noisy.count) with two or more messages"
    )
  }
}

/// One slip of the fingers anywhere in a file: one message at most, and no silent change.
struct OneSlipTests {
  /// How many letters are left out between two that are tried.
  ///
  /// Letters of values are many and harmless. `SLIP_STRIDE=1` tries every one.
  private static let stride =
    ProcessInfo.processInfo.environment["SLIP_STRIDE"].flatMap { Int($0) } ?? 13

  @Test(arguments: Slip.Kind.allCases)
  func `a slip in a definition yields one message at most and no silent change`(
    kind: Slip.Kind
  ) {
    var tally = Tally()
    for definition in Samples.definitions { Self.run(kind, on: definition, &tally) }
    tally.print("one slip, definitions, \(kind.rawValue)")
    #expect(tally.variants > 400)
    #expect(tally.broken == [])
    #expect(tally.silent == [])
    #expect(tally.noisy == [])
    // Only a semicolon may be lost unseen: two names become one that could be a name as well.
    switch kind {
    case .markLost: #expect(tally.invisible == Self.separatorCount)
    case .markSwapped: #expect(tally.invisible <= 2)
    default: #expect(tally.invisible == 0)
    }
  }

  /// The same on a file with every construct, where a few slips can't be seen by anybody.
  @Test(arguments: Slip.Kind.allCases)
  func `a slip in a file with every construct is told or can't be seen`(kind: Slip.Kind) {
    var tally = Tally()
    Self.run(kind, on: Definitions.sample, &tally)
    tally.print("one slip, every construct, \(kind.rawValue)")
    #expect(tally.broken == [])
    #expect(tally.silent == [])
    #expect(tally.noisy == [])
    let invisible: [Slip.Kind: Int] = [.markLost: 3, .lineLost: 2, .lineSwapped: 5]
    #expect(tally.invisible == invisible[kind, default: 0])
  }

  /// The number of semicolons between two elements on one line in all definitions.
  private static let separatorCount = Samples.definitions.reduce(0) { sum, file in
    let shape = SyntaxShape(SyntaxTree.of(file.bytes, path: file.path))
    return sum
      + shape.nodes.filter { !$0.hasItems }.reduce(0) { $0 + max(0, $1.elements - 1) }
  }

  private static func run(_ kind: Slip.Kind, on definition: SourceFile, _ tally: inout Tally) {
    let original = SyntaxTree.of(definition.bytes, path: definition.path)
    let expectation = SlipExpectation(original, withText: kind.keepsWords)
    let slips = Slip.all(kind, in: definition.bytes, lines: original.lines)
    for (number, slip) in slips.enumerated() where !kind.isLetter || number % stride == 0 {
      let bytes = slip.applied(to: definition.bytes, lines: original.lines)
      let tree = SyntaxTree.of(bytes, path: definition.path)
      let place = "\(definition.path):\(slip.lineNumber(in: original.lines)) \(tree.codes)"
      tally.variants += 1
      if tree.bytes != bytes || !tree.isLossless || !tree.isWellFormed {
        tally.broken.append(place)
      }
      if tree.messages - original.messages > 1 { tally.noisy.append(place) }
      if tree.findings.findings.count > original.findings.findings.count {
        tally.reported += 1
      } else if !expectation.isMet(by: tree, after: slip) {
        if expectation.isInvisible(slip) {
          tally.invisible += 1
        } else {
          tally.silent.append(place)
        }
      }
    }
  }
}
