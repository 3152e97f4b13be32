import type { Wording } from '../wording.ts';

/** `new` before what is no class. All engines start alike. */
export const v8NotAConstructor: Wording = {
  id: 'v8-not-a-constructor',
  engine: 'V8',
  errorName: 'TypeError',
  pattern: /^((?:[^\s()"“]|\((?:[^()]|\([^()]*\))*\))+) is not a constructor/,
  examples: [
    { reported: 'Car is not a constructor', message: 'Car is not a constructor', subject: 'Car' },
    {
      reported: "Car is not a constructor (evaluating 'new Car()')",
      message: 'Car is not a constructor',
      subject: 'Car',
    },
  ],
  reword: ([subject = '']) => ({ message: `${subject} is not a constructor`, subject }),
};
