import Checks
import Foundation
import Localization
import Testing

@testable import Grading

/// What goes between a worker and whoever it works for.
@Suite("The line of a worker") struct WorkerLineTests {
  @Test func linesComeInAnyPieces() {
    let text = "one\n\ntwo and more\nrest"
    for size in 1...text.utf8.count {
      var buffer = LineBuffer()
      var lines: [String] = []
      var bytes = Array(text.utf8)[...]
      while !bytes.isEmpty {
        bytes.prefix(size).withUnsafeBytes { buffer.append($0) }
        bytes = bytes.dropFirst(size)
        while let line = buffer.next() { lines.append(String(decoding: line, as: UTF8.self)) }
      }
      #expect(lines == ["one", "", "two and more"])
    }
  }

  @Test func aReportComesOverAsItIs() throws {
    var record = CheckRecord(of: Exercise.flatten.checks[0], outcome: .failed)
    record.finding = .courseFault(description: "lines\ntwo \u{1B}[31m")
    record.milliseconds = 0.1 + 0.2
    var curve = LearningCurve()
    curve.trainingLoss = [.infinity, -.infinity, 2.5]
    record.curve = curve
    var report = ExerciseReport(
      on: Assignment(.flatten, in: URL(filePath: "/a b")), in: course, .failed)
    report.checks[0] = record
    let line = try JSONLine.encode(WorkerMessage.report(report))
    #expect(line.count { $0 == UInt8(ascii: "\n") } == 1)
    guard case .report(let got) = try JSONLine.decode(WorkerMessage.self, from: line) else {
      Issue.record("no report")
      return
    }
    #expect(got == report)
    // NaN is not equal to itself.
    record.curve?.trainingLoss = [.nan]
    let event = try JSONLine.encode(WorkerMessage.event(.answered(record)))
    guard
      case .event(.answered(let answered)) = try JSONLine.decode(WorkerMessage.self, from: event)
    else {
      Issue.record("no record")
      return
    }
    #expect(answered.curve?.trainingLoss.first?.isNaN == true)
  }

  @Test func anAssignmentComesOverAsItIs() throws {
    var assignment = Assignment(.flatten, in: URL(filePath: "/a b/2.2-flatten"))
    assignment.parts = URL(filePath: "/parts")
    assignment.base = URL(filePath: "/a b")
    assignment.checksAtOnce = 3
    assignment.stopsAtFirstFailure = true
    let line = try JSONLine.encode(WorkerRequest(assignment))
    let got = try JSONLine.decode(WorkerRequest.self, from: line).assignment()
    #expect(got.exercise.id == "2.2-flatten")
    #expect(got.folder.path == "/a b/2.2-flatten")
    #expect(got.parts?.path == "/parts")
    #expect(got.cache == nil)
    #expect(got.base?.path == "/a b")
    #expect(got.checksAtOnce == 3)
    #expect(got.stopsAtFirstFailure)
  }

  @Test func relativeFoldersAreSeenFromHere() throws {
    let request = WorkerRequest(Assignment(.flatten, in: URL(filePath: "mine/2.2-flatten")))
    let got = try JSONLine.decode(WorkerRequest.self, from: try JSONLine.encode(request))
    let here = FileManager.default.currentDirectoryPath
    #expect(got.folder.path == "\(here)/mine/2.2-flatten")
  }

  /// Even what a check of a training may take leaves it more than that; nothing is ever forbidden.
  @Test(arguments: Catalogue.exercises)
  func patienceIsLongerThanAnyLimit(_ exercise: Exercise) {
    let limits = ProbeLimits()
    let wall = (exercise.effort == .training ? limits.forTraining : limits).wallSeconds
    let patience = Patience()
    let events: [JudgingEvent] = [.compiling, .asking("a"), .diagnosing]
    let seconds = events.map { patience.seconds(after: $0, exercise, limits) }
    #expect(seconds[0] > 2 * Tool.compilerSeconds)
    #expect(Double(seconds[1]) > 2 * wall)
    #expect(seconds[2] > seconds[1])
  }

  @Test(arguments: [
    (JudgeFault.signal(4, message: nil), "stopped with signal 4 in the check a-b;"),
    (.signal(4, message: "Fatal error: x"), "signal 4 (Fatal error: x) in the check a-b;"),
    (.exited(code: 3), "status 3"), (.silent(seconds: 9), "within 9 s"),
    (.garbled, "cannot be understood"),
  ])
  func aFaultSaysThatItIsOurs(_ fault: JudgeFault, _ words: String) {
    let sentence = fault.sentence(at: "a-b")
    #expect(sentence.en.hasPrefix("a fault of the course, not yours: "))
    #expect(sentence.es.hasPrefix("fallo del curso, no tuyo: "))
    #expect(sentence.en.contains(words))
    #expect(sentence.es.contains("a-b") && !fault.sentence().es.contains("a-b"))
  }
}
