package import Localization

/// Why a file of a submission is not taken: facts, without sentences.
package enum SubmissionFault: Error, Codable, Equatable, Sendable {
  /// The file, or a folder on the way to it, is a symbolic link.
  case symbolicLink(String)
  /// The file has further names, maybe outside the submission.
  case hardLink(String)
  /// A pipe, a socket, a device or a folder where a file is expected.
  case notAFile(String)
  /// Larger than a file of an exercise can be.
  case tooLarge(String, limit: Int)
  /// The system does not let it be read; its reason.
  case unreadable(String, reason: SystemReason)

  // What has no label in Swift has a name in JSON.
  enum SymbolicLinkCodingKeys: String, CodingKey { case _0 = "file" }
  enum HardLinkCodingKeys: String, CodingKey { case _0 = "file" }
  enum NotAFileCodingKeys: String, CodingKey { case _0 = "file" }
  enum TooLargeCodingKeys: String, CodingKey {
    case _0 = "file"
    case limit
  }
  enum UnreadableCodingKeys: String, CodingKey {
    case _0 = "file"
    case reason
  }
}
