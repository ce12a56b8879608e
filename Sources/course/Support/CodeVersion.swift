internal import Foundation

/// Which version of the course's code runs.
enum CodeVersion {
  /// What Git calls the commit, with `-dirty` behind it where sources differ from it; empty without
  /// Git.
  ///
  /// Records that were just made are no sources.
  static func current(in folder: URL) -> String {
    guard let commit = git(["describe", "--always"], in: folder), !commit.isEmpty else { return "" }
    let changes = git(["status", "--porcelain", "--", "Sources", "Package.swift"], in: folder)
    return changes?.isEmpty == false ? commit + "-dirty" : commit
  }

  /// What Git prints; `nil` when there is none, or no repository.
  private static func git(_ arguments: [String], in folder: URL) -> String? {
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "-C", folder.path] + arguments
    let output = Pipe()
    (git.standardOutput, git.standardError) = (output, FileHandle.nullDevice)
    do {
      try git.run()
      let data = output.fileHandleForReading.readDataToEndOfFile()
      git.waitUntilExit()
      guard git.terminationStatus == 0 else { return nil }
      return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    } catch {
      return nil
    }
  }
}
