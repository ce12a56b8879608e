import CourseKit

// 8.2 · Kaiming y la señal · Kaiming and the signal
//
// ES: Escribe la inicialización de He y otros (2015) para redes con ReLU,
// `torch.nn.init.kaiming_normal_` y `kaiming_uniform_` con `nonlinearity="relu"`: la varianza de un
// peso es 2 / fanIn. Los pesos salen de `generator` y de nada más, cada uno por su cuenta. Todos los ejes
// de una forma valen 1 o más. Escribe después un detector: dadas las salidas de todas las capas, en
// orden, dice en qué capa empieza el primer problema y cuál es.
//
// EN: Write the initialization of He and others (2015) for networks with ReLU,
// `torch.nn.init.kaiming_normal_` and `kaiming_uniform_` with `nonlinearity="relu"`: the variance of
// a weight is 2 / fanIn. The weights come from `generator` and from nothing else, each on its own. All
// axes of a shape are 1 or more. Then write a detector: given the outputs of all layers, in order, it
// says in which layer the first problem starts and which one it is.
//
//     var generator = SeededGenerator(seed: 1)
//     kaimingNormal([10, 800], using: &generator)    // 8000 weights, σ = √(2 / 800) = 0.05
//     kaimingUniform([10, 600], using: &generator)   // 6000 weights in [-0.1, 0.1]
//
//     let fine = Tensor(shape: [1, 2], elements: [3, -4])       // √((9 + 16) / 2) = 3.54
//     let huge = Tensor(shape: [1, 2], elements: [0, 5000])     // √(25_000_000 / 2) = 3535.5
//     firstSignalProblem(in: [fine, huge, huge])                // (layer: 1, problem: .explodes)
//     firstSignalProblem(in: [fine])                            // nil
//
// fanIn: ES: los números que suma cada salida · EN: the numbers that each output adds up.
// `[salidas, entradas]`, `[outputs, inputs]` → inputs;
// `[salidas, entradas, alto, ancho]`, `[outputs, inputs, height, width]` → inputs · height · width.
//
// ES: Se pregunta: el ejemplo de arriba; señales sanas; problemas de todas clases, en cualquier
// orden; un NaN o infinito entre ceros o números enormes; números enormes o diminutos, pero
// finitos; 1000 justo, algo más o algo menos; signos y ceros de todas clases; un solo número grande
// entre muchos; solo ceros, también −0; un ejemplo o una unidad muy por encima o por debajo;
// salidas de uno a cuatro ejes; capas de 20 000 entradas; salidas sin números, o ninguna; más de 64
// capas.
//
// EN: Asked: the example above; healthy signals; problems of all kinds, in any order; a NaN or
// infinity among zeros or huge numbers; huge or tiny numbers, but finite; exactly 1000, above or
// below; signs and zeros of all kinds; a single large number among many; zeros alone, −0 too; one
// example or one unit far above or below; outputs of one to four axes; layers of 20,000 inputs;
// outputs without numbers, or none; more than 64 layers.
//
// `./course check 8.2` · `swift test --filter Kaiming`

/// ES: Pesos normales con media 0 y desviación `√(2 / fanIn)`.
/// EN: Normal weights with mean 0 and deviation `√(2 / fanIn)`.
public func kaimingNormal(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
  unfinished("kaimingNormal(_:using:)", returning: Tensor.zeros(shape))
}

/// ES: Pesos uniformes en `[-a, a]` con la misma desviación: `a = √(6 / fanIn)`.
/// EN: Weights uniform on `[-a, a]` with the same deviation: `a = √(6 / fanIn)`.
public func kaimingUniform(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
  unfinished("kaimingUniform(_:using:)", returning: Tensor.zeros(shape))
}

/// ES: Lo que le puede pasar a una señal. Su tamaño es la raíz de la media de los cuadrados.
/// EN: What can happen to a signal. Its size is the root of the mean of the squares.
public enum SignalProblem: String, Sendable {
  /// ES: Algún número es NaN o infinito; entonces el tamaño ya no dice nada.
  /// EN: Some number is NaN or infinite; then the size says nothing any more.
  case notFinite
  /// ES: El tamaño es mayor que 1000, aunque su cuadrado ya no quepa en un Float.
  /// EN: The size is greater than 1000, even if its square does not fit into a Float any more.
  case explodes
  /// ES: El tamaño es menor que 0.001.
  /// EN: The size is less than 0.001.
  case vanishes
}

/// ES: La primera capa con un problema, contando desde 0, y el problema; nil si no hay ninguno.
/// Una salida sin números no es un problema.
///
/// EN: The first layer with a problem, counted from 0, and the problem; nil if there is none.
/// An output without numbers is no problem.
public func firstSignalProblem(in signals: [Tensor]) -> (layer: Int, problem: SignalProblem)? {
  unfinished("firstSignalProblem(in:)", returning: nil)
}
