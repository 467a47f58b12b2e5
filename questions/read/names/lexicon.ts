const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Forms of address: only a person's name follows them. Lower case, with and without the full stop. */
export const addresses = words(
  "mr mr. mrs mrs. ms ms. miss messrs messrs. mx dr dr. prof prof. sir lord lady dame madam rev rev. reverend fr. fr sr. sister hon. rt saint ayatollah imam sheikh sheik mullah rabbi pope emperor empress king queen prince princess duke duchess count countess baron baroness earl marquess viscount tsar sultan emir",
);

/** Whose gender the form of address tells. */
export const maleAddresses = words(
  "mr mr. messrs messrs. sir lord king prince duke count baron earl emperor tsar sultan emir pope father ayatollah imam sheikh sheik mullah brother",
);
export const femaleAddresses = words(
  "mrs mrs. ms ms. miss lady dame madam queen princess duchess countess baroness empress sister",
);

/** Roles that newspapers capitalise before a name: `President`, `Foreign Minister`, `CIA Director`. */
export const roles = words(
  "president vice-president premier chancellor minister secretary senator sen sen. representative rep rep. congressman congresswoman governor gov gov. mayor ambassador envoy judge justice general gen gen. lieutenant lt lt. colonel col col. major maj. captain capt capt. sergeant sgt sgt. corporal private admiral adm. commander marshal brigadier officer chief director chairman chairwoman chair chairperson ceo cfo cto head leader speaker spokesman spokeswoman spokesperson coach manager captain professor dean archbishop bishop cardinal father pastor commissioner attorney counsel inspector detective sheriff superintendent constable deputy aide adviser advisor candidate founder co-founder author editor reporter analyst actor actress singer guitarist director producer astronaut cosmonaut scientist economist historian dictator boss striker goalkeeper midfielder defender quarterback treasurer comptroller lawmaker legislator mp md lawyer prosecutor activist billionaire journalist correspondent columnist photographer novelist poet composer champion undersecretary taoiseach consul emeritus laureate",
);

/** Words that stand before or inside a role: `Vice`, `Deputy`, `Foreign`, `Prime`. */
export const roleModifiers = words(
  "vice deputy assistant associate acting former ex prime foreign defence defense finance interior home health education justice trade energy environment transport labor labour agriculture senior chief executive managing general special first second attorney staff press national security supreme lieutenant major wing brigadier rear fleet district federal state interim adjunct emeritus junior under majority minority opposition house senate then late founding artistic music technical head co",
);

/** Last or leading words of an organisation's name. */
export const organisationHeads = words(
  "academy administration agency airline airlines airways alliance army assembly associates association authority bank bank's bar battalion bbc board brigade broadcasting brothers bureau cabinet cafe camp campaign capital cathedral center centre chamber charity church cinema circus city clinic club co co. coalition college commission committee commonwealth communications community company confederation conference congress conservatory consortium convention cooperative corp corp. corporation corps council court crew daily department dept dept. development directorate division electric electronics embassy energy enterprise enterprises entertainment exchange express faculty federation fc fellowship films firm force forces forum foundation front fund gallery games gazette gmbh government group guard guild herald holdings hospital hotel inc inc. industries initiative inn institute institution insurance international investments jazz journal laboratories laboratory league legion library limited llc llp ltd ltd. magazine management market media ministry mission motors movement museum navy network networks news newspaper office orchestra order organisation organization panel parish parliament partners partnership party patrol petroleum pharmaceuticals philharmonic pictures plc police post press productions program project publications publishing quartet radio railroad railway railways records regiment resistance restaurant school schools secretariat senate service services shipyard shop society software solutions sports squad squadron staff steel store stores studio studios summit symphony syndicate systems tabernacle team technologies technology telecom television theater theatre times tribunal troop trust tv union united universities university ventures weekly works workshop world ag sa s.a. nv bv spa oy ab ngo fleet seminary synagogue mosque polytechnic rangers athletic rovers wanderers hotspur albion town",
);

/** Heads that leave no doubt: `Civic Party`, `University of Sheffield`, `Supreme Court`. */
export const institutions = words(
  "academy administration agency airlines airways alliance association authority brigade broadcasting bureau coalition college commission committee confederation conservatory corporation corp corp. council court department federation fellowship foundation inc inc. institute institution llc ltd ltd. ministry movement organisation organization orchestra parliament party plc society syndicate trust university union",
);

/** Last words of a place's name. */
export const placeHeads = words(
  "airport archipelago avenue ave ave. basin bay beach boulevard blvd blvd. borough bridge canal canyon cape castle cemetery city coast county cove creek crossing desert district drive falls forest fort gardens glacier gulf harbor harbour heights highway hill hills island islands isle isles junction kingdom lake lakes lane loch mall mount mountain mountains ocean palace park pass path peak peninsula plain plains plateau plaza point pond port prefecture prison province ranch range region republic reserve reservoir ridge river road route sea shore sound square stadium state states station strait street st. terrace territory tower town township trail tunnel valley village volcano ward waters way wharf wood woods zone",
);

/** First words of a place's name: `Lake Erie`, `Mount Etna`, `Gulf of Aden`. */
export const placeStarts = words(
  "lake mount mt mt. cape gulf bay isle isles strait sea port fort camp san santa são los las saint st st. north south east west northern southern eastern western central new el la río rio mont point greater lower upper",
);

/** Last words of an event's name. */
export const eventHeads = words(
  "war wars battle revolution olympics games cup championship championships festival award awards prize prizes day summit massacre holocaust crisis conference election elections tournament open marathon parade referendum uprising intifada disaster hurricane earthquake tsunami expo fair trial scandal affair treaty act agreement accord accords pact plan deal protocol convention bill amendment resolution series season bowl trophy medal grand-prix prix rally campaign operation invasion siege rebellion famine plague pandemic eve christmas easter ramadan",
);

/** Last words of a work's or a product's name, a language or a people: no person, place or organisation. */
export const otherHeads = words(
  "album song film movie novel book show episode game album edition version language languages dynasty era age empire code law laws theory theorem principle syndrome disease virus medal order system project program programme theatre ep lp trilogy saga class style bible gospel testament prayer award oscar grammy",
);

/** Small words that may stand inside a name. */
export const particles = words(
  "van von de der den del della di da do dos du la le los las bin ibn al el ul y ter ten af av zu st",
);

/** Verbs whose subject speaks: mostly a person. */
export const sayVerbs = words(
  "said says say told tell tells added adds asked asks explained explains wrote writes argued argues insisted replied replies thinks thought believes believed knows wants wanted hopes hoped felt feels remarked stated born died married resigned testified admitted denied recalled smiled laughed joked tweeted studied graduated",
);

/** Capitalised words that start sentences and are no names by themselves. */
export const functionWords = words(
  "a an the this that these those i he she it we you they his her its our your their my me him them us and or but nor so yet for if then when while where who whom whose which what why how as at by from in into of on to up with without about above after again against all also although am are any be because been before being below between both could did do does doing down during each few further had has have having here how however is just more most much many must may might no not now once only other others out over own same should since some such than there through too under until upon very was were will would yes no oh well ok okay hi hello dear thanks thank please not but one two three",
);
