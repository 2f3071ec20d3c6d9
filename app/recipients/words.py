"""The sentences that an entry may show, by code: requirements of a service, and advice about it.

The lists are closed: an entry names codes, and every code has its sentence here, so that it can
be translated. Write whole sentences for a reader of nine.
"""

from collections.abc import Mapping

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

#: Requirements: the details that a service asks for, so that it can find the images.
WANTS: Mapping[str, LazyString] = {
    # Translators: each is one thing that a website's report form asks for.
    "url": _l("The link of each post, photo or video"),
    "image-url": _l("The link of the picture or video file itself"),
    "search-url": _l("The link of the search results page"),
    "link-key": _l("The whole shared link, with everything after # or ?"),
    "message-link": _l("The link of the message"),
    "account": _l("The account name of whoever posted it"),
    "timestamp": _l("The minute and second where it starts in the video"),
    "time": _l("The date and time when you saw it"),
    "ip": _l("The number address of the server (its IP address)"),
    "meeting-id": _l("The number of the meeting"),
    "profile": _l("The name, age and town that the profile shows"),
    "profile-screenshot": _l("A screenshot of the profile page, without any intimate image"),
    "email-headers": _l("The full headers of the email"),
    "original-url": _l("The link of the page it was copied from"),
    "copies": _l("The link of every copy, such as a repost"),
    "prompt-link": _l("The link of the chat or prompt that made the image"),
    "email": _l("Your email address"),
    "legal-name": _l("The legal name of the person in the image"),
    "no-consent": _l("A sentence that says you did not agree"),
    "reason": _l("A few words on why it must come down"),
}

#: Advice to read before writing to a service.
ADVICE: Mapping[str, LazyString] = {
    # Translators: each is one or two sentences, shown under the name of a website or an app.
    "full-link-with-key": _l(
        "Give the whole link. Keep everything after # or ?. Without it they cannot open the file."
    ),
    "keep-link-private": _l("Do not post this link anywhere else. It opens the file."),
    "link-expires": _l("Links here stop working after some days. Send your report soon."),
    "one-item-a-report": _l("Send one report for each picture or video."),
    "in-app-only": _l("Report it inside the app. We know of no form outside it."),
    "in-app-too": _l("Also use the report button in the app or on the page."),
    "report-from-chat": _l("Someone who is in the chat must report it from inside the chat."),
    "chats-not-held": _l(
        "The service does not keep the chats. Ask the people in the chat to delete the images too."
    ),
    "private-chats-not-read": _l("The service says that it does not act on private chats."),
    "private-file-may-be-refused": _l(
        "They may refuse if the file was never shared. You can then ask them to erase your data."
    ),
    "account-owner-decides": _l(
        "The owner of the account decides about a recording, not the service."
    ),
    "form-only": _l("Use the form. They do not read emails about this."),
    "for-us-law": _l("Some of the page is written for people in the US. You can use it too."),
    "for-eu-law": _l("The form is written for people in the EU."),
    "asks-for-id": _l(
        "They may ask you to prove who you are. Do not send a copy of your passport straight away."
    ),
    "asks-for-authority": _l("If someone writes for you, they must send a signed paper from you."),
    "asks-for-signature": _l("They want a letter with your signature."),
    "forwards-to-operator": _l(
        "They often pass reports on to whoever runs the site. Ask them to leave your name out."
    ),
    "representative-address-not-for-reports": _l(
        "One address here is that of a firm that only takes data requests. Send no report there."
    ),
    "under-18-elsewhere": _l(
        "If someone in the image was under 18, do not report it here. Use Report Remove or the IWF."
    ),
    "may-publish-requests": _l("They may show your request to everyone. Leave your name out."),
    "sanctions-advice": _l("UK rules on Russia may matter here. Ask for advice before you write."),
    "not-the-copyright-form": _l("Do not use the copyright form unless a lawyer tells you to."),
    "name-may-reach-uploader": _l(
        "With a copyright form, your name can go to the person who posted the image."
    ),
    "results-only": _l("They take away the search result. The page itself stays."),
    "only-given-links": _l("They only look at the links that you give. List every one."),
    "results-from-bing": _l("Most results here come from Bing. Write to Bing first."),
    "sister-site": _l("The same video is often on a sister site. Report it on both."),
    "copies-elsewhere": _l("Other sites keep copies. Report each copy where it is."),
    "each-server-apart": _l("Many people run such servers. Write to the one where the post is."),
    "find-host": _l("Find out who hosts the site, and write to them as well."),
    "take-care-visiting": _l("Do not sign in there, and never upload an image."),
    "only-sites-hosted-here": _l("They can only help with sites that they host."),
    "removes-domain-not-page": _l("They can switch off a whole site, but not take away one page."),
    "post-to-shared-home": _l("Do not give a postal address if someone else opens your post."),
    "slower-than-48-hours": _l("They say they need more than 48 hours."),
    "outdated-uk-access": _l("You may not see this site from the UK. You can still write to it."),
    "service-first": _l("Write to the service first. Keep what they answer."),
    "no-single-cases": _l("They do not decide single cases. Your report shows them a pattern."),
    "mostly-for-eu": _l("They mostly help people who live in the EU."),
    "ico-first": _l("If you live in the UK, go to the ICO first."),
    "may-need-us-address": _l("We do not know if people outside the US can use this."),
    "adults-only": _l("This is for people who were 18 or over in the image."),
    "under-18-only": _l("This is for people who were under 18 in the image."),
    "image-stays-with-you": _l(
        "It makes a sort of fingerprint on your device. The image stays there."
    ),
    "needs-the-file": _l("You need the picture or video on your device."),
    "anonymous": _l("You do not have to say who you are."),
    "not-a-recipient": _l("They can help you, but you do not send them a demand."),
}
