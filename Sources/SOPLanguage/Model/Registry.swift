/// A catalogue: what `registri.sop` says, and every agency below it.
package struct Registry: Sendable {
  /// The title; empty when there is no `registri.sop`.
  package var title: String
  /// `Alamat situs`.
  package var siteAddress: String?
  /// `Penerbit`.
  package var publisher: String?
  /// `Jam kerja`: minutes of work in a working day.
  package var minutesPerDay: Int
  /// `Tinjau ulang`: after how long an SOP is due for review.
  package var reviewPeriod: Duration?
  /// `Warna`: the accent colour as `#rrggbb`.
  package var color: String?
  /// `Simbol mulai`: how begin and end of a flow are drawn.
  package var capsules = CapsuleStyle.activities
  /// `Ukuran kertas`: the paper of the print edition.
  package var paper = PaperSize.f4
  /// `Logo`: a file name.
  package var logo: String?
  /// `Jabatan`: posts known everywhere.
  package var posts: [Lane]
  /// The agencies, in the order of their paths.
  package var agencies: [Agency]

  /// The agency named `id`.
  package subscript(id: AgencyID) -> Agency { agencies[id.position] }

  /// Makes an empty registry.
  package init() {
    self.title = ""
    self.minutesPerDay = Duration.minutesPerWorkingDay
    self.posts = []
    self.agencies = []
  }
}

/// An agency: a folder with an `instansi.sop`.
package struct Agency: Sendable {
  /// The identity: the path of the folder, for example `balikpapan/dkumkmp`.
  package var path: String
  /// `Instansi`: the full name; empty when the title line is missing.
  package var name: String
  /// `Singkatan`.
  package var abbreviation: String?
  /// `Pemerintah`: the government it belongs to.
  package var government: String?
  /// `Wilayah`.
  package var region: Entry<Region>
  /// `Alamat`.
  package var address: String?
  /// `Kode pos`.
  package var postalCode: String?
  /// `Telepon`, `Faks`, `Surel` and `Situs`, in the order written.
  package var contacts: [Contact]
  /// `Unit`: its units, as written.
  package var units: [String]
  /// `Warna`: the accent colour of its pages as `#rrggbb`.
  package var color: String?
  /// `Logo`: a file name.
  package var logo: String?
  /// `Jabatan`: its posts.
  package var posts: [Lane]
  /// `Pola nomor`: how it numbers its SOPs.
  package var numberPattern: NumberPattern?
  /// `Catatan`.
  package var notes: [String]

  /// Makes an agency.
  package init(path: String, name: String = "") {
    self.path = path
    self.name = name
    self.region = .missing
    self.contacts = []
    self.units = []
    self.posts = []
    self.notes = []
  }
}
