import Checks
import Foundation
import Localization
import Testing

@testable import Grading

@Suite("The output folder") struct ReportFolderTests {
  private let folder: TemporaryFolder
  private let submissions: URL
  private let output: URL

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("class/ana")
    submissions = folder.url.appending(path: "class")
    output = folder.url.appending(path: "out")
  }

  private func report(_ text: String) -> [String: Data] {
    [
      "index.html": Data(text.utf8), "students/ana.html": Data(text.utf8),
      "grades.json": Data("{\"format\":\"\(ClassReport.format)\"}".utf8),
    ]
  }

  @Test func aReportReplacesAnEarlierOne() throws {
    let target = try ReportFolder(output, submissions: submissions)
    try target.write(report("first"))
    #expect(try folder.text("out/index.html") == "first")
    var second = report("second")
    second["students/ana.html"] = nil
    try ReportFolder(output, submissions: submissions).write(second)
    #expect(try folder.text("out/index.html") == "second")
    #expect(try folder.names("out") == ["grades.json", "index.html"])
    #expect(try folder.names() == ["class", "out"])
  }

  @Test func aFailedWriteLeavesTheEarlierReport() throws {
    let target = try ReportFolder(output, submissions: submissions)
    try target.write(report("first"))
    var second = report("second")
    second["students/" + String(repeating: "x", count: 300)] = Data()
    #expect(throws: GradingError.self) { try target.write(second) }
    #expect(try folder.text("out/index.html") == "first")
    #expect(try folder.names() == ["class", "out"])
  }

  @Test func somebodyElsesFolderIsNeverReplaced() throws {
    try folder.write("mine", to: "out/thesis.txt")
    #expect(throws: GradingError.notAReport(output.path, because: "grades.json")) {
      try ReportFolder(output, submissions: submissions)
    }
    try folder.write("{\"format\":\"\(ClassReport.format)\"}", to: "out/grades.json")
    #expect(throws: GradingError.notAReport(output.path, because: "thesis.txt")) {
      try ReportFolder(output, submissions: submissions)
    }
    #expect(try folder.text("out/thesis.txt") == "mine")
  }

  @Test func aFolderThatFillsMeanwhileIsNotReplaced() throws {
    let target = try ReportFolder(output, submissions: submissions)
    try folder.write("mine", to: "out/notes.txt")
    #expect(throws: GradingError.self) { try target.write(report("first")) }
    #expect(try folder.names("out") == ["notes.txt"])
    #expect(try folder.names() == ["class", "out"])
  }

  @Test func anEmptyFolderIsUsed() throws {
    try folder.makeFolder("out")
    try ReportFolder(output, submissions: submissions).write(report("first"))
    #expect(try folder.text("out/students/ana.html") == "first")
  }

  @Test(arguments: ["class", "class/report", "class/ana/deep/er", ".", "link/report"])
  func overlapsAreRefused(_ path: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "link").path, withDestinationPath: submissions.path)
    let output = folder.url.appending(path: path)
    let error = #expect(throws: GradingError.self) {
      try ReportFolder(output, submissions: submissions)
    }
    guard case .overlappingFolders = error else {
      Issue.record("\(path): \(String(describing: error))")
      return
    }
  }

  @Test func aNameThatOnlyBeginsTheSameIsNoOverlap() throws {
    _ = try ReportFolder(folder.url.appending(path: "class-report"), submissions: submissions)
  }

  @Test func aFileInThePlaceIsRefused() throws {
    try folder.write("", to: "out")
    #expect(throws: GradingError.notAFolder(output.path)) {
      try ReportFolder(output, submissions: submissions)
    }
    let below = output.appending(path: "report")
    #expect(throws: GradingError.self) {
      try ReportFolder(below, submissions: submissions).probe()
    }
  }

  @Test func refusalsNameTheFolder() {
    let errors: [GradingError] = [
      .overlappingFolders("/class", "/out"), .notAReport("/out", because: "x"),
      .notAFolder("/out"), .notWritable("/out", reason: .other(description: "x")),
    ]
    for error in errors {
      #expect(error.sentence.es.contains("/out"))
      #expect(error.sentence.en.contains("/out"))
    }
    #expect(GradingError.noSubmissions("/class").sentence.en.contains("/class has no subfolder"))
  }
}
