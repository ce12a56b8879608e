internal import CourseKit

/// The work of a convolution on some examples of a batch, which do not depend on each other.
///
/// Each part of the batch has a matrix of its own to unroll pictures into, and sums of its own for the
/// gradients of the weights.
struct Convolution {
  var unrolling: Unrolling
  var outChannels: Int
  /// Examples of a part.
  var partLength: Int

  /// Inputs `[N, C, H, W]`.
  var input: UnsafePointer<Float>
  /// Kernels `[out, C·kH·kW]`.
  var weight: UnsafePointer<Float>
  /// `[out]`; `nil` without a bias.
  var bias: UnsafePointer<Float>?
  /// A matrix for each part.
  var matrices: UnsafeMutablePointer<Float>

  /// Who does the products: the team for a single example, and otherwise each thread its own.
  var team = ThreadTeam.alone

  private var rows: Int { unrolling.rows }
  private var columns: Int { unrolling.columns }
  private var inputSize: Int {
    unrolling.channels * unrolling.picture.height * unrolling.picture.width
  }

  /// Writes the outputs `[N, out, H′, W′]` of some examples.
  func forward(_ examples: Range<Int>, into output: UnsafeMutablePointer<Float>) {
    let matrix = matrix(of: examples)
    for example in examples {
      unrolling.unroll(input + example * inputSize, into: matrix)
      let target = output + example * outChannels * columns
      if let bias {
        for channel in 0..<outChannels {
          (target + channel * columns).update(repeating: bias[channel], count: columns)
        }
      }
      multiply(
        MatrixOperand(weight, rows: outChannels, columns: rows),
        MatrixOperand(matrix, rows: rows, columns: columns),
        into: target, scalingResultBy: bias == nil ? 0 : 1, on: team)
    }
  }

  /// Adds to the gradients of the kernels, and of the biases behind them, from some examples.
  ///
  /// - Parameter sums: `[out · C·kH·kW]` and then `[out]`, for each part.
  func accumulate(
    _ examples: Range<Int>, of gradient: UnsafePointer<Float>,
    into sums: UnsafeMutablePointer<Float>
  ) {
    let matrix = matrix(of: examples)
    let weights = outChannels * rows
    let sum = sums + part(of: examples) * (weights + outChannels)
    for example in examples {
      unrolling.unroll(input + example * inputSize, into: matrix)
      let gradient = gradient + example * outChannels * columns
      multiply(
        MatrixOperand(gradient, rows: outChannels, columns: columns),
        MatrixOperand(matrix, rows: columns, columns: rows, transposed: true),
        into: sum, scalingResultBy: 1, on: team)
      for channel in 0..<outChannels {
        sum[weights + channel] +=
          UnsafeBufferPointer(start: gradient + channel * columns, count: columns).sum
      }
    }
  }

  /// Writes the gradients `[N, C, H, W]` of the inputs of some examples.
  func backward(
    _ examples: Range<Int>, of gradient: UnsafePointer<Float>,
    into result: UnsafeMutablePointer<Float>
  ) {
    let matrix = matrix(of: examples)
    for example in examples {
      multiply(
        MatrixOperand(weight, rows: rows, columns: outChannels, transposed: true),
        MatrixOperand(
          gradient + example * outChannels * columns, rows: outChannels, columns: columns),
        into: matrix, on: team)
      let target = result + example * inputSize
      target.update(repeating: 0, count: inputSize)
      unrolling.addBack(matrix, to: target)
    }
  }

  private func part(of examples: Range<Int>) -> Int { examples.lowerBound / partLength }

  private func matrix(of examples: Range<Int>) -> UnsafeMutablePointer<Float> {
    matrices + part(of: examples) * rows * columns
  }
}
