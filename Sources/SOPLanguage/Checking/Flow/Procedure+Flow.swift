extension Procedure {
  /// A destination as it is written in the language, for example `kembali ke langkah 4`.
  func destination(isReturn: Bool, _ step: StepID, isGuess: Bool) -> String {
    var text = ByteSink()
    text.append(isReturn ? "kembali ke langkah " : "lanjut ke langkah ")
    if let label = self[step].label { text.append(label) } else { text.append(step.number) }
    if isGuess { text.append("?") }
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
