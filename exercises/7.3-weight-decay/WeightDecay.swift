import CourseKit

// 7.3 · Weight decay: L2 y desacoplado · Weight decay: L2 and decoupled
//
// ES: Escribe el paso de dos optimizadores con momento. `MomentumSGD` es `torch.optim.SGD` con
// `momentum` y `weight_decay`: el decaimiento es L2, se suma al gradiente y por eso pasa por el
// momento. `SGDW` lleva el decaimiento desacoplado de `torch.optim.AdamW`: encoge el valor por su
// cuenta, y el momento no lo ve nunca. Decaen todos los parámetros, también los sesgos, y también con
// gradiente 0. Los gradientes no se tocan. Cada paso usa los valores y los gradientes que haya en ese
// momento, sean los que sean.
//
// EN: Write the step of two optimizers with momentum. `MomentumSGD` is `torch.optim.SGD` with
// `momentum` and `weight_decay`: the decay is L2, it is added to the gradient and so goes through
// the momentum. `SGDW` has the decoupled decay of `torch.optim.AdamW`: it shrinks the value by
// itself, and the momentum never sees it. All parameters decay, biases too, and with a gradient of 0
// too. The gradients are left alone. Each step uses the values and the gradients of that moment,
// whatever they are.
//
// η: learningRate, μ: momentum, λ: weightDecay, w: value, g: grad, v: velocity, v = 0 ← ES: al
// empezar · EN: at the start.
//
//     MomentumSGD.step()               SGDW.step()
//     d = g + λ·w                      w ← w·(1 − η·λ)
//     v ← μ·v + d                      v ← μ·v + g
//     w ← w − η·v                      w ← w − η·v
//
//     let weight = Parameter(Tensor(shape: [1], elements: [4]))
//     let optimizer = MomentumSGD([weight], learningRate: 0.5, momentum: 0.5, weightDecay: 0.25)
//     weight.grad.elements = [2]
//     optimizer.step()  // d = 3,     v = 3,     w = 2.5
//     optimizer.step()  // d = 2.625, v = 4.125, w = 0.4375
//     // SGDW:             w = 3.5,    v = 2,     w = 2.5
//     //                   w = 2.1875, v = 3,     w = 0.6875
//
// ES: Se pregunta: el ejemplo de arriba; sin momento ni decaimiento; solo momento; solo
// decaimiento; los dos; η·λ mayor que 1; una tasa de 0; más de diez pasos; más de ocho parámetros;
// de formas distintas, de menor a mayor; de más de 64 números; valores 0, -0 y negativos; sin
// parámetros, o sin números; gradientes 0; un gradiente enorme o NaN; un gradiente que se vuelve 0;
// gradientes que se acumulan sin borrar; valores que cambian entre pasos; dos optimizadores a la
// vez.
//
// EN: Asked: the example above; neither momentum nor decay; momentum alone; decay alone; both; η·λ
// above 1; a rate of 0; more than ten steps; more than eight parameters; of several shapes,
// smallest first; of more than 64 numbers; values 0, -0 and below 0; no parameters, or no numbers;
// gradients of 0; a gradient that is huge or NaN; a gradient that turns 0; gradients that add up
// uncleared; values that change between steps; two optimizers side by side.
//
// `./course check 7.3` · `swift test --filter WeightDecay`

/// ES: Descenso con momento y decaimiento L2. EN: Descent with momentum and L2 decay.
public final class MomentumSGD: Optimizer {
  public let parameters: [Parameter]
  public let learningRate: Float
  public let momentum: Float
  public let weightDecay: Float

  /// ES: La velocidad de cada parámetro, en su orden. EN: The velocity of each parameter, in order.
  private var velocities: [Tensor]

  public init(
    _ parameters: [Parameter], learningRate: Float, momentum: Float = 0, weightDecay: Float = 0
  ) {
    self.parameters = parameters
    self.learningRate = learningRate
    self.momentum = momentum
    self.weightDecay = weightDecay
    velocities = parameters.map { .zeros($0.value.shape) }
  }

  /// ES: Cambia la velocidad y el valor de cada parámetro.
  /// EN: Change the velocity and the value of each parameter.
  public func step() {
    unfinished("MomentumSGD.step()")
  }

  public func zeroGrad() {
    for parameter in parameters { parameter.grad = .zeros(parameter.value.shape) }
  }
}

/// ES: Descenso con momento y decaimiento desacoplado. EN: Descent with momentum and decoupled decay.
public final class SGDW: Optimizer {
  public let parameters: [Parameter]
  public let learningRate: Float
  public let momentum: Float
  public let weightDecay: Float

  /// ES: La velocidad de cada parámetro, en su orden. EN: The velocity of each parameter, in order.
  private var velocities: [Tensor]

  public init(
    _ parameters: [Parameter], learningRate: Float, momentum: Float = 0, weightDecay: Float = 0
  ) {
    self.parameters = parameters
    self.learningRate = learningRate
    self.momentum = momentum
    self.weightDecay = weightDecay
    velocities = parameters.map { .zeros($0.value.shape) }
  }

  /// ES: Encoge el valor de cada parámetro, y cambia después la velocidad y el valor.
  /// EN: Shrink the value of each parameter, and then change the velocity and the value.
  public func step() {
    unfinished("SGDW.step()")
  }

  public func zeroGrad() {
    for parameter in parameters { parameter.grad = .zeros(parameter.value.shape) }
  }
}
