internal import CourseKit

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Zalando's 70,000 grey pictures of clothes, 28×28, in ten classes.
///
/// H. Xiao, K. Rasul and R. Vollgraf, "Fashion-MNIST: a novel image dataset for benchmarking machine
/// learning algorithms", 2017.
public enum FashionMNIST {
  /// What the labels from 0 to 9 mean.
  public static let classNames = [
    "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag",
    "Ankle boot",
  ]

  /// The mean and deviation that everybody uses: those of the 60,000 training pictures.
  public static let normalization = Normalization(mean: [0.2860], deviation: [0.3530])

  /// The Debian package that holds the data set.
  public static let package = "dataset-fashion-mnist"

  /// Where that package puts it.
  public static let packageFolder = URL(filePath: "/usr/share/datasets/fashion-mnist")

  /// The whole data set, from the four files in a folder.
  ///
  /// - Throws: ``DataError``; it names the package when a file is missing.
  public static func load(from folder: URL = packageFolder) throws -> TrainTestSplit {
    guard let files = IDXFolder(folder), files.missing == nil else {
      throw DataError(path: folder.path, .packageMissing(package: package))
    }
    let parts = try files.read(classNames: classNames)
    return TrainTestSplit(
      name: "Fashion-MNIST", train: parts.train, test: parts.test, normalization: normalization)
  }

  /// Where the part that comes with the course is in its folder of data.
  public static func sampleFolder(in data: URL) -> URL {
    data.appending(path: "fashion-mnist-sample")
  }

  /// The part of it that comes with the course: of each class, 200 training and 50 test pictures
  /// chosen at random with seed 2017.
  public static func sample(of whole: TrainTestSplit) -> TrainTestSplit {
    var generator = SeededGenerator(seed: 2017)
    return TrainTestSplit(
      name: "Fashion-MNIST sample",
      train: whole.train.stratifiedSample(perClass: 200, using: &generator),
      test: whole.test.stratifiedSample(perClass: 50, using: &generator),
      normalization: normalization)
  }
}
