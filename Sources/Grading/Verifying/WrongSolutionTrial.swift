internal import Checks
internal import Foundation

/// Judges the wrong solutions of an exercise: each has to be caught by its own message.
struct WrongSolutionTrial: Sendable {
  let folders: CourseFolders
  let judge: any Judging
  let share: Share

  /// What came of them.
  struct Proof: Equatable, Sendable {
    /// How many there are.
    var all = 0
    /// How many of them were judged.
    var tried = 0
    /// Those that did not pass.
    var caught = 0
    /// Those that were caught by their own message.
    var named = 0
    /// What is not as it should be, a sentence each.
    var problems: [String] = []
  }

  /// Judges the share.
  func proof(of exercise: Exercise) async throws -> Proof {
    let all = WrongSolution.all(of: exercise, in: folders)
    let drawn = share.drawn(all, for: exercise, name: \.name).prefix(share.count(of: all.count))
    let tried = drawn.sorted { $0.name < $1.name }
    var proof = Proof(all: all.count, tried: tried.count)
    let results = try await concurrentMap(tried) { try await result(of: $0, exercise) }
    for (solution, result) in zip(tried, results) {
      let what = "the wrong solution \(solution.name)"
      switch result {
      case .failure(let fault): proof.problems.append("\(what) \(fault.sentence)")
      case .success(let report):
        let messages = report.checks.compactMap(\.misconception)
        guard report.outcome == .failed || report.outcome == .stopped else {
          proof.problems.append("\(what) is \(report.outcome.rawValue)")
          continue
        }
        proof.caught += 1
        if messages.contains(solution.name) {
          proof.named += 1
        } else {
          proof.problems.append("\(what) is caught, but named \(messages)")
        }
      }
    }
    return proof
  }

  /// Why a wrong solution cannot be judged.
  private struct Fault: Error {
    var sentence: String
  }

  private func result(
    of solution: WrongSolution, _ exercise: Exercise
  ) async throws -> Result<ExerciseReport, Fault> {
    try await withScratchFolder(named: "wrong") { scratch in
      let folder: URL
      do {
        folder = try solution.folder(of: exercise, in: folders, scratch: scratch)
      } catch let error as EditError {
        return .failure(Fault(sentence: error.sentence))
      } catch {
        return .failure(Fault(sentence: "cannot be put together: \(error)"))
      }
      return .success(
        try await judge.report(on: exercise, in: folder, parts: folders.answers, base: folder))
    }
  }
}
