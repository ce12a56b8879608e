extension Language {
  /// A printed number with the decimal mark of the language, for people: never in JSON or CSV.
  package func decimals(_ number: String) -> String {
    guard self == .es else { return number }
    let (point, comma) = (UInt8(ascii: "."), UInt8(ascii: ","))
    return String(decoding: number.utf8.map { $0 == point ? comma : $0 }, as: UTF8.self)
  }
}
