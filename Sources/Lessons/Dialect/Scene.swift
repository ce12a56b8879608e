/// What is shown of which garments; classes have the numbers 0 to 9 of the data set.
enum Scene: Equatable, Sendable {
  /// Test images of classes, a row for each.
  case garments(classes: [Int], count: Int)
  /// A garment of each class as it is, through one permutation, and through one of its own.
  case shuffled(classes: [Int])
  /// A garment of each class at several sides.
  case sizes(classes: [Int], sides: [Int])
  /// The mean of the images of each class.
  case means(classes: [Int])
}

extension Scene {
  /// As the attribute `kind` names it.
  enum Kind: String, CaseIterable {
    case garments, shuffled, sizes, means
  }

  /// All that both languages have to agree on; also the name of the file, so that it has no spaces.
  var words: String {
    func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ".") }
    return switch self {
    case .garments(let classes, let count): "garments-\(list(classes))x\(count)"
    case .shuffled(let classes): "shuffled-\(list(classes))"
    case .sizes(let classes, let sides): "sizes-\(list(classes))-\(list(sides))"
    case .means(let classes): "means-\(list(classes))"
    }
  }
}
