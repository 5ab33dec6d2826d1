/// One SOP as the generators see it: names resolved, abbreviations expanded, nothing of syntax.
///
/// Flat tables with typed indices. Nothing in it depends on where the file lies on a disk.
package struct Procedure: Sendable {
  /// How far an SOP has come.
  package enum Status: UInt8, CaseIterable, Sendable {
    /// Being written; nothing about its content is an error.
    case draft
    /// In force.
    case inForce
    /// Replaced by another.
    case superseded
    /// Withdrawn.
    case revoked

    /// The Indonesian keyword of the status.
    package var spelling: StaticString {
      switch self {
      case .draft: "konsep"
      case .inForce: "berlaku"
      case .superseded: "digantikan"
      case .revoked: "dicabut"
      }
    }
  }

  /// The identity: the path without `.sop`, for example `balikpapan/dkumkmp/promosi-pameran`.
  package var path: String
  /// The agency whose folder holds the file; nothing when there is no `instansi.sop` above it.
  package var agency: AgencyID?
  /// The title; empty when the title line is missing.
  package var title: String
  /// The status.
  package var status: Status
  /// The fields of the identity page (PermenPAN-RB 35/2012).
  package var identity: Identity
  /// The components of the service standard (UU 25/2009, PermenPAN-RB 15/2014).
  package var service: ServiceStandard
  /// Fields of the catalogue.
  package var record: Record
  /// The lanes, from left to right.
  package var lanes: [Lane]
  /// The documents, in order of first mention.
  package var documents: [Document]
  /// Whether a `Dokumen` section closes the vocabulary of document names.
  package var hasDeclaredDocuments: Bool
  /// The rows of the table.
  package var steps: [Step]
  /// The `Bersamaan` blocks.
  package var blocks: [ParallelBlock]
  /// The control flow.
  package var flow: FlowGraph
  /// How long it all takes; nothing while the flow is not sound.
  package var time: ProcedureTime?
  /// Author's notes (`BELUM: …`), in the order of the text.
  package var openNotes: [String]

  /// The step named `id`.
  package subscript(id: StepID) -> Step { steps[id.position] }
  /// The lane named `id`.
  package subscript(id: LaneID) -> Lane { lanes[id.position] }
  /// The document named `id`.
  package subscript(id: DocumentID) -> Document { documents[id.position] }
  /// The block named `id`.
  package subscript(id: BlockID) -> ParallelBlock { blocks[id.position] }

  /// Makes an empty SOP with an identity.
  package init(path: String, agency: AgencyID? = nil, title: String = "") {
    self.path = path
    self.agency = agency
    self.title = title
    self.status = .draft
    self.identity = Identity()
    self.service = ServiceStandard()
    self.record = Record()
    self.lanes = []
    self.documents = []
    self.hasDeclaredDocuments = false
    self.steps = []
    self.blocks = []
    self.flow = FlowGraph()
    self.time = nil
    self.openNotes = []
  }
}

/// The fields of the identity page, in the order of the form.
package struct Identity: Sendable {
  /// `Nomor SOP`, as the agency writes its numbers.
  package var number: Entry<String> = .missing
  /// `Nomor SK`.
  package var decreeNumber: Entry<String> = .missing
  /// `Unit kerja`.
  package var unit: Entry<String> = .missing
  /// `Tanggal pembuatan`: the day the SOP was finished.
  package var created: Entry<CalendarDate> = .missing
  /// `Tanggal revisi`.
  package var revised: Entry<CalendarDate> = .missing
  /// `Tanggal efektif`.
  package var effective: Entry<CalendarDate> = .missing
  /// `Disahkan oleh`.
  package var approval: Official?
  /// `Dasar hukum`.
  package var legalBases: Entry<[LegalBasis]> = .missing
  /// `Keterkaitan`.
  package var related: Entry<[ProcedureReference]> = .missing
  /// `Peringatan`.
  package var warnings: Entry<[String]> = .missing
  /// `Kualifikasi pelaksana`.
  package var qualifications: Entry<[String]> = .missing
  /// `Peralatan/perlengkapan`.
  package var equipment: Entry<[String]> = .missing
  /// `Pencatatan dan pendataan`.
  package var records: Entry<[String]> = .missing

  /// Makes an identity with every field missing.
  package init() {}
}

/// The components of the service standard, in the order of PermenPAN-RB 15/2014.
package struct ServiceStandard: Sendable {
  /// `Persyaratan`: documents the applicant brings.
  package var requirements: Entry<[String]> = .missing
  /// `Waktu penyelesaian`.
  package var completionTime: Entry<Duration> = .missing
  /// `Batas waktu`: limits set by law.
  package var legalLimits: [LegalLimit] = []
  /// `Biaya`.
  package var cost: Entry<Cost> = .missing
  /// `Produk pelayanan`.
  package var products: Entry<[String]> = .missing
  /// `Pengaduan`.
  package var complaints: Entry<[Contact]> = .missing
  /// `Sarana prasarana`.
  package var facilities: Entry<[String]> = .missing
  /// `Kompetensi pelaksana`.
  package var competences: Entry<[String]> = .missing
  /// `Pengawasan internal`.
  package var supervision: Entry<[String]> = .missing
  /// `Jumlah pelaksana`.
  package var staffing: Entry<[String]> = .missing
  /// `Jaminan pelayanan`.
  package var serviceGuarantee: Entry<[String]> = .missing
  /// `Jaminan keamanan`.
  package var safetyGuarantee: Entry<[String]> = .missing
  /// `Evaluasi kinerja`.
  package var evaluation: Entry<[String]> = .missing

  /// Makes a standard with every component missing.
  package init() {}
}

/// What the catalogue knows of an SOP besides the form.
package struct Record: Sendable {
  /// `Id lama`: former paths, for redirects.
  package var formerPaths: [String] = []
  /// `Menggantikan`: SOPs that this one replaces.
  package var replaces: [ProcedureReference] = []
  /// `Jenis`: kinds in the sense of PermenPAN-RB 35/2012, as written.
  package var kinds: [String] = []
  /// `Kategori`.
  package var categories: [String] = []
  /// `Riwayat`: changes, newest as written.
  package var history: [String] = []
  /// `Sumber`: where the text comes from.
  package var sources: [String] = []
  /// `Catatan` of the SOP as a whole.
  package var notes: [String] = []

  /// Makes an empty record.
  package init() {}
}

/// A column of the flow table: who acts.
package struct Lane: Sendable {
  /// Whether the performer belongs to the agency.
  package enum Kind: UInt8, CaseIterable, Sendable {
    /// A post of the agency.
    case post
    /// `[luar]`: somebody outside.
    case outsider
    /// `[sistem]`: a machine.
    case system
  }

  /// Where the post was declared.
  package enum Origin: UInt8, Sendable {
    case procedure, agency, registry
  }

  /// The full title.
  package var name: String
  /// The short name, if one was given.
  package var shortName: String?
  /// The kind.
  package var kind: Kind
  /// Where the full title comes from.
  package var origin: Origin

  /// Makes a lane.
  package init(name: String, shortName: String?, kind: Kind, origin: Origin) {
    self.name = name
    self.shortName = shortName
    self.kind = kind
    self.origin = origin
  }
}

/// A document that steps use and make, known by its name.
package struct Document: Sendable {
  /// Where the document comes from.
  package enum Origin: UInt8, CaseIterable, Sendable {
    /// Not declared: it has to be made by a step.
    case undeclared
    /// Named in `Persyaratan`.
    case requirement
    /// Named in `Peralatan/perlengkapan`.
    case equipment
    /// `[luar]`: comes from outside.
    case external
    /// `[arsip]`: lies in the archive.
    case archive
  }

  /// The name, as it was first written.
  package var name: String
  /// Where it comes from.
  package var origin: Origin
  /// The states it can have, from first to last; empty means the default order.
  package var states: [String]

  /// Makes a document.
  package init(name: String, origin: Origin = .undeclared, states: [String] = []) {
    self.name = name
    self.origin = origin
    self.states = states
  }

  /// The states of a document that declares none, from first to last.
  package static let defaultStates: [StaticString] = [
    "konsep", "diparaf", "ditandatangani", "bernomor", "distempel", "terkirim", "diarsipkan",
  ]
}

/// A document in the hands of a step, possibly in a certain state.
package struct DocumentUse: Hashable, Sendable {
  /// The document.
  package var document: DocumentID
  /// The name as written at this place, without the state.
  package var written: String
  /// The state written behind it in brackets.
  package var state: String?

  /// Makes a use.
  package init(document: DocumentID, written: String, state: String?) {
    self.document = document
    self.written = written
    self.state = state
  }
}

/// Who performs a step.
package struct Performers: Sendable {
  /// How several performers share a step.
  package enum Manner: UInt8, Sendable {
    /// Exactly one.
    case alone
    /// `dan`: together; the first is responsible.
    case together
    /// `atau`: either of them.
    case either
  }

  /// A lane and whether the author only guessed it.
  package struct Performer: Hashable, Sendable {
    /// The lane.
    package var lane: LaneID
    /// Whether the name carried a `?`.
    package var isGuess: Bool

    /// Makes a performer.
    package init(lane: LaneID, isGuess: Bool) {
      self.lane = lane
      self.isGuess = isGuess
    }
  }

  /// The performers in the order written; empty when nobody knows (`?`) or nothing resolved.
  package var performers: [Performer]
  /// How they share the step.
  package var manner: Manner

  /// Makes performers.
  package init(performers: [Performer] = [], manner: Manner = .alone) {
    self.performers = performers
    self.manner = manner
  }

  /// Whether any of them is a guess.
  package var isGuess: Bool { performers.contains { $0.isGuess } }
}

/// A row of the flow table.
package struct Step: Sendable {
  /// What the row's symbol says.
  package enum Kind: UInt8, Sendable {
    /// A process: the box.
    case activity
    /// A decision: the diamond.
    case decision
  }

  /// A place in an approval chain (`Berjenjang`).
  package struct ChainPosition: Hashable, Sendable {
    /// The position of the chain in the SOP, from zero.
    package var chain: Int
    /// The level in it, from zero.
    package var level: Int

    /// Makes a position.
    package init(chain: Int, level: Int) {
      self.chain = chain
      self.level = level
    }
  }

  /// What the row's symbol says.
  package var kind: Kind
  /// The author's label, if one was written.
  package var label: String?
  /// What is done.
  package var activity: String
  /// Who does it.
  package var performers: Performers
  /// `Kelengkapan`.
  package var inputs: Entry<[DocumentUse]>
  /// `Waktu`.
  package var duration: Entry<Duration>
  /// `Output`.
  package var outputs: Entry<[DocumentUse]>
  /// `Keterangan`.
  package var remark: Entry<String>
  /// `Terkait`: SOPs that have to do with the step.
  package var related: [ProcedureReference]
  /// `Jalankan`: an SOP that runs as a part of this one.
  package var runs: ProcedureReference?
  /// `Hanya bila`: the condition on which the step is done at all.
  package var condition: String?
  /// `Nomor tercetak`: what the paper original printed.
  package var printedNumber: String?
  /// `Dasar dugaan`: why the guessed performer was guessed.
  package var guessReason: String?
  /// `Catatan` of the step.
  package var notes: [String]
  /// The innermost branch that holds the step.
  package var branch: BranchPosition?
  /// The place in an approval chain, when the row comes from one.
  package var chain: ChainPosition?

  /// Makes a step with every field missing.
  package init(kind: Kind, label: String? = nil, activity: String) {
    self.kind = kind
    self.label = label
    self.activity = activity
    self.performers = Performers()
    self.inputs = .missing
    self.duration = .missing
    self.outputs = .missing
    self.remark = .missing
    self.related = []
    self.runs = nil
    self.condition = nil
    self.printedNumber = nil
    self.guessReason = nil
    self.notes = []
    self.branch = nil
    self.chain = nil
  }
}

/// A `Bersamaan` block: branches that are worked on at the same time.
package struct ParallelBlock: Sendable {
  /// What stands behind `Bersamaan:`; usually empty.
  package var name: String
  /// The names of the branches, in order.
  package var branches: [String]
  /// The branch of another block that holds this one.
  package var parent: BranchPosition?

  /// Makes a block.
  package init(name: String, branches: [String], parent: BranchPosition?) {
    self.name = name
    self.branches = branches
    self.parent = parent
  }
}
