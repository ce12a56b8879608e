internal import CourseKit
internal import Foundation
internal import Images

/// The pictures that come with the course, as a network takes them.
struct SampleImages {
  /// As many test pictures of each class the lessons show.
  static let shownPerClass = 4

  let training: Examples
  /// The pictures to be examined on, in a drawn order.
  let test: Examples
  /// The place that each of them has in the course; nil where they are others.
  private let places: [Int]?

  /// Pictures `[N, 1, height, width]`, normalised as Fashion-MNIST is, and their classes.
  struct Examples {
    var images: Tensor
    var labels: [Int]

    init(_ images: LabeledImages, _ normalization: Normalization) {
      // One channel: the sample is grey.
      let (mean, deviation) = (normalization.mean[0], normalization.deviation[0])
      self.images = Tensor(
        shape: [images.count, images.channels, images.height, images.width],
        elements: images.bytes.map { (Float($0) / 255 - mean) / deviation })
      labels = images.labels
    }

    /// The rows of the first of each class, as many of each.
    func rows(ofFirst count: Int) -> [Int] {
      var taken: [Int: Int] = [:]
      return labels.indices.filter { row in
        taken[labels[row], default: 0] += 1
        return taken[labels[row], default: 0] <= count
      }
    }

    /// The first of each class, as many of each.
    func first(ofEach count: Int) -> Examples {
      let rows = rows(ofFirst: count)
      var chosen = self
      chosen.labels = rows.map { labels[$0] }
      chosen.images = self.rows(rows)
      return chosen
    }

    /// Some of the pictures.
    func rows(_ rows: [Int]) -> Tensor {
      let size = images.shape.dropFirst().reduce(1, *)
      return Tensor(
        shape: [rows.count] + images.shape.dropFirst(),
        elements: rows.flatMap { images.elements[$0 * size..<($0 + 1) * size] })
    }
  }

  /// Why there are no pictures: a fault of the course.
  struct NoData: Error, CustomStringConvertible {
    let description = "this check needs the data folder of the course"
  }

  /// Reads the pictures, and draws those to be examined on.
  ///
  /// In each class there are as many as the course has. For a mark they are drawn from the whole
  /// test set, if it is installed; always their order is drawn, so that no place in it says a class.
  ///
  /// - Throws: `NoData` without materials, and what `ImageData` throws when they cannot be read.
  init(_ materials: Materials?, using generator: inout SeededGenerator) throws {
    guard let materials else { throw NoData() }
    let data = try ImageData.load(
      DataSource(argument: nil),
      embeddedAt: FashionMNIST.sampleFolder(in: URL(filePath: materials.dataFolder)))
    training = Examples(data.train, data.normalization)
    var pictures = data.test
    let isOfTheCourse: Bool
    if materials.isForMark, let whole = TestPictures.whole, let each = pictures.classCounts.max(),
      whole.classCounts.allSatisfy({ $0 >= each })
    {
      pictures = whole.stratifiedSample(perClass: each, using: &generator)
      isOfTheCourse = false
    } else {
      isOfTheCourse = true
    }
    let order = Array(0..<pictures.count).shuffled(using: &generator)
    test = Examples(pictures.subset(order), data.normalization)
    places = isOfTheCourse ? order : nil
  }

  /// What a network says of the first test pictures of each class of the course, class by class; nil
  /// where it was asked about others.
  func shown(_ predictions: [Int]) -> [[Int]]? {
    guard let places, predictions.count == places.count, let last = test.labels.max() else {
      return nil
    }
    var classes = Array(repeating: [Int](), count: last + 1)
    for row in places.indices.sorted(by: { places[$0] < places[$1] })
    where classes[test.labels[row]].count < Self.shownPerClass {
      classes[test.labels[row]].append(predictions[row])
    }
    return classes
  }
}
