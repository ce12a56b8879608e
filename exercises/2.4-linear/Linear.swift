import CourseKit

/// 2.4 · La capa lineal · The linear layer
///
/// ES: Escribe `torch.nn.Linear`: `y = x Wᵀ + b`, con `W` de forma `[salidas, entradas]` y un `b` por
/// salida. `backward(_:)` **suma** a `weight.grad` y `bias.grad`, y devuelve el gradiente de la última
/// entrada. Los gradientes de los parámetros son sumas sobre los ejemplos del lote, no medias; un lote
/// vacío (N = 0) da otro vacío y no les suma nada. Hay al menos una entrada y una salida, y todos
/// los números son finitos. Entre un paso y el siguiente, otros cambian los pesos y borran los
/// gradientes.
///
/// EN: Write `torch.nn.Linear`: `y = x Wᵀ + b`, with `W` of shape `[outputs, inputs]` and one `b` for
/// each output. `backward(_:)` **adds** to `weight.grad` and `bias.grad`, and returns the gradient of
/// the latest input. The gradients of the parameters are sums over the examples of the batch, not
/// means; an empty batch (N = 0) gives another and adds nothing to them. There is at least one
/// input and one output, and all numbers are finite. Between one step and the next, others change
/// the weights and clear the gradients.
///
/// ```swift
/// let layer = Linear(
///   weight: Tensor(shape: [2, 3], elements: [1, 2, 3, 4, 5, 6]),
///   bias: Tensor(shape: [2], elements: [10, 20]))
/// layer.forward(Tensor(shape: [1, 3], elements: [1, 0, -1]))  // [1, 2]: 8, 18
/// layer.backward(Tensor(shape: [1, 2], elements: [1, 2]))     // [1, 3]: 9, 12, 15
/// layer.weight.grad.elements  // 1, 0, -1, 2, 0, -2
/// layer.bias.grad.elements    // 1, 2
/// inFeatures(channels: 3, height: 64, width: 64)  // 12288
/// ```
///
/// ES: Se pregunta: el ejemplo de arriba; de 1 a 9 ejemplos, entradas y salidas; tantas entradas
/// como salidas; 70 de cualquiera de ellos; todos los números iguales; un lote vacío; píxeles de 0
/// a 255, pesos grandes; varios backward que suman, y otra vez desde cero; dos forward antes de un
/// backward; forward sin backward; pesos que cambian antes de otro forward; dos capas a la vez;
/// train() y eval(); fotos de 1 a 5 canales, de 1 a 5000 píxeles de lado.
///
/// EN: Asked: the example above; 1 to 9 examples, inputs and outputs; as many inputs as outputs; 70
/// of any of them; all numbers alike; an empty batch; pixels from 0 to 255, large weights; several
/// backward that add up, and from zero again; two forward before one backward; forward without
/// backward; weights that change before a forward; two layers side by side; train() and eval();
/// pictures of 1 to 5 channels, 1 to 5000 pixels a side.
///
/// Útil · useful: `a.matrixProduct(b, transposingSelf: …, transposingOther: …)`.
///
/// Lección · lesson: 2.4 · `./course check 2.4` · `swift test --filter Linear`
public final class Linear: Layer {
  public let weight: Parameter
  public let bias: Parameter

  public init(weight: Tensor, bias: Tensor) {
    self.weight = Parameter(weight, name: "weight")
    self.bias = Parameter(bias, name: "bias")
  }

  public var parameters: [Parameter] { [weight, bias] }

  /// ES: `[N, entradas]` → `[N, salidas]`.
  /// EN: `[N, inputs]` → `[N, outputs]`.
  public func forward(_ input: Tensor) -> Tensor {
    unfinished("Linear.forward(_:)", returning: input)
  }

  /// ES: `[N, salidas]` → el gradiente de la última entrada, `[N, entradas]`; suma a los gradientes de
  /// los parámetros, otra vez si se repite sin otro `forward(_:)`.
  /// EN: `[N, outputs]` → the gradient of the latest input, `[N, inputs]`; adds to the gradients of the
  /// parameters, again when it is repeated without another `forward(_:)`.
  public func backward(_ gradient: Tensor) -> Tensor {
    unfinished("Linear.backward(_:)", returning: gradient)
  }
}

/// ES: Las entradas de la primera capa lineal, detrás de `Flatten`, para imágenes de este tamaño.
/// EN: The inputs of the first linear layer, behind `Flatten`, for pictures of this size.
public func inFeatures(channels: Int, height: Int, width: Int) -> Int {
  unfinished("inFeatures(channels:height:width:)", returning: 0)
}
