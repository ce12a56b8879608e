import CourseKit

// 6.2 · Convolución · Convolution
//
// ES: Escribe la convolución de `torch.nn.Conv2d`, solo hacia delante. Un núcleo se desliza sobre la
// imagen: en cada posición multiplica lo que tiene debajo, lo suma todo, también sobre los canales de
// entrada, y al final suma el sesgo de su canal de salida. El núcleo no se da la vuelta. `padding`
// rodea la imagen de ceros por los cuatro lados y `stride` es cuánto avanza el núcleo. Los mismos
// pesos sirven en todas las posiciones, y por eso son tan pocos.
//
// EN: Write the convolution of `torch.nn.Conv2d`, forward only. A kernel slides over the picture: in
// each position it multiplies what lies below it, adds everything up, over the input channels too,
// and at the end adds the bias of its output channel. The kernel is not turned around. `padding`
// surrounds the picture with zeros on all four sides and `stride` is how far the kernel moves. The
// same weights serve in all positions, which is why they are so few.
//
// ```swift
// let edges = Tensor(shape: [1, 1, 1, 2], elements: [-1, 1])       // [out, in, height, width]
// let layer = Conv2d(weight: edges, bias: Tensor(shape: [1], elements: [10]))
// let x = Tensor(shape: [1, 1, 1, 4], elements: [3, 3, 7, 5])      // [N, in, H, W]
// try layer.forward(x)            // shape [1, 1, 1, 3], elements 10, 14, 8
// layer.summary(for: [1, 1, 1, 4])  // ([1, 1, 1, 3], 3): two weights and a bias
// convolutionOutputSize(32, kernel: 3, stride: 1, padding: 1)      // 32
// ```
//
// ES: `kernel`, `stride` y los lados miden 1 o más, y `padding`, 0 o más. La entrada tiene los canales
// que pide el núcleo. Cada llamada usa los pesos y sesgos que haya en ese momento: al entrenar
// cambian.
//
// EN: `kernel`, `stride` and sides are 1 or more, and `padding` 0 or more. The input has the channels
// that the kernel asks for. Each call uses the weights and biases of that moment: training changes
// them.
//
// ES: Se pregunta: el ejemplo de arriba; tamaños de cualquier lado; lados de miles de píxeles; un
// núcleo que cabe justo, o ya no; forward con un núcleo que no cabe; de 1 a 5 canales de entrada y
// de salida; más de ocho canales; núcleos e imágenes no cuadrados; núcleos de 1×1; imágenes de un
// píxel; padding y stride a la vez; un avance mayor que el núcleo; un relleno mayor que el núcleo;
// un núcleo como la imagen; sin sesgo; lotes de varias imágenes; un lote vacío; una imagen grande;
// -0, infinitos y NaN en la imagen, también bajo un 0 del núcleo; ceros en el núcleo y en el sesgo;
// otro tamaño y otro lote en el segundo forward; un forward después de uno que falló; pesos y sesgos
// que cambian entre dos forward; dos capas a la vez.
//
// EN: Asked: the example above; sizes of sides of any length; sides of thousands of pixels; a
// kernel that just fits, or no longer; forward with a kernel that does not fit; 1 to 5 channels in
// and out; more than eight channels; kernels and pictures that are not square; kernels of 1×1;
// pictures of one pixel; padding and stride at once; a stride longer than the kernel; a padding
// wider than the kernel; a kernel as large as the picture; without a bias; batches of several
// pictures; an empty batch; a large picture; -0, infinities and NaN in the picture, also below
// a 0 of the kernel; zeros in the kernel and in the bias; another size and batch in the second
// forward; a forward after one that failed; weights and biases that change in between; two layers
// side by side.
//
// `./course check 6.2` · `swift test --filter Convolution`

/// ES: Cuántas posiciones tiene un núcleo a lo largo de un lado de `length` píxeles; 0 si no cabe ni
/// con el relleno.
/// EN: How many positions a kernel has along a side of `length` pixels; 0 if it does not even fit with
/// the padding.
public func convolutionOutputSize(_ length: Int, kernel: Int, stride: Int, padding: Int) -> Int {
  unfinished("convolutionOutputSize(_:kernel:stride:padding:)", returning: length)
}

/// ES: Una capa de convolución con los pesos dados.
/// EN: A convolutional layer with the given weights.
public final class Conv2d {
  /// ES: Los núcleos, `[salida, entrada, alto, ancho]`. EN: The kernels, `[out, in, height, width]`.
  public let weight: Parameter
  /// ES: Un número por canal de salida, `[salida]`, o ninguno. EN: `[out]`, or none.
  public let bias: Parameter?
  public let stride: Int
  public let padding: Int

  public init(weight: Tensor, bias: Tensor?, stride: Int = 1, padding: Int = 0) {
    self.weight = Parameter(weight, name: "weight")
    self.bias = bias.map { Parameter($0, name: "bias") }
    self.stride = stride
    self.padding = padding
  }

  /// ES: Lo que saldría de una entrada `[N, entrada, H, W]`: su forma `[N, salida, H′, W′]`, y cuántos
  /// números aprende la capa. Solo se pregunta por entradas en las que cabe el núcleo; N puede ser 0.
  /// EN: What would come out of an input `[N, in, H, W]`: its shape `[N, out, H′, W′]`, and how many
  /// numbers the layer learns. Only inputs that the kernel fits are asked about; N may be 0.
  public func summary(for inputShape: [Int]) -> (outputShape: [Int], parameterCount: Int) {
    unfinished("Conv2d.summary(for:)", returning: (outputShape: inputShape, parameterCount: 0))
  }

  /// ES: La salida `[N, salida, H′, W′]` de una entrada `[N, entrada, H, W]`; N puede ser 0. Si el
  /// núcleo no cabe ni con el relleno, lanza un error, como PyTorch:
  /// `throw ShapeError(in:expected:got:)`.
  /// EN: The output `[N, out, H′, W′]` of an input `[N, in, H, W]`; N may be 0. If the kernel does not
  /// even fit with the padding, throw an error, as PyTorch does: `throw ShapeError(in:expected:got:)`.
  public func forward(_ input: Tensor) throws -> Tensor {
    unfinished("Conv2d.forward(_:)", returning: input)
  }
}
