/** Trees of sentences of our own, in the notation of `readingOf`. */
export const founded =
  "In/in/IN/2/case 1953/1953/CD/5/obl Ada/Ada/NNP/4/compound Brandt/Brandt/NNP/5/nsubj founded/found/VBD/0/root a/a/DT/7/det school/school/NN/5/obj in/in/IN/9/case Lisbon/Lisbon/NNP/5/obl ./././5/punct";
export const closed =
  "The/the/DT/2/det bridge/bridge/NN/4/nsubj:pass was/be/VBD/4/aux:pass closed/close/VBN/0/root in/in/IN/6/case 1971/1971/CD/4/obl ./././4/punct";
export const mayOpen =
  "Karl/Karl/NNP/3/nsubj Holt/Holt/NNP/1/flat said/say/VBD/0/root the/the/DT/6/det Varne/Varne/NNP/6/compound Tunnel/Tunnel/NNP/8/nsubj may/may/MD/8/aux open/open/VB/3/ccomp in/in/IN/10/case May/May/NNP/8/obl ./././3/punct";
export const didNotSay =
  "Karl/Karl/NNP/5/nsubj Holt/Holt/NNP/1/flat did/do/VBD/5/aux not/not/RB/5/advmod say/say/VB/0/root that/that/IN/11/mark the/the/DT/9/det Varne/Varne/NNP/9/compound Tunnel/Tunnel/NNP/11/nsubj would/would/MD/11/aux open/open/VB/5/ccomp ./././5/punct";
export const sold =
  "Rosa/Rosa/NNP/3/nsubj Lind/Lind/NNP/1/flat sold/sell/VBD/0/root 430/430/CD/5/nummod paintings/painting/NNS/3/obj to/to/IN/8/case the/the/DT/8/det Tolm/Tolm/NNP/9/compound Museum/Museum/NNP/3/obl because/because/IN/12/mark she/she/PRP/12/nsubj needed/need/VBD/3/advcl money/money/NN/12/obj ./././3/punct";
export const signed =
  "The/the/DT/3/det Tolm/Tolm/NNP/3/compound Treaty/Treaty/NNP/5/nsubj:pass was/be/VBD/5/aux:pass signed/sign/VBN/0/root by/by/IN/7/case France/France/NNP/5/obl:agent ,/,/,/9/punct Spain/Spain/NNP/7/conj and/and/CC/11/cc Italy/Italy/NNP/7/conj in/in/IN/13/case 1902/1902/CD/5/obl ./././5/punct";
export const ifItRains =
  "If/if/IN/3/mark it/it/PRP/3/nsubj rains/rain/VBZ/8/advcl ,/,/,/3/punct Ada/Ada/NNP/8/nsubj Brandt/Brandt/NNP/5/flat will/will/MD/8/aux move/move/VB/0/root to/to/IN/10/case Leeds/Leeds/NNP/8/obl ./././8/punct";
export const kelvara =
  "Kelvara/Kelvara/NNP/7/nsubj ,/,/,/4/punct which/which/WDT/4/nsubj makes/make/VBZ/1/acl:relcl software/software/NN/4/obj ,/,/,/7/punct closed/close/VBD/0/root its/its/PRP$/9/nmod:poss office/office/NN/7/obj in/in/IN/11/case Dublin/Dublin/NNP/7/obl ./././7/punct";
export const lawBanned =
  "The/the/DT/3/det Tolm/Tolm/NNP/3/compound Act/Act/NNP/4/nsubj banned/ban/VBD/8/ccomp smoking/smoking/NN/4/obj ,/,/,/4/punct Karl/Karl/NNP/8/nsubj said/say/VBD/0/root ./././8/punct";
export const onMonday =
  "Rosa/Rosa/NNP/3/nsubj Lind/Lind/NNP/1/flat met/meet/VBD/0/root Karl/Karl/NNP/3/obj Holt/Holt/NNP/4/flat in/in/IN/7/case Paris/Paris/NNP/3/obl on/on/IN/9/case Monday/Monday/NNP/3/obl ./././3/punct";
export const resigned =
  "Rosa/Rosa/NNP/4/nsubj:pass Lind/Lind/NNP/1/flat was/be/VBD/4/aux:pass elected/elect/VBN/0/root in/in/IN/6/case 1999/1999/CD/4/obl and/and/CC/8/cc resigned/resign/VBD/4/conj in/in/IN/10/case 2004/2004/CD/8/obl ./././4/punct";

export const ada = { type: "person" as const, name: "Ada Brandt" };
export const rosa = { type: "person" as const, name: "Rosa Lind", also: ["she"] };
export const karl = { type: "person" as const, name: "Karl Holt", also: ["Karl"] };
export const lisbon = { type: "place" as const, name: "Lisbon", subtype: "city" };
export const year = (name: string) => ({ type: "date" as const, name, subtype: "year" });
