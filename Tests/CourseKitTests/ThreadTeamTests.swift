import CourseKit
import Dispatch
import Synchronization
import Testing

@Suite struct ThreadTeamTests {
  /// Adds 1 to each index of a pass and gives how often each was met.
  private func visits(_ count: Int, partLength: Int, on team: ThreadTeam) -> [Int] {
    var visits = Array(repeating: 0, count: count)
    visits.withUnsafeMutableBufferPointer { visits in
      guard let start = visits.baseAddress else { return }
      withUnsafePointer(to: start) { start in
        team.run(count, partLength: partLength, start) { context, first, end in
          let visits = context.load(as: UnsafeMutablePointer<Int>.self)
          for index in first..<end { visits[index] += 1 }
        }
      }
    }
    return visits
  }

  @Test(arguments: [1, 2, 3])
  func everyIndexIsDoneOnce(_ threads: Int) {
    let team = ThreadTeam(threads: threads)
    for (count, part) in [(1, 1), (2, 1), (7, 3), (64, 64), (65, 64), (1000, 7)] {
      #expect(visits(count, partLength: part, on: team) == Array(repeating: 1, count: count))
    }
  }

  @Test func manyPassesEndWithAndWithoutSleepInBetween() {
    for _ in 0..<5 {
      let team = ThreadTeam(threads: 2)
      for pass in 0..<400 {
        #expect(visits(8, partLength: 1, on: team) == Array(repeating: 1, count: 8))
        // Long enough for the others to fall asleep.
        if pass % 100 == 0 { Thread.sleep(milliseconds: 2) }
      }
    }
  }

  @Test func twoThatAskAtOnceAreBothServed() {
    let team = ThreadTeam(threads: 2)
    let wrong = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      for _ in 0..<200 where visits(100, partLength: 9, on: team).contains(where: { $0 != 1 }) {
        wrong.add(1, ordering: .relaxed)
      }
    }
    #expect(wrong.load(ordering: .relaxed) == 0)
  }

  @Test func noThreadIsNoTeam() async {
    await #expect(processExitsWith: .failure) { _ = ThreadTeam(threads: 0) }
  }
}

private enum Thread {
  static func sleep(milliseconds: Int) {
    _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .milliseconds(milliseconds))
  }
}
