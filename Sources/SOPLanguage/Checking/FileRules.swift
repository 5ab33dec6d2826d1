/// The rules that look at one file, by what they look at.
struct FileRules: Sendable {
  /// A check in a value of its own: a bare closure would be wrapped when put into an array, and
  /// all workers would count the references to the wrapping.
  struct ProcedureCheck: Sendable {
    let run: @Sendable (borrowing ProcedureContext, inout Findings) -> Void
  }

  /// The same for checks of text.
  struct TextCheck: Sendable {
    let run: @Sendable (borrowing TextContext, inout Findings) -> Void
  }

  var procedure: [ProcedureCheck] = []
  var flow: [ProcedureCheck] = []
  var text: [TextCheck] = []

  init() {
    for rule in Rule.all {
      switch rule.check {
      case .procedure(let check): procedure.append(ProcedureCheck(run: check))
      case .flow(let check): flow.append(ProcedureCheck(run: check))
      case .text(let check): text.append(TextCheck(run: check))
      case .registry, .whileReading: break
      }
    }
  }
}
