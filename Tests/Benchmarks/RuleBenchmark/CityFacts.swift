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
    var womenReserved: Double?
    var womenNationalities: Bool?
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
