/** What no website can promise. A promise about the history may have up to four words before it: “your whole browser”. */
const english = [
  /\b(?:erases|deletes|clears|wipes|removes|hides)\s(?!no\b|nothing\b)(?:\S+\s){0,4}history/,
  /\b(?:it|we|they|this|site|will|can) (?:also )?(?:erase|delete|clear|wipe|remove|hide)\s(?:\S+\s){0,4}history/,
  /history (?:is|gets|will be) (?:\w+ )?(?:erased|deleted|cleared|wiped|removed|hidden)/,
  /untraceable|anonymous|anonymity/,
  /\b(?:leaves?|leaving) (?:no|not a|never a) traces?|without (?:leaving )?(?:a|any) traces?|no traces? (?:is|are|will)/,
  /\b(?:completely|totally|perfectly|entirely|absolutely|fully|always) (?:safe|secure|private|secret|confidential)/,
  /100 ?%|hundred per ?cent/,
  /\bguarantee/,
  /\b(?:cannot|can[’']t|can never|impossible to) (?:ever )?(?:be )?(?:trace|track|see|found|find|hack|intercept|monitor)/,
  /\b(?:nobody|no one|no-one) (?:can|could|will) (?:ever|see|find|know|read|tell|trace)\b/,
];
const welsh = [
  /\b(?:yn|gall|bydd yn) (?:dileu|clirio|sychu|cuddio|ddileu|glirio|guddio) (?:\S+\s){0,2}hanes/,
  /\bei (?:ddileu|glirio|guddio) o[’']r hanes/,
  /olrhain|d?dienw/,
  /heb adael (?:unrhyw )?(?:ôl|olion)|gadael dim (?:ôl|olion)|dim (?:ôl|olion) ar eich/,
  /(?:cwbl|gwbl|hollol|bob amser yn) (?:ddiogel|diogel|breifat|preifat|gyfrinachol|cyfrinachol)/,
  /\bn?g?warant/,
  /\b(?:all|gall|fydd) neb (?:byth|weld|gweld|wybod|gwybod|ddarllen|darllen)/,
];
const claim = new RegExp([...english, ...welsh].map(({ source }) => source).join('|'), 'iu');

/** Before a claim in one clause, these deny it. */
const denial = /\b(?:not|never|cannot|no website|nobody claims|nid|nad|ni all|na all|ddim|peidiwch|heb)\b|n[’']t\b/iu;
/** What is after one of these stands for itself, and no denial before it reaches it. */
const clauses = /[.!?:;,–—\n]+\s*|\b(?:and|but|ac|ond)\b/iu;

/** The clauses of a text that promise what no website can. One that denies it passes: “It does not erase your history.” */
export function claimsIn(text: string): string[] {
  return text.split(clauses).filter((clause) => {
    const found = claim.exec(clause);
    return found !== null && !denial.test(clause.slice(0, found.index));
  });
}
