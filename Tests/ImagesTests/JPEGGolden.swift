import CourseKit
import Foundation

/// What `scripts/golden/jpeg.py` wrote: JPEG files, and what Pillow reads in them.
struct JPEGGolden: Decodable {
  struct Picture: Decodable, CustomStringConvertible {
    var name: String
    var height: Int
    var width: Int
    var channels: Int
    var bytes: Data

    var description: String { name }
    var image: Image {
      Image(height: height, width: width, channels: channels, bytes: Array(bytes))
    }
  }

  var files: [Picture]

  static let folder = Golden.folder.appending(path: "jpeg")

  static func load() throws -> [Picture] {
    let json = try Data(contentsOf: folder.appending(path: "pictures.json"))
    return try JSONDecoder().decode(JPEGGolden.self, from: json).files
  }

  static func file(_ name: String) throws -> [UInt8] { try Golden.file("jpeg/\(name).jpg") }
}
