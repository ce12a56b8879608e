import Foundation
import Testing

@testable import Grading

struct CourseKeyTests {
  private let key = CourseKey(Array(0..<32))

  /// Computed with Python: hashlib.sha256(bytes(range(32))) and
  /// hmac.new(bytes(range(32)), b"ana\0" + b"2.2-flatten", "sha256").
  @Test func seedsAndFingerprintAreThoseOfTheStandards() {
    #expect(key.fingerprint == "630dcd29")
    #expect(key.seed(student: "ana", exercise: "2.2-flatten") == 8_628_001_864_723_035)
  }

  @Test func seedsDependOnEverything() {
    let seeds = ["ana", "anab", ""].flatMap { student in
      ["2.2-flatten", "b2.2-flatten", "2.3-relu"].map {
        key.seed(student: student, exercise: $0)
      }
    }
    #expect(Set(seeds).count == seeds.count)
    #expect(seeds.allSatisfy { $0 < 1 << 53 })
    let other = CourseKey(Array(1...32))
    #expect(other.seed(student: "ana", exercise: "2.2-flatten") != seeds[0])
    #expect(other.fingerprint != key.fingerprint)
  }

  @Test func aMissingKeyIsMadeOnce() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "perceptron/course.key")
    let made = try CourseKey.makingIfMissing(at: file)
    #expect(made.isNew)
    let again = try CourseKey.makingIfMissing(at: file)
    #expect(!again.isNew)
    #expect(again.key == made.key)
    #expect(try CourseKey(file: file) == made.key)
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.wholeMatch(of: /[0-9a-f]{64}\n/) != nil)
  }

  @Test(arguments: ["", "12", String(repeating: "g", count: 64), String(repeating: "a", count: 65)])
  func whatIsNoKeyIsRefused(_ text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "course.key")
    let file = folder.url.appending(path: "course.key")
    #expect(throws: GradingError.notAKey(file.path)) { try CourseKey(file: file) }
  }

  @Test func aKeyAmongTheSubmissionsIsRefused() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "ana/course.key")
    try folder.write(String(repeating: "a", count: 64), to: "ana/course.key")
    #expect(throws: GradingError.exposedKey(file.path)) {
      try CourseKey(file: file, outside: [folder.url])
    }
    let missing = folder.url.appending(path: "course.key")
    #expect(throws: GradingError.exposedKey(missing.path)) {
      try CourseKey.makingIfMissing(at: missing, outside: [folder.url])
    }
    #expect(!FileManager.default.fileExists(atPath: missing.path))
  }
}
