package import Localization

/// What keeps the course from judging: facts, without sentences.
package enum GradingError: Error, Codable, Equatable, Sendable {
  /// There is no course in a folder or above it.
  case noCourse(String)
  /// No exercise has this number or name; the second are those that come near.
  case unknownExercise(String, nearest: [String])
  /// A tool of the toolchain is missing.
  case missingTool(String)
  /// Our own modules do not compile.
  case supportDoesNotCompile(module: String, output: String)
  /// A folder or file that should be there is not.
  case missing(String)
  /// A folder of submissions has no student in it.
  case noSubmissions(String)
  /// A file or folder cannot be written.
  case notWritable(String, reason: SystemReason)
  /// The output folder is inside the submissions or the other way round.
  case overlappingFolders(String, String)
  /// A folder cannot be read.
  case unreadable(String, reason: SystemReason)
  /// Something that should be a folder is not one.
  case notAFolder(String)
  /// A folder that would be replaced is no earlier report; the second is what gives it away.
  case notAReport(String, because: String)
  /// A template of the reports cannot be read.
  case brokenTemplate(String, reason: String)
  /// A file of the course is not what it should be.
  case brokenFile(String, reason: String)
  /// A file that should hold the key of the course does not.
  case notAKey(String)
  /// The key of the course lies where others would get it.
  case exposedKey(String)
  /// A process could not be started.
  case notStarted(String, reason: String)

  // What has no label in Swift has a name in JSON.
  enum NoCourseCodingKeys: String, CodingKey { case _0 = "folder" }
  enum UnknownExerciseCodingKeys: String, CodingKey {
    case _0 = "name"
    case nearest
  }
  enum MissingToolCodingKeys: String, CodingKey { case _0 = "tool" }
  enum MissingCodingKeys: String, CodingKey { case _0 = "path" }
  enum NoSubmissionsCodingKeys: String, CodingKey { case _0 = "folder" }
  enum NotWritableCodingKeys: String, CodingKey {
    case _0 = "path"
    case reason
  }
  enum OverlappingFoldersCodingKeys: String, CodingKey {
    case _0 = "submissions"
    case _1 = "output"
  }
  enum UnreadableCodingKeys: String, CodingKey {
    case _0 = "path"
    case reason
  }
  enum NotAFolderCodingKeys: String, CodingKey { case _0 = "path" }
  enum NotAReportCodingKeys: String, CodingKey {
    case _0 = "path"
    case because
  }
  enum BrokenTemplateCodingKeys: String, CodingKey {
    case _0 = "path"
    case reason
  }
  enum BrokenFileCodingKeys: String, CodingKey {
    case _0 = "path"
    case reason
  }
  enum NotAKeyCodingKeys: String, CodingKey { case _0 = "path" }
  enum ExposedKeyCodingKeys: String, CodingKey { case _0 = "path" }
  enum NotStartedCodingKeys: String, CodingKey {
    case _0 = "program"
    case reason
  }
}
