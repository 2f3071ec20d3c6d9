/**
 * Forms of links that tell a sort of place by themselves. A link of no form here tells none, and the
 * question stays open: what is taken for a public post by mistake gets a declaration about the public.
 *
 * `form` is read over path, query and fragment together; `host` over the host name, where one service
 * has several. The first row that fits decides.
 */

/** One value of `place.sort`, or a page of results, which is a search and no place. */
export type Sort = "post" | "group" | "chat" | "message" | "shared-link" | "album" | "results";

export interface Form {
  form: RegExp;
  host?: RegExp;
  /** None: only `key` is of use. */
  sort?: Sort;
  /** The key that opens the file must stand in the link: without it the service finds nothing. */
  key?: RegExp;
}

const post = (form: RegExp, host?: RegExp): Form => formed("post", form, host);
const group = (form: RegExp, host?: RegExp): Form => formed("group", form, host);
const chat = (form: RegExp, host?: RegExp): Form => formed("chat", form, host);
const album = (form: RegExp, host?: RegExp): Form => formed("album", form, host);
const file = (form: RegExp, host?: RegExp): Form => formed("shared-link", form, host);

function formed(sort: Sort, form: RegExp, host: RegExp | undefined): Form {
  return host === undefined ? { sort, form } : { sort, form, host };
}

/** A key stands behind `#`; some mail programs write that as `%23`. */
const BEHIND_HASH = /(?:#|%23)./i;

const CLOUD: Record<string, readonly Form[]> = {
  "apple-icloud": [
    { form: /^\/sharedalbum\//i, sort: "album", key: BEHIND_HASH },
    album(/^\/photos\/./i, /^share\./),
    album(/^\/photos\/?(?:#|%23)(?:0\w|\/icloudlinks\/)/i),
    file(/^\/iclouddrive\/./i),
  ],
  box: [file(/^\/s\/./)],
  dropbox: [
    { form: /^\/scl\/f[io]\//, sort: "shared-link", key: /[?&]rlkey=./ },
    file(/^\/(?:s|sh|t|sc)\/./),
    file(/^\/./, /^db\.tt$/),
    file(/^\/doc\/./, /^paper\./),
  ],
  gofile: [file(/^\/d\/./)],
  "google-drive": [
    file(/^\/(?:file\/d|drive\/(?:u\/\d+\/)?folders|open|uc|download)\b/),
    file(/^\/(?:document|spreadsheets|presentation|forms)\/(?:u\/\d+\/)?d\/./),
  ],
  "google-photos": [album(/^\/./, /^photos\.app\.goo\.gl$/), album(/^\/share\/./)],
  mega: [
    {
      form: /^\/(?:file|folder|embed|collection)\//i,
      sort: "shared-link",
      key: /(?:#|%23).{8}/i,
    },
    { form: /^\/#F?!/i, sort: "shared-link", key: /!\w+!.{8}/ },
  ],
  onedrive: [
    file(/^\/./, /^1drv\.ms$/),
    file(/[?&]authkey=./i),
    file(/^\/:[a-z]:\//i),
    file(/[?&]tempauth=./i),
  ],
  pcloud: [
    { form: /^\/publink\//, sort: "shared-link", key: /[?&#]code=./ },
    file(/^\/./, /^pc\.cd$/),
  ],
  "proton-drive": [{ form: /^\/urls\//, sort: "shared-link", key: BEHIND_HASH }],
  wetransfer: [file(/^\/downloads\//), file(/^\/t-/, /^we\.tl$/)],
  zoom: [file(/^\/rec\/(?:share|play)\//)],
};

const MESSENGERS: Record<string, readonly Form[]> = {
  badoo: [chat(/^\/messenger\b/)],
  discord: [
    chat(/^\/channels\/(?:@|%40)me\//i),
    group(/^\/channels\/\d/),
    group(/^\/invite\/./),
    group(/^\/./, /^discord\.gg$/),
  ],
  gmail: [{ form: /^\/mail\//, sort: "message" }],
  kik: [group(/^\/g\/./), chat(/^\/./, /^kik\.me$/)],
  line: [group(/^\/R\/ti\/g\//i), chat(/^\/R\/ti\/p\//i)],
  messenger: [
    chat(/^\/(?:e2ee\/)?t\//),
    group(/^\/j\/./, /^m\.me$/),
    chat(/^\/./, /^m\.me$/),
  ],
  signal: [group(/^\/#./, /^signal\.group$/), chat(/^\/#./, /^signal\.me$/)],
  telegram: [
    post(/^\/./, /^(?:te\.?legra\.ph|graph\.org)$/),
    group(/^\/\d/, /^[^.]+\.t\.me$/),
    group(/^\/(?:a|k|z)\/#-/, /^web\./),
    chat(/^\/(?:a|k|z)\/#\d/, /^web\./),
    group(/^\/(?:(?:c|s|joinchat)\/.|\+.|\w+\/\d)/, /^(?:t\.me|telegram\.(?:me|dog))$/),
  ],
  tinder: [chat(/^\/app\/messages\b/)],
  viber: [group(/[?&]g2?=./)],
  whatsapp: [
    group(/^\/./, /^chat\./),
    group(/^\/channel\/./),
    chat(/^\/(?:send\b|message\/|\d|\+)/),
  ],
};

const SOCIAL: Record<string, readonly Form[]> = {
  bluesky: [post(/^\/profile\/[^/]+\/post\/./), chat(/^\/messages\b/)],
  deviantart: [post(/^\/[^/]+\/art\//)],
  facebook: [
    chat(/^\/mess(?:ages\/|enger_media)/),
    group(/^\/groups\/./),
    post(/^\/(?:share\/[prv]\/|reel\/|watch\b|(?:story|photo|permalink)(?:\.php)?\b)/),
    post(/^\/[^/]+\/(?:posts|videos|photos)\/./),
    post(/^\/./, /^fb\.watch$/),
  ],
  flickr: [post(/^\/photos\/[^/]+\/\d/), post(/^\/p\//, /^flic\.kr$/), post(/^\/./, /staticflickr/)],
  imgbb: [post(/^\/\w/, /(?:^|\.)ibb\.co$/)],
  imgur: [post(/^\/(?:(?:a|gallery|t\/[^/]+)\/)?[\w-]{5,}/)],
  instagram: [
    chat(/^\/direct\//),
    chat(/^\/m\//, /^ig\.me$/),
    post(/^\/(?:[^/]+\/)?(?:p|reels?|tv|stories)\/./i),
  ],
  linkedin: [
    chat(/^\/messaging\//),
    group(/^\/groups\/./),
    post(/^\/(?:posts|pulse|feed\/update)\/./),
  ],
  "mastodon-instance": [post(/^\/@[^/]+\/\d/)],
  patreon: [post(/^\/posts\/./), chat(/^\/messages\b/)],
  pinterest: [
    post(/^\/pin\/./),
    post(/^\/./, /^pin\.it$/),
    post(/^\/(?:originals|\d+x)\//, /pinimg/),
  ],
  quora: [post(/\/answer\//), chat(/^\/messages\b/)],
  reddit: [
    chat(/^\/./, /^chat\./),
    chat(/^\/(?:chat|messages?)\b/),
    post(/^\/(?:r|u|user)\/[^/]+\/(?:comments|s)\/./i),
    post(/^\/\w/, /^(?:redd\.it|[iv]\.redd\.it|preview\.redd\.it)$/),
  ],
  snapchat: [
    chat(/^\//, /^web\./),
    post(/^\/(?:p|spotlight|o)\/./),
    post(/^\/@[^/]+\/(?:spotlight|highlight)\//),
  ],
  substack: [post(/^\/p\/./), chat(/^\/(?:chat|inbox)\b/)],
  threads: [post(/^\/@[^/]+\/post\/./), post(/^\/t\/./)],
  tiktok: [
    chat(/^\/messages\b/),
    post(/^\/(?:@[^/]*\/(?:video|photo)|v|t|embed)\/./),
    post(/^\/./, /^v[mt]\.tiktok\.com$/),
  ],
  tumblr: [post(/^\/(?:post|[\w-]+)\/\d/), post(/^\/\w+\/\w/, /^\d+\.media\./)],
  upscrolled: [post(/^\/post\/./)],
  vk: [
    chat(/^\/(?:im|mail)\b/),
    group(/^\/join\/./, /^vk\.me$/),
    chat(/^\/./, /^vk\.me$/),
    post(/^\/(?:wall|photo|video|clip|story|album)-?\d/),
    post(/[?&]z=(?:photo|video)-?\d/),
  ],
  x: [
    chat(/^\/(?:messages|i\/chat)\b/),
    post(/^\/(?:[^/]+|i\/web)\/status(?:es)?\/\d/),
    post(/^\/media\//, /^pbs\.twimg\.com$/),
  ],
};

const VIDEO: Record<string, readonly Form[]> = {
  dailymotion: [post(/^\/(?:embed\/)?video\/./), post(/^\/./, /^dai\.ly$/)],
  erome: [post(/^\/a\/./)],
  fansly: [chat(/^\/messages\b/), post(/^\/post\/\d/)],
  kick: [post(/^\/[^/]+\/(?:clips|videos)\//)],
  motherless: [post(/^\/(?:G|g\/|GI|GV|GM)?[A-Z0-9]{5,}/)],
  onlyfans: [chat(/^\/my\/chats\b/), post(/^\/\d+\/[^/?#]+/)],
  pornhub: [
    post(/^\/view_video\.php\?/),
    post(/^\/(?:model|pornstar|channels|users)\/[^/]+\/(?:videos|photos)/),
    post(/^\/(?:album|photo|gif)\/\d/),
    post(/^\/videos\//, /phncdn/),
  ],
  redgifs: [post(/^\/(?:watch|ifr)\/./)],
  redtube: [post(/^\/\d/)],
  streamable: [post(/^\/\w/)],
  twitch: [post(/^\/videos\/\d/), post(/\/clip\/./), post(/^\/./, /^clips\./)],
  vimeo: [post(/^\/\d+\/?(?:[?#]|$)/)],
  xhamster: [post(/^\/(?:videos|photos|movies)\/./)],
  xnxx: [post(/^\/video-./)],
  xvideos: [post(/^\/video[.\d]/), post(/^\/videos\//, /xvideos-cdn/)],
  youporn: [post(/^\/watch\/\d/)],
  youtube: [
    post(/^\/(?:watch\?|shorts\/|live\/|embed\/|v\/|clip\/|playlist\?|post\/)/),
    post(/^\/./, /^youtu\.be$/),
    post(/^\/vi(?:_webp)?\//, /ytimg/),
  ],
};

const PAGES: Record<string, readonly Form[]> = {
  "4chan": [post(/\/thread\/\d/), post(/^\/\w+\/\d/, /^i\.4cdn\.org$/)],
  blogger: [post(/^\/\d{4}\/\d\d\/./), post(/^\/p\/./)],
  cloudflare: [post(/^\//, /\.pages\.dev$/)],
  github: [post(/^\//, /\.github\.io$/), post(/^\/[^/]+\/[^/]+\/./, /^raw\.githubusercontent\.com$/)],
  huggingface: [post(/\/(?:resolve|blob)\/./)],
  "internet-archive": [post(/^\/web\/\d/), post(/^\/(?:details|download)\/./)],
  wikimedia: [post(/^\/(?:wiki|wikipedia)\/./)],
  wix: [post(/^\//, /\.wixsite\.com$/)],
  "wordpress-com": [post(/^\/\d{4}\/\d\d\/./)],
};

/** Pages of one's own account, on any service: none of them is a post that others see. */
export const OWN_PAGE =
  /^\/(?:app\/|my\/|u\/\d+\/)?(?:messages?|messenger|inbox|direct|chats?|dms?|im|home|settings|account|log-?in|sign-?in|notifications)(?:[/?#]|$)/i;

/** Forms by the service's id in the registry. */
export const FORMS: Readonly<Record<string, readonly Form[]>> = {
  ...CLOUD,
  ...MESSENGERS,
  ...SOCIAL,
  ...VIDEO,
  ...PAGES,
};
