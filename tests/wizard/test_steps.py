"""Which questions a person is asked, by what they answered: routing without a browser."""

from app.letters.vocabulary import BY_NAME
from app.wizard.rules import Answers
from app.wizard.steps import LETTERS, STEPS

REPORT: Answers = {"path": "report", "adults": "yes", "shows": "intimate", "acting": "self"}
PERSON: Answers = {
    "path": "person",
    "adults": "yes",
    "shows": "intimate",
    "happened": ("kept-asked",),
    "risk": ("none",),
    "who": "ex",
    "where": "england-wales",
}


def asked(answers: Answers) -> list[str]:
    """The questions up to a closed door, as the browser walks them."""
    names: list[str] = []
    for step in STEPS:
        if step.screen or not step.applies.holds(answers):
            continue
        names.append(step.name)
        if step.stop:
            break
    return names


def offered(answers: Answers) -> list[str]:
    return [letter.kind for letter in LETTERS if letter.applies.holds(answers)]


def test_a_report_takes_six_screens_from_the_start_page() -> None:
    screens = asked(REPORT)[1:]  # the start page's button stands for the first
    assert screens == ["adults", "shows", "seen", "acting", "place", "contact"]


def test_the_letter_to_the_person_takes_ten_screens_and_twelve_when_they_posted() -> None:
    assert len(asked(PERSON)[1:]) == 10
    posted = asked({**PERSON, "happened": ("shared", "sent")})[1:]
    assert len(posted) == 12
    assert "seen" in posted
    assert "place" in posted


def test_no_and_not_sure_about_age_stop_everything() -> None:
    for answer in ("no", "unsure"):
        for answers in (REPORT, PERSON):
            stopped = {**answers, "adults": answer, "place.sort": "post"}
            assert asked(stopped) == ["choose", "adults", "stop-child"]
            assert offered(stopped) == []


def test_a_report_for_someone_who_died_is_signposted() -> None:
    died = {**REPORT, "acting": "died", "place.sort": "post"}
    assert asked(died)[-1] == "stop-died"
    assert offered(died) == []


def test_they_are_under_eighteen_closes_letter_and_note() -> None:
    young = {**PERSON, "risk": ("under18", "fear")}
    assert "them" not in asked(young)
    assert "who" not in asked(young)
    assert offered(young) == []


def test_every_other_risk_keeps_the_note_for_a_solicitor_open() -> None:
    for value in BY_NAME["risk"].values:
        if value != "under18":
            assert "solicitor-note" in offered({**PERSON, "risk": (value,)}), value


def test_somebody_unknown_gets_no_letter() -> None:
    assert offered({**PERSON, "who": "unknown"}) == ["solicitor-note"]
    assert "them" not in asked({**PERSON, "who": "unknown"})


def test_outside_england_and_wales_a_note_stands_in_for_the_letter() -> None:
    for where in BY_NAME["where"].values:
        letters = offered({**PERSON, "where": where})
        assert ("letter-of-claim" in letters) == (where == "england-wales"), where
        assert "solicitor-note" in letters


def test_without_the_safety_checklist_nothing_is_offered_for_the_person() -> None:
    unasked = {name: value for name, value in PERSON.items() if name != "risk"}
    assert offered(unasked) == []


def test_each_sort_of_place_has_one_letter() -> None:
    posted = {"post", "group", "chat", "message"}
    for sort in BY_NAME["place.sort"].values:
        kind = "platform-report" if sort in posted else "cloud-notice"
        assert offered({**REPORT, "place.sort": sort}) == [kind]


def test_what_was_agreed_is_not_asked_of_a_private_account() -> None:
    assert "seen" not in asked({**REPORT, "place.sort": "private-account"})
    assert "seen" in asked({**REPORT, "place.sort": "album"})


def test_rules_name_only_declared_answers_and_values() -> None:
    def check(rule: dict[str, object]) -> None:
        ((verb, inner),) = rule.items()
        if verb == "includes":
            assert isinstance(inner, list)
            name, *values = inner
            if name != "path":
                assert set(values) <= set(BY_NAME[name].values), inner
        for part in [inner] if verb == "not" else inner if verb in {"all", "any"} else []:  # type: ignore[attr-defined]
            check(part)

    for step in STEPS:
        check(step.applies.as_json())
        for question in step.form().questions() if step.form else []:
            if question.rule():
                check(question.rule() or {})
    for letter in LETTERS:
        check(letter.applies.as_json())
