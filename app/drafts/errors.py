"""The errors of opening a saved draft. Each message says what to do next."""


class DraftError(Exception):
    """A saved draft could not be opened; the message is written to the person who tried."""


class CodeMistake(DraftError):
    """The return code was mistyped. `kind` says how, `position` which word (0: the whole code)."""

    def __init__(self, kind: str, position: int = 0) -> None:
        super().__init__(ADVICE[kind] % {"position": position})
        self.kind = kind
        self.position = position


ADVICE = {
    "empty": "Type the nine words of the return code, or its nine numbers.",
    "too-few": "There are fewer than nine words. Look at your card and type all nine.",
    "too-many": "There are more than nine words. Look at your card: a return code has nine.",
    "unknown-word": "Word %(position)d is not a word that return codes use. Check its spelling.",
    "number-range": "Number %(position)d is not between 0001 and 2048. Check it on your card.",
    "swapped": "Words %(position)d and the one after it look swapped. Check their order.",
    "check": "One of the words is a word, but not yours. Check all nine against your card.",
}


class NotSealed(DraftError):
    """The file is not an age file of the kind that drafts are sealed as."""

    def __init__(self) -> None:
        super().__init__(
            "This is not a saved draft. Choose the file that you downloaded when you saved."
        )


class WrongKey(DraftError):
    """The file is a saved draft, but another return code opens it."""

    def __init__(self) -> None:
        super().__init__(
            "This return code does not open this file. Is it the code of another draft?"
        )


class Damaged(DraftError):
    """The key fits, but the file was cut short or changed after it was sealed."""

    def __init__(self) -> None:
        super().__init__(
            "The code fits, but the file is damaged. Copy or download the file again, then retry."
        )


class TooLarge(DraftError):
    """The file is larger than any saved draft."""

    def __init__(self) -> None:
        super().__init__(
            "This file is too large to be a saved draft. Choose the one you downloaded."
        )


class NoTerminal(DraftError):
    """There is no terminal on which the code could be typed unseen."""

    def __init__(self) -> None:
        super().__init__(
            "There is no terminal here, so the code would be shown while it is typed. Run this in "
            "a terminal, or pass --code-from-stdin and hand the code over on standard input."
        )


class NotWritten(DraftError):
    """The output file could not be made."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"Nothing was written: {reason}")


class NotADraft(DraftError):
    """The file opened, and what is in it is not a draft."""

    def __init__(self) -> None:
        super().__init__("The file opened, but there is no draft in it.")
