import MizanCore
import MizanExpression

/// What is known of a city as plain Swift would keep it: a field for each fact, `nil` where it is
/// unknown.
struct CityFacts {
  var shelter = Shelter()
  var protection = Protection()
  var migrantLaw = MigrantLaw()
  var documents = Documents()
  var access = Access()
  var assistance = Assistance()
  var schooling = Schooling()
  var centre = Centre()
  var courses = Courses()
  var mediators = Mediators()
  var solidarity = Solidarity()
  var consultation = Consultation()
  var council = Council()
  var leadership = Leadership()
  var policyCycle = PolicyCycle()
  var associations = Associations()
  var meeting = Meeting()
  var neighbourhoods = Neighbourhoods()
  var profiles = Profiles()
  var stereotypes = Stereotypes()
  var plan = Plan()
  var programmes = Programmes()
  var socialReview = SocialReview()
  var budget = Budget()
  var training = Training()
  var office = Office()
  var data = Data()
  var needs = Needs()
  var civilSociety = CivilSociety()
  var advocacy = Advocacy()
  var networks = Networks()

  struct Shelter {
    var bedsWomen: Int64?
    var anyStatus: Bool?
    var psychologicalCare: Bool?
    var onwardSupport: Bool?
  }

  struct Protection {
    var contactPoint: Bool?
    var anyStatus: Bool?
    var announced: Bool?
    var requests: Int64?
  }

  struct MigrantLaw {
    var status: String?
    var womenProvisions: Bool?
  }

  struct Documents {
    var information: Bool?
    var accompaniment: [String]?
  }

  struct Access {
    var openSectors: [String]?
  }

  struct Assistance {
    var groups: [String]?
  }

  struct Schooling {
    var enrolment: Bool?
    var help: Bool?
    var furtherOffers: Bool?
  }

  struct Centre {
    var informationDesk: Bool?
    var exists: Bool?
    var multilingual: Bool?
    var womenServices: Bool?
  }

  struct Courses {
    var offered: Bool?
    var openToMigrants: Bool?
    var tailoring: [String]?
  }

  struct Mediators {
    var informal: Bool?
    var recognised: Bool?
    var variedProfiles: Bool?
    var hardToReach: Bool?
    var linked: Bool?
  }

  struct Solidarity {
    var contacts: Bool?
    var partnerships: Int64?
    var networking: Bool?
  }

  struct Consultation {
    var migrants: Bool?
  }

  struct Council {
    var exists: Bool?
    var migrantMembers: Bool?
    var definedRole: Bool?
    var womenShare: Double?
  }

  struct Leadership {
    var councilPost: Bool?
    var officePost: Bool?
    var officeStaff: Bool?
  }

  struct PolicyCycle {
    var stages: [String]?
  }

  struct Associations {
    var contact: Bool?
    var support: [String]?
    var advocacyTraining: Bool?
    var regularDialogue: Bool?
  }

  struct Meeting {
    var generalPlaces: Bool?
    var dedicatedPlaces: Int64?
    var womenRun: Int64?
  }

  struct Neighbourhoods {
    var vulnerable: Bool?
    var programme: Bool?
    var womenConsulted: Bool?
    var womenMeasures: Bool?
  }

  struct Profiles {
    var measures: [String]?
  }

  struct Stereotypes {
    var campaigns: Bool?
    var regularFields: [String]?
  }

  struct Plan {
    var status: String?
    var actions: Int64?
    var mentionsWomen: Bool?
    var womenActions: Int64?
    var followUp: Bool?
  }

  struct Programmes {
    var announced: Bool?
    var running: Int64?
    var funded: Int64?
  }

  struct SocialReview {
    var reviewedShare: Double?
    var withWomen: Bool?
    var changesMade: Bool?
  }

  struct Budget {
    var occasional: Bool?
    var yearlyLine: Bool?
    var coveredShare: Double?
  }

  struct Training {
    var frontLineShare: Double?
    var partnerAgencies: Bool?
  }

  struct Office {
    var genderEquality: Bool?
    var migration: Bool?
    var linked: Bool?
  }

  struct Data {
    var occasionalBySex: Bool?
    var regularBySex: Bool?
    var furtherProfile: Bool?
    var used: Bool?
  }

  struct Needs {
    var assessed: Bool?
    var yearsSince: Int64?
    var resourcesAssigned: Bool?
  }

  struct CivilSociety {
    var cooperation: Bool?
    var agreements: Int64?
    var agreementsBeyondPowers: Int64?
  }

  struct Advocacy {
    var networkPositions: Bool?
    var ownInitiatives: Int64?
    var jointInitiatives: Int64?
  }

  struct Networks {
    var member: Bool?
    var exchange: Bool?
    var commonTools: Bool?
  }
}

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
