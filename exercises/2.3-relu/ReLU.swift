import CourseKit

/// 2.3 · ReLU
///
/// ES: Escribe `torch.nn.ReLU`: deja pasar lo positivo y pone un 0 en lugar de lo negativo, con
/// cualquier forma, también la de un lote vacío. Un infinito es un número como los demás. En 0 la
/// pendiente es 0, por convenio. Un NaN sigue siendo NaN, como en PyTorch: así se ve dónde empezó.
/// Escribe también la sigmoide y dos pendientes para comparar.
///
/// EN: Write `torch.nn.ReLU`: it lets what is positive through and puts a 0 in place of what is
/// negative, in any shape, that of an empty batch too. An infinity is a number like others. At 0 the
/// slope is 0, by convention. A NaN stays NaN, as in PyTorch: so one sees where it began. Write the
/// sigmoid too, and two slopes to compare.
///
/// ```swift
/// let layer = ReLU()
/// layer.forward(Tensor(shape: [1, 3], elements: [-2, 0, 3]))   // 0, 0, 3
/// layer.backward(Tensor(shape: [1, 3], elements: [5, 5, -5]))  // 0, 0, -5
/// sigmoid(0)       // 0.5
/// sigmoidSlope(0)  // 0.25
/// tanhSlope(1)     // 0.41997
/// ```
///
/// ES: Se pregunta: el ejemplo de arriba; de cero a cinco ejes; imágenes de 1 a 5 canales; de 1 a 9
/// filas y columnas, y 70; un lote vacío; todos los números iguales; 0 y -0, números diminutos,
/// enormes e infinitos; NaN a la ida; otro tamaño en cada forward, backward repetido; dos capas a
/// la vez; train() y eval(); curvas entre -12 y 12; curvas muy lejos de cero, hasta el infinito.
///
/// EN: Asked: the example above; from zero to five axes; pictures of 1 to 5 channels; 1 to 9 rows
/// and columns, and 70; an empty batch; all numbers alike; 0 and -0, tiny, huge and infinite
/// numbers; NaN on the way forward; another size in each forward, backward repeated; two layers
/// side by side; train() and eval(); curves between -12 and 12; curves very far from zero, up to
/// infinity.
///
/// Útil · useful: `exponential(x)` es · is eˣ; `tanh(z) = 2 · sigmoid(2z) − 1`.
///
/// Lección · lesson: 2.3 · `./course check 2.3` · `swift test --filter Relu`
public final class ReLU: Layer {
  public init() {}

  /// ES: La entrada con ceros en lugar de lo negativo.
  /// EN: The input with zeros in place of what is negative.
  public func forward(_ input: Tensor) -> Tensor {
    unfinished("ReLU.forward(_:)", returning: input)
  }

  /// ES: El gradiente de la última entrada, a partir del de la salida, cuantas veces se pida. El que
  /// llega es finito, y esa entrada no tenía ningún NaN.
  /// EN: The gradient of the latest input, from that of the output, however often it is asked for.
  /// The one that arrives is finite, and that input held no NaN.
  public func backward(_ gradient: Tensor) -> Tensor {
    unfinished("ReLU.backward(_:)", returning: gradient)
  }
}

/// ES: `1 / (1 + e⁻ᶻ)`; 0 o 1 muy lejos de cero, nunca NaN. Aquí y abajo, `z` puede ser infinito,
/// pero no es NaN.
/// EN: `1 / (1 + e⁻ᶻ)`; 0 or 1 very far from zero, never NaN. Here and below, `z` may be infinite,
/// but is not NaN.
public func sigmoid(_ z: Float) -> Float {
  unfinished("sigmoid(_:)", returning: z)
}

/// ES: La pendiente de la sigmoide en `z`; 0 muy lejos de cero, nunca NaN.
/// EN: The slope of the sigmoid at `z`; 0 very far from zero, never NaN.
public func sigmoidSlope(_ z: Float) -> Float {
  unfinished("sigmoidSlope(_:)", returning: z)
}

/// ES: La pendiente de la tangente hiperbólica en `z`; 0 muy lejos de cero, nunca NaN.
/// EN: The slope of the hyperbolic tangent at `z`; 0 very far from zero, never NaN.
public func tanhSlope(_ z: Float) -> Float {
  unfinished("tanhSlope(_:)", returning: z)
}
