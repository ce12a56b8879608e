package import Foundation
internal import Presentation

extension Report {
  /// One object, its keys sorted: the facts and their sentences, as `docs/json.md` describes them.
  package func json() throws -> Data {
    try JSONCoding.encoder.encode(WordedReport(self)) + Data("\n".utf8)
  }
}
