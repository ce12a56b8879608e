import CourseKit
import Probe
import Wire

@testable import ExerciseAugment

/// A transform that is made up for the questions: `double`, `noise` or `add 7`, of every byte, and
/// `left`, which keeps the left half.
private struct Step: Transform {
  let name: String

  func callAsFunction(_ image: Image, using generator: inout SeededGenerator) -> Image {
    if name == "left" { return leftHalf(of: image) }
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

  private func leftHalf(of image: Image) -> Image {
    let width = image.width / 2
    let bytes = (0..<image.height).flatMap { row in
      image.bytes[(row * image.width * image.channels)...].prefix(width * image.channels)
    }
    return Image(height: image.height, width: width, channels: image.channels, bytes: bytes)
  }
}

extension Question {
  fileprivate mutating func steps() throws -> [any Transform] {
    try take([String].self).map { name -> any Transform in
      name == "mirror" ? RandomHorizontalFlip(p: 1) : Step(name: name)
    }
  }
}

serve {
  var generator = SeededGenerator(seed: 0)
  return [
    "seed": doing { generator = try $0.generator() },
    "flips": {
      let flip = try RandomHorizontalFlip(p: $0.take())
      let image: Image = try $0.take()
      return try (0..<(try $0.take(Int.self))).map { _ in try flip(image, using: &generator) }
    },
    "flipsByDefault": {
      let image: Image = try $0.take()
      return try (0..<(try $0.take(Int.self))).map { _ in
        try RandomHorizontalFlip()(image, using: &generator)
      }
    },
    // The same, and of each picture only whether it came out another one: 1, or else 0.
    "decisions": {
      let flip = try RandomHorizontalFlip(p: $0.take())
      let image: Image = try $0.take()
      let decisions = try (0..<(try $0.take(Int.self))).map { _ -> Float in
        try flip(image, using: &generator) == image ? 0 : 1
      }
      return Tensor(shape: [decisions.count], elements: decisions)
    },
    "compose": { try Compose($0.steps())($0.take(), using: &generator) },
    "training": {
      let transform = try trainingTransform(preparing: $0.steps(), augmenting: $0.steps())
      return try transform($0.take(), using: &generator)
    },
    "validation": {
      let transform = try validationTransform(preparing: $0.steps(), augmenting: $0.steps())
      return try transform($0.take(), using: &generator)
    },
  ]
}
