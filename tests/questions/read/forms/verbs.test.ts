import { describe, expect, it, test } from "vitest";
import { baseForm, decompose, formOf, verbForms } from "../../../../questions/read/forms/index.ts";

const irregular =
  "accuse:accused began:begin begun:begin bit:bite blew:blow bore:bear bought:buy bred:breed broke:break brought:bring built:build caught:catch chose:choose clung:cling crept:creep dealt:deal dove:dive drank:drink drew:draw driven:drive drove:drive dug:dig eaten:eat fed:feed fell:fall felt:feel fled:flee flew:fly flown:fly forbade:forbid forgave:forgive fought:fight found:find froze:freeze gave:give got:get ground:grind grew:grow heard:hear held:hold hid:hide hung:hang kept:keep knelt:kneel knew:know laid:lay led:lead left:leave lent:lend lit:light lost:lose made:make meant:mean met:meet mistook:mistake outgrew:outgrow overcame:overcome overtook:overtake paid:pay proven:prove ran:run rang:ring rebuilt:rebuild rewrote:rewrite ridden:ride rose:rise said:say sang:sing sank:sink saw:see shook:shake shot:shoot shrank:shrink slept:sleep slid:slide sold:sell sought:seek spent:spend spun:spin stole:steal stood:stand stuck:stick struck:strike swam:swim swept:sweep swore:swear swung:swing taken:take taught:teach thought:think threw:throw told:tell tore:tear underwent:undergo understood:understand upheld:uphold went:go withdrew:withdraw withheld:withhold woke:wake won:win wore:wear wove:weave written:write".split(
    " ",
  );

const regular =
  "abandoned:abandon achieved:achieve admitted:admit agreed:agree analysed:analyse announced:announce applied:apply arranged:arrange banned:ban bathed:bathe belonged:belong breathed:breathe cancelled:cancel canceled:cancel centred:centre challenged:challenge charged:charge combined:combine competed:compete completed:complete controlled:control created:create declared:declare decided:decide delivered:deliver described:describe died:die distributed:distribute edited:edit enrolled:enroll equipped:equip excluded:exclude executed:execute explored:explore exploded:explode fixed:fix focused:focus forced:force freed:free hoped:hope hopped:hop ignored:ignore included:include increased:increase installed:install invaded:invade invited:invite issued:issue kidnapped:kidnap led:lead limited:limit merged:merge murmured:murmur named:name needed:need noticed:notice occurred:occur opened:open panicked:panic persuaded:persuade planned:plan postponed:postpone preceded:precede preferred:prefer promised:promise promoted:promote proposed:propose quizzed:quiz realised:realise recalled:recall recited:recite referred:refer related:relate released:release revealed:reveal scheduled:schedule seized:seize sensed:sense settled:settle shared:share signalled:signal skied:ski solved:solve stopped:stop submitted:submit sued:sue threatened:threaten tied:tie travelled:travel used:use vetoed:veto visited:visit voted:vote wasted:waste watched:watch welcomed:welcome worried:worry".split(
    " ",
  );

describe("verb forms", () => {
  test.each([...irregular.slice(1), ...regular].map((pair) => pair.split(":")))(
    "%s comes from %s",
    (form = "", base = "") => {
      expect(baseForm(form)).toBe(base);
    },
  );

  test.each([
    ["dying", "die"],
    ["lying", "lie"],
    ["seeing", "see"],
    ["being", "be"],
    ["making", "make"],
    ["running", "run"],
    ["bringing", "bring"],
    ["changing", "change"],
    ["watches", "watch"],
    ["studies", "study"],
    ["goes", "go"],
    ["realizes", "realize"],
    ["focuses", "focus"],
    ["'re", "be"],
    ["n’t", "n't"],
    ["wo", "will"],
    ["MET", "meet"],
  ])("%s comes from %s", (form, base) => expect(baseForm(form)).toBe(base));

  it("tells a past from a base by its tag", () => {
    expect(baseForm("found", "VBD")).toBe("find");
    expect(baseForm("found", "VB")).toBe("found");
    expect(baseForm("lay", "VBD")).toBe("lie");
    expect(baseForm("lay", "VB")).toBe("lay");
    expect(baseForm("'d", "MD")).toBe("would");
    expect(baseForm("'d", "VBD")).toBe("have");
  });

  it("gives every form from the base", () => {
    expect(verbForms("carry")).toEqual({
      base: "carry",
      thirdPerson: "carries",
      past: "carried",
      participle: "carried",
      ing: "carrying",
    });
    expect(verbForms("take").participle).toBe("taken");
    expect(verbForms("stop").ing).toBe("stopping");
    expect(verbForms("visit").past).toBe("visited");
    expect(verbForms("prefer").past).toBe("preferred");
    expect(verbForms("have").thirdPerson).toBe("has");
    expect(formOf("was", "participle")).toBe("been");
    expect(formOf("met", "ing")).toBe("meeting");
  });

  it("takes a finite verb apart with do, and leaves be and the modals alone", () => {
    expect(decompose("met", "VBD")).toEqual({ auxiliary: "did", base: "meet" });
    expect(decompose("says", "VBZ")).toEqual({ auxiliary: "does", base: "say" });
    expect(decompose("live", "VBP")).toEqual({ auxiliary: "do", base: "live" });
    expect(decompose("was", "VBD")).toBeNull();
    expect(decompose("could", "MD")).toBeNull();
    expect(decompose("taken", "VBN")).toBeNull();
  });

  it("answers for any string", () => {
    for (const odd of [
      "",
      "ed",
      "ing",
      "s",
      "-",
      "constructor",
      "__proto__",
      "\u{d800}",
      "x".repeat(5000),
    ]) {
      expect(typeof baseForm(odd)).toBe("string");
      expect(typeof verbForms(odd).past).toBe("string");
    }
  });
});
