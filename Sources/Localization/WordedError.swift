/// An error that people can do something about, with its sentence in both languages.
public protocol WordedError: Error {
  /// One sentence that names the place and what is wrong.
  var sentence: Localized { get }
}
