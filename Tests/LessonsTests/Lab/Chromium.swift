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

  /// What a page and its console are when its scripts, which must not wait for anything, are done.
  struct Visit {
    /// The page as markup.
    var dom: String
    /// What its scripts, or the browser about them, wrote to the console.
    var console: [String]
  }

  /// What a page in a string has become when its scripts are done.
  func dom(of page: String) throws -> String {
    try withFolder { folder in
      let file = folder.appending(path: "page.html")
      try Data(page.utf8).write(to: file)
      return try visit(file, in: folder).dom
    }
  }

  /// Opens a page from disk.
  func visit(_ page: URL) throws -> Visit {
    try withFolder { try visit(page, in: $0) }
  }

  private func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "chromium-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  private func visit(_ page: URL, in folder: URL) throws -> Visit {
    // Files, since a pipe that nobody reads would stop it.
    let (output, log) = (folder.appending(path: "dom.html"), folder.appending(path: "log.txt"))
    for file in [output, log] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = executable
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--enable-logging=stderr",
      "--user-data-dir=\(folder.appending(path: "profile").path)", "--dump-dom",
      page.absoluteString,
    ]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    let clock = ContinuousClock()
    let deadline = clock.now + Self.timeLimit
    while process.isRunning, clock.now < deadline { Thread.sleep(forTimeInterval: 0.02) }
    guard !process.isRunning else {
      process.terminate()
      throw TimedOut()
    }
    // What the page writes is marked so; what the browser writes of itself is not.
    let lines = String(decoding: try Data(contentsOf: log), as: UTF8.self).split(separator: "\n")
    return Visit(
      dom: try String(contentsOf: output, encoding: .utf8),
      console: lines.filter { $0.contains(":CONSOLE:") || $0.contains(":CONSOLE(") }
        .map(String.init))
  }
}
