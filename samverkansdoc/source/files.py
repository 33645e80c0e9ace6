"""Files to text: whatever can be wrong before the first character is read as YAML or JSON."""


def read_bytes(path: str) -> bytes:
    with open(path, "rb") as f:
        return f.read()


def decode(data: bytes, name: str) -> str:
    return data.decode("utf-8-sig")
