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
  councilman councilwoman councillor commissioner superintendent deputy prosecutor ceo
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
  could should can may might must did does do been being himself herself themselves both all not soon first
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

/** Words before a title that begin a sentence or a clause and are no part of it. */
export const NOT_ROLE = words(`
  and or but when while as if that who which what where because although though since until than so yet not also
  is was are were be been has had have will would can could may might should did does do
  i you he she it we they there here now then today yesterday meanwhile however later earlier still even just only
  including include includes called named said according like such both either neither one two all many some
`);
