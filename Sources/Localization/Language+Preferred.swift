extension Language {
  /// The language that somebody's environment asks for: `COURSE_LANGUAGE`, or else the locale.
  ///
  /// Spanish unless the first of `COURSE_LANGUAGE`, `LC_ALL`, `LC_MESSAGES` and `LANG` that is set
  /// begins with `en`.
  package static func preferred(in environment: [String: String]) -> Language {
    let names = ["COURSE_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"]
    let setting = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return setting?.lowercased().hasPrefix("en") == true ? .en : .es
  }
}
