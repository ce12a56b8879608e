extension FixtureCourse {
  static let spanish = #"""
    ---
    title: Arquitectura
    summary: Lo que calcula cada capa.
    minutes: 12
    objective: LO2.1 Explicar el orden de los `píxeles`.
    objective: LO2.2: Decir qué forma deja Flatten.
    ---

    Un texto con *énfasis*, **fuerza**, `código`, la mitad $`\frac{1}{2}`$ y un [enlace](#order).

    ## 2.1 ¿Importa el orden? <!-- #q2.1 -->

    ### Los píxeles <!-- #order -->

    La red llega a `run:2.1-order.testAccuracy` con `run:2.1-order.images` imágenes.

    ```math
    a = b
    ```

    ```table caption="Formas de las capas"
    capa | forma
    Flatten | `[N | 784]`
    ```

    > **Nota.** Una nota con $`n`$.

    > Una cita.

    1. uno
    2. dos

    - suelto

      con dos párrafos

    ```figure run=2.1-order metric=testAccuracy id=f2-1 alt="Dos curvas juntas"
    Las dos curvas terminan **igual**.
    ```

    ```swift file=answers/2.2-flatten/Flatten.swift#forward
    ```

    ```swift
    let a = "texto"
    ```

    ```python
    model = nn.Flatten()
    ```

    ```console
    $ course check 2.2
    ```

    ````quiz id=s2.q1 type=single lo=LO2.1 ref=#order
    ¿Qué pasa al barajar con $`n`$?

    - [ ] Baja
      > No: cada unidad calcula la misma suma. <!-- m:shapes -->
    - [x] Nada
      > Sí: la suma no cambia.

    1. Piensa en la suma.
    2. Cambia el orden.

    Una explicación final.
    ````

    ````quiz id=s2.q2 type=multi lo=LO2.2
    ¿Qué formas son válidas?

    - [x] `[N, 784]`
      > Sí.
    - [x] `[1, 784]`
      > También, con un lote de uno.
    - [ ] `[784, N]`
      > No: los ejes están al revés.
    ````

    ```exercise id=2.2-flatten
    Completa `Flatten`.
    ```

    ```question id=2.2-flatten
    - Los píxeles pasan a **una** fila.
    - El lote se queda.
    - La forma se guarda.
    ```

    ```exercise id=2.3-relu
    Escribe ReLU.
    ```

    ---

    Fin.

    """#

  static let english = #"""
    ---
    title: Architecture
    summary: What each layer computes.
    minutes: 12
    objective: LO2.1 Explain the order of the `pixels`.
    objective: LO2.2: Say which shape Flatten leaves.
    ---

    A text with *emphasis*, **strength**, `code`, the half $`\frac{1}{2}`$ and a [link](#order).

    ## 2.1 Does the order matter? <!-- #q2.1 -->

    ### The pixels <!-- #order -->

    The network reaches `run:2.1-order.testAccuracy` with `run:2.1-order.images` images.

    ```math
    a = b
    ```

    ```table caption="Shapes of the layers"
    layer | shape
    Flatten | `[N | 784]`
    ```

    > **Note.** A note with $`n`$.

    > A quote.

    1. one
    2. two

    - loose

      with two paragraphs

    ```figure run=2.1-order metric=testAccuracy id=f2-1 alt="Two curves together"
    Both curves end **alike**.
    ```

    ```swift file=answers/2.2-flatten/Flatten.swift#forward
    ```

    ```swift
    let a = "text"
    ```

    ```python
    model = nn.Flatten()
    ```

    ```console
    $ course check 2.2
    ```

    ````quiz id=s2.q1 type=single lo=LO2.1 ref=#order
    What happens when we shuffle with $`n`$?

    - [ ] It drops
      > No: each unit computes the same sum. <!-- m:shapes -->
    - [x] Nothing
      > Yes: the sum does not change.

    1. Think of the sum.
    2. Change the order.

    A last explanation.
    ````

    ````quiz id=s2.q2 type=multi lo=LO2.2
    Which shapes are valid?

    - [x] `[N, 784]`
      > Yes.
    - [x] `[1, 784]`
      > Also, with a batch of one.
    - [ ] `[784, N]`
      > No: the axes are the wrong way round.
    ````

    ```exercise id=2.2-flatten
    Complete `Flatten`.
    ```

    ```question id=2.2-flatten
    - The pixels move to **one** row.
    - The batch stays.
    - The shape is kept.
    ```

    ```exercise id=2.3-relu
    Write ReLU.
    ```

    ---

    The end.

    """#
}
