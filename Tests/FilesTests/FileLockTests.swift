import Files
import Foundation
import Synchronization
import Testing

/// A lock lets one in at a time, and in again when whoever held it is gone.
struct FileLockTests {
  private final class Visitors: Sendable {
    private let inside = Mutex(0)
    func enter() -> Int {
      inside.withLock {
        $0 += 1
        return $0
      }
    }
    func leave() { inside.withLock { $0 -= 1 } }
  }

  @Test func onlyOneIsInsideAtATime() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lock-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "lock")
    let visitors = Visitors()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          try await FileLock.holding(file) {
            #expect(visitors.enter() == 1)
            try await Task.sleep(for: .milliseconds(20))
            visitors.leave()
          }
        }
      }
      try await group.waitForAll()
    }
    struct Failed: Error {}
    await #expect(throws: Failed.self) { try await FileLock.holding(file) { throw Failed() } }
    #expect(try await FileLock.holding(file) { 7 } == 7)
  }

  @Test func withoutAFileTheBodyRuns() async throws {
    let nowhere = URL(filePath: "/nowhere/at/all/lock")
    #expect(try await FileLock.holding(nowhere) { 7 } == 7)
  }

  @Test func whoeverWaitsCanBeCancelled() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "lock-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try await FileLock.holding(file) {
      let waiting = Task { try await FileLock.holding(file) { 7 } }
      try await Task.sleep(for: .milliseconds(20))
      waiting.cancel()
      await #expect(throws: CancellationError.self) { try await waiting.value }
    }
  }
}
