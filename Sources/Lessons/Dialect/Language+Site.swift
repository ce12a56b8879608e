internal import Localization

extension Language {
  /// The code of the language, which is also the name of its folder.
  var code: String { rawValue }

  /// The other language.
  var other: Language { self == .es ? .en : .es }
}
