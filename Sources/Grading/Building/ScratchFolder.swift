internal import Files
internal import Foundation
internal import Localization

/// Runs the body with an empty folder that is removed afterwards.
///
/// - Throws: ``GradingError/notWritable(_:reason:)``, and what the body throws.
func withScratchFolder<Result>(
  named name: String, _ body: (URL) async throws -> Result
) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(
    path: "\(name)-\(UUID().uuidString)")
  do {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  } catch {
    throw GradingError.notWritable(folder.path, reason: SystemReason(error))
  }
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder)
}
