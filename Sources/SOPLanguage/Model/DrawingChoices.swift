/// How the beginning and the end of a flow are drawn; practice knows both.
package enum CapsuleStyle: UInt8, CaseIterable, Sendable {
  /// The symbols of the first and the last activity are capsules themselves.
  case activities
  /// Capsules with `Mulai` and `Selesai` stand in rows of their own.
  case separate

  /// The Indonesian words of the choice.
  package var spelling: StaticString {
    switch self {
    case .activities: "pada kegiatan"
    case .separate: "tersendiri"
    }
  }
}

/// The paper of the print edition, always landscape.
package enum PaperSize: UInt8, CaseIterable, Sendable {
  /// Folio, 330 x 215 mm, the paper of Indonesian offices.
  case f4
  /// 297 x 210 mm.
  case a4

  /// The name of the paper.
  package var spelling: StaticString {
    switch self {
    case .f4: "F4"
    case .a4: "A4"
    }
  }

  /// The longer side, in millimetres.
  package var width: Int {
    switch self {
    case .f4: 330
    case .a4: 297
    }
  }

  /// The shorter side, in millimetres.
  package var height: Int {
    switch self {
    case .f4: 215
    case .a4: 210
    }
  }
}
