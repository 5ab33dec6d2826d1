package import SOPLanguage

/// Turns the words of a command line into a ``Command``.
///
/// Options may stand before or behind the command and its operands, as `--format json` or
/// `--format=json`; behind `--` everything is an operand.
package struct ArgumentReader {
  private var operands: [String] = []
  private var options: [(option: Option, value: String)] = []
  private var unknownOptions: [String] = []

  /// Reads the arguments, the name of the program left out.
  package static func read(_ arguments: [String]) throws(UsageError) -> Invocation {
    var reader = ArgumentReader()
    try reader.sort(arguments)
    return try reader.invocation()
  }

  /// The language that the arguments ask for, whatever else is wrong with them.
  package static func language(of arguments: [String]) -> Language {
    var language = Language.indonesian
    for (index, argument) in arguments.enumerated() {
      let isPair = argument == "--lang" && index + 1 < arguments.count
      let word = isPair ? arguments[index + 1] : String(argument.dropFirst("--lang=".count))
      guard isPair || argument.hasPrefix("--lang=") else { continue }
      language = Language.allCases.first { $0.code.text == word } ?? language
    }
    return language
  }

  // MARK: Words

  /// Tells options from operands.
  private mutating func sort(_ arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        return
      }
      guard word.utf8.first == UInt8(ascii: "-"), word.utf8.count > 1 else {
        operands.append(word)
        continue
      }
      let (name, attached) = ArgumentReader.split(word)
      guard let option = Option.named(name) else {
        unknownOptions.append(name)
        continue
      }
      try add(option, attached, &rest)
    }
  }

  private mutating func add(
    _ option: Option,
    _ attached: String?,
    _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    guard let kind = option.value else {
      if let attached { throw .unexpectedValue(option, attached) }
      options.append((option, ""))
      return
    }
    guard let value = attached ?? rest.popFirst(), !value.isEmpty else {
      throw .missingValue(option)
    }
    switch kind {
    case .path, .text, .list: break
    case .date:
      guard CalendarDate(iso: value) != nil else { throw .unknownValue(option, value) }
    case .oneOf(let words):
      guard words.contains(where: { $0.text == value }) else {
        throw .unknownValue(option, value)
      }
    }
    options.append((option, value))
  }

  /// The name of an option and the value written onto it: `--to=dot`, `-o_site`.
  private static func split(_ word: String) -> (name: String, value: String?) {
    if word.hasPrefix("--") {
      guard let sign = word.firstIndex(of: "=") else { return (word, nil) }
      return (String(word[..<sign]), String(word[word.index(after: sign)...]))
    }
    let name = String(word.prefix(2))
    let value = word.dropFirst(2)
    return (name, value.isEmpty ? nil : String(value.first == "=" ? value.dropFirst() : value))
  }

  // MARK: Commands

  private func invocation() throws(UsageError) -> Invocation {
    let name = try commandName()
    try checkOptions(of: name)
    return Invocation(
      try command(name),
      language: chosen(.language, among: Language.allCases) { $0.code } ?? .indonesian,
      color: chosen(.color, among: ColorChoice.allCases) { $0.word } ?? .auto
    )
  }

  private func commandName() throws(UsageError) -> CommandName? {
    guard let word = operands.first else { return nil }
    if let name = CommandName.allCases.first(where: { $0.word.text == word }) { return name }
    throw .unknownCommand(word, suggestions: ArgumentReader.commands(like: word))
  }

  private static func commands(like word: String) -> [String] {
    let lower = word.lowercased()
    let meant = CommandName.allCases.filter { name in
      name.otherWords.contains { $0.text == lower }
    }
    if !meant.isEmpty { return meant.map { $0.word.text } }
    return nearest(to: lower, among: CommandName.allCases.map { $0.word.text })
  }

  private func checkOptions(of name: CommandName?) throws(UsageError) {
    let known = Option.everywhere + (name.map { $0.options } ?? [.version])
    let foreign = options.first { !known.contains($0.option) && $0.option != .version }
    guard let word = unknownOptions.first ?? foreign?.option.name.text else { return }
    let names = known.map { $0.name.text }
    throw .unknownOption(word, name, suggestions: ArgumentReader.nearest(to: word, among: names))
  }

  private func command(_ name: CommandName?) throws(UsageError) -> Command {
    if has(.version) { return .version }
    guard let name else { return .help(nil) }
    if has(.help) { return .help(name) }
    let own = Array(operands.dropFirst())
    guard own.count >= name.operandCount.lowerBound else { throw .missingOperand(name) }
    guard own.count <= name.operandCount.upperBound else {
      throw .extraOperand(own[name.operandCount.upperBound], name)
    }
    return switch name {
    case .build:
      .build(
        .init(
          registry: own.first,
          output: value(.output) ?? "_site",
          isStrict: has(.strict),
          today: today,
          basePath: value(.basePath),
          isPublishedOnly: has(.published),
          hasOneLanguage: has(.oneLanguage)
        )
      )
    case .initialize: .initialize(.init(folder: own.first, title: value(.title)))
    case .new:
      .new(
        .init(
          path: own[0],
          isAgency: has(.agency),
          title: value(.title),
          unit: value(.unit),
          lanes: value(.lanes),
          steps: value(.steps)
        )
      )
    case .check: .check(try checkOptions(own, today: today))
    case .format:
      .format(
        .init(
          paths: own,
          isCheck: has(.checkOnly),
          isDiff: has(.diff),
          renumbers: has(.renumber)
        )
      )
    case .render:
      .render(.init(file: own[0], target: try target(), output: value(.output), today: today))
    case .importing:
      .importing(
        .init(
          paths: own,
          output: value(.output),
          format: chosen(.source, among: ImportFormat.allCases) { $0.word },
          isForced: has(.force),
          isWholeAccount: has(.account)
        )
      )
    case .explain: .explain(.init(name: own.first))
    case .grammar:
      .grammar(.init(folder: value(.output) ?? "grammar", isOnlyCheck: has(.checkOnly)))
    case .languageServer: .languageServer(.init(today: today))
    case .help: .help(try topic(own.first))
    }
  }

  private func checkOptions(
    _ paths: [String],
    today: CalendarDate?
  ) throws(UsageError) -> CheckCommand.Options {
    let format = chosen(.format, among: CheckCommand.Format.allCases) { $0.word } ?? .text
    let fixing: CheckCommand.Fixing = has(.fixUnsure) ? .unsure : has(.fix) ? .certain : .none
    if fixing != .none, format != .text {
      throw .conflict(has(.fix) ? .fix : .fixUnsure, .format, value: format.word.text)
    }
    return CheckCommand.Options(
      paths: paths,
      format: format,
      isStrict: has(.strict),
      today: today,
      fixing: fixing
    )
  }

  private func topic(_ word: String?) throws(UsageError) -> CommandName? {
    guard let word else { return nil }
    if let name = CommandName.allCases.first(where: { $0.word.text == word }) { return name }
    throw .unknownCommand(word, suggestions: ArgumentReader.commands(like: word))
  }

  /// The form of a rendering: what `--to` says, or else the ending of the output file.
  private func target() throws(UsageError) -> RenderTarget {
    if let target = chosen(.target, among: RenderTarget.allCases, by: { $0.word }) {
      return target
    }
    let output = value(.output)?.lowercased() ?? ""
    if output.hasSuffix(".html") || output.hasSuffix(".htm") { return .html }
    if output.hasSuffix(".svg") { return .svg }
    if output.hasSuffix(".dot") || output.hasSuffix(".gv") { return .dot }
    if output.hasSuffix(".json") { return .json }
    throw .missingOption(.target, .render)
  }

  /// The day that `--today` names.
  private var today: CalendarDate? { value(.today).flatMap { CalendarDate(iso: $0) } }

  private func has(_ option: Option) -> Bool { options.contains { $0.option == option } }

  private func value(_ option: Option) -> String? {
    options.last { $0.option == option }?.value
  }

  private func chosen<Choice>(
    _ option: Option,
    among choices: [Choice],
    by word: (Choice) -> StaticString
  ) -> Choice? {
    guard let value = value(option) else { return nil }
    return choices.first { word($0).text == value }
  }

  /// The words that a slip may have made of `word`.
  package static func nearest(to word: String, among candidates: [String]) -> [String] {
    EditDistance.nearest(to: Array(word.utf8), among: candidates.map { Array($0.utf8) })
      .map { candidates[$0] }
  }
}
