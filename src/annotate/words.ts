/** Words as data: reporting verbs, titles, pronouns and name particles of English. */

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Verbs that report speech, in the forms news uses beside a quotation. */
export const REPORTING = words(`
  said says say saying told tells telling tell added adds adding wrote writes writing write asked asks asking
  called calls calling described describes describing stated states stating noted notes noting explained explains
  explaining continued continues claimed claims claiming announced announces announcing warned warns warning
  argued argues arguing responded responds replied replies replying commented comments commenting tweeted tweets
  posted posts stressed stresses stressing reported reports testified recalled recalls confirmed confirms insisted
  insists promised promises pledged vowed vows concluded concludes declared declares declaring demanded demands
  urged urges urging quipped joked jokes acknowledged acknowledges admitted admits agreed agrees suggested
  suggests emphasized emphasised emphasizes emphasises alleged alleging read reads chanted shouted yelled
  whispered muttered cried exclaimed remarked observed observes conceded concedes contended contends complained
  complains predicted predicts revealed reveals recounted remembered lamented laments boasted denied accused
  branded dubbed labelled labeled praised hailed implored appealed pleaded begged asserted asserts maintained
  maintains opined mused reflected interjected countered shot texted captioned sang prayed proclaimed proposed
  estimated believes believed thinks thought felt feels hopes hoped expressed expresses voiced swore slammed
  blasted ripped defended urged advised advises cautioned cautions instructed ordered recommended recommends
  reiterated reiterates affirmed affirms assured assures clarified elaborated underscored underlined highlighted
  mentioned pointed went referred characterized characterised likened compared summed quoted
`);

/** Titles that stand before a name and are no part of it. */
export const TITLES = words(`
  mr mrs ms mx miss dr prof sir dame lord lady president vice-president senator sen representative rep congressman
  congresswoman governor gov mayor judge justice minister chancellor premier secretary ambassador general gen
  colonel col major lieutenant lt captain capt sergeant sgt commander admiral sheriff officer detective inspector
  chief director professor pope cardinal archbishop bishop father rev reverend rabbi imam sheikh king queen prince
  princess duke duchess emperor coach chairman chairwoman spokesman spokeswoman spokesperson attorney lawyer
  councilman councilwoman councillor commissioner superintendent deputy prosecutor ceo cfo pm mp mla mep cm vpm dgp
  advocate maulana mufti ayatollah sultan emir swami pandit comrade cllr lord baroness baron count countess
  undersecretary postmaster brigadier marshal corporal private constable sister brother saint
  presenter host anchor actor actress singer rapper author striker midfielder defender goalkeeper captain skipper
`);

/** Third-person pronouns and the gender they show. */
export const PRONOUNS: ReadonlyMap<string, 'female' | 'male' | null> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
]);

/** Small words inside names. */
export const PARTICLES = words(
  'de del della di da dos das do du la le van von der den ter ten bin ibn al el abu y e zu af av ben',
);

/** What may stand between a subject and its verb. */
export const ADVERBS = words(`
  also later has had have is was were are then now further again once often still even never ever just would will
  could should can may might must did does do been being himself herself themselves both all not soon first instead finally simply perhaps elsewhere nonetheless
  nevertheless meanwhile there too however recently sometimes afterwards
`);

/** Words that end no description of a source. */
export const NOT_SUBJECT = words(`
  and or but to of not be been being it's there here this that these those what which who whom whose as than
  about more less so such very too much many most he's she's they're i'm we're you let's do does did
`);

/** Forms of address: no role. */
export const HONORIFICS = words(`
  mr mrs ms mx miss dr sir dame lady lord hon honourable honorable excellency he h.e h.e. rt sri shri smt ustad
  monsieur madame mme herr frau señor señora don doña
`);

/** Adjectives and participles that belong to a role. */
export const ROLE_MODIFIERS = words(`
  former ex then acting deputy vice assistant associate senior junior chief top lead leading managing founding
  retired renowned acclaimed outgoing incoming visiting executive general prime foreign political national
  international federal regional local presidential congressional royal veteran longtime long-time prominent
  famous celebrated award-winning self-described convicted accused alleged disgraced elected ruling opposition
  late interim principal head co first second third new fellow supervising presiding exiled jailed aspiring
  retiring practising practicing licensed certified legendary
`);

/** Verbs that say somebody's office after "who", in the present: of the past, many are an event. */
export const OFFICE_VERBS = words(`
  runs leads heads directs chairs manages oversees owns edits coaches represents presides teaches founded co-founded
`);

/** Words before a title that begin a sentence or a clause and are no part of it. */
export const NOT_ROLE = words(`
  and or but when while as if that who which what where because although though since until than so yet not also
  is was are were be been has had have will would can could may might should did does do
  i you he she it we they there here now then today yesterday meanwhile however later earlier still even just only
  including include includes called named said according like such both either neither one two all many some
`);

/** More verbs and nouns that lead up to somebody's words; weaker evidence than `REPORTING`. */
export const LEADING = words(`
  indicates indicate indicated considers consider considered views viewed views deplores deplored fears feared refers
  refer referring holds held depicts depicted depict finds found finding shows showed shown show showing concedes
  grumbled grumbles snaps snapped laughs laughed sighs sighed smiles nods nodded chipped weighed hit fired lashed
  pointed points pointing goes spoke speaks speaking talks talked talking discusses discussed discussing
  recommend recommending requires required require demands demanding deserves sees saw seen see seeks sought
  knows knew learned learnt hears heard understand understood realised realized decided decides judged judges
  ruled rules ruling determines determined discovered discerned perceived perceives identified identifies
  accuses accusing alleges alleging blames blamed blaming criticised criticized criticises criticizes criticising
  criticizing condemned condemns condemning denounced denounces denouncing dismissed dismisses dismissing
  rejected rejects rejecting mocked mocks mocking attacked attacks attacking labels labelling labeling brands
  dubs dubbing names naming terms termed terming titled hailing hails praising praises lauded lauds lauding
  cites cited citing quotes quoting reveals revealing shares shared sharing recounts recounting recalling
  remembers remembering reflects reflecting muses musing jokes joking quips quipping teases teased teasing
  writes wrote tweets tweeting posting publishes published publishing issues issued issuing releases released
  releasing sends sent sending emailed emails emailing texted texts messaged messages captioned captions
  declares proclaimed proclaims proclaiming pronounced announces vows vowing pledges pledging promising
  threatened threatens threatening warned warns cautions cautioning advises advising urging encourages
  encouraged encouraging invited invites inviting asked begs begging pleads pleading implores imploring appeals
  appealing prays praying hopes hoping wishes wished wishing wants wanted wanting expects expected expecting
  believes believing thinks thinking feels feeling doubts doubted suspects suspected worries worried worrying
  regrets regretted apologised apologized apologises apologizes apologising apologizing thanked thanks thanking
  congratulated congratulates congratulating welcomed welcomes welcoming supports supported supporting opposes
  opposed backs backed endorses endorsed endorsing defends defending justifies justified denies denying refuses
  refused admitting confesses confessed confessing acknowledges acknowledging agrees agreeing disagrees
  disagreed insisting maintains maintaining contends contending argues asserting asserts claims alleging
  suggests suggesting implies implied implying hints hinted hinting signals signalled signaled signaling proposes
  proposing proposed offers offered offering estimates estimating predicts predicting forecasts forecast
  explains explaining clarifies clarifying details detailed detailing describes outlines outlined outlining
  summarises summarized summarises summarizes summarised sums summed concludes concluding ends ended ending
  begins began begun starts started opens opened opening introduces introduced introducing presents presented
  presenting compares comparing likens likening equates equated contrasts defines defined defining
  characterizes characterises portrays portrayed portraying paints painted sings sang singing chants chanting
  yells yelling shouts shouting screams screamed screaming cries crying whispers whispering mutters muttering
  mumbled murmured roared barked growled hissed laughs interrupts interrupted interjects answers answering
  answered retorted retorts counters countering replies replying responds responding reacts reacted reacting
  reads reading states notes remarks remarking observes observing comments commenting mentions mentioning
  underlines underlining underscores underscoring highlights highlighting emphasizes emphasising stresses
  specified specifies specifying stipulates stipulated mandates prohibits prohibited protects guarantees
  testifies testifying swears swearing affirms affirming confirms confirming verifies assured assures assuring
  reiterating reiterated repeats repeated repeating echoes echoed echoing quoted tagged signed reported reporting
  narrates narrated opines opining theorised theorized speculates speculated speculating calculated reckons
  reckoned figures gushed gushes raved enthused complains complaining laments lamenting bemoaned bemoans
  protested protests protesting objected objects slams slamming blasts blasting rips ripping scolded chided
  lectured instructs instructing orders ordering directed directs directing commanded dictates dictated
  calling called told telling instructing teaches taught preaches preached
  claim claims promise promises chant hope hopes respond tell suggest warn describe argue stress note explain add
  believe fear insist urge demand declare contains contained contain authorizes authorises deemed deems deem eulogized
  attributed attributes praying pray sentenced challenges challenged arise refuse vow report posed added considers
  cut proceeds proceeds reject rejects dismiss accuse blame admit deny ruled prohibits depicts defines define
`);

const gendered = (list: string, gender: 'female' | 'male') =>
  list
    .trim()
    .split(/\s+/)
    .map((word) => [word, gender] as const);

/** Titles and nouns that tell a gender. */
export const GENDERED: ReadonlyMap<string, 'female' | 'male'> = new Map([
  ...gendered(
    `mr sir lord king prince duke emperor father congressman councilman assemblyman spokesman chairman actor husband
     brother son uncle nephew grandfather boyfriend widower imam pope cardinal bishop priest businessman policeman
     salesman fisherman frontman boy man dad herr señor monsieur don`,
    'male',
  ),
  ...gendered(
    `mrs ms miss dame lady queen princess duchess empress sister congresswoman councilwoman assemblywoman spokeswoman
     chairwoman actress wife mother daughter aunt niece grandmother girlfriend widow nun businesswoman policewoman
     girl woman mom mum frau señora madame mme doña`,
    'female',
  ),
]);
