"""An entry that does not fit the form stops the start, and says which file and which field."""

from pathlib import Path

import pytest

from app.recipients.registry import RecipientError, read
from tests.recipients.samples import GOOD, with_fact, written


@pytest.mark.parametrize(
    ("old", "new", "mistake"),
    [
        ('id = "example"', 'id = "other"', "id: it is not the file's name"),
        ('name = "Example"', "", "name: missing"),
        ('name = "Example"', 'name = "Example"\nphone = "1"', "phone: unknown field"),
        ('name = "Example"', 'name = "Example"\ngeneral_form = "yes"', "general_form: not of"),
        ('kind = "platform"', 'kind = "shop"', "kind: unknown kind"),
        ('regimes = ["uk-osa"]', 'regimes = ["uk-law"]', "regimes: unknown uk-law"),
        ('regimes = ["uk-osa"]', 'regimes = ["uk-osa", "uk-osa"]', "regimes: something .* twice"),
        ('country = "IE"', 'country = "Ireland"', "country: not two"),
        ('hosts = ["example.com"]', 'hosts = ["Example.com"]', "hosts: 'Example.com' is no host"),
        ('hosts = ["example.com"]', 'hosts = "example.com"', "hosts: not of the right type"),
        ('wants = ["url"]', 'wants = ["passport"]', "wants: unknown passport"),
        ('advice = ["form-only"]', 'advice = ["hurry"]', "advice: unknown hurry"),
        ('"https://example.com/report"', '"http://example.com/report"', "report_url: .* https"),
        ('"https://example.com/report"', '""', "report_url: no value"),
        ('source = "https://example.com/help"', 'source = "a friend"', "report_url: the source"),
        ('source = "https://example.com/help"', "", "report_url: a source is missing"),
        ("checked_on = 2026-11-23", "", "report_url: a day is missing: checked_on"),
        ("seen = 2026-08-20", 'seen = "August"', "report_url: seen or checked_on is no day"),
        ("seen = 2026-08-20", "seen = 2026-12-20", "report_url: seen after it was checked"),
        ("seen = 2026-08-20", 'role = "friend"', "report_url: unknown role"),
        ("seen = 2026-08-20", 'phone = "1"', "report_url: unknown phone"),
        ('confidence = "verified"', 'confidence = "sure"', "report_url: unknown confidence"),
        ('kind = "platform"', "kind = platform", "Invalid value"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_its_field(
    tmp_path: Path, old: str, new: str, mistake: str
) -> None:
    assert old in GOOD
    with pytest.raises(RecipientError, match=rf"example\.toml: .*{mistake}"):
        read(written(tmp_path, GOOD.replace(old, new)))


def test_every_mistake_of_an_entry_is_named_at_once(tmp_path: Path) -> None:
    spoilt = GOOD.replace('"platform"', '"shop"').replace('"verified"', '"sure"')
    with pytest.raises(RecipientError, match=r"kind: .*; report_url: "):
        read(written(tmp_path, spoilt))


@pytest.mark.parametrize("mailbox", ["dmca", "DMCA", "copyright", "ip", "violations"])
@pytest.mark.parametrize("field", ["email", "legal_email", "privacy_email"])
def test_a_mailbox_for_copyright_is_refused(tmp_path: Path, field: str, mailbox: str) -> None:
    with pytest.raises(RecipientError, match=f"{field}: a mailbox for copyright"):
        read(written(tmp_path, with_fact(field, f'"{mailbox}@example.com"')))


@pytest.mark.parametrize(
    ("mailbox", "more"),
    [
        ("abuse@example.com", ""),
        ("abuse@mail.example.com", ""),
        ("example@gdpr-rep.com", 'role = "representative"'),
    ],
)
def test_a_mailbox_is_the_organisations_or_its_representatives(
    tmp_path: Path, mailbox: str, more: str
) -> None:
    recipient = read(written(tmp_path, with_fact("privacy_email", f'"{mailbox}"', more)))
    assert recipient.privacy_email is not None
    assert recipient.privacy_email.value == mailbox


@pytest.mark.parametrize(
    "mailbox",
    ["abuse@exarnple.com", "abuse@notexample.com", "example@gdpr-rep.com", "abuse", "a@b@c.com"],
)
def test_any_other_mailbox_is_refused(tmp_path: Path, mailbox: str) -> None:
    with pytest.raises(RecipientError, match="privacy_email: "):
        read(written(tmp_path, with_fact("privacy_email", f'"{mailbox}"')))


@pytest.mark.parametrize(
    ("field", "value"),
    [("form_limit", "0"), ("form_limit", "true"), ("stopncii", '"yes"'), ("address", "[]")],
)
def test_a_value_of_another_type_is_refused(tmp_path: Path, field: str, value: str) -> None:
    with pytest.raises(RecipientError, match=f"{field}: no value of the right type"):
        read(written(tmp_path, with_fact(field, value)))


def test_no_is_an_answer(tmp_path: Path) -> None:
    recipient = read(written(tmp_path, with_fact("needs_account", "false")))
    assert recipient.needs_account is not None
    assert recipient.needs_account.value is False


def test_a_further_source_is_checked_like_the_first(tmp_path: Path) -> None:
    also = 'also = [ { source = "http://example.com", confidence = "likely" } ]'
    with pytest.raises(RecipientError, match="entity: also: the source is not an https address"):
        read(written(tmp_path, with_fact("entity", '"Example Ltd"', also)))


def test_a_fact_needs_a_table(tmp_path: Path) -> None:
    text = GOOD.replace("[report_url]", 'entity = "Example Ltd"\n[report_url]')
    with pytest.raises(RecipientError, match="entity: needs a table"):
        read(written(tmp_path, text))
