internal import CourseKit
internal import Images

/// Pictures a second through a pipeline as for training, 64 different ones in turn.
func transformSamples(seconds: Double) throws -> Samples {
  let images = syntheticImages(count: 64, side: 128, channels: 3, seed: 2)
  let pipeline = TensorPipeline(
    Compose([Resize(height: 64, width: 64), HorizontalFlip()]),
    Normalize(mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225]))
  var prepared = try pipeline.prepared(for: images.shape)
  var generator = SeededGenerator(seed: 3)
  let pictures = (0..<images.count).map { images.image(at: $0) }
  var last = Tensor.zeros([0])
  let times = timesOfRepeating(for: seconds) {
    for picture in pictures { last = prepared(picture, using: &generator) }
  }
  precondition(last.shape == [3, 64, 64], "the pipeline gave \(last.shape)")
  return [(.imagesPerSecond, times.map { Double(pictures.count) / $0 })]
}
