"""The tests that `./test --quick` leaves out, so that it answers while one works."""

#: The one journey of a quick run: from a post that was just found to a report that is sent.
JOURNEY = (
    "tests/journeys/test_urgent_path.py"
    "::test_the_doors_six_screens_three_typed_fields_and_under_three_minutes"
)

#: How the names of tests begin that start servers, browsers or other programs, or draft by the
#: thousand.
LASTING = (
    "tests/drafts/test_opening.py",
    "tests/journeys/",
    "tests/law_cli/test_commands.py",
    "tests/leaks/test_lengths_tell.py",
    "tests/letters/shape/test_person_rules.py",
    "tests/letters/test_elements.py",
    "tests/letters/test_every_letter.py",
    "tests/letters/test_law_of_letters.py",
    "tests/letters/test_police.py",
    "tests/attacks/",
    "tests/proxies/",
    "tests/boxes/",
    "tests/test_build.py",
    "tests/test_compression.py",
    "tests/test_poisoned_requests.py",
    "tests/test_shared_pages.py",
    "tests/rendering/test_pages.py",
    "tests/rendering/word/test_body.py",
    "tests/rendering/word/test_controls.py",
    "tests/rendering/word/test_package.py",
    "tests/test_examples.py",
    "tests/wizard/test_told.py",
    "tests/wizard/test_offered_letters.py",
)

#: Tests that count what the letters of every law and kind have between them.
OF_ALL_LETTERS = (
    "tests/letters/test_conclusions.py::test_domestic_abuse_is_said",
    "tests/letters/test_notes_have_answers.py",
    "tests/letters/test_offence.py::test_an_offence_and_money_never_meet",
    "tests/letters/test_plain_words.py::test_no_words_stand_there",
    "tests/letters/test_whole_letters.py",
)


def lasts(test: str) -> bool:
    """Whether a quick run leaves out the test of this name."""
    return test.startswith((*LASTING, *OF_ALL_LETTERS)) and test != JOURNEY
