import CourseKit

public struct PixelOrder {
  public let permutation: [Int]

  public init(permutation: [Int]) {
    self.permutation = permutation
  }

  public func shuffled(_ images: Tensor) -> Tensor {
    gather(images, by: permutation)
  }

  public func restored(_ images: Tensor) -> Tensor {
    gather(images, by: permutation.indices.sorted { permutation[$0] < permutation[$1] })
  }

  private func gather(_ images: Tensor, by order: [Int]) -> Tensor {
    let elements = images.elements.indices.map { index in
      let place = index % order.count
      return images.elements[index - place + order[place]]
    }
    return Tensor(shape: images.shape, elements: elements)
  }
}
