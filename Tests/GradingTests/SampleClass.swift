import Checks
import Foundation
import Localization
import Testing

@testable import Grading

/// A class with right, wrong and hostile students, graded once for all tests.
struct SampleClass: Sendable {
  let folder: TemporaryFolder
  let scratch: TemporaryFolder
  let report: ClassReport
  let files: [String: Data]

  static let graded = Task { try await SampleClass() }

  static let scriptName = "<script>alert(1)<\"'&"

  private init() async throws {
    folder = try TemporaryFolder()
    scratch = try TemporaryFolder()
    let answer = try Self.read(course.answers, "2.2-flatten/Flatten.swift")
    let wrong = try Self.wrongFlatten("channels-last")
    try folder.write(answer, to: "Ana/exercises/2.2-flatten/Flatten.swift")
    try folder.write("broken", to: "Ana/Flatten.swift")  // A later place does not count.
    try folder.write(wrong, to: "Benito/2.2-flatten/Flatten.swift")
    try folder.write(Self.stub("while true {}; return input"), to: "bucle/Flatten.swift")
    try folder.write(Self.stub("exit(0)"), to: "exit/Flatten.swift")
    try folder.write(Self.stub("return nothing(\"<b>\")"), to: "broken/Flatten.swift")
    try folder.makeFolder("empty")
    try folder.makeFolder("symlink")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "symlink/Flatten.swift").path,
      withDestinationPath: "/etc/passwd")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "linked").path,
      withDestinationPath: folder.url.appending(path: "Ana").path)
    let shouting = Self.stub("print(\"<script>alert(2)</script>\\u{1B}[31m\"); return input")
    try folder.write(shouting, to: "\(Self.scriptName)/Flatten.swift")
    try folder.makeFolder("=cmd()")
    try folder.makeFolder(".git")
    try folder.write("", to: "late.zip")

    let judge = Judge(
      builder: try await ProbeBuilder(course, for: [.flatten]), limits: ProbeLimits(cpuSeconds: 1))
    report = try await ClassGrading(judge: judge, exercises: [.flatten]).report(
      on: folder.url, date: Date(timeIntervalSince1970: 1_700_000_000.5), scratch: scratch.url)
    files = try report.files(try ReportTemplates(course), language: .en)
  }

  private static func wrongFlatten(_ name: String) throws -> String {
    let all = WrongSolution.all(of: .flatten, in: course)
    let solution = try #require(all.first { $0.name == name })
    let scratch = try TemporaryFolder()
    let home = try solution.folder(of: .flatten, in: course, scratch: scratch.url)
    return try read(home, "Flatten.swift")
  }

  private static func read(_ folder: URL, _ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// A Flatten whose forward does something else.
  private static func stub(_ body: String) -> String {
    """
    import CourseKit
    #if canImport(Glibc)
      import Glibc
    #else
      import Darwin
    #endif
    public final class Flatten: Layer {
      public init() {}
      public func forward(_ input: Tensor) -> Tensor { \(body) }
      public func backward(_ gradient: Tensor) -> Tensor { gradient }
    }
    """
  }

  func student(_ id: String) -> StudentReport? { report.students.first { $0.id == id } }

  func page(_ path: String) -> String { String(decoding: files[path] ?? Data(), as: UTF8.self) }
}
