internal import Foundation

/// Which version of the course's code runs.
enum CodeVersion {
  /// What Git calls the commit, with `-dirty` behind it where files differ; empty without Git.
  static func current(in folder: URL) -> String {
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "-C", folder.path, "describe", "--always", "--dirty"]
    let output = Pipe()
    (git.standardOutput, git.standardError) = (output, FileHandle.nullDevice)
    do {
      try git.run()
      let data = output.fileHandleForReading.readDataToEndOfFile()
      git.waitUntilExit()
      guard git.terminationStatus == 0 else { return "" }
      return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    } catch {
      return ""
    }
  }
}
