internal import Foundation

/// What a file beside the weights says about a network: `--model FILE.json`, described in
/// `docs/model.md`.
public struct ModelDescription: Equatable, Sendable {
  /// The layers.
  public var architecture: Architecture
  /// What is done to a picture; `nil` when it is not said.
  public var preprocessing: Preprocessing?
  /// What the classes are called; `nil` when it is not said.
  public var classNames: [String]?

  /// The most bytes that a file may hold, 1 MiB.
  public static let byteLimit = 1 << 20

  /// A description.
  public init(
    architecture: Architecture, preprocessing: Preprocessing? = nil, classNames: [String]? = nil
  ) {
    self.architecture = architecture
    self.preprocessing = preprocessing
    self.classNames = classNames
  }

  /// The description in a file.
  ///
  /// - Throws: ``ModelFileError`` that names the file, the key and what is wrong.
  public init(path: String) throws {
    let json: [UInt8]
    do {
      let data = try Data(contentsOf: URL(filePath: path))
      guard data.count <= Self.byteLimit else {
        throw ModelFileError(path: path, .tooLarge(bytes: data.count, limit: Self.byteLimit))
      }
      json = Array(data)
    } catch let error as ModelFileError {
      throw error
    } catch {
      throw ModelFileError(path: path, .cannotRead(reason: error.localizedDescription))
    }
    do {
      self = try decodeJSON(ModelDescription.self, json)
    } catch let error as ArchitectureError {
      throw ModelFileError(path: path, .architecture(error))
    }
  }
}

extension ModelDescription: Codable {
  private enum CodingKeys: CodingKey { case preprocessing, classes }

  /// Writes `layers`, `preprocessing` and `classes`.
  public func encode(to encoder: any Encoder) throws {
    try architecture.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(preprocessing, forKey: .preprocessing)
    try container.encodeIfPresent(classNames, forKey: .classes)
  }

  /// Reads `layers` and, if they are there, `preprocessing` and `classes`.
  public init(from decoder: any Decoder) throws {
    architecture = try Architecture(from: decoder)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    preprocessing = try container.decodeIfPresent(Preprocessing.self, forKey: .preprocessing)
    classNames = try container.decodeIfPresent([String].self, forKey: .classes)
  }
}
