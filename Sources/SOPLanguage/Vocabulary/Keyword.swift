/// Every keyword of the language; its spelling and meaning stand in ``Vocabulary``.
package enum Keyword: UInt8, CaseIterable, Hashable, Sendable {
  // The three kinds of file.
  case registry, agency, procedure

  // registri.sop
  case siteAddress, publisher, workingHours, reviewPeriod, color, capsules, paper

  // instansi.sop
  case abbreviation, government, region, address, postalCode, telephone, fax, email, website
  case units, posts, logo, numberPattern

  // Identity of an SOP.
  case procedureNumber, decreeNumber, status, unit, created, revised, effective
  case approvedBy, officialName, employeeNumber
  case legalBasis, relatedProcedures, warnings, qualifications, equipment, records

  // Service standard of an SOP.
  case requirements, completionTime, legalLimit, cost, products, complaints
  case facilities, competences, supervision, staffing, serviceGuarantee, safetyGuarantee
  case evaluation

  // Catalogue fields of an SOP.
  case formerPath, replaces, kind, category, history, source, documents, lanes

  // Steps.
  case step, decision, chain, parallel, branch, endParallel
  case performers, guessReason, inputs, duration, outputs, remark, related, runs, condition
  case answer, bound, jump, levels, printedNumber

  // Anywhere.
  case note, suppression
}
