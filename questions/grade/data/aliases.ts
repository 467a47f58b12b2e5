/** Names of one thing, a line each, folded and lower case; written by us. The first is the usual one. */
export const countryAliases = `united states|usa|us|united states of america|america
united kingdom|uk|great britain|britain|united kingdom of great britain and northern ireland
south korea|republic of korea|rok
north korea|democratic peoples republic of korea|dprk
china|peoples republic of china|prc
taiwan|republic of china|roc
russia|russian federation
soviet union|ussr|union of soviet socialist republics
czechia|czech republic
netherlands|holland|nl
myanmar|burma
ivory coast|cote divoire
eswatini|swaziland
turkiye|turkey
cabo verde|cape verde
east timor|timor leste
north macedonia|macedonia
united arab emirates|uae|emirates
democratic republic of the congo|dr congo|drc|congo kinshasa
republic of the congo|congo brazzaville
saudi arabia|ksa|kingdom of saudi arabia
south africa|rsa|republic of south africa
new zealand|nz|aotearoa
iran|islamic republic of iran|persia
vatican city|vatican|holy see
germany|federal republic of germany|brd
east germany|german democratic republic|gdr|ddr
west germany|frg
syria|syrian arab republic
vietnam|viet nam
bosnia and herzegovina|bosnia
papua new guinea|png
european union|eu
united nations|un|united nations organization
sri lanka|ceylon
slovakia|slovak republic
ireland|republic of ireland|eire
france|french republic
mexico|united mexican states
greece|hellenic republic
egypt|arab republic of egypt`;

/** US states and their postal and older abbreviations. */
export const stateAliases = `alabama|al|ala
alaska|ak
arizona|az|ariz
arkansas|ar|ark
california|ca|calif|cal
colorado|co|colo
connecticut|ct|conn
delaware|de|del
florida|fl|fla
georgia|ga
hawaii|hi
idaho|id
illinois|il|ill
indiana|in|ind
iowa|ia
kansas|ks|kans
kentucky|ky
louisiana|la
maine|me
maryland|md
massachusetts|ma|mass
michigan|mi|mich
minnesota|mn|minn
mississippi|ms|miss
missouri|mo
montana|mt|mont
nebraska|ne|neb
nevada|nv|nev
new hampshire|nh
new jersey|nj
new mexico|nm
new york|ny
north carolina|nc
north dakota|nd
ohio|oh
oklahoma|ok|okla
oregon|or|ore
pennsylvania|pa|penn
rhode island|ri
south carolina|sc
south dakota|sd
tennessee|tn|tenn
texas|tx|tex
utah|ut
vermont|vt
virginia|va
washington|wa|wash
west virginia|wv
wisconsin|wi|wis
wyoming|wy|wyo
district of columbia|dc|washington dc`;

/** Bodies, months, weekdays and other things that have fixed short names. */
export const otherAliases = `january|jan
february|feb
march|mar
april|apr
may
june|jun
july|jul
august|aug
september|sep|sept
october|oct
november|nov
december|dec
monday|mon
tuesday|tue|tues
wednesday|wed
thursday|thu|thur|thurs
friday|fri
saturday|sat
sunday|sun
world war i|world war 1|first world war|ww1|wwi|great war
world war ii|world war 2|second world war|ww2|wwii
united nations educational scientific and cultural organization|unesco
united nations childrens fund|unicef
federal reserve|fed|federal reserve system
los angeles|la
new york city|nyc|new york
washington dc|washington|dc
san francisco|sf
saint petersburg|st petersburg
rio de janeiro|rio
mumbai|bombay
kolkata|calcutta
chennai|madras
beijing|peking
istanbul|constantinople
ho chi minh city|saigon
kyiv|kiev
kharkiv|kharkov
odesa|odessa
mount everest|mt everest|everest
television|tv
democratic party|democrats|democrat|dems
republican party|republicans|gop
labour party|labour
conservative party|conservatives|tories|tory party
republican|gop
supreme court|scotus
supreme court of the united states|scotus|us supreme court
united states dollar|us dollar|american dollar|usd
pound sterling|british pound|gbp|sterling
tuberculosis|tb
northwest|nw
northeast|ne
southwest|sw
southeast|se
vitamin c|vit c
carbon dioxide|co2
carbon monoxide|co
methane|ch4
ammonia|nh3
water|h2o
ozone|o3
nitrous oxide|n2o
sodium chloride|nacl
hydrochloric acid|hcl
sulfuric acid|sulphuric acid|h2so4
nitric acid|hno3
sodium hydroxide|naoh
calcium carbonate|caco3
hydrogen peroxide|h2o2
glucose|c6h12o6
deoxyribonucleic acid|dna
ribonucleic acid|rna
mathematics|maths|math
automobile|car
airplane|aeroplane|plane
bicycle|bike
telephone|phone
photograph|photo
refrigerator|fridge
influenza|flu
examination|exam
gymnasium|gym
laboratory|lab
hippopotamus|hippo
rhinoceros|rhino
cell phone|mobile phone
football|soccer
x|twitter
ruble|rouble
whisky|whiskey
tsar|czar
yogurt|yoghurt
doughnut|donut
omelet|omelette
chili|chilli
pajamas|pyjamas
meta|facebook inc`;

/** Chemical elements with their symbols. */
export const elementSymbols =
  "hydrogen h helium he lithium li beryllium be boron b carbon c nitrogen n oxygen o fluorine f neon ne sodium na magnesium mg aluminum al silicon si phosphorus p sulfur s chlorine cl argon ar potassium k calcium ca scandium sc titanium ti vanadium v chromium cr manganese mn iron fe cobalt co nickel ni copper cu zinc zn gallium ga germanium ge arsenic as selenium se bromine br krypton kr rubidium rb strontium sr yttrium y zirconium zr niobium nb molybdenum mo technetium tc ruthenium ru rhodium rh palladium pd silver ag cadmium cd indium in tin sn antimony sb tellurium te iodine i xenon xe cesium cs barium ba lanthanum la cerium ce praseodymium pr neodymium nd promethium pm samarium sm europium eu gadolinium gd terbium tb dysprosium dy holmium ho erbium er thulium tm ytterbium yb lutetium lu hafnium hf tantalum ta tungsten w rhenium re osmium os iridium ir platinum pt gold au mercury hg thallium tl lead pb bismuth bi polonium po astatine at radon rn francium fr radium ra actinium ac thorium th protactinium pa uranium u neptunium np plutonium pu americium am curium cm berkelium bk californium cf einsteinium es fermium fm";

/** Short and long forms of given names, a group a line. */
export const nicknames = `william bill will billy willie liam wilhelm guillaume
robert bob rob bobby robbie bert
richard dick rick ricky rich richie
james jim jimmy jamie jem
john johnny jack jon johann juan
joseph joe joey josef
thomas tom tommy
charles charlie chuck chas carl karl
edward ed eddie ted teddy ned edouard eduard
edmund ed eddie
theodore ted teddy theo
michael mike mick mickey mikhail micheal
daniel dan danny
david dave davy
stephen steven steve stephan stefan
matthew matt
anthony antony tony anton
andrew andy drew andreas
christopher chris kit
nicholas nick nicky nicolas nikolai
alexander alex sandy alec aleksandr alexandre
benjamin ben benny benji
samuel sam sammy
henry harry hank henri heinrich
harold harry hal
francis frank francois
franklin frank
frederick fred freddy freddie friedrich
lawrence laurence larry
leonard len lenny leo
gerald gerry jerry
jerome jerry
donald don donny
ronald ron ronnie
kenneth ken kenny
patrick pat paddy
peter pete pyotr pierre
philip phillip phil
gregory greg
jeffrey jeff geoffrey
timothy tim
vincent vince vinny
walter walt wally
albert al bert
alfred al fred alf
raymond ray
douglas doug
eugene gene
herbert herb bert
isaac ike
jacob jake
joshua josh
louis lou louie lewis luis
martin marty
nathaniel nathan nat nate
zachary zach zack
elizabeth liz beth betty eliza lizzie elisabeth bess betsy
margaret maggie meg peggy marge greta
katherine catherine kate katie cathy kathy kat kathryn catharine
mary maria marie molly polly
ann anne anna annie hannah
susan sue susie susanna
deborah deb debbie debra
jennifer jen jenny
jessica jess jessie
patricia pat patty tricia
barbara barb
dorothy dot dolly
eleanor ellie nell nora
helen nell ellen
victoria vicky
rebecca becky
rachel rachael
sarah sara sally
judith judy
pamela pam
cynthia cindy
sandra sandy alexandra
theresa teresa terry tess
virginia ginny
jacqueline jackie
muhammad mohammed mohamed mohammad muhammed mahomet
yosef joseph yusuf
lev leo
fyodor feodor theodor
sergei sergey serge
yuri yury juri
abraham abe
rafael rafa raphael
abigail abby
amanda mandy
angela angie
beatrice bea
caroline carrie
charlotte lottie
christina tina christine
frances fran
isabella bella isabel
josephine jo
kimberly kim
melissa mel
michelle shelly
olivia liv
penelope penny
samantha sam
stephanie steph
valerie val
arthur art artie
bernard bernie
bradley brad
clifford cliff
clinton clint
curtis curt kurt
dominic dom
edwin ed eddie ned
ernest ernie
gabriel gabe
gilbert gil
howard howie
jonathan jon
maximilian max
mitchell mitch
norman norm
oliver ollie
reginald reg reggie
rudolph rudy
russell russ
sebastian seb
sidney sid sydney
stanley stan
tobias toby
victor vic viktor
wallace wally
wesley wes
francisco paco
alejandro alex
dmitri dmitry dimitri`;

/** Families of which more than one member is widely known: the surname alone asks for more. */
export const sharedSurnames =
  "bush adams roosevelt bronte grimm strauss harrison dumas huxley bernoulli medici borgia tudor windsor romanov habsburg kim baldwin hemsworth";

/** Given name and surname that two widely known people share: which one is meant, their middle names tell. */
export const sharedNames =
  "john adams|johann strauss|alexandre dumas|oliver holmes|john rockefeller";

/** Words that name two well-known things a letter or two apart: neither is a slip of the other. */
export const siblings = "monet manet|lenin lennon";

/** People who are known by the first of their names. */
export const mononyms =
  "napoleon galileo michelangelo dante rembrandt raphael voltaire saddam elvis oprah jesus judas buddha confucius nefertiti cleopatra tutankhamun hannibal attila charlemagne";

/** First-level parts of countries that people name behind a city, and the continents. */
export const provinces =
  "british columbia|alberta|ontario|quebec|manitoba|saskatchewan|nova scotia|new brunswick|newfoundland|england|scotland|wales|northern ireland|new south wales|victoria|queensland|tasmania|western australia|south australia|bavaria|saxony|hesse|catalonia|andalusia|tuscany|lombardy|sicily|provence|brittany|normandy|europe|asia|africa|north america|south america|oceania|antarctica";
