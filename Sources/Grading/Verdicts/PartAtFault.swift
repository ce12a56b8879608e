/// Which part of a network made of several exercises is at fault: facts, without sentences.
package enum PartAtFault: Codable, Equatable, Sendable {
  /// With the course's own parts all is well, and with this one of them alone already.
  case part(String)
  /// Each of these alone makes it pass.
  case oneOf([String])
  /// It passes with all of the course's parts, but with none of them alone.
  case severalTogether
  /// It was not searched to the end, which would have taken longer than this.
  case notSearched(seconds: Double)
  /// It does not pass with the course's parts either.
  case theNetworkItself(file: String)

  // What has no label in Swift has a name in JSON.
  enum PartCodingKeys: String, CodingKey { case _0 = "exercise" }
  enum OneOfCodingKeys: String, CodingKey { case _0 = "exercises" }
}
