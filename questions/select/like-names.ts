/** Names that make wrong options for one another, a set a line: of one country or one field, and known to many. */
const sets: readonly (readonly string[])[] = `
University of Toronto|McGill University|University of Manitoba|University of Alberta|University of British Columbia|Queen's University|Dalhousie University
University of Sydney|University of Melbourne|University of Queensland|University of Adelaide|Monash University|University of Tasmania
Harvard University|Yale University|Princeton University|Columbia University|Cornell University|Brown University|Stanford University|Johns Hopkins University|Duke University|Northwestern University
University of Chicago|University of Michigan|University of Wisconsin|University of Illinois|University of Minnesota|Indiana University|Ohio State University|University of Iowa
University of Pennsylvania|University of Virginia|University of North Carolina|University of Maryland|University of Pittsburgh|Rutgers University|New York University|Boston University
University of California|University of Washington|University of Oregon|University of Colorado|University of Southern California|University of Arizona|University of Utah
University of Texas|University of Oklahoma|University of Florida|University of Georgia|University of Kansas|University of Missouri|Vanderbilt University|Tulane University
University of Oxford|University of Cambridge|University of London|Durham University|University of Manchester|University of Leeds|University of Bristol|University of Birmingham
University of Edinburgh|University of Glasgow|University of St Andrews|University of Aberdeen|University of Dundee
Oxford University|Cambridge University|Durham University|London University|Bristol University
Trinity College Dublin|University College Dublin|University College Cork|National University of Ireland
University of Berlin|University of Leipzig|University of Heidelberg|University of Munich|University of Bonn|University of Halle|University of Jena|University of Tübingen|University of Marburg|University of Freiburg|University of Göttingen
University of Vienna|University of Graz|University of Innsbruck|University of Prague|University of Budapest
University of Zurich|University of Bern|University of Basel|University of Geneva|University of Lausanne
University of Leiden|University of Utrecht|University of Amsterdam|University of Groningen
University of Copenhagen|Uppsala University|Lund University|University of Oslo|Stockholm University|University of Helsinki
University of Bologna|University of Padua|University of Pisa|University of Turin|University of Rome|University of Naples
University of Salamanca|University of Madrid|University of Barcelona|University of Valencia|University of Seville|University of Coimbra
University of Warsaw|Jagiellonian University|University of Wrocław|Vilnius University|University of Tartu
Moscow State University|Saint Petersburg State University|Kazan University|Kharkiv University
University of Tokyo|Kyoto University|Waseda University|Keio University|Osaka University
University of Delhi|University of Calcutta|University of Bombay|University of Madras|Aligarh Muslim University|Banaras Hindu University
University of Cape Town|University of the Witwatersrand|Stellenbosch University|Rhodes University
Presidential Medal of Freedom|Congressional Gold Medal|Presidential Citizens Medal|National Medal of Arts|National Humanities Medal
Pulitzer Prize|National Book Award|Booker Prize|National Book Critics Circle Award|Costa Book Award|Women's Prize for Fiction
Pritzker Prize|Praemium Imperiale|RIBA Royal Gold Medal|AIA Gold Medal|Alvar Aalto Medal
Copley Medal|Royal Medal|Davy Medal|Rumford Medal|Hughes Medal|Darwin Medal
Fields Medal|Abel Prize|Wolf Prize|Shaw Prize|Cole Prize
Military Cross|Distinguished Service Order|Victoria Cross|Distinguished Flying Cross|George Cross
Medal of Honor|Distinguished Service Cross|Silver Star|Bronze Star|Purple Heart
Han Dynasty|Tang Dynasty|Song Dynasty|Ming Dynasty|Qing Dynasty|Yuan Dynasty|Jin Dynasty
Paris Conservatory|Milan Conservatory|Vienna Conservatory|Leipzig Conservatory|Prague Conservatory|Moscow Conservatory
Juilliard School|Curtis Institute|Eastman School of Music|New England Conservatory|Manhattan School of Music
Royal Academy of Music|Royal College of Music|Guildhall School of Music|Trinity College of Music
Columbia Records|Capitol Records|Atlantic Records|Decca Records|Mercury Records|Motown Records|Elektra Records
American Civil War|Mexican–American War|Spanish–American War|War of 1812
Crimean War|Boer War|Franco-Prussian War|Napoleonic Wars
`
  .trim()
  .split("\n")
  .map((line) => line.split("|"));

/** "the University of Oslo", "the Tang Dynasty"; not "Oslo University", "Juilliard School". */
const hasArticle = (name: string): boolean =>
  !/ University$|^Juilliard|^Trinity College|^Columbia|^Capitol| Records$/.test(name);

/** The others of the set that the key, or its end ("the Eastern Han Dynasty"), stands in, with "The" as it has; else none. */
export function likeNames(key: string): string[] {
  const bare = key.replace(/^the /i, "");
  const isOwn = (name: string): boolean => bare === name || bare.endsWith(` ${name}`);
  const others = sets.find((names) => names.some(isOwn))?.filter((name) => !isOwn(name)) ?? [];
  if (bare === key) return others;
  return others.filter(hasArticle).map((name) => `The ${name}`);
}
