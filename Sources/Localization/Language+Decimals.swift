extension Language {
  /// A printed number with the decimal mark of the language, for people: never in JSON or CSV.
  package func decimals(_ number: String) -> String {
    self == .es ? number.replacing(".", with: ",") : number
  }
}
