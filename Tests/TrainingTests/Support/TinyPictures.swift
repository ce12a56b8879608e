import CourseKit
import Images

/// Pictures of 3×4 pixels in two classes, dark and light, small enough to train on in no time.
func tinyPictures(each: Int = 10, seed: UInt64 = 1, classNames: [String] = ["dark", "light"])
  -> TrainTestSplit
{
  var generator = SeededGenerator(seed: seed)
  func part(_ each: Int) -> LabeledImages {
    let labels = (0..<2 * each).map { $0 % 2 }
    let bytes = labels.flatMap { label in
      (0..<12).map { _ in UInt8(60 + 80 * label + Int.random(in: 0...50, using: &generator)) }
    }
    return LabeledImages(
      height: 3, width: 4, channels: 1, bytes: bytes, labels: labels, classNames: classNames)
  }
  return TrainTestSplit(name: "tiny", train: part(each), test: part(5))
}
