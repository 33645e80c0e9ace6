"""The veraPDF engine, run in one Java start for any number of files."""

import json
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.checkers.tools import CACHE, HERE, Paths, as_paths, digest, run, tool

RUNNER = HERE / "VeraRunner.java"
# One short run on few files: a small compiler and a plain collector start fastest.
JVM = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m", "-Djava.awt.headless=true")


def verapdf(paths: Paths, profiles: Sequence[str] = ("3a", "ua1")) -> list[str]:
    """Every rule of the profiles that a file breaks, once per message."""
    files = as_paths(paths)
    if not files:
        return []
    classpath = f"{tool('verapdf')}{os.pathsep}{_compiled()}"
    ran = run([tool("java"), *JVM, "-cp", classpath, "VeraRunner", ",".join(profiles), *files], timeout=600)
    if ran.code != 0:
        raise RuntimeError(f"VeraRunner failed: {ran.err}")
    found = json.loads(ran.out)
    return [f"{file.name}: {finding}" for file, findings in zip(files, found, strict=True) for finding in findings]


def _compiled() -> Path:
    """The runner's classes, compiled once per version of runner and engine, safely from several processes at once."""
    jar = tool("verapdf")
    classes = CACHE / f"vera-{digest(RUNNER)}-{jar.stat().st_size}"
    if classes.exists():
        return classes
    CACHE.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=CACHE))
    ran = run([tool("javac"), "-encoding", "UTF-8", "-cp", jar, "-d", fresh, RUNNER])
    if ran.code != 0:
        raise RuntimeError(f"VeraRunner does not compile: {ran.err}")
    try:
        fresh.rename(classes)
    except OSError:
        shutil.rmtree(fresh)
    return classes
