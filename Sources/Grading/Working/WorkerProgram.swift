package import Foundation

/// Where the program is that has the command of a worker.
package enum WorkerProgram {
  /// The tool that is running, the very file even when it is being built anew.
  package static var thisTool: URL {
    #if os(Linux)
      URL(filePath: "/proc/\(getpid())/exe")
    #else
      Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    #endif
  }

  /// The tool that the package manager has built beside the tests that are running.
  package static func besideTests(of course: CourseFolders) -> URL {
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "course")
    return FileManager.default.isExecutableFile(atPath: beside.path)
      ? beside : course.root.appending(path: ".build/debug/course")
  }
}
