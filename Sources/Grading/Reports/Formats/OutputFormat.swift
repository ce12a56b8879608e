/// A row of a table of formats: a form that a report can be written in, chosen by its name.
package protocol OutputFormat: Sendable {
  /// What it is called behind `--format`.
  var name: String { get }
  /// Whether people read it, so that progress beside it is of use.
  var isForPeople: Bool { get }
  /// The table; the first row is what nobody has to ask for.
  static var all: [Self] { get }
}

extension OutputFormat {
  /// The format of a name, if there is one.
  package static func named(_ name: String) -> Self? { all.first { $0.name == name } }
}
