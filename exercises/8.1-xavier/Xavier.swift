import CourseKit

// 8.1 · Xavier
//
// ES: Escribe la inicialización de Glorot y Bengio (2010), `torch.nn.init.xavier_uniform_` y
// `xavier_normal_`. Los pesos salen de `generator` y de nada más, cada uno por su cuenta. Todos los ejes
// de una forma valen 1 o más, y `gain`, 0 o más.
//
// EN: Write the initialization of Glorot and Bengio (2010), `torch.nn.init.xavier_uniform_` and
// `xavier_normal_`. The weights come from `generator` and from nothing else, each on its own. All axes
// of a shape are 1 or more, and `gain` is 0 or more.
//
//     var generator = SeededGenerator(seed: 1)
//     fans(of: [10, 784])                            // (fanIn: 784, fanOut: 10)
//     xavierUniform([10, 784], using: &generator)    // 7840 weights in [-0.0869, 0.0869]
//
// ES: Se pregunta: el ejemplo de arriba; pesos [salidas, entradas]; núcleos, también alargados;
// ejes de longitud 1; capas muy grandes; núcleos de 200 × 300 o más; todos los ejes iguales; gain =
// 0: todo ceros.
//
// EN: Asked: the example above; weights [outputs, inputs]; kernels, long ones too; axes of length
// 1; very large layers; kernels of 200 × 300 or more; all axes equal; gain = 0: all zeros.
//
// Útil · useful: generator.nextUniform() ∈ [0, 1), generator.nextNormal(): μ = 0, σ = 1,
// x.squareRoot(), Tensor(shape:elements:).
//
// `./course check 8.1` · `swift test --filter Xavier`

/// ES: Entradas y salidas de un peso `[salidas, entradas]` o de un núcleo `[salidas, entradas, alto, ancho]`.
/// EN: Inputs and outputs of a weight `[outputs, inputs]` or a kernel `[outputs, inputs, height, width]`.
public func fans(of shape: [Int]) -> (fanIn: Int, fanOut: Int) {
  unfinished("fans(of:)", returning: (fanIn: 1, fanOut: 1))
}

/// ES: Pesos uniformes en `[-a, a]`, con `a = gain · √(6 / (fanIn + fanOut))`.
/// EN: Weights uniform on `[-a, a]`, with `a = gain · √(6 / (fanIn + fanOut))`.
public func xavierUniform(
  _ shape: [Int], gain: Float = 1, using generator: inout SeededGenerator
) -> Tensor {
  unfinished("xavierUniform(_:gain:using:)", returning: Tensor.zeros(shape))
}

/// ES: Pesos normales con media 0 y desviación `gain · √(2 / (fanIn + fanOut))`.
/// EN: Normal weights with mean 0 and deviation `gain · √(2 / (fanIn + fanOut))`.
public func xavierNormal(
  _ shape: [Int], gain: Float = 1, using generator: inout SeededGenerator
) -> Tensor {
  unfinished("xavierNormal(_:gain:using:)", returning: Tensor.zeros(shape))
}
