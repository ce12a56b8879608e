import CourseKit

// 8.4 · Sesgos a cero y simetría · Zero biases and symmetry
//
// ES: Dos unidades con los mismos números reciben el mismo gradiente y serán iguales para siempre:
// la capa vale lo que una sola. Esa simetría la rompen los **pesos** aleatorios; por eso el sesgo
// puede empezar en cero. Escribe los dos comienzos y cuenta cuántas unidades distintas quedan; las
// comprobaciones entrenan una red con ellos.
//
// EN: Two units with the same numbers get the same gradient and stay equal forever: the layer is
// worth a single one. It is the random **weights** that break this symmetry, which is why the bias
// may start at zero. Write both starts and count how many distinct units are left; the checks train
// a network with them.
//
// ES: Una unidad es una fila de `weight`, `[unidades, entradas]`, con su número de `bias`,
// `[unidades]`.
// EN: A unit is a row of `weight`, `[units, inputs]`, with its number of `bias`, `[units]`.
//
//     var generator = SeededGenerator(seed: 1)
//     let random = randomStart(inputs: 8, units: 3, using: &generator)
//     random.weight.shape        // [3, 8], σ = √(2 / 8) = 0.5
//     random.bias.elements       // [0, 0, 0]
//     distinctUnits(weight: random.weight, bias: random.bias)       // 3
//
//     let constant = constantStart(inputs: 2, units: 3, value: 0.5)
//     constant.weight.elements   // [0.5, 0.5, 0.5, 0.5, 0.5, 0.5]
//     distinctUnits(weight: constant.weight, bias: constant.bias)   // 1
//
//     let weight = Tensor(shape: [3, 2], elements: [1, 2, 3, 4, 1, 2])
//     distinctUnits(weight: weight, bias: Tensor(shape: [3], elements: [0, 0, 0]))   // 2
//     distinctUnits(weight: weight, bias: Tensor(shape: [3], elements: [0, 0, 9]))   // 3
//
// ES: Se pregunta: el ejemplo de arriba; constantStart con cualquier value; randomStart de una a 20
// 001 entradas; grupos de iguales en cualquier orden; todas iguales; las que solo difieren en el
// sesgo; una unidad o ninguna; casi iguales, enormes o diminutas; 0, −0 y opuestos; infinitos y
// NaN; NaN en el sesgo; más de 64 unidades; los mismos números en otro orden, o en el sesgo.
//
// EN: Asked: the example above; constantStart with any value; randomStart with one to 20,001
// inputs; groups of equals in any order; all alike; those that differ in the bias alone; one unit
// or none; nearly equal, huge or tiny; 0, −0 and opposites; infinities and NaN; NaN in the bias;
// more than 64 units; the same numbers in another order, or in the bias.
//
// `./course check 8.4` · `swift test --filter ZeroBias`

/// ES: Pesos normales con media 0 y desviación `√(2 / inputs)`, de `generator`, cada uno por su
/// cuenta, y sesgos a cero. Hay al menos una entrada y una unidad.
/// EN: Normal weights with mean 0 and deviation `√(2 / inputs)`, from `generator`, each on its own, and
/// zero biases. There are at least one input and one unit.
public func randomStart(
  inputs: Int, units: Int, using generator: inout SeededGenerator
) -> (weight: Tensor, bias: Tensor) {
  unfinished(
    "randomStart(inputs:units:using:)", returning: (Tensor.zeros([1, 1]), Tensor.zeros([1])))
}

/// ES: Todos los pesos iguales a `value`, y sesgos a cero.
/// EN: All weights equal to `value`, and zero biases.
public func constantStart(inputs: Int, units: Int, value: Float) -> (weight: Tensor, bias: Tensor) {
  unfinished(
    "constantStart(inputs:units:value:)", returning: (Tensor.zeros([1, 1]), Tensor.zeros([1])))
}

/// ES: Cuántas unidades distintas hay: dos son iguales si lo son todos sus pesos y su sesgo, como
/// números: −0 y 0 son iguales, y NaN no es igual a ninguno, así que una unidad con NaN es distinta
/// de todas las demás. Sin unidades son 0.
/// EN: How many distinct units there are: two are equal if all their weights and their bias are, as
/// numbers: −0 and 0 are equal, and NaN is equal to none, so a unit with NaN is distinct from all
/// others. Without units there are 0.
public func distinctUnits(weight: Tensor, bias: Tensor) -> Int {
  unfinished("distinctUnits(weight:bias:)", returning: 0)
}
