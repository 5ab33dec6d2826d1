extension Procedure {
  /// What a form demands of the SOP; nothing when the form does not apply to it.
  package func conformity(with profile: Conformity.Profile) -> Conformity? {
    if profile == .serviceStandard, !isService { return nil }
    return Conformity(
      profile: profile,
      items: profile.components.map { Conformity.Item($0, state(of: $0)) }
    )
  }

  /// Whether the SOP is that of a public service, so that it has to hold the service standard.
  ///
  /// The document decides. It is a service when `Jenis` says `pelayanan`, when it holds a section
  /// that only a service standard has (`Biaya`, `Pengaduan`, and what the office keeps for
  /// itself), or when it promises all three of `Persyaratan`, `Waktu penyelesaian` and `Produk
  /// pelayanan` to somebody from outside. Alone these three don't make a service: an SOP of the
  /// office also says what comes in, by when it is done and what comes out.
  package var isService: Bool {
    if record.kinds.contains(where: { $0.saysService }) { return true }
    let isPromise =
      !service.requirements.isMissing && !service.completionTime.isMissing
      && !service.products.isMissing && lanes.contains { $0.kind == .outsider }
    return isPromise || service.hasOwnSection
  }

  private func state(of component: ConformityComponent) -> Conformity.State {
    switch component.profile {
    case .procedureForm: formState(of: component)
    case .serviceStandard: serviceState(of: component)
    }
  }

  private func formState(of component: ConformityComponent) -> Conformity.State {
    switch component {
    case .agency: agency == nil ? identity.unit.state : .present
    case .number: identity.number.state
    case .created: identity.created.state
    case .revised: revisionState
    case .effective: identity.effective.state
    case .approval: identity.approval?.state ?? .missing
    case .title: title.isEmpty ? .missing : .present
    case .legalBasis, .foundation: identity.legalBases.state
    case .related: identity.related.state
    case .warnings: identity.warnings.state
    case .qualifications: identity.qualifications.state
    case .equipment: identity.equipment.state
    case .records: identity.records.state
    case .requirements, .steps, .completionTime, .cost, .products, .complaints, .facilities,
      .competences, .supervision, .staffing, .serviceGuarantee, .safetyGuarantee, .evaluation:
      serviceState(of: component)
    }
  }

  private func serviceState(of component: ConformityComponent) -> Conformity.State {
    switch component {
    case .requirements: service.requirements.state
    case .steps: steps.isEmpty ? .missing : .present
    case .completionTime: service.completionTime.state
    case .cost: service.cost.state
    case .products: service.products.state
    case .complaints: service.complaints.state
    // What the identity page says of tools and skills holds for the service too.
    case .facilities: service.facilities.state(or: identity.equipment)
    case .competences: service.competences.state(or: identity.qualifications)
    case .supervision: service.supervision.state
    case .staffing: service.staffing.state
    case .serviceGuarantee: service.serviceGuarantee.state
    case .safetyGuarantee: service.safetyGuarantee.state
    case .evaluation: service.evaluation.state
    case .agency, .number, .created, .revised, .effective, .approval, .title, .legalBasis,
      .foundation, .related, .warnings, .qualifications, .equipment, .records:
      formState(of: component)
    }
  }

  /// The date of a revision: only an SOP that was changed or replaces another can lack it.
  private var revisionState: Conformity.State {
    let isFirst = record.history.isEmpty && record.replaces.isEmpty
    return identity.revised.isMissing && isFirst ? .notApplicable : identity.revised.state
  }
}

extension ServiceStandard {
  /// Whether there is a section that an SOP of the office alone would not have.
  fileprivate var hasOwnSection: Bool {
    !cost.isMissing || !complaints.isMissing || !facilities.isMissing || !competences.isMissing
      || !supervision.isMissing || !staffing.isMissing || !serviceGuarantee.isMissing
      || !safetyGuarantee.isMissing || !evaluation.isMissing
  }
}

extension Official {
  /// Post, name and employee number together; who has no number says so with `-`.
  fileprivate var state: Conformity.State {
    let parts = [post.state, name.state, employeeNumber.state]
    if parts.contains(.missing) { return .missing }
    if parts.contains(.unknown) { return .unknown }
    return post.state == .none ? .none : .present
  }
}

extension Entry {
  /// How it stands with a component that this field holds.
  fileprivate var state: Conformity.State {
    switch self {
    case .missing: .missing
    case .unknown: .unknown
    case .none: .none
    // What can't be read was reported, and nothing follows from it.
    case .unreadable, .value: .present
    }
  }

  /// The state, or that of another field that says the same when this one is not in the file.
  fileprivate func state<Other>(or other: Entry<Other>) -> Conformity.State {
    let isAnswered = other.state == .present
    return isMissing && isAnswered ? .present : state
  }
}

extension String {
  /// Whether one of the words is `pelayanan` or `layanan`.
  fileprivate var saysService: Bool {
    FoldedName(self).words.contains { $0.spells("pelayanan") || $0.spells("layanan") }
  }
}
