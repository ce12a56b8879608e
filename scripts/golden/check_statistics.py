"""Makes Tests/ChecksTests/Golden/loss_curves.json and seed_statistics.json with the real scipy.

    python3 scripts/golden/check_statistics.py

Debiased exponential averages with the deviation of what strays from them; Student's quantiles,
intervals of means over seeds and of paired differences.
"""

import json
import pathlib

import numpy as np
import scipy
from scipy import signal, stats

GOLDEN = pathlib.Path(__file__).parents[2] / "Tests/ChecksTests/Golden"
VERSIONS = {"scipy": scipy.__version__, "numpy": np.__version__}


def curve(losses, weight):
    average = signal.lfilter([1 - weight], [1, -weight], losses)
    smoothed = average / (1 - weight ** np.arange(1, len(losses) + 1))
    return {
        "losses": [float(x) for x in losses],
        "weight": weight,
        "smoothed": [float(x) for x in smoothed],
        "fluctuation": float(np.std(np.asarray(losses) - smoothed)),
    }


def comparison(first, second):
    result = stats.ttest_rel(first, second)
    interval = result.confidence_interval(0.95)
    low, high = stats.t.interval(
        0.95, len(first) - 1, loc=np.mean(first), scale=stats.sem(first))
    return {
        "first": [float(x) for x in first],
        "second": [float(x) for x in second],
        "mean": float(np.mean(first)),
        "interval": [float(low), float(high)],
        "difference": [float(interval.low), float(interval.high)],
        "pValue": float(result.pvalue),
    }


def write(name, golden):
    GOLDEN.mkdir(parents=True, exist_ok=True)
    (GOLDEN / name).write_text(json.dumps({"versions": VERSIONS} | golden, indent=1) + "\n")


def main():
    rng = np.random.default_rng(83)
    write(
        "loss_curves.json",
        {
            "curves": [curve([2.0, 1.0, 3.0], 0.5), curve([0.7], 0.9)]
            + [
                curve(2.5 - 0.1 * np.arange(n) + rng.uniform(0, 0.4, n), w)
                for n, w in ((5, 0.0), (8, 0.6), (40, 0.95))
            ]
        },
    )
    comparisons = [comparison([0.9, 0.8], [0.7, 0.75])]
    for count in (3, 5, 10, 31):
        seeds = rng.normal(0, 0.05, count)
        for gap in (0.0, 0.02):
            comparisons.append(
                comparison(
                    0.9 + seeds + rng.normal(0, 0.005, count),
                    0.9 - gap + seeds + rng.normal(0, 0.005, count),
                )
            )
    write(
        "seed_statistics.json",
        {
            "quantiles": [float(stats.t.ppf(0.975, degrees)) for degrees in range(1, 31)],
            "comparisons": comparisons,
        },
    )


if __name__ == "__main__":
    main()
