internal import CourseKit
internal import Images

/// The made-up transforms of the adapter, as they are on this side of the line.
struct Steps {
  /// The transforms by their names, in the order in which they are done.
  let names: [String]

  /// The transforms with these names.
  init(_ names: some Sequence<String>) { self.names = Array(names) }

  /// What they make of a picture.
  func callAsFunction(_ image: Image, using generator: inout SeededGenerator) -> Image {
    names.reduce(image) { Self.step($1, $0, &generator) }
  }

  /// What they make of a picture with a generator of their own.
  func callAsFunction(
    _ image: Image, from generator: SeededGenerator = SeededGenerator(seed: 0)
  ) -> Image {
    var generator = generator
    return self(image, using: &generator)
  }

  private static func step(
    _ name: String, _ image: Image, _ generator: inout SeededGenerator
  ) -> Image {
    if name == "mirror" { return image.mirrored }
    if name == "left" {
      return image.cropped(top: 0, left: 0, height: image.height, width: image.width / 2)
    }
    var image = image
    for index in image.bytes.indices {
      switch name {
      case "double": image.bytes[index] &*= 2
      case "noise": image.bytes[index] &+= UInt8(truncatingIfNeeded: generator.next())
      default: image.bytes[index] &+= UInt8(name.dropFirst("add ".count)) ?? 0
      }
    }
    return image
  }
}

extension Image {
  /// The picture with left and right swapped; the reference takes no empty one, of which there is
  /// only one order.
  var mirrored: Image { bytes.isEmpty ? self : (try? flippedHorizontally()) ?? self }
}
