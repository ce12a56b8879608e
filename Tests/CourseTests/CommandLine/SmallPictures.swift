import CourseKit
import Foundation
import Images

/// Data sets small enough to train on in no time.
enum SmallPictures {
  /// Pictures of 4×5 pixels, `each` of the classes dark, light and striped, in a folder for each.
  static func write(to folder: URL, each: Int = 10) throws {
    var generator = SeededGenerator(seed: 4)
    for name in ["dark", "light", "striped"] {
      for index in 0..<each {
        let bytes = (0..<20).map { place in
          let base =
            switch name {
            case "dark": 20
            case "light": 200
            default: place % 2 == 0 ? 220 : 10
            }
          return UInt8(base + Int.random(in: 0...30, using: &generator))
        }
        let image = Image(height: 4, width: 5, channels: 1, bytes: bytes)
        try folder.write(PNG.encode(image), "\(name)/\(index).png")
      }
    }
  }

  /// Files as MNIST has them, with as many labels as said for three training images.
  static func writeIDX(to folder: URL, labels: Int) throws {
    func bigEndian(_ numbers: [UInt32]) -> [UInt8] {
      numbers.flatMap { number in
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
      }
    }
    let images = bigEndian([IDX.imagesMagic, 3, 2, 2]) + Array(repeating: 7, count: 12)
    for (part, count) in [("train", labels), ("t10k", 3)] {
      try folder.write(images, "\(part)-images-idx3-ubyte")
      let bytes = bigEndian([IDX.labelsMagic, UInt32(count)]) + (0..<count).map { UInt8($0 % 2) }
      try folder.write(bytes, "\(part)-labels-idx1-ubyte")
    }
  }
}
