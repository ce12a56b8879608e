package import Foundation
package import Images
internal import NeuralNetworks

/// Makes the data of the figures that run in the page, `site/lab/data`.
///
/// They are scripts because a page opened from disk may read nothing else.
///
/// ```swift
/// let pack = try LabPack(sample: sample, whole: try FashionMNIST.load())
/// try pack.write(into: root.appending(path: "site/lab/data"))
/// ```
package struct LabPack: Sendable {
  /// Names of files to what is in them.
  package let files: [String: String]
  /// The share of all test pictures that the packed network names rightly.
  package let accuracy: Double

  private static let shownPerClass = 4

  /// Packs the sample for training in the page, and a network that the whole set trained.
  package init(sample: TrainTestSplit, whole: TrainTestSplit) throws {
    let network = PackedNetwork(try LabNetwork.trained(on: whole.train))
    accuracy = try LabNetwork.accuracy(of: try network.network(), on: whole.test)
    files = Self.images(of: sample).merging([
      "network-28.js": Self.script("network-28", network.script)
    ]) { $1 }
  }

  /// The scripts with pictures, by name.
  static func images(of sample: TrainTestSplit) -> [String: String] {
    let (train, test) = (mixed(sample.train), mixed(sample.test))
    let shown = test.subset(0..<min(test.count, shownPerClass * test.classNames.count))
    return [
      "fashion-14.js": script(
        "fashion-14",
        "{ train: \(PackedImages(train, shrunkBy: 2).script), "
          + "test: \(PackedImages(test, shrunkBy: 2).script) }"),
      "shown-28.js": script("shown-28", PackedImages(shown).script),
    ]
  }

  /// The pictures with their classes in turn, so that any first part has all of them.
  static func mixed(_ images: LabeledImages) -> LabeledImages {
    var turns = Array(repeating: 0, count: images.classNames.count)
    let places = images.labels.indices.map { index in
      let label = images.labels[index]
      turns[label] += 1
      return (turn: turns[label], label: label, index: index)
    }
    return images.subset(places.sorted { ($0.turn, $0.label) < ($1.turn, $1.label) }.map(\.index))
  }

  /// Writes the scripts into a folder.
  package func write(into folder: URL) throws {
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
  }

  private static func script(_ name: String, _ value: String) -> String {
    """
    // Made by `course site --pack-lab` from Fashion-MNIST (Zalando SE, MIT licence).
    (window.PerceptronData = window.PerceptronData || {})["\(name)"] = \(value);

    """
  }
}
