import SOPLanguage

extension FlowOutline {
  /// Puts a row with a capsule above the first step, from which every beginning is reached.
  mutating func addBegin(_ beginRows: [Int]) {
    guard let first = beginRows.min(), let target = beginRows.first else { return }
    insertRow(
      FlowOutline.row(of: .begin, inLane: rows[first].main),
      at: 0
    )
    if beginRows.count == 1 {
      connections.insert(Connection(source: 0, target: target + 1, strand: Strand()), at: 0)
    } else {
      let outputs = beginRows.map { Fan.Leg(row: $0 + 1, strand: Strand()) }
      let input = Fan.Leg(row: 0, strand: Strand())
      fans.append(Fan(gap: first + 1, inputs: [input], outputs: outputs))
    }
  }

  /// Puts a row with a capsule below the last step; ends elsewhere keep a capsule beside them.
  mutating func addFinish(_ junctions: Junctions) {
    let last = rows.count - 1
    let joined = junctions.joinedEndRows
    let isAtBottom = { (leg: Fan.Leg) in
      leg.row == last || (joined.contains(leg.row) && joined.contains(last))
    }
    for leg in junctions.endLegs where !isAtBottom(leg) {
      terminals.append(Terminal(row: leg.row, shape: .terminal, word: .finish, strand: leg.strand))
    }
    let legs = junctions.endLegs.filter(isAtBottom)
    guard let leg = legs.first else { return }
    rows.append(FlowOutline.row(of: .finish, inLane: rows[last].main))
    if legs.count == 1 {
      connections.append(Connection(source: leg.row, target: last + 1, strand: leg.strand))
    } else {
      let output = Fan.Leg(row: last + 1, strand: Strand())
      fans.append(Fan(gap: last + 1, inputs: legs, outputs: [output]))
    }
  }

  private static func row(of word: FlowLayout.Word, inLane lane: Int) -> Row {
    Row(
      kind: .terminal(word),
      lanes: [lane],
      main: lane,
      guesses: [false],
      isEither: false,
      shape: .terminal,
      word: word
    )
  }

  /// Inserts a row, so that everything below it moves down.
  private mutating func insertRow(_ row: Row, at position: Int) {
    rows.insert(row, at: position)
    let moved = { (row: Int) in row < position ? row : row + 1 }
    for index in terminals.indices { terminals[index].row = moved(terminals[index].row) }
    for index in connections.indices {
      connections[index].source = moved(connections[index].source)
      connections[index].target = moved(connections[index].target)
    }
    for index in fans.indices {
      fans[index].gap = moved(fans[index].gap)
      for leg in fans[index].inputs.indices {
        fans[index].inputs[leg].row = moved(fans[index].inputs[leg].row)
      }
      for leg in fans[index].outputs.indices {
        fans[index].outputs[leg].row = moved(fans[index].outputs[leg].row)
      }
    }
  }
}
