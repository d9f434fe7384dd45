/**
 * What may follow a reporting verb:
 * `quote` – it introduces speech and may stand behind it ("…", she said);
 * `clause` – "that …", with or without the "that"; `question` – whether, how, what;
 * `infinitive` – "to do"; `object` – a thing ("condemned the attack"); `person` – an addressee first ("told us that …");
 * `urged` – somebody and an infinitive ("urged them to go").
 */
export type Complement = 'quote' | 'clause' | 'question' | 'infinitive' | 'object' | 'person' | 'urged'

export interface ReportingVerb {
  base: string
  takes: ReadonlySet<Complement>
  /** Particles behind which it takes what was said ("called for", "spoke out against"). */
  prepositions: ReadonlySet<string>
}

export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing'

export interface FormOf {
  verb: ReportingVerb
  forms: readonly VerbForm[]
}

/** Verbs by what they take; a star doubles the last letter, "calls/for" takes what follows a preposition. */
const LISTS: readonly (readonly [takes: string, verbs: string])[] = [
  [
    'quote clause question object',
    'say note explain announce declare recall report reveal confirm admit* acknowledge concede stress emphasize emphasise ' +
      'suggest claim allege predict estimate mention repeat reiterate affirm proclaim disclose recount relate clarify lament ' +
      'protest tweet post',
  ],
  [
    'quote clause question',
    'write add reply respond answer state remark observe argue assert maintain contend insist conclude speculate warn caution ' +
      'testify quip* joke muse complain counter retort agree opine',
  ],
  [
    'quote clause question',
    'confess boast brag* gripe grumble theorize reason marvel wonder inquire enquire volunteer hint imply signal intimate ' +
      'charge counsel gloat bemoan vent joke fume gush hypothesize posit* surmise reckon figure guess concur* swear vow ' +
      'pledge promise decide predict determine foresee',
  ],
  ['quote object', 'shout yell scream whisper mutter murmur exclaim snap* bark chant sing cry interject'],
  ['quote object question', 'ask demand question'],
  ['person clause question', 'tell inform remind assure notify advise convince persuade warn reassure'],
  ['quote', 'tell ask begin continue conclude end laugh sigh smile sneer blare thunder scoff'],
  [
    'clause question object',
    'show find indicate demonstrate reveal highlight underscore learn rule anticipate',
  ],
  [
    'clause question',
    'think believe know feel hope fear doubt suspect expect worry understand realize realise recognize recognise ' +
      'remember forget* regret* assume presume imagine wish pray',
  ],
  [
    'infinitive',
    'promise vow pledge threaten offer agree refuse decline want wish hope plan* intend vote seek demand claim ' +
      'propose ask swear volunteer decide aim expect opt* choose prefer* consent pretend beg*',
  ],
  [
    'urged',
    'urge ask tell order instruct invite encourage advise warn beg* implore press challenge direct command request ' +
      'persuade want expect call',
  ],
  [
    'object',
    'criticize criticise condemn praise denounce blame accuse reject dismiss deny endorse oppose support back defend ' +
      'attack blast slam* mock ridicule hail tout applaud commend congratulate thank deride decry rebuke rebut* refute ' +
      'dispute challenge question echo laud chide scold berate lambaste disparage deplore assail bash rap* skewer ' +
      'describe call label dub* name characterize characterise portray depict cast cite quote propose recommend ' +
      'advocate request demand discuss detail outline address predict welcome favor favour embrace disavow repudiate ' +
      'renounce reaffirm foresee want compare liken regard view see consider idolize love hate enjoy admire respect trust distrust appreciate resent dread value detest loathe ' +
      'envision contemplate seek request justify urge preach express voice convey',
  ],
]

/** Verbs with the particles behind which they take what was said. */
const WITH_PREPOSITION =
  'call for, call on, call upon, call out, speak about, speak of, speak out about, speak out against, speak out on, speak against, ' +
  'talk about, talk of, complain about, complain of, comment on, warn of, warn against, warn about, point to, point out, refer* to, ' +
  'object to, argue for, argue against, insist on, joke about, boast about, boast of, worry about, think about, think of, disagree with, ' +
  'agree with, agree on, agree to, apologize for, hope for, care about, push for, press for, lash out at, lash out against, rail against, ' +
  'hint at, allude to, muse about, vote for, vote against, brag* about, plead for, appeal for, elaborate on, testify about, weigh in on, ' +
  'lobby for, lobby against, admit* to, dream of, ask about, ask for, inquire about, write about, write of, speculate about, tweet about, ' +
  'lay out, spell out, set out, rule out, brush off, shrug* off, laugh off, play down, play up, sum up, single out, walk back, push back against, ' +
  'push back on, double down on, come out against, come out for, come out in favor of, go after, take issue with, take aim at, ' +
  'make clear, make it clear, make the case, make fun of, poke fun at, take credit for, scoff at, sneer at, fume about, gripe about, ' +
  'theorize about, wonder about, elaborate upon, dwell on, gush about, rave about, reflect on, respond with, swear off, ' +
  'preach about, lecture on, opine on, opine about, advocate for, campaign for, campaign against, fight for, fight against, ' +
  'protest against, demonstrate against, stand by, side with, sympathize with, focus on, dissent from, recoil at, bristle at'

/** What is expressed, voiced or raised before what is said: "voiced doubts about …". */
const FEELINGS =
  'concern concerns doubt doubts hope hopes support opposition confidence fear fears regret skepticism interest frustration outrage anger ' +
  'disappointment satisfaction surprise discomfort optimism sympathy solidarity gratitude questions objections'

const IRREGULAR: Readonly<Record<string, string>> = {
  make: 'makes made made making',
  take: 'takes took taken taking',
  go: 'goes went gone going',
  come: 'comes came come coming',
  lay: 'lays laid laid laying',
  set: 'sets set set setting',
  fight: 'fights fought fought fighting',
  stand: 'stands stood stood standing',
  say: 'says said said saying',
  tell: 'tells told told telling',
  write: 'writes wrote written writing',
  speak: 'speaks spoke spoken speaking',
  swear: 'swears swore sworn swearing',
  find: 'finds found found finding',
  show: 'shows showed shown showing',
  think: 'thinks thought thought thinking',
  know: 'knows knew known knowing',
  feel: 'feels felt felt feeling',
  understand: 'understands understood understood understanding',
  forget: 'forgets forgot forgotten forgetting',
  see: 'sees saw seen seeing',
  foresee: 'foresees foresaw foreseen foreseeing',
  teach: 'teaches taught taught teaching',
  begin: 'begins began begun beginning',
  sing: 'sings sang sung singing',
  mean: 'means meant meant meaning',
  seek: 'seeks sought sought seeking',
  choose: 'chooses chose chosen choosing',
  cast: 'casts cast cast casting',
  read: 'reads read read reading',
  forecast: 'forecasts forecast forecast forecasting',
}

function formsOf(base: string, doubles: boolean): string[] {
  const irregular = IRREGULAR[base]
  if (irregular) return irregular.split(' ')
  const y = /[^aeiou]y$/.test(base)
  const stem = y ? `${base.slice(0, -1)}i` : doubles ? base + base.slice(-1) : base
  const s = y ? `${stem}es` : /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`
  const past = base.endsWith('e') ? `${base}d` : `${stem}ed`
  const ing = base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${y ? base : stem}ing`
  return [s, past, past, ing]
}

const FORMS: readonly VerbForm[] = ['s', 'past', 'participle', 'ing']

interface Building {
  base: string
  takes: Set<Complement>
  prepositions: Set<string>
  doubles: boolean
}

function verbs(): Map<string, Building> {
  const all = new Map<string, Building>()
  const of = (word: string): Building => {
    const base = word.replace('*', '')
    const known = all.get(base) ?? { base, takes: new Set(), prepositions: new Set(), doubles: false }
    all.set(base, known)
    if (word.endsWith('*')) known.doubles = true
    return known
  }
  for (const [takes, words] of LISTS) {
    for (const word of words.split(' '))
      for (const complement of takes.split(' ')) of(word).takes.add(complement as Complement)
  }
  for (const phrase of WITH_PREPOSITION.split(', ')) {
    const [verb = '', ...particles] = phrase.split(' ')
    of(verb).prepositions.add(particles.join(' '))
  }
  for (const verb of ['express', 'voice', 'raise', 'convey'])
    for (const feeling of FEELINGS.split(' '))
      for (const particle of ['', ' about', ' over', ' for', ' with', ' in', ' at', ' of', ' to'])
        of(verb).prepositions.add(feeling + particle)
  return all
}

const BY_FORM: ReadonlyMap<string, FormOf> = index()

function index(): Map<string, FormOf> {
  const found = new Map<string, { verb: ReportingVerb; forms: VerbForm[] }>()
  const add = (form: string, verb: ReportingVerb, kind: VerbForm) => {
    const known = found.get(form)
    if (!known) found.set(form, { verb, forms: [kind] })
    else if (known.verb === verb) known.forms.push(kind)
  }
  for (const verb of verbs().values()) {
    add(verb.base, verb, 'base')
    for (const [at, form] of formsOf(verb.base, verb.doubles).entries()) add(form, verb, FORMS[at]!)
  }
  return found
}

/** The reporting verb that a word (in lower case) may be a form of. */
export function reportingVerb(form: string): FormOf | undefined {
  return BY_FORM.get(form)
}

/** Whether a word (in lower case) is a finite form of a verb that stands beside quoted speech: "said", "writes". */
export function isSaying(form: string): boolean {
  const found = BY_FORM.get(form)
  return found?.verb.takes.has('quote') === true && found.forms.some(kind => kind === 's' || kind === 'past')
}
