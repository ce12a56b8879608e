extension Exercise {
  /// What the stub calls its unfinished parts, as it is handed out.
  ///
  /// Only these make an answer unfinished: a call of another name is the learner's own, and what it
  /// gives is an answer like any other. They stand here and not in the exercise's folder, since that
  /// one is the learner's to edit; a test holds the stubs against them.
  package var stubParts: [String] { Self.stubParts[id] ?? [] }

  private static let stubParts = [
    "1.1-resize": [
      "resize(_:height:width:)"
    ],
    "1.2-augment": [
      "RandomHorizontalFlip.callAsFunction(_:using:)",
      "Compose.callAsFunction(_:using:)",
      "trainingTransform(preparing:augmenting:)",
      "validationTransform(preparing:augmenting:)",
    ],
    "1.3-normalize": [
      "normalize(_:mean:std:)",
      "channelStatistics(of:)",
    ],
    "1.4-to-tensor": [
      "toTensor(_:)"
    ],
    "2.1-pixel-order": [
      "PixelOrder.shuffled(_:)",
      "PixelOrder.restored(_:)",
    ],
    "2.2-flatten": [
      "Flatten.forward(_:)",
      "Flatten.backward(_:)",
    ],
    "2.3-relu": [
      "ReLU.forward(_:)",
      "ReLU.backward(_:)",
      "sigmoid(_:)",
      "sigmoidSlope(_:)",
      "tanhSlope(_:)",
    ],
    "2.4-linear": [
      "Linear.forward(_:)",
      "Linear.backward(_:)",
      "inFeatures(channels:height:width:)",
    ],
    "3.1-zero-grad": [
      "SGD.step()",
      "SGD.zeroGrad()",
    ],
    "3.2-cross-entropy": [
      "CrossEntropyLoss.forward(_:labels:)",
      "CrossEntropyLoss.backward()",
    ],
    "3.3-batches": [
      "DataLoader.epoch()",
      "DataLoader.batch(_:)",
    ],
    "3.4-eval-mode": [
      "evaluate(_:on:loss:)"
    ],
    "4.1-overfitting": [
      "EarlyStopping.shouldStop(after:)",
      "generalizationGap(trainingAccuracy:validationAccuracy:)",
      "generalizationGap(trainingLoss:validationLoss:)",
      "replayTraining(trainingLosses:validationLosses:stopping:)",
    ],
    "4.2-precision-recall": [
      "supportPerClass(labels:classCount:)",
      "precisionPerClass(labels:predictions:classCount:)",
      "recallPerClass(labels:predictions:classCount:)",
      "f1PerClass(labels:predictions:classCount:)",
    ],
    "4.3-confusion-matrix": [
      "confusionMatrix(labels:predictions:classCount:)",
      "mostConfused(in:)",
    ],
    "4.4-classification-report": [
      "macroAverage(_:)",
      "weightedAverage(_:)",
      "classificationReport(_:accuracy:digits:)",
    ],
    "5.1-scalars": [
      "logTraining(epochs:batchesPerEpoch:to:trainBatch:validate:)"
    ],
    "5.2-summaries": [
      "logMetrics(_:step:to:)",
      "logSettings(_:to:)",
      "logPhoto(_:step:to:)",
      "logNetworkInput(_:mean:deviation:step:to:)",
    ],
    "5.3-image-grid": [
      "makeGrid(_:columns:padding:padValue:)",
      "frameMistakes(_:labels:predictions:color:)",
    ],
    "5.4-compare-runs": [
      "tensorBoardSmoothed(_:weight:)",
      "bestStep(of:by:)",
      "bestRun(of:by:)",
    ],
    "6.1-new-head": [
      "replacingHead(of:classes:using:)",
      "headParameters(of:)",
    ],
    "6.2-convolution": [
      "convolutionOutputSize(_:kernel:stride:padding:)",
      "Conv2d.summary(for:)",
      "Conv2d.forward(_:)",
    ],
    "6.3-few-images": [
      "fewShotSplit(labels:perClass:seed:)",
      "fewShotBatch(inputs:labels:at:)",
    ],
    "6.4-grayscale": [
      "grayscale(_:)",
      "grayStatistics(of:)",
      "grayTensor(_:mean:deviation:)",
      "grayInFeatures(height:width:)",
    ],
    "7.1-batch-norm": [
      "BatchNorm1d.forward(_:)",
      "BatchNorm1d.backward(_:)",
    ],
    "7.2-dropout": [
      "Dropout.forward(_:)",
      "Dropout.backward(_:)",
    ],
    "7.3-weight-decay": [
      "MomentumSGD.step()",
      "SGDW.step()",
    ],
    "7.4-loss-stability": [
      "smoothedLoss(_:weight:)",
      "lossFluctuation(_:weight:)",
      "steadiestRun(_:weight:)",
    ],
    "8.1-xavier": [
      "fans(of:)",
      "xavierUniform(_:gain:using:)",
      "xavierNormal(_:gain:using:)",
    ],
    "8.2-kaiming": [
      "kaimingNormal(_:using:)",
      "kaimingUniform(_:using:)",
      "firstSignalProblem(in:)",
    ],
    "8.3-compare-inits": [
      "seedMean(_:)",
      "seedInterval(_:)",
      "differenceInterval(_:_:)",
      "isRealDifference(_:_:)",
    ],
    "8.4-zero-bias": [
      "randomStart(inputs:units:using:)",
      "constantStart(inputs:units:value:)",
      "distinctUnits(weight:bias:)",
    ],
    "9-your-network": [
      "Network.init(inputs:classes:seed:)",
      "Network.trainEpoch(_:)",
      "Network.predict(_:)",
    ],
  ]
}
