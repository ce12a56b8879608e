/// A form of the report on one learner: a pure function of it.
///
/// A new one is a file with its value and a row in ``all``.
package struct ReportFormat: OutputFormat {
  /// What it is called behind `--format`.
  package let name: String
  /// Whether people read it, so that progress beside it is of use.
  package let isForPeople: Bool
  /// The whole output, with the end of its last line.
  package let text: @Sendable (Report, ReportSetting) throws -> String

  /// The forms that there are.
  package static let all: [ReportFormat] = [.terminal, .json, .junit]
}
