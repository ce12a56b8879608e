package import Foundation

/// Processes that judge, as many as there are processors at most, kept from one exercise to the next.
///
/// They are started when they are needed, replaced when they are gone, and end with this value or
/// with this process, however that ends.
package actor Workers {
  private let program: URL
  private let patience: Patience
  private let limit: Int
  private var idle: [WorkerProcess] = []
  private var count = 0
  private var waiting: [CheckedContinuation<WorkerProcess, Never>] = []

  /// Workers of a program (``WorkerProgram``), none of which is started yet.
  package init(_ program: URL) {
    self.init(program, patience: Patience())
  }

  init(
    _ program: URL, patience: Patience,
    limit: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.program = program
    self.patience = patience
    self.limit = limit
  }

  /// Starts the first one, so that it is ready when there is something to judge.
  package func prepare() {
    if count == 0 { idle.append(start()) }
  }

  /// Lends a worker; waits for one while all are busy.
  func lend<Result: Sendable>(
    to work: @Sendable (WorkerProcess) async throws -> Result
  ) async throws -> Result {
    let worker = await take()
    defer { giveBack(worker) }
    return try await work(worker)
  }

  private func take() async -> WorkerProcess {
    while let worker = idle.popLast() {
      if worker.isAlive { return worker }
      count -= 1
    }
    if count < limit { return start() }
    return await withCheckedContinuation { waiting.append($0) }
  }

  private func giveBack(_ worker: WorkerProcess) {
    var next: WorkerProcess? = worker
    if !worker.isAlive {
      count -= 1
      next = waiting.isEmpty ? nil : start()
    }
    guard let next else { return }
    if waiting.isEmpty { idle.append(next) } else { waiting.removeFirst().resume(returning: next) }
  }

  private func start() -> WorkerProcess {
    count += 1
    return WorkerProcess(program, patience: patience)
  }
}
