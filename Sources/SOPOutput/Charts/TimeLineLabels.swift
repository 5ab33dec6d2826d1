import SOPLanguage

/// The numbers of the steps above their bars.
///
/// Bars can be narrower than their numbers. Numbers that would touch become one that names the
/// first and the last; how many do depends on how wide the picture is.
struct TimeLineLabel: Equatable, Sendable {
  /// The middle of the text.
  let position: Int
  /// The number or numbers.
  let text: String

  /// The size of the letters in tenths of a pixel.
  static let size = 110

  /// The numbers above one track of a picture that is `pixels` wide.
  static func labels(
    of bars: [TimeLine.Bar],
    on track: Int,
    pixels: Int
  ) -> [TimeLineLabel] {
    var groups: [Group] = []
    for bar in bars where bar.track == track {
      var group = Group(bar, pixels: pixels)
      while let last = groups.last, last.touches(group) {
        group = last.joined(with: group)
        groups.removeLast()
      }
      groups.append(group)
    }
    return groups.map { TimeLineLabel(position: $0.middle, text: $0.text) }
  }

  /// Bars that share a text.
  private struct Group {
    private var start: Int
    private var end: Int
    private var steps: [StepID]
    private let pixels: Int

    init(_ bar: TimeLine.Bar, pixels: Int) {
      (start, end, steps) = (bar.start, bar.end, [bar.step])
      self.pixels = pixels
    }

    /// The text, which is short however many steps there are.
    var text: String {
      guard let first = steps.first, let last = steps.last, steps.count > 1 else {
        return steps.first.map { "\($0.number)" } ?? ""
      }
      let isUnbroken = last.number - first.number == steps.count - 1
      let mark = steps.count == 2 ? (isUnbroken ? "–" : ", ") : (isUnbroken ? "–" : "…")
      return "\(first.number)\(mark)\(last.number)"
    }

    /// Half of the width of the text, with a little air.
    private var half: Int {
      let tenths = TextMetrics.width(of: text, size: TimeLineLabel.size) + 30
      return tenths * TimeLine.width / (pixels * 20)
    }

    var middle: Int {
      let half = half
      return max(half, min((start + end) / 2, TimeLine.width - half))
    }

    func touches(_ next: Group) -> Bool { middle + half > next.middle - next.half }

    func joined(with next: Group) -> Group {
      var result = self
      result.end = next.end
      result.steps += next.steps
      return result
    }
  }
}
