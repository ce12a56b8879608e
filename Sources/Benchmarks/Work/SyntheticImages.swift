internal import CourseKit
internal import Images

/// Pictures of noise with classes by chance: for speed, what is on a picture does not matter.
func syntheticImages(
  count: Int, side: Int, channels: Int, classes: Int = 10, seed: UInt64
) -> LabeledImages {
  var generator = SeededGenerator(seed: seed)
  let size = count * side * side * channels
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
    var draws: UInt64 = 0
    for index in 0..<size {
      if index & 7 == 0 { draws = generator.next() }
      buffer[index] = UInt8(truncatingIfNeeded: draws)
      draws >>= 8
    }
    initialized = size
  }
  return LabeledImages(
    height: side, width: side, channels: channels, bytes: bytes,
    labels: (0..<count).map { _ in Int.random(in: 0..<classes, using: &generator) },
    classNames: (0..<classes).map(String.init))
}
