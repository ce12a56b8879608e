internal import Files
internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Keeps of a cache what was used last, up to a size, and never removes what somebody uses.
///
/// To look through the whole cache takes longer than to compile nothing, so it is done only when so
/// much has been added that it could be too large. How much that is, over all processes, is the length
/// of a file to which each addition appends.
struct CacheBound: Codable, Sendable {
  /// The folders whose subfolders are kept or removed.
  let homes: [URL]
  /// The bytes that the cache may have.
  let limit: Int

  /// A byte of the file stands for so many that were added.
  private static let unit = 1 << 14

  /// Unused drafts of this age, in seconds, were left by a process that did not come to its end.
  private static let draftAge = 60.0

  /// What may be added before the cache is looked through.
  private var step: Int { limit / 8 }

  private var ledger: String { homes[0].appending(path: ".added").path }

  /// Notes that a folder has been added, and removes others if it may be time.
  func note(addition folder: URL) {
    let isNew = access(ledger, F_OK) != 0
    let file = open(ledger, O_CREAT | O_RDWR | O_APPEND | O_CLOEXEC, 0o644)
    guard file >= 0 else { return }
    defer { close(file) }
    let units = [UInt8](
      repeating: UInt8(ascii: "."), count: (Self.size(of: folder) + Self.unit - 1) / Self.unit)
    let written = units.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    let added = Int(lseek(file, 0, SEEK_END)) * Self.unit
    guard isNew || written < 0 || added > step, flock(file, LOCK_EX | LOCK_NB) == 0 else { return }
    ftruncate(file, 0)
    prune()
  }

  /// Removes what was used longest ago until there is room for what comes before the next time.
  func prune() {
    var total = 0
    var entries: [Entry] = []
    for home in homes {
      for url in Self.folders(in: home) where !homes.contains(where: { $0.path == url.path }) {
        guard let lastUse = FolderLock.lastUse(of: url) else { continue }
        let entry = Entry(url: url, bytes: Self.size(of: url), lastUse: lastUse)
        let isDraft = url.lastPathComponent.hasPrefix(".")
        if isDraft, lastUse < Date().timeIntervalSince1970 - Self.draftAge, remove(entry) {
          continue
        }
        total += entry.bytes
        if !isDraft { entries.append(entry) }
      }
    }
    for entry in entries.sorted(by: { $0.lastUse < $1.lastUse }) {
      guard total > limit - step else { return }
      if remove(entry) { total -= entry.bytes }
    }
  }

  private struct Entry {
    var url: URL
    var bytes: Int
    var lastUse: Double
  }

  /// Removes a folder that nobody uses.
  private func remove(_ entry: Entry) -> Bool {
    guard let lock = FolderLock.owning(entry.url) else { return false }
    defer { withExtendedLifetime(lock) {} }
    // In one step it is gone for those who look for it; what is left if the next is interrupted is a
    // draft that nobody uses.
    let aside = entry.url.deletingLastPathComponent().appending(
      path: ".removed-\(UUID().uuidString)")
    guard rename(entry.url.path, aside.path) == 0 else { return false }
    try? FileManager.default.removeItem(at: aside)
    return true
  }

  private static func folders(in home: URL) -> [URL] {
    let contents = try? FileManager.default.contentsOfDirectory(
      at: home, includingPropertiesForKeys: [.isDirectoryKey])
    return (contents ?? []).filter {
      (try? $0.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
    }
  }

  /// What the files of a folder take up on the disk.
  private static func size(of folder: URL) -> Int {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.reduce(0) { bytes, name in
      var status = stat()
      guard lstat(folder.appending(path: name).path, &status) == 0 else { return bytes }
      return bytes + Int(status.st_blocks) * 512
    }
  }
}
