internal import ArgumentParser
internal import Foundation
internal import Grading

/// `course judge-worker`: what the other commands start to judge in a process of its own; nobody
/// types it.
struct JudgeWorkerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: JudgeWorker.command, shouldDisplay: false)

  @Option(help: .private)
  var scratch: String?

  func run() async {
    await JudgeWorker.serve(scratch: scratch.map { URL(filePath: $0) })
  }
}
