import CourseKit
import NeuralNetworks
import Testing

/// How many threads share a pass must not show in its numbers.
@Suite(.serialized) struct HelperThreadsTests {
  /// Three parameters: one that is divided unevenly, one that is divided in two, one that is not.
  private func parameters(afterSteps steps: Int, threads: Int) -> [Parameter] {
    let before = matrixProductThreads
    defer { setMatrixProductThreads(before) }
    setMatrixProductThreads(threads)
    let parameters = [49_155, 32_768, 5].map { Parameter(normalTensor([$0], seed: UInt64($0))) }
    let optimizer = Adam(parameters, learningRate: 0.1, weightDecay: 0.01)
    for _ in 0..<steps {
      optimizer.zeroGrad()
      for parameter in parameters {
        #expect(parameter.grad.elements.allSatisfy { $0 == 0 })
        parameter.grad.elements.withUnsafeMutableBufferPointer { gradient in
          for index in gradient.indices { gradient[index] += parameter.value.elements[index] }
        }
      }
      optimizer.step()
    }
    return parameters
  }

  @Test(arguments: [2, 3, 8])
  func numbersDoNotDependOnThreads(_ threads: Int) {
    let (one, many) = (
      parameters(afterSteps: 3, threads: 1), parameters(afterSteps: 3, threads: threads)
    )
    for (one, many) in zip(one, many) { #expect(one.value == many.value) }
  }

  @Test func manyShortPassesEnd() {
    let before = matrixProductThreads
    defer { setMatrixProductThreads(before) }
    setMatrixProductThreads(4)
    for _ in 0..<5 {
      let parameter = Parameter(Tensor(shape: [65_537], repeating: 1))
      let optimizer = SGD([parameter], learningRate: 1)
      for pass in 0..<400 {
        let place = pass * 163
        parameter.grad.elements[place] = 1
        optimizer.zeroGrad()
        #expect(parameter.grad.elements[place] == 0)
      }
    }
  }
}
