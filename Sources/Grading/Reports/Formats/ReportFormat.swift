/// A form of the report on one learner: a pure function of it.
///
/// A new one is a file with its value and a row in ``all``.
public struct ReportFormat: OutputFormat {
  /// What it is called behind `--format`.
  public let name: String
  /// Whether people read it, so that progress beside it is of use.
  public let isForPeople: Bool
  /// The whole output, with the end of its last line.
  public let text: @Sendable (Report, ReportSetting) throws -> String

  /// The forms that there are.
  public static let all: [ReportFormat] = [.terminal, .json, .junit]
}
