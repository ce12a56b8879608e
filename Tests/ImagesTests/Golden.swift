import CourseKit
import Foundation

/// What `scripts/golden/images.py` wrote.
struct Golden: Decodable {
  struct Picture: Decodable, CustomStringConvertible {
    var name: String
    var reader: String
    var height: Int
    var width: Int
    var channels: Int
    var bytes: [UInt8]

    var description: String { name }
    var image: Image { Image(height: height, width: width, channels: channels, bytes: bytes) }
  }

  struct Tiny: Decodable {
    var count: Int
    var height: Int
    var width: Int
    var bytes: [UInt8]
    var labels: [UInt8]
  }

  var files: [Picture]
  var idx: Tiny

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static func load() throws -> Golden {
    try JSONDecoder().decode(Golden.self, from: Data(file("images.json")))
  }

  static func file(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }
}
