import CourseKit
import Probe

@testable import ExerciseAugment

@main enum Main {
  static func main() {
    serve {
      var generator = SeededGenerator(seed: 0)
      return [
        "seed": {
          generator = SeededGenerator(seed: UInt64(try $0.take(Int.self)))
          return nil
        },
        "flips": {
          let flip = RandomHorizontalFlip(p: try $0.take())
          let image: Image = try $0.take()
          return (0..<(try $0.take(Int.self))).map { _ in flip(image, using: &generator) }
        },
        "compose": {
          let transform = Compose(try steps(&$0))
          return transform(try $0.take(), using: &generator)
        },
        "training": {
          let transform = trainingTransform(preparing: try steps(&$0), augmenting: try steps(&$0))
          return transform(try $0.take(), using: &generator)
        },
        "validation": {
          let transform = validationTransform(
            preparing: try steps(&$0), augmenting: try steps(&$0))
          return transform(try $0.take(), using: &generator)
        },
      ]
    }
  }

  private static func steps(_ question: inout Question) throws -> [any Transform] {
    try question.take([String].self).map(Step.init)
  }
}

/// A transform that is made up for the questions: `double`, `noise` or `add 7`, of every byte.
private struct Step: Transform {
  let name: String

  func callAsFunction(_ image: Image, using generator: inout SeededGenerator) -> Image {
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
