"""Makes the JPEG files that ImagesTests reads, and tells what Pillow reads in them.

    python scripts/golden/jpeg.py        (needs pillow, numpy, opencv-python-headless)

Writes Tests/ImagesTests/Golden/jpeg. What is expected is ImageOps.exif_transpose and then
convert("L") for grey files and convert("RGB") for the others. OpenCV writes the files whose
chroma is sampled as Pillow does not write it, and confirms each orientation.
"""

import base64
import io
import json
import pathlib
import struct

import cv2
import numpy
import PIL
from PIL import Image, ImageOps, features

FOLDER = pathlib.Path(__file__).parents[2] / "Tests/ImagesTests/Golden/jpeg"
random = numpy.random.default_rng(7)
files = []


def scene(height, width, channels=3):
    """A slope of colours, a bright patch and some noise: edges, flats and fine texture."""
    y, x = numpy.mgrid[0:height, 0:width]
    slope = numpy.stack([255 * x / width, 255 * y / height, 255 - 200 * (x + y) / (width + height)])
    slope[:, height // 4 : height // 2, width // 4 : width // 2] = [[[250]], [[40]], [[90]]]
    noise = random.normal(0, 12, (channels, height, width))
    values = numpy.concatenate([slope, slope[:1]])[:channels] + noise
    return numpy.moveaxis(values, 0, 2).clip(0, 255).astype(numpy.uint8)


def picture(height, width, mode="RGB"):
    samples = scene(height, width, len(mode))
    return Image.fromarray(samples[:, :, 0] if mode == "L" else samples, mode)


def saved(image, **options):
    file = io.BytesIO()
    image.save(file, "JPEG", **{"quality": 90, **options})
    return file.getvalue()


def by_opencv(factor, *more):
    factors = [cv2.IMWRITE_JPEG_SAMPLING_FACTOR, factor]
    fine, content = cv2.imencode(".jpg", scene(17, 23), [*factors, *more])
    assert fine
    return content.tobytes()


def record(name, content):
    (FOLDER / f"{name}.jpg").write_bytes(content)
    stored = Image.open(io.BytesIO(content))
    upright = ImageOps.exif_transpose(stored).convert("L" if stored.mode == "L" else "RGB")
    samples = numpy.asarray(upright)
    entry = {"name": name, "height": samples.shape[0], "width": samples.shape[1]}
    entry["channels"] = 1 if samples.ndim == 2 else samples.shape[2]
    entry["bytes"] = base64.b64encode(samples.tobytes()).decode()
    files.append(entry)
    return samples


def exif(order, value, kind=3, others=1):
    """An APP1 segment with the orientation after other entries of its directory."""
    entries = [struct.pack(order + "HHII", 0x0100 + at, 4, 1, 99) for at in range(others)]
    stored = struct.pack(order + ("HH" if kind == 3 else "I"), *([value, 0] if kind == 3 else [value]))
    entries.append(struct.pack(order + "HHI", 0x0112, kind, 1) + stored)
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", 8)
    directory = struct.pack(order + "H", len(entries)) + b"".join(entries) + bytes(4)
    content = b"Exif\0\0" + head + directory
    return b"\xff\xe1" + struct.pack(">H", len(content) + 2) + content


def after_start(file, segment):
    return file[:2] + segment + file[2:]


def with_transform(file, transform):
    """The same file, of which Adobe's segment says another colour transform."""
    at = file.index(b"Adobe") + 11
    return file[:at] + bytes([transform]) + file[at + 1 :]


FOLDER.mkdir(parents=True, exist_ok=True)

for height, width in ((1, 1), (9, 17), (16, 16), (33, 18)):
    for mode in ("L", "RGB"):
        image = picture(height, width, mode)
        for kind, options in (("", {}), ("-progressive", {"progressive": True})):
            name = f"{'grey' if mode == 'L' else 'colour'}-{width}x{height}{kind}"
            record(name, saved(image, **options))
image = picture(9, 17)
for sampling in ("4:4:4", "4:2:2", "4:2:0"):
    name = "sampled-" + sampling.replace(":", "")
    record(name, saved(image, subsampling=sampling))
    record(name + "-progressive", saved(image, subsampling=sampling, progressive=True))
for name, factor in (
    ("411", cv2.IMWRITE_JPEG_SAMPLING_FACTOR_411),
    ("440", cv2.IMWRITE_JPEG_SAMPLING_FACTOR_440),
):
    record(f"opencv-{name}", by_opencv(factor))
record("opencv-restart", by_opencv(cv2.IMWRITE_JPEG_SAMPLING_FACTOR_420, cv2.IMWRITE_JPEG_RST_INTERVAL, 1))
record("restart-blocks", saved(picture(33, 41), restart_marker_blocks=2))
record("restart-rows", saved(picture(33, 41), restart_marker_rows=1, progressive=True))
for quality in (1, 30, 75, 100):
    record(f"quality-{quality}", saved(picture(20, 24), quality=quality))
record("optimized", saved(picture(20, 24), optimize=True))
record("stored-as-rgb", saved(picture(20, 24), keep_rgb=True))
record("comment-and-profile", saved(image, comment=b"\xff\xda not a scan", icc_profile=bytes(700)))

inks = picture(20, 24, "CMYK")
record("cmyk", saved(inks))
record("cmyk-progressive", saved(inks, progressive=True))
record("ycck", with_transform(saved(inks), 2))
plain = saved(inks)
adobe = plain.index(b"\xff\xee")
record("cmyk-without-adobe", plain[:adobe] + plain[adobe + 16 :])

upright = saved(picture(9, 17))
for value in range(1, 9):
    for order in "<>":
        content = after_start(upright, exif(order, value))
        samples = record(f"orientation-{value}-{'little' if order == '<' else 'big'}", content)
        by_cv2 = cv2.imdecode(numpy.frombuffer(content, numpy.uint8), cv2.IMREAD_COLOR)
        assert by_cv2.shape == samples.shape, value
record("orientation-6-grey", after_start(saved(picture(9, 17, "L")), exif(">", 6, others=0)))
record("orientation-8-cmyk", after_start(saved(inks), exif("<", 8, others=20)))
record("orientation-3-long", after_start(upright, exif(">", 3, kind=4)))
record("orientation-0", after_start(upright, exif("<", 0)))
record("orientation-9", after_start(upright, exif(">", 9)))

# Two classes, of which a network learns in no time.
for name, level in (("dark", 30), ("light", 220)):
    levels = (level + random.normal(0, 8, (8, 8))).clip(0, 255).astype(numpy.uint8)
    record(name, saved(Image.fromarray(levels)))

versions = {
    "pillow": PIL.__version__,
    "libjpeg-turbo": features.version("libjpeg_turbo"),
    "opencv": cv2.__version__,
    "numpy": numpy.__version__,
}
document = {"madeBy": "scripts/golden/jpeg.py", "versions": versions, "files": files}
(FOLDER / "pictures.json").write_text(json.dumps(document) + "\n")
print(len(files), "files")
