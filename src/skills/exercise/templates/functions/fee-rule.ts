import type { SeededRandom } from '../../seeded-random.ts';
import type { FunctionTemplate, HiddenCall } from '../../template.ts';

type Rule = {
  readonly entry: string;
  readonly parameter: string;
  readonly story: string;
  readonly gives: string;
  readonly body: string;
  /** The values at which the rule changes. */
  readonly turningPoints: readonly number[];
};

const rules: readonly ((random: SeededRandom) => Rule)[] = [
  (random) => {
    const free = random.integer(1, 3);
    const rate = random.integer(2, 5);
    const cap = rate * random.integer(4, 6) + 1;
    return {
      entry: 'parkingFee',
      parameter: 'hours',
      story: `Parking is free for ${free} hours. Every further hour costs ${rate} euros, but never more than ${cap} euros in all.`,
      gives: 'the fee in euros for a whole number of hours',
      body: `  if (hours <= ${free}) {
    return 0;
  }
  const fee = (hours - ${free}) * ${rate};
  if (fee > ${cap}) {
    return ${cap};
  }
  return fee;`,
      turningPoints: [free, free + Math.ceil(cap / rate)],
    };
  },
  (random) => {
    const price = random.integer(6, 12);
    const amount = random.integer(5, 10);
    const reduced = price - random.integer(1, 3);
    return {
      entry: 'orderPrice',
      parameter: 'copies',
      story: `A copy of the school calendar costs ${price} euros. Who orders at least ${amount} pays ${reduced} euros for each of them.`,
      gives: 'what an order of that many copies costs, in euros',
      body: `  if (copies >= ${amount}) {
    return copies * ${reduced};
  }
  return copies * ${price};`,
      turningPoints: [amount],
    };
  },
  (random) => {
    const base = random.integer(3, 6);
    const limit = random.integer(2, 8);
    const extra = random.integer(2, 4);
    const heavy = limit + random.integer(5, 12);
    return {
      entry: 'parcelCost',
      parameter: 'kilos',
      story: `A parcel costs ${base} euros. Above ${limit} kilos it costs ${extra} euros more, and above ${heavy} kilos it is not accepted.`,
      gives: 'the cost in euros, or -1 where the parcel is not accepted',
      body: `  if (kilos > ${heavy}) {
    return -1;
  }
  if (kilos > ${limit}) {
    return ${base + extra};
  }
  return ${base};`,
      turningPoints: [limit, heavy],
    };
  },
  (random) => {
    const child = random.integer(4, 7);
    const senior = random.integer(60, 67);
    const price = random.integer(5, 9) * 2;
    return {
      entry: 'ticketPrice',
      parameter: 'age',
      story: `The zoo costs ${price} euros. Children younger than ${child} come in free; people of ${senior} or older pay half.`,
      gives: 'the price in euros for a person of that age',
      body: `  if (age < ${child}) {
    return 0;
  }
  if (age >= ${senior}) {
    return ${price} / 2;
  }
  return ${price};`,
      turningPoints: [child, senior],
    };
  },
];

/** A function that decides and gives back: the first thing learners write with `return`. */
export const feeRule: FunctionTemplate = {
  id: 'fee-rule',
  version: 1,
  concept: 'functions',
  kind: 'function',
  difficulty: 1,
  build: (random) => {
    const { entry, parameter, story, gives, body, turningPoints } = random.pick(rules)(random);
    const [first = 0, last = first] = [turningPoints[0], turningPoints.at(-1)];
    const lastLine = body.slice(body.lastIndexOf('\n') + 1).trim();
    const around = (point: number): readonly HiddenCall[] => [
      { property: `${parameter} right at a limit`, args: [point] },
      { property: `${parameter} right below a limit`, args: [point - 1] },
      { property: `${parameter} right above a limit`, args: [point + 1] },
    ];
    return {
      title: 'What does it cost?',
      story,
      task: `${entry}(${parameter}) returns ${gives}.`,
      entry,
      starter: `function ${entry}(${parameter}) {\n  // your code\n}\n`,
      solution: `function ${entry}(${parameter}) {\n${body}\n}\n`,
      visible: [[1], [first + 2], [last + 3]],
      hidden: [...turningPoints.flatMap(around), { property: 'a large number', args: [last + 40] }],
      probes: [2, 3, 5, 8, 13, 21].map((value) => [value]),
      mistakes: [
        {
          belief: 'console.log returns the value',
          find: `\n  ${lastLine}\n}`,
          replace: `\n  ${lastLine.replace(/^return (.*);$/, 'console.log($1);')}\n}`,
        },
      ],
      hints: [
        'Say the rule in your own words as two or three cases. Which values belong to each of them?',
        'Test the most special case first and leave the function there; then the next one needs no second check.',
        'Look at the exact words at each limit, such as "at least" or "above": does the value right at the limit belong to it? And does every path give a value back?',
      ],
    };
  },
};
