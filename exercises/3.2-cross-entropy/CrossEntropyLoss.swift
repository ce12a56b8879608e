import CourseKit

/// 3.2 · Entropía cruzada · Cross entropy
///
/// ES: Escribe la pérdida de `torch.nn.CrossEntropyLoss`: recibe **logits**, los números tal como
/// salen de la última capa, y aplica ella misma el softmax. La pérdida de una fila `x` con etiqueta
/// `k` es `-log(softmax(x)[k])`, con logaritmo natural; la del lote es la media de sus filas. Debe
/// ser exacta con logits de -10 000 a 10 000, y dar NaN si un logit es NaN.
///
/// EN: Write the loss of `torch.nn.CrossEntropyLoss`: it takes **logits**, the numbers as they leave
/// the last layer, and applies the softmax itself. The loss of a row `x` with label `k` is
/// `-log(softmax(x)[k])`, with the natural logarithm; that of a batch is the mean over its rows. It
/// must be exact for logits from -10 000 to 10 000, and give NaN when a logit is NaN.
///
/// `outputs` es · is `[N, C]`, N ≥ 1, C ≥ 1; `labels`: N números · numbers `0..<C`.
///
/// ```swift
/// let loss = CrossEntropyLoss()
/// let logits = Tensor(shape: [2, 2], elements: [0, 0, 0, 1.0986123])
/// loss.forward(logits, labels: [0, 1])  // (log 2 + log 4/3) / 2 = 0.4904146
/// loss.backward().elements              // [-0.25, 0.25, 0.125, -0.125]
/// ```
///
/// ES: Se pregunta: el ejemplo de arriba; de 1 a 9 filas, de 1 a 9 clases; 70 filas o 100 clases;
/// todas las etiquetas, y todas iguales; logits iguales; logits de -120 a 120; logits de -10 000 a
/// 10 000; la red segura, con razón o sin ella; otro tamaño en cada forward, backward repetido; el
/// mismo lote otra vez; dos pérdidas a la vez; un NaN en cualquier lugar, y el lote siguiente.
///
/// EN: Asked: the example above; 1 to 9 rows, 1 to 9 classes; 70 rows or 100 classes; all labels,
/// and all of them the same; equal logits; logits from -120 to 120; logits from -10 000 to 10 000;
/// a sure network, right or wrong; another size in each forward, backward repeated; the same batch
/// again; two losses side by side; a NaN in any place, and the batch after it.
///
/// Útil · useful: `exponential(x)` es · is eˣ; `logarithm(x)` es · is log x.
///
/// `./course check 3.2` · `swift test --filter CrossEntropy`
public final class CrossEntropyLoss: Loss {
  private var probabilities = Tensor(shape: [0], elements: [])
  private var labels: [Int] = []

  public init() {}

  /// ES: La pérdida media del lote. Guarda lo que `backward()` necesita.
  /// EN: The mean loss of the batch. Keep what `backward()` needs.
  public func forward(_ outputs: Tensor, labels: [Int]) -> Float {
    unfinished("CrossEntropyLoss.forward(_:labels:)", returning: 0)
  }

  /// ES: El gradiente `[N, C]` de la última pérdida respecto a sus logits; si se pide otra vez, el
  /// mismo. Tras una pérdida NaN no se pide.
  /// EN: The gradient `[N, C]` of the latest loss with respect to its logits; asked for again, the
  /// same. It is not asked for after a NaN loss.
  public func backward() -> Tensor {
    unfinished("CrossEntropyLoss.backward()", returning: probabilities)
  }
}
