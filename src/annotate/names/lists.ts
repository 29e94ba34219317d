/** Classes of words that tell whether a capital means a person. Data only; lower case. */

const words = (list: string) => list.trim().split(/\s+/);

/** Bits by which a word's classes are known. */
export const Class = {
  firstName: 1,
  famous: 2,
  common: 4,
  title: 8,
  role: 16,
  reporting: 32,
  organisation: 64,
  place: 128,
  calendar: 256,
  country: 512,
  preposition: 1024,
  determiner: 2048,
  particle: 4096,
  pronoun: 8192,
  brand: 16384,
} as const;

/** Words that make the name beside them one of a body, a firm or a team. */
export const ORGANISATION = words(`
  university college school institute academy institution foundation association society council committee
  commission agency administration department ministry bureau office board authority service services court
  senate house parliament congress assembly party coalition union league federation alliance movement front
  bank fund group holdings inc inc. corp corp. co co. ltd ltd. llc plc gmbh ag sa nv company corporation industries
  partners capital ventures motors airlines airways air entertainment pictures studios records media news times
  post herald tribune journal gazette magazine press network radio tv television channel church cathedral temple
  mosque hospital clinic center centre museum library theatre theater gallery orchestra club fc united city
  rovers rangers royals lakers team cup award awards prize medal festival forum summit conference act bill law
  treaty accord agreement plan project program programme initiative report study poll index army navy force
  forces police guard brigade regiment corps division district county province state states republic kingdom
  empire nations international national global worldwide trust charity organization organisation
  hurricane storm typhoon cyclone operation
`);

/** Words that make the name beside them one of a place or a building. */
export const PLACE = words(`
  street st. road rd avenue ave boulevard lane drive square plaza park garden gardens bridge tower towers
  building hall palace castle stadium arena airport station port harbour harbor river lake mount mountain
  mountains valley hill hills beach bay island islands peninsula sea ocean gulf strait canal creek falls
  forest desert coast county city town village north south east west northern southern eastern western
  central upper lower fort cape san santa los las el new saint mt mt. hotel resort ranch village
`);

/** Months, days and feasts. */
export const CALENDAR = words(`
  january february march april may june july august september october november december jan feb mar apr jun
  jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri
  sat sun christmas easter ramadan thanksgiving halloween hanukkah diwali olympics
`);

/** Countries, continents, great cities and the adjectives of peoples. */
export const COUNTRY = words(`
  afghanistan albania algeria america american americans angola argentina argentine armenia asia asian australia
  australian austria austrian azerbaijan bahrain bangladesh belarus belgium belgian bolivia bosnia botswana brazil
  brazilian britain british bulgaria cambodia cameroon canada canadian chad chile chilean china chinese colombia
  colombian congo croatia cuba cuban cyprus czech denmark danish dutch ecuador egypt egyptian england english
  eritrea estonia ethiopia ethiopian eu europe european finland finnish france french gambia gaza georgia german
  germany ghana greece greek guatemala guinea haiti hamas hezbollah honduras hungary hungarian iceland india
  indian indonesia indonesian iran iranian iraq iraqi ireland irish islam islamic israel israeli israelis italian
  italy ivory jamaica japan japanese jew jewish jews jordan kazakhstan kenya kenyan kosovo kuwait laos latvia
  lebanese lebanon liberia libya lithuania luxembourg malawi malaysia mali malta mauritius mexican mexico moldova
  mongolia montenegro morocco mozambique muslim muslims myanmar namibia nato nepal netherlands nicaragua niger
  nigeria nigerian norway norwegian oman pakistan pakistani palestine palestinian palestinians panama paraguay
  peru philippines poland polish portugal portuguese qatar romania russia russian russians rwanda saudi scotland
  scottish senegal serbia singapore slovakia slovenia somalia spain spanish sudan sweden swedish swiss switzerland
  syria syrian taiwan taiwanese tajikistan taliban tanzania thai thailand tunisia turkey turkish turkmenistan
  uganda uk ukraine ukrainian ukrainians un u.n. u.k. u.s. us usa uae uruguay uzbekistan vatican venezuela vietnam
  vietnamese wales welsh western yemen zambia zimbabwe african africa arab arabia latin korea korean hong kong
  beijing berlin brussels cairo chicago delhi dubai jerusalem kyiv kiev london madrid manila moscow mumbai nairobi
  ottawa paris pyongyang rome seoul shanghai sydney tehran tokyo toronto warsaw washington york angeles francisco
  texas california florida ohio michigan virginia carolina dakota jersey hampshire pennsylvania illinois arizona
  nevada colorado oregon utah iowa kansas kentucky louisiana maine maryland massachusetts minnesota mississippi
  missouri montana nebraska oklahoma tennessee vermont wisconsin wyoming alabama alaska arkansas connecticut
  delaware hawaii idaho indiana boston houston dallas philadelphia miami atlanta detroit seattle manhattan
  brooklyn hollywood kremlin pentagon capitol republican republicans democrat democrats democratic gop labour
  conservative conservatives christian christians catholic hindu god facebook google twitter apple microsoft
  amazon youtube instagram netflix tesla reuters ap afp bbc cnn nasa fbi cia
`);

/** Prepositions and other small words that stand before places more often than before people. */
export const PREPOSITION = words(
  'in at from to near across outside inside into via through over under around throughout toward towards on by with for of about between against after before during',
);

/** Determiners: a bare personal name has none. */
export const DETERMINER = words(
  'the a an this that these those its their our every each some no any',
);

/** Nouns of what people do or are, as they stand before a name: "actor Jane Roe". */
export const ROLE = words(`
  actor actress adviser advisor aide analyst activist ally anchor artist astronaut astronomer athlete attorney
  author baker ballerina banker baron bassist biographer biologist blogger boss boxer boyfriend brother builder
  businessman businesswoman campaigner candidate captain cardiologist cartoonist celebrity ceo cfo chair chairman
  chairwoman chairperson champion chef chemist chief choreographer citizen classmate climber cleric client coach
  co-founder cofounder colleague columnist comedian commander commentator commissioner composer congressman
  congresswoman conservationist consultant contestant contractor coordinator correspondent counsel counselor
  councillor councilman councilwoman councilor cousin creator critic curator dancer daughter defender defendant
  democrat deputy designer detective developer dictator diplomat director doctor driver drummer duke economist
  editor educator emperor employee engineer entrepreneur envoy executive expert father fellow fighter filmmaker
  firefighter fisherman footballer forward founder friend geologist girlfriend goalkeeper governor grandfather
  grandmother guard guitarist head historian host husband illustrator influencer inmate inspector inventor
  investigator investor journalist judge juror justice lawmaker lawyer leader lecturer legend legislator
  lieutenant linguist lobbyist magician magistrate manager mayor medalist member midfielder militant minister
  model mother mp musician nephew neighbor neighbour neuroscientist niece novelist nurse officer official operator
  opener organizer organiser owner painter paleontologist parent partner pastor patient pediatrician
  performer philanthropist philosopher photographer physician physicist pilot pitcher planner player playwright
  poet policeman politician pollster pope premier presenter president priest prince princess principal prisoner
  producer professor programmer prosecutor protester psychiatrist psychologist publisher pundit quarterback
  queen rapper realtor receiver referee reporter representative republican researcher resident retiree
  rider rival rookie runner scholar scientist screenwriter sculptor secretary senator sergeant sheriff shooter
  singer sister skater skier sociologist soldier solicitor son songwriter speaker spokesman spokesperson
  spokeswoman sprinter star stepfather stepmother strategist striker student superintendent supervisor supporter
  surgeon surfer surveyor suspect swimmer teacher teammate technician teenager therapist trader trainer translator
  treasurer trustee uncle aunt veteran vet victim vlogger volunteer widow wife winner witness worker wrestler
  mec mp accused spinner jurist academic parliamentarian daughter half drag star judge defendant adopter
  abbot accomplice accountant activist administrator advocate airman alumnus ambassador architect assemblyman
  assemblymember assemblywoman assistant associate attendant barrister bassist bishop broadcaster broker bureaucrat
  carpenter catcher chancellor christian columnist commissioner comptroller constable contender convener convenor
  counsellor custodian daughter-in-law dealer dean decorator delegate dissident editor-in-chief emir entertainer
  defenseman directorate director-general electrician farmer financier fisher frontman gamer goalie guru gymnast
  hacker heir heiress hero hitter inspector-general instructor insider jockey killer landlord lead
  magnate maker man mastermind mentor meteorologist missionary mom mum dad monk multi-instrumentalist murderer
  narrator co-narrator negotiator neurologist nominee nun offender ombudsman outfielder pharaoh pioneer
  president-elect prodigy promoter prophet protector rapporteur rector refugee registrar salesman saxophonist
  scout secretary-general secretary-treasurer seller sculptor shopkeeper singer-songwriter skipper socialite
  specialist spy staffer storyteller striker technologist tenant then-president tourist undersecretary under-secretary
  vice-chair vice-chairman vice-chancellor vice-minister vice-premier vicar villager vocalist warden webmaster
  whip whistleblower winger woman boy girl bride groom cop banker trustee traveler
  co-author co-owner co-host co-star associate boss captain clerk chieftain
  writer youtuber zoologist counterpart predecessor successor billionaire millionaire mogul tycoon
`);

/** Surnames and single names that news and essays use without explaining them. */
export const FAMOUS = words(`
  trump biden obama clinton bush reagan carter nixon kennedy eisenhower truman roosevelt lincoln jefferson hamilton
  pence harris vance desantis haley sanders mccain romney mcconnell pelosi schumer ocasio-cortez warren buttigieg
  musk bezos zuckerberg gates buffett jobs cook nadella altman soros murdoch epstein weinstein putin medvedev lavrov
  navalny zelensky zelenskyy zelenskiy poroshenko lukashenko stalin lenin khrushchev gorbachev yeltsin brezhnev
  xi mao deng jinping keqiang modi gandhi nehru kejriwal khan sharif bhutto imran hasina zia rajapaksa suu kyi
  abe kishida suga koizumi kim jong-un moon yoon marcos duterte aquino widodo jokowi suharto mahathir anwar
  netanyahu sharon rabin arafat abbas sinwar haniyeh nasrallah assad khamenei khomeini rouhani raisi ahmadinejad
  soleimani erdogan erdoğan atatürk sisi mubarak morsi nasser sadat gaddafi qaddafi saddam hussein mbs salman
  merkel scholz merz kohl schröder adenauer bismarck hitler goebbels macron sarkozy hollande chirac mitterrand
  napoleon bonaparte le-pen mélenchon meloni berlusconi draghi renzi mussolini sánchez rajoy franco orban orbán
  tusk kaczynski duda thatcher blair cameron johnson sunak truss starmer corbyn farage churchill attlee boris
  trudeau harper carney poilievre albanese morrison ardern mandela zuma ramaphosa mbeki mugabe mnangagwa kagame
  museveni kenyatta ruto odinga buhari tinubu obasanjo bolsonaro lula dilma maduro chávez chavez castro guevara
  bukele petro milei macri fernández kirchner piñera boric morales correa peña amlo sheinbaum bolívar perón pinochet
  guterres ban annan tedros fauci greta thunberg assange snowden manning bannon mueller comey giuliani cohen
  swift beyoncé beyonce rihanna adele madonna drake kanye kardashian eminem bowie dylan lennon mccartney elvis
  presley jackson prince gaga bieber grande spears timberlake sheeran styles shakira bono jagger cher
  shakespeare dickens austen hemingway orwell tolstoy dostoevsky kafka goethe homer dante chaucer twain rowling
  mozart beethoven bach wagner verdi chopin picasso rembrandt vermeer caravaggio leonardo michelangelo monet warhol
  banksy einstein newton darwin freud marx nietzsche kant hegel plato aristotle socrates galileo copernicus tesla
  hawking curie pasteur edison turing oppenheimer jesus muhammad mohammed buddha confucius moses abraham
  messi ronaldo neymar mbappé mbappe maradona pelé pele beckham mourinho guardiola klopp wenger ferguson federer
  nadal djokovic serena williams osaka woods mcilroy lebron kobe curry jordan brady mahomes ali tyson bolt phelps
  verstappen hamilton schumacher kelce markle meghan harry charles william kate diana camilla francis benedict
`);

/** Firms, papers, teams and movements that look like names of people. */
export const BRAND = words(`
  reddit uber lyft airbnb spotify tiktok instagram snapchat whatsapp telegram linkedin pinterest wikipedia gizmodo
  hewlett packard dell lenovo intel nvidia samsung huawei xiaomi sony nokia ericsson siemens bosch philips ibm cisco
  oracle salesforce adobe nintendo netflix hulu disney pixar marvel paramount warner hbo espn nbc cbs abc fox msnbc
  npr pbs nyt guardian bloomberg forbes fortune newsweek politico axios vox buzzfeed gannett mcclatchy gatehouse
  ford chrysler chevrolet toyota honda nissan hyundai kia mazda volkswagen porsche audi bmw mercedes ferrari
  lamborghini rolls-royce bentley boeing airbus lockheed raytheon northrop spacex blue virgin delta lufthansa ryanair
  emirates walmart costco target kroger tesco sainsbury aldi lidl ikea nike adidas puma gucci prada chanel dior
  hermès armani versace starbucks mcdonald mcdonalds burger wendy subway domino pepsi coca-cola heineken nestlé
  unilever procter pfizer moderna astrazeneca novartis roche bayer merck lilly goldman sachs morgan stanley
  lehman merrill lynch jpmorgan chase citigroup barclays hsbc santander ubs wells fargo deloitte kpmg mckinsey
  blackrock berkshire hathaway moody fitch macy nordstrom bloomingdale kohl sears wayfair ebay alibaba tencent
  baidu weibo wechat douyin arsenal chelsea tottenham everton liverpool barcelona juventus milan bayern dortmund
  ajax porto benfica celtic lakers celtics warriors knicks bulls mavericks rockets yankees dodgers mets cubs padres
  rams chiefs cowboys packers patriots eagles steelers broncos raiders giants jets bills dolphins bruins canucks
  boko haram hamas hezbollah houthi houthis isis isil taliban al-qaeda fatah likud tories whigs nazi nazis
  christmas halloween bible koran quran torah hubble webb orion artemis apollo europa titan mars venus mercury
  jupiter saturn neptune uranus pluto cannes sundance oscar oscars grammy grammys emmy emmys tony tonys pulitzer
  nobel booker michelin guinness
`);
