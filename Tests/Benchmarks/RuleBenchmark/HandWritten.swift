/// The rules of the shipped checklist as somebody would write them in Swift, by criterion.
struct HandWritten {
  let criterion: String
  let judge: @Sendable (CityFacts) -> Possible

  private init(_ criterion: String, _ judge: @escaping @Sendable (CityFacts) -> Possible) {
    self.criterion = criterion
    self.judge = judge
  }

  static let rules: [HandWritten] = [
    HandWritten("cooperation.advocacy", cooperationAdvocacy),
    HandWritten("cooperation.city-networks", cooperationCityNetworks),
    HandWritten("cooperation.cso-partnerships", cooperationCsoPartnerships),
    HandWritten("governance.dedicated-budget", governanceDedicatedBudget),
    HandWritten("governance.disaggregated-data", governanceDisaggregatedData),
    HandWritten("governance.migration-plan", governanceMigrationPlan),
    HandWritten("governance.needs-assessment", governanceNeedsAssessment),
    HandWritten("governance.responsible-office", governanceResponsibleOffice),
    HandWritten("governance.social-policy-review", governanceSocialPolicyReview),
    HandWritten("governance.staff-training", governanceStaffTraining),
    HandWritten("governance.targeted-policies", governanceTargetedPolicies),
    HandWritten("inclusion.diverse-profiles", inclusionDiverseProfiles),
    HandWritten("inclusion.gender-stereotypes", inclusionGenderStereotypes),
    HandWritten("information.community-links", informationCommunityLinks),
    HandWritten("information.language-courses", informationLanguageCourses),
    HandWritten("legal.identity-documents", legalIdentityDocuments),
    HandWritten("legal.municipal-migrant-law", legalMunicipalMigrantLaw),
    HandWritten("livelihoods.solidarity-economy", livelihoodsSolidarityEconomy),
    HandWritten("participation.leadership", participationLeadership),
    HandWritten("participation.migrant-council", participationMigrantCouncil),
    HandWritten("participation.policy-cycle", participationPolicyCycle),
    HandWritten("participation.women-associations", participationWomenAssociations),
    HandWritten("participation.women-quota", participationWomenQuota),
    HandWritten("safety.protection-contact", safetyProtectionContact),
    HandWritten("safety.shelter-safe-spaces", safetyShelterSafeSpaces),
    HandWritten("services.children-education", servicesChildrenEducation),
    HandWritten("services.family-social-assistance", servicesFamilySocialAssistance),
    HandWritten("services.resource-centre", servicesResourceCentre),
    HandWritten("services.universal-access", servicesUniversalAccess),
    HandWritten("space.meeting-places", spaceMeetingPlaces),
    HandWritten("space.vulnerable-neighbourhoods", spaceVulnerableNeighbourhoods),
  ]

  static func cooperationAdvocacy(_ city: CityFacts) -> Possible {
    Possible(
      city.advocacy.networkPositions || city.advocacy.ownInitiatives >= 1,
      city.advocacy.ownInitiatives >= 1,
      city.advocacy.ownInitiatives >= 1 && city.advocacy.jointInitiatives >= 1)
  }

  static func cooperationCityNetworks(_ city: CityFacts) -> Possible {
    Possible(
      city.networks.member || city.networks.exchange,
      city.networks.exchange,
      city.networks.exchange && city.networks.commonTools)
  }

  static func cooperationCsoPartnerships(_ city: CityFacts) -> Possible {
    Possible(
      city.civilSociety.cooperation || city.civilSociety.agreements >= 1,
      city.civilSociety.agreements >= 1,
      city.civilSociety.agreements >= 1 && city.civilSociety.agreementsBeyondPowers >= 1)
  }

  static func governanceDedicatedBudget(_ city: CityFacts) -> Possible {
    Possible(
      city.budget.occasional || city.budget.yearlyLine,
      city.budget.yearlyLine,
      city.budget.yearlyLine && city.budget.coveredShare >= 1.0)
  }

  static func governanceDisaggregatedData(_ city: CityFacts) -> Possible {
    Possible(
      city.data.occasionalBySex || city.data.regularBySex,
      city.data.regularBySex,
      city.data.regularBySex && city.data.furtherProfile && city.data.used)
  }

  static func governanceMigrationPlan(_ city: CityFacts) -> Possible {
    Possible(
      city.plan.status.equals("in-preparation") || city.plan.status.equals("adopted"),
      city.plan.status.equals("adopted") && city.plan.actions > 0
        && (city.plan.mentionsWomen || city.plan.womenActions > 0),
      city.plan.status.equals("adopted") && city.plan.actions > 0 && city.plan.womenActions > 0
        && city.plan.followUp)
  }

  static func governanceNeedsAssessment(_ city: CityFacts) -> Possible {
    Possible(
      city.needs.assessed,
      city.needs.assessed && city.needs.yearsSince < 3,
      city.needs.assessed && city.needs.yearsSince < 3 && city.needs.resourcesAssigned)
  }

  static func governanceResponsibleOffice(_ city: CityFacts) -> Possible {
    Possible(
      city.office.genderEquality || city.office.migration,
      city.office.genderEquality && city.office.migration,
      city.office.genderEquality && city.office.migration && city.office.linked)
  }

  static func governanceSocialPolicyReview(_ city: CityFacts) -> Possible {
    Possible(
      city.socialReview.reviewedShare > 0.0,
      city.socialReview.reviewedShare >= 1.0,
      city.socialReview.reviewedShare >= 1.0 && city.socialReview.withWomen
        && city.socialReview.changesMade)
  }

  static func governanceStaffTraining(_ city: CityFacts) -> Possible {
    Possible(
      city.training.frontLineShare > 0.0,
      city.training.frontLineShare >= 0.5,
      city.training.frontLineShare >= 0.8 && city.training.partnerAgencies)
  }

  static func governanceTargetedPolicies(_ city: CityFacts) -> Possible {
    Possible(
      city.programmes.announced || city.programmes.running >= 1,
      city.programmes.running >= 1,
      city.programmes.running >= 2 && city.programmes.funded >= 2)
  }

  static func inclusionDiverseProfiles(_ city: CityFacts) -> Possible {
    Possible(
      city.profiles.measures.size >= 1,
      city.profiles.measures.size >= 2,
      city.profiles.measures.size >= 3)
  }

  static func inclusionGenderStereotypes(_ city: CityFacts) -> Possible {
    Possible(
      city.stereotypes.campaigns || city.stereotypes.regularFields.size >= 1,
      city.stereotypes.regularFields.size >= 1,
      city.stereotypes.regularFields.containsAll(["families", "public", "administration"]))
  }

  static func informationCommunityLinks(_ city: CityFacts) -> Possible {
    Possible(
      city.mediators.informal || city.mediators.recognised,
      city.mediators.recognised,
      city.mediators.recognised && city.mediators.variedProfiles && city.mediators.hardToReach
        && city.mediators.linked)
  }

  static func informationLanguageCourses(_ city: CityFacts) -> Possible {
    Possible(
      city.courses.offered,
      city.courses.offered && city.courses.openToMigrants,
      city.courses.offered && city.courses.openToMigrants && city.courses.tailoring.size >= 1)
  }

  static func legalIdentityDocuments(_ city: CityFacts) -> Possible {
    Possible(
      city.documents.information || city.documents.accompaniment.size >= 1,
      city.documents.accompaniment.size >= 1,
      city.documents.accompaniment.containsAll(["identity-documents", "births"]))
  }

  static func legalMunicipalMigrantLaw(_ city: CityFacts) -> Possible {
    Possible(
      city.migrantLaw.status.isOneOf(["policy-statement", "legal-act"]),
      city.migrantLaw.status.equals("legal-act"),
      city.migrantLaw.status.equals("legal-act") && city.migrantLaw.womenProvisions)
  }

  static func livelihoodsSolidarityEconomy(_ city: CityFacts) -> Possible {
    Possible(
      city.solidarity.contacts || city.solidarity.partnerships >= 1,
      city.solidarity.partnerships >= 1,
      city.solidarity.partnerships >= 2 && city.solidarity.networking)
  }

  static func participationLeadership(_ city: CityFacts) -> Possible {
    Possible(
      city.council.womenShare > 0.0 || city.leadership.officeStaff || city.leadership.councilPost
        || city.leadership.officePost,
      city.leadership.councilPost || city.leadership.officePost,
      city.leadership.councilPost && city.leadership.officePost)
  }

  static func participationMigrantCouncil(_ city: CityFacts) -> Possible {
    Possible(
      city.consultation.migrants || (city.council.exists && city.council.migrantMembers),
      city.council.exists && city.council.migrantMembers,
      city.council.exists && city.council.migrantMembers && city.council.definedRole)
  }

  static func participationPolicyCycle(_ city: CityFacts) -> Possible {
    Possible(
      city.policyCycle.stages.size >= 1,
      city.policyCycle.stages.size >= 2,
      city.policyCycle.stages.containsAll(["design", "implementation", "evaluation"]))
  }

  static func participationWomenAssociations(_ city: CityFacts) -> Possible {
    Possible(
      city.associations.contact || city.associations.support.size >= 1,
      city.associations.support.size >= 1,
      city.associations.support.size >= 1 && city.associations.advocacyTraining
        && city.associations.regularDialogue)
  }

  static func participationWomenQuota(_ city: CityFacts) -> Possible {
    Possible(
      city.council.exists && (city.council.womenShare > 0.0 || city.council.womenReserved > 0.0),
      city.council.exists && city.council.womenNationalities
        && (city.council.womenShare >= 0.5 || city.council.womenReserved >= 0.5))
  }

  static func safetyProtectionContact(_ city: CityFacts) -> Possible {
    Possible(
      city.protection.contactPoint,
      city.protection.contactPoint && city.protection.anyStatus && city.protection.announced,
      city.protection.contactPoint && city.protection.anyStatus && city.protection.announced
        && city.protection.requests > 0)
  }

  static func safetyShelterSafeSpaces(_ city: CityFacts) -> Possible {
    Possible(
      city.shelter.bedsWomen > 0,
      city.shelter.bedsWomen > 0 && city.shelter.anyStatus,
      city.shelter.bedsWomen > 0 && city.shelter.anyStatus && city.shelter.psychologicalCare
        && city.shelter.onwardSupport)
  }

  static func servicesChildrenEducation(_ city: CityFacts) -> Possible {
    Possible(
      city.schooling.enrolment || city.access.openSectors.contains("education"),
      (city.schooling.enrolment || city.access.openSectors.contains("education"))
        && city.schooling.help,
      city.access.openSectors.contains("education") && city.schooling.help
        && city.schooling.furtherOffers)
  }

  static func servicesFamilySocialAssistance(_ city: CityFacts) -> Possible {
    Possible(
      city.assistance.groups.size >= 1,
      city.assistance.groups.size >= 2,
      city.assistance.groups.containsAll(["with-children", "pregnant", "working"]))
  }

  static func servicesResourceCentre(_ city: CityFacts) -> Possible {
    Possible(
      city.centre.informationDesk || city.centre.exists,
      city.centre.exists && city.centre.multilingual,
      city.centre.exists && city.centre.multilingual && city.centre.womenServices)
  }

  static func servicesUniversalAccess(_ city: CityFacts) -> Possible {
    Possible(
      city.access.openSectors.size >= 1,
      city.access.openSectors.size >= 2,
      city.access.openSectors.size >= 3,
      city.access.openSectors.containsAll(["housing", "education", "health", "social-services"]))
  }

  static func spaceMeetingPlaces(_ city: CityFacts) -> Possible {
    Possible(
      city.meeting.generalPlaces || city.meeting.dedicatedPlaces > 0,
      city.meeting.dedicatedPlaces > 0,
      city.meeting.dedicatedPlaces > 0 && city.meeting.womenRun > 0)
  }

  static func spaceVulnerableNeighbourhoods(_ city: CityFacts) -> Possible {
    Possible(
      applies: city.neighbourhoods.vulnerable,
      city.neighbourhoods.programme,
      city.neighbourhoods.programme && city.neighbourhoods.womenConsulted,
      city.neighbourhoods.programme && city.neighbourhoods.womenConsulted
        && city.neighbourhoods.womenMeasures)
  }
}
