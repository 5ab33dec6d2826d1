/// A thing that one of the two forms demands; the order is that of the forms.
package enum ConformityComponent: UInt8, CaseIterable, Hashable, Sendable {
  // The identity page of an SOP AP (PermenPAN-RB 35/2012).
  case agency, number, created, revised, effective, approval, title, legalBasis, related
  case warnings, qualifications, equipment, records

  // The service standard (UU 25/2009, article 21; PermenPAN-RB 15/2014): what is published …
  case requirements, steps, completionTime, cost, products, complaints
  // … and what the office keeps for itself.
  case foundation, facilities, competences, supervision, staffing, serviceGuarantee
  case safetyGuarantee, evaluation

  /// The form that demands it.
  package var profile: Conformity.Profile {
    rawValue < ConformityComponent.requirements.rawValue ? .procedureForm : .serviceStandard
  }

  /// Whether it is one of the six components of a service standard that have to be published.
  package var isPublished: Bool {
    rawValue >= ConformityComponent.requirements.rawValue
      && rawValue < ConformityComponent.foundation.rawValue
  }

  /// Whether an SOP can do without it, so that `-` is an answer.
  ///
  /// A first edition was never revised, a procedure may touch no other and need no tool, and a
  /// service may demand nothing of those who come. Everything else has to be there.
  package var mayBeNone: Bool {
    switch self {
    case .revised, .related, .warnings, .equipment, .records, .requirements: true
    case .agency, .number, .created, .effective, .approval, .title, .legalBasis, .qualifications,
      .steps, .completionTime, .cost, .products, .complaints, .foundation, .facilities,
      .competences, .supervision, .staffing, .serviceGuarantee, .safetyGuarantee, .evaluation:
      false
    }
  }

  /// The rule of law that demands it.
  package var source: Phrase {
    switch profile {
    case .procedureForm: Phrase("PermenPAN-RB 35/2012", en: "PermenPAN-RB 35/2012")
    case .serviceStandard:
      isPublished
        ? Phrase(
          "UU 25/2009 Pasal 21; PermenPAN-RB 15/2014, wajib dipublikasikan",
          en: "UU 25/2009, article 21; PermenPAN-RB 15/2014, to be published"
        )
        : Phrase(
          "UU 25/2009 Pasal 21; PermenPAN-RB 15/2014",
          en: "UU 25/2009, article 21; PermenPAN-RB 15/2014"
        )
    }
  }

  /// The keyword that says it in an SOP.
  package var keyword: Keyword {
    switch self {
    case .agency: .unit
    case .number: .procedureNumber
    case .created: .created
    case .revised: .revised
    case .effective: .effective
    case .approval: .approvedBy
    case .title: .procedure
    case .legalBasis, .foundation: .legalBasis
    case .related: .relatedProcedures
    case .warnings: .warnings
    case .qualifications: .qualifications
    case .equipment: .equipment
    case .records: .records
    case .requirements: .requirements
    case .steps: .step
    case .completionTime: .completionTime
    case .cost: .cost
    case .products: .products
    case .complaints: .complaints
    case .facilities: .facilities
    case .competences: .competences
    case .supervision: .supervision
    case .staffing: .staffing
    case .serviceGuarantee: .serviceGuarantee
    case .safetyGuarantee: .safetyGuarantee
    case .evaluation: .evaluation
    }
  }
}

extension ConformityComponent {
  /// The name on the form.
  package var name: Phrase {
    switch profile {
    case .procedureForm: formName
    case .serviceStandard: serviceName
    }
  }

  private var formName: Phrase {
    switch self {
    case .agency: Phrase("Nama instansi atau unit kerja", en: "Agency or unit")
    case .number: Phrase("Nomor SOP", en: "SOP number")
    case .created: Phrase("Tanggal pembuatan", en: "Date made")
    case .revised: Phrase("Tanggal revisi", en: "Date revised")
    case .effective: Phrase("Tanggal efektif", en: "Effective date")
    case .approval: Phrase("Pengesahan", en: "Approval")
    case .title: Phrase("Nama SOP", en: "Name of the SOP")
    case .legalBasis: Phrase("Dasar hukum", en: "Legal basis")
    case .related: Phrase("Keterkaitan", en: "Related SOPs")
    case .warnings: Phrase("Peringatan", en: "Warnings")
    case .qualifications: Phrase("Kualifikasi pelaksana", en: "Qualification of performers")
    case .equipment: Phrase("Peralatan/perlengkapan", en: "Equipment")
    case .records: Phrase("Pencatatan dan pendataan", en: "Records")
    case .requirements, .steps, .completionTime, .cost, .products, .complaints, .foundation,
      .facilities, .competences, .supervision, .staffing, .serviceGuarantee, .safetyGuarantee,
      .evaluation:
      serviceName
    }
  }

  private var serviceName: Phrase {
    switch self {
    case .requirements: Phrase("Persyaratan", en: "Requirements")
    case .steps: Phrase("Sistem, mekanisme, dan prosedur", en: "System, mechanism and procedure")
    case .completionTime: Phrase("Jangka waktu penyelesaian", en: "Completion time")
    case .cost: Phrase("Biaya/tarif", en: "Cost")
    case .products: Phrase("Produk pelayanan", en: "Product of the service")
    case .complaints:
      Phrase(
        "Penanganan pengaduan, saran, dan masukan",
        en: "Handling of complaints and suggestions"
      )
    case .foundation: Phrase("Dasar hukum", en: "Legal basis")
    case .facilities:
      Phrase("Sarana, prasarana, dan/atau fasilitas", en: "Facilities")
    case .competences: Phrase("Kompetensi pelaksana", en: "Competence of performers")
    case .supervision: Phrase("Pengawasan internal", en: "Internal supervision")
    case .staffing: Phrase("Jumlah pelaksana", en: "Number of performers")
    case .serviceGuarantee: Phrase("Jaminan pelayanan", en: "Guarantee of service")
    case .safetyGuarantee:
      Phrase("Jaminan keamanan dan keselamatan pelayanan", en: "Guarantee of safety")
    case .evaluation:
      Phrase("Evaluasi kinerja pelaksana", en: "Evaluation of performance")
    case .agency, .number, .created, .revised, .effective, .approval, .title, .legalBasis,
      .related, .warnings, .qualifications, .equipment, .records:
      formName
    }
  }

  /// What to write where it lacks, as a request to the author.
  package var remedy: Message {
    switch self {
    case .agency:
      Message(
        "Tulis instansi.sop di folder instansi, atau \"Unit kerja:\" di SOP ini.",
        en: "Write instansi.sop in the agency's folder, or \"Unit kerja:\" in this SOP."
      )
    case .approval:
      Message(
        "Tulis \"Disahkan oleh:\" dengan jabatan, dan di bawahnya \"Nama:\" serta \"NIP:\".",
        en: "Write \"Disahkan oleh:\" with the post, and below it \"Nama:\" and \"NIP:\"."
      )
    case .steps:
      Message(
        "Tulis langkah-langkahnya dengan \"Langkah:\".",
        en: "Write the steps as \"Langkah:\"."
      )
    case .number, .created, .revised, .effective, .title, .legalBasis, .related, .warnings,
      .qualifications, .equipment, .records, .requirements, .completionTime, .cost, .products,
      .complaints, .foundation, .facilities, .competences, .supervision, .staffing,
      .serviceGuarantee, .safetyGuarantee, .evaluation:
      Message(
        mayBeNone
          ? Phrase(
            "Tulis \"{0}:\", atau tanda \"-\" bila memang tidak ada.",
            en: "Write \"{0}:\", or the sign \"-\" if there really is none."
          ) : Phrase("Tulis \"{0}:\".", en: "Write \"{0}:\"."),
        .literal(Literal(keyword.spelling))
      )
    }
  }
}
