import Foundation

/// A headless Chromium that runs the scripts of a page.
struct Chromium {
  private static let timeLimit = Duration.seconds(90)

  /// The one in the path, or `nil`.
  static let installed: Chromium? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    for name in ["chromium", "chromium-browser", "google-chrome"] {
      for folder in folders {
        let path = "\(folder)/\(name)"
        if FileManager.default.isExecutableFile(atPath: path) {
          return Chromium(executable: URL(filePath: path))
        }
      }
    }
    return nil
  }()

  let executable: URL

  struct TimedOut: Error {}

  /// What a page has become when its scripts, which must not wait for anything, are done.
  func dom(of page: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "chromium-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (file, output) = (folder.appending(path: "page.html"), folder.appending(path: "dom.html"))
    try Data(page.utf8).write(to: file)
    // A file, since a pipe that nobody reads would stop it.
    try Data().write(to: output)
    let process = Process()
    process.executableURL = executable
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
      "--user-data-dir=\(folder.appending(path: "profile").path)", "--dump-dom",
      file.absoluteString,
    ]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    let clock = ContinuousClock()
    let deadline = clock.now + Self.timeLimit
    while process.isRunning, clock.now < deadline { Thread.sleep(forTimeInterval: 0.02) }
    guard !process.isRunning else {
      process.terminate()
      throw TimedOut()
    }
    return try String(contentsOf: output, encoding: .utf8)
  }
}
