internal import Files
internal import Foundation
internal import Localization

/// Folders of compiled code that are named by what they are made of, so that each is filled once.
enum BuildCache {
  /// Fills a folder that is not there yet.
  ///
  /// It is filled under another name and renamed, so that a build that is interrupted or runs twice
  /// at once leaves nothing half-written.
  ///
  /// - Parameter fill: Writes into the folder that it is given; a failure leaves nothing behind.
  /// - Returns: The failure, if it was one.
  /// - Throws: ``GradingError/notWritable(_:reason:)``, and what `fill` throws.
  static func fill(
    _ home: URL, _ fill: (URL) async throws -> BuildFailure?
  ) async throws -> BuildFailure? {
    let draft: DraftFolder
    do {
      draft = try DraftFolder(beside: home)
    } catch {
      throw GradingError.notWritable(home.path, reason: SystemReason(error))
    }
    defer { draft.remove() }
    if let failure = try await fill(draft.url) { return failure }
    do {
      try draft.appear()
    } catch {
      // Somebody else was faster with the same contents, which is as good.
      guard exists(home) else {
        throw GradingError.notWritable(home.path, reason: SystemReason(error))
      }
    }
    return nil
  }

  /// Whether a folder has been filled.
  static func exists(_ home: URL) -> Bool { FileManager.default.fileExists(atPath: home.path) }
}
