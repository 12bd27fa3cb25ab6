import TestSupport
import Testing

@testable import MizanCommand

/// Which files of the served folder the site shows.
struct FolderStoreTests {
  @Test func aLinkOutOfTheFolderIsNotThere() throws {
    try TemporaryFolder.use { outer in
      try outer.write("secret.yaml", "mizan: profile/v1\n")
      let inside = try outer.write("served/city.yaml", "mizan: profile/v1\n")
      try outer.write("served-too/city.yaml", "mizan: profile/v1\n")
      try outer.link("served/within.yaml", to: inside)
      try outer.link("served/out.yaml", to: outer.path + "/secret.yaml")
      try outer.link("served/above.yaml", to: "../secret.yaml")
      try outer.link("served/beside.yaml", to: "../served-too/city.yaml")
      try outer.link("served/again.yaml", to: "out.yaml")
      try outer.link("served/nowhere.yaml", to: "nothing.yaml")
      try outer.link("served-elsewhere", to: outer.path + "/served")
      for folder in ["/served", "/served/", "/served-elsewhere"] {
        let names = try FolderStore(folder: outer.path + folder).names()
        #expect(names == ["city", "nowhere", "within"], "\(folder)")
      }
    }
  }
}
