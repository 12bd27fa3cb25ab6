import MizanCore
import MizanExpression

extension CityFacts {
  /// The same facts as `facts` holds.
  init(_ facts: FactValues, _ vocabulary: FactVocabulary) {
    let reader = Reader(facts: facts, names: vocabulary.names)
    shelter.bedsWomen = reader.int("shelter.beds_women")
    shelter.anyStatus = reader.bool("shelter.any_status")
    shelter.psychologicalCare = reader.bool("shelter.psychological_care")
    shelter.onwardSupport = reader.bool("shelter.onward_support")
    protection.contactPoint = reader.bool("protection.contact_point")
    protection.anyStatus = reader.bool("protection.any_status")
    protection.announced = reader.bool("protection.announced")
    protection.requests = reader.int("protection.requests")
    migrantLaw.status = reader.text("migrant_law.status")
    migrantLaw.womenProvisions = reader.bool("migrant_law.women_provisions")
    documents.information = reader.bool("documents.information")
    documents.accompaniment = reader.texts("documents.accompaniment")
    access.openSectors = reader.texts("access.open_sectors")
    assistance.groups = reader.texts("assistance.groups")
    schooling.enrolment = reader.bool("schooling.enrolment")
    schooling.help = reader.bool("schooling.help")
    schooling.furtherOffers = reader.bool("schooling.further_offers")
    centre.informationDesk = reader.bool("centre.information_desk")
    centre.exists = reader.bool("centre.exists")
    centre.multilingual = reader.bool("centre.multilingual")
    centre.womenServices = reader.bool("centre.women_services")
    courses.offered = reader.bool("courses.offered")
    courses.openToMigrants = reader.bool("courses.open_to_migrants")
    courses.tailoring = reader.texts("courses.tailoring")
    mediators.informal = reader.bool("mediators.informal")
    mediators.recognised = reader.bool("mediators.recognised")
    mediators.variedProfiles = reader.bool("mediators.varied_profiles")
    mediators.hardToReach = reader.bool("mediators.hard_to_reach")
    mediators.linked = reader.bool("mediators.linked")
    solidarity.contacts = reader.bool("solidarity.contacts")
    solidarity.partnerships = reader.int("solidarity.partnerships")
    solidarity.networking = reader.bool("solidarity.networking")
    consultation.migrants = reader.bool("consultation.migrants")
    council.exists = reader.bool("council.exists")
    council.migrantMembers = reader.bool("council.migrant_members")
    council.definedRole = reader.bool("council.defined_role")
    council.womenShare = reader.double("council.women_share")
    council.womenReserved = reader.double("council.women_reserved")
    council.womenNationalities = reader.bool("council.women_nationalities")
    leadership.councilPost = reader.bool("leadership.council_post")
    leadership.officePost = reader.bool("leadership.office_post")
    leadership.officeStaff = reader.bool("leadership.office_staff")
    policyCycle.stages = reader.texts("policy_cycle.stages")
    associations.contact = reader.bool("associations.contact")
    associations.support = reader.texts("associations.support")
    associations.advocacyTraining = reader.bool("associations.advocacy_training")
    associations.regularDialogue = reader.bool("associations.regular_dialogue")
    meeting.generalPlaces = reader.bool("meeting.general_places")
    meeting.dedicatedPlaces = reader.int("meeting.dedicated_places")
    meeting.womenRun = reader.int("meeting.women_run")
    neighbourhoods.vulnerable = reader.bool("neighbourhoods.vulnerable")
    neighbourhoods.programme = reader.bool("neighbourhoods.programme")
    neighbourhoods.womenConsulted = reader.bool("neighbourhoods.women_consulted")
    neighbourhoods.womenMeasures = reader.bool("neighbourhoods.women_measures")
    profiles.measures = reader.texts("profiles.measures")
    stereotypes.campaigns = reader.bool("stereotypes.campaigns")
    stereotypes.regularFields = reader.texts("stereotypes.regular_fields")
    plan.status = reader.text("plan.status")
    plan.actions = reader.int("plan.actions")
    plan.mentionsWomen = reader.bool("plan.mentions_women")
    plan.womenActions = reader.int("plan.women_actions")
    plan.followUp = reader.bool("plan.follow_up")
    programmes.announced = reader.bool("programmes.announced")
    programmes.running = reader.int("programmes.running")
    programmes.funded = reader.int("programmes.funded")
    socialReview.reviewedShare = reader.double("social_review.reviewed_share")
    socialReview.withWomen = reader.bool("social_review.with_women")
    socialReview.changesMade = reader.bool("social_review.changes_made")
    budget.occasional = reader.bool("budget.occasional")
    budget.yearlyLine = reader.bool("budget.yearly_line")
    budget.coveredShare = reader.double("budget.covered_share")
    training.frontLineShare = reader.double("training.front_line_share")
    training.partnerAgencies = reader.bool("training.partner_agencies")
    office.genderEquality = reader.bool("office.gender_equality")
    office.migration = reader.bool("office.migration")
    office.linked = reader.bool("office.linked")
    data.occasionalBySex = reader.bool("data.occasional_by_sex")
    data.regularBySex = reader.bool("data.regular_by_sex")
    data.furtherProfile = reader.bool("data.further_profile")
    data.used = reader.bool("data.used")
    needs.assessed = reader.bool("needs.assessed")
    needs.yearsSince = reader.int("needs.years_since")
    needs.resourcesAssigned = reader.bool("needs.resources_assigned")
    civilSociety.cooperation = reader.bool("civil_society.cooperation")
    civilSociety.agreements = reader.int("civil_society.agreements")
    civilSociety.agreementsBeyondPowers = reader.int("civil_society.agreements_beyond_powers")
    advocacy.networkPositions = reader.bool("advocacy.network_positions")
    advocacy.ownInitiatives = reader.int("advocacy.own_initiatives")
    advocacy.jointInitiatives = reader.int("advocacy.joint_initiatives")
    networks.member = reader.bool("networks.member")
    networks.exchange = reader.bool("networks.exchange")
    networks.commonTools = reader.bool("networks.common_tools")
  }

  private struct Reader {
    let facts: FactValues
    let names: Vocabulary

    func bool(_ path: String) -> Bool? {
      if case .bool(let truth)? = value(path) { truth } else { nil }
    }

    func int(_ path: String) -> Int64? {
      if case .int(let number)? = value(path) { number } else { nil }
    }

    func double(_ path: String) -> Double? {
      if case .double(let number)? = value(path) { number } else { nil }
    }

    func text(_ path: String) -> String? {
      if case .string(let text)? = value(path) { text } else { nil }
    }

    func texts(_ path: String) -> [String]? {
      guard case .list(let elements)? = value(path) else { return nil }
      return elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }

    private func value(_ path: String) -> Value? {
      guard let slot = names.slot(of: path), case .value(let value) = facts[slot] else {
        return nil
      }
      return value
    }
  }
}
