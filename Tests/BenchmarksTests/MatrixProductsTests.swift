import CourseKit
import NeuralNetworks
import Testing

@testable import Benchmarks

/// "Products alone" are those of the network beside them, or the comparison would say nothing.
@Suite struct MatrixProductsTests {
  @Test(arguments: [
    (BenchmarkName.trainMLP, [[512, 784], [256, 512], [10, 256]], 128),
    (.trainMLPBatchNormDropout, [[512, 784], [256, 512], [10, 256]], 128),
    (.trainTiny, [[32, 64], [10, 32]], 32),
  ])
  func sizesAreThoseOfTheNetwork(_ name: BenchmarkName, _ shapes: [[Int]], _ batchSize: Int) throws
  {
    let work = try TrainingWork(name, team: .alone)
    let products = try #require(work.products)
    #expect(products.weightShapes == shapes)
    #expect((products.batchSize, work.batchSize) == (batchSize, batchSize))
    let linear = try #require(work.model as? Sequential).layers.compactMap { $0 as? Linear }
    #expect(linear.map(\.weight.value.shape) == shapes)
  }

  @Test func convolutionsAreNotCompared() throws {
    #expect(try TrainingWork(.cnn, team: .alone).products == nil)
  }
}
