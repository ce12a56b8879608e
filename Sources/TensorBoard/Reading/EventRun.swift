/// What all event files of a directory hold together: a run, with its continuations after crashes.
///
/// The kinds of values are properties: `run.scalars`, `run.images` and so on, as in `EventValues`.
@dynamicMemberLookup
public struct EventRun: Equatable, Sendable {
  /// What was logged, file after file.
  public var values = EventValues()
  /// The files in the order in which they were read, the order of their names.
  public var files: [File] = []

  /// A run without files.
  public init() {}

  /// How one of the files was.
  public struct File: Equatable, Sendable {
    /// Its path.
    public var path: String
    /// The number of whole, intact records.
    public var recordCount: Int
    /// How it ended.
    public var ending: EventFile.Ending
  }

  /// A kind of value.
  public subscript<Kind>(dynamicMember kind: KeyPath<EventValues, Kind>) -> Kind {
    values[keyPath: kind]
  }
}
