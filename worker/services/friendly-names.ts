const manners = [
  ..."Able Agile Amber Bold Brave Breezy Bright Brisk Calm Cheery Clever Copper".split(" "),
  ..."Coral Cosy Curious Daring Eager Early Fair Fleet Fond Frank Gentle Glad".split(" "),
  ..."Golden Happy Hardy Honest Humble Indigo Jolly Keen Kind Lively Lucky Merry".split(" "),
  ..."Mild Nimble Noble Patient Plucky Polite Quick Quiet Ready Sandy Silver".split(" "),
  ..."Snug Steady Sunny Swift Tidy Trusty Velvet Warm Wise Witty".split(" "),
];
const animals = [
  ..."Badger Beaver Bison Bittern Cormorant Crane Curlew Dolphin Dormouse Eider".split(" "),
  ..."Falcon Ferret Finch Gannet Gecko Hare Hedgehog Heron Ibex Jackdaw Kestrel".split(" "),
  ..."Kingfisher Kiwi Koala Lapwing Lemur Linnet Lynx Marmot Marten Narwhal Newt".split(" "),
  ..."Ocelot Osprey Otter Owl Panda Petrel Plover Puffin Quail Raven Robin Seal".split(" "),
  ..."Siskin Starling Stoat Swallow Tapir Tern Toucan Vole Wagtail Walrus Wren".split(" "),
];

/**
 * A nickname that hurts nobody, such as `Brave Otter`: 2,800 of them, and with a number when `tries` were taken before.
 */
export const friendlyName = (tries = 0): string => {
  const [first = 0, second = 0, third = 0] = crypto.getRandomValues(new Uint32Array(3));
  const name = `${manners[first % manners.length]} ${animals[second % animals.length]}`;
  return tries < 3 ? name : `${name} ${2 + (third % 998)}`;
};
