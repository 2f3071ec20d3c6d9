"""A case in which every typed field holds a marked word of its own."""

from collections.abc import Mapping

from tests.journeys.driver import Given

#: field name -> what is typed. Each value holds one word that stands nowhere else in the world.
TYPED: Mapping[str, Given] = {
    "links": [
        {
            "link.url": "https://canaryhost.example/p/canarylinkone?igsh=canaryquery#canaryfragment",
            "link.account": "@canarylinkaccount",
            "link.when": "canarylinkwhen, 21:04",
            "link.image": "https://images.example/canarypicture.jpg?k=canarypicturekey",
        },
        {"link.url": "https://canaryhost.example/a/canarypath?k=canarykey"},
    ],
    "place.service": "Canaryservice pictures",
    "place.host": "Canaryhosting Ltd",
    "place.cdn": "Canarynetwork",
    "place.registrar": "Canaryregistrar",
    "searches": [
        {
            "search.query": "canaryquerywords",
            "search.results": "https://www.bing.com/search?q=canaryresults",
        }
    ],
    "place.account": "@canaryaccount.siân",
    "place.when": "3 March 2026, 21:04 canarywhen",
    "place.owner": "canaryowner@example.org",
    "place.item": "canaryitem (final)",
    "sender.email": "canarysender@example.org",
    "sender.name": "Canaryname O'Connor-Núñez",
    "defendant.name": "Canarydefendant <b>& محمد",
    "defendant.email": "canarymail@example.net",
    "defendant.address": "1 Canaryroad\nCanarytown",
    "claimant.name": "Canaryclaimant",
    "claimant.reply": "canaryreply@example.org",
    "conduct.first": "2019-03",
    "conduct.last": "2023-11",
    "contact.safe": "canarysafe\nafternoons",
    "contact.language": "canarylanguage",
    "contact.needs": "canaryneeds",
    "names.other": "Canaryother\nCanaryformer",
    "events": [
        {
            "event.when": "canaryeventwhen",
            "event.what": "canaryevent محمد",
            "event.known": "someone told me",
            "event.told": "canarytold",
        },
        {"event.what": "canarysecondevent"},
    ],
    "devices": [
        {"device.what": "canarydevice", "device.use": "not sure", "device.known": "not sure"}
    ],
    "reports": [
        {
            "report.to": "canaryreportto",
            "report.when": "canaryreportwhen",
            "report.reference": "canaryreference",
            "report.answer": "canaryanswer",
        }
    ],
    "police.officer": "canaryofficer",
    "police.reference": "canarycrime/1",
    "court.next": "canarycourt",
    "impact.words": "canaryimpact words",
    "other.name": "Canaryrecipient",
    "agent.name": "Canaryagent",
}

#: What is noted on the cards of letters that were sent, and typed into them: the clock of the day,
#: numbers, an answer's words, and what it has done.
SENT_AT = "2027-02-03T14:05:00Z"
REFERENCE = "canaryreportnumber/7"
ANSWER_WORDS = "canaryanswerwords: show us your passport"
EFFECT_WORDS = "canaryeffect, every day"
NUMBERS = {
    "service-erasure": "canaryerasurenumber",
    "expedited-complaint": "canaryexpeditednumber",
    "data-complaint": "canarycomplaintnumber",
}
NOTED = (
    "canaryreportnumber",
    "canaryanswerwords",
    "canaryeffect",
    *NUMBERS.values(),
    "2027-02-03",
    "3 February 2027",
    "20270203",
)

CANARIES = (
    *NOTED,
    "canaryservice",
    "canaryhosting",
    "canarynetwork",
    "canaryregistrar",
    "canaryquerywords",
    "canaryresults",
    "canarylinkone",
    "canaryquery",
    "canaryfragment",
    "canaryhost",
    "canarypath",
    "canarykey",
    "canarylinkaccount",
    "canarylinkwhen",
    "canarypicture",
    "canarypicturekey",
    "canaryaccount",
    "canarywhen",
    "canaryowner",
    "canaryitem",
    "canarysender",
    "canaryname",
    "canarydefendant",
    "canarymail",
    "canaryroad",
    "canarytown",
    "canaryclaimant",
    "canaryreply",
    "canarysafe",
    "canarylanguage",
    "canaryneeds",
    "canaryother",
    "canaryformer",
    "canaryeventwhen",
    "canaryevent",
    "canarytold",
    "canarysecondevent",
    "canarydevice",
    "canaryreportto",
    "canaryreportwhen",
    "canaryreference",
    "canaryanswer",
    "canaryofficer",
    "canarycrime",
    "canarycourt",
    "canaryimpact",
    "canaryrecipient",
    "canaryagent",
    "2019-03",
    "March 2019",
    "2023-11",
    "November 2023",
)
