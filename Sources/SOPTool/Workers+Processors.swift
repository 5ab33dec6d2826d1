import Dispatch
package import SOPLanguage

extension Workers {
  /// As many workers as the machine has processors to spare.
  package static let processors = Workers { count, work in
    DispatchQueue.concurrentPerform(iterations: count, execute: work)
  }
}
