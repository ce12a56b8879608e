import Checks
import Foundation
import Testing

@testable import Grading

@Suite("Reading submissions") struct SubmittedFileTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func fault(_ path: [String]) -> SubmissionFault? {
    do {
      _ = try SubmittedFile.read(path, in: folder.url)
      return nil
    } catch {
      return error
    }
  }

  @Test func aFileIsRead() throws {
    try folder.write("hello", to: "ana/2.2/F.swift")
    #expect(
      try SubmittedFile.read(["ana", "2.2", "F.swift"], in: folder.url) == Data("hello".utf8))
    #expect(try SubmittedFile.read(["ana", "2.2", "G.swift"], in: folder.url) == nil)
    #expect(try SubmittedFile.read(["ana", "2.2", "F.swift", "x"], in: folder.url) == nil)
  }

  @Test func linksOnTheWayAreRefused() throws {
    try folder.write("secret", to: "other/F.swift")
    try folder.makeFolder("ana")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "ana/2.2").path,
      withDestinationPath: folder.url.appending(path: "other").path)
    #expect(fault(["ana", "2.2", "F.swift"]) == .symbolicLink("2.2"))
    try FileManager.default.linkItem(
      atPath: folder.url.appending(path: "other/F.swift").path,
      toPath: folder.url.appending(path: "ana/F.swift").path)
    #expect(fault(["ana", "F.swift"]) == .hardLink("F.swift"))
  }

  @Test(.timeLimit(.minutes(1))) func whatIsNoFileIsRefused() throws {
    try folder.makeFolder("ana/F.swift")
    #expect(fault(["ana", "F.swift"]) == .notAFile("F.swift"))
    // Opening a pipe to read would wait for ever.
    #expect(mkfifo(folder.url.appending(path: "ana/P.swift").path, 0o600) == 0)
    #expect(fault(["ana", "P.swift"]) == .notAFile("P.swift"))
  }

  @Test func largeFilesAreRefused() throws {
    let limit = SubmittedFile.sizeLimit
    try folder.write(String(repeating: "a", count: limit), to: "ana/A.swift")
    try folder.write(String(repeating: "a", count: limit + 1), to: "ana/B.swift")
    #expect(try SubmittedFile.read(["ana", "A.swift"], in: folder.url)?.count == limit)
    #expect(fault(["ana", "B.swift"]) == .tooLarge("B.swift", limit: limit))
  }

  @Test func aFolderWithoutStudentsIsRefused() throws {
    try folder.write("", to: "README")
    #expect(throws: GradingError.noSubmissions(folder.url.path)) {
      try SubmissionFolder(folder.url)
    }
    #expect(throws: GradingError.notAFolder(folder.url.appending(path: "README").path)) {
      try SubmissionFolder(folder.url.appending(path: "README"))
    }
    #expect(throws: GradingError.missing(folder.url.appending(path: "no").path)) {
      try SubmissionFolder(folder.url.appending(path: "no"))
    }
  }
}
