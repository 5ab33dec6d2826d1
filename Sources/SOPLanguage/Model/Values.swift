/// A length of time as an interval, with the unit kept as it was written.
///
/// Minutes and hours are working time. A day is a working day or a calendar day, and when the
/// author only wrote `hari` it is not known which. Months are never added to minutes.
package struct Duration: Hashable, Sendable {
  /// What kind of days the duration counts.
  package enum Days: UInt8, Sendable {
    /// No days were written, only minutes or hours.
    case none
    /// `hari`, without saying which kind; compared as working days.
    case plain
    /// `hari kerja`.
    case working
    /// `hari kalender`, and weeks.
    case calendar
  }

  /// An amount of time.
  package struct Amount: Hashable, Sendable {
    /// Minutes of work, from minutes and hours.
    package var minutes: Int
    /// Thousandths of a day, from days and weeks.
    package var milliDays: Int
    /// Thousandths of a month, from months and years.
    package var milliMonths: Int

    /// Makes an amount.
    package init(minutes: Int = 0, milliDays: Int = 0, milliMonths: Int = 0) {
      self.minutes = minutes
      self.milliDays = milliDays
      self.milliMonths = milliMonths
    }

    /// Whether the amount is no time at all.
    package var isZero: Bool { minutes == 0 && milliDays == 0 && milliMonths == 0 }

    /// Minutes of work when a day counts `minutesPerDay`; nothing when months are involved.
    package func workMinutes(minutesPerDay: Int) -> Int? {
      guard milliMonths == 0 else { return nil }
      // 64 bits, because the browser's whole numbers have 32.
      return minutes + Int(Int64(milliDays) * Int64(minutesPerDay) / 1000)
    }
  }

  /// The shortest time.
  package var shortest: Amount
  /// The longest time; equal to `shortest` unless a range was written.
  package var longest: Amount
  /// Whether `paling lama` or the like was written, so that `longest` is a limit.
  package var isLimit: Bool
  /// What kind of days are counted.
  package var days: Days
  /// The value as written, spaces folded.
  package var written: String

  /// Makes a duration.
  package init(
    shortest: Amount,
    longest: Amount,
    isLimit: Bool = false,
    days: Days = .none,
    written: String
  ) {
    self.shortest = shortest
    self.longest = longest
    self.isLimit = isLimit
    self.days = days
    self.written = written
  }

  /// Minutes in a working day: 37 hours 30 minutes over five days (Perpres 21/2023, article 4).
  package static let minutesPerWorkingDay = 450
}

/// A date of the Gregorian calendar, possibly without day or month: an interval of days.
package struct CalendarDate: Hashable, Sendable {
  /// The year, 1 to 9999.
  package var year: Int
  /// The month, 1 to 12, if written.
  package var month: Int?
  /// The day of the month, if written.
  package var day: Int?
  /// The value as written, spaces folded.
  package var written: String

  /// Makes a date; the parts must form a valid date.
  package init(year: Int, month: Int?, day: Int?, written: String) {
    self.year = year
    self.month = month
    self.day = day
    self.written = written
  }
}

/// What a service costs, in whole rupiah.
package struct Cost: Hashable, Sendable {
  /// The lowest amount in rupiah; zero when free.
  ///
  /// 64 bits, because the browser's whole numbers have 32.
  package var lowest: Int64
  /// The highest amount in rupiah.
  package var highest: Int64
  /// The value as written, spaces folded.
  package var written: String

  /// Makes a cost.
  package init(lowest: Int64, highest: Int64, written: String) {
    self.lowest = lowest
    self.highest = highest
    self.written = written
  }

  /// Whether nothing is charged.
  package var isFree: Bool { highest == 0 }
}

/// A number that identifies a civil servant, decoded (Perka BKN 22/2007).
package struct EmployeeNumber: Hashable, Sendable {
  /// Whether the number is that of a civil servant or of a contract employee.
  package enum Kind: UInt8, Sendable {
    /// PNS: digits 13 and 14 are the month of appointment.
    case civilServant
    /// PPPK: digits 13 and 14 number the work contract.
    case contract
  }

  /// The 18 digits without spaces.
  package var digits: String
  /// The kind of employee.
  package var kind: Kind
  /// The birth date; its `written` is the eight digits.
  package var birth: CalendarDate
  /// The year of appointment.
  package var appointmentYear: Int
  /// The month of appointment, for civil servants.
  package var appointmentMonth: Int?
  /// Whether digit 15 says male (1) or female (2).
  package var isFemale: Bool
  /// The serial number, 0 to 999.
  package var serial: Int

  /// Makes a decoded number.
  package init(
    digits: String,
    kind: Kind,
    birth: CalendarDate,
    appointmentYear: Int,
    appointmentMonth: Int?,
    isFemale: Bool,
    serial: Int
  ) {
    self.digits = digits
    self.kind = kind
    self.birth = birth
    self.appointmentYear = appointmentYear
    self.appointmentMonth = appointmentMonth
    self.isFemale = isFemale
    self.serial = serial
  }
}

/// The official who approves an SOP.
package struct Official: Sendable {
  /// The post, for example `Kepala Dinas`.
  package var post: Entry<String>
  /// The name.
  package var name: Entry<String>
  /// The employee number.
  package var employeeNumber: Entry<EmployeeNumber>

  /// Makes an official.
  package init(
    post: Entry<String>,
    name: Entry<String>,
    employeeNumber: Entry<EmployeeNumber>
  ) {
    self.post = post
    self.name = name
    self.employeeNumber = employeeNumber
  }
}

/// A law or regulation that an SOP rests on.
package struct LegalBasis: Hashable, Sendable {
  /// The citation as written, spaces folded.
  package var written: String
  /// The parts of the citation, when it could be taken apart.
  package var citation: Citation?

  /// The parts of a citation.
  package struct Citation: Hashable, Sendable {
    /// The short name of the kind, for example `UU`, `Perpres` or `Pergub`.
    package var kind: String
    /// The ministry, agency or region that issued it, as written; empty when the kind says it.
    package var issuer: String
    /// The number as written, for example `25` or `PER/21/M.PAN/11/2008`.
    package var number: String
    /// The year, when written.
    package var year: Int?
    /// What stands behind `tentang`; empty when nothing does.
    package var title: String
    /// One key per regulation, for example `uu/25/2009` or `pergub-64/18/2013`.
    package var key: String

    /// Makes a citation.
    package init(
      kind: String,
      issuer: String,
      number: String,
      year: Int?,
      title: String,
      key: String
    ) {
      self.kind = kind
      self.issuer = issuer
      self.number = number
      self.year = year
      self.title = title
      self.key = key
    }
  }

  /// Makes a legal basis.
  package init(written: String, citation: Citation?) {
    self.written = written
    self.citation = citation
  }
}

/// A limit that a law sets on the completion time.
package struct LegalLimit: Sendable {
  /// The limit.
  package var duration: Duration
  /// The law that sets it, as far as it is written.
  package var basis: LegalBasis?

  /// Makes a limit.
  package init(duration: Duration, basis: LegalBasis?) {
    self.duration = duration
    self.basis = basis
  }
}

/// A province, regency or city of the national list of the Ministry of Home Affairs.
package struct Region: Hashable, Sendable {
  /// The code: `64` for a province, `64.71` for a regency or city.
  package var code: String
  /// The name, for example `Kota Balikpapan`.
  package var name: String

  /// Makes a region.
  package init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

/// A way to reach somebody.
package struct Contact: Hashable, Sendable {
  /// What kind of address it is.
  package enum Kind: UInt8, Sendable {
    case telephone, sms, email, web
    /// A person, an office or a box: text without an address in it.
    case other
  }

  /// The kind.
  package var kind: Kind
  /// The contact as written, spaces folded.
  package var written: String
  /// A safe address to link to (`https:`, `http:`, `mailto:` or `tel:`), if there is one.
  package var link: String?

  /// Makes a contact.
  package init(kind: Kind, written: String, link: String?) {
    self.kind = kind
    self.written = written
    self.link = link
  }
}

/// A reference to another SOP by title, number or path.
package struct ProcedureReference: Hashable, Sendable {
  /// The reference as written, without a leading `SOP`.
  package var written: String
  /// The path of the SOP meant, when exactly one was found.
  package var target: String?

  /// Makes a reference.
  package init(written: String, target: String? = nil) {
    self.written = written
    self.target = target
  }
}
