internal import Files
internal import Foundation
internal import Localization

/// Folders of compiled code that are named by what they are made of, so that each is filled once.
struct BuildCache: Codable, Sendable {
  /// Where they lie.
  let home: URL
  /// What keeps the cache from growing; nil where it is soon removed as a whole.
  let bound: CacheBound?

  /// A folder that stays while this value lives.
  struct Folder: Sendable {
    let url: URL
    private let lock: FolderLock

    fileprivate init(_ url: URL, _ lock: FolderLock) {
      self.url = url
      self.lock = lock
    }

    /// Holds the folder until here: a value may otherwise be gone after its last use.
    func keep() { withExtendedLifetime(lock) {} }
  }

  /// A folder that has been filled; nil if there is none.
  func folder(_ name: String) -> Folder? {
    let url = home.appending(path: name)
    return FolderLock.sharing(url).map { Folder(url, $0) }
  }

  /// A folder, filled if it is not there yet.
  ///
  /// It is filled under another name and renamed, so that a build that is interrupted or runs twice
  /// at once leaves nothing half-written.
  ///
  /// - Parameter fill: Writes into the folder that it is given; a failure leaves nothing behind.
  /// - Throws: ``GradingError/notWritable(_:reason:)``, and what `fill` throws.
  func folder(
    _ name: String, _ fill: (URL) async throws -> BuildFailure?
  ) async throws -> Result<Folder, BuildFailure> {
    let url = home.appending(path: name)
    for _ in 0..<Self.attempts {
      if let folder = folder(name) { return .success(folder) }
      let draft: DraftFolder
      do {
        draft = try DraftFolder(beside: url)
      } catch {
        throw GradingError.notWritable(url.path, reason: SystemReason(error))
      }
      defer { draft.remove() }
      let lock = FolderLock.sharing(draft.url)
      if let failure = try await fill(draft.url) { return .failure(failure) }
      do {
        try draft.appear()
      } catch {
        // Somebody else was faster with the same contents, which is as good.
        guard FileManager.default.fileExists(atPath: url.path) else {
          throw GradingError.notWritable(url.path, reason: SystemReason(error))
        }
        continue
      }
      guard let lock else { continue }
      let folder = Folder(url, lock)
      bound?.note(addition: url)
      return .success(folder)
    }
    throw GradingError.notWritable(url.path, reason: SystemReason(POSIXError(.EACCES)))
  }

  /// How often a folder may be there and gone again, or not to be had, until that is an error.
  private static let attempts = 5
}
