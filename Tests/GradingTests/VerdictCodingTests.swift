import Checks
import Foundation
import Localization
import Presentation
import Testing

@testable import Grading

/// Facts become JSON and come back exactly as they were.
struct VerdictCodingTests {
  private func again<Value: Codable>(_ value: Value) throws -> Value {
    let data = try JSONCoding.encoder.encode([value])
    return try #require(try JSONCoding.decoder.decode([Value].self, from: data).first)
  }

  /// NaN differs from itself, so values with one are compared as they print.
  private func expectRoundTrip<Value: Codable>(_ value: Value) throws {
    let back = try again(value)
    #expect("\(back)" == "\(value)")
    #expect(try JSONCoding.encoder.encode([back]) == JSONCoding.encoder.encode([value]))
  }

  @Test(arguments: Facts.findings) func findingsComeBack(_ finding: Finding) throws {
    try expectRoundTrip(finding)
  }

  @Test(arguments: Facts.obstacles) func obstaclesComeBack(_ obstacle: Obstacle) throws {
    try expectRoundTrip(obstacle)
    #expect(try again(obstacle) == obstacle)
  }

  @Test(arguments: Facts.partsAtFault) func partsComeBack(_ part: PartAtFault) throws {
    #expect(try again(part) == part)
  }

  @Test func wholeReportsComeBack() throws {
    try expectRoundTrip(Facts.report)
    try expectRoundTrip(Report(seed: 0, sources: "", limits: .init(), exercises: []))
    let finite = Facts.exercise([.stopped(by: .exited(code: 1))])
    var plain = finite
    plain.checks[0].curve?.trainingLoss = [0.1, 1e300, -0.0]
    #expect(try again(plain) == plain)
  }

  @Test func numbersThatJSONDoesNotHaveSurvive() throws {
    guard case .numbers(let back) = try again(Failure.Fault.numbers(Facts.difference)) else {
      Issue.record("another fault came back")
      return
    }
    #expect(back.got.isNaN && back.largest.isNaN && back.gotPreview[1].isNaN)
    #expect(back.expectedPreview == Facts.difference.expectedPreview)
    #expect(back.expectedPreview[2].sign == .minus)
    #expect(back.gotPreview[2] == .infinity && back.gotPreview[3] == -.infinity)
    #expect(back.gotPreview[5] == .leastNonzeroMagnitude)
  }

  /// The keys that `docs/json.md` promises.
  @Test func factsHaveNames() throws {
    func json(_ value: some Encodable) throws -> String {
      let encoder = JSONCoding.encoder
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
    #expect(
      try json(Finding.wrongAnswer(question: "f()", fault: .shape(expected: [2], got: [1, 2])))
        == #"{"wrongAnswer":{"fault":{"shape":{"expected":[2],"got":[1,2]}},"question":"f()"}}"#)
    #expect(
      try json(Failure.Fault.numbers(Facts.difference))
        == #"{"numbers":{"difference":{"expected":0.1,"expectedPreview":[1,0.1,-0,3,4,5],"#
        + #""firstIndex":[0,1],"got":"nan","gotPreview":[1,"nan","inf","-inf",0,1e-45],"#
        + #""largest":"nan","shape":[2,3],"wrongCount":2}}}"#)
    #expect(
      try json(Finding.stopped(by: .signal(4, message: "m", place: "A.swift:3")))
        == #"{"stopped":{"by":{"signal":{"message":"m","number":4,"place":"A.swift:3"}}}}"#)
    #expect(
      try json(Obstacle.notBuilt(.missingFile("A.swift")))
        == #"{"notBuilt":{"because":{"missingFile":{"file":"A.swift"}}}}"#)
    let all = try json(Facts.report)
    #expect(!all.contains("\"_0\"") && !all.contains("\"_1\""))
  }

  /// Words are made when somebody reads; in a verdict stand only those that are facts of the course.
  @Test func verdictsHoldNoSentences() throws {
    let data = try JSONCoding.encoder.encode(Facts.report)
    let object = try JSONSerialization.jsonObject(with: data)
    var places: Set<String> = []
    func look(_ value: Any, at path: String) {
      if let object = value as? [String: Any] {
        if object["es"] != nil || object["en"] != nil { places.insert(path) }
        for (key, value) in object { look(value, at: "\(path).\(key)") }
      } else if let array = value as? [Any] {
        for value in array { look(value, at: path) }
      }
    }
    look(object, at: "")
    #expect(
      places == [
        ".exercises.title", ".exercises.checks.sentence",
        ".exercises.checks.finding.wrongAnswer.fault.law.fact",
      ])
  }
}
