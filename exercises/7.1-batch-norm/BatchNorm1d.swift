import CourseKit

/// 7.1 · BatchNorm1d · BatchNorm1d
///
/// ES: Escribe la normalización por lotes de `torch.nn.BatchNorm1d` para `[N, features]`. En
/// entrenamiento cada característica (columna) se normaliza con su media `m` y su varianza `v` del
/// lote, `v` dividida por N:
///
/// EN: Write the batch normalization of `torch.nn.BatchNorm1d` for `[N, features]`. In training each
/// feature (column) is normalized by its mean `m` and its variance `v` over the batch, `v` divided by N:
///
///     y = weight · (x − m) / √(v + epsilon) + bias
///
/// ES: Además, las estadísticas móviles se acercan a las del lote; la varianza, aquí, dividida por N − 1:
///
/// EN: The running statistics move towards those of the batch too; the variance, here, divided by N − 1:
///
///     running = (1 − momentum) · running + momentum · batch
///
/// ES: En evaluación se usan las móviles y no cambian. Un lote de un solo ejemplo, o de ninguno, no
/// tiene varianza: en entrenamiento lanza `ShapeError` (PyTorch, solo con uno) y no toca nada. En
/// evaluación valen los dos; de un lote vacío sale otro.
///
/// EN: In evaluation the running ones are used and do not change. A batch of one example, or of none,
/// has no variance: in training throw `ShapeError` (PyTorch does for one alone) and change nothing. In
/// evaluation both will do; an empty batch gives another.
///
/// ```swift
/// let layer = BatchNorm1d(features: 1)
/// let x = Tensor(shape: [4, 1], elements: [1, 3, 1, 3])  // m = 2, v = 1, or 4/3 by N − 1
/// try layer.forward(x)   // [-1, 1, -1, 1], up to epsilon
/// layer.runningMean      // [0.2]
/// layer.runningVariance  // [1.0333], which is 0.9 · 1 + 0.1 · 4/3
/// ```
///
/// ES: Se pregunta: el ejemplo de arriba; lotes de dos; lotes de tres o más; un lote de más de 64;
/// muchas características; columnas que apenas varían o nada; weight negativo, 0 o cambiado;
/// evaluación sin entrenar; uno o ninguno en evaluación; uno o ninguno en entrenamiento; modos que
/// cambian entre llamadas; otro tamaño en cada forward; dos capas a la vez.
///
/// EN: Asked: the example above; batches of two; batches of three or more; a batch of more than 64;
/// many features; columns that vary little or not; weight negative, 0 or changed; evaluation before
/// training; one or none in evaluation; one or none in training; modes that change between calls;
/// another size in each forward; two layers side by side.
///
/// `./course check 7.1` · `swift test --filter BatchNorm`
public final class BatchNorm1d: Layer {
  public let features: Int
  public let momentum: Float = 0.1
  public let epsilon: Float = 1e-5
  /// ES: La escala, `[features]`; unos al principio. EN: The scale, `[features]`; ones at first.
  public let weight: Parameter
  /// ES: El desplazamiento, `[features]`. EN: The shift, `[features]`.
  public let bias: Parameter
  public private(set) var runningMean: Tensor
  public private(set) var runningVariance: Tensor
  private var mode = Mode.training

  public init(features: Int) {
    self.features = features
    weight = Parameter(Tensor(shape: [features], repeating: 1))
    bias = Parameter(.zeros([features]))
    runningMean = .zeros([features])
    runningVariance = Tensor(shape: [features], repeating: 1)
  }

  public var parameters: [Parameter] { [weight, bias] }

  public func setMode(_ mode: Mode) { self.mode = mode }

  /// ES: El lote normalizado, `[N, features]`. Lanza con `throw ShapeError(in:expected:got:)`.
  /// EN: The normalized batch, `[N, features]`. Throw by `throw ShapeError(in:expected:got:)`.
  public func forward(_ input: Tensor) throws -> Tensor {
    unfinished("BatchNorm1d.forward(_:)", returning: input)
  }

  /// ES: Para nota. El gradiente respecto a la última entrada; suma los de `weight` y `bias` a sus
  /// `grad`. En entrenamiento `m` y `v` también dependen de la entrada; en evaluación son constantes.
  /// Cuenta el modo en que corrió el último `forward`, aunque haya cambiado desde entonces; otro
  /// `backward` sin otro `forward` da lo mismo y vuelve a sumar.
  /// EN: For extra points. The gradient of the latest input; adds those of `weight` and `bias` to their
  /// `grad`. In training `m` and `v` depend on the input too; in evaluation they are constants. What
  /// counts is the mode in which the latest `forward` ran, even if it has changed since; another
  /// `backward` without another `forward` gives the same and adds again.
  public func backward(_ gradient: Tensor) -> Tensor {
    unfinished("BatchNorm1d.backward(_:)", returning: gradient)
  }
}
