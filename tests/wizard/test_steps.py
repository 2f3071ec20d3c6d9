"""The questions that a person is asked, by their answers: routing without a browser."""

from app.letters.answers.vocabulary import BY_NAME
from app.letters.shape.jurisdiction import PARTS
from app.letters.shape.place_rules import PUBLISHED
from app.rules import Answers
from app.wizard.offered import LETTERS
from app.wizard.steps import STEPS
from app.wizard.tables import tables

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
        if step.screen or step.later or not step.applies.holds(answers):
            continue
        names.append(step.name)
        if step.stop:
            break
    return names


def offered(answers: Answers) -> list[str]:
    return [letter.kind for letter in LETTERS if letter.applies.holds(answers)]


def test_a_report_takes_six_screens_from_the_start_page() -> None:
    screens = asked(REPORT)[1:]  # the doors are the first
    assert screens == ["adults", "shows", "seen", "acting", "place", "contact"]


def test_the_letter_to_the_person_takes_eleven_screens_and_thirteen_when_they_posted() -> None:
    assert len(asked(PERSON)[1:]) == 11
    posted = asked({**PERSON, "happened": ("shared", "sent")})[1:]
    assert len(posted) == 13
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
            assert "solicitor-brief" in offered({**PERSON, "risk": (value,)}), value


def test_somebody_unknown_gets_no_letter_and_the_papers_for_others_stay() -> None:
    unknown = {**PERSON, "who": "unknown", "police": "may"}
    assert offered(unknown) == ["police-letter", "solicitor-brief", "authority-to-act"]
    assert "them" not in asked(unknown)


def test_a_letter_needs_one_of_the_two_to_live_in_the_united_kingdom() -> None:
    for where in (*BY_NAME["where"].values, ""):
        for home in (*BY_NAME["home"].values, ""):
            letters = offered({**PERSON, "where": where, "home": home})
            inside = bool({where, home} & PARTS.keys())
            assert ("letter-of-claim" in letters) == inside, (where, home)
            assert {"solicitor-brief", "authority-to-act"} <= set(letters), (where, home)


def test_images_that_were_never_asked_back_get_a_kind_request_before_any_claim() -> None:
    kept = {**PERSON, "happened": ("kept-unasked",), "police": "no"}
    assert offered(kept)[0] == "withdrawal"
    assert "withdrawal" not in offered({**kept, "happened": ("kept-unasked", "threatened")})
    assert "withdrawal" not in offered({**kept, "risk": ("fear",)})
    assert "withdrawal" not in offered({**kept, "police": "unsure"})


def test_what_is_kept_for_now_gets_an_end_and_what_is_deleted_now_needs_none() -> None:
    keeping = {"holding-undertaking", "hand-over-receipt", "release-to-delete"}
    confirmed = ("own-evidence", "no-others", "no-proceedings")
    assert keeping <= set(offered({**PERSON, "police": "no", "confirmed": confirmed[:2]}))
    assert not keeping & set(offered({**PERSON, "police": "no", "confirmed": confirmed}))


def test_nobody_is_sent_a_request_while_there_is_a_risk_or_before_the_police_were_thought_of() -> (
    None
):
    shared = {**PERSON, "happened": ("sent",), "police": "no"}
    assert "recipient-request" in offered(shared)
    assert "recipient-request" not in offered({**shared, "risk": ("unaware",)})
    unasked = {name: value for name, value in shared.items() if name != "police"}
    assert "recipient-request" not in offered(unasked)


def test_a_request_to_take_devices_waits_for_a_report_to_the_police() -> None:
    assert "deprivation-request" not in offered({**PERSON, "police": "may"})
    assert "police-letter" in offered({**PERSON, "police": "may"})
    assert "deprivation-request" in offered({**PERSON, "police": "reported"})
    assert "deprivation-request" in offered({**PERSON, "police": "no", "risk": ("police",)})


def test_only_an_organisation_is_asked_to_erase() -> None:
    for who in BY_NAME["who"].values:
        assert ("erasure-request" in offered({**PERSON, "who": who})) == (who == "organisation")


def test_later_questions_wait_for_the_checklist_and_stand_apart() -> None:
    later = [step for step in STEPS if step.later and step.scope == "person"]
    unasked = {name: value for name, value in PERSON.items() if name != "risk"}
    for step in later:
        assert step.form, step.name
        assert step.form.skippable, step.name
        assert not step.applies.holds(unasked), step.name
        assert not step.applies.holds({**PERSON, "risk": ("under18",)}), step.name
        assert not step.applies.holds({**PERSON, "adults": "unsure"}), step.name


def test_without_the_safety_checklist_nothing_is_offered_for_the_person() -> None:
    unasked = {name: value for name, value in PERSON.items() if name != "risk"}
    assert offered(unasked) == []


def test_the_companies_behind_a_site_are_asked_of_a_place_that_others_can_open() -> None:
    steps = {step.name: step.applies for step in STEPS if step.later and step.scope == "place"}
    assert set(steps) == {"hosting", "own-work"}
    for name, applies in steps.items():
        for sort in BY_NAME["place.sort"].values:
            site: Answers = {**REPORT, "place.sort": sort, "service.kind": "other"}
            assert applies.holds(site) == (sort in PUBLISHED), (name, sort)
        assert not applies.holds({**REPORT, "adults": "no", "place.sort": "post"}), name
    found: Answers = {**REPORT, "place.sort": "post", "service.kind": "search"}
    assert not steps["hosting"].holds(found)


def test_each_sort_of_place_has_one_first_letter() -> None:
    first = {letter.kind for letter in LETTERS if letter.group == "first"}
    posted = {"post", "group", "chat", "message"}
    for sort in BY_NAME["place.sort"].values:
        kind = "platform-report" if sort in posted else "cloud-notice"
        place: Answers = {**REPORT, "place.sort": sort, "service.kind": "other"}
        assert [each for each in offered(place) if each in first] == [kind]
        found = offered({**place, "service.kind": "search"})
        assert [each for each in found if each in first] == ["search-removal"]


def test_a_hostile_site_is_never_written_to_and_those_behind_it_are() -> None:
    site: Answers = {
        **REPORT,
        "shows": "intimate",
        "seen": "never",
        "uk": "yes",
        "place.sort": "post",
        "service.kind": "adult",
        "service.regimes": BY_NAME["service.regimes"].values,
        "service.establishment": "uk",
        "own.work": "yes",
        "copyright.understood": "yes",
        "refusal": "id",
    }
    assert {"platform-report", "copyright-notice", "service-erasure", "chaser"} <= set(
        offered(site)
    )
    for hostile in BY_NAME["hostile"].values:
        left = set(offered({**site, "hostile": hostile}))
        assert (left == {"host-notice", "ofcom-report"}) == (hostile != "no"), hostile
    assert set(offered({**site, "service.hostile": "yes"})) == {"host-notice", "ofcom-report"}
    assert offered({**site, "hostile": "no"}) == offered(site)


def test_what_was_agreed_is_not_asked_of_a_private_account() -> None:
    assert "seen" not in asked({**REPORT, "place.sort": "private-account"})
    assert "seen" in asked({**REPORT, "place.sort": "album"})


def test_rules_name_only_declared_answers_and_values() -> None:
    def check(rule: dict[str, object]) -> None:
        ((verb, inner),) = rule.items()
        if verb == "includes":
            assert isinstance(inner, list)
            name, *values = inner
            if name not in {"path", "service.named", "service.known"}:
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
    for name, rule in tables("testing")["unasked"].items():
        assert "unasked" in BY_NAME[name].values
        check(rule)
