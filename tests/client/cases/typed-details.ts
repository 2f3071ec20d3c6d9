/** The typed details that stand in letters, by what they are about: the tests' own list of them. */
export const OF_PLACE: readonly string[] = ["place.account", "place.when", "place.owner", "place.item"];
export const OF_SENDER: readonly string[] = ["sender.name", "sender.email"];
export const OF_PERSON: readonly string[] = [
  "defendant.name",
  "defendant.address",
  "defendant.email",
  "claimant.name",
  "claimant.reply",
  "other.name",
  "agent.name",
  "police.officer",
  "police.reference",
  "contact.safe",
  "contact.language",
  "contact.needs",
  "names.other",
  "impact.words",
  "court.next",
];
