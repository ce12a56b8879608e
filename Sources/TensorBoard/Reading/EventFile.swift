public import Localization

/// What an event file holds.
///
/// The kinds of values are properties: `file.scalars`, `file.images` and so on, as in `EventValues`.
@dynamicMemberLookup
public struct EventFile: Equatable, Sendable {
  /// The version that the first record names, `brain.Event:2` in every file since 2015, or nil.
  public var fileVersion: String?
  /// What was logged, in the order of the file.
  public var values = EventValues()
  /// The number of whole, intact records.
  public var recordCount = 0
  /// How the file ended.
  public var ending = Ending.complete

  /// What a file without records holds: nothing, and it is complete.
  public init() {}

  /// How an event file ends.
  public enum Ending: Equatable, Sendable {
    /// After a whole record.
    case complete
    /// In the middle of a record that begins at this byte, counted from 0: the writer was stopped,
    /// or is still writing. All records before are intact.
    case truncated(byte: Int)
    /// With a damaged record that begins at this byte. All records before are intact; what follows
    /// is not read, because it is not known where the next record begins.
    case corrupt(byte: Int, Damage)
  }

  /// What is wrong with a damaged record.
  public enum Damage: String, Equatable, Sendable {
    /// The checksum of the length does not fit it.
    case length
    /// The checksum of the data does not fit it.
    case data
    /// The checksums fit, but the data is no event.
    case event
  }

  /// A kind of value.
  public subscript<Kind>(dynamicMember kind: KeyPath<EventValues, Kind>) -> Kind {
    values[keyPath: kind]
  }
}

extension EventFile.Ending: CustomStringConvertible {
  /// The sentence in English.
  public var description: String { sentence.en }

  /// One sentence that names the byte.
  public var sentence: Localized {
    switch self {
    case .complete:
      Localized(es: "El archivo está completo.", en: "The file is complete.")
    case .truncated(let byte):
      Localized(
        es: "El archivo termina dentro del registro que empieza en el byte \(byte).",
        en: "The file ends inside the record that begins at byte \(byte).")
    case .corrupt(let byte, .length):
      Localized(
        es: "La longitud del registro del byte \(byte) no concuerda con su suma de control.",
        en: "The length of the record at byte \(byte) does not agree with its checksum.")
    case .corrupt(let byte, .data):
      Localized(
        es: "Los datos del registro del byte \(byte) no concuerdan con su suma de control.",
        en: "The data of the record at byte \(byte) does not agree with its checksum.")
    case .corrupt(let byte, .event):
      Localized(
        es: "El registro del byte \(byte) está intacto pero no contiene ningún evento.",
        en: "The record at byte \(byte) is intact but holds no event.")
    }
  }
}
