/// What is shown of which images; classes have the numbers 0 to 9 of the data set.
enum Scene: Equatable, Sendable {
  /// Test images of classes, a row for each.
  case garments(classes: [Int], count: Int)
  /// A garment of each class as it is, through one permutation, and through one of its own.
  case shuffled(classes: [Int])
  /// A garment of each class at several sides.
  case sizes(classes: [Int], sides: [Int])
  /// The mean of the images of each class.
  case means(classes: [Int])
  /// A garment of each class as it is, then through each transform.
  case transforms(classes: [Int], transforms: [PictureChange])
  /// A garment of each class moved to the right by so many pixels.
  case shifts(classes: [Int], steps: [Int])
  /// A garment of each class as it is, then with pixels dropped at each rate.
  case dropped(classes: [Int], rates: [Double])
  /// The first test garments that the packed network gets wrong.
  case mistakes(count: Int)
  /// The weights of the first units of the packed network.
  case weights(count: Int)
  /// A drawn picture of each class of shapes as it is, its channels, and without colour.
  case channels(shapes: [Int])
  /// An oblong drawn picture of each class of shapes, made square in each way.
  case fits(shapes: [Int])
}

/// A transform that a picture shows, as the attribute `transforms` names it.
enum PictureChange: String, CaseIterable, Sendable {
  case flip
  case verticalFlip = "flip-vertical"
  case rotate, shift, crop, brighter, darker, contrast, noise, holes
}

extension Scene {
  /// As the attribute `kind` names it.
  enum Kind: String, CaseIterable {
    case garments, shuffled, sizes, means, transforms, shifts, dropped, mistakes, weights, channels,
      fits
  }

  /// The path of its file in the site.
  var file: String { "pictures/\(words).png" }

  /// All that both languages have to agree on; also the name of the file, so that it has no spaces.
  var words: String {
    func list(_ parts: [some CustomStringConvertible]) -> String {
      parts.map(\.description).joined(separator: ".")
    }
    return switch self {
    case .garments(let classes, let count): "garments-\(list(classes))x\(count)"
    case .shuffled(let classes): "shuffled-\(list(classes))"
    case .sizes(let classes, let sides): "sizes-\(list(classes))-\(list(sides))"
    case .means(let classes): "means-\(list(classes))"
    case .transforms(let classes, let transforms):
      "transforms-\(list(classes))-\(list(transforms.map(\.rawValue)))"
    case .shifts(let classes, let steps): "shifts-\(list(classes))-\(list(steps))"
    case .dropped(let classes, let rates):
      "dropped-\(list(classes))-\(rates.map(\.description).joined(separator: "_"))"
    case .mistakes(let count): "mistakes-\(count)"
    case .weights(let count): "weights-\(count)"
    case .channels(let shapes): "channels-\(list(shapes))"
    case .fits(let shapes): "fits-\(list(shapes))"
    }
  }
}
