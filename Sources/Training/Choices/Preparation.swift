internal import Foundation
package import Images
package import NeuralNetworks

extension Preprocessing {
  /// Transforms as the JSON that a weights file holds; `nil` for none.
  static func json(_ compose: Compose) throws -> JSONValue? {
    guard !compose.transforms.isEmpty else { return nil }
    return try JSONDecoder().decode(JSONValue.self, from: Data(compose.json()))
  }
}

extension ModelDescription {
  /// What is to be done to any picture before the network sees it, beside normalizing; `nil` when it
  /// is not said.
  ///
  /// - Parameter path: what an error calls the file.
  /// - Throws: ``PipelineError`` when a transform is unknown, wrong or depends on chance.
  package func preparation(path: String) throws -> Compose? {
    guard let value = preprocessing?.transforms else { return nil }
    let place = "\(path): preprocessing.transforms"
    let compose = try Compose(json: Array(JSONEncoder().encode(value)), name: place)
    if let drawn = compose.transforms.first(where: { !$0.isDeterministic }) {
      throw PipelineError(path: place, .drawnInTesting(name: type(of: drawn).name))
    }
    return compose
  }
}
