import Checks
import Files
import Foundation
import Testing

@testable import Grading

/// The cache of compiled code keeps what was used last and what is in use.
struct BuildCacheTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func bound(_ kilobytes: Int) -> CacheBound {
    CacheBound(
      homes: [folder.url, folder.url.appending(path: "support")], limit: kilobytes << 10)
  }

  private func cache(_ kilobytes: Int) -> BuildCache {
    BuildCache(home: folder.url, bound: bound(kilobytes))
  }

  /// Fills a folder with 16 KB, if it is not there yet.
  @discardableResult
  private func fill(_ name: String, in cache: BuildCache) async throws -> BuildCache.Folder {
    try await cache.folder(name) { draft in
      try Data(repeating: 1, count: 16 << 10).write(to: draft.appending(path: "contents"))
      return nil
    }.get()
  }

  /// The folders that there are.
  private func names() throws -> [String] {
    try folder.names().filter { $0 != ".added" && $0 != "support" }
  }

  @Test func aFolderIsFilledOnce() async throws {
    let cache = cache(1000)
    try await fill("a", in: cache)
    let again = try await cache.folder("a") { _ in
      Issue.record("filled again")
      return nil
    }.get()
    #expect(again.url.lastPathComponent == "a")
    let failure = try await cache.folder("b") { _ in .notText("b") }
    #expect(throws: BuildFailure.notText("b")) { try failure.get() }
    #expect(try names() == ["a"])
  }

  @Test func manyAtOnceFillOneFolder() async throws {
    let cache = cache(1000)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<16 { group.addTask { try await fill("a", in: cache).keep() } }
      try await group.waitForAll()
    }
    #expect(try names() == ["a"])
  }

  @Test func whatWasUsedLastIsKept() async throws {
    let cache = cache(160)
    for index in 0..<40 {
      try await fill("\(index)", in: cache)
      // The clock of a file system can be coarse.
      try await Task.sleep(for: .milliseconds(12))
      // The first is used again and again.
      #expect(cache.folder("0") != nil, "after \(index)")
    }
    let kept = try names()
    #expect(kept.contains("0") && kept.contains("39") && !kept.contains("1"))
    #expect((5...10).contains(kept.count), "\(kept)")
  }

  @Test func whatIsInUseIsKept() async throws {
    let cache = cache(64)
    func use() async throws {
      let used = try await fill("used", in: cache)
      for index in 0..<20 { try await fill("\(index)", in: cache) }
      #expect(try names().contains("used"))
      #expect(try folder.names("used") == [".lock", "contents"])
      used.keep()
    }
    try await use()
    bound(0).prune()
    #expect(try names() == [])
  }

  /// Without a limit nothing is removed and nothing is written beside.
  @Test func aScratchCacheHasNoBound() async throws {
    let cache = BuildCache(home: folder.url, bound: nil)
    for index in 0..<20 { try await fill("\(index)", in: cache) }
    #expect(try folder.names().count == 20)
  }

  /// To look through the cache costs more than it saves when little was added.
  @Test func theCacheIsLookedThroughSeldom() async throws {
    let cache = cache(800)
    try await fill("first", in: cache)
    // What was there before anybody noted additions counts too.
    #expect(try folder.text(".added").isEmpty)
    for index in 0..<3 { try await fill("\(index)", in: cache) }
    let noted = try folder.text(".added").utf8.count
    #expect((3...6).contains(noted), "\(noted)")
    for index in 3..<12 { try await fill("\(index)", in: cache) }
    #expect(try folder.text(".added").utf8.count < 6, "more than 100 KB were added")
  }

  @Test func foldersOfOldCachesAndOfDeadProcessesGo() throws {
    let past = Date(timeIntervalSinceNow: -3600)
    for name in ["old", ".x.draft-1", ".removed-1", "support/old", "support/.y.draft-2"] {
      let file = try folder.write("x", to: "\(name)/contents")
      try FileManager.default.setAttributes(
        [.modificationDate: past], ofItemAtPath: file.deletingLastPathComponent().path)
    }
    try folder.write("x", to: ".z.draft-3/contents")
    bound(1000).prune()
    // A draft may be somebody's who has just begun.
    #expect(try names() == [".z.draft-3", "old"])
    #expect(try folder.names("support") == ["old"])
    bound(0).prune()
    #expect(try names() == [".z.draft-3"])
    #expect(try folder.names("support") == [])
  }

  /// A draft that somebody fills for longer stays too.
  @Test func aDraftInUseStays() async throws {
    let cache = cache(1000)
    let made = try await cache.folder("slow") { draft in
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -3600)],
        ofItemAtPath: draft.appending(path: ".lock").path)
      bound(0).prune()
      try Data("x".utf8).write(to: draft.appending(path: "contents"))
      return nil
    }.get()
    #expect(try folder.names("slow") == [".lock", "contents"])
    made.keep()
  }

  /// Tasks that use and fill the same few folders while others are thrown out never lose one.
  @Test func manyUseATinyCacheAtOnce() async throws {
    let cache = cache(48)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for step in 0..<25 {
            let used = try await fill("\((task * 7 + step * 3) % 11)", in: cache)
            await Task.yield()
            let contents = try Data(contentsOf: used.url.appending(path: "contents"))
            #expect(contents.count == 16 << 10)
            used.keep()
          }
        }
      }
      try await group.waitForAll()
    }
    // A program that another test starts at this moment holds copies of open locks until it runs.
    for _ in 0..<100 where try !names().isEmpty {
      bound(0).prune()
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(try names() == [])
  }

  /// A check that runs keeps its program, however small the cache.
  @Test func aProbeInUseStays() async throws {
    let builder = try await ProbeBuilder(course, for: [.flatten])
    let sources = ExerciseSources(folder: course.answers.appending(path: "2.2-flatten"))
    guard
      case .built(let probe) = try await builder.build(
        .flatten, from: sources, cache: folder.url)
    else {
      Issue.record("the answer does not compile")
      return
    }
    #expect(
      try folder.names(probe.url.deletingLastPathComponent().lastPathComponent)
        == [".lock", "probe"])
    let run = ProbeRun(probe: probe, exercise: .flatten, limits: .init())
    let end = try await run { subject in
      bound(0).prune()
      _ = subject
    }
    #expect(end.stop == nil)
    #expect(FileManager.default.isExecutableFile(atPath: probe.url.path))
    probe.keep()
  }
}
