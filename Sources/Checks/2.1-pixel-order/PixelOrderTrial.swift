internal import CourseKit

extension PixelOrderChecks {
  /// A permutation, and what the right and the wrong ways of using it give.
  struct Trial {
    let permutation: [Int]
    private let side: (height: Int, width: Int)

    /// A drawn order of at least 24 pixels, which is its own inverse with probability below 1e-11.
    init(_ exam: inout Examination) {
      side = (exam.integer(in: 4...5), exam.integer(in: 6...7))
      permutation = exam.permutation(of: side.height * side.width)
    }

    /// A given order.
    init(permutation: [Int]) {
      side = (1, permutation.count)
      self.permutation = permutation
    }

    /// Pictures of as many pixels as the permutation has.
    func batch(_ exam: inout Examination, examples: Int, channels: Int) -> Tensor {
      exam.tensor([examples, channels, side.height, side.width])
    }

    private var count: Int { permutation.count }

    /// Every stretch of pixels, or the first ones, by the definition.
    func gathered(_ x: Tensor, stretches: Int? = nil, by other: [Int]? = nil) -> Tensor {
      var result = x
      for stretch in 0..<(stretches ?? x.count / count) {
        for (place, source) in (other ?? permutation).enumerated() {
          result.elements[stretch * count + place] = x.elements[stretch * count + source]
        }
      }
      return result
    }

    /// Every pixel sent to the place that the permutation names.
    func scattered(_ x: Tensor, stretches: Int? = nil) -> Tensor {
      var inverse = permutation
      for (place, source) in permutation.enumerated() { inverse[source] = place }
      return gathered(x, stretches: stretches, by: inverse)
    }

    /// Gathered from what is already overwritten.
    func overwritten(_ x: Tensor) -> Tensor {
      var result = x
      for (place, source) in permutation.enumerated() {
        result.elements[place] = result.elements[source]
      }
      return result
    }

    /// Gathered as if the channels of a pixel were next to each other.
    func interleaved(_ x: Tensor) -> Tensor {
      moved(x) { result, to, from in result.elements[to] = x.elements[from] }
    }

    /// The way back as if the channels of a pixel were next to each other.
    func interleavedBack(_ x: Tensor) -> Tensor {
      moved(x) { result, to, from in result.elements[from] = x.elements[to] }
    }

    private func moved(_ x: Tensor, _ move: (inout Tensor, Int, Int) -> Void) -> Tensor {
      var result = x
      let channels = x.shape[1]
      for start in stride(from: 0, to: x.count, by: channels * count) {
        for (place, source) in permutation.enumerated() {
          for channel in 0..<channels {
            move(&result, start + place * channels + channel, start + source * channels + channel)
          }
        }
      }
      return result
    }

    /// Whether each stretch has its own pixels in an order that is not the old one, and some two
    /// stretches have two orders; the pixels of a stretch of `x` all differ.
    func hasSeveralOrders(of x: Tensor, _ y: Tensor) -> Bool {
      guard x.shape == y.shape else { return false }
      var orders: Set<[Int]> = []
      for start in stride(from: 0, to: x.count, by: count) {
        let stretch = start..<start + count
        let places = Dictionary(
          zip(x.elements[stretch], 0..<count), uniquingKeysWith: { first, _ in first })
        let order = y.elements[stretch].compactMap { places[$0] }
        guard Set(order).count == count, order != Array(0..<count) else { return false }
        orders.insert(order)
      }
      return orders.count > 1
    }
  }
}
