internal import ArgumentParser
internal import Foundation
internal import Grading

/// `course fuzz-worker`: what `course verify --fuzz` starts, since it may come down; nobody types it.
struct FuzzWorkerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: FuzzWorker.command, shouldDisplay: false)

  @Argument(help: .private)
  var folder: String

  func run() async throws { try await FuzzWorker.serve(URL(filePath: folder)) }
}
