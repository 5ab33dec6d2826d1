import SOPLanguage

/// What is known of the things that an SOP names, in words.
extension Snapshot {
  // MARK: Roles

  /// A post: its names, whether it belongs to the agency, and which steps it performs.
  func description(ofRole name: FoldedName) -> [Message] {
    let posts = (procedure?.lanes ?? []) + (agency?.posts ?? []) + session.registry.posts
    guard let lane = posts.first(where: { $0.goes(by: name) }) else { return [] }
    var lines = [title(of: lane)]
    switch lane.kind {
    case .post: break
    case .outsider: lines.append(Message("Pihak luar.", en: "Somebody outside."))
    case .system: lines.append(Message("Sistem.", en: "A machine."))
    }
    switch lane.origin {
    case .procedure: break
    case .agency:
      lines.append(Message("Dari daftar jabatan instansi.", en: "From the agency's list of posts."))
    case .registry:
      lines.append(
        Message("Dari daftar jabatan registri.", en: "From the registry's list of posts.")
      )
    }
    let steps = steps(by: name)
    if !steps.isEmpty {
      lines.append(Message("Melakukan langkah {0}.", en: "Performs steps {0}.", .text(steps)))
    }
    return lines
  }

  private func title(of lane: Lane) -> Message {
    if let shortName = lane.shortName {
      return Message("{0} ({1})", en: "{0} ({1})", .text(lane.name), .text(shortName))
    }
    return Message("{0}", en: "{0}", .text(lane.name))
  }

  private func steps(by name: FoldedName) -> String {
    guard let procedure else { return "" }
    return procedure.steps.indices
      .filter { position in
        procedure.steps[position].performers.performers.contains {
          procedure[$0.lane].goes(by: name)
        }
      }
      .map { String(StepID($0).number) }
      .joined(separator: ", ")
  }

  // MARK: Documents

  /// Where a document comes from, and what each step does with it, from top to bottom.
  func lifeLine(ofDocument name: FoldedName) -> [Message] {
    guard let procedure,
      let position = procedure.documents.firstIndex(where: { FoldedName($0.name) == name })
    else { return [] }
    let document = procedure.documents[position]
    var lines = [Message("{0}", en: "{0}", .text(document.name))]
    if let origin = phrase(for: document.origin) { lines.append(Message(origin)) }
    for number in procedure.steps.indices {
      let step = procedure.steps[number]
      let input = step.inputs.value?.first { $0.document.position == position }
      let output = step.outputs.value?.first { $0.document.position == position }
      if let line = event(StepID(number), input, output) { lines.append(line) }
    }
    return lines
  }

  private func phrase(for origin: Document.Origin) -> Phrase? {
    switch origin {
    case .undeclared: nil
    case .requirement: Phrase("Dibawa pemohon.", en: "Brought by the applicant.")
    case .equipment: Phrase("Tersedia sebagai perlengkapan.", en: "At hand as equipment.")
    case .external: Phrase("Datang dari luar.", en: "Comes from outside.")
    case .archive: Phrase("Tersimpan di arsip.", en: "Lies in the archive.")
    }
  }

  private func event(_ step: StepID, _ input: DocumentUse?, _ output: DocumentUse?) -> Message? {
    let number = Argument.number(step.number)
    func state(_ use: DocumentUse) -> Argument { .text(use.state.map { " [\($0)]" } ?? "") }
    switch (input, output) {
    case (nil, nil): return nil
    case (let use?, nil):
      return Message("Langkah {0}: dipakai{1}", en: "Step {0}: used{1}", number, state(use))
    case (nil, let made?):
      return Message("Langkah {0}: dihasilkan{1}", en: "Step {0}: made{1}", number, state(made))
    case (let use?, let made?):
      return Message(
        "Langkah {0}: dipakai{1}, lalu dihasilkan{2}",
        en: "Step {0}: used{1}, then made{2}",
        number,
        state(use),
        state(made)
      )
    }
  }

  // MARK: Steps

  /// The step whose keyword stands at a place.
  func step(headedAt range: SourceRange) -> StepID? {
    origin?.steps.firstIndex { $0.heading.start == range.start }.map { StepID($0) }
  }

  /// What the step with a label does, and its times.
  func description(ofStep label: FoldedName) -> [Message] {
    guard let procedure,
      let position = procedure.steps.firstIndex(where: { $0.label.map { FoldedName($0) } == label })
    else { return [] }
    let id = StepID(position)
    let title = Message(
      "Langkah {0}: {1}",
      en: "Step {0}: {1}",
      .number(id.number),
      .text(procedure[id].activity)
    )
    return [title] + times(of: id)
  }

  /// How long a step takes, and how much time has gone by when it is done.
  func times(of id: StepID) -> [Message] {
    let minutesPerDay = session.registry.minutesPerDay
    guard let procedure, let duration = procedure[id].duration.value else { return [] }
    func amount(_ amount: Duration.Amount) -> TimeAmount {
      TimeAmount(amount, duration.days, minutesPerDay: minutesPerDay)
    }
    var lines = [
      Message(
        "Waktu: {0}",
        en: "Time: {0}",
        .times(
          amount(duration.shortest),
          amount(duration.longest),
          minutesPerDay: minutesPerDay
        )
      )
    ]
    let ends = TimeAnalysis.elapsed(in: procedure, minutesPerDay: minutesPerDay)
    if let end = ends?[id.position] {
      lines.append(
        Message(
          "Sejak awal: {0}",
          en: "Since the beginning: {0}",
          .time(end, minutesPerDay: minutesPerDay)
        )
      )
    }
    return lines
  }

  // MARK: SOPs

  /// The title, the place and the status of an SOP.
  func description(ofProcedure path: String) -> [Message] {
    guard let position = session.position(of: path + ".sop"),
      let id = session.procedureID(at: position)
    else { return [] }
    let procedure = session.procedures[id.position]
    var lines = [
      Message("SOP {0}", en: "SOP {0}", .text(procedure.title)),
      Message("{0}", en: "{0}", .text(path)),
      Message("Status: {0}", en: "Status: {0}", .literal(Literal(procedure.status.spelling))),
    ]
    if let number = procedure.identity.number.value {
      lines.append(Message("Nomor: {0}", en: "Number: {0}", .text(number)))
    }
    return lines
  }
}
