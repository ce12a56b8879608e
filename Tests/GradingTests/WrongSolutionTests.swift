import Checks
import Foundation
import Localization
import Testing

@testable import Grading

/// Wrong solutions kept as edits or as whole files, and how many of them are tried.
struct WrongSolutionTests {
  private static let exercise = Exercise(
    id: "2.9-made-up", title: Localized(es: "x", en: "x"), name: "X",
    files: ["A.swift", "B.swift"],
    checks: [], misconceptions: [], hints: [])

  /// A course with an answer in two files.
  private func madeUpCourse() throws -> (TemporaryFolder, CourseFolders) {
    let folder = try TemporaryFolder()
    try folder.write("a\nb\n", to: "answers/2.9-made-up/A.swift")
    try folder.write("c\nd\n", to: "answers/2.9-made-up/B.swift")
    return (folder, CourseFolders(root: folder.url))
  }

  private func edit(_ file: String, _ hunk: String) -> String {
    "--- a/answers/2.9-made-up/\(file)\n+++ b/answers/2.9-made-up/\(file)\n\(hunk)"
  }

  @Test func anEditMayChangeSomeFilesOrAll() throws {
    let (folder, folders) = try madeUpCourse()
    let second = edit("B.swift", "@@ -1,2 +1 @@\n c\n-d\n")
    let both = edit("A.swift", "@@ -1,2 +1,2 @@\n-a\n+x\n b\n") + second
    try folder.write(second, to: "Tests/Misconceptions/2.9-made-up/one.diff")
    try folder.write(both, to: "Tests/Misconceptions/2.9-made-up/two.diff")
    try folder.write("w", to: "Tests/Misconceptions/2.9-made-up/whole/A.swift")
    let all = WrongSolution.all(of: Self.exercise, in: folders)
    #expect(all.map(\.name) == ["one", "two", "whole"])
    for (solution, expected) in zip(all, [["a\nb\n", "c\n"], ["x\nb\n", "c\n"]]) {
      let scratch = try TemporaryFolder()
      let home = try solution.folder(of: Self.exercise, in: folders, scratch: scratch.url)
      #expect(home == scratch.url)
      #expect(try [scratch.text("A.swift"), scratch.text("B.swift")] == expected)
    }
    // Whole files are judged where they are.
    let home = try all[2].folder(of: Self.exercise, in: folders, scratch: folder.url)
    #expect(home.lastPathComponent == "whole")
    // The answer itself stays as it is.
    #expect(try folder.text("answers/2.9-made-up/A.swift") == "a\nb\n")
  }

  @Test func anEditOfAnotherFileIsRefused() throws {
    let (folder, folders) = try madeUpCourse()
    for path in ["answers/2.9-made-up/C.swift", "A.swift", "answers/2.9-made-up/../A.swift"] {
      let text = "--- a/\(path)\n+++ b/\(path)\n@@ -1 +1 @@\n-a\n+x\n"
      let file = try folder.write(text, to: "Tests/Misconceptions/2.9-made-up/stray.diff")
      #expect(throws: EditError.unknownFile(path)) {
        try WrongSolution(name: "stray", source: file)
          .folder(of: Self.exercise, in: folders, scratch: folder.url)
      }
    }
  }

  /// Every way in which a wrong solution fails to prove its message is said with its name.
  @Test func whatProvesNothingIsNamed() async throws {
    let folder = try TemporaryFolder()
    for name in ["answers", "exercises", "Sources", "data"] {
      try FileManager.default.createSymbolicLink(
        at: folder.url.appending(path: name), withDestinationURL: course.root.appending(path: name))
    }
    let answer = "answers/2.2-flatten/Flatten.swift"
    let head = "--- a/\(answer)\n+++ b/\(answer)\n"
    let home = "Tests/Misconceptions/2.2-flatten"
    let old = "    gradient.reshaped(to: inputShape)\n"
    try folder.write(head + "@@ -1 +1 @@\n-gone\n+x\n", to: "\(home)/flattens-the-batch.diff")
    try folder.write(head + "@@ -1 +1 @@\n-\(old)+\(old)", to: "\(home)/column-major.diff")
    try folder.write(
      head + "@@ -1 +1 @@\n-\(old)+\(old.replacing("to:", with: "to: "))",
      to: "\(home)/channels-last.diff")
    try folder.write(
      head + "@@ -1 +1 @@\n-\(old)+    gradient\n", to: "\(home)/backward-stays-flat.diff")
    let folders = CourseFolders(root: folder.url)
    let judge = Judge(builder: try await ProbeBuilder(course, for: [.flatten]))
    let trial = WrongSolutionTrial(folders: folders, judge: judge, share: .whole)
    let proof = try await trial.proof(of: .flatten)
    #expect(
      proof
        == WrongSolutionTrial.Proof(
          all: 4, tried: 4, caught: 1, named: 1,
          problems: [
            "the wrong solution channels-last is passed",
            "the wrong solution column-major changes nothing in \(answer)",
            "the wrong solution flattens-the-batch no longer applies to \(answer) (line 3)",
          ]))
  }

  @Test func aNameIsThereOnceAndIsAMisconception() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "Tests/Misconceptions/2.2-flatten/channels-last.diff")
    try folder.write("", to: "Tests/Misconceptions/2.2-flatten/channels-last/Flatten.swift")
    try folder.write("", to: "Tests/Misconceptions/2.2-flatten/unheard-of.diff")
    let problems = FolderAgreement(CourseFolders(root: folder.url)).problems(of: .flatten)
    #expect(
      problems.contains(
        "the wrong solution channels-last is there twice, as an edit and as a folder"))
    #expect(
      problems.contains("the wrong solution unheard-of is no misconception of the exercise"))
    #expect(problems.contains("flattens-the-batch has no wrong solution"))
    #expect(!problems.contains("channels-last has no wrong solution"))
  }

  @Test func aShareIsDrawnFromItsSeed() {
    let names = (0..<40).map { "mistake-\($0)" }
    func drawn(_ share: Share) -> [String] {
      Array(share.drawn(names, for: Self.exercise) { $0 }.prefix(share.count(of: names.count)))
    }
    #expect(drawn(.whole) == names)
    #expect(drawn(Share(0.25, seed: 1)).count == 10)
    #expect(drawn(Share(0.25, seed: 1)) == drawn(Share(0.25, seed: 1)))
    // Each seed draws others, and many of them come to all.
    let seen = (1...40).map { Set(drawn(Share(0.25, seed: $0))) }
    #expect(Set(seen).count == 40)
    #expect(seen.reduce(into: Set()) { $0.formUnion($1) }.count == 40)
    #expect(Share(0.001, seed: 1).count(of: 40) == 1)
    #expect(Share(0.5, seed: 1).count(of: 0) == 0)
    #expect(Share(1, seed: 1).count(of: 7) == 7)
  }
}
