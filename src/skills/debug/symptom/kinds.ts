import type { SymptomKind } from './symptom.ts';

/** Words that tell of a kind of symptom; several kinds may be told at once. */
const words: readonly (readonly [SymptomKind, RegExp])[] = [
  ['nan', /\bnan\b|not a number/i],
  ['undefined', /\bundefined\b/i],
  ['null', /\bnull\b/i],
  ['object-text', /\[object (?!promise)\w+\]/i],
  ['promise-text', /\[object promise\]|promise ?\{|\ba promise\b|<pending>|\bpending\b/i],
  [
    'joined-text',
    /concatenat|\bglued?\b|joined (?:together )?(?:as|like) text|like (?:text|strings?)|as (?:a )?strings?\b|side by side/i,
  ],
  ['rounding', /\d\.\d{6,}|rounding|too many decimals|decimal places/i],
  [
    'endless',
    /infinite|endless|never (?:ends|stops|finishes|returns)|does(?:n'?t| not) (?:end|stop|finish)|keeps? (?:on )?(?:running|going|looping)|for ?ever|hangs?\b|hung\b|fr[eo]+zes?\b|stuck\b|time[ds]? ?out|not responding|100 ?% cpu/i,
  ],
  [
    'nothing-printed',
    /nothing (?:happens|is (?:printed|shown)|shows|prints|comes|appears)|prints? nothing|shows? nothing|no output|does(?:n'?t| not) (?:print|show|log|do) anything|outputs? nothing|blank|empty output/i,
  ],
  [
    'too-many',
    /too (?:many|much|big|large|high|long)|one (?:too many|more)|extra\b|twice as many|duplicates?\b|repeated\b|more than (?:it|there) should/i,
  ],
  [
    'too-few',
    /too (?:few|little|small|low|short)|one (?:too few|less|fewer)|missing\b|is(?:n'?t| not) (?:there|included|counted)|skips?\b|skipped|leaves? out|left out|without the (?:last|first)|forgets?\b|ignores?\b|not all\b/i,
  ],
  [
    'off-by-one',
    /off by (?:one|1)|by one\b|one (?:too (?:many|few)|more|less|fewer|off)|last (?:one|element|item|number|entry|word|letter|line|row).{0,20}(?:missing|skipped|left out|not)|(?:skips?|misses|without|leaves? out|forgets?) the (?:last|first)|\bcounts? .{0,12}too/i,
  ],
  ['half', /\bhalf\b|halved/i],
  ['double', /\bdoubled?\b|\btwice\b|two times/i],
  [
    'wrong-order',
    /wrong order|not (?:sorted|in order)|order is|sort(?:s|ed|ing)? (?:it |them )?(?:wrong|incorrect)|unsorted|backwards|reversed|10 (?:comes )?before [2-9]|alphabetical/i,
  ],
  [
    'always-same',
    /always (?:true|false|the same|prints|gives|returns|says|shows|runs|goes|0|1|zero|one)|same (?:result|value|answer|number|thing) (?:every|each|all|for)|no matter what|whatever I|every time the same|for every/i,
  ],
  [
    'unchanged',
    /does(?:n'?t| not) change|unchanged|no effect|stays? (?:the same|at|0|zero|empty)|not (?:updated|changed|saved|removed|added)|remains?\b|still (?:the (?:old|same)|has|there|shows|in)/i,
  ],
  [
    'changes-other',
    /(?:also|too|both|all|original|other).{0,30}(?:changes?|changed|modified|filled|updated)\b|changes? (?:the )?(?:original|other|both|all)|modified (?:the )?original/i,
  ],
  ['last-only', /only (?:the )?last|always the last|last (?:one )?only|overwrit/i],
  [
    'first-only',
    /only (?:the )?first|first (?:one )?only|stops? after (?:the )?(?:first|one)|only once|only one\b/i,
  ],
  ['empty', /\bempty\b|(?:gives|returns|is|prints|got|shows) (?:an? )?(?:""|''|\[\]|\{\})/i],
  ['negative', /\bnegative\b|below (?:zero|0)|minus/i],
  ['crash', /crash|error\b|exception|throws?\b|breaks?\b|fails? with/i],
];

/** The kinds of symptoms that a text tells, in the order of the list. */
export function kindsIn(text: string): readonly SymptomKind[] {
  return words.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
}
